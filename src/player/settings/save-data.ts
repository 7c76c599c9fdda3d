// Whether the reader's line is to be spared.

/** Asked anew each time, for the reader may change it while reading. */
export function savesData(): boolean {
  if (document.documentElement.dataset.data === "less") return true;
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia("(prefers-reduced-data: reduce)").matches;
}
