import type { MarkdownIt, Token } from 'markdown-it';

type InlineState = InstanceType<MarkdownIt['inline']['State']>;

// Not the code of `~` itself: a single sign pairs with single ones.
const MARKER = 0x1_00_7e;

/** GFM strikes out between single tildes too; markdown-it knows only two of them. */
export function strikesBySingleTilde(reader: MarkdownIt): void {
  reader.inline.ruler.before('strikethrough', 'single_tilde', (state, silent) => {
    if (silent || state.src[state.pos] !== '~') return false;
    const { length, can_open, can_close } = state.scanDelims(state.pos, true);
    if (length !== 1) return false;
    state.push('text', '', 0).content = '~';
    state.delimiters.push({
      marker: MARKER,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: can_open,
      close: can_close,
    });
    state.pos += 1;
    return true;
  });
  reader.inline.ruler2.after('strikethrough', 'single_tilde', (state) => {
    for (const delimiters of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])])
      strikePairs(state, delimiters);
    return true;
  });
}

function strikePairs({ tokens }: InlineState, delimiters: InlineState['delimiters']): void {
  for (const { marker, end, token } of delimiters) {
    const close = delimiters[end];
    if (marker !== MARKER || close === undefined) continue;
    turn(tokens[token], 's_open', 1);
    turn(tokens[close.token], 's_close', -1);
  }
}

function turn(token: Token | undefined, type: string, nesting: 1 | -1): void {
  if (token) Object.assign(token, { type, tag: 's', nesting, markup: '~', content: '' });
}
