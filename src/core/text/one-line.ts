/** As much of the text as a message has room for, on one line. */
export function oneLine(text: string, most: number): string {
  const characters = [
    ...text
      .slice(0, 10 * most)
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  ];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : characters.join('');
}
