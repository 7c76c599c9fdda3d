// A dataset as files for readers, with a digest of their content in their names: what a page leads to is what it was made of.

import { speakerOf } from "../../locale/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { csvOf, writeCsv } from "../../story/cells.ts";
import type { Dataset, Story } from "../../story/story.ts";

export interface DataFile {
  /** As it stands in the address: `roads.3fa2c1d0`. */
  name: string;
  text: string;
  /** From the story's root. */
  address: string;
}

function fileOf({ id }: Dataset, ending: string, text: string): DataFile {
  const name = `${id}.${shortDigest(text)}`;
  return { name, text, address: `/data/${name}.${ending}` };
}

/**
 * What stands under a table that travels alone, a line each after an empty one: what it is, what is to be known of it, where it is from. Spreadsheets
 * show it; programs have it apart from the rows in the JSON.
 */
function footOf(story: Story, dataset: Dataset): string {
  const say = speakerOf(story.locale);
  const sources = dataset.sources.map((id) => {
    const { title, by, when, url } = story.sources[id]!;
    return say("source", { sources: [title, by, when, url].filter((one) => one !== undefined).join(" · ") });
  });
  const whose = [story.title, story.date, story.site].filter((one) => one !== undefined).join(" · ");
  const lines = [dataset.title, ...(dataset.note ? [dataset.note] : []), ...sources, whose];
  return writeCsv([[""], ...lines.map((line) => [line])]).replace("\ufeff", "");
}

const known = new WeakMap<Dataset, { csv: DataFile; json: DataFile }>();

/** A dataset as CSV with its notes and sources under it, and as JSON with its provenance: titles of sources in full, for this file travels alone. */
export function dataFiles(story: Story, dataset: Dataset): { csv: DataFile; json: DataFile } {
  const before = known.get(dataset);
  if (before) return before;
  const whole = { ...dataset, sources: dataset.sources.map((id) => story.sources[id]) };
  const files = {
    csv: fileOf(dataset, "csv", csvOf(dataset, speakerOf(story.locale)) + footOf(story, dataset)),
    json: fileOf(dataset, "json", `${JSON.stringify(whole, null, 2)}\n`),
  };
  known.set(dataset, files);
  return files;
}
