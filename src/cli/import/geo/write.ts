// The files that an import of geography becomes: places, courses and areas; a table of the properties that are kept; a map of them.

import { type Message, say, wordsIn } from "../../../messages/index.ts";
import { LARGEST } from "../../../source/files.ts";
import { isGroup } from "../../../source/located.ts";
import { sure } from "../../../sure.ts";
import type { Changes } from "../../new/changes.ts";
import type { Desk } from "../../new/desk.ts";
import { formatJson } from "../../new/json.ts";
import { withMember } from "../../new/pieces.ts";
import type { Answers, Given } from "../../new/question.ts";
import { appendTo, sceneText } from "../../new/scene.ts";
import { landOf } from "./land.ts";
import { type Fresh, featuresIn, geometryOf, kindOf, match, tellChanges, type Written } from "./merge.ts";
import type { Piece, Shape, Told } from "./model.ts";
import { columnsOf, idOf, idsFor, listOf, nameOf, textOf } from "./naming.ts";
import { NEW } from "./questions.ts";
import { simplify, unseenMetres } from "./simplify.ts";

interface Wanted {
  desk: Desk;
  pieces: readonly Piece[];
  so: Answers;
  flags: Given;
  update: boolean;
  prune: boolean;
}

type Writes = Changes["writes"];
type Planned = { changes: Changes; told: Told[] } | { said: Message };

export function writeGeo(wanted: Wanted): Planned {
  const { desk, pieces, so, flags, update } = wanted;
  const told: Told[] = [];
  const shapes = pieces.map(({ shape }) => shape);
  const metres = flags.metres === undefined ? unseenMetres(shapes.map(geometryOf)) : Number(flags.metres);
  const simple = simplify(shapes, metres);
  told.push((words) =>
    simple.after === simple.before ? words.exact(simple.before) : words.simplified(simple.before, simple.after, simple.error),
  );
  const path = `geo/${so.id}.geojson`;
  const there = featuresIn(desk.files.find((file) => file.path === path)?.text ?? "");
  if (update && !there) return { said: say.geoUnreadable(path) };
  const { features, ids, kept } = featuresOf(wanted, simple.shapes, there?.features ?? [], told);
  const crs = String(there?.file.crs ?? so.crs);
  // What stays as it was lies where its numbers say in the system of before.
  if (kept > 0 && !agree(crs, so.crs ?? "")) return { said: say.otherSystem(path, crs, so.crs ?? "") };
  const file: Record<string, unknown> = { ...(there ? { ...there.file, crs: so.crs } : headOf(so)), features };
  const text = formatJson(file);
  const size = Buffer.byteLength(text);
  if (size > LARGEST) return { said: say.tooLargeGeo(Math.ceil(size / 1e6), LARGEST / 1e6) };
  told.push((words) => words.written(path, features.length, Math.max(1, Math.round(size / 1000))));
  if (!update && flags.confidence === undefined) told.push((words) => words.confidence(so.confidence ?? ""));
  const table = tableOf(wanted, features, ids, told);
  const writes: Writes = [{ path, text }, ...table];
  if (!update && so.source === NEW) writes.push(sourceOf(desk, so));
  const drawn = desk.figures.some((one) => one.id === so.id);
  if (so.chapter && !drawn) writes.push(...mapOf(desk, so, file, features));
  if (update && drawn) told.push((words) => words.figureStays(`figures/${so.id}.json`));
  return { changes: { writes, moves: [] }, told };
}

/** The members of a new geo file before its features. */
function headOf(so: Answers): Record<string, unknown> {
  const source = so.source === NEW ? so["source-id"] : so.source;
  return {
    type: "FeatureCollection",
    title: so.title,
    sources: [source],
    crs: so.crs,
    survey: so.survey,
    ...(so.borders === "yes" ? { borders: true } : {}),
    ...(so.credit ? { credit: so.credit } : {}),
    ...(so.licence ? { licence: so.licence } : {}),
  };
}

