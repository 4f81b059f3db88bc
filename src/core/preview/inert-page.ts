/**
 * A page's HTML so that it may be shown in a sandbox: what the sandbox and its policy do not stop of a page without
 * scripts, hints to connect to other servers and addresses that lead elsewhere by themselves, has other names.
 */
export function inertPage(html: string): string {
  return html.replaceAll(/<(?=(?:link|meta|base)(?:[\s/>]|$))/giu, '<inert-');
}
