// Marks as data: keys, styles and paths read back as they were written, whatever items are called; phrases name items of any name.

import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { FIGURES } from "../src/figures/index.ts";
import { itemOf, itemsIn, markKey, partOf, readKey } from "../src/marks/key.ts";
import { type Command, mapPoints, type Point, parsePath, polyline, printPath, sameCommands } from "../src/marks/path.ts";
import { seeded } from "../src/marks/seeded.ts";
import { classesOf, FILLS, HUES, readClasses, type Style, WEIGHTS } from "../src/marks/style.ts";
import { dataset } from "../src/schemas/dataset.ts";
import { localise } from "../src/schemas/text.ts";

/** Names made of what keys and lists give a meaning to, and of ordinary characters. */
function oddNames(count: number): string[] {
  const chance = seeded("odd names");
  const characters = ["a", "B", "7", ".", "/", "%", "%2E", " ", ",", "，", "、", '"', "&", "é", "河", "🛶", "\n"];
  const pick = () => characters[Math.floor(chance() * characters.length)];
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(chance() * 7) }, pick).join(""));
}

describe("a key", () => {
  test("gives back the part, the item and the index it was made of", () => {
    const names = oddNames(2000);
    for (const [row, item] of names.entries()) {
      const index = names[row - 1];
      expect(readKey(markKey("token", item, index))).toEqual({ part: "token", item, ...(index === undefined ? {} : { index }) });
      expect(itemOf(partOf(markKey("token", item, index), row))).toBe(item);
    }
  });

  test("is another for every item and every index", () => {
    const names = [...new Set(oddNames(500))];
    const keys = names.flatMap((name) => [markKey("bar", name), markKey("bar", name, "a"), markKey("bar", name, "b")]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("stays as short as the name where there is nothing to escape", () => {
    expect([markKey("token", "road-3"), markKey("token", "services", 41), markKey("sketch")]).toEqual([
      "token/road-3",
      "token/services.41",
      "sketch",
    ]);
  });
});

describe("a marked phrase", () => {
  const known = ["v1.0", "v1.1", "U.S.", "New York", "York", "Bath, Somerset", "河", "quay"];
  test.each([
    ["quay 河", ["quay", "河"]],
    ["quay、河，York", ["quay", "河", "York"]],
    ["New York", ["New York"]],
    ["New, York", ["New", "York"]],
    ["Bath, Somerset, U.S. v1.0", ["Bath, Somerset", "U.S.", "v1.0"]],
    ["New\n  York quays", ["New York", "quays"]],
    ["  ", []],
  ])("%j names %j", (written, items) => {
    expect(itemsIn(written, known)).toEqual(items);
  });

  test("names every item by its own name alone", () => {
    const names = oddNames(500).filter((name) => name === name.trim() && !/^[\s,，、]|\s{2}|\n/.test(name));
    for (const name of names) expect(itemsIn(name, names)).toEqual([name]);
  });
});

describe("a style", () => {
  const styles = HUES.flatMap((hue) =>
    FILLS.flatMap((fill) =>
      [undefined, ...WEIGHTS].flatMap((weight) =>
        Array.from({ length: 16 }, (_, bits): Style => {
          const [area, dashed, halo, muted] = [1, 2, 4, 8].map((bit) => (bits & bit) > 0) as [boolean, boolean, boolean, boolean];
          return { hue, fill, weight, area, dashed, halo, muted };
        }),
      ),
    ),
  );

  test("is read back from its classes, and each has classes of its own", () => {
    for (const style of styles) expect(readClasses(classesOf(style))).toEqual(style);
    expect(new Set(styles.map(classesOf)).size).toBe(styles.length);
  });

  test("leaves unsaid what is not so, and has its classes in one order", () => {
    expect(classesOf({ hue: "ash", muted: true, dashed: true, fill: "hollow" })).toBe("ash hollow dashed faint");
    expect(classesOf({ hue: "ink" })).toBe("ink");
  });
});

describe("a path", () => {
  const chance = seeded("paths");
  const point = (): Point => [Number((chance() * 400 - 20).toFixed(2)), Number((chance() * 4e-5).toFixed(7))];
  const kinds = [
    polyline([[0, 0]]),
    ...(["L", "Q", "C"] as const).map((type) => [{ type, points: { L: [1], Q: [1, 2], C: [1, 2, 3] }[type].map(point) }]),
  ];
  const paths = Array.from({ length: 300 }, (): Command[] => [
    { type: "M", points: [point()] },
    ...Array.from({ length: 4 }, () => kinds[Math.floor(chance() * kinds.length)] ?? []).flat(),
    ...(chance() > 0.5 ? [{ type: "Z" as const, points: [] }] : []),
  ]);

  test("is read back as it was written", () => {
    for (const path of paths) expect(parsePath(printPath(path))).toEqual(path);
  });

  test("moves into another of the same commands, and into no other", () => {
    for (const path of paths) {
      expect(
        sameCommands(
          path,
          mapPoints(path, ([x, y]) => [y, x]),
        ),
      ).toBe(true);
      expect(sameCommands(path, path.slice(1))).toBe(false);
    }
    expect(sameCommands(parsePath("M0,0L1,1"), parsePath("M0,0Q1,1 2,2"))).toBe(false);
  });
});

test("series and bars whose names hold dots and spaces are items of their own", () => {
  const table = localise(
    dataset.parse({
      title: "Releases",
      sources: ["notes"],
      columns: {
        id: { type: "text", label: "Id" },
        release: { type: "text", label: "Release" },
        year: { type: "number", label: "Year" },
        users: { type: "number", label: "Users" },
      },
      rows: ["v1.0", "v1.1", "U.S.", "New York"].flatMap((release, at) =>
        [2020, 2021].map((year) => ({ id: `row-${at}-${year}`, release, year, users: at + year - 2019 })),
      ),
    }),
    "en",
    "en",
  );
  const itemsDrawn = (figure: object) => {
    const spec = localise(FIGURES.lines.schema.or(FIGURES.bars.schema).parse(figure), "en", "en");
    const drawing = drawFigure({ type: spec.type, spec } as never, table as never, { locale: "en", atlas: {} });
    const keys = drawing.frame("all", "wide").layers.flatMap((layer) => layer.marks.map(({ key }) => key));
    return new Set(keys.map(itemOf));
  };
  const common = { title: "Users", data: "releases", states: { all: { alt: "Users by release." } } };
  const lines = itemsDrawn({ type: "lines", ...common, x: "year", y: "users", series: "release" });
  const bars = itemsDrawn({ type: "bars", ...common, label: "release", value: "users", group: "year" });
  for (const release of ["v1.0", "v1.1", "U.S.", "New York"])
    expect([lines.has(release), bars.has(release)]).toEqual([true, true]);
});
