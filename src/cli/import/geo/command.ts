// `npm run import` of a file of geography: from whatever a map program writes to places, courses and areas of the story, and a map of them.

import { basename, extname } from "node:path";
import { type Message, say, wordsIn } from "../../../messages/index.ts";
import type { System } from "../../../schemas/geo.ts";
import { checkChanges } from "../../new/changes.ts";
import { type Desk, freeId } from "../../new/desk.ts";
import { type Answers, type Ask, answer, faultOf, type Given } from "../../new/question.ts";
import type { Importer, Job, Planned } from "../importer.ts";
import { breachesOf, type Package, packageOf } from "./borders.ts";
import { joinBy } from "./join.ts";
import { kindOf } from "./kind.ts";
import { featuresIn } from "./merge.ts";
import type { Piece, Raw, Source, Told } from "./model.ts";
import { listOf, nameKeys, propertiesOf, textOf } from "./naming.ts";
import { idQuestion, NEW, questionsOf } from "./questions.ts";
import { readGeography } from "./read.ts";
import { seemsSwapped, soundPieces } from "./sound.ts";
import { type Placing, placingOf } from "./system.ts";
import { writeGeo } from "./write.ts";

/** What a run knows on its way: stopping is throwing. */
class Stop extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.code);
    this.said = said;
  }
}

function given<Value extends object>(value: Value | { said: Message }): Value {
  if ("said" in value) throw new Stop(value.said);
  return value;
}

interface Run {
  job: Job;
  desk: Desk;
  flags: Given;
  ask: Ask | undefined;
  told: Told[];
}

/** Reads a file and plans what it becomes; asks for what is missing; writes nothing. */
async function planGeo(job: Job): Promise<Planned> {
  const { desk, values: flags, ask } = job;
  const told: Told[] = [];
  const linesOf = () => told.map((one) => one(wordsIn(job.language).geoImport));
  try {
    return await plan({ job, desk, flags, ask, told }, linesOf);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { said: error.said, told: linesOf() };
  }
}

async function plan(run: Run, linesOf: () => string[]): Promise<Planned> {
  const { job, desk, flags, ask, told } = run;
  const { file, on } = job;
  checkWords(flags);
  const source = given(readGeography(job, flags.layer));
  told.push(...source.told);
  if (source.features.length === 0) throw new Stop(say.emptyGeo());
  const base = basename(file, extname(file));
  const swap = await swapOf(run, source.features);
  const placing = given(placingOf(source.system, flags.crs));
  const sound = piecesOf(run, source, placing, swap);
  const bordered = packageOf(sound);
  refuseForbidden(sound, bordered);
  tellContents(run, sound);
  if (ask) job.show(linesOf());
  const id = await idOf(run, base);
  if (id === undefined) return { left: true };
  const update = desk.geo.some((one) => one.id === id);
  const pieces = await joined(run, sound);
  if (!pieces) return { left: true };
  const crs = systemOf(run, placing, bordered);
  const osm = sound.some(({ raw }) => raw.from?.startsWith("OpenStreetMap"));
  const drawn = desk.figures.some((one) => one.id === id);
  const questions = questionsOf({
    desk,
    base,
    crs,
    osm,
    date: source.date,
    bordered: bordered !== undefined || flags.borders !== undefined,
    drawn,
    ...(update ? { update: { borders: hasBorders(desk, id) } } : {}),
  });
  const asks = ask !== undefined && !update && (flags.title === undefined || flags.source === undefined);
  const marks = asks ? {} : { title: base, ...marksOf(desk, flags, osm, source.date) };
  const answered = await answer(questions, { ...marks, ...flags }, ask, say.notAmong);
  if ("left" in answered) return { left: true };
  if ("wrong" in answered) throw new Stop(answered.wrong);
  if ("missing" in answered) throw new Error(`asked for nothing but missing ${answered.missing.join(", ")}`);
  const so: Answers = { ...answered.answers, id };
  tellBorders(run, bordered, so, update);
  const written = given(writeGeo({ desk, pieces, so, flags, update, prune: on.prune === true }));
  told.push(...written.told);
  const { problems } = checkChanges(job.files, written.changes);
  // What is marked is for the editor to fill; anything else that would be wrong is not written.
  const open = new Set(["unfilled", "no-approval"]);
  if (problems.some(({ severity, code }) => severity === "error" && !open.has(code)))
    return { said: say.wouldBreak(), told: linesOf(), problems, code: 1 };
  if (problems.some(({ code }) => code === "unfilled")) told.push((words) => words.marked);
  if (!drawn && !so.chapter) told.push((words) => words.drawLater(job.typed(`npm run import -- ${file} --id ${id}`)));
  return { changes: written.changes, told: linesOf(), problems };
}

