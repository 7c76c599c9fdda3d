// Tells when a story folder changes, through whatever happens to the folder itself.

import { existsSync, type FSWatcher, watch } from "node:fs";

/** ms without a change after which an editor's program has finished saving. */
const SETTLED = 80;
/** ms between two looks for a folder that is not there. */
const PAUSE = 500;

/** Calls `changed` after each change below `folder`, and when the folder itself goes or comes. Returns how to stop. */
export function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let settling: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(changed, SETTLED);
  };
  const leave = () => {
    watcher?.close();
    watcher = undefined;
  };
  const follow = () => {
    try {
      watcher = watch(folder, { recursive: true }, settle);
      // A folder that goes while it is looked into is looked for anew below.
      watcher.on("error", () => {
        leave();
        settle();
      });
    } catch {
      leave();
    }
  };
  follow();
  // A watcher is not told that the folder it looks at has gone, or that another stands in its place.
  const looking = setInterval(() => {
    const there = existsSync(folder);
    if (there === (watcher !== undefined)) return;
    if (there) follow();
    else leave();
    settle();
  }, PAUSE);
  return () => {
    clearInterval(looking);
    clearTimeout(settling);
    leave();
  };
}
