#!/usr/bin/env bash
# unpdf 1.7.0 takes no tables of the named Japanese encodings (90ms-RKSJ-H, UniJIS-UCS2-H and others) with it, and
# a PDF whose fonts use one, as older Japanese programs write them, has pages without text: an empty string and no
# error. With cMapUrl set to the folder of pdfjs-dist's tables the same file is read.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --prefix . --ignore-scripts --no-audit --no-fund --silent unpdf@1.7.0 pdfjs-dist@5.6.205
cat > look.mjs <<'LOOK'
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { extractText, getDocumentProxy } from 'unpdf';

const words = Buffer.from([0x90, 0xc6, 0x8e, 0xe3, 0x90, 0xab]).toString('hex');
const content = `BT /F1 24 Tf 50 700 Td <${words}> Tj ET`;
const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
  `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  '<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light' +
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
  '<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4' +
    '/FontBBox[-170 -331 1024 903]/ItalicAngle 0/Ascent 723/Descent -241/CapHeight 709/StemV 69>>',
];
let file = '%PDF-1.4\n';
const places = objects.map((object, index) => {
  const place = file.length;
  file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  return `${String(place).padStart(10, '0')} 00000 n \n`;
});
const table = file.length;
const size = objects.length + 1;
file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
file += `trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;

const tables = `${dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/cmaps/`;
for (const options of [{}, { cMapUrl: tables, cMapPacked: true }]) {
  const pdf = await getDocumentProxy(new TextEncoder().encode(file), { verbosity: 0, ...options });
  console.log(
    'cMapUrl' in options ? 'with the tables' : 'as it is',
    JSON.stringify((await extractText(pdf, { mergePages: true })).text),
  );
}
LOOK
diff --label expected --label seen -u - <(node look.mjs) <<'SEEN'
as it is ""
with the tables "脆弱性"
SEEN
echo 'as stated'
