import { ask } from './ask.js';
import { shownPanel } from './panels.js';

/** The month in pictures, drawn by the server when their panel is looked at, and anew when something has changed. */
export function startPictures() {
  const draw = () => {
    if (shownPanel() === 'pictures') void show();
  };
  document.addEventListener('panel', draw);
  document.addEventListener('placed', draw);
}

async function show() {
  const { base, month } = document.body.dataset;
  const response = await ask(`${base}/${month}/pictures`);
  if (response === null) return;
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.getElementById('pictures')?.replaceChildren(answer.getElementById('drawn') ?? '');
}