/** Flags that only say yes or no, and the number among them. */
function checkWords(flags: Given): void {
  for (const flag of ["swap", "borders"]) {
    const written = flags[flag];
    if (written !== undefined && !/^(yes|no)$/.test(written)) throw new Stop(say.notYesNo(flag, written));
  }
  const { metres, crs } = flags;
  if (metres !== undefined && !/^\d+(\.\d+)?$/.test(metres)) throw new Stop(say.badMetres(metres));
  const systems = ["wgs84", "cgcs2000", "gcj02", "bd09"];
  if (crs !== undefined && !systems.includes(crs)) throw new Stop(say.notAmong("crs", crs, systems));
}

const yesNo = (words: { yes: string; no: string }) => [
  { value: "yes", label: words.yes },
  { value: "no", label: words.no },
];

/** A question to be answered with yes or no; without a person, what is usual. */
async function confirm(run: Run, flag: string, words: string, usual: "yes" | "no"): Promise<boolean> {
  const { geoImport } = wordsIn(run.desk.language);
  const said =
    run.flags[flag] ?? (await run.ask?.({ flag, words, choices: () => yesNo(geoImport.choices), suggestion: () => usual }, {}));
  return (said ?? usual) === "yes";
}

/** Whether latitude comes first: only if the editor says so. */
async function swapOf(run: Run, raws: readonly Raw[]): Promise<boolean> {
  if (run.flags.swap !== undefined) {
    if (run.flags.swap === "yes") run.told.push((words) => words.swapped);
    return run.flags.swap === "yes";
  }
  const seems = seemsSwapped(raws);
  if (!seems) return false;
  if (seems.sure) {
    if (!run.ask) throw new Stop(say.importLatitudeFirst(seems.position));
  } else run.told.push((words) => words.swappedDoubt);
  return run.ask ? confirm(run, "swap", wordsIn(run.desk.language).geoImport.ask.swap, seems.sure ? "yes" : "no") : false;
}

function piecesOf({ told }: Run, { features, loose }: Source, placing: Placing, swap: boolean): Piece[] {
  const degrees = placing.degrees ?? ((position) => position);
  const { projection } = placing;
  if (projection) told.push((words) => words.projected(projection));
  const { pieces, left, told: mended } = soundPieces(features, { degrees, swap, loose: loose === true });
  const off = left.find(({ fault }) => fault === "range");
  if (pieces.length === 0 && off?.position) throw new Stop(say.offEarth(left.length, off.position));
  told.push(...mended);
  if (pieces.length === 0) throw new Stop(say.nothingLeft());
  return pieces;
}

/** The names of packages; what they are called is the same in all languages. */
function refuseForbidden(pieces: readonly Piece[], from: Package | undefined): void {
  const breaches = from ? breachesOf(pieces) : [];
  if (breaches.length > 0) throw new Stop(say.forbiddenMap(from ?? "admin", breaches));
}

/** How many properties are listed. */
const LISTED = 12;

function tellContents({ told, flags }: Run, pieces: readonly Piece[]): void {
  const count = (kind: Piece["shape"]["kind"]) => pieces.filter(({ shape }) => shape.kind === kind).length;
  told.push((words) => words.features(count("place"), count("line"), count("area")));
  const found = propertiesOf(pieces.map(({ raw }) => raw));
  const known = found.map(({ key }) => key);
  const keep = listOf(flags.keep);
  for (const [flag, names] of Object.entries({ keep, name: listOf(flags.name), ids: listOf(flags.ids), join: joinKey(flags) })) {
    const stranger = names.find((name) => !known.includes(name));
    if (stranger !== undefined) throw new Stop(say.noProperty(flag, stranger, known));
  }
  if (found.length === 0) return;
  told.push((words) => {
    const lines = found
      .slice(0, LISTED)
      .map(({ key, count: all, samples }) => words.property(key, all, samples, keep.includes(key)));
    return words.properties(found.length > LISTED ? [...lines, words.more(found.length - LISTED)] : lines);
  });
}

const joinKey = ({ join }: Given) => (join === undefined || join === "no" ? [] : [join]);

