// What stands on a map's face and what is drawn as its kind is: a bar that is as long as it says, a small map that points at the view,
// the number and the date, names along their course, and marks that follow from a feature's kind alone.

import { geoDistance } from "d3-geo";
import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import { typeOf } from "../src/figures/index.ts";
import { type Piece, placePieces } from "../src/figures/map/face.ts";
import { projection } from "../src/maps/camera.ts";
import { itemOf, markKey, readKey } from "../src/marks/key.ts";
import type { Frame, MarkOf, Text } from "../src/marks/marks.ts";
import { flatten } from "../src/marks/path.ts";
import { SIZES, type Size } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";

type Locale = "en" | "zh-Hans";

/** The example or a variant of it, with some of its fields and of its files' members written otherwise. */
function mapOf(name: string, locale: Locale, change: Record<string, unknown> = {}) {
  const found = examplesOf("map").find((one) => one.name === name)!;
  return localiseExample({ ...found, figure: { ...found.figure, ...change } }, locale);
}

const marksIn = <Kind extends "path" | "text" | "rect">(frame: Frame, kind: Kind, layer: string) =>
  frame.layers.flatMap((one) => (one.kind === kind && one.name === layer ? (one.marks as MarkOf[Kind][]) : []));

const EARTH = 6_371_009;

describe("the scale bar", () => {
  test.each(["en", "zh-Hans"] as const)("is as long as it says, in every state at both sizes: %s", (locale) => {
    const { figure, table, atlas } = mapOf("land", locale);
    const drawing = drawFigure(figure, table, { locale, atlas });
    for (const size of Object.values(SIZES))
      for (const state of drawing.states) {
        const frame = drawing.frame(state, size.name);
        const [bar] = marksIn(frame, "path", "bar");
        const [words] = marksIn(frame, "text", "face");
        const chain = flatten(bar!.d);
        const project = projection(drawing.live!.cameras[size.name]![state]!, size);
        // Moved to the middle of the map, where the scale is said for.
        const half = (chain[2]![0] - chain[1]![0]) / 2;
        const ends = [-half, half].map((by) => project.invert!([size.width / 2 + by, size.height / 2])!);
        const metres = geoDistance(ends[0]!, ends[1]!) * EARTH;
        const [, number, unit] = /([\d,.]+)\s*(km|m|公里|米)$/u.exec(words!.text)!;
        const said = Number(number) * (unit === "km" || unit === "公里" ? 1000 : 1);
        expect(metres / said, `${state} ${size.name}`).toBeCloseTo(1, 2);
        expect(String(said)).toMatch(/^[125]0*$/);
        // A sketch is not measured on.
        expect(words!.text).toMatch(/^(about|约)/);
      }
  });

  test("is not there where it would be true in one place only, where nothing lies anywhere, and where nobody wants it", () => {
    const barsOf = (name: string, change: Record<string, unknown> = {}) => {
      const { figure, table, atlas } = mapOf(name, "en", change);
      const drawing = drawFigure(figure, table, { locale: "en", atlas });
      return drawing.states.flatMap((state) => marksIn(drawing.frame(state, "wide"), "path", "bar")).length;
    };
    expect(barsOf("land")).toBeGreaterThan(0);
    expect(barsOf("land", { scaleBar: false })).toBe(0);
    expect(barsOf("tiles")).toBe(0);
    const { states } = mapOf("land", "en").figure.spec;
    const [first] = Object.values(states);
    expect(barsOf("land", { states: { far: { ...first, focus: [-60, -40, 80, 70] } } })).toBe(0);
  });

  test("and the other pieces keep their corner in all states", () => {
    const { figure, table, atlas } = mapOf("located", "en", { scaleBar: true });
    const drawing = drawFigure(figure, table, { locale: "en", atlas });
    for (const size of ["narrow", "wide"] as const) {
      const insets = drawing.states.flatMap((state) => marksIn(drawing.frame(state, size), "rect", "inset"));
      expect(insets).toHaveLength(drawing.states.length);
      expect(new Set(insets.map(({ x, y }) => `${x} ${y}`)).size).toBe(1);
    }
  });
});

