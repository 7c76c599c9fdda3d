// What editors and samples write where something is still to be filled in. Nothing of it is a text, a name or a number.

const LATER = "todo|tbd|fixme|tk(?:tk)*|placeholder|待(?:补|填|写|查|核)(?:充|写|实|上)?|待确认|待更新";
const WHOLE = new RegExp(`^[（(【[<《]?\\s*(?:…+|[.。·]{3,}|x{3,}|_{2,}|[?？]{2,}|${LATER})\\s*[）)】\\]>》]?[。.!！:：]?$`, "i");
/** Within a sentence: in brackets, or in capitals by itself. */
const WITHIN = new RegExp(`[（(【[]\\s*(?:${LATER})[^）)】\\]\\n]{0,40}[）)】\\]]|\\b(?:TODO|TBD|FIXME|TKTK)\\b`, "gi");

/** Whether a text only stands in for one: `…`, `TODO`, `（待补）`. */
export function isUnfilled(text: string): boolean {
  return WHOLE.test(text.trim());
}

/** Where a text says that something is still to come. */
export function findUnfilled(text: string): { at: number; written: string }[] {
  if (isUnfilled(text)) return [{ at: text.length - text.trimStart().length, written: text.trim() }];
  return [...text.matchAll(WITHIN)]
    .filter(([written]) => /^[（(【[]/.test(written) || written === written.toUpperCase())
    .map(({ index, 0: written }) => ({ at: index, written }));
}
