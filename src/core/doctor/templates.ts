import { Complaint } from '../complaint.ts';
import { look, ok, wrongAs, type Finding } from '../finding/finding.ts';
import { nearest } from '../text/nearest.ts';

export interface TemplateFacts {
  /** Absolute. */
  readonly folder: string;
  readonly isDefault: boolean;
  /** The author's own files by name. */
  readonly own: Readonly<Record<string, string>>;
  /** Those of them that nothing calls by their names. */
  readonly alone: readonly string[];
  /** The shipped names. */
  readonly shipped: readonly string[];
  /** What is wrong with the template of `draft`, or null. */
  readonly post: Complaint | null;
  /** What is wrong with those that only `--template` uses. */
  readonly others: readonly Complaint[];
}

/** The author's own templates: what they override, and whether they can be used. */
export function aboutTemplates(facts: TemplateFacts | Complaint): readonly Finding[] {
  if (facts instanceof Complaint) return [wrongAs('templates', facts)];
  const { folder, own, alone, shipped, post, others } = facts;
  const names = Object.keys(own);
  if (names.length === 0) return [...without(facts), ...(post ? [wrongAs('templates', post)] : [])];
  const over = names.filter((name) => shipped.includes(name));
  const beside = names.filter((name) => !shipped.includes(name));
  const list = (some: readonly string[]): string => some.join(', ');
  const parts = [
    ...(over.length > 0
      ? [{ en: `${list(over)} over the shipped ones`, ja: `付属のものに代わるのは ${list(over)}` }]
      : []),
    ...(beside.length > 0 ? [{ en: `${list(beside)} beside them`, ja: `独自のものは ${list(beside)}` }] : []),
  ];
  return [
    ok(
      'templates',
      `your own in ${folder}: ${parts.map(({ en }) => en).join('; ')}`,
      `${folder} にあるテンプレート: ${parts.map(({ ja }) => ja).join('、')}`,
    ),
    ...(post ? [wrongAs('templates', post)] : []),
    ...others.map(({ says }) => look('templates', says)),
    ...alone.flatMap((name) => misspelt(folder, name, shipped)),
  ];
}

/** A name that is nearly a shipped one: no draft uses that file. */
function misspelt(folder: string, name: string, shipped: readonly string[]): readonly Finding[] {
  const near = nearest(name, shipped);
  if (near === '') return [];
  return [
    look('templates', {
      en:
        `no template calls ${folder}/${name}.hbs: did you mean ${near}.hbs? As it is, only "--template ${name}" ` +
        'uses it',
      ja:
        `${folder}/${name}.hbs はどのテンプレートからも呼ばれていません。${near}.hbs ですか。` +
        `今のままでは --template ${name} でしか使われません`,
    }),
  ];
}

function without({ folder, isDefault }: TemplateFacts): readonly Finding[] {
  if (isDefault)
    return [
      ok(
        'templates',
        `the shipped ones; your own would go into ${folder}`,
        `付属のものを使います。自分のものは ${folder} に置きます`,
      ),
    ];
  return [
    look(
      'templates',
      {
        en: `the settings name ${folder}, but there is no template in it (a file whose name ends in .hbs)`,
        ja: `設定の templates は ${folder} ですが、テンプレート（.hbs のファイル）がありません`,
      },
      {
        en: 'Put your templates there, or take "templates" out of roundup.yaml',
        ja: 'そこにテンプレートを置くか、roundup.yaml から templates を外してください',
      },
    ),
  ];
}
