/** Tells the line of a place in a text, counted from 1. The places have to come in their order. */
export function lineCounter(text: string): (at: number) => number {
  let [line, counted] = [1, 0];
  return (at) => {
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    return line;
  };
}

export interface LinesOfPieces {
  readonly feed: (piece: string) => void;
  /** The line of a place in all that was fed. */
  readonly lineAt: (at: number) => number;
}

/** Tells the lines of a text that comes in pieces. Those that were passed are not held. */
export function linesOfPieces(): LinesOfPieces {
  const pieces: string[] = [];
  let [line, counted, begin] = [1, 0, 0];
  return {
    feed: (piece) => void pieces.push(piece),
    lineAt: (at) => {
      for (let piece = pieces[0]; piece !== undefined && counted < at; piece = pieces[0]) {
        const end = begin + piece.length;
        for (; counted < Math.min(at, end); counted += 1) if (piece.charCodeAt(counted - begin) === 10) line += 1;
        if (counted < end) break;
        begin = end;
        pieces.shift();
      }
      return line;
    },
  };
}
