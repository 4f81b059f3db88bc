import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ArticleKind, FailureKind, LinkUrl, Page, Reading } from '../../../src/model.ts';

/**
 * What a case under fixtures/pages expects: a failure (`detail` and `partial` where they matter), or the fields of an
 * Article that matter.
 */
export interface Expected {
  readonly failure?: FailureKind;
  /** Part of the failure's detail, in English. */
  readonly detail?: string;
  readonly notBefore?: string;
  readonly partial?: Readonly<Record<string, unknown>>;
  readonly kind?: ArticleKind;
  readonly [field: string]: unknown;
}
export interface PageCase {
  readonly name: string;
  readonly page: Page;
  readonly expected: Expected;
}

const FOLDER = new URL('../../../fixtures/pages/', import.meta.url);

/** Every folder is a case; one without its three files is an error. */
export function pageCases(): readonly PageCase[] {
  return readdirSync(FOLDER)
    .toSorted()
    .map((name) => {
      const folder = new URL(`${name}/`, FOLDER);
      const body = readdirSync(folder).find((file) => file.startsWith('page.') && file !== 'page.json');
      if (body === undefined || !existsSync(new URL('expected.json', folder)))
        throw new Error(`fixtures/pages/${name} needs page.*, page.json and expected.json`);
      const given = JSON.parse(readFileSync(new URL('page.json', folder), 'utf8')) as {
        url: string;
        finalUrl?: string;
        redirects?: string[];
        status?: number;
        headers: Record<string, string>;
      };
      return {
        name,
        page: makePage(given.url, readFileSync(new URL(body, folder)), given),
        expected: JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected,
      };
    });
}

export function checkPage(article: Reading['article'], expected: Expected): void {
  if (expected.failure === undefined) return void expect(article).toMatchObject({ ok: true, value: expected });
  expect(article).toMatchObject({ ok: false, failure: { kind: expected.failure } });
  if (article.ok) return;
  const { en, ja } = article.failure.detail;
  expect(en).toContain(expected.detail ?? '');
  for (const detail of [en, ja]) expect(detail).toMatch(/^[^\n]{1,200}$/u);
  // A status and a host read the same for everybody; no other words of another language stand alone.
  if (!/[\u3040-\u30ff\u3400-\u9fff]/u.test(ja)) expect(ja).toMatch(/^(?:\d{3}(?: [\w' -]+)?|\S*)$/u);
  if (expected.notBefore !== undefined) expect(article.failure.notBefore).toBe(expected.notBefore);
  if (expected.partial !== undefined) expect(article.failure.partial).toMatchObject(expected.partial);
}

export function makePage(
  url: string,
  body: Uint8Array | string,
  given: {
    readonly finalUrl?: string;
    readonly redirects?: readonly string[];
    readonly status?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): Page {
  return {
    url: url as LinkUrl,
    finalUrl: (given.finalUrl ?? url) as LinkUrl,
    redirects: (given.redirects ?? []) as LinkUrl[],
    status: given.status ?? 200,
    headers: Object.entries(given.headers ?? { 'content-type': 'text/html; charset=utf-8' }),
    body: typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body),
    fetchedAt: '2025-04-30T03:00:00Z',
    completeness: 'whole',
  };
}