describe("the small map", () => {
  test("points at what the view shows", () => {
    const { figure, table, atlas } = mapOf("located", "en");
    const drawing = drawFigure(figure, table, { locale: "en", atlas });
    const size = SIZES.wide;
    const province = atlas.province!.features.find(({ id }) => id === "province")!.geometry.coordinates.flat() as [
      number,
      number,
    ][];
    const extent = (axis: 0 | 1) =>
      [Math.min(...province.map((at) => at[axis])), Math.max(...province.map((at) => at[axis]))] as const;
    const [west, east] = extent(0);
    for (const state of drawing.states) {
      const frame = drawing.frame(state, "wide");
      const [inset] = marksIn(frame, "rect", "inset");
      const [view] = marksIn(frame, "rect", "view");
      const camera = drawing.live!.cameras.wide![state]!;
      const project = projection(camera, size);
      const [left, right] = [project.invert!([0, 270])![0], project.invert!([size.width, 270])![0]];
      const inner = inset!.width - 8;
      const shareOf = (lon: number) => (lon - west) / (east - west);
      expect((view!.x - inset!.x - 4) / inner).toBeCloseTo(shareOf(left), 1);
      expect((view!.x + view!.width - inset!.x - 4) / inner).toBeCloseTo(shareOf(right), 1);
    }
  });

  test("is not there where the view is most of what there is, nor where nobody wants it", () => {
    for (const [name, change] of [
      ["land", {}],
      ["bare", {}],
      ["land", { locator: false }],
    ] as const) {
      const { figure, table, atlas } = mapOf(name, "en", change);
      const drawing = drawFigure(figure, table, { locale: "en", atlas });
      expect(marksIn(drawing.frame("all", "narrow"), "rect", "inset")).toEqual([]);
    }
  });

  test("comes by itself where a state shows a small part of what its figure draws", () => {
    const { states } = mapOf("land", "en").figure.spec;
    const close = { ...Object.values(states)[0]!, focus: ["hamlet"] };
    const { figure, table, atlas } = mapOf("land", "en", { states: { ...states, close } });
    const drawing = drawFigure(figure, table, { locale: "en", atlas });
    const there = drawing.states.filter((state) => marksIn(drawing.frame(state, "wide"), "rect", "inset").length > 0);
    expect(there).toEqual(["close"]);
  });
});

test("the review number stands on the map in every state, and the data's date beside it", () => {
  const { figure, table, atlas } = mapOf("located", "en");
  const drawing = drawFigure(figure, table, { locale: "en", atlas });
  for (const size of ["narrow", "wide"] as const)
    for (const state of drawing.states) {
      const words = marksIn(drawing.frame(state, size), "text", "sketch").map(({ text }) => text);
      expect(words.join(" ")).toContain("XT(2024)1");
      expect(words).toContain("Map data: May 2024");
    }
});

describe("a place in a corner", () => {
  const piece = (corners: Piece["corners"]): Piece => ({
    width: 40,
    height: 20,
    corners,
    layers: [],
    isIn: () => true,
    draw() {},
  });
  const face = { x: 0, y: 0, width: 200, height: 100 };

  test("is the one that covers least of what all states bring out, and is one piece's alone", () => {
    const lit = { x: 10, y: 90, width: 4, height: 4 };
    const states = [{ state: "one", bright: [lit], other: [] }];
    const [first, second] = placePieces([piece(["south-west", "south-east"]), piece(["south-east", "north-west"])], face, states);
    expect(first!.at).toMatchObject({ x: 160, y: 80 });
    expect(second!.at).toMatchObject({ x: 0, y: 0 });
    expect(placePieces([piece(["south-east"]), piece(["south-east"])], face, states)).toHaveLength(1);
  });
});

