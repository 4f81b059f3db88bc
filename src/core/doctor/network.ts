import { Complaint } from '../complaint.ts';
import { openGuard } from '../fetch/guard.ts';
import { proxyFor } from '../fetch/proxy.ts';
import type { Variables } from '../../facts.ts';
import { look, ok, wrong, wrongAs, type Finding } from '../finding/finding.ts';

/**
 * How pages would be fetched, and what the guard against private addresses can see. Nothing is fetched.
 * @param authorities what NODE_EXTRA_CA_CERTS names, read; null where it is not set
 */
export function aboutNetwork(
  variables: Variables,
  allowNet: readonly string[],
  authorities: Uint8Array | Complaint | null,
): readonly Finding[] {
  const found = [...aboutProxies(variables), ...aboutAllowed(allowNet), ...aboutAuthorities(variables, authorities)];
  return found.some(({ verdict }) => verdict !== 'ok')
    ? found
    : [
        ok(
          'network',
          'pages are fetched directly, and only from public addresses',
          'ページは直接、公開されているアドレスからだけ取得します',
        ),
        ...found,
      ];
}

function aboutProxies(variables: Variables): readonly Finding[] {
  const proxies = new Map<string, readonly string[]>();
  for (const protocol of ['http', 'https']) {
    try {
      // RFC 2606 keeps this name from being anyone's, so no NO_PROXY names it but `*`.
      const proxy = proxyFor(new URL(`${protocol}://doctor.invalid/`), variables);
      // Without its user name and password.
      if (proxy)
        proxies.set(`${proxy.protocol}//${proxy.host}`, [
          ...(proxies.get(`${proxy.protocol}//${proxy.host}`) ?? []),
          protocol,
        ]);
    } catch (error) {
      if (error instanceof Complaint) return [wrongAs('network', error)];
      throw error;
    }
  }
  const except = variables['no_proxy'] || variables['NO_PROXY'];
  const aside = except ? { en: `, but for ${except}`, ja: `（${except} を除く）` } : { en: '', ja: '' };
  const unread = proxies.size === 0 && (variables['all_proxy'] || variables['ALL_PROXY']);
  return [
    ...[...proxies].map(([proxy, protocols]) =>
      look(
        'network',
        {
          en:
            `${protocols.join(' and ')} pages go through the proxy ${proxy}${aside.en}; the guard cannot see which ` +
            'addresses it connects to',
          ja: `${protocols.join(' と ')} のページはプロキシ ${proxy} を通します${aside.ja}。プロキシがどのアドレスへつなぐかは検査できません`,
        },
        {
          en: 'See to it that the proxy refuses private addresses itself, or unset the variable',
          ja: 'プロキシ側で非公開のアドレスを拒むようにするか、環境変数を外してください',
        },
      ),
    ),
    ...(unread
      ? [
          look(
            'network',
            { en: 'ALL_PROXY is set, but not read', ja: 'ALL_PROXY が設定されていますが、使いません' },
            { en: 'Set HTTPS_PROXY and HTTP_PROXY', ja: 'HTTPS_PROXY と HTTP_PROXY を設定してください' },
          ),
        ]
      : []),
  ];
}

function aboutAllowed(allowNet: readonly string[]): readonly Finding[] {
  if (allowNet.length === 0) return [];
  try {
    openGuard(allowNet);
  } catch (error) {
    if (error instanceof Complaint) return [wrongAs('network', error)];
    throw error;
  }
  return [
    look(
      'network',
      {
        en: `fetch.allowNet lets through ${allowNet.join(', ')}, whatever link or redirect leads there`,
        ja: `fetch.allowNet により ${allowNet.join(', ')} への取得を許可しています（リンクでもリダイレクトでも）`,
      },
      { en: 'Take out of roundup.yaml what you do not need', ja: '不要なものは roundup.yaml から外してください' },
    ),
  ];
}

function aboutAuthorities(variables: Variables, authorities: Uint8Array | Complaint | null): readonly Finding[] {
  const unchecked =
    variables['NODE_TLS_REJECT_UNAUTHORIZED'] === '0'
      ? [
          wrong(
            'network',
            {
              en: 'NODE_TLS_REJECT_UNAUTHORIZED is 0: certificates are not checked, so any page may be forged',
              ja: 'NODE_TLS_REJECT_UNAUTHORIZED が 0 なので、証明書を検査しません。ページが偽物でも分かりません',
            },
            {
              en: 'Unset it; name a certificate of your own with NODE_EXTRA_CA_CERTS',
              ja: '外してください。独自の証明書は NODE_EXTRA_CA_CERTS で指定できます',
            },
          ),
        ]
      : [];
  if (authorities === null) return unchecked;
  const file = variables['NODE_EXTRA_CA_CERTS'] ?? '';
  if (authorities instanceof Complaint)
    return [
      ...unchecked,
      wrong('network', {
        en: `NODE_EXTRA_CA_CERTS: ${authorities.says.en}`,
        ja: `NODE_EXTRA_CA_CERTS: ${authorities.says.ja}`,
      }),
    ];
  const holds = new TextDecoder().decode(authorities).includes('-----BEGIN CERTIFICATE-----');
  return [
    ...unchecked,
    holds
      ? ok(
          'network',
          `certificates of ${file} are trusted too (NODE_EXTRA_CA_CERTS)`,
          `${file} の証明書も信頼します（NODE_EXTRA_CA_CERTS）`,
        )
      : wrong(
          'network',
          {
            en: `NODE_EXTRA_CA_CERTS: there is no certificate in ${file}`,
            ja: `NODE_EXTRA_CA_CERTS: ${file} に証明書がありません`,
          },
          {
            en: 'It has to be a PEM file (-----BEGIN CERTIFICATE-----)',
            ja: 'PEM 形式（-----BEGIN CERTIFICATE-----）のファイルにしてください',
          },
        ),
  ];
}
