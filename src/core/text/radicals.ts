/**
 * A text with kanji in the place of radicals, which look the same: fonts that share a shape let programs write the
 * radical (⻑, ⼾) where the page has the kanji (長, 戸). Such words could not be found, and are boxes in many fonts.
 */
export function withoutRadicals(text: string): string {
  return RADICAL.test(text)
    ? text.replaceAll(RADICALS, (radical) => KANJI.get(radical) ?? radical.normalize('NFKC'))
    : text;
}

const RADICAL = /[\u2e80-\u2fd5]/u;
const RADICALS = /[\u2e80-\u2fd5]/gu;

/**
 * Radicals of the CJK Radicals Supplement and their kanji (Unicode's Equivalent_Unified_Ideograph); of the Kangxi
 * radicals what NFKC does not make Japanese.
 */
const PAIRS = `
⼾戸
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小
⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌
⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫
⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓
⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑
⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝
⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏
⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐
⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯
⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`;
const KANJI: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/u)
    .map((pair) => [...pair])
    .map(([radical = '', kanji = '']) => [radical, kanji]),
);
