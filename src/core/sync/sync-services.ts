import type { SyncSettings } from '../settings/settings.ts';
import type { SyncService } from './sync-service.ts';
import { feed } from './services/feed.ts';
import { hatena } from './services/hatena.ts';
import { inoreader } from './services/inoreader.ts';
import { karakeep } from './services/karakeep.ts';
import { linkding } from './services/linkding.ts';
import { mastodon } from './services/mastodon.ts';
import { miniflux } from './services/miniflux.ts';
import { pinboard } from './services/pinboard.ts';
import { raindrop } from './services/raindrop.ts';
import { readwise } from './services/readwise.ts';
import { wallabag } from './services/wallabag.ts';

/** The services that are asked over HTTP. A folder is read, not asked. */
export const SERVICES: Readonly<Record<Exclude<SyncSettings['service'], 'folder'>, SyncService>> = {
  hatena,
  feed,
  raindrop,
  pinboard,
  linkding,
  karakeep,
  wallabag,
  readwise,
  inoreader,
  miniflux,
  mastodon,
};
