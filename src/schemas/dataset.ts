// content/data/*.json: a table with its provenance.

import { z } from "zod";
import { means, schemaLine } from "./describe.ts";
import { allow, id } from "./names.ts";
import { text } from "./text.ts";

const label = means(text, "列名，给读者看的。", "The column's name, for readers.");
const kind = <Name extends string>(name: Name, zh: string, en: string) => means(z.literal(name), zh, en);

const words = z.strictObject({ type: kind("text", "文字。", "Words."), label });
const numbers = z.strictObject({
  type: kind("number", "数，不加引号。", "Numbers, without quotes."),
  label,
  unit: means(text.optional(), "单位，印在数后面。", "The unit, printed after the number."),
});
const dates = z.strictObject({
  type: kind("date", '日期："2022"、"2022-10" 或 "2022-10-01"。', 'Dates: "2022", "2022-10" or "2022-10-01".'),
  label,
});
const categories = z.strictObject({
  type: kind("category", "几类之一。", "One of a few values."),
  label,
  values: means(
    z.record(id, text),
    "category 要写：每一类的编号（格子里写它）和给读者看的名称。图上按这里的先后排。",
    "For a category: the id of each value, which cells hold, and its name for readers. Figures keep this order.",
  ),
});

export const column = z.discriminatedUnion("type", [words, numbers, dates, categories]);
export type Column = z.output<typeof column>;

const cell = z.union([z.number(), z.boolean(), text, z.null()]);

export const dataset = z.strictObject({
  $schema: schemaLine,
  title: means(text, "这张表是什么。", "What the table is of."),
  sources: means(
    z.array(id).min(1),
    "来源的编号，都在 story.json 的 sources 里。没有来源的数据不能发。",
    "Ids of sources in story.json. Data without a source is not published.",
  ),
  note: means(text.optional(), "怎么整理的，缺什么。", "How it was compiled; what is missing."),
  licence: means(text.optional(), "许可，如 CC BY 4.0。", "The licence."),
  allow,
  columns: means(z.record(z.string(), column), "每一列：编号，和它是什么。", "The columns by their ids, and what each is."),
  rows: means(
    z.array(z.looseObject({ id: means(id, "这一行的编号，不能重复。", "The row's id, its own.") }).catchall(cell)).min(1),
    "一行一组；每行都有 id；不知道的格子写 null。",
    "One group a row, each with its id; null for what is not known.",
  ),
});

export type DatasetSpec = z.output<typeof dataset>;
