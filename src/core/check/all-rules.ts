import type { Finding } from '../finding/finding.ts';
import type { CheckFacts } from './facts.ts';
import type { CheckRule } from './check-rule.ts';
import { brackets } from './rules/brackets.ts';
import { doubled } from './rules/doubled.ts';
import { engine } from './rules/engine.ts';
import { leftOut } from './rules/left-out.ts';
import { links } from './rules/links.ts';
import { markers } from './rules/markers.ts';
import { quoted } from './rules/quoted.ts';
import { share } from './rules/share.ts';
import { slots } from './rules/slots.ts';
import { sources } from './rules/sources.ts';
import { usedBefore } from './rules/used-before.ts';
import { widths } from './rules/widths.ts';

const RULES: readonly CheckRule[] = [
  markers,
  slots,
  brackets,
  doubled,
  widths,
  share,
  sources,
  quoted,
  engine,
  links,
  leftOut,
  usedBefore,
];

/** Everything that the rules find, in the order of the draft; what is about the whole comes last. */
export function checkDraft(facts: CheckFacts): readonly Finding[] {
  const place = ({ place: at }: Finding): number => (at?.line ?? Infinity) * 1e6 + (at?.column ?? 0);
  return RULES.flatMap(({ find }) => find(facts)).toSorted((one, other) => {
    const [before, after] = [place(one), place(other)];
    return before === after ? 0 : before - after;
  });
}
