// Reading pages beside parse5 alone and the other extractors, by CPU: each in a process of its own, as bench/reading
// does.
import { execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ours, PROJECT } from '../reading/reader.mjs';
import { optional, readers } from '../reading/readers.mjs';
import { leastInTurn } from './used.mjs';

const OWN = ['parse5 alone', 'ours', 'earlier'];
// What the program gives its reading child.
const { childFlags } = await ours('src/io/child-flags.ts');
const flagsOf = (node) => childFlags(300, execFileSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }));

export async function readingRows({ node, earlier, short, isFirst }) {
  const least = await readingOf({ node, earlier, runs: short ? 1 : 3, peers: isFirst && !short });
  const { 'parse5 alone': floor, ours, earlier: before, ...peers } = least;
  const beside = 'parse5 alone';
  const memory = async () => {
    const peaks = await readingMemory({ node, earlier });
    return { what: 'the reading child over 1,000 pages', beside: 'megabytes', now: peaks.ours, earlier: peaks.earlier };
  };
  return [
    { what: '200 real pages read', beside, now: ours / floor, earlier: before / floor },
    ...Object.entries(peers).map(([name, cpu]) => ({ what: `– by ${name}`, beside, now: cpu / floor })),
    ...(short ? [] : [await memory()]),
  ];
}

/** Milliseconds of CPU by reader; those that are not installed are left out. Peers are read once: they are far off. */
export async function readingOf({ node, earlier, runs, peers }) {
  const works = (names) => Object.fromEntries(names.map((name) => [name, () => cpuOf(name, node, earlier)]));
  const others = Object.keys(readers).filter((name) => !OWN.includes(name) && isInstalled(name));
  return {
    ...(await leastInTurn(works(OWN.filter((name) => name !== 'earlier' || earlier)), runs)),
    ...(peers && (await leastInTurn(works(others), 1))),
  };
}

/**
 * Megabytes at the peak of the reading child over a thousand pages, and of an earlier program's, as a draft has it:
 * forked, and given one page after the other. NaN where the system does not tell.
 */
export async function readingMemory({ node, earlier }) {
  const roots = { ours: PROJECT, ...(earlier && { earlier }) };
  const peaks = {};
  for (const [name, root] of Object.entries(roots)) peaks[name] = await peakOf(node, root);
  return peaks;
}

function peakOf(node, root) {
  return sentBy('memory-child.mjs', [root, String(TIMES)], { execPath: node }).then(({ megabytes }) => megabytes);
}

// The corpus has two hundred pages.
const TIMES = 5;

function isInstalled(name) {
  const needed = {
    'linkedom + Readability': 'linkedom',
    'defuddle (linkedom)': 'defuddle',
    '@postlight/parser': '@postlight/parser',
  };
  const wanted = optional[name]?.module ?? needed[name];
  return wanted === undefined || existsSync(new URL(`../reading/node_modules/${wanted}`, import.meta.url));
}

async function cpuOf(name, node, earlier) {
  return (await readBy(name, { node, earlier, times: 1 })).cpu * 1000;
}

/** What one.mjs sends. */
function readBy(name, { node, earlier, times }) {
  return sentBy('../reading/one.mjs', [name, String(times)], {
    execPath: node,
    execArgv: OWN.includes(name) ? flagsOf(node) : [],
    env: { ...process.env, ...(earlier && { ROUNDUP_EARLIER: earlier }) },
  });
}

/** The last message of a script that is forked. */
function sentBy(script, args, options) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      ...options,
    });
    let sent = null;
    child.on('message', (message) => (sent = message));
    child.on('exit', (code, signal) =>
      sent === null ? reject(new Error(`${args[0]} ended with ${signal ?? code}`)) : resolve(sent),
    );
  });
}
