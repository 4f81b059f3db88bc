import type { ImportKind } from '../library/source-kinds.ts';
import { anyCsv } from './services/any-csv.ts';
import { anyJson } from './services/any-json.ts';
import { anyText } from './services/any-text.ts';
import { chromium } from './services/chromium.ts';
import { cosense } from './services/cosense.ts';
import { discord } from './services/discord.ts';
import { feed } from './services/feed.ts';
import { firefox } from './services/firefox.ts';
import { hatena } from './services/hatena.ts';
import { html } from './services/html.ts';
import { instapaper } from './services/instapaper.ts';
import { jser } from './services/jser.ts';
import { jsonfeed } from './services/jsonfeed.ts';
import { karakeep } from './services/karakeep.ts';
import { linkding } from './services/linkding.ts';
import { linkwarden } from './services/linkwarden.ts';
import { netscape } from './services/netscape.ts';
import { omnivore } from './services/omnivore.ts';
import { opml } from './services/opml.ts';
import { pinboard } from './services/pinboard.ts';
import { pocket } from './services/pocket.ts';
import { raindrop } from './services/raindrop.ts';
import { reader } from './services/reader.ts';
import { readwise } from './services/readwise.ts';
import { roundup } from './services/roundup.ts';
import { slack } from './services/slack.ts';
import { wallabag } from './services/wallabag.ts';
import type { Source } from './source.ts';

/** Every Source, in the order in which they are tried: what a service writes before what anybody may have written. */
export const SOURCES: Readonly<Record<ImportKind, Source>> = {
  roundup,
  chromium,
  firefox,
  karakeep,
  linkwarden,
  slack,
  discord,
  cosense,
  jsonfeed,
  reader,
  raindrop,
  linkding,
  jser,
  hatena,
  pinboard,
  omnivore,
  wallabag,
  json: anyJson,
  netscape,
  html,
  opml,
  feed,
  pocket,
  instapaper,
  readwise,
  csv: anyCsv,
  text: anyText,
};
