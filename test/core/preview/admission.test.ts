import { describe, expect, it } from 'vitest';
import { refusalOf, type Asking } from '../../../src/core/preview/admission.ts';

const PORT = 4_321;
const looking: Asking = {
  method: 'GET',
  host: '127.0.0.1:4321',
  origin: '',
  fetchSite: 'none',
  contentType: '',
  knowsToken: true,
};
const doing: Asking = {
  ...looking,
  method: 'POST',
  origin: 'http://127.0.0.1:4321',
  fetchSite: 'same-origin',
  contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
};

describe('who may ask the desk', () => {
  it('is whoever knows the token, at its own address', () => {
    expect(refusalOf(looking, PORT)).toBeNull();
    expect(refusalOf({ ...looking, method: 'HEAD', fetchSite: 'same-origin' }, PORT)).toBeNull();
    expect(refusalOf(doing, PORT)).toBeNull();
  });

  it.each([
    ['another name for its address', { ...looking, host: 'rebound.example:4321' }, 421],
    ['localhost by name', { ...looking, host: 'localhost:4321' }, 421],
    ['another port', { ...looking, host: '127.0.0.1:80' }, 421],
    ['no Host', { ...looking, host: '' }, 421],
    ['another token', { ...looking, knowsToken: false }, 403],
    ['a page of another site', { ...looking, fetchSite: 'cross-site' }, 403],
    ['another port of this machine', { ...looking, fetchSite: 'same-site' }, 403],
    ['a form of another site', { ...doing, origin: 'https://elsewhere.example' }, 403],
    ['a form of a sandboxed page', { ...doing, origin: 'null' }, 403],
    ['a form without an origin', { ...doing, origin: '' }, 403],
    ['a body that is no form', { ...doing, contentType: 'application/json' }, 415],
    ['another method', { ...looking, method: 'DELETE' }, 405],
  ])('is refused for %s', (_, asking, status) => {
    expect(refusalOf(asking, PORT)?.status).toBe(status);
  });
});
