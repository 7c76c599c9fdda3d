// Drafts: from a document as writers hand it in to chapters of the story, new or brought in step with a changed draft.

import { basename, extname } from "node:path";
import { type Message, type Problem, say, wordsIn } from "../../../messages/index.ts";
import { idFault } from "../../new/ask.ts";
import { applyChanges, type Changes, checkChanges } from "../../new/changes.ts";
import { freeId, suggestId } from "../../new/desk.ts";
import type { Importer, Job, Planned } from "../importer.ts";
import { fixed, type Importing, joined, likeOne, type Seated, seat } from "./chapters.ts";
import { type Composing, compose } from "./compose.ts";
import { layTables, type Tables } from "./datasets.ts";
import { documentKind } from "./kind.ts";
import { chunksOf, digestsOf } from "./merge.ts";
import { type Block, cut, type Draft, type Left, paragraphsIn, type Told } from "./model.ts";
import { type Outline, outlineOf, type Part } from "./outline.ts";
import { type Laid, layPictures } from "./pictures.ts";
import { readDraft } from "./read.ts";
import { fileName, type NamedRecord, recordPath, recordsIn, recordText, type Stored } from "./record.ts";
import { storyHead } from "./story-head.ts";

/** What a run knows on its way. */
interface Run extends Importing {
  told: Told[];
  left: Left[];
}

type Refused = { said: Message };

/** The draft of the file, or why it is not to be had. */
function open({ bytes, file }: Job): Draft | Refused {
  const kind = documentKind(bytes, file);
  if (kind !== "docx" && kind !== undefined) return { said: say.foreignDocument(kind) };
  const draft = readDraft(bytes);
  if (!draft) return { said: say.brokenDocument() };
  return draft.blocks.some((block) => block.kind === "table" || block.pieces.length + block.pictures.length > 0)
    ? draft
    : { said: say.emptyDocument() };
}

/** The id of the draft, and what the last import of it left. */
function known({ file, values, on, files }: Job): { id: string; before: Stored | undefined } | Refused {
  const { records, broken } = recordsIn(files);
  const name = fileName(file);
  const own = (one: NamedRecord) => (values.id === undefined ? one.stored.file === name : one.id === values.id);
  const found = records.find(own);
  if (on.update) {
    const path = values.id === undefined ? broken[0] : recordPath(values.id);
    if (!found && path !== undefined && broken.includes(path)) return { said: say.brokenRecord(path) };
    if (!found)
      return {
        said: say.noRecord(
          values.id ?? name,
          records.map(({ id }) => id),
        ),
      };
    return { id: found.id, before: found.stored };
  }
  const taken = Object.fromEntries(
    files.flatMap(({ path }) => /^imports\/(.+)\.json$/.exec(path)?.[1] ?? []).map((id) => [id, recordPath(id)]),
  );
  // What cannot be read may be this very draft's.
  if (values.id === undefined && broken[0] !== undefined) return { said: say.brokenRecord(broken[0]) };
  if (found) return { said: say.draftThere(found.id, freeId(found.id, Object.keys(taken))) };
  const id = values.id ?? suggestId(basename(name, extname(name)), "draft", Object.keys(taken));
  const wrong = idFault(id, taken);
  return wrong ? { said: wrong } : { id, before: undefined };
}

/** The level that `--level` names; undefined where it names none. */
function levelOf({ values }: Job): { level: number | undefined } | Refused {
  const { level } = values;
  if (level === undefined) return { level: undefined };
  return /^[1-6]$/.test(level)
    ? { level: Number(level) }
    : { said: say.notAmong("level", level, ["1", "2", "3", "4", "5", "6"]) };
}

/** The source that the draft's tables are from. */
function sourceOf({ job, id }: Run): { id: string; title?: string } {
  const { source } = job.values;
  if (source !== undefined) return { id: source };
  const { docImport, geoImport } = wordsIn(job.language);
  return { id, title: geoImport.fill(docImport.fills.source(fileName(job.file))) };
}

type Counted = { notes: number; remarks: number; changes: number; boxes: number; photos: number };

function countsOf(blocks: readonly Block[], laid: Laid): Counted {
  const paragraphs = paragraphsIn(blocks);
  const sum = (of: (one: (typeof paragraphs)[number]) => number) => paragraphs.reduce((all, one) => all + of(one), 0);
  return {
    notes: sum(({ notes }) => notes.length),
    remarks: sum(({ remarks }) => remarks.length),
    changes: sum(({ changes }) => changes.length),
    boxes: sum(({ boxes }) => boxes.length),
    photos: laid.paths.size,
  };
}

interface Bodies {
  bodies: { part: Part; body: string[] }[];
  tables: Tables;
  laid: Laid;
}

