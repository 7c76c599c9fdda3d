// The chapters of a draft: which there are already, where new ones stand, and how a changed draft and what was written by hand become one.

import { stringify } from "yaml";
import { parseStory } from "../../../check/story.ts";
import { type Message, wordsIn } from "../../../messages/index.ts";
import type { SourceFile } from "../../../source/files.ts";
import { fixStory } from "../../check/fix.ts";
import { applyChanges, type Changes } from "../../new/changes.ts";
import { seatChapter } from "../../new/chapters.ts";
import { deskOf, suggestId } from "../../new/desk.ts";
import type { Job } from "../importer.ts";
import { digestsOf, mergeChapter } from "./merge.ts";
import type { Told } from "./model.ts";
import type { Part } from "./outline.ts";
import type { NamedRecord, Stored } from "./record.ts";

/** A draft on its way. */
export interface Importing {
  job: Job;
  /** Id of the draft. */
  id: string;
  /** What the last import of it left. */
  before: Stored | undefined;
}

/** A chapter of the draft: its text, where it belongs, and as what it was imported before. */
export interface Written {
  part: Part;
  id: string;
  path: string;
  text: string;
  before: Stored["chapters"][number] | undefined;
}

/** The text of a chapter as the draft has it. */
function chapterText(part: Part, role: Part["role"], body: readonly string[]): string {
  const front = {
    title: part.title,
    ...(part.standfirst ? { standfirst: part.standfirst } : {}),
    ...(role === "opening" ? { role } : {}),
  };
  return `${[`---\n${stringify(front, { lineWidth: 0 })}---`, ...body].join("\n\n")}\n`;
}

/** How much two lists share, as a part of the shorter. */
function share(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length / Math.max(1, Math.min(a.length, b.length));
}

/** Less than this in common are two chapters. */
const ALIKE = 0.3;

/** As what each part was imported before: by its title, else by what most of its paragraphs are in. */
function matched(
  parts: readonly { part: Part; body: string[] }[],
  before: Stored["chapters"],
): (Stored["chapters"][number] | undefined)[] {
  const left = new Set(before);
  const found = parts.map(({ part }) => {
    const same = [...left].find(({ title }) => title === part.title);
    if (same) left.delete(same);
    return same;
  });
  return parts.map(({ body }, index) => {
    if (found[index]) return found[index];
    const digests = digestsOf({ head: [], body }).body;
    const [best] = [...left].sort((a, b) => share(b.body, digests) - share(a.body, digests));
    if (!best || share(best.body, digests) < ALIKE) return undefined;
    left.delete(best);
    return best;
  });
}

/** The record that most of a draft is in already, under another name: the draft of before. */
export function likeOne(bodies: readonly { body: string[] }[], records: readonly NamedRecord[]): string | undefined {
  const digests = bodies.flatMap(({ body }) => digestsOf({ head: [], body }).body);
  return records.find(
    ({ stored }) =>
      digests.length > 2 &&
      share(
        digests,
        stored.chapters.flatMap(({ body }) => body),
      ) > 0.5,
  )?.id;
}

export interface Seated {
  written: Written[];
  moves: Changes["moves"];
}

