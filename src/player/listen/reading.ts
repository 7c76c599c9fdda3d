// How far a reading has come: the piece that is read, and the sentence in it.

export interface Reading {
  piece: number;
  sentence: number;
}

/** What follows: the next sentence, else the next piece's first; none past the last. `lengths` are the sentences of each piece. */
export function nextReading({ piece, sentence }: Reading, lengths: readonly number[]): Reading | undefined {
  if (sentence + 1 < (lengths[piece] ?? 0)) return { piece, sentence: sentence + 1 };
  return piece + 1 < lengths.length ? { piece: piece + 1, sentence: 0 } : undefined;
}

/** The speed after this one; after the last the first. */
export const nextSpeed = <Speed>(speeds: readonly Speed[], speed: Speed): Speed =>
  speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? speed;

/** A piece on the screen: px from its top. */
export interface Standing {
  top: number;
  bottom: number;
  /** Whether it is the step whose state the figure shows. */
  active: boolean;
}

/** Where to begin: at the step being read if it is in view, else at the first piece whose end is still to come. */
export function firstPiece(pieces: readonly Standing[], height: number): number {
  const line = height * 0.15;
  const step = pieces.findIndex(({ top, bottom, active }) => active && bottom > line && top < height);
  return Math.max(0, step >= 0 ? step : pieces.findIndex(({ bottom }) => bottom > line));
}
