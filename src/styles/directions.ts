// Writes logical properties as those of the page's sides, which a browser of 2017 understands and is shorter: stylesheets say start and end,
// and a build, whose pages are all read the same way, says left and right.

export type Direction = "ltr" | "rtl";

/** A declaration, as PostCSS gives it. */
interface Declaration {
  prop: string;
  value: string;
  cloneBefore(changes: { prop: string; value: string }): unknown;
  remove(): unknown;
}

/** A stylesheet, as PostCSS gives it. */
interface Root {
  walkAtRules(
    name: RegExp,
    visit: (rule: { name: string; walkDecls(prop: RegExp, visit: (one: { prop: string }) => void): unknown }) => void,
  ): unknown;
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

const SIDES = { ltr: { start: "left", end: "right" }, rtl: { start: "right", end: "left" } } as const;
type End = keyof (typeof SIDES)["ltr"];
const isEnd = (word: string | undefined): word is End => word === "start" || word === "end";

/** What an inset of the screen is written for is the side it comes to stand at. */
function turned(value: string, direction: Direction): string {
  if (direction === "ltr") return value;
  return value.replace(/safe-area-inset-(left|right)/g, (_, side) => `safe-area-inset-${side === "left" ? "right" : "left"}`);
}

/** What a logical declaration says of the page's sides; undefined for any other. */
function sidesOf(
  { prop, value }: Pick<Declaration, "prop" | "value">,
  direction: Direction,
): [prop: string, value: string][] | undefined {
  const [, box, axis] = /^(margin|padding)-(inline|block)$/.exec(prop) ?? [];
  if (axis) {
    const [first = "", second = first] = splitValues(value);
    const [start, end] = axis === "block" ? ["top", "bottom"] : [SIDES[direction].start, SIDES[direction].end];
    return [
      [`${box}-${start}`, turned(first, direction)],
      [`${box}-${end}`, turned(second, direction)],
    ];
  }
  const [, before = "", end, after = ""] = /^(margin-|padding-|border-|inset-)inline-(start|end)(-\w+)?$/.exec(prop) ?? [];
  if (isEnd(end)) {
    const side = SIDES[direction][end];
    return [[before === "inset-" ? side : before + side + after, turned(value, direction)]];
  }
  const floated = prop === "float" ? /^inline-(start|end)$/.exec(value)?.[1] : undefined;
  return isEnd(floated) ? [["float", SIDES[direction][floated]]] : undefined;
}

/**
 * `padding-inline: 1rem` as `padding-left` and `padding-right`, `margin-block: 1rem 2rem` as `margin-top` and `margin-bottom`,
 * `inset-inline-start: 0` as `left`, or where one reads from right to left as `right`. `direction` is asked anew each time: editions of a
 * story are built one after the other.
 */
export function directions(direction: () => Direction) {
  return {
    postcssPlugin: "directions",
    Declaration(declaration: Declaration) {
      const sides = sidesOf(declaration, direction());
      if (!sides) return;
      for (const [prop, value] of sides) declaration.cloneBefore({ prop, value });
      declaration.remove();
    },
    /** A printed page's margins are of the paper's sides: what stands in one moves to the other, with its room. */
    OnceExit(root: Root) {
      if (direction() === "ltr") return;
      const other = (side: string) => (side === "left" ? "right" : "left");
      root.walkAtRules(/^(?:top|bottom)-(?:left|right)$/, (margin) => {
        margin.name = margin.name.replace(/left|right/, other);
        margin.walkDecls(/^padding-(?:left|right)$/, (declaration) => {
          declaration.prop = declaration.prop.replace(/left|right/, other);
        });
      });
    },
  };
}
