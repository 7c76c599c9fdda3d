// What long names and blank cells did to figures once: totals that went missing, lines through names, texts cut beside free room.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import type { FigureName } from "../src/figures/index.ts";
import { placesAlong } from "../src/figures/kit/compare.ts";
import { markKey, readKey } from "../src/marks/key.ts";
import type { Line, Text } from "../src/marks/marks.ts";
import { SIZES } from "../src/marks/size.ts";
import { textBox } from "../src/marks/text.ts";

const sizes = Object.values(SIZES);

type Rows = Example["data"]["rows"];

/** A figure over a table, as its drawing. */
function drawingOf(type: FigureName, figure: object, columns: object, rows: object[]) {
  const made = {
    figure: { type, title: "t", data: "table", ...figure },
    data: { title: "t", sources: ["s"], columns, rows: rows as Rows },
  };
  const { figure: parsed, table, atlas } = localiseExample({ name: "room", type, geo: {}, ...made } as Example, "en");
  return drawFigure(parsed, table, { locale: "en", atlas });
}
type Drawing = ReturnType<typeof drawingOf>;

const textsIn = (drawing: Drawing, state: string, size: "narrow" | "wide") =>
  drawing.frame(state, size).layers.flatMap((layer): Text[] => (layer.kind === "text" ? layer.marks : []));
const partsIn = (texts: Text[], part: string) => texts.filter(({ key }) => readKey(key).part === part);

describe("stacked bars with a part that is not known", () => {
  const towns = {
    vagsoy: "Vågsøy",
    long: "Sunnfjord and the former municipality of Jølster",
    gulen: "Gulen",
    none: "Hyllestad",
    bremanger: "Bremanger kystkommune",
    low: "Solund",
    fjaler: "Fjaler",
    askvoll: "Askvoll",
  };
  const amounts = {
    vagsoy: [120_500, -34_200, 8800],
    long: [982_000, 120_400, null],
    gulen: [45_100, -61_000, 2200],
    none: [null, null, null],
    bremanger: [310_250, -12_050, 95_400],
    low: [800, -99_300, 0],
    fjaler: [64_010, 3300, 7700],
    askvoll: [71_000, -400, 12],
  };
  const rows = Object.entries(amounts).flatMap(([town, list]) =>
    list.map((amount, index) => ({ id: `${town}-${index}`, town, kind: `k${index}`, amount })),
  );
  const columns = {
    town: { type: "category", label: "Town", values: towns },
    kind: { type: "category", label: "Kind", values: { k0: "Fares", k1: "Freight, net of dues", k2: "Other" } },
    amount: { type: "number", label: "Result", unit: "kroner" },
  };
  const drawn = (unknown: string) =>
    drawingOf(
      "bars",
      {
        label: "town",
        value: "amount",
        group: "kind",
        unknown,
        states: { beside: { alt: "a" }, all: { alt: "a", stacked: true } },
      },
      columns,
      rows,
    );

  test.each(sizes)("have their total at both sizes: $name", ({ name }) => {
    const totals = partsIn(textsIn(drawn("no accounts"), "all", name), "total").filter(({ key }) => readKey(key).item === "long");
    expect(totals.map(({ text }) => text).join(" ")).toBe("1,102,400 + no accounts");
  });

  test.each(sizes)("show what a part is worth only beside a total: $name", ({ name }) => {
    const texts = textsIn(drawn("no-accounts-were-sent-in-by-anybody-at-all"), "all", name);
    const totals = new Set(partsIn(texts, "total").map(({ key }) => readKey(key).item));
    const parted = partsIn(texts, "segment").map(({ key }) => readKey(key).item.replace(/-\d$/, ""));
    expect(parted.filter((town) => !totals.has(town))).toEqual([]);
  });
});

/** Whether a level line runs through the ink of a text. */
const strikes = (line: Line, mark: Text) => {
  const { x, width } = textBox(mark);
  const within = line.y1 > mark.y - mark.size * 0.7 && line.y1 < mark.y + mark.size * 0.1;
  return line.y1 === line.y2 && within && line.x1 < x + width && line.x2 > x;
};

describe("lines that have come half of their way", () => {
  const series = Array.from({ length: 12 }, (_, index) => `s${index}`);
  const years = Array.from({ length: 13 }, (_, index) => 2012 + index);
  const rows = series.flatMap((own, index) =>
    years.map((year) => ({ id: `${own}-${year}`, own, year: String(year), result: (6 - index) * 7000 + (year % 3) * 2000 })),
  );
  const values = Object.fromEntries(series.map((own, index) => [own, `Askvoll–Gjervik–Fure–Værlandet ${index}`]));
  const columns = {
    own: { type: "category", label: "Crossing", values },
    year: { type: "date", label: "Year" },
    result: { type: "number", label: "Result", unit: "thousand kroner" },
  };
  const figure = {
    x: "year",
    y: "result",
    series: "own",
    scale: { divide: 1000, unit: "million kroner", decimals: 1 },
    references: [{ id: "even", value: 0, label: "Break-even" }],
    states: { early: { alt: "a", upto: "2016", annotations: [{ at: "2015", series: "s3" }] } },
  };
  const drawing = drawingOf("lines", figure, columns, rows);

  test.each(sizes)("have no line of the grid and no reference through their names: $name", ({ name }) => {
    const lines = drawing.frame("early", name).layers.flatMap((layer) => (layer.name === "ticks" ? (layer.marks as Line[]) : []));
    const words = textsIn(drawing, "early", name).filter(({ key }) => ["name", "value"].includes(readKey(key).part));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((mark) => lines.some((line) => strikes(line, mark))).map(({ text }) => text)).toEqual([]);
  });

  test.each(sizes)("say their unit once, over the axis: $name", ({ name }) => {
    const texts = textsIn(drawing, "early", name).map(({ text }) => text);
    expect(texts.filter((text) => text.includes("million kroner"))).toEqual(["million kroner"]);
  });
});

test("a line across an axis is named in full wherever its name stands", () => {
  const label = "The white paper that ended the state’s share";
  for (const size of sizes) {
    const places = placesAlong(markKey("reference", "paper"), label, { left: 200, right: 200, top: 10 }, size);
    expect([...new Set(places.map((lines) => lines.map(({ text }) => text).join(" ")))]).toEqual([label]);
  }
});

test("groups that stand together say that they are groups, for a number of tokens stands beside them", () => {
  const crowded = examplesOf("units").map((example) => {
    const { figure, table, atlas } = localiseExample(example, "en");
    const drawing = drawFigure(figure, table, { locale: "en", atlas });
    return drawing.states.flatMap((state) => sizes.flatMap(({ name }) => textsIn(drawing, state, name).map(({ text }) => text)));
  });
  const said = crowded.flat();
  expect(said.filter((text) => /^\d+ other groups?$/.test(text)).length).toBeGreaterThan(0);
  expect(said.filter((text) => /^and \d+ more$/.test(text))).toEqual([]);
});
