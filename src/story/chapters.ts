// Checks chapters against the story: what their blocks name must be there, and the written form of a number must be its own.

import { type Line, linesOf } from "../document/lines.ts";
import { type Document, factsOf, marksOf, nodesOf, readDocument, type Scene, scenesOf } from "../document/read.ts";
import { findPack } from "../locale/index.ts";
import { countLength } from "../locale/numerals.ts";
import { itemsIn } from "../marks/key.ts";
import { HUES, type Hue } from "../marks/style.ts";
import { type Message, nearest, type Part, proposing, say } from "../messages/index.ts";
import { type ChapterSpec, chapter as chapterSchema } from "../schemas/chapter.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { localise } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { ChapterSource } from "../source/folder.ts";
import { valueAt } from "../source/located.ts";
import { renameChapter } from "../source/names.ts";
import { type Problems, START } from "../source/problems.ts";
import { attributesOf } from "./attributes.ts";
import { checkCard } from "./card.ts";
import { idCalled } from "./datasets.ts";
import { type FieldFact, factsInAttributes, formMessage } from "./fact-uses.ts";
import type { FactWords } from "./fact-words.ts";
import { factText, writeFact } from "./facts.ts";
import type { FigureDraft } from "./figures.ts";
import { checkPhotos } from "./photo-check.ts";
import { contradiction } from "./written.ts";

/** A chapter's file and what it was read into. */
export interface ReadChapter {
  source: ChapterSource;
  document: Document;
}

export const readChapter = (source: ChapterSource): ReadChapter => ({ source, document: readDocument(source.text, source.id) });

/** The accents of chapters by the figures that each is the first to show; only of those that name a colour. */
export function accentsOf(chapters: readonly ReadChapter[]): Map<string, Hue> {
  const accents = new Map<string, Hue>();
  const seen = new Set<string>();
  for (const { source, document } of chapters) {
    if (source.locale) continue; // a translation shows what its original does
    const written = valueAt(document.front.value, ["accent"]);
    const accent = HUES.find((one) => one === written && one !== "accent");
    for (const { figure } of scenesOf(document.blocks)) {
      if (!figure || seen.has(figure)) continue;
      seen.add(figure);
      if (accent) accents.set(figure, accent);
    }
  }
  return accents;
}

/** A chapter as far as it could be read. */
export interface ChapterDraft extends ChapterSource {
  spec: ChapterSpec | undefined;
  document: Document;
  scenes: Scene[];
  /** Its body in plain words, with facts roughly as they will be printed. */
  lines: Line[];
  /** See `Chapter.length`. */
  length: number;
  /** The facts in its tags' attributes. */
  attributeFacts: FieldFact[];
}

export interface ChapterContext {
  figures: FigureDraft[];
  /** Undefined where facts.json cannot be read. */
  facts: ReadonlyMap<string, FactSpec | undefined> | undefined;
  words: FactWords;
  sources: readonly string[] | undefined;
  /** Paths of the files in photos/. */
  photos: readonly string[];
  /** The locale of the story's originals. */
  locale: string;
  problems: Problems;
}

