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

const events = new EventSource(`${document.body.dataset['base']}/events`);
events.addEventListener('changed', () => void refresh());
// What was saved while the connection was away is fetched when it is back.
let away = false;
events.addEventListener('error', () => (away = true));
events.addEventListener('open', () => {
  if (away) void refresh();
  away = false;
});
