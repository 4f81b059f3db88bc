import { describe, expect, it } from 'vitest';
import { routeOf } from '../../../src/core/preview/route.ts';

describe("the desk's addresses", () => {
  it.each([
    ['GET', '/', { to: 'start' }],
    ['GET', '/2025-04', { to: 'desk', month: '2025-04' }],
    ['POST', '/2025-04/do', { to: 'do', month: '2025-04' }],
    ['GET', '/2025-04/page/0123abcd', { to: 'page', month: '2025-04', id: '0123abcd' }],
    ['GET', '/2025-04/link/0123abcd', { to: 'link', month: '2025-04', id: '0123abcd' }],
    ['GET', '/2025-04/fetched/0123abcd', { to: 'fetched', month: '2025-04', id: '0123abcd' }],
  ])('%s %s', (method, path, route) => {
    expect(routeOf(method, path)).toEqual(route);
  });

  it.each([
    ['GET', '/2025-13'],
    ['GET', '/2025-04/do'],
    ['POST', '/'],
    ['POST', '/2025-04'],
    ['GET', '/2025-04/page/../../x'],
    ['GET', '/2025-04/page/0123ABCD'],
    ['GET', '/2025-04/page/0123abcd/more'],
    ['GET', '/../../etc/passwd'],
  ])('%s %s is nothing', (method, path) => {
    expect(routeOf(method, path)).toBeNull();
  });
});