export function checkChapter({ source, document: written }: ReadChapter, context: ChapterContext): ChapterDraft {
  const { problems, words } = context;
  const locale = source.locale ?? context.locale;
  const attributeFacts = factsInAttributes(written.blocks, { path: source.path, text: source.text, locale }, words);
  const document = attributeFacts.length > 0 ? { ...written, blocks: words.fillBlocks(written.blocks, locale) } : written;
  const { front, blocks } = document;
  // What a chapter uses that cannot be read to its end cannot be told.
  const hides: Part[] = document.sound ? [] : ["chapters"];
  const empty = source.text.trim() === "";
  if (empty) problems.error(source.path, START, "", say.emptyFile(), ["chapters"]);
  // A scene within a sentence is none, and what it shows is not unused.
  else
    for (const { place, field, said } of document.findings)
      problems.error(source.path, place, field, withFact(said, context), said.code === "scene-in-text" ? ["chapters"] : hides);
  const { output, findings } = front.sound ? parseFields(chapterSchema, front) : { output: undefined, findings: [] };
  for (const { place, field, said } of findings) problems.error(source.path, place, field, said);
  const lines = linesOf(blocks, source.text, (id, as) => printFact(id, as, context, locale));
  const prose = lines.filter(({ attribute }) => !attribute).map(({ text }) => text);
  const scenes = scenesOf(blocks);
  const draft: ChapterDraft = {
    ...source,
    spec: words.bind(output),
    document,
    scenes,
    lines,
    length: countLength(prose.join("\n")),
    attributeFacts,
  };
  if (front.sound) checkCard(source.path, front, context.figures, problems);
  checkScenes(draft, context);
  checkFacts(draft, context);
  checkMarks(draft, context);
  checkSources(draft, context);
  checkPhotos(draft, context.photos, problems);
  return draft;
}

function printFact(id: string, as: string | undefined, { facts, locale: fallback }: ChapterContext, locale: string): string {
  const fact = facts?.get(id);
  return fact ? factText(localise(fact, locale, fallback), findPack(locale) ? locale : fallback, as) : "";
}

/** A message that proposes a fact, if there is that fact or one of nearly that name. */
function withFact(said: Message, context: ChapterContext): Message {
  const { proposed } = said;
  if (!proposed || !("edits" in proposed) || !proposed.fact) return said;
  const { fact, edits } = proposed;
  const meant = nearest(fact, [...(context.facts?.keys() ?? [])]);
  const { proposed: _, ...alone } = said;
  if (!meant) return alone;
  return proposing(alone, { edits: edits.map((edit) => ({ ...edit, text: edit.text.replace(fact, meant) })) });
}

function checkScenes({ path, scenes }: ChapterDraft, { figures, problems }: ChapterContext): void {
  for (const scene of scenes) {
    if (!scene.figure) continue;
    const figure = figures.find((one) => one.id === scene.figure);
    const known = figures.map((one) => one.id);
    if (!figure) problems.error(path, scene.place, `${scene.kind}.figure`, say.noFigure(scene.figure, known));
    const { states } = figure ?? {};
    if (!states) continue;
    for (const { kind, state, place } of statesOf(scene)) {
      const unknown = state && !states.includes(state);
      if (unknown) problems.error(path, place, `${kind}.state`, say.noState(state, scene.figure, states));
    }
  }
}

function statesOf({ kind, state, place, steps }: Scene) {
  if (kind !== "Scrolly") return [{ kind, state, place }];
  return steps.map((step) => ({ kind: "Step", state: step.state, place: step.place }));
}

function checkFacts({ path, document, lines, locale: own }: ChapterDraft, { facts, locale, problems }: ChapterContext): void {
  if (!facts) return;
  const spoken = own && findPack(own) ? own : locale;
  for (const { id, as, written, place } of factsOf(document.blocks)) {
    if (id && !facts.has(id)) problems.error(path, place, "Fact.id", say.noFact(id, [...facts.keys()]));
    const fact = facts.get(id);
    if (!as || !fact) continue;
    const { fault } = writeFact(localise(fact, spoken, locale), spoken, as);
    if (written !== undefined) problems.error(path, place, "Fact.as", say.factFormIdle(as, written));
    else if (fault) problems.error(path, place, "Fact.as", formMessage(id, as, fault, spoken));
  }
  for (const { text, facts: stated } of lines) {
    for (const { id, at, length, isWritten, place } of stated) {
      const fact = facts.get(id);
      if (!fact || !isWritten) continue;
      const said = contradiction({ id, fact, ...sentenceAround(text, at, length), locale: spoken, fallback: locale });
      if (said) problems.error(path, place, "Fact", said);
    }
  }
}

const END = /[。！？；\u2029]|[.!?;](?=\s|$)/g;
/** What stands in a text after the end of its last whole sentence. */
const lastSentence = (text: string) =>
  text.slice([...text.matchAll(END)].reduce((_, { index, 0: end }) => index + end.length, 0));