/** Gives every part its place: that of its chapter, or, for those that follow each other and are new, behind the chapter before them. */
export function seat(run: Importing, bodies: readonly { part: Part; body: string[] }[]): Seated | { said: Message } {
  const { job, id: draft, before } = run;
  const was = matched(bodies, before?.chapters ?? []);
  const written: Written[] = [];
  let moves: Changes["moves"] = [];
  let files = [...job.files];
  const ids = [...job.desk.chapters.map(({ id }) => id), ...(before?.chapters ?? []).map(({ id }) => id)];
  for (let at = 0; at < bodies.length; at++) {
    const { part, body } = bodies[at] as (typeof bodies)[number];
    const old = was[at];
    const path = old && deskOf(files).chapters.find(({ id }) => id === old.id)?.path;
    if (old) {
      const role = part.role === "opening" && path && !isOpening(job, old.id) ? "chapter" : part.role;
      written.push({ part, id: old.id, path: path ?? "", text: chapterText(part, role, body), before: old });
      continue;
    }
    const { chapters } = deskOf(files);
    const role = part.role === "opening" && !chapters.some((one) => one.role === "opening") ? "opening" : "chapter";
    const proper = chapters.filter((one) => one.role === "chapter").map(({ id }) => id);
    const previous = written.findLast((one) => proper.includes(one.id))?.id;
    const place = previous === undefined ? proper.length + 1 : proper.indexOf(previous) + 2;
    const seated = seatChapter(files, { role, place });
    if ("said" in seated) return seated;
    const id = suggestId(part.title, `${draft}-${at + 1}`, ids);
    ids.push(id);
    const own = `chapters/${String(seated.seat.number).padStart(2, "0")}-${id}.mdx`;
    const text = chapterText(part, role, body);
    moves = [...moves, ...seated.seat.moves];
    files = applyChanges(files, { writes: [{ path: own, text }], moves: seated.seat.moves });
    written.push({ part, id, path: own, text, before: undefined });
  }
  // One move a file: those behind first, which make room for those before.
  const all = job.files
    .map(({ path }) => ({ from: path, to: movedTo(path, moves) }))
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => (a.to < b.to ? 1 : -1));
  return { written: written.map((one) => ({ ...one, path: movedTo(one.path, moves) })), moves: all };
}

const isOpening = ({ desk }: Job, id: string) => desk.chapters.some((one) => one.id === id && one.role === "opening");

/** Where a file lies after all moves. */
const movedTo = (path: string, moves: Changes["moves"]) => moves.reduce((now, { from, to }) => (now === from ? to : now), path);

/** What `check --fix` would do to the words of the draft is done at once: spaces and signs that programs set otherwise. */
export function fixed(files: readonly SourceFile[], written: readonly Written[]): { written: Written[]; told: Told[] } {
  const paths = new Set(written.map(({ path }) => path));
  const all = applyChanges(files, {
    writes: written.filter(({ path }) => path !== "").map(({ path, text }) => ({ path, text })),
    moves: [],
  });
  const after = fixStory(all, (now) => parseStory(now).problems.filter(({ file }) => paths.has(file)));
  const texts = new Map(after.files.map(({ path, text }) => [path, text]));
  return {
    written: written.map((one) => ({ ...one, text: texts.get(one.path) ?? one.text })),
    told: after.changes.length > 0 ? [(words) => words.mended(after.changes)] : [],
  };
}

interface Joined {
  writes: Changes["writes"];
  /** Chapters of before that could not be brought in step: what the draft changed is told again at the next import. */
  left: Set<Stored["chapters"][number]>;
  told: Told[];
}

/** Structure that two hands may have torn: then the chapter stays as it is. */
const TORN = new Set(["unclosed-tag", "stray-close", "step-outside", "no-steps", "only-steps", "broken-tag", "bad-markup"]);

/** The chapters as they will stand: new ones as the draft has them, others brought in step. */
export function joined(run: Importing, files: readonly SourceFile[], written: readonly Written[]): Joined {
  const words = wordsIn(run.job.language).docImport;
  const found: Joined = { writes: [], left: new Set(), told: [] };
  const torn = (path: string, text: string) =>
    parseStory(applyChanges(files, { writes: [{ path, text }], moves: [] })).problems.some(
      ({ file, code }) => file === path && TORN.has(code),
    );
  for (const { part, id, path, text, before } of written) {
    if (before && path === "") {
      found.told.push((all) => all.chapterGone(id, part.title));
      continue;
    }
    if (!before) {
      found.writes.push({ path, text });
      found.told.push((all) => all.chapter(path, part.title));
      continue;
    }
    const mine = files.find((file) => file.path === path)?.text ?? "";
    const merged = mergeChapter(before, mine, text, words.nowSays);
    const broken = merged.differences.length > 0 && torn(path, merged.text) && !torn(path, mine);
    found.told.push((all) => all.updated(path, merged.differences, broken));
    if (broken) found.left.add(before);
    else if (merged.text !== mine) found.writes.push({ path, text: merged.text });
  }
  const gone = (run.before?.chapters ?? []).filter(({ id }) => !written.some((one) => one.id === id));
  if (gone.length > 0) found.told.push((all) => all.notInDraft(gone.map(({ title }) => title)));
  return found;
}
