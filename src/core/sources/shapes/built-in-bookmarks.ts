import { pattern } from '../../text/pattern.ts';

/** What a new profile of Firefox brings along, whatever the language: nobody saved it. */
export const BUILT_IN = pattern(
  'u',
  String.raw`^https?:\/\/(?:www\.|support\.)?mozilla\.org\/(?:[a-zA-Z-]+\/)?(?:about|contribute|products\/firefox`,
  String.raw`|firefox\/(?:help|customize|central)|firefox\/\?utm_medium=firefox-desktop|.*utm_medium=`,
  String.raw`(?:default-bookmarks|firefox-desktop))`,
);
