import { pattern } from '../text/pattern.ts';
import { matches, trap } from './trap.ts';

export const SHORTCODE = trap(
  'template',
  matches(/\{\{[<%](?!\/\*)/gu),
  [
    'is a shortcode in Hugo, in code as well: one that Hugo does not know stops the whole site',
    'は Hugo ではコードの中でもショートコードになり、知らない名前だとサイト全体の生成が止まります',
  ],
  [
    'Write {{</* … */>}} to show it; if you mean the shortcode, publish with --force',
    '文字として見せるなら {{</* … */>}} と書いてください。ショートコードとして使うなら --force で公開してください',
  ],
  { verdict: 'wrong', within: 'code' },
);

// An address in angle brackets does not count as a tag; what stands in them is `x` in the lines that traps look at.
const OPENED = String.raw`<(?!x{3,}>)\/?`;
// A tag with its attributes, as far as the line has it.
const TAG = String.raw`[a-z][a-z0-9-]*(?:\s[^<>\n]*)?>`;
const AT_START = pattern('iu', '^ {0,3}', OPENED, '[a-z]');
const tags = matches(pattern('giu', OPENED, TAG));

export const HTML_LOST = trap(
  'html',
  matches(pattern('giu', '^ {0,3}', OPENED, String.raw`[a-z][a-z0-9-]*(?=[\s/>])[^\n]*`)),
  [
    'is HTML, and Hugo leaves out the whole block with its words',
    'は HTML で、Hugo はこのかたまりを中のことばごと省きます',
  ],
  [
    'Write it in Markdown, or set markup.goldmark.renderer.unsafe in Hugo and publish with --force',
    'Markdown で書くか、Hugo の markup.goldmark.renderer.unsafe を設定して --force で公開してください',
  ],
  { verdict: 'wrong' },
);

export const HTML_DROPPED = trap(
  'html',
  (line) => (AT_START.test(line) ? [] : tags(line)),
  ['is HTML, which Hugo leaves out', 'は HTML で、Hugo はこのタグを省きます'],
  [
    'Write it in Markdown, or set markup.goldmark.renderer.unsafe in Hugo',
    'Markdown で書くか、Hugo の markup.goldmark.renderer.unsafe を設定してください',
  ],
);

export const HTML_SHOWN = trap(
  'html',
  matches(pattern('giu', OPENED, String.raw`(?!br\b)`, TAG)),
  ['is HTML, which zenn shows as text', 'は HTML ですが、zenn では文字のまま表示されます'],
  ['Write it in Markdown', 'Markdown で書いてください'],
);
