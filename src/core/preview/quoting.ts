/** Of a story, in characters. */
export interface Quoting {
  readonly title: string;
  readonly quoted: number;
  readonly own: number;
}
