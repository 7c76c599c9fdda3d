// Tells when a story folder changes, through whatever happens to the folder itself.

import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join } from "node:path";

/** ms without a change after which an editor's program has finished saving. */
const SETTLED = 80;
/** ms between two looks at the folder. */
const PAUSE = 500;

/** Which folder it is, and what is in it: another one whenever a file is saved, goes or comes. Empty while there is no folder. */
function stampOf(folder: string): string {
  try {
    const paths = [folder, ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))];
    return paths.map((path) => stampOfFile(path)).join("\n");
  } catch {
    return "";
  }
}

function stampOfFile(path: string): string {
  const { ino, size, mtimeMs } = lstatSync(path);
  return `${ino} ${size} ${mtimeMs} ${path}`;
}

/**
 * Calls `changed` after changes below `folder`, and when the folder itself goes, comes, or is another. It may be called once too
 * often, never too seldom: whoever listens compares. Returns how to stop.
 */
export function watchFolder(folder: string, changed: () => void): () => void {
  let watcher: FSWatcher | undefined;
  let settling: NodeJS.Timeout | undefined;
  let seen = stampOf(folder);
  const settle = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      seen = stampOf(folder); // before it is read: what is saved meanwhile is found by the next look
      changed();
    }, SETTLED);
  };
  const leave = () => {
    watcher?.close();
    watcher = undefined;
  };
  const follow = () => {
    leave();
    try {
      watcher = watch(folder, { recursive: true }, settle);
      watcher.on("error", leave); // It goes while it is looked into: the next look finds it, or not.
    } catch {
      leave();
    }
  };
  follow();
  // A watcher is quick, but not told that the folder has gone or is another, and now and then misses a file that goes and comes again.
  const looking = setInterval(() => {
    const now = stampOf(folder);
    if (now === seen) return;
    if (now.split(" ", 1)[0] !== seen.split(" ", 1)[0]) follow();
    seen = now;
    settle();
  }, PAUSE);
  return () => {
    clearInterval(looking);
    clearTimeout(settling);
    leave();
  };
}
