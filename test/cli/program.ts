import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

export const ROOT = new URL('../..', import.meta.url).pathname;
// The program of this checkout, or one that has been installed.
const BIN = process.env['ROUNDUP_BIN'] ?? join(ROOT, 'bin/roundup.js');

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** Replaces the environment but for PATH: as cron has it, without LANG, TZ and a terminal. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly started?: (child: ChildProcess) => void;
}

/** Runs the program as users do, without a terminal, and waits for its end (60 s at most). */
export function roundup(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const child = spawn(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ...options.env },
    timeout: 60_000,
  });
  options.started?.(child);
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk));
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        code,
        signal,
        stdout: Buffer.concat(output.stdout).toString(),
        stderr: Buffer.concat(output.stderr).toString(),
      }),
    );
  });
}

/** An empty folder that goes when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roundup-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a folder once for all tests of a file, and gives each a copy of it. */
export function madeOnce(make: (folder: string) => Promise<void>): () => Promise<string> {
  let made: Promise<string> | undefined;
  const original = mkdtempSync(join(tmpdir(), 'roundup-test-'));
  afterAll(() => rmSync(original, { recursive: true, force: true }));
  return async () => {
    made ??= make(original).then(() => original);
    const folder = emptyFolder();
    cpSync(await made, folder, { recursive: true, preserveTimestamps: true });
    return folder;
  };
}
