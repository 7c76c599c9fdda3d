// Where a page was left, in a form that survives changes to other chapters: so many pieces after the element of some id.

/** The device's memory of them. */
export const BOOKMARKS = "changjuan-places";

/** Whether this device remembers any. Storage may be forbidden. */
export function hasBookmarks(): boolean {
  try {
    return localStorage.getItem(BOOKMARKS) !== null;
  } catch {
    return false;
  }
}

export interface Bookmark {
  id: string;
  after: number;
}

/** A piece of the page by the ids around it: the step it is, and the chapter it stands in. */
export interface PieceIds {
  step?: string | undefined;
  chapter?: string | undefined;
}

const firstOf = (pieces: readonly PieceIds[], id: string) =>
  pieces.findIndex(({ step, chapter }) => step === id || chapter === id);

/** A step is told by its own id, all else by its chapter's; what stands in no chapter has no bookmark. */
export function bookmarkAt(pieces: readonly PieceIds[], index: number): Bookmark | undefined {
  const id = pieces[index]?.step || pieces[index]?.chapter;
  return id ? { id, after: index - firstOf(pieces, id) } : undefined;
}

/** Index of the piece that a bookmark means. If its chapter has become shorter, of that one's beginning; -1 if there is none. */
export function findBookmark(pieces: readonly PieceIds[], { id, after }: Bookmark): number {
  const first = firstOf(pieces, id);
  return first >= 0 && pieces[first + after]?.chapter === pieces[first]?.chapter ? first + after : first;
}

const isBookmark = (value: unknown): value is Bookmark =>
  typeof value === "object" && value !== null && "id" in value && "after" in value && Number.isInteger(value.after);

/** Bookmarks by page, as they are stored. Storage may hold what another version wrote. */
export function readBookmarks(text: string | null): Record<string, Bookmark> {
  try {
    const stored: unknown = JSON.parse(text ?? "{}");
    return Object.fromEntries(Object.entries(stored ?? {}).filter((entry): entry is [string, Bookmark] => isBookmark(entry[1])));
  } catch {
    return {};
  }
}