/** The id of the geo file; undefined if the editor leaves. */
async function idOf(run: Run, base: string): Promise<string | undefined> {
  const { desk, flags, ask } = run;
  const { on } = run.job;
  const question = idQuestion({ desk, base });
  const id = flags.id ?? (ask ? await ask(question, {}) : question.suggestion?.({})) ?? undefined;
  if (id === undefined) return undefined;
  const wrong = faultOf(question, id, {}, () => say.badId(id, id));
  if (wrong) throw new Stop(wrong);
  if (!desk.geo.some((one) => one.id === id) || on.update) return id;
  const free = freeId(
    id,
    [...desk.geo, ...desk.datasets, ...desk.figures].map((one) => one.id),
  );
  if (!ask) throw new Stop(say.geoThere(id, free));
  return (await confirm({ ...run, flags: {} }, "update", wordsIn(desk.language).geoImport.ask.update(id), "no")) ? id : undefined;
}

/** From this many features of the same few names on, they are likely to be parts. */
const PARTS = 3;

/** The pieces, those that are parts of one thing joined, if the editor wants that; undefined if they leave. */
async function joined(run: Run, pieces: Piece[]): Promise<Piece[] | undefined> {
  const { flags, desk, told, ask } = run;
  const named = pieces.filter(({ shape }) => shape.kind !== "place");
  const key =
    joinKey(flags)[0] ?? flags.name ?? nameKeys(desk.locale).find((one) => named.some(({ raw }) => textOf(raw.properties[one])));
  if (key === undefined || flags.join === "no") return pieces;
  const texts = named
    .map(({ raw, shape }) => `${shape.kind} ${textOf(raw.properties[key])}`)
    .filter((text) => !text.endsWith(" "));
  const names = new Set(texts).size;
  const parts = texts.length >= PARTS && names * 2 <= texts.length;
  const wanted =
    flags.join !== undefined ||
    (parts && ask !== undefined && (await confirm(run, "join", wordsIn(desk.language).geoImport.ask.join, "yes")));
  if (!wanted) {
    if (parts) told.push((words) => words.sameNames(texts.length, names, key));
    return pieces;
  }
  const one = joinBy(pieces, key);
  told.push((words) => words.joined(pieces.length, one.length, key));
  return one;
}

/** Whether a geo file of the story says that it has borders. */
function hasBorders(desk: Desk, id: string): boolean {
  return featuresIn(desk.files.find(({ path }) => path === `geo/${id}.geojson`)?.text ?? "")?.file.borders === true;
}

/** The coordinate system that the file will name. */
function systemOf({ flags, told }: Run, placing: Placing, from: Package | undefined): System {
  if (flags.crs !== undefined || placing.degrees) return placing.crs;
  if (from === "datav") {
    told.push((words) => words.datav);
    return "gcj02";
  }
  return placing.crs;
}

/** Marks in place of what a person would be asked for. */
function marksOf({ language }: Desk, flags: Given, osm: boolean, date: string | undefined): Given {
  const { fill, fills } = wordsIn(language).geoImport;
  return {
    source: NEW,
    ...(flags.source === undefined || flags.source === NEW
      ? { "source-title": osm ? "OpenStreetMap" : fill(fills.source), date: date ?? fill(fills.date) }
      : {}),
    ...(osm ? {} : { licence: fill(fills.licence) }),
    alt: fill(fills.alt),
  };
}

function tellBorders({ told, flags }: Run, from: Package | undefined, so: Answers, update: boolean): void {
  if (!from || update) return;
  told.push((words) => (flags.borders === "no" || so.borders === "no" ? words.noBorders : words.borders(words.packages[from])));
}

export const geoImporter: Importer<"geo"> = {
  flags: {
    id: "value",
    title: "value",
    source: "value",
    "source-title": "value",
    "source-id": "value",
    date: "value",
    licence: "value",
    credit: "value",
    keep: "value",
    name: "value",
    ids: "value",
    join: "value",
    layer: "value",
    crs: "value",
    swap: "value",
    metres: "value",
    survey: "value",
    confidence: "value",
    borders: "value",
    approval: "value",
    "approval-source": "value",
    exempt: "value",
    alt: "value",
    chapter: "value",
    update: "switch",
    prune: "switch",
  },
  takes: (bytes, name) => kindOf(name, bytes) !== undefined,
  plan: planGeo,
};
