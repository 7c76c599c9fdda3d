// Puts words on the clipboard, by the way browsers have now or by the one they had.

/**
 * Copies `words`, which stand in `shown`. Says whether that worked; if not, they are selected, to be copied by hand. Not every in-app
 * browser has the clipboard's interface, and some refuse it.
 */
export async function copyWords(words: string, shown: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    getSelection()?.selectAllChildren(shown);
    try {
      return document.execCommand("copy");
    } catch {
      return false;
    }
  }
}
