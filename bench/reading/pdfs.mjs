// Does a quotation from a PDF stand in the document? Makes PDFs of made-up announcements with what is installed here
// (Chromium, LibreOffice, upLaTeX), in many layouts, reads them, and holds each summary against the text that was set:
// node bench/reading/pdfs.mjs [how many, 100]
// Ends with 1 where a summary is no run of whole sentences of its document. `NONE` tells that a document gave none.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ours } from './reader.mjs';

const { readPage } = await ours('src/core/read/read-page.ts');
const options = { sentences: 3, characters: 140, decodedBytes: 20_000_000 };
const maps = fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url));
const characterMap = (name) => readFile(join(maps, `${name}.bcmap`));

const WHO = ['架空市', '青葉県の担当課', '株式会社ミナト電子', '同社', '情報処理の担当者', '調査会社'];
const WHAT = [
  '業務用の端末に保存していた利用者の名簿',
  '使われなくなった認証サーバーの古い設定',
  '取引先の名前をかたる不正なメール',
  '遠隔から操作できる装置の欠陥（版1.2.3より前）',
  '「鍵の当番」と呼ばれる見回りの記録',
];
const DID = [
  'について、外部の専門家とともに原因を調べていると発表した。',
  'を確かめ、対象となるすべての利用者に書面で知らせた。',
  'が流出したおそれがあると説明している。',
  'を二〇二五年四月三日までに改めるよう求めた。',
  'の数は公表していないが、増えるおそれがあるという。',
];
const LAYOUTS = {
  plain: () => '',
  indented: () => 'p { text-indent: 1em; margin: 0 }',
  wide: (pick) => `p { line-height: ${1.5 + pick(5) / 2} }`,
  columns: (pick) => `main { columns: ${2 + pick(2)}; column-gap: 2em }`,
  list: () => 'p { padding-left: 2em; text-indent: -2em }',
  narrow: (pick) => `main { width: ${12 + pick(12)}em }`,
  figure: () => 'figure { float: right; width: 45%; height: 9em; background: #ddd }',
  late: (pick) => `main { padding-top: ${600 + pick(200)}px }`,
  vertical: () => 'html { writing-mode: vertical-rl }',
};

const scratch = mkdtempSync(join(tmpdir(), 'roundup-pdfs-'));
const found = (...paths) => paths.find((path) => existsSync(path));
/** By program: how it makes a PDF of a document; the layouts that it can set. */
const PROGRAMS = {
  chromium: {
    path: found('/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'),
    layouts: Object.keys(LAYOUTS),
    make: byChromium,
  },
  // Its import of HTML knows neither columns nor vertical lines.
  libreoffice: {
    path: found('/usr/bin/soffice', '/usr/bin/libreoffice'),
    layouts: ['plain', 'indented', 'wide', 'list', 'narrow', 'late'],
    make: byLibreOffice,
  },
  uplatex: { path: found('/usr/bin/uplatex'), layouts: ['plain', 'columns', 'list', 'wide', 'vertical'], make: byTex },
};
const programs = Object.entries(PROGRAMS).filter(([name, { path }]) => {
  if (path === undefined) console.log(`no ${name} here: none of its PDFs are made`);
  return path !== undefined;
});
if (programs.length === 0) process.exit();
const wanted = Number(process.argv[2] ?? 100);
const counts = { stands: 0, NONE: 0, FALSE: 0 };
mkdirSync(join(scratch, 'profile'));
for (let number = 0; number < wanted; number += 1) {
  const [name, { layouts, make }] = programs[number % programs.length];
  const layout = layouts[Math.floor(number / programs.length) % layouts.length];
  const document = documentOf(number, layout, LAYOUTS[layout]);
  const result = judged(await summaryOf(make(document)), document.paragraphs);
  counts[result.verdict] += 1;
  if (result.verdict !== 'stands') console.log(`${result.verdict} ${number} ${name} ${layout}: ${result.summary}`);
}
console.log(
  Object.entries(counts)
    .map(([verdict, count]) => `${verdict} ${count}`)
    .join(', '),
);
rmSync(scratch, { recursive: true, force: true });
process.exitCode = counts.FALSE > 0 ? 1 : 0;

