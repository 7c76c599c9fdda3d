// Which paragraph of a translation goes with which of the original, where one of the two has some that the other has not.

import type { Leaf, Run } from "./chapter.ts";
import { wordsOf } from "./codes.ts";

/** The facts, marks and links of a text: what a translation has, too. */
const anchorsOf = ({ coded }: Leaf) => coded.codes.flatMap(({ key }) => (/^(fact|mark|link) /.test(key) ? [key] : []));

/** How well two texts go together, from 0; undefined where they cannot. `ratio` is how much longer the one's language is. */
function likeness(a: Leaf, b: Leaf, ratio: number): number | undefined {
  if ((a.kind === "heading") !== (b.kind === "heading")) return undefined;
  const [own, other] = [anchorsOf(a), anchorsOf(b)];
  const shared = own.filter((key) => other.includes(key)).length;
  const all = new Set([...own, ...other]).size;
  // Texts that speak of different facts are two.
  if (all > 0 && shared === 0 && own.length > 0 && other.length > 0) return undefined;
  const [short, long] = [wordsOf(a.coded).length * ratio, wordsOf(b.coded).length].sort((x, y) => x - y);
  return 0.5 + (all > 0 ? shared / all : 0) + (long ? (short ?? 0) / long : 0) / 2;
}

/** The texts of a run that have a translation in another, each with it; in the same order on both sides. */
export function alignLeaves(run: Run, there: Run | undefined): ReadonlyMap<Leaf, Leaf> {
  const [own, other] = [run.leaves, there?.leaves ?? []];
  const found = new Map<Leaf, Leaf>();
  if (JSON.stringify(run.shape) === JSON.stringify(there?.shape)) {
    for (const [index, leaf] of own.entries()) if (other[index]) found.set(leaf, other[index]);
    return found;
  }
  const lengthOf = (leaves: readonly Leaf[]) => leaves.reduce((sum, { coded }) => sum + wordsOf(coded).length, 1);
  const ratio = lengthOf(other) / lengthOf(own);
  const best = own.map(() => other.map(() => ({ score: 0, pairs: false })));
  const scoreAt = (i: number, j: number) => best[i]?.[j]?.score ?? 0;
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const [a, b, cell] = [own[i], other[j], best[i]?.[j]];
      if (!a || !b || !cell) continue;
      const like = likeness(a, b, ratio);
      const paired = like === undefined ? -1 : like + scoreAt(i + 1, j + 1);
      const apart = Math.max(scoreAt(i + 1, j), scoreAt(i, j + 1));
      cell.score = Math.max(paired, apart);
      cell.pairs = paired >= apart;
    }
  }
  let [i, j] = [0, 0];
  while (i < own.length && j < other.length) {
    const [a, b] = [own[i], other[j]];
    if (a && b && best[i]?.[j]?.pairs) {
      found.set(a, b);
      i++;
      j++;
    } else if (scoreAt(i + 1, j) >= scoreAt(i, j + 1)) i++;
    else j++;
  }
  return found;
}
