import { tell } from './told.js';

/**
 * Asks the desk. Resolves to null where it does not answer, which is told: it was ended, or the machine has slept.
 * @param {string} path
 * @param {RequestInit} request
 */
export async function ask(path, request = {}) {
  try {
    return await fetch(path, { ...request, headers: { 'X-Desk': 'script' } });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    tell([document.getElementById('told')?.dataset['gone'] ?? ''], false);
    return null;
  }
}
