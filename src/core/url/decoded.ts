/** A part of an address as people read it; as it stands where a percent sign encodes nothing that is UTF-8. */
export function decodedPart(part: string): string {
  return decodedBy(decodeURIComponent, part);
}

/** A path as people read it: encoded separators stay as they are. */
export function decodedPath(path: string): string {
  return decodedBy(decodeURI, path);
}

/** Every escape by itself, as the texts of queries are read: one that is none stays as it stands. A `+` is a plus. */
export function decodedEscapes(text: string): string {
  const value = text.replaceAll('&', '%26').replaceAll('+', '%2B');
  return new URLSearchParams(`text=${value}`).get('text') ?? '';
}

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