async function bodiesOf(run: Run, { parts }: Outline): Promise<Bodies> {
  const { job, id, before, left } = run;
  const { docImport, geoImport } = wordsIn(job.language);
  const lose: Composing["lose"] = (what, number, words) => left.push({ what, number, words });
  const laid = await layPictures(
    parts.flatMap(({ blocks }) => blocks),
    id,
    job.files,
    lose,
  );
  const laying = { job, id, source: sourceOf(run), before: before?.tables ?? [], words: docImport, lose };
  const tables = await layTables(
    parts.flatMap(({ blocks }) => blocks),
    laying,
  );
  const bodies = parts.map((part) => ({
    part,
    body: compose(part.blocks, {
      words: docImport,
      fill: geoImport.fill,
      photos: laid.paths,
      tables: tables.texts,
      used: tables.used,
      firstState: (figure) => job.desk.figures.find((one) => one.id === figure)?.states[0],
      level: part.level,
      lose,
    }),
  }));
  return { bodies, tables, laid };
}

/** What only the editor can know: whatever `check` will say of what came. */
function tellOpen(problems: readonly Problem[], told: Told[]): Problem[] {
  const errors = problems.filter(({ severity }) => severity === "error");
  const codes = Map.groupBy(problems, ({ code }) => code);
  if (codes.size > 0)
    told.push((words) =>
      words.open([...codes].map(([code, all]) => ({ code, count: all.length, first: all[0]?.message ?? "" }))),
    );
  return errors;
}

async function plan(job: Job): Promise<Planned> {
  const draft = open(job);
  if ("said" in draft) return draft;
  const found = known(job);
  if ("said" in found) return found;
  const wanted = levelOf(job);
  if ("said" in wanted) return wanted;
  const { source } = job.values;
  const sources = job.desk.sources.map(({ id }) => id);
  if (source !== undefined && !sources.includes(source)) return { said: say.notAmong("source", source, sources) };
  // A draft goes on as it began.
  const level = wanted.level ?? found.before?.level;
  const run: Run = { job, ...found, told: [], left: [...draft.left] };
  const name = fileName(job.file);
  const outline = outlineOf(draft.blocks, { wanted: level, fallback: basename(name, extname(name)) });
  const { bodies, tables, laid } = await bodiesOf(run, outline);
  const like = run.before || job.values.id !== undefined ? undefined : likeOne(bodies, recordsIn(job.files).records);
  if (like !== undefined) return { said: say.draftAlike(like, run.id) };
  const seated = seat(run, bodies);
  if ("said" in seated) return seated;
  return finish(run, { level, outline, draft, tables, laid, seated });
}

interface Found {
  level: number | undefined;
  outline: Outline;
  draft: Draft;
  tables: Tables;
  laid: Laid;
  seated: Seated;
}

function finish(run: Run, { level, outline, draft, tables, laid, seated }: Found): Planned {
  const { job, id, before, told, left } = run;
  const { moves } = seated;
  const files = applyChanges(job.files, { writes: tables.writes, moves, photos: laid.photos });
  const { written, told: mended } = fixed(files, seated.written);
  const { writes: chapters, left: behind, told: changed } = joined(run, files, written);
  const head = storyHead(files, outline, before?.story);
  const { title, subtitle, standfirst, byline } = outline;
  const stored: Stored = {
    file: fileName(job.file),
    ...(level === undefined ? {} : { level }),
    story: { title, subtitle, standfirst, byline },
    chapters: written.map(({ id: own, part, text, before: was }) =>
      was && behind.has(was) ? was : { id: own, title: part.title, ...digestsOf(chunksOf(text)) },
    ),
    tables: tables.stored,
  };
  const record = { path: recordPath(id), text: recordText(stored) };
  const others = tables.writes.filter(({ path }) => !(head.text !== undefined && path === "story.json"));
  const all = [...chapters, ...others, ...(head.text === undefined ? [] : [{ path: "story.json", text: head.text }]), record];
  const writes = all.filter(({ path, text }) => job.files.find((file) => file.path === path)?.text !== text);
  const changes: Changes = { writes, moves, photos: laid.photos };
  told.push(...changed, ...mended, ...head.told, ...tables.told, (words) => words.counted(countsOf(draft.blocks, laid)));
  if (left.length > 0) told.push((words) => words.left(left.map((one) => ({ ...one, words: cut(one.words, 24) }))));
  const { problems } = checkChanges(job.files, changes);
  const errors = tellOpen(problems, told);
  const lines = told.map((one) => one(wordsIn(job.language).docImport)).filter(Boolean);
  return { changes, told: lines, problems: errors };
}

export const documentImporter: Importer<"document"> = {
  flags: { id: "value", level: "value", source: "value", update: "switch" },
  takes: (bytes, name) => documentKind(bytes, name) !== undefined,
  plan,
};
