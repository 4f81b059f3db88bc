/** The panels beside the post stand one behind the other. */
export function startPanels() {
  showPanel(shownPanel());
  for (const tab of document.querySelectorAll('.tabs a'))
    tab.addEventListener('click', (event) => {
      event.preventDefault();
      showPanel(tab instanceof HTMLElement ? (tab.dataset['panel'] ?? '') : '');
    });
}

export function shownPanel() {
  return document.querySelector('.panel.shown')?.id ?? document.querySelector('.panel')?.id ?? '';
}

/** @param {string} id */
export function showPanel(id) {
  if (!document.getElementById(id)) return;
  for (const panel of document.querySelectorAll('.panel')) panel.classList.toggle('shown', panel.id === id);
  for (const tab of document.querySelectorAll('.tabs a'))
    if (tab instanceof HTMLElement && tab.dataset['panel'] === id) tab.setAttribute('aria-current', 'true');
    else tab.removeAttribute('aria-current');
  document.dispatchEvent(new CustomEvent('panel', { detail: id }));
}
