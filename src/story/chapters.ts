// Checks chapters against the story: the figures and states they show, the facts they state, the words they mark.

import { countLength, findNumerals, sameNumber } from "../check/numerals.ts";
import { type Outline, type Piece, readChapter, type SceneOutline } from "../document/outline.ts";
import { itemsIn } from "../marks/key.ts";
import { say } from "../messages/index.ts";
import { type ChapterSpec, chapter as chapterSchema } from "../schemas/chapter.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { parseFields } from "../source/fields.ts";
import type { ChapterSource } from "../source/folder.ts";
import type { Problems } from "../source/problems.ts";
import { checkCard } from "./card.ts";
import type { FigureDraft } from "./figures.ts";

/** A chapter as far as it could be read. */
export interface ChapterDraft extends ChapterSource {
  spec: ChapterSpec | undefined;
  outline: Outline;
  /** A piece of its prose roughly as it will be printed; enough to count it. */
  print(piece: Piece): string;
  /** See `Chapter.length`. */
  length: number;
}

export interface ChapterContext {
  figures: FigureDraft[];
  /** Undefined where facts.json cannot be read. */
  facts: ReadonlyMap<string, FactSpec | undefined> | undefined;
  sources: readonly string[] | undefined;
  /** The locale of the story's originals. */
  locale: string;
  problems: Problems;
}

export function readChapterDraft(source: ChapterSource, context: ChapterContext): ChapterDraft {
  const outline = readChapter(source.text, source.id);
  const { problems } = context;
  for (const { place, field, said } of outline.findings) problems.error(source.path, place, field, said);
  const { front } = outline;
  const { output, findings } = front.sound ? parseFields(chapterSchema, front) : { output: undefined, findings: [] };
  for (const { place, field, said } of findings) problems.error(source.path, place, field, said);
  const locale = source.locale ?? context.locale;
  const print = (piece: Piece) => printPiece(piece, context, locale);
  const length = countLength(outline.pieces.map(print).join(""));
  const draft: ChapterDraft = { ...source, spec: output, outline, print, length };
  if (front.sound) checkCard(source.path, front, context.figures, problems);
  checkScenes(draft, context);
  checkFacts(draft, context);
  checkMarks(draft, context);
  checkQuotes(draft, context);
  return draft;
}

function printPiece(piece: Piece, { facts, locale: fallback }: ChapterContext, locale: string): string {
  if ("text" in piece) return piece.text;
  const fact = facts?.get(piece.fact);
  return fact ? `${fact.value}${fact.unit?.in(locale, fallback) ?? ""}` : "";
}

function checkScenes({ path, outline }: ChapterDraft, { figures, problems }: ChapterContext): void {
  for (const scene of outline.scenes) {
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

function statesOf(scene: SceneOutline) {
  if (scene.kind === "Figure") return [{ kind: "Figure", state: scene.state, place: scene.place }];
  return scene.steps.map(({ state, place }) => ({ kind: "Step", state, place }));
}

function checkFacts({ path, outline }: ChapterDraft, { facts, problems }: ChapterContext): void {
  if (!facts) return;
  for (const { id, written, place } of outline.facts) {
    if (id && !facts.has(id)) problems.error(path, place, "Fact.id", say.noFact(id, [...facts.keys()]));
    const fact = facts.get(id);
    const said = fact && written !== undefined ? contradiction(id, fact.value, written) : undefined;
    if (said) problems.error(path, place, "Fact", said);
  }
}

/** Where the written form of a fact says another number than its value. */
function contradiction(id: string, value: number | string, written: string): ReturnType<typeof say.factDiffers> | undefined {
  const [first] = findNumerals(written);
  const wanted = typeof value === "number" ? value : findNumerals(value)[0]?.value;
  if (wanted === undefined) return undefined;
  if (!first) return typeof value === "number" ? say.factWithoutNumber(id, String(value), written) : undefined;
  return sameNumber(first.value, wanted) ? undefined : say.factDiffers(id, String(value), first.text);
}

function checkMarks({ path, outline }: ChapterDraft, { figures, problems }: ChapterContext): void {
  for (const { written, beside, place } of outline.marks) {
    const figure = figures.find((one) => one.id === beside?.figure);
    if (!beside || !figure?.states?.includes(beside.state)) continue;
    const shown = figure.items(beside.state);
    if (!shown) continue;
    const known = figure.states.flatMap((state) => figure.items(state) ?? []);
    for (const item of itemsIn(written, known)) {
      if (!shown.includes(item)) problems.error(path, place, "Mark.of", say.noMark(item, beside.figure, beside.state, shown));
    }
  }
}

function checkQuotes({ path, outline }: ChapterDraft, { sources, problems }: ChapterContext): void {
  for (const { id, place } of outline.sources) {
    if (sources && !sources.includes(id)) problems.error(path, place, "Quote.source", say.noSource(id, sources));
  }
}

/** What chapters owe each other: one opening and one end, addresses of their own, translations with the same scenes. */
export function checkTogether(chapters: readonly ChapterDraft[], problems: Problems): void {
  const originals = chapters.filter((chapter) => !chapter.locale);
  checkRoles(originals, problems);
  const addresses = new Map<string, string>();
  for (const { path, outline } of originals) {
    for (const { id, place } of outline.scenes.flatMap((scene) => scene.steps)) {
      const other = addresses.get(id);
      if (other && other !== path) problems.error(path, place, "Step", say.sameAddress(id, other));
      addresses.set(id, path);
    }
  }
  const scenes = ({ outline }: ChapterDraft) =>
    JSON.stringify(outline.scenes.map((one) => [one.figure, ...statesOf(one).map((two) => two.state)]));
  for (const chapter of chapters) {
    const original = originals.find((one) => chapter.locale && one.id === chapter.id);
    if (!original?.outline.sound || !chapter.outline.sound || scenes(original) === scenes(chapter)) continue;
    problems.error(chapter.path, { line: 1, column: 1 }, "", say.otherSteps(original.path));
  }
}

function checkRoles(chapters: readonly ChapterDraft[], problems: Problems): void {
  for (const role of ["opening", "end"] as const) {
    const [first, ...more] = chapters.filter((chapter) => chapter.spec?.role === role);
    for (const chapter of more)
      problems.error(chapter.path, chapter.outline.front.place(["role"]), "role", say.oneRole(role, first!.path));
    const right = role === "opening" ? chapters[0] : chapters.at(-1);
    const misplaced = first && more.length === 0 && first !== right;
    if (misplaced) problems.error(first.path, first.outline.front.place(["role"]), "role", say.rolePlace(role));
  }
}
