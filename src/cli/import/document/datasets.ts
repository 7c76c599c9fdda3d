// Tables of a draft: one of numbers becomes a dataset of the story, by the import of tables; the words of any other are kept where it stood.

import { wordsIn } from "../../../messages/index.ts";
import { shortDigest } from "../../../publish/digest.ts";
import type { SourceFile } from "../../../source/files.ts";
import { applyChanges, type Changes } from "../../new/changes.ts";
import { deskOf, freeId } from "../../new/desk.ts";
import { withMember } from "../../new/pieces.ts";
import { readNumber } from "../cells.ts";
import type { Job } from "../importer.ts";
import { tableImporter } from "../tables.ts";
import { captionText, isTableCaption } from "./captions.ts";
import { hasPictures, isFrame } from "./compose.ts";
import { comment } from "./markdown.ts";
import { type Block, type Loss, type Table, type Told, tableWords } from "./model.ts";
import type { Stored } from "./record.ts";

export interface Tables {
  /** What stands in place of each. */
  texts: Map<Table, string>;
  /** Lines above or below a table that have become its title. */
  used: Set<Block>;
  writes: Changes["writes"];
  stored: Stored["tables"];
  told: Told[];
}

/** Whether a table says numbers: below its first row a column is numbers for the most part. */
function hasNumbers({ rows }: Table): boolean {
  const below = rows.slice(1);
  const width = Math.max(...rows.map(({ length }) => length));
  return (
    below.length > 0 &&
    Array.from({ length: width }, (_, column) => below.map((row) => row[column]?.text ?? "").filter(Boolean)).some(
      (cells) =>
        cells.length * 2 > below.length && cells.filter((cell) => readNumber(cell, {}) !== undefined).length * 2 > cells.length,
    )
  );
}

const htmlOf = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>");

/** A table as a page, which the import of tables reads. */
function pageOf({ rows }: Table): Uint8Array {
  const lines = rows.map((row) => {
    const cells = row.flatMap((cell) =>
      cell ? [`<td colspan="${cell.wide}" rowspan="${cell.high}">${htmlOf(cell.text)}</td>`] : [],
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return new TextEncoder().encode(
    `<html><head><meta charset="utf-8"></head><body><table>${lines.join("")}</table></body></html>`,
  );
}

const headOf = ({ rows }: Table) => shortDigest((rows[0] ?? []).map((cell) => cell?.text ?? "").join("\t"));

/** The line that is a table's title: above it, or else below. */
function titleOf(blocks: readonly Block[], at: number): Block | undefined {
  const [above, below] = [blocks[at - 1], blocks[at + 1]];
  if (isTableCaption(above)) return above;
  return isTableCaption(below) ? below : undefined;
}

interface Laying {
  job: Job;
  /** Id of the draft, and the source that its tables are from. */
  id: string;
  /** The source that new datasets name; `title`: it may have to be written, as a place to fill in. */
  source: { id: string; title?: string };
  before: Stored["tables"];
  words: { table(path: string): string; wordTable(words: string): string };
  lose(what: Loss, number: number, words: string): void;
}

/** Makes datasets of the tables among `blocks`. */
export async function layTables(blocks: readonly Block[], laying: Laying): Promise<Tables> {
  const tables: Tables = { texts: new Map(), used: new Set(), writes: [], stored: [], told: [] };
  const left = [...laying.before];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "table" || isFrame(block) || hasPictures(block)) continue;
    if (!hasNumbers(block)) {
      keepWords(block, laying, tables);
      continue;
    }
    const head = headOf(block);
    const index = left.findIndex((one) => one.head === head);
    const known = index < 0 ? undefined : left.splice(index, 1)[0];
    const title = titleOf(blocks, at);
    await layTable(block, { known, head, title }, laying, tables);
  }
  return tables;
}

function keepWords(table: Table, { words, lose }: Laying, tables: Tables): void {
  const text = tableWords(table);
  lose("wordTable", table.number, text.split("\n")[0] ?? "");
  tables.texts.set(table, comment(words.wordTable(text)));
}

function addSource({ source: { id, title } }: Laying, files: readonly SourceFile[], tables: Tables): void {
  const desk = deskOf(files);
  if (title !== undefined && !desk.sources.some((one) => one.id === id))
    tables.writes.push(withMember(desk, "story.json", ["sources", id], { title }));
}

interface Named {
  known: Stored["tables"][number] | undefined;
  head: string;
  title: Block | undefined;
}

async function layTable(table: Table, { known, head, title }: Named, laying: Laying, tables: Tables): Promise<void> {
  const { job, id: draft, words } = laying;
  const story = () => applyChanges(job.files, { writes: tables.writes, moves: [] });
  if (!known) addSource(laying, story(), tables);
  const files = story();
  const desk = deskOf(files, job.language);
  const taken = [
    ...desk.datasets.map(({ id }) => id),
    ...laying.before.map(({ id }) => id),
    ...tables.stored.map(({ id }) => id),
  ];
  const id = known?.id ?? freeId(`${draft}-table`, taken);
  const path = `data/${id}.json`;
  const caption = title?.kind === "paragraph" ? captionText(title) : "";
  // Whoever took the dataset out did not want it: it does not come back.
  if (known && !files.some((file) => file.path === path)) {
    tables.stored.push(known);
    keepWords(table, laying, tables);
    return;
  }
  const { ask: _, ...quiet } = job;
  const planned = await tableImporter.plan({
    ...quiet,
    file: `${id}.html`,
    bytes: pageOf(table),
    on: known ? { update: true } : {},
    values: known ? { id } : { id, source: laying.source.id, ...(caption ? { title: caption } : {}) },
    desk,
    files,
    show: () => {},
  });
  if (!("changes" in planned)) {
    keepWords(table, laying, tables);
    const why = "said" in planned ? planned.said.message[job.language] : "";
    tables.told.push((all) => all.tableRefused(table.number, why));
    return;
  }
  tables.writes = [
    ...tables.writes.filter((one) => !planned.changes.writes.some(({ path: other }) => other === one.path)),
    ...planned.changes.writes,
  ];
  tables.stored.push({ id, head });
  tables.texts.set(table, comment(words.table(path)));
  if (title) tables.used.add(title);
  // That it came as a web page is our own doing.
  const told = planned.told.filter((line) => line !== wordsIn(job.language).table.html);
  tables.told.push((all) => all.dataset(path, told));
}