function sourceOf(desk: Desk, so: Answers): Writes[number] {
  const source = { title: so["source-title"], ...(so.date ? { when: so.date } : {}) };
  return withMember(desk, "story.json", ["sources", so["source-id"] ?? ""], source);
}

interface Features {
  features: Written[];
  /** The id of each piece, in their order. */
  ids: string[];
  /** How many stay although the new file lacks them. */
  kept: number;
}

/** Whether coordinates in one system are right in another: these two agree to centimetres. */
const agree = (one: string, other: string) => one === other || [one, other].every((crs) => crs === "wgs84" || crs === "cgcs2000");

/** The features of the file: those there were in their order, with new shapes; then the new ones. */
function featuresOf(
  { desk, pieces, so, flags, prune, update }: Wanted,
  shapes: readonly Shape[],
  old: Written[],
  told: Told[],
): Features {
  const called = pieces.map(({ raw }, index) => ({
    raw,
    shape: sure(shapes[index]),
    name: nameOf(raw, flags.name, desk.locale),
  }));
  const fresh = called.map(({ raw, shape, name }): Fresh => {
    const key = flags.ids === undefined ? "" : idOf(textOf(raw.properties[flags.ids]));
    return { key, name, from: raw.from, geometry: geometryOf(shape) };
  });
  const matched = match(old, fresh);
  const unknown = called.filter((_, index) => !matched.old[index]);
  const made = idsFor(
    unknown,
    flags.ids,
    old.map(({ id }) => id),
  );
  const ids = called.map((one, index) => matched.old[index]?.id ?? sure(made[unknown.indexOf(one)]));
  const written = fresh.map(({ name, from, geometry }, index): Written => {
    const was = matched.old[index];
    if (was) return { ...was, geometry };
    const raw = called[index]?.raw;
    const land = raw && landOf(raw);
    const properties = { ...(name ? { name } : {}), confidence: so.confidence, ...land, ...(from ? { from } : {}) };
    return { type: "Feature", id: sure(ids[index]), properties, geometry };
  });
  if (update) told.push(...tellChanges(matched, written, fresh, prune));
  const byId = new Map(written.map((one) => [one.id, one]));
  const kept = old.flatMap((one) => byId.get(one.id) ?? (prune ? [] : [one]));
  const added = written.filter((_, index) => !matched.old[index]);
  return { features: [...kept, ...added], ids, kept: prune ? 0 : matched.gone.length };
}

/** The table of the same id: a row a feature, with its name and the properties that are kept. What stands there by hand stays. */
function tableOf(
  { desk, pieces, so, flags }: Wanted,
  features: readonly Written[],
  ids: readonly string[],
  told: Told[],
): Writes {
  const path = `data/${so.id}.json`;
  const there = desk.files.find((file) => file.path === path)?.text;
  const old = there === undefined ? undefined : parsed(there);
  // A table that cannot be read is another's work: `check` says what is wrong with it.
  if (there !== undefined && !old) return [];
  const properties = pieces.map(({ raw }) => raw.properties);
  const kept = columnsOf(listOf(flags.keep), properties, old?.columns ?? {});
  const cellsOf = (index: number) => Object.fromEntries(kept.map(({ key, cells }) => [key, cells[index] ?? null]));
  const cells = new Map(ids.map((id, index) => [id, cellsOf(index)]));
  const { nameColumn } = wordsIn(desk.language).geoImport;
  const columns: Record<string, unknown> = {
    ...(old?.columns ?? { name: { type: "text", label: nameColumn } }),
    ...Object.fromEntries(kept.map(({ key, spec }) => [key, spec])),
  };
  const rowOf = (id: string) => old?.rows.find((row) => row.id === id);
  const blank = Object.fromEntries(Object.keys(columns).map((key) => [key, null]));
  const rows = features.map(({ id, properties: { name } }) => {
    const row = rowOf(id) ?? ("name" in columns ? { name: name ?? null } : {});
    return { id, ...blank, ...row, ...cells.get(id) };
  });
  const ours = new Set(features.map(({ id }) => id));
  const others = (old?.rows ?? []).filter(({ id }) => !ours.has(String(id))).map((row) => ({ ...blank, ...row }));
  for (const { key } of kept) {
    const changed = rows.filter((row) => rowOf(row.id) && rowOf(row.id)?.[key] !== (row as Record<string, unknown>)[key]).length;
    if (old && changed > 0) told.push((words) => words.cells(key, changed));
  }
  if (!old) told.push((words) => words.columns(Object.keys(columns)));
  const head = old?.file ?? { title: so.title, sources: [so.source === NEW ? so["source-id"] : so.source] };
  return [{ path, text: formatJson({ ...head, columns, rows: [...rows, ...others] }) }];
}

