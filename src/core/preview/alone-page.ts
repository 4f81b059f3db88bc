import type { DeskPage } from './desk.ts';
import { markup, trusted, type Html } from './html.ts';

/** A document of its own beside the desk, as for browsers without scripts. @param styles of the desk's assets */
export function alonePage(
  { title, styles, body }: { readonly title: string; readonly styles: readonly string[]; readonly body: Html },
  { base, say }: Pick<DeskPage, 'base' | 'say'>,
): string {
  return markup`${trusted('<!doctype html>')}
    <html lang="${say({ en: 'en', ja: 'ja' })}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – roundup</title>
        ${['desk.css', ...styles].map((name) => markup`<link rel="stylesheet" href="${base}/asset/${name}" />`)}
      </head>
      <body class="alone">
        ${body}
      </body>
    </html> `.html;
}
