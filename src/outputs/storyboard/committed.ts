// The story folder as it was last committed, in whatever repository it lies.

import { spawnSync } from "node:child_process";
import type { SourceFile } from "../../source/files.ts";

/** Why there is nothing to compare with: no repository (or no git), no commit in it, or nothing of the folder in the commit. */
export type NoCommit = "repository" | "commit" | "file";

const ENDINGS = [".json", ".geojson", ".mdx"];

/** Bytes that git may answer with. */
const MOST = 256 * 1024 * 1024;

function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", ["-C", folder, ...args], { input, maxBuffer: MOST });
  return error || status !== 0 ? undefined : stdout;
}

/** The files of a story folder in the last commit, as `readStoryFiles` would read them; or why there are none. */
export function committedFiles(folder: string): SourceFile[] | NoCommit {
  if (!git(folder, ["rev-parse", "--is-inside-work-tree"])) return "repository";
  if (!git(folder, ["rev-parse", "--verify", "HEAD"])) return "commit";
  const listed = git(folder, ["ls-tree", "-rz", "HEAD", "--", "."])?.toString("utf8") ?? "";
  const entries = listed.split("\0").flatMap((line) => {
    const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return hash && path && ENDINGS.some((ending) => path.endsWith(ending)) ? [{ hash, path }] : [];
  });
  if (entries.length === 0) return "file";
  const answer = git(folder, ["cat-file", "--batch"], entries.map(({ hash }) => `${hash}\n`).join(""));
  return answer ? entries.map(({ path }, index) => ({ path, text: readBatch(answer, index) })) : "file";
}

/** The text of the `index`-th object in an answer of `git cat-file --batch`: a line that ends with its size, then its bytes. */
function readBatch(answer: Buffer, index: number): string {
  let at = 0;
  for (let count = 0; ; count++) {
    const end = answer.indexOf("\n", at);
    const size = Number(answer.toString("utf8", at, end).split(" ").at(-1));
    // Leaves out a byte order mark, as reading from the disk does.
    if (count === index) return new TextDecoder().decode(answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
}
