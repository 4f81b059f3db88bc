import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/core/preview/calendar.ts';
import { dayBars, shareBars, siteBars } from '../../../src/core/preview/charts.ts';
import type { Month } from '../../../src/model.ts';

const say = ({ ja }: { readonly ja: string }): string => ja;
const month = (text: string): Month => text as Month;

describe('the pictures of a month', () => {
  it('count the links of each day', () => {
    const { html } = dayBars([3, 3, 19], month('2025-04'), say);
    expect(html).toContain('3日: 2件');
    expect(html).toContain('19日: 1件');
    expect(html).toContain('aria-label="リンク 3 件、最も多い日は 2 件"');
  });

  it('say how much of each story and of the whole is quotation, and which is too much', () => {
    const stories = [
      { title: '多い話', quoted: 80, own: 20 },
      { title: '少ない話', quoted: 10, own: 90 },
    ];
    const { html } = shareBars({ stories, whole: { quoted: 90, own: 110 } }, 0.5, say);
    expect(html).toContain('引用 80 %（100字中 80字）');
    expect(html).toContain('引用 45 %（200字中 90字）');
    expect(html.split('class="much"')).toHaveLength(2);
  });

  it('say nothing of a share where nothing is written', () => {
    expect(shareBars({ stories: [], whole: { quoted: 0, own: 0 } }, 0.5, say).html).toContain('引用 0 %（0字中 0字）');
  });

  it('name the sites that most links are from, and sum up the others', () => {
    const many = Array.from({ length: 15 }, (_, index) => `site${String.fromCharCode(97 + index)}`);
    const { html } = siteBars([...many, 'sitea'], say);
    expect(html.indexOf('sitea')).toBeLessThan(html.indexOf('siteb'));
    expect(html).toContain('<dt>ほか</dt>');
    expect(html).toContain('3件');
  });

  it('lead from the calendar to the months that have links, and to no other', () => {
    const counts = new Map([
      [month('2024-12'), 4],
      [month('2025-04'), 8],
    ]);
    const { html } = calendarOf(counts, { base: '/t', month: month('2025-05'), say });
    expect([...html.matchAll(/href="([^"]+)"/gu)].map((found) => found[1])).toEqual(['/t/2025-04', '/t/2024-12']);
    expect(html).toContain('aria-current="page"><span>5</span>');
  });
});
