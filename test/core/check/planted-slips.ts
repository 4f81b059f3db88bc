/**
 * A slip that is planted in a post of fixtures/prose: the file, what stands there, what is put in its place, with ▼ in
 * front of where it is to be found.
 */
export type Slip = readonly [file: string, stands: string, put: string];

export const BRACKETS: readonly Slip[] = [
  ['roundup-of-march', '（わたしの知る限りでは）', '▼（わたしの知る限りでは'],
  ['roundup-of-march', '「またVPNか」と', '▼「またVPNかと'],
  ['roundup-of-march', '見出しは「カー、困った」。', '見出しはカー、困った▼」。'],
  ['roundup-of-march', '（『本当に紙でいいの？』『いいの』）', '（▼『本当に紙でいいの？『いいの』）'],
  ['roundup-of-march', '（いわゆる CIA）', '（いわゆる CIA▼)'],
  ['walk-along-the-canal', '「じゃあ、なめてみるの？」', '▼「じゃあ、なめてみるの？'],
  ['walk-along-the-canal', '「ハゼ。ときどきスズキ。', '「ハゼ。▼【ときどきスズキ。'],
  ['how-to-back-up', '（経験者は語る）', '経験者は語る▼）'],
  ['how-to-back-up', '紙に書いて（！）、', '紙に書いて▼[！、'],
  ['interview-with-a-librarian', '「この本だけは売るな」と言っていた', '▼「この本だけは売るなと言っていた'],
  ['interview-with-a-librarian', '入り口に「声の地図」が', '入り口に▼“声の地図が'],
  ['review-of-a-mystery', '「鴉浜」（からすはま）', '「鴉浜」▼［からすはま'],
  ['notes-from-a-conference', '（知らないと必ず踏む）', '▼(知らないと必ず踏む'],
  ['letter-about-the-move', '夫は「迷ったら捨てる」と言い', '夫は▼"迷ったら捨てると言い'],
  ['diary-of-an-incident-desk', '「机の上です」。それは', '▼「机の上です。それは'],
  ['shopping-for-a-password-manager', '（6人まで、が多い）', '▼（6人まで、が多い'],
  ['talking-about-logs', '「犯人は時間旅行者である」とは', '犯人は時間旅行者である▼」とは'],
  ['numbers-in-a-report', '（前年 2.9 件）であった', '（前年 2.9 件）で▼]あった'],
  ['release-notes-of-a-tool', '（#120）。いまは', '▼（#120。いまは'],
  ['travel-to-a-conference', 'という題でした。スライド', 'という題でした▼】。スライド'],
  ['reading-english-sources', '"The company declined to comment" を', '▼"The company declined to comment を'],
  ['cooking-and-threat-models', '（約400g）', '▼（約400g'],
];

