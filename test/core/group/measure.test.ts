import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import type { Entry } from '../../../src/model.ts';
import { labelledEntries, STORIES, type Labelled } from './labelled-entries.ts';

interface Figures {
  readonly titles: number;
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Pairs of titles: those put into one story, against those that are of one. */
function figuresOf(month: string): Figures {
  const all = labelledEntries(month);
  const placed = new Map<Entry, number>();
  for (const [index, { lead, followUps }] of groupStories(
    all.map(({ entry }) => entry),
    [],
  ).entries()) {
    for (const entry of [lead, ...followUps.map((followUp) => followUp.entry)]) placed.set(entry, index);
  }
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
  const same = ([one, other]: readonly [Labelled, Labelled]): boolean => one.story === other.story;
  const found = pairs.filter(([one, other]) => placed.get(one.entry) === placed.get(other.entry));
  const wanted = pairs.filter(same);
  const text = ([one, other]: readonly [Labelled, Labelled]): string =>
    `${month}: ${one.entry.link.title} ／ ${other.entry.link.title}`;
  return {
    titles: all.length,
    right: found.filter(same).length,
    found: found.length,
    wanted: wanted.length,
    wrong: found.filter((pair) => !same(pair)).map(text),
    missed: wanted.filter((pair) => !found.includes(pair)).map(text),
  };
}

function sum(all: readonly Figures[]): Figures {
  const add = (pick: (one: Figures) => number): number => all.reduce((total, one) => total + pick(one), 0);
  return {
    titles: add((one) => one.titles),
    right: add((one) => one.right),
    found: add((one) => one.found),
    wanted: add((one) => one.wanted),
    wrong: all.flatMap(({ wrong }) => wrong),
    missed: all.flatMap(({ missed }) => missed),
  };
}

describe('stories told by their titles alone', () => {
  const months = readdirSync(STORIES)
    .filter((name) => /^\d{4}-\d\d$/u.test(name))
    .sort();
  const all = sum(months.map(figuresOf));

  it('are measured on at least 300 titles', () => {
    expect(all.titles).toBeGreaterThanOrEqual(300);
  });

  it('have pairs of a precision of at least 0.95', () => {
    expect({ precise: all.right / all.found >= 0.95, wrong: all.wrong }).toMatchObject({ precise: true });
  });

  it('have a recall that does not fall', () => {
    expect({ found: all.right / all.wanted >= 0.55, missed: all.missed }).toMatchObject({ found: true });
  });
});
