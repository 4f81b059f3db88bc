import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../../src/core/settings/settings.ts';
import type { Passage } from '../../../src/facts.ts';
import { openTranslator, type TranslatorOptions } from '../../../src/io/translate/translator.ts';
import { emptyFolder } from '../../cli/program.ts';
import { serve } from '../../cli/web.ts';

const KEY = 'k3y-0f0e0d0c:fx';
const ONLINE = { offline: false };

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly text?: readonly string[]; readonly q?: readonly string[]; readonly api_key?: string };
}

/** A translator on loopback that answers as `answer` says, and what it was asked. */
async function service(
  answer: (asked: Asked, response: ServerResponse, count: number) => void,
): Promise<{ readonly origin: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const { origin } = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const one = {
          path: request.url ?? '',
          headers: request.headers,
          body: JSON.parse(Buffer.concat(chunks).toString()) as Asked['body'],
        };
        asked.push(one);
        answer(one, response, asked.length);
      });
  });
  return { origin, asked };
}

const inJapanese = (text: string): string => `訳: ${text}`;
const deeplAnswer = ({ body }: Asked, response: ServerResponse): unknown =>
  response.end(JSON.stringify({ translations: (body.text ?? []).map((text) => ({ text: inJapanese(text) })) }));

function passage(text: string, more: Partial<Passage> = {}): Passage {
  return { text, from: 'en', url: 'https://news.example/a', title: 'A title', ...more };
}

function folderWithKey(key = `${KEY}\n`): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'deepl.key'), key, { mode: 0o600 });
  return folder;
}

function opened(folder: string, translate: Translate, more: Partial<TranslatorOptions> = {}) {
  return openTranslator({
    folder,
    translate,
    environment: { PATH: process.env['PATH'], HOME: folder },
    now: () => new Date(),
    random: () => 0,
    interrupted: new AbortController().signal,
    ...more,
  });
}

const DEEPL = { deepl: { keyFile: 'deepl.key' } };

