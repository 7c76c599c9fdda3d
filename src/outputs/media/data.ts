// A dataset as files for readers, with a digest of their content in their names: what a page leads to is what it was made of.

import { speakerOf } from "../../locale/index.ts";
import { shortDigest } from "../../publish/digest.ts";
import { csvOf } from "../../story/cells.ts";
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

const known = new WeakMap<Dataset, { csv: DataFile; json: DataFile }>();

/** A dataset as CSV, and as JSON with its provenance: titles of sources in full, for this file travels alone. */
export function dataFiles(story: Story, dataset: Dataset): { csv: DataFile; json: DataFile } {
  const before = known.get(dataset);
  if (before) return before;
  const whole = { ...dataset, sources: dataset.sources.map((id) => story.sources[id]) };
  const files = {
    csv: fileOf(dataset, "csv", csvOf(dataset, speakerOf(story.locale))),
    json: fileOf(dataset, "json", `${JSON.stringify(whole, null, 2)}\n`),
  };
  known.set(dataset, files);
  return files;
}
