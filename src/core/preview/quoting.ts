/** What of a story is quotation and what is the author's, in characters. */
export interface Quoting {
  readonly title: string;
  readonly quoted: number;
  readonly own: number;
}
