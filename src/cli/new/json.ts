// JSON as the story's files are written: what fits on a line stands on one, and everything else a member a line.

const WIDTH = 130;

/** Columns that a text takes: Han characters and full-width signs take two. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1),
    0,
  );
}

/** A value on one line. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
}

/** `before` is what stands before the value on its line; `after` counts what follows it there. */
function print(value: unknown, indent: string, before: string, after: number): string {
  const line = inline(value);
  const fits = indent !== "" || before !== "" ? widthOf(indent + before + line) + after <= WIDTH : false;
  const empty = typeof value !== "object" || value === null || Object.keys(value).length === 0;
  if (fits || empty) return before + line;
  const inner = `${indent}  `;
  const list = Array.isArray(value);
  const members = Object.entries(value).map(([key, member], index, all) => {
    const name = list ? "" : `${JSON.stringify(key)}: `;
    return inner + print(member, inner, name, index < all.length - 1 ? 1 : 0);
  });
  return `${before}${list ? "[" : "{"}\n${members.join(",\n")}\n${indent}${list ? "]" : "}"}`;
}

/** A JSON file's text: two spaces a level, lines of 130 columns at most, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${print(value, "", "", 0)}\n`;
}
