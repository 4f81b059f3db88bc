/** How many letters of each script a text has. Latin ones are counted in `all` only. */
export interface Letters {
  readonly all: number;
  readonly kana: number;
  readonly han: number;
  readonly of: Readonly<Record<string, number>>;
  /** Has a letter that Russian has not and Ukrainian has. */
  readonly ukrainian: boolean;
}

/** First and last code point of a script's letters, and the language that is most written in it. */
const SCRIPTS: readonly (readonly [language: string, from: number, to: number])[] = [
  ['el', 0x370, 0x3ff],
  ['ru', 0x400, 0x52f],
  ['he', 0x5d0, 0x5ea],
  ['ar', 0x620, 0x6ff],
  ['hi', 0x904, 0x97f],
  ['th', 0xe01, 0xe4e],
  ['ko', 0x1100, 0x11ff],
  ['ko', 0xac00, 0xd7a3],
];

/** Counts by code points: patterns of scripts would go through the text once for each. */
export function countLetters(text: string): Letters {
  let [all, kana, han] = [0, 0, 0];
  const of: Record<string, number> = {};
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if ((code | 32) >= 97 && (code | 32) <= 122) all += 1;
    } else if (code >= 0xc0 && code < 0x370) all += 1;
    else if ((code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa)) kana += 1;
    else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) han += 1;
    else {
      const language = writtenBy(code);
      if (language === undefined) continue;
      all += 1;
      of[language] = (of[language] ?? 0) + 1;
    }
  }
  all += kana + han;
  return { all, kana, han, of, ukrainian: /[їєґі]/iu.test(text) && !/[ыэъ]/iu.test(text) };
}

function writtenBy(code: number): string | undefined {
  return SCRIPTS.find(([, from, to]) => code >= from && code <= to)?.[0];
}

/** Whether sentences of a language (BCP 47) end in 。 and its words stand without spaces, as in Japanese. */
export function isWrittenAsJapanese(language: string): boolean {
  return /^(?:ja|zh)/u.test(language);
}

/** The language that a script tells alone; '' for Latin. Kana decide: Chinese has none. */
export function scriptLanguage({ all, kana, han, of, ukrainian }: Letters): string {
  if (all === 0) return '';
  if (kana / all > 0.05) return 'ja';
  const found = Object.keys(of).find((language) => (of[language] ?? 0) / all > 0.3);
  if (found === 'ru' && ukrainian) return 'uk';
  return found ?? (han / all > 0.3 ? 'zh' : '');
}
