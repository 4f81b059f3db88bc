/** What can be done about a link stands once in the page: it is put into the row in the cursor. */
export function startDeeds() {
  document.addEventListener('selected', fill);
  document.addEventListener('placed', fill);
}

function fill() {
  const template = document.getElementById('deeds');
  const row = document.querySelector('.row.current');
  const place = row?.querySelector('.actions');
  if (!(template instanceof HTMLTemplateElement) || !(row instanceof HTMLElement) || !place) return;
  for (const other of document.querySelectorAll('.row .actions')) if (other !== place) other.replaceChildren();
  if (place.childElementCount > 0) return;
  const forms = template.content.cloneNode(true);
  if (!(forms instanceof DocumentFragment)) return;
  const { id = '', url = '', note = '' } = row.dataset;
  for (const field of forms.querySelectorAll('input[name="url"]')) field.setAttribute('value', url);
  for (const field of forms.querySelectorAll('textarea')) field.defaultValue = note;
  for (const command of forms.querySelectorAll('code'))
    command.textContent = command.textContent?.replace(' ID', ` ${id}`) ?? '';
  const joins = forms.querySelector('button[value="follows"]')?.closest('form')?.querySelector('input[name="value"]');
  joins?.setAttribute('list', 'others');
  place.append(forms, others(id));
}

/** The other links, to choose one by a word of its title. @param {string} id */
function others(id) {
  const list = document.createElement('datalist');
  list.id = 'others';
  for (const row of document.querySelectorAll('.row'))
    if (row instanceof HTMLElement && row.dataset['id'] !== id) {
      const option = document.createElement('option');
      option.value = row.dataset['url'] ?? '';
      option.label = row.querySelector('.to')?.textContent ?? '';
      list.append(option);
    }
  return list;
}
