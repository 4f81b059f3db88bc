/** The panels beside the post stand one behind the other; where there is no room beside it, the post is one of them. */
export function startPanels() {
  document.body.dataset['view'] = 'post';
  showPanel(shownPanel());
  document.body.dataset['view'] = 'post';
  standBelowTheTop();
  for (const tab of document.querySelectorAll('.tabs a'))
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      showPanel(tab instanceof HTMLElement ? (tab.dataset['panel'] ?? '') : '');
    });
}

/** What is told makes the top of the page higher: nothing that is scrolled to may end up behind it. */
function standBelowTheTop() {
  const top = document.getElementById('top');
  if (!top) return;
  const measure = () => document.documentElement.style.setProperty('--top', `${top.offsetHeight}px`);
  new ResizeObserver(measure).observe(top);
}

export function shownPanel() {
  return document.querySelector('.panel.shown')?.id ?? document.querySelector('.panel')?.id ?? '';
}

/** @param {string} id of a panel, or `post` */
export function showPanel(id) {
  if (!document.getElementById(id)) return;
  document.body.dataset['view'] = id === 'post' ? 'post' : 'side';
  if (id !== 'post')
    for (const panel of document.querySelectorAll('.panel')) panel.classList.toggle('shown', panel.id === id);
  for (const tab of document.querySelectorAll('.tabs a')) {
    const own = tab instanceof HTMLElement ? tab.dataset['panel'] : '';
    if (own === id || own === shownPanel()) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  }
  document.dispatchEvent(new CustomEvent('panel', { detail: id }));
}
