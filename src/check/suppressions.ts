// Where editors allow what a content rule would report: `{/* allow code: reason */}` in MDX, `"allow": { "code": "reason" }` in JSON.

import type { Node } from "../document/mdx.ts";
import { isComment } from "../document/scenes.ts";
import { say } from "../messages/index.ts";
import { isGroup, type Place, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import type { ChapterDraft } from "../story/chapters.ts";
import type { Document } from "./passages.ts";
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

/** Suppressions in a chapter's prose: each covers the block after it, or the paragraph or the step in which it stands. */
function inProse(file: string, tree: Node, report: (suppression: Omit<Suppression, "used">, reason: string) => void): void {
  const walk = (parent: Node, step: Node | undefined) => {
    for (const [index, child] of (parent.children ?? []).entries()) {
      const [, code, reason] = (isComment(child) && COMMENT.exec(child.value ?? "")) || [];
      walk(child, child.name === "Step" ? child : step);
      if (code === undefined || reason === undefined) continue;
      const { line = 1, column = 1 } = child.position?.start ?? {};
      const next = (parent.children ?? []).slice(index + 1).find((one) => !isComment(one) && one.value?.trim() !== "");
      const blocks = [
        parent.type === "paragraph" ? parent : next,
        parent.name === "Step" ? { ...step!, children: [] } : undefined,
      ];
      const covers = (finding: Finding) =>
        finding.file === file && !finding.path && blocks.some((block, at) => block && isWithin(finding.place, block, at === 1));
      report({ file, code, place: { line, column }, covers }, reason);
    }
  };
  walk(tree, undefined);
}

/** Whether a place is in a block, or, for `start`, right where it begins. */
function isWithin(place: Place, { position }: Node, start: boolean): boolean {
  if (!position) return false;
  if (start) return place.line === position.start.line && place.column === position.start.column;
  const after = place.line > position.start.line || (place.line === position.start.line && place.column >= position.start.column);
  return after && place.line <= position.end.line;
}

/** Suppressions in a JSON file or in frontmatter. */
function inFields(
  { file, located: document, objects }: Document,
  report: (suppression: Omit<Suppression, "used">, reason: string) => void,
): void {
  for (const path of objects) {
    const allow = valueAt(document.value, [...path, "allow"]);
    if (!isGroup(allow)) continue;
    for (const [code, reason] of Object.entries(allow)) {
      if (typeof reason !== "string") continue; // The schema says so.
      const place = document.keyPlace([...path, "allow", code]);
      const covers = (finding: Finding) =>
        finding.file === file && finding.path !== undefined && path.every((key, depth) => finding.path![depth] === key);
      report({ file, code, place, covers }, reason.trim());
    }
  }
}

/** Collects what editors allow; reports what has no reason or no such `codes`. */
export function collectSuppressions(
  { chapters, documents, codes }: { chapters: readonly ChapterDraft[]; documents: readonly Document[]; codes: readonly string[] },
  problems: Problems,
): Suppressions {
  const all: Suppression[] = [];
  const add = (suppression: Omit<Suppression, "used">, reason: string) => {
    const { file, code, place } = suppression;
    if (!codes.includes(code)) problems.error(file, place, "allow", say.unknownAllow(code, codes));
    else if (reason === "") problems.error(file, place, "allow", say.allowWithoutReason(code));
    else all.push({ ...suppression, used: false });
  };
  for (const { path, outline } of chapters) inProse(path, outline.tree, add);
  for (const document of documents) inFields(document, add);
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
