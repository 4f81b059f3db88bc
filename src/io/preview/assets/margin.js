import { ask } from './ask.js';
import { showPanel } from './panels.js';

/** What `check` has found stands beside the block that it is about; it comes when the post is shown already. */
export function startMargin() {
  document.addEventListener('placed', () => void fill());
  document.addEventListener('click', ({ target }) => {
    const finding = target instanceof Element && target.closest('form') === null ? target.closest('.finding') : null;
    if (finding instanceof HTMLElement) showLine(Number(finding.dataset['line']));
  });
  void fill();
}

let latest = 0;

async function fill() {
  latest += 1;
  const mine = latest;
  // An empty month has nothing to be found in.
  if (document.querySelector('.block') === null) return;
  const { base, month } = document.body.dataset;
  const response = await ask(`${base}/${month}/findings`);
  if (!response?.ok || mine !== latest) return;
  const list = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('findings');
  for (const margin of document.querySelectorAll('.margin')) margin.replaceChildren();
  for (const finding of list?.querySelectorAll('.finding') ?? []) {
    const line = finding instanceof HTMLElement ? Number(finding.dataset['line']) : 0;
    (blockAt(line)?.querySelector('.margin') ?? document.querySelector('.margin.whole'))?.append(finding);
  }
  document.querySelector('.post')?.classList.toggle('noted', document.querySelector('.block .finding') !== null);
}

/** The block that a line of the draft stands in; none for line 0. @param {number} line */
function blockAt(line) {
  if (line === 0) return null;
  const blocks = [...document.querySelectorAll('.block')].filter((one) => one instanceof HTMLElement);
  return blocks.findLast((one) => Number(one.dataset['from']) <= line) ?? null;
}

/** @param {number} line of the draft */
function showLine(line) {
  const block = blockAt(line);
  const below = line - Number(block?.dataset['from']);
  const lines = [...(block?.querySelectorAll('.words [data-line]') ?? [])];
  const place = lines.findLast((one) => one instanceof HTMLElement && Number(one.dataset['line']) <= below);
  if (!place) return;
  for (const was of document.querySelectorAll('.marked')) was.classList.remove('marked');
  place.classList.add('marked');
  place.scrollIntoView({ block: 'center' });
}

let at = -1;

/** By keyboard: the next thing that was found. */
export function nextFinding() {
  const all = [...document.querySelectorAll('.post .finding')];
  at = all.length === 0 ? -1 : (at + 1) % all.length;
  const finding = all[at];
  if (!(finding instanceof HTMLElement)) return;
  showPanel('post');
  showLine(Number(finding.dataset['line']));
  const line = finding.querySelector('.line');
  if (line instanceof HTMLElement) line.focus();
}
