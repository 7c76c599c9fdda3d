// Whether the reader's data is to be saved.

declare global {
  interface Navigator {
    /** What a browser tells of the line; not all do. */
    connection?: { saveData?: boolean; effectiveType?: string };
  }
}

/** Asked anew each time, for the reader may change it while reading. */
export function savesData(): boolean {
  if (document.documentElement.dataset.data === "less") return true;
  return navigator.connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
