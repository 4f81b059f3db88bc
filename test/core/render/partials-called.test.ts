import { expect, it } from 'vitest';
import { partialsCalledBy } from '../../../src/core/render/template.ts';

it('partials are found where templates call them, and not in one that is no template', async () => {
  const called = await partialsCalledBy([
    '{{> item}} {{~> a-b x=1}} {{#if x}}{{> inner}}{{/if}} {{not}}',
    '{{> broken',
  ]);
  expect([...called]).toEqual(['item', 'a-b', 'inner']);
});
