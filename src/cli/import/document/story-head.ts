// What a draft says of the whole story: its title, what stands under it and who made it, in story.json, unless an editor has written it there.

import { parse } from "jsonc-parser";
import { inEvery, isUnfilled } from "../../../messages/index.ts";
import type { SourceFile } from "../../../source/files.ts";
import { isGroup } from "../../../source/located.ts";
import { deskOf } from "../../new/desk.ts";
import { withMember } from "../../new/pieces.ts";
import type { Told } from "./model.ts";
import type { Name, Outline } from "./outline.ts";
import type { Stored } from "./record.ts";

const SAMPLES: readonly unknown[] = Object.values(inEvery(({ prose }) => prose.story.standfirst));

/** Whether nobody has written a field yet, or only an earlier import has. */
function isFree(now: unknown, before: unknown): boolean {
  if (now === undefined || now === "") return true;
  if (Array.isArray(now) && now.length === 0) return true;
  if (typeof now === "string" && (isUnfilled(now) || SAMPLES.includes(now))) return true;
  return before !== undefined && before !== "" && JSON.stringify(now) === JSON.stringify(before);
}

const shown = (value: string | readonly Name[]) =>
  typeof value === "string" ? value : value.map(({ role, name }) => `${role} ${name}`).join("; ");

/** Writes what the draft says of the story. */
export function storyHead(
  files: readonly SourceFile[],
  outline: Outline,
  before: Stored["story"] | undefined,
): { text: string | undefined; told: Told[] } {
  const told: Told[] = [];
  let text = files.find(({ path }) => path === "story.json")?.text ?? "{}";
  const first = text;
  const value: unknown = parse(text);
  if (!isGroup(value)) return { text: undefined, told };
  for (const field of ["title", "subtitle", "standfirst", "byline"] as const) {
    const said = outline[field];
    const now = value[field];
    if (said.length === 0 || JSON.stringify(now) === JSON.stringify(said)) continue;
    if (isFree(now, before?.[field])) {
      text = withMember(deskOf([{ path: "story.json", text }]), "story.json", [field], said).text;
      told.push((words) => words.headSet(field, shown(said)));
    } else if (JSON.stringify(said) !== JSON.stringify(before?.[field])) told.push((words) => words.headKept(field, shown(said)));
  }
  return { text: text === first ? undefined : text, told };
}
