/** A page may take its time to come. */
export function sayBusy() {
  const words = document.getElementById('told')?.dataset['busy'] ?? '';
  tell([words]);
  document.getElementById('told')?.classList.add('busy');
}

/**
 * @param {readonly string[]} lines
 * @param {boolean} ok
 */
export function tell(lines, ok = true) {
  const place = document.getElementById('told');
  place?.classList.toggle('bad', !ok);
  place?.classList.remove('busy');
  place?.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
}
