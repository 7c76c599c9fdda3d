// Which of the known names a misspelt one was meant to be.

/** Edits (one letter put in, left out, changed, or two neighbours swapped) between two names. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = least;
    }
  }
  return rows[a.length]![b.length]!;
}

/** Characters that no name is meant to have: a name with one is a mistake itself. */
const ODD = /[\p{Cc}\p{Cf}\p{Cs}\p{So}\u00a0\u2028\u2029\u3000]/u;

/** Whether a name holds nothing but what can be seen and typed. */
export function isPlainName(name: string): boolean {
  return !ODD.test(name);
}

/**
 * The known name closest to `name`, if it is close enough to be a slip: a third of its letters at most, or one name
 * within the other (`through` for `roads.through`), unless `within` says that is no slip.
 */
export function nearest(name: string, known: readonly string[], { within: parts = true } = {}): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted === "") return undefined;
  if (known.includes(name)) return name;
  let best: { name: string; cost: number } | undefined;
  for (const candidate of known) {
    if (!isPlainName(candidate)) continue;
    const other = candidate.toLowerCase();
    const [less, more] = [wanted.length, other.length].sort((a, b) => a - b) as [number, number];
    const within = parts && less > 2 && more <= less * 4 && (other.includes(wanted) || wanted.includes(other));
    const edits = distance(wanted, other);
    const close = edits <= Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3)) && edits < other.length;
    if (!within && !close) continue;
    const cost = close ? edits : edits + 10;
    if (!best || cost < best.cost) best = { name: candidate, cost };
  }
  return best?.name;
}

/** The known name that `name` is a slip of beyond doubt: one or two letters of it, with no other name nearly as close. */
export function surely(name: string, known: readonly string[]): string | undefined {
  if (name.length < 3) return undefined;
  const costs = known
    .map((one) => ({ one, cost: distance(name.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = costs;
  if (!first || first.cost > (name.length < 6 ? 1 : 2)) return undefined;
  return !second || second.cost >= first.cost + 2 ? first.one : undefined;
}
