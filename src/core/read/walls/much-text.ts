/** A page of so much text, in half-width characters, cannot be a wall. */
export const MUCH_TEXT = 3_000;
