import { describe, expect, it } from 'vitest';
import { staysOutMessage } from '../../../src/core/report/stayed-out.ts';
import type { Link, LinkUrl } from '../../../src/model.ts';

const linkTo = (url: string): Link => ({
  url: url as LinkUrl,
  savedAt: '2025-04-01T20:00:00Z',
  tags: [],
  source: 'pinboard',
});

describe('what is said of a link that stays out', () => {
  it('has a command that a shell takes as it stands, with the day in the time zone', () => {
    const { en, ja } = staysOutMessage(linkTo('https://a.example/x?p=1&q=2'), 'Asia/Tokyo');
    expect(en).toContain(`"roundup save 'https://a.example/x?p=1&q=2' --at 2025-04-02"`);
    expect(ja).toContain(`「roundup save 'https://a.example/x?p=1&q=2' --at 2025-04-02」`);
  });
});
