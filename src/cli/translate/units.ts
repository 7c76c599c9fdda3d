// What of a story is to be translated: every text that readers of an edition see, with its place, and what stands in its language now.

import { textsOf } from "../../check/translations.ts";
import type { Catalogue } from "../../messages/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { Localised } from "../../schemas/text.ts";
import { fieldOf, isGroup, type Path, type Place, placer, valueAt } from "../../source/located.ts";
import type { StoryParts } from "../../story/parts.ts";
import { isCommon, siblingOf, textPaths } from "../../story/translations.ts";
import { alignLeaves } from "./align.ts";
import { type Chapter, type Leaf, leavesOf, type Picture, type Run, readShape, sameSkeleton } from "./chapter.ts";
import { type Code, type Coded, codedField, fingerprint, matched } from "./codes.ts";

/** What a text is to whoever translates it. */
export type Kind = keyof Catalogue["translating"]["kinds"];

/** A chapter and its translation, as far as there is one. */
export interface ChapterPair {
  path: string;
  sibling: string;
  id: string;
  original: Chapter;
  translation: Chapter | undefined;
}

/** Where a translation is written. */
export type Put =
  | { in: "fields"; path: Path; text: string }
  | { in: "chapter"; pair: ChapterPair; leaf: Leaf; run: Run | undefined; there: Leaf | undefined };

export interface Unit {
  /** Its place in words for programs: `figures/lamps.json#states.kept.alt`. */
  name: string;
  file: string;
  place: Place;
  /** As messages name it; empty in prose. */
  field: string;
  kind: Kind;
  source: Coded;
  /** As it stands in the edition's language; its codes have the numbers of the original's. */
  target: Coded | undefined;
  /** A digest of what stands there now; `0` where nothing does. */
  present: string;
  picture: Picture | undefined;
  put: Put;
}

/** What stands where no translation does. */
export const NOTHING = "0";

/** All codes that a translation may have; those that it has are written as they are in it. */
export function codesOf({ source, target }: Pick<Unit, "source" | "target">): Code[] {
  const own = target?.codes ?? [];
  return [
    ...source.codes.map((code) => own.find(({ id }) => id === code.id) ?? code),
    ...own.filter(({ id }) => !source.codes.some((code) => code.id === id)),
  ];
}

/** Every unit of a story in the edition `locale`, in the order of its files. */
export function unitsOf(parts: StoryParts, locale: string): Unit[] {
  return [...fieldUnits(parts, locale), ...chapterPairs(parts, locale).flatMap((pair) => chapterUnits(pair))];
}

function fieldUnits(parts: StoryParts, locale: string): Unit[] {
  return textsOf(parts).flatMap(({ path: file, text, located, parsed }) => {
    const figure = /^figures\/(.+)\.json$/.exec(file)?.[1];
    const states = Object.keys(groupAt(located.value, ["states"]));
    return textPaths(parsed).flatMap((path): Unit[] => {
      const value: unknown = valueAt(parsed, path);
      if (!(value instanceof Localised)) return [];
      const { forms } = value;
      const own = typeof forms === "string" ? forms : forms[parts.locale];
      if (own === undefined || (typeof forms === "string" && isCommon(forms, parts.locale))) return [];
      const there = typeof forms === "string" ? undefined : forms[locale];
      const source = codedField(own);
      const target = there === undefined ? undefined : matched(codedField(there), source.codes);
      const state = path[0] === "states" ? String(path[1]) : states[0];
      return [
        {
          name: `${file}#${fieldOf(path)}`,
          file,
          place: located.place(typeof forms === "string" ? path : [...path, parts.locale]),
          field: fieldOf(path),
          kind: kindOf(file, path),
          source,
          target,
          present: target ? fingerprint(target) : NOTHING,
          picture: figure && state !== undefined ? { figure, state } : undefined,
          put: { in: "fields", path, text },
        },
      ];
    });
  });
}

const groupAt = (value: unknown, path: Path): Record<string, unknown> => {
  const found = valueAt(value, path);
  return isGroup(found) ? found : {};
};

const BY_KEY: Record<string, Kind> = {
  subtitle: "standfirst",
  standfirst: "standfirst",
  alt: "alt",
  caption: "caption",
  note: "note",
  unit: "unit",
  says: "fact",
  caveat: "note",
  heading: "heading",
  credit: "credit",
  name: "name",
  by: "name",
  values: "label",
  label: "label",
};

/** What a field is, by its name and its file. */
function kindOf(file: string, path: Path): Kind {
  const [first] = path;
  const key = String(path.findLast((part) => typeof part === "string") ?? "");
  if (first === "rows") return "cell";
  if (path.includes("annotations")) return "annotation";
  if (first === "sources") return "source";
  if (path.at(-2) === "values") return "label";
  if (key === "title") {
    if (file === "story.json") return "story";
    return file.startsWith("figures/") ? "figure" : "table";
  }
  return BY_KEY[key] ?? "other";
}

/** The original chapters of a story, each with its translation. */
function chapterPairs({ chapters, locale: own }: StoryParts, locale: string): ChapterPair[] {
  return chapters
    .filter((chapter) => !chapter.locale)
    .map((chapter) => {
      const { path, id, text } = chapter;
      const there = chapters.find((one) => one.id === id && one.locale === locale);
      const translation = there && readShape(there.text, id, locale);
      return { path, id, sibling: siblingOf(path, locale), original: readShape(text, id, own), translation };
    });
}

function chapterUnits(pair: ChapterPair): Unit[] {
  const { original, translation, path } = pair;
  const at = placer(original.text);
  const alike = translation && sameSkeleton(original, translation) ? translation : undefined;
  const beside = new Map([...original.runs.values()].flatMap((run) => [...alignLeaves(run, alike?.runs.get(run.name))]));
  return leavesOf(original).map(({ leaf, run }): Unit => {
    const there = run ? beside.get(leaf) : alike?.fields.get(leaf.name);
    const target = there && matched(there.coded, leaf.coded.codes);
    // Of a translation in another shape nobody knows which of its texts this is.
    const unknown = translation && !alike ? shortDigest(translation.text) : NOTHING;
    return {
      name: `${path}#${leaf.name}`,
      file: path,
      place: at(leaf.span.start),
      field: leaf.field,
      kind: leaf.kind,
      source: leaf.coded,
      target,
      present: target ? fingerprint(target) : unknown,
      picture: leaf.picture,
      put: { in: "chapter", pair, leaf, run, there },
    };
  });
}

/** What goes out with a unit and comes back with it: the edition, and digests of what both sides said. */
export function idOf(unit: Unit, index: number, locale: string): string {
  return `u${index + 1}.${locale}.${fingerprint(unit.source)}.${unit.present}`;
}

const ID = /^u\d+\.([A-Za-z-]+)\.([0-9a-f]{8})\.([0-9a-f]{8}|0)$/;

/** What `idOf` wrote; undefined for an id of somebody else's. */
export function readId(id: string): { locale: string; source: string; present: string } | undefined {
  const [, locale, source, present] = ID.exec(id.trim()) ?? [];
  return locale && source && present ? { locale, source, present } : undefined;
}
