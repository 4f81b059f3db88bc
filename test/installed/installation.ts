import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;
const NOT_PACKED = new Set(['bench', 'findings', 'fixtures', 'node_modules', 'test']);
// Root may write where nobody may: whoever is root becomes somebody else to run what is installed.
export const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export interface Installation {
  /** Of the package: bin/, dist/, templates/. */
  readonly program: string;
  /** Runs the command as cron does: without a terminal, a language or a zone, in a home of its own. */
  readonly roundup: (
    args: readonly string[],
    given?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  ) => SpawnSyncReturns<string>;
  /** A folder that whoever runs the program may write to. */
  readonly folder: () => string;
  readonly home: string;
  /** What npm packed. */
  readonly files: readonly string[];
  /** Every file of the package with its size and time of change. */
  readonly contents: () => readonly string[];
  readonly remove: () => void;
}

/** The packed program by `npm install --global` into an empty prefix, with the packages that npm finds for it. */
export function install(): Installation {
  return installed((prefix, tarball) => {
    const npm = ['install', '--global', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund', tarball];
    execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'pipe'] });
    const modules = join(prefix, 'lib/node_modules');
    return join(modules, readdirSync(modules).find((name) => !name.startsWith('.')) ?? '');
  });
}

/** The packed program with the packages of this checkout, which takes a tenth of the time. */
export function unpack(): Installation {
  return installed((prefix, tarball) => {
    execFileSync('tar', ['-xzf', tarball, '-C', prefix]);
    symlinkSync(join(ROOT, 'node_modules'), join(prefix, 'package/node_modules'));
    return join(prefix, 'package');
  });
}

/** What `npm pack` packs of what has been built. */
function pack(folder: string): { readonly tarball: string; readonly files: readonly string[] } {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const said = execFileSync('npm', args, {
    cwd: snapshot(join(folder, 'packed')),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  interface Packed {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }
  // An array up to npm 11, by the package's name later.
  const [packed] = Object.values(JSON.parse(said) as Readonly<Record<string, Packed>>);
  if (packed === undefined) throw new Error(`npm pack: ${said}`);
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}

/**
 * Other tests run the program of this checkout meanwhile, which may keep more code in dist/: a file is copied whole or
 * not at all.
 */
function snapshot(folder: string): string {
  const names = readdirSync(ROOT).filter((name) => !NOT_PACKED.has(name) && !name.startsWith('.'));
  const isBeingWritten = /\.code\.\d+$/u;
  for (const name of names)
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (file) => !isBeingWritten.test(file) });
  return folder;
}

function installed(put: (prefix: string, tarball: string) => string): Installation {
  const top = mkdtempSync(join(tmpdir(), 'roundup-installed-'));
  const [prefix, home] = [join(top, 'prefix'), join(top, 'home')];
  for (const folder of [prefix, home]) mkdirSync(folder);
  const { tarball, files } = pack(top);
  const program = put(prefix, tarball);
  execFileSync('chmod', ['a+rx', top]);
  execFileSync('chmod', ['-R', 'a+rX,a-w', prefix]);
  const own = (folder: string): string => {
    if (USER.uid !== undefined) execFileSync('chown', [`${USER.uid}:${USER.gid}`, folder]);
    return folder;
  };
  own(home);
  return {
    program,
    files,
    home,
    folder: () => own(mkdtempSync(join(home, 'roundup-'))),
    roundup: (args, { input = '', env = {} } = {}) =>
      spawnSync(process.execPath, [join(program, 'bin/roundup.js'), ...args], {
        ...USER,
        cwd: home,
        env: { PATH: process.env['PATH'], HOME: home, ...env },
        input,
        encoding: 'utf8',
        timeout: 60_000,
      }),
    contents: () =>
      readdirSync(program, { recursive: true, encoding: 'utf8' })
        .filter((path) => !path.startsWith('node_modules'))
        .toSorted()
        .map((path) => {
          const { size, mtimeMs } = statSync(join(program, path));
          return `${path} ${size} ${mtimeMs}`;
        }),
    remove: () => {
      execFileSync('chmod', ['-R', 'u+w', prefix]);
      rmSync(top, { recursive: true });
    },
  };
}
