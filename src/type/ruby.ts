// Which reading stands over which character.

/** A piece of a text with the reading over it. */
export interface Pair {
  base: string;
  reading: string;
}

/** One syllable over each character where their numbers agree (`长卷`, `cháng juàn`), else the whole reading over the whole text. */
export function pairReading(text: string, reading: string): Pair[] {
  const characters = [...text];
  const syllables = reading.trim().split(/\s+/);
  if (characters.length !== syllables.length) return [{ base: text, reading: reading.trim() }];
  return characters.map((base, index) => ({ base, reading: syllables[index]! }));
}
