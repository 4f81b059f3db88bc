import { oneLine } from '../text/one-line.ts';
import { pattern } from '../text/pattern.ts';
import type { Failure, FailureKind, Message } from '../../model.ts';

/** What node and undici throw, as far as it says what happened. */
interface TransportError {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  /** Where it is our own: the same for both kinds of readers. */
  readonly says?: Message;
  /** An AggregateError: one for every address that was tried. */
  readonly errors?: unknown;
}

const KINDS: readonly (readonly [RegExp, FailureKind])[] = [
  [/^(?:ENOTFOUND|ENODATA|EAI_|EDNS|ESERVFAIL|EBADNAME|ETRYAGAIN)/u, 'dns'],
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EINVAL)$/u, 'refused'],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_DESTROYED|UND_ERR_CLOSED)$/u, 'reset'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/u, 'timeout'],
  [/^(?:UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_INVALID_EOF_STATE)$/u, 'truncated'],
  [/^ERR_ROUNDUP_BLOCKED$/u, 'ssrf-blocked'],
  [/^(?:UND_ERR_INVALID_ARG|ERR_INVALID_URL|ERR_UNESCAPED_CHARACTERS)$/u, 'bad-url'],
  [
    pattern(
      'u',
      String.raw`^(?:ERR_TLS_|ERR_SSL_|EPROTO$|CERT_|CRL_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH`,
      String.raw`|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|OSSL_|ERROR_IN_CERT|ERROR_IN_CRL)`,
    ),
    'tls',
  ],
  [/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$)/u, 'bad-http'],
];

/** A certificate is told with all of its names: thousands of characters. */
const LONGEST = 160;
const KNOWN: Readonly<Record<string, Message>> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    en: 'the server does not send its intermediate certificate: put that into a file and set NODE_EXTRA_CA_CERTS=FILE',
    ja: 'サーバーが中間証明書を送っていません。中間証明書をファイルに保存し、NODE_EXTRA_CA_CERTS=ファイル を設定すると読めます',
  },
};

/** An error of the network by its name in the vocabulary. @param answered whether the response's head had arrived. */
export function transportFailure(error: unknown, answered: boolean): Failure {
  const { errors, message, says } = error as TransportError;
  const [first] = Array.isArray(errors) ? (errors as readonly unknown[]) : [];
  if (first !== undefined) return transportFailure(first, answered);
  const name = codeOf(error as TransportError);
  // What is unknown came from parsing what a server sent: one strange answer must not end the run.
  const kind = KINDS.find(([named]) => named.test(name))?.[1] ?? 'bad-http';
  // The system speaks English only; the name of the error is the same in both languages.
  const detail = says ??
    KNOWN[name] ?? {
      en: `${oneLine(typeof message === 'string' ? message : String(error), LONGEST)} (${name})`,
      ja: name,
    };
  return { kind: withHead(kind, answered), detail };
}

/** undici 7 means to give its parser's errors a code, but they arrive without one. */
function codeOf({ code, name, message }: TransportError): string {
  if (typeof code === 'string') return code;
  if (name !== 'HTTPParserError') return typeof name === 'string' ? name : 'Error';
  return String(message).includes('EOF') ? 'HPE_INVALID_EOF_STATE' : 'HPE_INVALID';
}

/**
 * A connection that breaks off after the head has cut the body; a length that does not
 * fit before it is a contradiction in the head.
 */
function withHead(kind: FailureKind, answered: boolean): FailureKind {
  if (answered) return kind === 'reset' ? 'truncated' : kind;
  return kind === 'truncated' ? 'bad-http' : kind;
}
