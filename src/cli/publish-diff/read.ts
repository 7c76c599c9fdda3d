// Reads the lists of files that are compared: that of the folder that was built, and that of what is published.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../../messages/index.ts";
import { type FileList, LIST, listDigest, readList } from "../../publish/list.ts";
import { absoluteTo } from "../../publish/relative.ts";

/** ms to wait for a host. */
const PATIENCE = 20_000;

type Read<Value> = { value: Value } | { wrong: string };

/** The version in a folder, every file of which is as it was built; with the list's own text. */
export function readBuilt(folder: string, words: Catalogue["publishDiff"]): Read<{ list: FileList; text: string }> {
  const file = join(folder, LIST);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const list = readList(text);
  if (!list) return { wrong: words.noSite(folder) };
  const touched = list.files.find(({ path, digest }) => {
    const one = join(folder, path);
    return !existsSync(one) || listDigest(readFileSync(one)) !== digest;
  });
  return touched ? { wrong: words.touched(folder, touched.path) } : { value: { list, text } };
}

/** The version at an address or in a folder; undefined where none has been published. */
export async function readPublished(where: string, words: Catalogue["publishDiff"]): Promise<Read<FileList | undefined>> {
  if (!/^https?:\/\//.test(where)) {
    const file = join(where, LIST);
    if (!existsSync(where)) return { wrong: words.noAnswer(where, "ENOENT") };
    if (!existsSync(file)) return { value: undefined };
    const list = readList(readFileSync(file, "utf8"));
    return list ? { value: list } : { wrong: words.noList(file) };
  }
  const url = absoluteTo(where, `/${LIST}`);
  try {
    const answer = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    // Buckets that may not be listed answer so for what is not there.
    if ([403, 404, 410].includes(answer.status)) return { value: undefined };
    if (!answer.ok) return { wrong: words.noAnswer(url, `HTTP ${answer.status}`) };
    const list = readList(await answer.text());
    return list ? { value: list } : { wrong: words.noList(url) };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    return { wrong: words.noAnswer(url, cause?.code ?? message) };
  }
}
