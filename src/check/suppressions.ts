// Where editors allow what a content rule would report: `{/* allow code: reason */}` in MDX, `"allow": { "code": "reason" }` in JSON.

import type { Position } from "unist";
import { say } from "../messages/index.ts";
import { isGroup, type Place, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { FieldFile } from "./passages.ts";
import type { Finding } from "./rule.ts";

interface Suppression {
  file: string;
  code: string;
  place: Place;
  covers(finding: Finding): boolean;
  used: boolean;
}

export interface Suppressions {
  /** Whether an editor has allowed this finding where it stands. */
  allow(finding: Finding): boolean;
  /** Warns of what allowed nothing. */
  reportIdle(problems: Problems): void;
}

const COMMENT = /^\s*\/\*\s*allow\b[ \t]*([^\s:：]*)[ \t]*[:：]?\s*([\s\S]*?)\s*\*\/\s*$/;

type Collect = (suppression: Omit<Suppression, "used">, reason: string) => void;

/** Suppressions in a chapter's prose: each covers the block after it, or the paragraph or the step in which it stands. */
function inProse({ path: file, document }: ChapterDraft, collect: Collect): void {
  for (const { text, place, covers: block, step } of document.comments) {
    const [, code, reason] = COMMENT.exec(text) ?? [];
    if (code === undefined || reason === undefined) continue;
    const covers = (finding: Finding) =>
      finding.file === file && !finding.path && (isWithin(finding.place, block) || isAt(finding.place, step));
    collect({ file, code, place, covers }, reason);
  }
}

function isAt(place: Place, start: Place | undefined): boolean {
  return place.line === start?.line && place.column === start.column;
}

function isWithin({ line, column }: Place, block: Position | undefined): boolean {
  if (!block) return false;
  const after = line > block.start.line || (line === block.start.line && column >= block.start.column);
  return after && line <= block.end.line;
}

/** Suppressions in a JSON file or in frontmatter. */
function inFields({ file, located: document, objects }: FieldFile, collect: Collect): void {
  for (const path of objects) {
    const allow = valueAt(document.value, [...path, "allow"]);
    if (!isGroup(allow)) continue;
    for (const [code, reason] of Object.entries(allow)) {
      if (typeof reason !== "string") continue; // The schema says so.
      const place = document.keyPlace([...path, "allow", code]);
      const covers = (finding: Finding) =>
        finding.file === file && path.every((key, depth) => finding.path?.[depth] === key) && finding.path !== undefined;
      collect({ file, code, place, covers }, reason.trim());
    }
  }
}

/** Collects what editors allow; reports what has no reason or no such `codes`. */
export function collectSuppressions(
  { chapters, files, codes }: { chapters: readonly ChapterDraft[]; files: readonly FieldFile[]; codes: readonly string[] },
  problems: Problems,
): Suppressions {
  const all: Suppression[] = [];
  const add = (suppression: Omit<Suppression, "used">, reason: string) => {
    const { file, code, place } = suppression;
    if (!codes.includes(code)) problems.error(file, place, "allow", say.unknownAllow(code, codes));
    else if (reason === "") problems.error(file, place, "allow", say.allowWithoutReason(code));
    else all.push({ ...suppression, used: false });
  };
  for (const chapter of chapters) inProse(chapter, add);
  for (const file of files) inFields(file, add);
  return {
    allow(finding) {
      const fitting = all.filter((suppression) => suppression.code === finding.said.code && suppression.covers(finding));
      for (const suppression of fitting) suppression.used = true;
      return fitting.length > 0;
    },
    reportIdle(problems) {
      for (const { file, code, place, used } of all) if (!used) problems.warn(file, place, "allow", say.idleAllow(code));
    },
  };
}
