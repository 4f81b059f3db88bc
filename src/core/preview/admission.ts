import type { Message } from '../../model.ts';

/** A request, as far as it decides about who may ask. Headers in lower case; '' where there is none. */
export interface Asking {
  readonly method: string;
  readonly host: string;
  readonly origin: string;
  readonly fetchSite: string;
  readonly contentType: string;
  /** Whether the token of its path is the server's. */
  readonly knowsToken: boolean;
}
export interface Refusal {
  readonly status: 403 | 405 | 415 | 421;
  readonly says: Message;
}

/**
 * The address that the server is asked at, and nothing else: another name for it
 * may be somebody's trick (DNS rebinding).
 */
export function ownHost(port: number): string {
  return `127.0.0.1:${port}`;
}

/** Why a request is not answered; null where it may be. */
export function refusalOf(
  { method, host, origin, fetchSite, contentType, knowsToken }: Asking,
  port: number,
): Refusal | null {
  if (host !== ownHost(port))
    return {
      status: 421,
      says: { en: `this server is ${ownHost(port)} only`, ja: `このサーバーは ${ownHost(port)} だけに答えます` },
    };
  if (!knowsToken)
    return {
      status: 403,
      says: {
        en: 'open the whole address that "roundup preview" has printed',
        ja: '「roundup preview」が表示したアドレスを、そのまま全部開いてください',
      },
    };
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST')
    return { status: 405, says: { en: `${method} is not answered`, ja: `${method} には答えません` } };
  const foreign = fetchSite !== '' && fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (method !== 'POST') return foreign ? fromElsewhere : null;
  if (foreign || origin !== `http://${ownHost(port)}`) return fromElsewhere;
  return contentType.split(';')[0]?.trim() === 'application/x-www-form-urlencoded'
    ? null
    : { status: 415, says: { en: 'only forms are read', ja: 'フォームだけを受け取ります' } };
}

const fromElsewhere: Refusal = {
  status: 403,
  says: { en: 'only the page itself may ask this', ja: 'このページ自身からの操作だけを受け付けます' },
};
