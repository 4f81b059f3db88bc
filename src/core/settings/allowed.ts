import type { GenericSchema } from 'valibot';

/** A schema, as valibot keeps it. */
interface SchemaNode {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly (SchemaNode & { readonly description?: string })[];
}
type Path = readonly (string | number)[];

/**
 * What may stand at a path of the schema, in words; of a name that it does not know, what may stand there
 * instead. Null where it has no words for that.
 */
export function allowedAt(schema: GenericSchema, path: Path): string | null {
  const root = schema as unknown as SchemaNode;
  const node = nodeAt(root, path) ?? nodeAt(root, path.slice(0, -1));
  return node && wordsFor(node);
}

/** The names that may stand in the place of a path's last one, or the values at it; none where there is no list. */
export function namesAt(schema: GenericSchema, path: Path): readonly string[] {
  const root = schema as unknown as SchemaNode;
  const node = bare(nodeAt(root, path) ?? nodeAt(root, path.slice(0, -1)) ?? root);
  const names = node.entries ? Object.keys(node.entries) : (node.options ?? []);
  return names.filter((name) => typeof name === 'string');
}

/** Where a list stands in the place of names and their values, which valibot lets pass as an object; null: nowhere. */
export function listForNames(schema: GenericSchema, given: unknown): Path | null {
  return listBelow(schema, given);
}

function listBelow(node: SchemaNode, given: unknown): Path | null {
  const { entries, type } = bare(node);
  if (!entries && type !== 'record') return null;
  if (Array.isArray(given)) return [];
  if (typeof given !== 'object' || given === null) return null;
  for (const [name, inner] of Object.entries(entries ?? {})) {
    const below = Object.hasOwn(given, name) ? listBelow(inner, (given as Record<string, unknown>)[name]) : null;
    if (below) return [name, ...below];
  }
  return null;
}

function nodeAt(schema: SchemaNode, path: Path): SchemaNode | null {
  let node: SchemaNode | undefined = schema;
  for (const part of path) {
    node = bare(node);
    if (typeof part === 'number') node = node.item;
    else node = node.entries && Object.hasOwn(node.entries, part) ? node.entries[part] : undefined;
    if (!node) return null;
  }
  return node;
}

function wordsFor(node: SchemaNode): string | null {
  const described = node.pipe?.find(({ type }) => type === 'description')?.description;
  if (described !== undefined) return described;
  const { entries, options, type } = bare(node);
  if (entries) return Object.keys(entries).join(', ');
  return type === 'picklist' && options ? options.join(', ') : null;
}

/** Without what may be left out and what may be null. */
function bare(node: SchemaNode): SchemaNode {
  return node.wrapped ? bare(node.wrapped) : node;
}