export const DOUBLED: readonly Slip[] = [
  ['roundup-of-march', 'いまは、パスワードマネージャーに', 'いまは、▼パスワードパスワードマネージャーに'],
  ['roundup-of-march', '障害の復旧計画というと', '障害の▼復旧復旧計画というと'],
  ['roundup-of-march', '逆にすると、更新している', '逆にすると▼、、更新している'],
  ['walk-along-the-canal', '運河の南側は工場の町です', '運河の南側▼はは工場の町です'],
  ['walk-along-the-canal', '小さな銅板がはめこまれて', '小さな銅板▼をを、はめこまれて'],
  ['walk-along-the-canal', '二時間半ほどで河口に着きました', '二時間半ほどで河口▼にに着きました'],
  ['how-to-back-up', '「外付けディスクも壊れた」', '「外付け▼ディスクディスクも壊れた」'],
  ['how-to-back-up', 'どれかのコマンドが失敗したときに', 'どれかのコマンド▼が失敗がしたときに'],
  ['how-to-back-up', 'この記事は、そのときの', 'この記事は、▼そのそのときの'],
  ['how-to-back-up', 'は、暗号化してから送って', 'は、▼暗号暗号化してから送って'],
  ['how-to-back-up', '（元のものも数える）', '（元のものも数える▼。、）'],
  ['interview-with-a-librarian', 'まず返却ポストを開けます', 'まず返却ポスト▼をを開けます'],
  ['interview-with-a-librarian', '県立図書館の書庫に', '県立図書館▼のの書庫に'],
  ['interview-with-a-librarian', '電子書籍についてはどう', '電子書籍▼についてについてどう'],
  ['adverbs-and-doubles', '学校の先生は', '学校▼のの先生は'],
  ['adverbs-and-doubles', '休日のわたしも', '▼休日の休日のわたしも'],
  ['questions-and-answers', '（金）までにメール', '（金）▼までにまでにメール'],
  ['questions-and-answers', '機種は問いません', '機種は問い▼ませんません'],
  ['review-of-a-mystery', '文体は端正で', '文体▼はは端正で'],
  ['review-of-a-mystery', 'けれどもこの作品の謎は', '▼けれどもけれどもこの作品の謎は'],
  ['notes-from-a-conference', '座布団に座って', '座布団▼にに座って'],
  ['notes-from-a-conference', '役に立つ話ばかり', 'In ▼the the end、役に立つ話ばかり'],
  ['numbers-and-faces', 'うまいたとえです。', 'うまいたとえ▼ですです。'],
  ['letter-about-the-move', '新しい住所は、別紙の', '新しい住所▼はは、別紙の'],
  ['diary-of-an-incident-desk', '社内の手順書からの引用である', '社内の▼手順手順書からの引用である'],
  ['essay-on-names', '会社の名前になると', '会社の名前▼にになると'],
  ['building-a-small-lab', '土台には Proxmox VE を使いました', '土台に▼はは Proxmox VE を使いました'],
  ['seven-questions-about-two-factor', '誰かが片づけます', '誰か▼がが片づけます'],
  ['letter-to-a-young-writer', 'それだけで、ぐっと信用', 'それだけで、▼信用信用'],
  ['commuting-thoughts', '前の人の定期券が鳴らなかった', '前の人▼のの定期券が鳴らなかった'],
  ['policy-in-plain-words', '監査法人に尋ねたところ', '▼監査監査法人に尋ねたところ'],
  ['roundup-of-november', '因果関係はありません', '因果関係▼はは、ありません'],
  ['travel-to-a-conference', '午前中だけ聞いて', '▼午前中だけ午前中だけ聞いて'],
  ['commuting-thoughts', 'わたしは心の中で', 'わたし▼はは心の中で'],
  ['letter-to-a-young-writer', 'もう一つだけ。', 'もう一つだけ。これ▼をを覚えておいて。'],
  ['cooking-and-threat-models', '残りの野菜を加えて', '残りの野菜▼をを加えて'],
  ['policy-in-plain-words', '旧版では、これらは', '旧版で▼はは、これらは'],
  ['reading-english-sources', '英語の一次資料に当たる', 'We saw ▼that that、英語の一次資料に当たる'],
];

export const WIDTHS: readonly Slip[] = [
  ['roundup-of-march', '同じ型の装置は', '同じ型の▼ＶＰＮ装置は'],
  ['how-to-back-up', '他人事ではないなと', '▼ＰＣの話は他人事ではないなと'],
  ['how-to-back-up', '実家の回線は', '実家の▼ＮＡＳの回線は'],
  ['how-to-back-up', '次回は、スマートフォンの', '次回は、▼ｽﾏｰﾄﾌｫﾝ（スマートフォン）の'],
  ['interview-with-a-librarian', '児童室は「元気な声」', '児童室の▼ﾎﾟｽﾄは「元気な声」'],
  ['notes-from-a-conference', '次回の予定:', '次回の▼Ｓｙｓｔｅｍｓの予定:'],
  ['notes-from-a-conference', '膝の上に PC を', '膝の上に PC と▼ﾋﾟｻﾞを'],
  ['review-of-a-mystery', '次は、同じ作者の', '▼ﾃﾞﾋﾞｭｰ作は、同じ作者の'],
  ['building-a-small-lab', '名前は `web01`', '▼ＳＳＤの名前は `web01`'],
  ['shopping-for-a-password-manager', 'メールが1番なのは', '▼ﾒｰﾙが1番なのは'],
  ['release-notes-of-a-tool', 'すみません。これが', 'すみません。▼Ｗｉｎｄｏｗｓの話です。これが'],
  ['seven-questions-about-two-factor', '実際に、大きな会社が', '実際に、▼ｽﾏｰﾄﾌｫﾝで大きな会社が'],
];

export const SHARES: readonly Slip[] = [
  [
    'roundup-of-march',
    'もう古い、という話の続き](https://blog.example/passwords-again)',
    `もう古い、という話の続き](https://blog.example/passwords-again)${quotation(9)}`,
  ],
  [
    'roundup-of-march',
    '受付が止まる　原因は鳥の巣](https://minato.example/articles/0321)',
    `受付が止まる　原因は鳥の巣](https://minato.example/articles/0321)${quotation(9)}`,
  ],
];

function quotation(sentences: number): string {
  const sentence = '担当の職員は、朝の会見で経緯を説明し、これまでの対応と今後の予定をまとめた資料を配った。';
  return `\n\n> ${sentence.repeat(sentences)}`;
}
