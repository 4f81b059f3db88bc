import type { LinkUrl } from '../../model.ts';
import { hostnameOf } from './plain-url.ts';

const LANGUAGE: Readonly<Record<string, string>> = {
  ja: '日本語版',
  en: '英語版',
  zh: '中国語版',
  ko: '韓国語版',
  fr: 'フランス語版',
  de: 'ドイツ語版',
};

/** The name of the encyclopaedia that a URL belongs to, 「ウィキペディア日本語版」; null for any other page. */
export function encyclopaediaOf(url: LinkUrl): string | null {
  const found = /^(?:([a-z-]+)\.)?(?:m\.)?wikipedia\.org$/u.exec(hostnameOf(url));
  return found ? `ウィキペディア${LANGUAGE[found[1] ?? ''] ?? ''}` : null;
}
