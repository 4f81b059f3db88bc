/** A format of the Gregorian calendar for each zone, made once, because making one takes as long as many uses of it. */
export function zoneFormats(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (timeZone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = formats.get(timeZone);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale, { ...options, timeZone, calendar: 'gregory' });
    formats.set(timeZone, made);
    return made;
  };
}