const firstSentence = (text: string) => text.slice(0, text.search(END) < 0 ? undefined : text.search(END));

/** The words of a fact at `at` in a text, and what its sentence says before and after them. */
export function sentenceAround(text: string, at: number, length: number) {
  const [before, words, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  return { before: lastSentence(before), words, after: firstSentence(after) };
}

function checkMarks({ path, document }: ChapterDraft, { figures, locale, problems }: ChapterContext): void {
  for (const { written, figure: id, state, place } of marksOf(document.blocks)) {
    const figure = figures.find((one) => one.id === id);
    const shown = figure?.states?.includes(state) ? figure.items(state) : undefined;
    if (!shown) continue;
    const known = figure?.states?.flatMap((one) => figure.items(one) ?? []) ?? [];
    for (const item of itemsIn(written, known)) {
      if (shown.includes(item)) continue;
      const table = figure?.dataset?.table(locale, locale);
      const called = table && idCalled(item, shown, table);
      const said = proposing(say.noMark(item, id, state, shown), called === undefined ? undefined : { from: item, to: called });
      problems.error(path, place, "Mark.of", said);
    }
  }
}

function checkSources({ path, document }: ChapterDraft, { sources, problems }: ChapterContext): void {
  if (!sources) return;
  for (const { block, name } of attributesOf("source")) {
    for (const { attributes, position } of nodesOf(document.blocks, block)) {
      const { [name]: id }: Record<string, string | undefined> = attributes;
      if (id && !sources.includes(id)) problems.error(path, position.start, `${block}.${name}`, say.noSource(id, sources));
    }
  }
}

/** What chapters owe each other: one opening and one end, addresses of their own, translations with the same scenes. */
export function checkTogether(chapters: readonly ChapterDraft[], problems: Problems): void {
  const originals = chapters.filter((chapter) => !chapter.locale);
  checkRoles(originals, problems);
  const addresses = new Map<string, string>();
  for (const { path, scenes } of originals) {
    for (const { id, place } of scenes.flatMap((scene) => scene.steps)) {
      const other = addresses.get(id);
      if (other && other !== path) problems.error(path, place, "Step", say.sameAddress(id, other));
      addresses.set(id, path);
    }
  }
  const shown = ({ scenes }: ChapterDraft) =>
    JSON.stringify(scenes.map((one) => [one.figure, ...statesOf(one).map((two) => two.state)]));
  for (const chapter of chapters) {
    const original = originals.find((one) => chapter.locale && one.id === chapter.id);
    if (!original?.document.sound || !chapter.document.sound || shown(original) === shown(chapter)) continue;
    problems.error(chapter.path, START, "", say.otherSteps(original.path));
  }
}

function checkRoles(chapters: readonly ChapterDraft[], problems: Problems): void {
  for (const role of ["opening", "end"] as const) {
    const [first, ...more] = chapters.filter((chapter) => chapter.spec?.role === role);
    if (!first) continue;
    for (const { path, document } of more)
      problems.error(path, document.front.place(["role"]), "role", say.oneRole(role, first.path));
    const right = role === "opening" ? chapters[0] : chapters.at(-1);
    if (more.length === 0 && first !== right)
      problems.error(first.path, first.document.front.place(["role"]), "role", placeByRole(first, role, chapters));
  }
}

/** A chapter that does not stand where its role belongs; a number that puts it there, if one is free. */
function placeByRole(chapter: ChapterDraft, role: "opening" | "end", chapters: readonly ChapterDraft[]): Message {
  const numbers = chapters.filter((one) => one !== chapter).map((one) => Number(one.number));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const number = role === "opening" ? Math.min(0, least - 1) : Math.max(99, most + 1);
  const free = role === "opening" ? least > 0 : number < 1000;
  const steps = free ? renameChapter(chapter, { number: Math.max(0, number) }, chapters) : [];
  return proposing(say.rolePlace(role), steps.length > 0 ? { steps } : undefined);
}
