import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceBody } from '../../src/core/read/body/find-body.ts';
import { readBody } from '../../src/core/read/body/read-body.ts';
import { parseTree } from '../../src/core/read/tree/parse-tree.ts';
import { openReader } from '../../src/io/reader.ts';
import type { LinkUrl, Page } from '../../src/model.ts';

let server: Server;
let origin = '';
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('globalThis.canary = true');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Everything by which a page makes a browser ask for something, or run something. `@` is the canary. */
const PAYLOADS = [
  '<script src="@/1"></script>',
  '<script>globalThis.canary = true; fetch("@/2")</script>',
  '<script type=module src="@/3"></script>',
  '<script type=module>import "@/4"</script>',
  '<link rel=stylesheet href="@/5">',
  '<link rel=preload as=script href="@/6">',
  '<link rel=prefetch href="@/7">',
  '<link rel=dns-prefetch href="@/8">',
  '<link rel=icon href="@/9">',
  '<link rel=manifest href="@/10">',
  '<style>@import url(@/11); body{background:url(@/12)}</style>',
  '<p style="background:url(@/13)">x</p>',
  '<img src="@/14">',
  '<img src=x onerror="globalThis.canary = true; fetch(\'@/15\')">',
  '<img srcset="@/16 1x, @/17 2x">',
  '<picture><source srcset="@/18"><img></picture>',
  '<iframe src="@/19"></iframe>',
  '<iframe srcdoc="<script src=@/20></script>"></iframe>',
  '<frameset><frame src="@/21"></frameset>',
  '<object data="@/22"></object>',
  '<embed src="@/23">',
  '<video src="@/24" poster="@/25" autoplay></video>',
  '<audio src="@/26" autoplay></audio>',
  '<video><source src="@/27"><track src="@/28" default></video>',
  '<meta http-equiv=refresh content="0;url=@/29">',
  '<base href="@/30/"><img src=rel.png>',
  '<svg><image href="@/31"/><use href="@/32#a"/><script href="@/33"/></svg>',
  '<svg onload="globalThis.canary = true; fetch(\'@/34\')"></svg>',
  '<body onload="globalThis.canary = true; fetch(\'@/35\')">',
  '<input type=image src="@/36" autofocus onfocus="globalThis.canary = true">',
  '<form action="@/37" method=post><button autofocus>x</button></form><script>document.forms[0].submit()</script>',
  '<a href="javascript:globalThis.canary = true" ping="@/38">x</a>',
  '<details open ontoggle="globalThis.canary = true; fetch(\'@/39\')">x</details>',
  '<marquee onstart="globalThis.canary = true">x</marquee>',
  '<math href="javascript:globalThis.canary = true"><mi>x</mi></math>',
  '<noscript><img src="@/40"></noscript>',
  '<template><script src="@/41"></script></template>',
  '<!DOCTYPE html PUBLIC "-//x" "@/42"><p>x',
  '<?xml-stylesheet href="@/43"?><p>x',
  '<html manifest="@/44">',
  '<table background="@/45"><tr><td>x</table>',
  '<x-element is="@/46"></x-element><script>customElements.define("x-element", class extends HTMLElement {})</script>',
];
const TEXT = '<p>県内の三つの病院で電子カルテが停止し、担当者は「復旧は来週になる」と話している。</p>'.repeat(5);
const pageOf = (payload: string): string =>
  `<html><head><title>T</title></head><body>${payload.replaceAll('@/', `${origin}/`)}<article>${TEXT}${payload.replaceAll('@/', `${origin}/`)}</article>`;

/** Long enough for what was asked for to arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
const canary = (): unknown => (globalThis as { canary?: unknown }).canary;

describe('a page that is read', () => {
  it('is tried with at least 30 payloads', () => expect(PAYLOADS.length).toBeGreaterThanOrEqual(30));

  it('is heard by the canary, when somebody does ask', async () => {
    await fetch(`${origin}/self-test`);
    expect(asked.splice(0)).toEqual(['/self-test']);
  });

  it('asks for nothing and runs nothing, on the light DOM and on jsdom', async () => {
    for (const payload of PAYLOADS) {
      const { document } = parseTree(pageOf(payload));
      readBody(document, `${origin}/page`);
      await referenceBody(document, `${origin}/page`);
    }
    await settle();
    expect(asked).toEqual([]);
    expect(canary()).toBeUndefined();
  }, 60_000);

  it('asks for nothing in the reading child', async () => {
    const reader = openReader(new URL('../../dist/reading-child.cjs', import.meta.url).pathname);
    const url = `${origin}/page` as LinkUrl;
    try {
      for (const payload of [...PAYLOADS, PAYLOADS.join('')]) {
        const page: Page = {
          url,
          finalUrl: url,
          redirects: [],
          status: 200,
          headers: [['content-type', 'text/html']],
          body: new TextEncoder().encode(pageOf(payload)),
          fetchedAt: '2025-04-01T00:00:00Z',
          completeness: 'whole',
        };
        await reader.read(page, { sentences: 3, characters: 140, decodedBytes: 1e6 });
      }
      await settle();
    } finally {
      await reader.close();
    }
    expect(asked).toEqual([]);
  }, 60_000);
});
