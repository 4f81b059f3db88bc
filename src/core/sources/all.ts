import type { ImportKind } from '../library/source-kinds.ts';
import { anyCsv } from './services/any-csv.ts';
import { anyJson } from './services/any-json.ts';
import { anyText } from './services/any-text.ts';
import { anyXml } from './services/any-xml.ts';
import { bluesky } from './services/bluesky.ts';
import { chromium } from './services/chromium.ts';
import { cosense } from './services/cosense.ts';
import { delicious } from './services/delicious.ts';
import { diigo } from './services/diigo.ts';
import { discord } from './services/discord.ts';
import { evernote } from './services/evernote.ts';
import { feed } from './services/feed.ts';
import { firefox } from './services/firefox.ts';
import { goodlinks } from './services/goodlinks.ts';
import { hatena } from './services/hatena.ts';
import { html } from './services/html.ts';
import { instapaper } from './services/instapaper.ts';
import { irc } from './services/irc.ts';
import { jser } from './services/jser.ts';
import { jsonfeed } from './services/jsonfeed.ts';
import { kakaotalk } from './services/kakaotalk.ts';
import { karakeep } from './services/karakeep.ts';
import { keep } from './services/keep.ts';
import { line } from './services/line.ts';
import { linkding } from './services/linkding.ts';
import { linkwarden } from './services/linkwarden.ts';
import { mail } from './services/mail.ts';
import { mastodon } from './services/mastodon.ts';
import { miniflux } from './services/miniflux.ts';
import { netscape } from './services/netscape.ts';
import { omnivore } from './services/omnivore.ts';
import { onetab } from './services/onetab.ts';
import { opml } from './services/opml.ts';
import { org } from './services/org.ts';
import { page } from './services/page.ts';
import { pinboard } from './services/pinboard.ts';
import { pocket } from './services/pocket.ts';
import { raindrop } from './services/raindrop.ts';
import { reader } from './services/reader.ts';
import { readwise } from './services/readwise.ts';
import { roundup } from './services/roundup.ts';
import { safari } from './services/safari.ts';
import { shortcut } from './services/shortcut.ts';
import { slack } from './services/slack.ts';
import { tabs } from './services/tabs.ts';
import { telegram } from './services/telegram.ts';
import { unreadable } from './services/unreadable.ts';
import { wallabag } from './services/wallabag.ts';
import { warc } from './services/warc.ts';
import { webloc } from './services/webloc.ts';
import { whatsapp } from './services/whatsapp.ts';
import { x } from './services/x.ts';
import { xbel } from './services/xbel.ts';
import { youtube } from './services/youtube.ts';
import { zotero } from './services/zotero.ts';
import type { Source } from './source.ts';

/** Every Source, in the order in which they are tried: what a service writes before what anybody may have written. */
export const SOURCES: Readonly<Record<ImportKind, Source>> = {
  roundup,
  warc,
  chromium,
  firefox,
  safari,
  webloc,
  karakeep,
  linkwarden,
  slack,
  discord,
  telegram,
  cosense,
  tabs,
  jsonfeed,
  reader,
  miniflux,
  readwise,
  raindrop,
  linkding,
  jser,
  hatena,
  pinboard,
  delicious,
  goodlinks,
  omnivore,
  mastodon,
  wallabag,
  keep,
  bluesky,
  x,
  youtube,
  zotero,
  diigo,
  json: anyJson,
  page,
  netscape,
  html,
  evernote,
  opml,
  feed,
  xbel,
  xml: anyXml,
  shortcut,
  mail,
  line,
  irc,
  whatsapp,
  kakaotalk,
  onetab,
  pocket,
  instapaper,
  csv: anyCsv,
  org,
  unreadable,
  text: anyText,
};
