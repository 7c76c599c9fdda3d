// What stands in for something still to come: what editors and samples write there, and the marks that commands leave. Nothing of it is a
// text, a name or a number.

import { inEvery } from "./languages.ts";

const LATER = "todo|tbd|fixme|tk(?:tk)*|placeholder|待(?:补|填|写|查|核)(?:充|写|实|上)?|待确认|待更新";
const WHOLE = new RegExp(`^[（(【[<《]?\\s*(?:…+|[.。·]{3,}|x{3,}|_{2,}|[?？]{2,}|${LATER})\\s*[）)】\\]>》]?[。.!！:：]?$`, "i");
/** Within a sentence: in brackets, or in capitals by itself. */
const WITHIN = new RegExp(`[（(【[]\\s*(?:${LATER})[^）)】\\]\\n]{0,40}[）)】\\]]|\\b(?:TODO|TBD|FIXME|TKTK)\\b`, "gi");

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** The mark of a command in any language, whatever stands in it: `【待填：来源】`, `[to fill in: source]`. */
const MARK = new RegExp(
  Object.values(inEvery(({ geoImport }) => geoImport.fill("\u0000")))
    .map((mark) => mark.split("\u0000").map(escaped).join("[^】\\]]*"))
    .join("|"),
  "g",
);

/** Whether a text only stands in for one: `…`, `TODO`, `（待补）`, `【待填：来源】`. */
export function isUnfilled(text: string): boolean {
  const rest = text.replace(MARK, "").trim();
  return rest === "" ? text.trim() !== "" : WHOLE.test(text.trim());
}

/** Where a text says that something is still to come. */
export function findUnfilled(text: string): { at: number; written: string }[] {
  const marks = [...text.matchAll(MARK)].map(({ index, 0: written }) => ({ at: index, written }));
  if (marks.length > 0) return marks;
  if (isUnfilled(text)) return [{ at: text.length - text.trimStart().length, written: text.trim() }];
  return [...text.matchAll(WITHIN)]
    .filter(([written]) => /^[（(【[]/.test(written) || written === written.toUpperCase())
    .map(({ index, 0: written }) => ({ at: index, written }));
}
