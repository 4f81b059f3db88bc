/** A part of an address as people read it; as it stands where a percent sign encodes nothing that is UTF-8. */
export function decodedPart(part: string): string {
  return decodedBy(decodeURIComponent, part);
}

/** A path as people read it: encoded separators stay as they are. */
export function decodedPath(path: string): string {
  return decodedBy(decodeURI, path);
}

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
