// Tells when a story folder changes, through whatever happens to the folder itself.

import { type FSWatcher, statSync, watch } from "node:fs";

/** ms without a change after which an editor's program has finished saving. */
const SETTLED = 80;
/** ms between two looks at whether the folder is still the same. */
const PAUSE = 500;

/**
 * Calls `changed` after changes below `folder`, and when the folder itself goes, comes, or is another. It may be called once too
 * often, never too seldom: whoever listens compares. Returns how to stop.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let watched: number | undefined;
  let settling: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(settling);
    clearTimeout(late);
    settling = setTimeout(changed, SETTLED);
    // A folder that has just come may be filled before it is watched.
    late = setTimeout(changed, 2 * PAUSE);
  };
  const leave = () => {
    watcher?.close();
    watcher = undefined;
    watched = undefined;
  };
  const follow = () => {
    leave();
    try {
      watched = statSync(folder).ino;
      watcher = watch(folder, { recursive: true }, settle);
      watcher.on("error", leave); // It goes while it is looked into: the next look finds it, or not.
    } catch {
      leave();
    }
  };
  follow();
  // A watcher is not told that the folder it looks at has gone, or that another stands in its place.
  const looking = setInterval(() => {
    const there = statSync(folder, { throwIfNoEntry: false })?.ino;
    if (there === watched) return;
    if (there === undefined) leave();
    else follow();
    settle();
  }, PAUSE);
  return () => {
    clearInterval(looking);
    clearTimeout(settling);
    clearTimeout(late);
    leave();
  };
}
