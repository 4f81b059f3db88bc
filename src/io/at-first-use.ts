/** An edge whose functions all are to be waited for. */
type Awaited<Edge> = { readonly [Name in keyof Edge]: (...given: never[]) => Promise<unknown> };

/**
 * An edge that is loaded and opened when a function of it is called: most commands need few of them.
 * @param names all of its functions
 */
export function atFirstUse<Edge extends Awaited<Edge>>(
  names: Readonly<Record<keyof Edge, true>>,
  open: () => Promise<Edge>,
): Edge {
  let opening: Promise<Edge> | undefined;
  const calling =
    (name: string) =>
    async (...given: never[]) => {
      const edge = await (opening ??= open());
      return edge[name as keyof Edge](...given);
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, calling(name)])) as Edge;
}
