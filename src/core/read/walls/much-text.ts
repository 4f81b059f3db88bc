/** From so much text on, in half-width characters, a page is no wall. */
export const MUCH_TEXT = 3_000;
