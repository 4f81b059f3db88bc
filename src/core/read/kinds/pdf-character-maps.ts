/** How a character set lays out its bytes: the codes it has, and the decoder that knows what they mean. */
interface Layout {
  readonly names: RegExp;
  readonly charset: string;
  /** As a CMap says it. */
  readonly codes: readonly string[];
  readonly leads: readonly (readonly [from: number, to: number])[];
  readonly trails: readonly [from: number, to: number];
}

const LAYOUTS: readonly Layout[] = [
  {
    names: /RKSJ/u,
    charset: 'shift_jis',
    codes: ['<00> <80>', '<A0> <DF>', '<8140> <9FFC>', '<E040> <FCFC>'],
    leads: [
      [0x81, 0x9f],
      [0xe0, 0xfc],
    ],
    trails: [0x40, 0xfc],
  },
  {
    names: /^EUC-[HV]$/u,
    charset: 'euc-jp',
    codes: ['<00> <80>', '<8EA0> <8EDF>', '<A1A1> <FEFE>'],
    leads: [
      [0x8e, 0x8e],
      [0xa1, 0xfe],
    ],
    trails: [0xa1, 0xfe],
  },
  {
    names: /^GBK?p?2?K?-EUC-[HV]$/u,
    charset: 'gbk',
    codes: ['<00> <80>', '<8140> <FEFE>'],
    leads: [[0x81, 0xfe]],
    trails: [0x40, 0xfe],
  },
  { names: /B5/u, charset: 'big5', codes: ['<00> <80>', '<A140> <FEFE>'], leads: [[0xa1, 0xfe]], trails: [0x40, 0xfe] },
  {
    names: /^KSC(?:ms-UHC|-EUC)(?:-HW)?-[HV]$/u,
    charset: 'euc-kr',
    codes: ['<00> <80>', '<8141> <FEFE>'],
    leads: [[0x81, 0xfe]],
    trails: [0x41, 0xfe],
  },
];

/**
 * Stands in for the CMaps of PDF fonts that are not embedded (Adobe's collections, megabytes that pdf.js would load from a folder). Only text is wanted, not glyphs:
 * so a code's "glyph" is its character, as the decoder of its charset has it, and the map from glyphs to characters changes nothing.
 */
export class CharacterMaps {
  #made = false;

  /** What pdf.js calls; nothing is fetched. */
  readonly fetch = async ({
    kind,
    filename,
  }: {
    readonly kind: string;
    readonly filename: string;
  }): Promise<Uint8Array> => {
    if (kind !== 'cMapUrl') throw new Error(`${filename} is not needed for text`);
    return new TextEncoder().encode(this.#map(filename));
  };

  #map(name: string): string {
    // A font that is addressed by Adobe's own numbers would need Adobe's own table.
    if (/^Adobe-\w+-UCS2$/u.test(name) && this.#made)
      return characterMap(['<0000> <FFFF>'], '1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange');
    const layout = LAYOUTS.find(({ names }) => names.test(name));
    const isUnicode = /^Uni\w+-(?:UCS2|UTF16)(?:-HW)?-[HV]$/u.test(name);
    if (!layout && !isUnicode) throw new Error(`no character map ${name}`);
    this.#made = true;
    return layout
      ? characterMap(layout.codes, blocks(codesOf(layout)))
      : characterMap(['<0000> <FFFF>'], '1 begincidrange\n<0000> <FFFF> 0\nendcidrange');
  }
}

/** Every code of one or two bytes with its character. */
function codesOf({ charset, leads, trails }: Layout): readonly string[] {
  const decoder = new TextDecoder(charset);
  const single = Array.from({ length: 0x100 }, (_, byte) => [byte]).filter(
    ([byte = 0]) => byte >= 0x20 && (byte < 0x7f || (charset === 'shift_jis' && byte >= 0xa1 && byte <= 0xdf)),
  );
  const double = leads.flatMap(([from, to]) =>
    range(from, to).flatMap((lead) => range(...trails).map((trail) => [lead, trail])),
  );
  return [...single, ...double].flatMap((bytes) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    return character.length === 1 && character !== '\ufffd'
      ? [`<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}> ${character.charCodeAt(0)}`]
      : [];
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** At most a hundred lines each (Adobe Technical Note 5014). */
function blocks(lines: readonly string[]): string {
  const count = Math.ceil(lines.length / 100);
  return Array.from({ length: count }, (_, index) => lines.slice(index * 100, index * 100 + 100))
    .map((some) => `${some.length} begincidchar\n${some.join('\n')}\nendcidchar`)
    .join('\n');
}

function characterMap(codes: readonly string[], body: string): string {
  return `begincmap\n${codes.length} begincodespacerange\n${codes.join('\n')}\nendcodespacerange\n${body}\nendcmap\n`;
}
