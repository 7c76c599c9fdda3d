// Checks figures: each by its type's schema, and the names in it by its dataset.

import { chartMeant } from "../choosing/advice.ts";
import type { Drawing } from "../figures/draw.ts";
import { eachSchema, expandStates, isMade } from "../figures/each.ts";
import { type Atlas, type FigureType, isAmong, type Path, type Pictures, type Report, type Table } from "../figures/figure.ts";
import { FIGURES, type FigureName, type FigureSpec, typeOf } from "../figures/index.ts";
import { itemOf } from "../marks/key.ts";
import type { Frame, Layer } from "../marks/marks.ts";
import { SIZES, type Size } from "../marks/size.ts";
import type { Hue } from "../marks/style.ts";
import { type Message, proposing, say } from "../messages/index.ts";
import { isSpan } from "../schemas/span.ts";
import { localise } from "../schemas/text.ts";
import { parseFields } from "../source/fields.ts";
import type { JsonSource } from "../source/folder.ts";
import { isGroup, type Place, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import { type DatasetDraft, idCalled } from "./datasets.ts";
import { drawOnce } from "./drawings.ts";
import type { FactWords } from "./fact-words.ts";
import { atlasOf, type GeoDraft } from "./geo.ts";

/** A figure as far as it could be read. */
export interface FigureDraft {
  id: string;
  /** Its file; where states are made from data, as if they were written out, each part of them at the place that it comes from. */
  file: JsonSource;
  /** Its file as it is written, and what its schema made of that: what of it is the editor's own. */
  written: { file: JsonSource; parsed: unknown };
  /** Set where its states are made from data: whether their alternative texts are, too, and the column of which each shows a value. */
  made: { isWritten: boolean; shows: string | undefined } | undefined;
  type: FigureName | undefined;
  /** Set if its type's schema took it. */
  spec: FigureSpec | undefined;
  /** Names of its states; undefined where they cannot be told. */
  states: string[] | undefined;
  dataset: DatasetDraft | undefined;
  /** Files in content/geo/ that it names, known or not; undefined where they cannot be told. */
  geo: string[] | undefined;
  /** What its type advises against, each with the field that it is about. */
  advice: { path: Path; said: Message }[];
  /** All of its states at both sizes in a language, the story's own if none is named, laid out when first asked for; undefined where they cannot be drawn. */
  drawing(locale?: string): Drawing | undefined;
  /** A state at a size, as it is printed. */
  frame(state: string, size: Size["name"]): Frame | undefined;
  /** Items that a state shows; undefined where it cannot be drawn. */
  items(state: string): string[] | undefined;
}

export interface FigureContext {
  datasets: DatasetDraft[];
  geo: GeoDraft[];
  /** What of `geo` can be read; a type's own check passes over files that are not there. */
  atlas: Atlas;
  /** The pictures in photos/. */
  pictures: Pictures;
  words: FactWords;
  /** The languages of the story, its own first. */
  locales: readonly string[];
  /** By figure, the accent of the chapter that shows it: a figure that names none is drawn in that, and tells other hues from it. */
  accents: ReadonlyMap<string, Hue>;
  locale: string;
  problems: Problems;
}

const isFigureName = (name: unknown): name is FigureName => typeof name === "string" && Object.hasOwn(FIGURES, name);

export function readFigure(written: JsonSource, context: FigureContext): FigureDraft {
  const { atlas, locale, pictures, words, problems } = context;
  const nothing = {
    id: written.id,
    file: written,
    written: { file: written, parsed: undefined },
    made: undefined,
    type: undefined,
    spec: undefined,
    states: undefined,
    dataset: undefined,
    geo: undefined,
    advice: [],
    drawing: () => undefined,
    frame: () => undefined,
    items: () => undefined,
  };
  if (!written.sound) return nothing;
  const dataset = findDataset(written, context);
  const type = valueAt(written.value, ["type"]);
  const group = valueAt(written.value, ["states"]);
  const asWritten = isGroup(group) && !isMade(group) ? Object.keys(group) : undefined;
  if (!isFigureName(type)) {
    const known = Object.keys(FIGURES);
    const said =
      type === undefined
        ? say.missingType(known)
        : say.unknownType(type, known, typeof type === "string" ? chartMeant(type) : undefined);
    problems.error(written.path, written.place(["type"]), "type", said);
    return { ...nothing, states: asWritten, dataset };
  }
  const figure = typeOf(type);
  const { file, states = asWritten, made } = statesOf(written, figure, dataset, context);
  // Of a figure whose states cannot be made nothing more is known.
  if (!file) return { ...nothing, dataset };
  const { output, withFixes, findings } = parseFields(figure.schema, file);
  for (const { place, field, said } of findings) problems.error(file.path, place, field, said);
  const table = dataset?.table(locale, locale);
  const geo = withFixes ? checkGeo(file, figure.map?.files(withFixes) ?? [], context) : undefined;
  const advice: FigureDraft["advice"] = [];
  if (withFixes && table && dataset) {
    const report = reportTo(file, dataset, { table, spans: figure.spans, problems, advice, written });
    figure.check(withFixes, table, { report, atlas, pictures });
  }
  const read = words.bind(output) as FigureSpec | undefined;
  const spec = read && withAccent(read, context.accents.get(file.id));
  // Only what has no known mistake is drawn: drawing trusts its input.
  const drafts = [dataset, ...context.geo.filter(({ id }) => geo?.includes(id))];
  const sound = [file, ...drafts.map((draft) => draft?.file)].every((one) => one && !problems.failed(one.path));
  const drawing =
    spec && table && sound ? drawnOnce({ file, figure, spec, dataset, table, each: made?.shows }, context) : () => undefined;
  const frame: FigureDraft["frame"] = (state, size) => drawing()?.frame(state, size);
  const items = once((state) => itemsOf(frame(state, "narrow"), table));
  const own = made ? { file: written, parsed: asEditorWrote(written, read, words) } : { file, parsed: spec };
  return { id: file.id, file, written: own, made, type, spec, states, dataset, geo, advice, drawing, frame, items };
}

/** A figure's file with its states, made from data where it asks for that; no file where they cannot be made. */
function statesOf(
  written: JsonSource,
  figure: FigureType,
  dataset: DatasetDraft | undefined,
  { locale, locales, problems }: FigureContext,
): { file: JsonSource | undefined; states?: string[]; made?: FigureDraft["made"] } {
  if (!isMade(valueAt(written.value, ["states"]))) return { file: written };
  const { findings } = parseFields(eachSchema, written);
  for (const { place, field, said } of findings) problems.error(written.path, place, field, said);
  const tables = new Map(
    locales.flatMap((one) => {
      const table = dataset?.table(one, locale);
      return table ? [[one, table] as const] : [];
    }),
  );
  const data = dataset?.file.path ?? "";
  const made = expandStates(written.value, figure, { tables, locale, data });
  for (const { path, said } of made?.findings ?? []) problems.error(written.path, written.place(path), path.join("."), said);
  if (!made?.expanded) return { file: undefined };
  const { value, names, source, isWritten, shows } = made.expanded;
  const file: JsonSource = {
    ...written,
    value,
    place: (path) => written.place(source(path)),
    keyPlace: (path) => written.keyPlace(source(path)),
  };
  return { file, states: names, made: { isWritten, shows } };
}

/** A figure as its editor wrote it: in place of the states what they are made from, with the texts in it. */
function asEditorWrote(written: JsonSource, read: FigureSpec | undefined, words: FactWords): unknown {
  if (!read) return undefined;
  const [state = {}] = Object.values(read.states);
  const group = valueAt(written.value, ["states"]);
  const { alt, note } = eachSchema.safeParse(written.value).data?.states ?? {};
  const own = Object.entries(state).filter(([key]) => isGroup(group) && Object.hasOwn(group, key));
  const texts = { ...(alt && { alt: words.bind(alt) }), ...(note && { note: words.bind(note) }) };
  return { ...read, states: { ...Object.fromEntries(own), ...texts } };
}

function withAccent<Spec extends FigureSpec>(spec: Spec, accent: Hue | undefined): Spec {
  const { accent: own }: { accent?: Hue } = spec;
  return accent && (own === undefined || own === "accent") ? { ...spec, accent } : spec;
}

/** The files in content/geo/ that a figure names; reports those there are not. */
function checkGeo(file: JsonSource, named: { path: Path; id: string }[], { geo, problems }: FigureContext): string[] {
  const known = geo.map(({ id }) => id);
  for (const { path, id } of named) {
    if (!known.includes(id)) problems.error(file.path, file.place(path), path.join("."), say.noGeo(id, known));
  }
  return [...new Set(named.map(({ id }) => id))];
}

function findDataset(file: JsonSource, { datasets, problems }: FigureContext): DatasetDraft | undefined {
  const id = valueAt(file.value, ["data"]);
  if (typeof id !== "string") return undefined;
  const found = datasets.find((dataset) => dataset.id === id);
  const known = datasets.map((dataset) => dataset.id);
  if (!found) problems.error(file.path, file.place(["data"]), "data", say.noDataset(id, known));
  return found;
}

/** The report that a figure type's own check writes to. */
function reportTo(
  file: JsonSource,
  dataset: DatasetDraft,
  {
    table,
    spans,
    problems,
    advice,
    written,
  }: {
    table: Table;
    spans: readonly string[];
    problems: Problems;
    advice: FigureDraft["advice"];
    written: JsonSource;
  },
): Report {
  const place = (path: Path, name: string) => {
    // A name may be a key (`looks.status`) or a value (`label: "name"`).
    const isKey = path.at(-1) === name && typeof valueAt(file.value, path) !== "string";
    return isKey ? file.keyPlace(path) : file.place(path);
  };
  const problem = (at: Place, path: Path, said: Message) => problems.error(file.path, at, path.join("."), said);
  const name: Report["name"] = (path, name, known, what) => {
    if (known.includes(name)) return;
    const called = idCalled(name, known, table);
    const said = proposing(say.noName(name, known, what), called === undefined ? undefined : { from: name, to: called });
    problem(place(path, name), path, said);
  };
  return {
    file: file.path,
    column(path, name, types) {
      const column = table.columns[name];
      const known = Object.keys(table.columns);
      const report = (said: Message) => problem(place(path, name), path, said);
      const [called, ...more] = known.filter((key) => table.columns[key]?.label === name);
      const meant = called !== undefined && more.length === 0 ? { from: name, to: called } : undefined;
      if (!column) return report(proposing(say.noColumn(name, known, dataset.file.path), meant));
      const fitting = known.filter((other) => types?.includes(table.columns[other]!.type));
      if (types && !types.includes(column.type)) report(say.wrongColumn(name, column.type, types, fitting));
      const row = isAmong(path, spans) ? undefined : table.rows.find((one) => isSpan(one[name]));
      if (row) this.cell(row.id, name, say.rangeHere(file.path));
    },
    name,
    names: (path, names, known, what) => {
      for (const [index, one] of names.entries()) name([...path, index], one, known, what);
    },
    problem: (path, said) => problem(file.place(path), path, said),
    advise: (path, said) => advice.push({ path, said }),
    instead(change) {
      const changed = change(written.value);
      if (changed === undefined) return undefined;
      return { edits: [{ start: 0, end: file.text.length, text: `${JSON.stringify(changed, null, 2)}\n` }] };
    },
    cell(row, column, said) {
      const rows = valueAt(dataset.file.value, ["rows"]);
      const index = Array.isArray(rows) ? rows.findIndex((one) => valueAt(one, ["id"]) === row) : -1;
      const at: Path = ["rows", index, column];
      problems.error(dataset.file.path, dataset.file.place(at), at.join("."), said);
    },
  };
}

interface Drawable {
  file: JsonSource;
  figure: FigureType;
  spec: FigureSpec;
  /** Its dataset, and that in the story's own language. */
  dataset: DatasetDraft | undefined;
  table: Table;
  /** The column of which each of its states shows a value. */
  each: string | undefined;
}

/** Keys of the marks of a layer that can be seen: a line that has not grown yet is there, but nothing of it shows. */
function keysShown(layer: Layer): string[] {
  if (layer.kind !== "path") return layer.marks.map(({ key }) => key);
  return layer.marks.filter(({ from = 0, to = 1 }) => to > from).map(({ key }) => key);
}

/** Draws the figure when first asked; reports what cannot be drawn, and in which state. */
function drawnOnce(drawable: Drawable, context: FigureContext): FigureDraft["drawing"] {
  const { file, figure, spec, dataset, each } = drawable;
  const { problems, pictures } = context;
  const drawings = new Map<string, Drawing | undefined>();
  return (locale = context.locale) => {
    if (drawings.has(locale)) return drawings.get(locale);
    const own = locale === context.locale;
    const plain = localise(spec, locale, context.locale);
    const atlas = own ? context.atlas : atlasOf(context.geo, locale, context.locale);
    const table = own ? drawable.table : (dataset?.table(locale, context.locale) ?? drawable.table);
    let drawing: Drawing | undefined;
    try {
      drawing = drawOnce(file.id, { type: spec.type, spec: plain, each }, table, { locale, atlas, pictures });
    } catch {
      for (const state of Object.keys(spec.states)) {
        const drawn = succeeds(() => figure.layout(plain, table, { size: SIZES.narrow, locale, atlas, pictures })(state));
        if (!drawn)
          problems.error(file.path, file.keyPlace(["states", state]), `states.${state}`, say.cannotDraw(file.id, state));
      }
    }
    drawings.set(locale, drawing);
    return drawing;
  };
}

/** Whether something can be done. */
function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** The same answer again to the same question: chapters ask for each marked word. */
function once<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (question) => {
    const known = answers.get(question) ?? { answer: ask(question) };
    answers.set(question, known);
    return known.answer;
  };
}

/** The items that a frame shows, the editor's own first: they are what a marked word is about. */
function itemsOf(frame: Frame | undefined, table: Table | undefined): string[] | undefined {
  if (!frame || !table) return undefined;
  const shown = new Set(frame.layers.flatMap(keysShown).map(itemOf).filter(Boolean));
  const rows = table.rows.map((row) => row.id);
  return [...rows.filter((id) => shown.has(id)), ...[...shown].filter((id) => !rows.includes(id))];
}
