import { readFile } from 'node:fs/promises';
import type { CharacterMapOf } from '../../../src/core/read/kinds/character-map.ts';

const FOLDER = new URL('../../../node_modules/pdfjs-dist/cmaps/', import.meta.url);

/** The character maps that the build puts beside the reader. */
export const characterMap: CharacterMapOf = (name) => readFile(new URL(`${name}.bcmap`, FOLDER));
