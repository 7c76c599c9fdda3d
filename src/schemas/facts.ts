// content/facts.json: every number the prose states, once, with its source.

import { z } from "zod";
import { means } from "./describe.ts";
import { allow, factId, id } from "./names.ts";
import { text } from "./text.ts";

export const fact = z.strictObject({
  value: means(
    z.union([z.number(), z.string().min(1)]),
    '数，不加引号；不是数的（名字、范围、日期）才写成 "…"。',
    "The number, without quotes; words only for what is no number: a name, a range, a date.",
  ),
  unit: means(text.optional(), "量词或单位，印在数后面：条、万人。", "What it counts: the unit printed after it."),
  says: means(
    text,
    "这个数说的是什么，一句话；章末的出处表里印的就是它。",
    "What the number says, in a sentence, for the list at the end of a chapter.",
  ),
  source: means(id, "来源的编号，在 story.json 的 sources 里。", "Id of a source in story.json."),
  where: means(text.optional(), "在来源的哪一处：第几段、第几页、哪张表。", "Where in the source: a paragraph, a page, a table."),
  allow,
  caveat: means(
    text.optional(),
    "必须同时说清的话：它不等于什么，还有什么不知道。",
    "What must be said with it: what it does not mean, what is not known.",
  ),
});

export const facts = z.record(factId, fact);

export type FactSpec = z.output<typeof fact>;
