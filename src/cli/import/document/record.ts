// What an import of a draft leaves beside the chapters, so that the next one knows what the draft changed and what was written by hand:
// imports/<id>.json.

import { basename } from "node:path";
import { z } from "zod";
import type { SourceFile } from "../../../source/files.ts";
import { formatJson } from "../../new/json.ts";

const texts = z.array(z.string());
const schema = z.object({
  /** Name of the draft's file. */
  file: z.string(),
  /** The level of headings at which chapters begin, where somebody has said it. */
  level: z.number().optional(),
  /** What the draft said of the story. */
  story: z.object({
    title: z.string(),
    subtitle: z.string(),
    standfirst: z.string(),
    byline: z.array(z.object({ role: z.string(), name: z.string() })),
  }),
  /** Chapters as they were imported: digests of their lines and paragraphs. */
  chapters: z.array(z.object({ id: z.string(), title: z.string(), head: texts, body: texts })),
  /** Tables that became datasets: id, and digest of their headers. */
  tables: z.array(z.object({ id: z.string(), head: z.string() })),
});

export type Stored = z.output<typeof schema>;

const FOLDER = "imports";
export const recordPath = (id: string) => `${FOLDER}/${id}.json`;

export interface NamedRecord {
  id: string;
  stored: Stored;
}

/** The records of a story; `broken`: paths of those that cannot be read. */
export function recordsIn(files: readonly SourceFile[]): { records: NamedRecord[]; broken: string[] } {
  const records: NamedRecord[] = [];
  const broken: string[] = [];
  for (const { path, text } of files) {
    const id = new RegExp(`^${FOLDER}/(.+)\\.json$`).exec(path)?.[1];
    if (id === undefined) continue;
    const stored = parsed(text);
    if (stored) records.push({ id, stored });
    else broken.push(path);
  }
  return { records, broken };
}

function parsed(text: string): Stored | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export const recordText = (stored: Stored): string => formatJson(stored);

/** Names of files are the same whatever folder they lie in. */
export const fileName = (file: string): string => basename(file.replaceAll("\\", "/")).normalize("NFC");