describe("names of waters and ranges", () => {
  const named = (locale: Locale, size: Size, id: string): { texts: Text[]; frame: Frame } => {
    const { figure, table, atlas } = mapOf("land", locale);
    const frame = typeOf("map").layout(figure.spec, table, { size, locale, atlas })("waters");
    return { texts: marksIn(frame, "text", "names").filter(({ key }) => itemOf(key) === id), frame };
  };

  test.each(Object.values(SIZES))(
    "in Han stand letter by letter along their course, in its order, none on another: $name",
    (size) => {
      const { texts, frame } = named("zh-Hans", size, "wide-river");
      expect(texts.map(({ text }) => text).join("")).toBe("宽河");
      expect(texts).toHaveLength(2);
      const [chain] = marksIn(frame, "path", "waters")
        .filter(({ key }) => itemOf(key) === "wide-river")
        .map(({ d }) => flatten(d));
      for (const { x, y, size: font } of texts) {
        const away = Math.min(...chain!.map(([u, v]) => Math.hypot(u - x, v - (y - font * 0.36))));
        expect(away).toBeLessThan(font * 2);
      }
      expect(overlap(textBox(texts[0]!), textBox(texts[1]!))).toBe(false);
    },
  );

  test("in other letters are whole and turned as the course runs", () => {
    const { texts, frame } = named("en", SIZES.wide, "wide-river");
    expect(texts.map(({ text }) => text)).toEqual(["Wide River"]);
    const [only] = texts;
    expect(only!.turn).toBeDefined();
    const chain = marksIn(frame, "path", "waters")
      .filter(({ key }) => itemOf(key) === "wide-river")
      .map(({ d }) => flatten(d))[0]!;
    const nearest = chain
      .map(([u, v], index) => ({ index, away: Math.hypot(u - only!.x, v - only!.y) }))
      .sort((a, b) => a.away - b.away)[0]!.index;
    const [from, to] = [chain[Math.max(0, nearest - 4)]!, chain[Math.min(chain.length - 1, nearest + 4)]!];
    const slope = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI;
    expect(Math.abs((only!.turn ?? 0) - slope)).toBeLessThan(12);
  });

  test("that are turned take an upright box around all of them", () => {
    const mark: Text = { key: markKey("a"), text: "Wide River", x: 100, y: 100, size: 10, turn: 90, style: { hue: "ink" } };
    const upright = textBox({ ...mark, turn: 0 });
    const box = textBox(mark);
    expect(box.width).toBeCloseTo(upright.height, 6);
    expect(box.height).toBeCloseTo(upright.width, 6);
  });
});

describe("features of a kind", () => {
  const { figure, table, atlas } = mapOf("land", "en");
  const drawing = drawFigure(figure, table, { locale: "en", atlas });
  const frame = drawing.frame("all", "wide");
  const partsOf = (id: string) =>
    frame.layers.flatMap((layer) =>
      layer.kind === "path"
        ? layer.marks.filter(({ key }) => itemOf(key) === id).map(({ key }) => `${layer.name} ${readKey(key).part}`)
        : [],
    );

  test("are drawn in parts, from the ground up", () => {
    expect(partsOf("wide-river")).toEqual(["waters bank", "waters bed", "waters line"]);
    expect(partsOf("brook")).toEqual(["waters line"]);
    expect(partsOf("mere")).toEqual(["areas ground", "texture shore"]);
    expect(partsOf("fast-road")).toEqual(["casings casing", "lines line", "centres centre"]);
    expect(partsOf("trunk-road")).toEqual(["casings casing", "lines line"]);
    expect(partsOf("railway")).toEqual(["casings casing", "lines line", "centres centre"]);
    expect(partsOf("long-ridge")).toEqual(["areas foot", "areas shade", "texture spurs", "texture crest"]);
    expect(partsOf("low-hills")).toEqual(["areas foot", "areas shade"]);
    expect(partsOf("old-town-area")).toEqual(["areas built", "texture streets"]);
    expect(partsOf("two-sides")).toEqual(["texture band", "texture line"]);
  });

  test("take the hue of their kind where their layer names none, and another where it does", () => {
    const huesOf = (id: string, of = frame) =>
      new Set(
        of.layers.flatMap((layer) =>
          layer.kind === "path" ? layer.marks.filter(({ key }) => itemOf(key) === id).map(({ style }) => style.hue) : [],
        ),
      );
    expect(huesOf("wide-river")).toEqual(new Set(["azurite", "paper"]));
    expect(huesOf("long-ridge")).toEqual(new Set(["malachite"]));
    const layers = (figure.spec as { layers: Record<string, object> }).layers;
    const other = mapOf("land", "en", { layers: { ...layers, hills: { ...layers.hills, hue: "ochre" } } });
    const again = drawFigure(other.figure, other.table, { locale: "en", atlas: other.atlas }).frame("all", "wide");
    expect(huesOf("long-ridge", again)).toEqual(new Set(["ochre"]));
  });

  test("are wider and named larger the more they count", () => {
    const names = marksIn(frame, "text", "names");
    const sizeOf = (id: string) => names.find(({ key }) => itemOf(key) === id)!.size;
    expect(sizeOf("old-town")).toBeGreaterThan(sizeOf("bridge-end"));
    expect(sizeOf("bridge-end")).toBeGreaterThan(sizeOf("hamlet"));
  });

  test("are on the live map what they are in the still", () => {
    const marks = drawing.reels.wide.layers.filter(({ bleeds }) => bleeds).flatMap(({ keys }) => keys);
    expect(marks.filter((key) => !drawing.live!.shapes[key])).toEqual([]);
  });
});
