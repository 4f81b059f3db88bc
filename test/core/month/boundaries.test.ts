import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../../counts.ts';

const TIME_ZONES = [
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Europe/London',
  'Pacific/Apia',
  'Africa/Casablanca',
  '',
  'No/Such_Zone',
];
// A hundred and one years, and a millisecond before and after.
const MOMENTS = 101 * 12 * 3 * 4;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'roundup-months-'));
  buildSync({
    entryPoints: [new URL('../../io/children/month-boundaries.ts', import.meta.url).pathname],
    outfile: join(folder, 'boundaries.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe(`the beginnings of all months of 2000 to 2100 in four zones, ${MOMENTS * TIME_ZONES.length} moments`, () => {
  it.each(someOf(TIME_ZONES, 3))(
    'fall where arithmetic says, in a process with TZ=%s',
    async (TZ) => {
      const child = spawn(process.execPath, [join(folder, 'boundaries.mjs')], {
        env: { PATH: process.env['PATH'] ?? '', TZ },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let text = '';
      child.stdout.on('data', (chunk) => (text += String(chunk)));
      const [code] = (await once(child, 'close')) as [number];
      expect(code).toBe(0);
      expect(JSON.parse(text)).toEqual({ tried: MOMENTS, wrong: [] });
    },
    60_000,
  );
});
