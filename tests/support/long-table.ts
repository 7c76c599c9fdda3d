// A story with a dataset of five thousand rows, a hundred towns through fifty years, and a figure that draws a few of them.

import { applyChanges } from "../../src/cli/new/changes.ts";
import { formatJson } from "../../src/cli/new/json.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const TOWNS = 100;
const YEARS = 50;

/** The tiny story with a figure of the towns in `show`, each with so many `years`; where they are few, so are the towns. */
export function longTable({ show, years = YEARS }: { show: string[]; years?: number }): SourceFile[] {
  const rows = Array.from({ length: TOWNS }, (_, town) =>
    Array.from({ length: years }, (_, year) => ({
      id: `t${town + 1}-${1970 + year}`,
      town: `Town ${town + 1}`,
      year: String(1970 + year),
      people: 1000 + town * 13 + year * 7,
      area: 12.5 + town,
      memo: "as counted in the spring",
    })),
  ).flat();
  const columns = {
    town: { type: "text", label: "Town" },
    year: { type: "date", label: "Year" },
    people: { type: "number", label: "People" },
    area: { type: "number", label: "Area", unit: "km²" },
    memo: { type: "text", label: "Memo" },
  };
  const figure = {
    type: "lines",
    title: "A few of a hundred towns",
    data: "towns",
    x: "year",
    y: "people",
    series: "town",
    states: { few: { alt: "A few towns grow.", show } },
  };
  const files = readStoryFiles("tests/fixtures/tiny");
  const home = files.find(({ path }) => path === "chapters/02-boats.mdx");
  return applyChanges(files, {
    moves: [],
    writes: [
      { path: "data/towns.json", text: formatJson({ title: "Towns (invented)", sources: ["register"], columns, rows }) },
      { path: "figures/towns.json", text: formatJson(figure) },
      { path: "chapters/02-boats.mdx", text: `${home?.text}\n<Figure figure="towns" state="few" />\n` },
    ],
  });
}
