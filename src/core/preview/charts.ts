import type { Message, Month } from '../../model.ts';
import { yearAndMonth } from '../month/month.ts';
import { markup, type Html } from './html.ts';
import type { Quoting } from './quoting.ts';
import { counted } from '../text/counted.ts';

type Say = (message: Message) => string;

const [WIDTH, HEIGHT, FOOT] = [310, 70, 14];

/** How many links were saved on each day of the month. */
export function dayBars(days: readonly number[], month: Month, say: Say): Html {
  const { year, month: number } = yearAndMonth(month);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const counts = Array.from({ length: last }, (_, index) => days.filter((day) => day === index + 1).length);
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, index) => {
    const height = (count / most) * HEIGHT;
    return markup`<rect class="bar" x="${index * 10 + 1}" y="${HEIGHT - height}" width="8" height="${height}" rx="1.5">
      <title>${say({ en: `day ${index + 1}: ${count}`, ja: `${index + 1}日: ${count}件` })}</title>
    </rect>`;
  });
  const labels = [1, 10, 20, last].map((day) => markup`<text x="${day * 10 - 5}" y="${HEIGHT + 12}">${day}</text>`);
  const spoken = say({
    en: `${counted(days.length, 'link')}; at most ${most} on one day`,
    ja: `リンク ${days.length} 件、最も多い日は ${most} 件`,
  });
  return markup`<svg class="days" viewBox="0 0 ${WIDTH} ${HEIGHT + FOOT}" role="img" aria-label="${spoken}">
      <line class="base" x1="0" y1="${HEIGHT}" x2="${WIDTH}" y2="${HEIGHT}" />${bars}${labels}
    </svg>
    <p class="said" aria-hidden="true">${spoken}</p>`;
}

/** How much of each story, and of the whole, is quotation. @param most the share that is too much */
export function shareBars(
  { stories, whole }: { readonly stories: readonly Quoting[]; readonly whole: Omit<Quoting, 'title'> },
  most: number,
  say: Say,
): Html {
  const all = { title: say({ en: 'The whole', ja: '全体' }), ...whole };
  return markup`<dl class="bars">${[all, ...stories].map((story) => shareBar(story, most, say))}</dl>`;
}

function shareBar({ title, quoted, own }: Quoting, most: number, say: Say): Html {
  const share = quoted + own === 0 ? 0 : quoted / (quoted + own);
  const percent = Math.round(share * 100);
  const spoken = say({
    en: `${percent} % quoted (${quoted} of ${quoted + own} characters)`,
    ja: `引用 ${percent} %（${quoted + own}字中 ${quoted}字）`,
  });
  return markup`<dt>${title}</dt>
    <dd>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label="${spoken}">
        <rect class="all" width="100" height="8" rx="1" />
        <rect class="${share > most ? 'much' : 'bar'}" width="${share * 100}" height="8" rx="1" />
        <line class="limit" x1="${most * 100}" y1="0" x2="${most * 100}" y2="8" />
      </svg>
      <span>${spoken}</span>
    </dd>`;
}

const MOST_SITES = 12;

/** The sites that most links are from. */
export function siteBars(sites: readonly string[], say: Say): Html {
  const counts = new Map<string, number>();
  for (const site of sites) counts.set(site, (counts.get(site) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  const most = Math.max(1, ...counts.values());
  const rest = sorted.slice(MOST_SITES).reduce((sum, [, count]) => sum + count, 0);
  const shown =
    rest === 0 ? sorted : [...sorted.slice(0, MOST_SITES), [say({ en: 'others', ja: 'ほか' }), rest] as const];
  return markup`<dl class="bars">
    ${shown.map(([site, count]) => {
      const width = Math.min(100, (count / most) * 100);
      return markup`<dt>${site}</dt>
        <dd>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar" width="${width}" height="8" rx="1" />
          </svg>
          <span>${say({ en: `${count}`, ja: `${count}件` })}</span>
        </dd>`;
    })}
  </dl>`;
}
