// Writes logical properties as those of the page's sides where that says the same, which a browser of 2017 understands and is shorter.

/** A declaration, as PostCSS gives it. */
interface Declaration {
  prop: string;
  value: string;
  cloneBefore(changes: { prop: string; value: string }): unknown;
  remove(): unknown;
}

/** The values of a list, split where spaces are not within parentheses: `0 max(1rem, 2vw)` are two. */
function splitValues(value: string): string[] {
  const values: string[] = [];
  let depth = 0;
  for (const part of value.trim().split(/(\s+|[()])/)) {
    if (part === "(") depth++;
    if (part === ")") depth--;
    if (depth === 0 && /^\s+$/.test(part)) values.push("");
    else values.push((values.pop() ?? "") + part);
  }
  return values;
}

/** The two sides that a property along an axis is about; for both directions of writing alike, so only where both sides get the same. */
function sidesOf(axis: string, [first, second = first]: readonly string[]): { [side: string]: string } | undefined {
  if (first === undefined || second === undefined) return undefined;
  if (axis === "block") return { top: first, bottom: second };
  return first === second ? { left: first, right: second } : undefined;
}

/** `padding-inline: 1rem` as `padding-left` and `padding-right`, `margin-block: 1rem 2rem` as `margin-top` and `margin-bottom`. */
export const directions = {
  postcssPlugin: "directions",
  Declaration(declaration: Declaration) {
    const [, box, axis] = /^(margin|padding)-(inline|block)$/.exec(declaration.prop) ?? [];
    const sides = axis ? sidesOf(axis, splitValues(declaration.value)) : undefined;
    if (!sides) return;
    for (const [side, value] of Object.entries(sides)) declaration.cloneBefore({ prop: `${box}-${side}`, value });
    declaration.remove();
  },
};
