/**
 * Gives one of Adobe's character maps as pdf.js packs them (`UniJIS-UTF16-H`), for fonts that are not in the
 * PDF; throws where there is none of that name.
 */
export type CharacterMapOf = (name: string) => Promise<Uint8Array>;

export const noCharacterMap: CharacterMapOf = async (name) => {
  throw new Error(`no character map ${name}`);
};

/** What pdf.js asks for files: it is given character maps, and nothing is fetched. */
export function fileSource(characterMap: CharacterMapOf): new () => {
  readonly fetch: (wanted: { readonly kind: string; readonly filename: string }) => Promise<Uint8Array>;
} {
  return class {
    readonly fetch = async ({
      kind,
      filename,
    }: {
      readonly kind: string;
      readonly filename: string;
    }): Promise<Uint8Array> => {
      if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for text`);
      return characterMap(filename.replace(/\.bcmap$/u, ''));
    };
  };
}
