// Facts that stand in a text by their ids, in two braces: `{{roads.total}}`, `{{people.all 亿 1}}`.

/** A fact in a text: where it stands, which it is, and in which form. */
export interface FactBraces {
  /** Offset of the first brace, and behind the last. */
  start: number;
  end: number;
  id: string;
  /** The words behind the id; empty where none are. */
  as: string;
}

/** Half width or, from a Chinese keyboard, full width; both pairs of a kind. */
const BRACES = /\{\{([^{}\n]*)\}\}|｛｛([^｛｝{}\n]*)｝｝/g;
const INSIDE = /^(?:facts?\.)?(\S*?)(?:\s+as)?(?:[\s,、]+(.*))?$/;

/** Whether a text may hold facts; quick, for it is asked of every cell. */
export const hasFacts = (text: string) => text.includes("{{") || text.includes("｛｛");

/** The facts of a text, in order; a full stop of a Chinese keyboard within an id is a point. */
export function factBraces(text: string): FactBraces[] {
  if (!hasFacts(text)) return [];
  return [...text.matchAll(BRACES)].map(({ index, 0: whole, 1: half, 2: full }) => {
    const inside = (half ?? full ?? "").normalize("NFKC").trim();
    const [, id = "", as = ""] = INSIDE.exec(inside) ?? [];
    return { start: index, end: index + whole.length, id: id.replaceAll("。", ".").replaceAll("｡", "."), as: as.trim() };
  });
}

/** What stands in single braces or unpaired ones, and is printed as it stands. */
export function looseBraces(text: string): { at: number; text: string }[] {
  if (!/[{}]/.test(text)) return [];
  const facts = factBraces(text);
  const rest = facts.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
  return [...rest.matchAll(/\{+[^{}\n]*\}*|\}+/g)].map(({ index, 0: found }) => ({ at: index, text: found }));
}
