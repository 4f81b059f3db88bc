import { Token } from 'parse5';

export function endTag(): Token.TagToken {
  return {
    type: Token.TokenType.END_TAG,
    tagName: '',
    tagID: 0,
    selfClosing: false,
    ackSelfClosing: false,
    attrs: [],
    location: null,
  };
}
