import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { parseSettings } from '../../../src/core/settings/parse-settings.ts';
import { SCHEMA } from '../../../src/core/settings/schema.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';

function complaintOf(text: string): Complaint {
  try {
    parseSettings(text, 'roundup.yaml');
  } catch (error) {
    if (error instanceof Complaint) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('parseSettings', () => {
  it.each(['', '# only a comment\n', '{}\n'])('takes the defaults from %j', (text) => {
    expect(parseSettings(text, 'roundup.yaml')).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps the defaults beside a key that is given', () => {
    const settings = parseSettings('fetch:\n  perHost: 4\n  wireBytes: 1.5MB\n', 'roundup.yaml');
    expect(settings.fetch).toEqual({ ...DEFAULT_SETTINGS.fetch, perHost: 4, wireBytes: 1_500_000 });
    expect(settings.timeZone).toBe('Asia/Tokyo');
  });

  it('takes a value for each kind of key', () => {
    const settings = parseSettings(
      'timeZone: Asia/Seoul\ntitle: "{{year}}-{{month}}"\nfields: {layout: post}\ngroups:\n  - {heading: インシデント, tags: [incident, 情報漏えい]}\n' +
        'templates: mine\nsummary: {sentences: 2, characters: 100}\ntranslate: {command: [trans, -b]}\n',
      'roundup.yaml',
    );
    expect(settings.groups).toEqual([{ heading: 'インシデント', tags: ['incident', '情報漏えい'] }]);
    expect(settings.translate).toEqual({ command: ['trans', '-b'] });
  });

  it.each([
    '10.0.0.0/8',
    '0.0.0.0/0',
    '255.250.199.99/32',
    '127.0.0.1/32',
    '::1/128',
    'fd00::/8',
    '2001:DB8::/99',
    '::ffff:10.0.0.0/104',
  ])('takes the network %s', (network) => {
    expect(parseSettings(`fetch: {allowNet: ["${network}"]}\n`, 'roundup.yaml').fetch.allowNet).toEqual([network]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '256.0.0.0/8', '10.0.0.0.0/8', '::1/129', 'abc/8', 'localhost', ''])(
    'says on which line the network "%s" is none',
    (network) => {
      expect(complaintOf(`fetch:\n  allowNet: ["${network}"]\n`)).toMatchObject({
        exit: 2,
        says: { en: expect.stringMatching(/^roundup\.yaml:2: .*CIDR/u) as unknown },
      });
    },
  );

  it.each([
    ['title: x\ntimezone: Asia/Tokyo\n', 'roundup.yaml:2: there is no setting "timezone"', 'timeZone'],
    ['fetch:\n  concurrency: 4\n  perhost: 2\n', 'roundup.yaml:3: there is no setting "fetch.perhost"', 'perHost'],
    ['\n\nfolders: first\n', 'roundup.yaml:3: "folders" is', 'last, all, none'],
    ['posts: {from: {2025-13: https://a.example/}}\n', '"posts.from.2025-13" is', 'a month such as 2025-04'],
    ['posts: {2025-13: https://a.example/}\n', 'roundup.yaml:1: "posts" is', 'a month such as 2025-04'],
    ['posts: {2025-03: 3}\n', 'roundup.yaml:1: "posts.2025-03" is', 'posts'],
    ['groups: [{heading: x}]\n', 'roundup.yaml:1: "groups.0.tags" is missing', ''],
    ['publish: [x]\n', 'roundup.yaml:1: "publish" is a list.', 'to, slug'],
    ['publish: []\n', 'roundup.yaml:1: "publish" is a list.', 'to, slug'],
    ['\nfetch:\n  - perHost: 2\n', 'roundup.yaml:2: "fetch" is a list.', 'concurrency, perHost'],
    ['fields: [x]\n', 'roundup.yaml:1: "fields" is a list.', 'names and their values'],
    ['posts: [x]\n', 'roundup.yaml:1: "posts" is a list.', 'folder, from'],
    ['translate: {deepl: [x]}\n', 'roundup.yaml:1: "translate" is', 'keyFile'],
    ['timeZone: +09:00\n', 'roundup.yaml:1: "timeZone" is "+09:00"', 'IANA'],
    ['timeZone: "-0500"\n', 'roundup.yaml:1: "timeZone" is "-0500"', 'IANA'],
    ['groups: incident\n', 'roundup.yaml:1: "groups" is', '{heading, tags}'],
    ['translate: {deepl: {key: x}}\n', 'roundup.yaml:1: "translate', 'keyFile'],
    ['fetch:\n', 'roundup.yaml:1: "fetch" is', 'concurrency, perHost'],
    ['timeZone: Asia/Atlantis\n', 'roundup.yaml:1: "timeZone" is', 'IANA'],
    ['fetch: {concurrency: many}\n', 'roundup.yaml:1: "fetch.concurrency" is', 'number'],
    ['fetch: {perHost: 1.5}\n', 'roundup.yaml:1: "fetch.perHost" is 1.5', 'a whole number'],
    ['translate: {libretranslate: {url: x}}\n', 'roundup.yaml:1: "translate', 'URL'],
    ['fetch: {wireBytes: lots}\n', 'roundup.yaml:1: "fetch.wireBytes" is', '10MB'],
    ['title: [1\n', 'roundup.yaml:', 'not YAML'],
    ['- a\n- b\n', 'roundup.yaml:1: the settings are lines of a name and a value', 'something else'],
    ['\ntimeZone Asia/Tokyo\n', 'roundup.yaml:2: the settings are lines of a name', 'something else'],
    ['check: {quotation: 50}\n', 'roundup.yaml:1: "check.quotation" is 50', '1 or less'],
    ['groups: {heading: x, tags: [a]}\n', 'roundup.yaml:1: "groups" is names and their values.', '{heading, tags}'],
    ['timezone: Asia/Tokyo\n', 'no setting "timezone" (did you mean timeZone?)', 'timeZone, title'],
    ['draft: {sumary: quote}\n', 'no setting "draft.sumary" (did you mean summary?)', 'summary, followUps'],
    ['engine: hugoo\n', '"engine" is "hugoo" (did you mean hugo?)', 'plain, jekyll'],
    ['draft: {summary: quotes}\n', '"draft.summary" is "quotes" (did you mean quote?)', 'comment, none'],
    ['# x\ntitle: {{year}}年\n', 'roundup.yaml:2: a value that begins with {{', 'quotation marks'],
    ['fields:\n  date: {{year}}-{{month2}}-11\n', 'roundup.yaml:2: a value that begins with {{', 'quotation marks'],
    ['fields: {a: "{{year}}", b: {{month}}}\n', 'roundup.yaml:1: a value that begins with {{', 'quotation marks'],
    ['fields:\n  tags:\n    - {{year}}\n', 'roundup.yaml:3: a value that begins with {{', 'quotation marks'],
  ])('names the line and what is allowed for %j', (text, start, allowed) => {
    const complaint = complaintOf(text);
    expect(complaint.exit).toBe(2);
    expect(complaint.says.en).toContain(start);
    expect(complaint.says.en).toContain(allowed);
    expect(complaint.says.ja).toMatch(/^roundup\.yaml:\d+: /u);
    expect(complaint.says.ja).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/u);
  });

  it.each([
    ['a name without its value', 'title: *nothing\n'],
    [
      'names that stand for ever more names',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nfields: {x: [${'*c,'.repeat(9)}]}\n`,
    ],
    ['a merge of what cannot be merged', '<<: 3\n'],
    ['lists deeper than the stack', `title: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
  ])('says of %s that it is not YAML', (_, text) => {
    const { exit, says } = complaintOf(text);
    expect(exit).toBe(2);
    expect(says.en).toMatch(/^roundup\.yaml(?::1)?: (?:this is not YAML|there is no setting)/u);
    expect(says.ja).toMatch(/^roundup\.yaml/u);
    expect(says.ja).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/u);
  });

  it.each([
    ['title: [\n', '括弧が閉じていません'],
    ['title: a\ntitle: b\n', '同じ名前が二度あります'],
    ['fetch:\n\tperHost: 2\n', 'タブは使えません'],
    ['title: "a\n', '閉じる引用符'],
    ['title: a: b\n', '引用符で囲んでください'],
    ['title: @a\n', '引用符で囲んでください'],
  ])('says in Japanese why %j is not YAML', (text, reason) => {
    const { says } = complaintOf(text);
    expect(says.ja).toContain(reason);
    expect(says.ja).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,}/u);
  });

  it('has a default for every key, and the defaults are valid', () => {
    expect(v.parse(SCHEMA, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(Object.keys(DEFAULT_SETTINGS)).toEqual(Object.keys(SCHEMA.entries));
  });

  it('takes no setting for one that every object has', () => {
    expect(complaintOf('constructor: x\n').says.en).toContain(
      'there is no setting "constructor". Allowed here: timeZone, ',
    );
    expect(complaintOf('__proto__: {title: x}\n').says.en).toContain(
      'there is no setting "__proto__". Allowed here: timeZone, ',
    );
  });

  it('says plainly between which numbers one has to be', () => {
    expect(complaintOf('fetch: {concurrency: -3}\n').says.en).toBe(
      'roundup.yaml:1: "fetch.concurrency" is -3. Allowed: 1 or more',
    );
  });
});
