import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const FIREFOX = process.env['ROUNDUP_FIREFOX'] ?? '/usr/bin/firefox-esr';
/** Why no test can run here; '' where they can. */
export const NO_FIREFOX = existsSync(FIREFOX) ? '' : `${FIREFOX} is not there: apt-get install firefox-esr`;

/** Milliseconds that a test with it may take: more than the wait for its start, whose failure is told before. */
export const LONGEST = 120_000;
const [PATIENCE, PAUSE] = [30_000, 200];
// The port is chosen by the browser and written into this file of the profile.
const [PORT_FILE, ANY_PORT] = ['MarionetteActivePort', 0];

export interface RunningFirefox {
  readonly profile: string;
  /** Runs a script with the browser's own rights; its value comes back as JSON holds it. */
  readonly run: (script: string, ...values: readonly unknown[]) => Promise<unknown>;
  readonly quit: () => Promise<void>;
}

/** Debian's Firefox without a window, on a profile of its own, driven by its Marionette protocol. */
export async function startFirefox(folder: string): Promise<RunningFirefox> {
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const prefs = {
    'marionette.port': ANY_PORT,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
  };
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const child = spawn(FIREFOX, [...args, 'about:blank'], {
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, MOZ_DISABLE_AUTO_SAFE_MODE: '1' },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await once(child, 'spawn');
  onTestFinished(async () => {
    if (isRunning(child)) process.kill(-(child.pid as number), 'SIGKILL');
    await ended;
  });
  const port = await portIn(join(profile, PORT_FILE), child);
  const ask = await openMarionette(port);
  await ask('WebDriver:NewSession', {});
  await ask('Marionette:SetContext', { value: 'chrome' });
  return {
    profile,
    run: async (script, ...values) => {
      const body = `const [done] = [arguments[arguments.length - 1]]; (async (...values) => { ${script} })(...arguments).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = await ask('WebDriver:ExecuteAsyncScript', { script: body, args: values });
      const { value, error } = (answer as { value: { value?: unknown; error?: string } }).value;
      if (error !== undefined) throw new Error(error);
      return value;
    },
    quit: async () => {
      await ask('Marionette:Quit', { flags: ['eForceQuit'] });
      await ended;
    },
  };
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

async function portIn(file: string, child: ChildProcess): Promise<number> {
  const until = Date.now() + PATIENCE;
  while (isRunning(child) && Date.now() < until) {
    if (existsSync(file)) {
      const port = Number(readFileSync(file, 'utf8'));
      if (port > 0) return port;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const end = isRunning(child) ? `in ${PATIENCE / 1000} s` : `and ended with ${child.exitCode ?? child.signalCode}`;
  throw new Error(`${FIREFOX} did not come up ${end}`);
}

type Ask = (command: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A message is `LENGTH:[0, ID, COMMAND, VALUES]`, an answer `LENGTH:[1, ID, ERROR, VALUE]`. */
async function openMarionette(port: number): Promise<Ask> {
  const socket = createConnection(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const waiting = new Map<number, (answer: readonly unknown[]) => void>();
  eachMessage(socket, (message) => {
    if (Array.isArray(message)) waiting.get(message[1] as number)?.(message);
  });
  await once(socket, 'connect');
  // An error is followed by the end of the connection, on which nothing is answered any more.
  socket.on('error', () => undefined);
  socket.once('close', () => waiting.forEach((answer, id) => answer([1, id, 'the connection was closed', null])));
  let last = 0;
  return async (command, values) => {
    last += 1;
    const id = last;
    const text = JSON.stringify([0, id, command, values]);
    const answered = new Promise<readonly unknown[]>((resolve) => waiting.set(id, resolve));
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, value] = await answered;
    waiting.delete(id);
    if (error !== null) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return value;
  };
}

function eachMessage(socket: Socket, each: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      each(JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString()));
      rest = rest.subarray(colon + 1 + length);
    }
  });
}
