import type { Issue, Item, Quotation } from '../../../src/issue.ts';
import type { LinkUrl, Month } from '../../../src/model.ts';

/** An Item as composing makes one, with what a test wants different. */
export function itemWith(different: Partial<Item> = {}): Item {
  return {
    id: '0a1b2c3d',
    url: 'https://news.example/a' as LinkUrl,
    form: 'lead',
    savedAt: '2025-04-04',
    title: '港の倉庫で見つかった古い端末',
    kind: 'article',
    kindText: '',
    site: '試験新聞',
    author: '',
    published: '2025-04-03',
    publishedDay: '2025-04-03',
    publishedText: '2025年4月3日',
    language: 'ja',
    translation: null,
    summary: passageWith().text,
    hint: '',
    quotations: [passageWith()],
    note: '',
    tags: [],
    failure: null,
    why: '',
    ranIn: null,
    perhapsFollows: null,
    paragraphs: [],
    origin: null,
    firstSources: [],
    explained: [],
    reference: false,
    notices: [],
    ...different,
  };
}

export function passageWith(different: Partial<Quotation> = {}): Quotation {
  return {
    kind: 'excerpt',
    text: '十年前に失われたと思われていた端末が見つかった。',
    source: '試験新聞',
    url: 'https://news.example/a',
    dateText: '2025年4月3日',
    versionUrl: '',
    licence: '',
    licenceUrl: '',
    ...different,
  };
}

export function issueWith(stories: Issue['groups'][number]['stories'], different: Partial<Issue> = {}): Issue {
  return {
    version: 1,
    month: '2025-04' as Month,
    year: 2025,
    monthNumber: 4,
    title: '2025年4月の気になるインターネット記事をピックアップ',
    greetingHints: ['新緑', '立夏'],
    fields: {},
    groups: [{ heading: '', stories }],
    ...different,
  };
}
