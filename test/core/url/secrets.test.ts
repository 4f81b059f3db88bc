import { expect, it } from 'vitest';
import { urlWarnings } from '../../../src/core/url/secrets.ts';

it.each([
  'https://a.example/?next=/b?c=d&token=abc',
  'https://a.example/?next=/b?c=d&token=abc#x',
  'https://a.example/?a=1&to\tken=abc',
])('a secret is seen wherever the URL Standard sees its parameter: %j', (url) => {
  expect(urlWarnings(url)).toHaveLength(1);
});

it('says nothing of a URL without one', () => {
  expect(urlWarnings('https://a.example/?next=/b?c=d&page=2')).toEqual([]);
});