interface Table {
  file: Record<string, unknown>;
  columns: Record<string, unknown>;
  rows: Record<string, unknown>[];
}

function parsed(text: string): Table | undefined {
  try {
    const file: unknown = JSON.parse(text);
    if (!isGroup(file) || !isGroup(file.columns) || !Array.isArray(file.rows)) return undefined;
    return { file, columns: file.columns, rows: (file.rows as unknown[]).filter(isGroup) };
  } catch {
    return undefined;
  }
}

/** How many names a map can bear. */
const NAMED = 40;

/** How each kind looks: areas lightly, for names stand on them and lines beside them. */
const LOOKS = { area: { hue: "ash", paint: "wash" }, line: { hue: "accent" }, place: { hue: "ink" } } as const;

/** And those of which it is said what they are: their kind has a hue of its own, dots are ink. */
const OF_KINDS = { area: {}, line: {}, place: LOOKS.place } as const;

/** A map of the whole file in a chapter. Neighbouring areas are told apart by their edges, unless nobody knows where these are. */
function mapOf(desk: Desk, so: Answers, file: Record<string, unknown>, features: readonly Written[]): Writes {
  const words = wordsIn(desk.language).geoImport;
  const kinds = (["area", "line", "place"] as const).filter((kind) => features.some(({ geometry }) => kindOf(geometry) === kind));
  const layers = kinds.flatMap((kind) => {
    const own = features.filter(({ geometry }) => kindOf(geometry) === kind);
    const low = own.every(({ properties }) => properties.confidence === "low");
    const of = { geo: so.id, ...(kinds.length > 1 ? { features: own.map(({ id }) => id) } : {}) };
    // What is only roughly known is never a pin.
    const draw = kind === "place" && low ? "name" : kind;
    // What says what it is has the look of its kind.
    const look = own.every(({ properties }) => "kind" in properties) ? OF_KINDS[kind] : LOOKS[kind];
    const layer = { ...of, draw, ...look, ...(own.length > NAMED ? { names: false } : {}) };
    const edges = { ...of, draw: "line", hue: "ash", names: false };
    return kind === "area" && own.length > 1 && !low && look === LOOKS.area
      ? [
          ["areas", layer],
          ["edges", edges],
        ]
      : [[`${kind}s`, layer]];
  });
  const names = layers.map(([name]) => name);
  const reason = so.exempt ? { exempt: so.exempt } : undefined;
  const approval = so.approval ? { number: so.approval, source: so["approval-source"] } : reason;
  const figure = {
    type: "map",
    title: file.title,
    data: so.id,
    ...(file.survey === "sketch" ? { sketch: words.sketch } : {}),
    layers: Object.fromEntries(layers),
    states: { all: { alt: so.alt, focus: names, show: names } },
    ...(approval ? { approval } : {}),
  };
  const block = (language: Desk["language"]) => sceneText(so.id ?? "", ["all"], "figure", language);
  return [
    { path: `figures/${so.id}.json`, text: formatJson(figure) },
    ...appendTo(desk.files, so.chapter ?? "", desk.locale, block),
  ];
}
