// The desk without a framework: the server makes the page, this keeps it fresh, and is its keyboard.
import { listenForActions } from './actions.js';
import { currentId, follow, select } from './cursor.js';
import { startDeeds } from './deeds.js';
import { listenForKeys } from './keys.js';
import { startMargin } from './margin.js';
import { startPanels } from './panels.js';
import { startPictures } from './pictures.js';
import { startReading } from './reading.js';
import { refresh } from './refresh.js';

document.documentElement.classList.add('scripted');
startPanels();
startDeeds();
listenForActions();
startReading();
startMargin();
startPictures();
listenForKeys();
follow();
const first = document.querySelector('.row');
if (first instanceof HTMLElement) select(currentId() || (first.dataset['id'] ?? ''), { scroll: false });

const { base, month, state } = document.body.dataset;
// A form that was sent without scripts answered under its own address: to load that again would send it again.
if (location.pathname !== `${base}/${month}`) history.replaceState(null, '', `${base}/${month}${location.hash}`);

// The page may have changed before it listens: the server knows by its state, and by the last id that it has told.
const events = new EventSource(`${base}/events?since=${state}`);
events.addEventListener('changed', () => void refresh());
// A desk that has ended is noticed by the page that nobody touches, too.
let lost = 0;
events.addEventListener('error', () => (lost ||= setTimeout(() => void refresh(), 3_000)));
events.addEventListener('open', () => {
  clearTimeout(lost);
  lost = 0;
});
