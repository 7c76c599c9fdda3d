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

describe("fifteen dated events in three lanes", () => {
  const events = [
    ["a1", "First county tender", "2009-03", "2010-11", "county"],
    ["a2", "Tender annulled by the complaints board for public procurement (KOFA)", "2011-02-14", null, "county"],
    ["a3", "Second tender", "2011", "2013", "county"],
    ["a4", "Reform of the regions", "2017-06-08", "2020-01-01", "county"],
    ["a5", "Vote on twelve crossings", "2024-12-10", null, "county"],
    ["b1", "MF Fjordglytt delivered", "2012-05", null, "boats"],
    ["b2", "Grounding off Husefest", "2019-01-23", null, "boats"],
    ["b3", "Eleven weeks in dock at Havyard Leirvik", "2019-01-28", "2019-04-16", "boats"],
    ["b4", "Battery ferries ordered from three yards in Norway, Poland and Turkey", "2020-09", "2023-02", "boats"],
    ["b5", "First battery ferry", "2022-10-03", null, "boats"],
    ["b6", "Charging tower burns", "2023-07-19", null, "boats"],
    ["c1", "Petition with 4,211 names", "2018-11", null, "people"],
    ["c2", "School on Værlandet closes", "2021-06", null, "people"],
    ["c3", "Blockade of the quay at Gjervik", "2023-08-30", "2023-09-02", "people"],
    ["c4", "Island council founded", "2024", null, "people"],
  ];
  const rows = events.map(([id, what, from, to, lane]) => ({ id, what, from, to, lane }));
  const values = { county: "Fylkeskommunen", boats: "The boats and the yards", people: "Islanders" };
  const columns = {
    what: { type: "text", label: "What" },
    from: { type: "date", label: "From" },
    to: { type: "date", label: "To" },
    lane: { type: "category", label: "Who", values },
  };
  const lit = ["b1", "b2", "b3", "b4", "b5", "b6"];
  const states = { all: { alt: "a" }, boats: { alt: "b", lit, labels: "lit" } };
  const figure = { start: "from", end: "to", label: "what", lane: "lane", dates: true, open: ["c4"], states };
  const drawing = drawingOf("timeline", figure, columns, rows);

  test("have the names in a state that lights none for which another has made room", () => {
    const namesOf = (state: string) =>
      new Set(partsIn(textsIn(drawing, state, "narrow"), "label").map(({ key }) => readKey(key).item));
    expect(namesOf("boats").size).toBeGreaterThan(2);
    expect([...namesOf("boats")].filter((item) => !namesOf("all").has(item))).toEqual([]);
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

describe("what a figure is compared with, more of it than a phone has room for", () => {
  const label = (index: number) => `The mean of the ${index + 1} municipalities that answered in the spring of that year`;
  const landings = Array.from({ length: 5 }, (_, index) => ({
    id: `r${index}`,
    name: `Landing ${index}`,
    boats: 20 + index * 19,
    opened: `20${10 + index * 2}-0${index + 1}-15`,
  }));
  const columns = {
    name: { type: "text", label: "Landing" },
    boats: { type: "number", label: "Boats" },
    opened: { type: "date", label: "Opened" },
  };
  const references = (value: (index: number) => unknown) =>
    Array.from({ length: 9 }, (_, index) => ({ id: `line${index}`, value: value(index), label: label(index) }));
  const numbers = references((index) => 8 + index * 11);
  const states = { all: { alt: "a" }, later: { alt: "b" } };
  const figures: [FigureName, object][] = [
    ["bars", { label: "name", value: "boats", references: numbers, states }],
    ["bars", { label: "name", value: "boats", orientation: "columns", references: numbers, states }],
    ["dots", { label: "name", values: ["boats"], references: numbers, states }],
    ["timeline", { label: "name", start: "opened", references: references((index) => `201${index}-03`), states }],
  ];

  test.each(figures)("%s say each where it is or, by its number, under the figure", (type, figure) => {
    const drawing = drawingOf(type, figure, columns, landings);
    for (const { name } of sizes) {
      const drawn = Map.groupBy(textsIn(drawing, "all", name), ({ key }) => readKey(key).item);
      const listed = drawing.listed("all", name);
      expect(drawing.listed("later", name)).toEqual(listed);
      for (const [index] of numbers.entries()) {
        const own = drawn.get(`line${index}`) ?? [];
        const beside = own
          .map(({ text }) => text)
          .join(" ")
          .startsWith(label(index));
        const numbered = listed.find(({ text }) => text.startsWith(label(index)))?.number;
        expect(beside || own.some(({ text }) => text === String(numbered)), `${label(index)}, ${name}`).toBe(true);
      }
      expect(drawing.omitted("all", name).unnamed).toEqual([]);
    }
  });
});
