import { LEFT_OUT, LINKED_DATA } from './left-out.ts';

/**
 * `lightDocument`'s document by jsdom: what the light DOM is measured by, and what stands in for it. A
 * parsed document, not a window: scripts do not run,
 * nothing is requested, frames stay empty, style sheets are not parsed. A host of its own for each, because a
 * shared one keeps every document it has parsed.
 */
export async function withReferenceDocument<T>(html: string, url: string, use: (document: Document) => T): Promise<T> {
  const { JSDOM, VirtualConsole } = await import('jsdom');
  // A console that nobody listens to: jsdom prints the page's mistakes otherwise.
  const host = new JSDOM('', { url, virtualConsole: new VirtualConsole() });
  try {
    const document = new host.window.DOMParser().parseFromString(html, 'text/html');
    leaveOut(document);
    return use(document);
  } finally {
    host.window.close();
  }
}

function leaveOut(document: Document): void {
  for (const element of document.querySelectorAll([...LEFT_OUT].join(','))) element.remove();
  for (const script of document.querySelectorAll('script'))
    if (script.getAttribute('type') !== LINKED_DATA) script.remove();
  const comments = document.createTreeWalker(document, SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as ChildNode);
  for (const comment of found) comment.remove();
}

const SHOW_COMMENT = 128;