describe('a service', () => {
  it('is sent every text once, with the key in a header, and what it answered is remembered', async () => {
    const { origin, asked } = await service(deeplAnswer);
    const folder = folderWithKey();
    const passages = [passage('One.'), passage('Two.'), passage('One.', { url: 'https://other.example' })];
    const wanted = ['One.', 'Two.', 'One.'].map((text) => ({ ok: true, text: inJapanese(text) }));
    expect(await opened(folder, DEEPL, { origin }).translate(passages, ONLINE)).toEqual(wanted);
    expect(asked).toMatchObject([
      {
        path: '/v2/translate',
        headers: { authorization: `DeepL-Auth-Key ${KEY}`, 'content-type': 'application/json' },
        body: { text: ['One.', 'Two.'], target_lang: 'JA' },
      },
    ]);
    expect(await opened(folder, DEEPL, { origin }).translate(passages, ONLINE)).toEqual(wanted);
    expect(await opened(folder, DEEPL, { origin }).translate([passage('Three.'), passage('Two.')], ONLINE)).toEqual(
      ['Three.', 'Two.'].map((text) => ({ ok: true, text: inJapanese(text) })),
    );
    expect(asked.map(({ body }) => body.text)).toEqual([['One.', 'Two.'], ['Three.']]);
    const kept = readdirSync(join(folder, '.roundup/translations')).map((file) =>
      readFileSync(join(folder, '.roundup/translations', file), 'utf8'),
    );
    expect(kept.join('')).not.toContain(KEY.slice(0, 5));
  });

  it('is sent nothing offline; what is remembered is still there', async () => {
    const { origin, asked } = await service(deeplAnswer);
    const folder = folderWithKey();
    await opened(folder, DEEPL, { origin }).translate([passage('One.')], ONLINE);
    expect(
      await opened(folder, DEEPL, { origin }).translate([passage('One.'), passage('Two.')], { offline: true }),
    ).toEqual([
      { ok: true, text: inJapanese('One.') },
      { ok: false, why: { en: 'offline', ja: 'オフラインです' } },
    ]);
    expect(asked).toHaveLength(1);
  });

  it.each(['', '{', 'null', '{"text": ""}', '{"text": 3}', '\u0000', '[]'])(
    'is asked again where the memory is broken: %j',
    async (broken) => {
      const { origin, asked } = await service(deeplAnswer);
      const folder = folderWithKey();
      await opened(folder, DEEPL, { origin }).translate([passage('One.')], ONLINE);
      const remembered = join(folder, '.roundup/translations');
      for (const file of readdirSync(remembered)) writeFileSync(join(remembered, file), broken);
      expect(await opened(folder, DEEPL, { origin }).translate([passage('One.')], ONLINE)).toEqual([
        { ok: true, text: inJapanese('One.') },
      ]);
      expect(asked).toHaveLength(2);
    },
  );

  it('is asked in requests of fifty texts', async () => {
    const { origin, asked } = await service(deeplAnswer);
    const texts = Array.from({ length: 120 }, (_, index) => `Text ${index}.`);
    const translations = await opened(folderWithKey(), DEEPL, { origin }).translate(
      texts.map((text) => passage(text)),
      ONLINE,
    );
    expect(translations).toEqual(texts.map((text) => ({ ok: true, text: inJapanese(text) })));
    expect(asked.map(({ body }) => body.text?.length)).toEqual([50, 50, 20]);
  });

  it('that asks for patience is asked again, and only so often', async () => {
    const patient = await service((asked, response, count) =>
      count === 1 ? response.writeHead(429, { 'retry-after': '0' }).end() : deeplAnswer(asked, response),
    );
    expect(
      await opened(folderWithKey(), DEEPL, { origin: patient.origin }).translate([passage('One.')], ONLINE),
    ).toMatchObject([{ ok: true }]);
    expect(patient.asked).toHaveLength(2);
    const busy = await service((_, response) => response.writeHead(503).end());
    expect(
      await opened(folderWithKey(), DEEPL, { origin: busy.origin }).translate([passage('One.')], ONLINE),
    ).toMatchObject([{ ok: false, why: { en: 'it answered 503' } }]);
    expect(busy.asked).toHaveLength(3);
  });

  it('that refuses the key is not asked for the rest', async () => {
    const { origin, asked } = await service((_, response) =>
      response.writeHead(403).end(JSON.stringify({ message: `Forbidden: ${KEY}` })),
    );
    const translations = await opened(folderWithKey(), DEEPL, { origin }).translate(
      Array.from({ length: 60 }, (_, index) => passage(`Text ${index}.`)),
      ONLINE,
    );
    expect(new Set(translations.map((one) => (one.ok ? '' : one.why.en)))).toEqual(
      new Set(['the key was refused (403: Forbidden: …). Check the key file in roundup.yaml']),
    );
    expect(asked).toHaveLength(1);
  });

  it.each<[string, (asked: Asked, response: ServerResponse) => unknown, string]>([
    ['answers nonsense', (_, response) => response.end('<html>'), 'the answer is not what DeepL answers'],
    [
      'redirects',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'it answered 302',
    ],
    [
      'answers 100 MB',
      (_, response) => response.end(Buffer.alloc(100_000_000, 0x20)),
      'it could not be reached (too-large',
    ],
    [
      'breaks off',
      (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
      'it could not be reached (',
    ],
  ])('that %s leaves the slot', async (_name, answer, why) => {
    const { origin } = await service(answer);
    expect(await opened(folderWithKey(), DEEPL, { origin }).translate([passage('One.')], ONLINE)).toMatchObject([
      { ok: false, why: { en: expect.stringContaining(why) as string } },
    ]);
  });

  it('that is not there leaves the slot', async () => {
    expect(
      await opened(folderWithKey(), DEEPL, { origin: 'http://127.0.0.9:9' }).translate([passage('One.')], ONLINE),
    ).toMatchObject([
      { ok: false, why: { en: expect.stringMatching(/^it could not be reached \(refused: /u) as string } },
    ]);
  });

  it('is left when the author interrupts', async () => {
    const interruption = new AbortController();
    const { origin } = await service(() => interruption.abort());
    expect(
      await opened(folderWithKey(), DEEPL, { origin, interrupted: interruption.signal }).translate(
        [passage('One.')],
        ONLINE,
      ),
    ).toMatchObject([{ ok: false, why: { en: 'it could not be reached (interrupted)' } }]);
  });

  it('LibreTranslate is reached on loopback without a key, Google with its key', async () => {
    const libre = await service(({ body }, response) =>
      response.end(JSON.stringify({ translatedText: body.q?.map(inJapanese) })),
    );
    expect(
      await opened(emptyFolder(), { libretranslate: { url: libre.origin } }).translate([passage('One.')], ONLINE),
    ).toEqual([{ ok: true, text: '訳: One.' }]);
    expect(libre.asked).toMatchObject([{ path: '/translate', body: { q: ['One.'], source: 'auto' } }]);
    expect(libre.asked[0]?.body).not.toHaveProperty('api_key');
    const cloud = await service(({ body }, response) =>
      response.end(
        JSON.stringify({ data: { translations: body.q?.map((text) => ({ translatedText: inJapanese(text) })) } }),
      ),
    );
    expect(
      await opened(folderWithKey(), { google: { keyFile: 'deepl.key' } }, { origin: cloud.origin }).translate(
        [passage('One.')],
        ONLINE,
      ),
    ).toEqual([{ ok: true, text: '訳: One.' }]);
    expect(cloud.asked).toMatchObject([{ path: '/language/translate/v2', headers: { 'x-goog-api-key': KEY } }]);
  });

  it('is reached through the proxy of the environment', async () => {
    const proxy = await service((asked, response) =>
      response.end(JSON.stringify({ translatedText: asked.body.q?.map(inJapanese) })),
    );
    const translations = await opened(
      emptyFolder(),
      { libretranslate: { url: 'http://translator.example/api' } },
      { environment: { http_proxy: proxy.origin } },
    ).translate([passage('One.')], ONLINE);
    expect(translations).toEqual([{ ok: true, text: '訳: One.' }]);
    expect(proxy.asked).toMatchObject([
      { path: 'http://translator.example/api/translate', headers: { host: 'translator.example' } },
    ]);
  });
});

describe('a key file', () => {
  it.each<[string, string, string | null]>([
    ['~/keys/deepl', '\ufeff\n  k1\r\n', 'k1'],
    ['keys/deepl', 'k2', 'k2'],
    ['keys/deepl', 'two words', null],
    ['keys/deepl', 'k\u0000', null],
    ['keys/deepl', '\n\n', null],
    ['keys/other', 'k', null],
  ])('%s with %j gives %j', async (keyFile, content, key) => {
    const { origin, asked } = await service(deeplAnswer);
    const folder = emptyFolder();
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys/deepl'), content, { mode: 0o600 });
    const [translation] = await opened(folder, { deepl: { keyFile } }, { origin }).translate([passage('One.')], ONLINE);
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(key === null ? [] : [`DeepL-Auth-Key ${key}`]);
    if (key === null)
      expect(translation).toMatchObject({
        ok: false,
        why: {
          en: expect.stringMatching(/the key file \/\S+ (?:is empty|does not look like a key|is not there)/u) as string,
        },
      });
  });

  it('that others can read is refused, and nothing is sent', async () => {
    const { origin, asked } = await service(deeplAnswer);
    const folder = folderWithKey();
    chmodSync(join(folder, 'deepl.key'), 0o640);
    const [translation] = await opened(folder, DEEPL, { origin }).translate([passage('One.')], ONLINE);
    expect(translation).toMatchObject({ why: { en: expect.stringContaining('Run: chmod 600') as string } });
    expect(asked).toEqual([]);
  });
});

/** A command of the settings: a program for node, in a file of the folder. */
function commandOf(folder: string, program: string): Translate {
  writeFileSync(join(folder, 'translate.mjs'), program);
  return { command: [process.execPath, 'translate.mjs'] };
}

describe('a command', () => {
  it('reads the text, knows what it is about, and what it wrote is remembered', async () => {
    const folder = emptyFolder();
    const command = commandOf(
      folder,
      "import { appendFileSync, readFileSync } from 'node:fs'; const text = readFileSync(0, 'utf8'); appendFileSync('runs', 'x'); const { ROUNDUP_FROM, ROUNDUP_TO, ROUNDUP_URL, ROUNDUP_TITLE } = process.env; console.log(`訳: ${text} ${[ROUNDUP_FROM, ROUNDUP_TO, ROUNDUP_URL, ROUNDUP_TITLE, process.argv.length]}`);",
    );
    const passages = [passage('One "$(touch x)" ; `rm`'), passage('二。', { from: null, title: '$(touch x)' })];
    const wanted = [
      { ok: true, text: '訳: One "$(touch x)" ; `rm` en,ja,https://news.example/a,A title,2' },
      { ok: true, text: '訳: 二。 ,ja,https://news.example/a,$(touch x),2' },
    ];
    expect(await opened(folder, command).translate(passages, ONLINE)).toEqual(wanted);
    expect(await opened(folder, command).translate(passages, ONLINE)).toEqual(wanted);
    expect(readFileSync(join(folder, 'runs'), 'utf8')).toBe('xx');
    expect(readdirSync(folder).toSorted()).toEqual(['.roundup', 'runs', 'translate.mjs']);
  });

  it.each([
    ['fails', "console.error('quota exceeded'); process.exit(3)", /^node ended with 3: quota exceeded$/u],
    ['writes nothing', '', /^node wrote nothing$/u],
    ['takes too long', 'setInterval(() => {}, 1000)', /^node took too long$/u],
    [
      'leaves a child with its pipes',
      // It lives as long as the folder of this test.
      "const { spawn } = await import('node:child_process'); spawn(process.execPath, ['-e', 'setInterval(() => fs.existsSync(process.cwd()) || process.exit(), 200)'], { stdio: 'inherit' }); process.exit(0)",
      /^node wrote nothing$/u,
    ],
    [
      'writes without end',
      'const more = () => process.stdout.write("x".repeat(65536), more); more()',
      /^node wrote more than a translation has/u,
    ],
    [
      'ends by a signal',
      "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)",
      /^node ended with SIGTERM$/u,
    ],
  ])('that %s leaves the slot', async (_name, program, why) => {
    const folder = emptyFolder();
    // Only what never ends has to be cut short; a busy machine takes its time to start node.
    const commandMilliseconds = program.startsWith('setInterval') ? 1_500 : 20_000;
    const translations = await opened(folder, commandOf(folder, program), { commandMilliseconds }).translate(
      [passage('x'.repeat(500_000))],
      ONLINE,
    );
    expect(translations).toMatchObject([{ ok: false, why: { en: expect.stringMatching(why) as string } }]);
  });

  it('that is not there, or may not be run, leaves the slot', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'plain'), '');
    expect(
      await opened(folder, { command: ['no-such-translator'] }).translate([passage('One.')], ONLINE),
    ).toMatchObject([
      {
        ok: false,
        why: { en: 'there is no command no-such-translator. Install it, or give its path in roundup.yaml' },
      },
    ]);
    expect(await opened(folder, { command: ['./plain'] }).translate([passage('One.')], ONLINE)).toMatchObject([
      { ok: false, why: { en: 'plain may not be run. Make it executable (chmod +x)' } },
    ]);
  });

  it('that does not read its text may translate all the same', async () => {
    const folder = emptyFolder();
    expect(
      await opened(folder, commandOf(folder, "console.log('訳'); process.exit(0)")).translate(
        [passage('x'.repeat(5_000_000))],
        ONLINE,
      ),
    ).toEqual([{ ok: true, text: '訳' }]);
  });

  it('ends when the author interrupts', async () => {
    const folder = emptyFolder();
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 500);
    const translations = await opened(folder, commandOf(folder, 'setInterval(() => {}, 1000)'), {
      interrupted: interruption.signal,
    }).translate([passage('One.'), passage('Two.'), passage('Three.')], ONLINE);
    expect(translations.map((one) => (one.ok ? '' : one.why.en))).toEqual(Array(3).fill('node was interrupted'));
  });
});