function documentOf(seed, layout, css) {
  let state = (seed + 1) * 2_654_435_761;
  const pick = (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % most;
  };
  const sentence = () => `${WHO[pick(WHO.length)]}は、${WHAT[pick(WHAT.length)]}${DID[pick(DID.length)]}`;
  const mark = (index) => (layout === 'list' ? `${String.fromCodePoint(0xff11 + index)}．` : '');
  const paragraphs = Array.from(
    { length: 3 + pick(4) },
    (_, index) => mark(index) + Array.from({ length: 1 + pick(4) }, sentence).join(''),
  );
  const size = [9, 10.5, 12, 14][pick(4)];
  const figure = layout === 'figure' ? '<figure></figure>' : '';
  const margin = 10 + pick(20);
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>お知らせ</title>
<style>@page { size: A4; margin: ${margin}mm }
body { font: ${size}pt "Noto Serif CJK JP", serif } ${css(pick)} .right { text-align: right }</style>
<p class="right">2025年4月3日</p><p class="right">株式会社ミナト電子</p><h1>利用者の名簿についてのお知らせ</h1>
<main>${figure}${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main></html>`;
  return { html, paragraphs, number: seed, layout, size };
}

function byChromium({ html, number }) {
  const [page, pdf] = [join(scratch, `${number}.html`), join(scratch, `${number}.pdf`)];
  writeFileSync(page, html);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(scratch, 'profile')}`,
  ];
  run(PROGRAMS.chromium.path, [...flags, `--print-to-pdf=${pdf}`, `file://${page}`]);
  return pdf;
}

function byLibreOffice({ html, number }) {
  writeFileSync(join(scratch, `${number}.html`), html);
  const profile = `-env:UserInstallation=file://${join(scratch, 'office')}`;
  const to = ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', scratch];
  run(PROGRAMS.libreoffice.path, [profile, ...to, join(scratch, `${number}.html`)]);
  return join(scratch, `${number}.pdf`);
}

function byTex({ paragraphs, number, layout, size }) {
  const kind = layout === 'vertical' ? 'utarticle' : 'ujarticle';
  const columns = layout === 'columns' ? ',twocolumn' : '';
  const pitch = layout === 'wide' ? String.raw`\renewcommand{\baselinestretch}{2}` : '';
  const text = paragraphs.map((one) => one.replaceAll(/[#$%&_]/gu, String.raw`\$&`)).join('\n\n');
  writeFileSync(
    join(scratch, `${number}.tex`),
    String.raw`\documentclass[${Math.round(size) > 11 ? 12 : 10}pt${columns}]{${kind}}${pitch}
\begin{document}\section*{利用者の名簿についてのお知らせ}
${text}
\end{document}`,
  );
  run('/usr/bin/uplatex', ['-interaction=batchmode', `${number}.tex`]);
  run('/usr/bin/dvipdfmx', ['-q', `${number}.dvi`]);
  return join(scratch, `${number}.pdf`);
}

function run(program, words) {
  execFileSync(program, words, { cwd: scratch, stdio: 'ignore', timeout: 60_000 });
}

async function summaryOf(pdf) {
  const url = 'https://site.example/a.pdf';
  const { article } = await readPage(
    {
      url,
      finalUrl: url,
      redirects: [],
      status: 200,
      headers: [['content-type', 'application/pdf']],
      body: new Uint8Array(readFileSync(pdf)),
      fetchedAt: '2025-04-30T00:00:00Z',
      completeness: 'whole',
    },
    options,
    () => undefined,
    characterMap,
  );
  return article.ok ? article.value.summary : '';
}

/** A run of whole sentences: it begins where a sentence does and ends where one does. */
function judged(summary, paragraphs) {
  if (summary === '') return { verdict: 'NONE', summary };
  const bare = (text) => text.replaceAll(/\s+/gu, '');
  const whole = bare(paragraphs.join('\n').replaceAll(/^[１-９]．/gmu, ''));
  const said = bare(summary).replaceAll(/(?<=^|。)[１-９]．/gu, '');
  const at = whole.indexOf(said);
  const begins = at === 0 || whole[at - 1] === '。';
  return { verdict: at >= 0 && begins && said.endsWith('。') ? 'stands' : 'FALSE', summary };
}
