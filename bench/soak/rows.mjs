// What the reliability of roundup is measured by: a row for each class of faults, the test that holds it, and how often
// it is to hold: `each` in one run of that test (what `npm run test:all` does, where `pr` is the same), at a release
// candidate (`pr`) and in a long soak (`soak`). `npm run soak` runs them.
import { ROWS_OF_FOLDERS } from './rows-of-folders.mjs';
import { ROWS_OF_PAGES } from './rows-of-pages.mjs';

export const ROWS = [
  ...ROWS_OF_PAGES,
  ...ROWS_OF_FOLDERS,
  { row: 'Q1', what: 'mutations of the code itself: bench/mutation', test: null },
];
