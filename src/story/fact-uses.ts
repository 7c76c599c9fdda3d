// Where facts stand in fields and attributes, and what is wrong with those that cannot be printed there.

import type { Block, Node } from "../blocks/index.ts";
import { childrenOf } from "../blocks/index.ts";
import { formWords } from "../locale/forms.ts";
import { packOf } from "../locale/index.ts";
import { type Message, nearest, proposing, say } from "../messages/index.ts";
import type { FactSpec } from "../schemas/facts.ts";
import { Localised } from "../schemas/text.ts";
import { type FactBraces, factBraces, hasFacts } from "../source/fact-braces.ts";
import { fieldOf, isGroup, type Located, offsetAt, type Path, type Place, placer, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import { type FactWords, wordAttributes } from "./fact-words.ts";
import type { FormFault } from "./facts.ts";

/** A fact in a field of a file, or in an attribute of a chapter's tag. */
export interface FieldFact {
  file: string;
  place: Place;
  /** The field, `states.all.alt`, or the attribute, `Photo.alt`. */
  field: string;
  id: string;
  as: string;
  fault: FormFault | undefined;
  /** Whether the field is a text that readers read; no other takes facts. */
  isText: boolean;
  /** Offsets of the id in the file; undefined where it is not written there as such. */
  span: { start: number; end: number } | undefined;
}

/** A file with fields, as it was read. */
export interface TextFile {
  path: string;
  text: string;
  located: Located;
  /** What its schema made of it; undefined where it refused. */
  parsed: unknown;
  /** The locale of texts that name none. */
  locale: string;
}

/** The strings below `value` that may hold facts, each with its path; what editors allow themselves is not for readers. */
function stringsWithFacts(value: unknown, path: Path): [Path, string][] {
  if (typeof value === "string") return hasFacts(value) ? [[path, value]] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsWithFacts(item, [...path, index]));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === "allow" ? [] : stringsWithFacts(item, [...path, key])));
}

/** Where braces are written, in the file's text from `from` on, and their id. */
function findIn(text: string, from: number, value: string, { start, end, id }: FactBraces) {
  const written = value.slice(start, end);
  const at = text.indexOf(written, from);
  if (at < 0) return undefined;
  const own = written.indexOf(id);
  return { at, span: id && own >= 0 ? { start: at + own, end: at + own + id.length } : undefined };
}

/** The facts in the fields of a file, in its order. */
export function factsInFields({ path: file, text, located, parsed, locale }: TextFile, words: FactWords): FieldFact[] {
  if (!hasFacts(text)) return [];
  return stringsWithFacts(located.value, []).flatMap(([path, value]) => {
    const outer = valueAt(parsed, path.slice(0, -1));
    const inForms = outer instanceof Localised;
    const isUnit = file === "facts.json" && path[1] === "unit"; // printed with its own number, and not as a text
    const isText = !isUnit && (parsed === undefined || inForms || valueAt(parsed, path) instanceof Localised);
    const start = located.place(path);
    const from = offsetAt(text, start) ?? 0;
    const { facts } = words.read(value, inForms ? String(path.at(-1)) : locale);
    return factBraces(value).map((one, index): FieldFact => {
      const found = findIn(text, from, value, one);
      return {
        file,
        place: found ? placer(text)(found.at) : start,
        field: fieldOf(path),
        id: one.id,
        as: one.as,
        fault: facts[index]?.fault,
        isText,
        span: found?.span,
      };
    });
  });
}

/** The facts in the attributes of a chapter's tags. */
export function factsInAttributes(
  blocks: readonly Block[],
  { path: file, text, locale }: { path: string; text: string; locale: string },
  words: FactWords,
): FieldFact[] {
  const visit = (node: Node): FieldFact[] => {
    const own = wordAttributes(node).flatMap(([name, value]) => {
      const { facts } = words.read(value, locale);
      return factBraces(value).map((one, index): FieldFact => {
        const found = findIn(text, node.position.start.offset ?? 0, value, one);
        return {
          file,
          place: found ? placer(text)(found.at) : node.position.start,
          field: `${node.type}.${name}`,
          id: one.id,
          as: one.as,
          fault: facts[index]?.fault,
          isText: true,
          span: found?.span,
        };
      });
    });
    return [...own, ...childrenOf(node).flatMap(visit)];
  };
  return hasFacts(text) ? blocks.flatMap(visit) : [];
}

/** What is wrong with the form in which a fact is asked for. */
export function formMessage(id: string, as: string, fault: FormFault, locale: string): Message {
  if (fault === "text") return say.factFormText(id, as);
  if (fault === "no words") return say.factNoWords(id, as);
  if (fault === "nothing left") return say.factNothingLeft(id, as);
  return say.factForm(as, fault.unknown, formWords(packOf(locale)));
}

/** Reports the facts in fields that there are not, that cannot be written as asked, or that stand where none is read. */
export function checkFieldFacts(
  uses: readonly FieldFact[],
  { facts, locale }: { facts: ReadonlyMap<string, FactSpec | undefined> | undefined; locale: string },
  problems: Problems,
): void {
  for (const { file, place, field, id, as, fault, isText, span } of uses) {
    if (!isText) problems.error(file, place, field, say.factNotHere(id));
    else if (facts && !facts.has(id)) {
      const known = [...facts.keys()];
      const meant = nearest(id, known);
      const edit = meant && span ? { edits: [{ ...span, text: meant }] } : undefined;
      const { proposed: _, ...said } = say.noFact(id, known);
      problems.error(file, place, field, proposing(said, edit));
    } else if (fault) problems.error(file, place, field, formMessage(id, as, fault, locale));
  }
}
