// Numbers in what is drawn: in figures' words, in the data behind them, in names on maps.

import { looseText, sentenceAt } from "../../document/lines.ts";
import { readFields } from "../../figures/figure.ts";
import { typeOf } from "../../figures/index.ts";
import { packOf } from "../../locale/index.ts";
import type { Numbers } from "../../locale/numbers.ts";
import { statingNumerals } from "../../locale/numerals.ts";
import { wordFor } from "../../messages/index.ts";
import type { Column } from "../../schemas/dataset.ts";
import type { Plain } from "../../schemas/text.ts";
import type { JsonSource } from "../../source/folder.ts";
import { valueAt } from "../../source/located.ts";
import type { Dataset } from "../../story/story.ts";
import {
  boundNumbers,
  type Desk,
  factsOfValue,
  fieldNumbers,
  formsOf,
  inOrder,
  isInCells,
  type NumberRow,
  type Path,
  sourceTitles,
  UNVOUCHED,
  vouched,
} from "./rows.ts";

/** The numbers in a figure's words. */
export function figureNumbers(file: JsonSource, desk: Desk): NumberRow[] {
  const { story, words } = desk;
  const figure = story.figures[file.id]!;
  const dataset = story.datasets[figure.spec.data]!;
  const home = story.chapters.filter(({ scenes }) => scenes.some((scene) => scene.figure === file.id));
  const nearby = home.flatMap(({ facts }) => facts);
  const base = `${words.figure} ${file.id}`;
  const referenceNumber = (value: number, path: Path, said: Path): NumberRow => {
    const facts = factsOfValue(value, nearby, desk);
    const known = facts.length > 0 || isInCells(value, dataset);
    const origin = vouched(facts, desk);
    return {
      kind: "figure",
      written: String(value),
      sentence: formsOf(file, said, desk)[0]?.[1].text ?? "",
      place: `${base} · ${words.fields.value}`,
      file: file.path,
      line: file.place(path).line,
      bond: known ? "data" : "loose",
      ...origin,
      source: origin.source || (known ? sourceTitles(story, dataset.sources) : ""),
    };
  };
  return readFields(typeOf(figure.type), file.value).flatMap(({ path, said }) => {
    const value = valueAt(file.value, path);
    if (said) return typeof value === "number" ? [referenceNumber(value, path, said)] : [];
    const state = path[0] === "states" ? `${words.state} ${path[1]}` : "";
    const place = [base, state, wordFor(words.fields, String(path.at(-1)))].filter(Boolean).join(" · ");
    return fieldNumbers({ kind: "figure", path: file.path, document: file, at: path, place, dataset, nearby }, desk);
  });
}

function cellNumbers(cell: unknown, column: Plain<Column>, { withUnit }: Numbers): string[] {
  if (typeof cell === "number") return [withUnit(String(cell), column.type === "number" ? column.unit : undefined)];
  if (typeof cell !== "string") return [];
  if (column.type === "date") return [cell];
  return column.type === "text" ? statingNumerals(cell).map(({ text }) => text) : [];
}

/** The words by which a row is known: its first text that is not its id. */
function nameOfRow(row: Dataset["rows"][number], { columns }: Dataset): string {
  const texts = Object.entries(columns).flatMap(([name, { type }]) => (type === "text" && name !== "id" ? [row[name]] : []));
  return String(texts.find((one) => typeof one === "string") ?? row.id);
}

/** The numbers in a dataset's cells, title and note. */
export function dataNumbers(file: JsonSource, desk: Desk): NumberRow[] {
  const { story } = desk;
  const { numbers } = packOf(story.locale);
  const dataset = story.datasets[file.id]!;
  const source = sourceTitles(story, dataset.sources);
  const place = dataset.title;
  const about = ["title", "note"].flatMap((name) =>
    formsOf(file, [name], desk).flatMap(([path, read]) => {
      const base = { kind: "data" as const, place, file: file.path, line: file.place(path).line };
      const others = statingNumerals(looseText(read)).map(({ text, at }): [number, NumberRow] => [
        at,
        { ...base, written: text, ...sentenceAt(read.text, at), bond: "data", ...UNVOUCHED, source },
      ]);
      return inOrder([...boundNumbers(read, base, desk), ...others]);
    }),
  );
  const cells = dataset.rows.flatMap((row, index) =>
    Object.entries(dataset.columns).flatMap(([name, column]) => {
      if (name === "id") return [];
      const { line } = file.place(["rows", index, name]);
      const sentence = `${nameOfRow(row, dataset)} · ${column.label}${typeof row[name] === "string" ? ` · ${row[name]}` : ""}`;
      return cellNumbers(row[name], column, numbers).map(
        (written): NumberRow => ({
          kind: "data",
          written,
          sentence,
          place,
          file: file.path,
          line,
          bond: "data",
          ...UNVOUCHED,
          source,
          caveat: dataset.note ?? "",
        }),
      );
    }),
  );
  return [...about, ...cells];
}

/** The numbers in names on a map. */
export function geoNumbers(file: JsonSource, { story }: Desk): NumberRow[] {
  const { title, sources, features } = story.geo[file.id]!;
  return features.flatMap(({ properties }, index) => {
    const name = properties.name ?? "";
    return statingNumerals(name).map(
      ({ text }): NumberRow => ({
        kind: "geo",
        written: text,
        sentence: name,
        place: title,
        file: file.path,
        line: file.place(["features", index, "properties", "name"]).line,
        bond: "data",
        ...UNVOUCHED,
        source: sourceTitles(story, sources),
        caveat: properties.note ?? "",
      }),
    );
  });
}
