/** Whether the few stand among the many in their order. */
export function isSubsequence(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const one of many) if (one === few[at]) at += 1;
  return at === few.length;
}
