const DOI = /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,500})$/iu;

/** The address of a paper by its DOI (ISO 26324); '' where it is none. */
export function doiAddress(given: string): string {
  const doi = DOI.exec(given.trim())?.[1];
  return doi === undefined ? '' : `https://doi.org/${doi}`;
}
