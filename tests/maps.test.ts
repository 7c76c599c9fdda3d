// Maps as numbers: the camera, the courses, and that the live map's shapes are the still's.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { examplesOf, localiseExample } from "../src/figures/examples.ts";
import type { Atlas, Table } from "../src/figures/figure.ts";
import { FIGURES, typeOf } from "../src/figures/index.ts";
import { type Bounds, boundsOf, cameraFor, projection } from "../src/maps/camera.ts";
import { coursePath, ringPath, smoothCourse } from "../src/maps/course.ts";
import { linesOf } from "../src/maps/geometry.ts";
import type { Camera } from "../src/maps/live.ts";
import { itemOf, markKey } from "../src/marks/key.ts";
import type { Frame } from "../src/marks/marks.ts";
import { between, cutChain, cutPath, flatten, parsePath, printPath, sameCommands } from "../src/marks/path.ts";
import { packReel, unpackFrame } from "../src/marks/reel.ts";
import { SIZES } from "../src/marks/size.ts";
import { overlap, textBox } from "../src/marks/text.ts";
import { dataset as datasetSchema } from "../src/schemas/dataset.ts";
import { geo as geoSchema, type Position } from "../src/schemas/geo.ts";
import { localise } from "../src/schemas/text.ts";
import { readStoryFiles } from "../src/source/files.ts";
import type { Figure } from "../src/story/story.ts";

interface MapCase {
  name: string;
  spec: Extract<Figure["spec"], { type: "map" }>;
  table: Table;
  atlas: Atlas;
}

function example(): MapCase {
  const { figure, data, geo } = JSON.parse(readFileSync("src/figures/map/example.json", "utf8"));
  const atlas = Object.fromEntries(Object.entries(geo).map(([id, file]) => [id, geoSchema.parse(file)]));
  const plain = <T>(value: T) => localise(value, "zh-Hans", "zh-Hans");
  return {
    name: "example",
    spec: plain(FIGURES.map.schema.parse(figure)) as MapCase["spec"],
    table: plain(datasetSchema.parse(data)) as unknown as Table,
    atlas: plain(atlas),
  };
}

function storyMaps(folder: string): MapCase[] {
  const { story } = parseStory(readStoryFiles(folder));
  return Object.values(story?.figures ?? {}).flatMap(({ id, spec }) =>
    spec.type === "map" ? [{ name: id, spec, table: story!.datasets[spec.data]!, atlas: story!.geo }] : [],
  );
}

/** The variant that has a feature of every kind. */
function everyKind(): MapCase {
  const { figure, table, atlas } = localiseExample(examplesOf("map").find(({ name }) => name === "land")!, "zh-Hans");
  return { name: "land", spec: figure.spec as MapCase["spec"], table, atlas };
}

const cases = [example(), everyKind(), ...storyMaps("tests/fixtures/town")];
const map = typeOf("map");
const frames = Object.values(SIZES);

/** Web Mercator by its textbook formula (EPSG:3857), as MapLibre puts the world into 512 · 2^zoom px. */
function textbook({ center, zoom }: Camera, frame: { width: number; height: number }, position: Position): [number, number] {
  const world = 512 * 2 ** zoom;
  const x = (lon: number) => ((lon + 180) / 360) * world;
  const y = (lat: number) => (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) * world;
  return [x(position[0]) - x(center[0]) + frame.width / 2, y(position[1]) - y(center[1]) + frame.height / 2];
}

describe("the camera", () => {
  test.each(frames)("puts what is in focus into the room there is, $name", (frame) => {
    const room = { x: 20, y: 50, width: frame.width - 90, height: frame.height - 60 };
    for (let seed = 1; seed < 200; seed++) {
      const west = ((seed * 37) % 300) - 150;
      const south = ((seed * 53) % 130) - 65;
      const focus: Bounds = [west, south, west + ((seed * 7) % 50) / 10 + 0.01, south + ((seed * 11) % 40) / 10 + 0.01];
      const project = projection(cameraFor(focus, room, frame), frame);
      const [left, top] = project([focus[0], focus[3]])!;
      const [right, bottom] = project([focus[2], focus[1]])!;
      expect(left).toBeGreaterThan(room.x - 0.2);
      expect(top).toBeGreaterThan(room.y - 0.2);
      expect(right).toBeLessThan(room.x + room.width + 0.2);
      expect(bottom).toBeLessThan(room.y + room.height + 0.2);
      const filled = Math.max((right - left) / room.width, (bottom - top) / room.height);
      const nearest = cameraFor(focus, room, frame).zoom === 13;
      expect(filled > 0.999 || nearest).toBe(true);
    }
  });

  test("means by centre and zoom what MapLibre means", () => {
    const camera: Camera = { center: [112.63, 37.7], zoom: 9.87 };
    const project = projection(camera, SIZES.wide);
    for (const position of [
      [112.4, 37.5],
      [112.9, 38.01],
      [112.63, 37.7],
      [111, 36],
    ] as Position[]) {
      const [x, y] = project(position)!;
      const [wantedX, wantedY] = textbook(camera, SIZES.wide, position);
      expect(x).toBeCloseTo(wantedX, 6);
      expect(y).toBeCloseTo(wantedY, 6);
    }
  });

  test("looks at a single place without diving into it", () => {
    expect(cameraFor([112, 37, 112, 37], { x: 0, y: 0, width: 300, height: 300 }, SIZES.narrow).zoom).toBeLessThanOrEqual(13);
  });
});

describe.each(cases)("map $name", ({ spec, table, atlas }) => {
  const live = map.map!.live(spec, table, { locale: "zh-Hans", atlas })!;
  const features = Object.values(atlas).flatMap((file) => file.features);

  test.each(frames)("everything a state is about lies in the free part of the frame, $name", (size) => {
    for (const [name, state] of Object.entries(spec.states)) {
      const project = projection(live.cameras[size.name]![name]!, size);
      const ids = (state.focus as (string | number)[]).flatMap((one) => {
        if (typeof one === "number") return [];
        const layer = spec.layers[one];
        return layer && layer.draw !== "tiles" ? (layer.features ?? atlas[layer.geo]!.features.map(({ id }) => id)) : [one];
      });
      const positions =
        typeof state.focus[0] === "number"
          ? ([state.focus.slice(0, 2), state.focus.slice(2)] as Position[])
          : features.filter(({ id }) => ids.includes(id)).flatMap(({ geometry }) => (geometry.coordinates as never[]).flat(9));
      const flat = positions.flat(9) as unknown as number[];
      const corners = boundsOf(
        Array.from({ length: flat.length / 2 }, (_, index): Position => [flat[2 * index]!, flat[2 * index + 1]!]),
      );
      const [left, top] = project([corners[0], corners[3]])!;
      const [right, bottom] = project([corners[2], corners[1]])!;
      // A line of text at the top is the word for "sketch"'s, where there is one.
      const clear = spec.sketch ? 1.4 * size.text : 0;
      expect([
        name,
        left > size.text,
        right < size.width - size.text,
        top > clear + size.text,
        bottom < size.height - size.text,
      ]).toEqual([name, true, true, true, true]);
    }
  });

  test.each(frames)("the live map draws the very lines of the still, $name", (size) => {
    const frameOf = map.layout(spec, table, { size, locale: "zh-Hans", atlas });
    for (const state of Object.keys(spec.states)) {
      const project = projection(live.cameras[size.name]![state]!, size);
      for (const layer of frameOf(state).layers) {
        if (!layer.bleeds || layer.kind !== "path") continue;
        for (const mark of layer.marks) {
          const shape = live.shapes[mark.key]!;
          const rings = linesOf(shape);
          const starts = mark.d.flatMap(({ type }, index) => (type === "M" ? [index] : []));
          const drawn = starts.map((start, index) => flatten(mark.d.slice(start, starts[index + 1])));
          for (const [index, ring] of rings.entries()) {
            const there = ring.map((position) => project(position)!);
            const worst = Math.max(
              ...drawn[index]!.map(([x, y]) => Math.min(...there.map(([u, v]) => Math.hypot(u - x, v - y)))),
            );
            expect(worst).toBeLessThan(0.5);
          }
        }
      }
    }
  });

  test.each(frames)("a reel holds the ground once for all states, and gives each its own to a sixth of a px, $name", (size) => {
    const states = Object.keys(spec.states);
    const drawn = states.map(map.layout(spec, table, { size, locale: "zh-Hans", atlas }));
    const reel = packReel(states, drawn, size);
    for (const layer of reel.layers.filter(({ bleeds, kind }) => bleeds && kind === "path")) {
      expect(layer.views).toHaveLength(states.length);
      if (layer.keys.length > 0) expect(layer.columns.d, layer.name).toHaveLength(1);
    }
    for (const [index, state] of states.entries()) {
      const pointsOf = (frame: Frame) =>
        frame.layers.flatMap((layer) =>
          layer.kind === "path"
            ? layer.marks.map(({ key, d }) => [`${layer.name} ${key}`, d.flatMap(({ points }) => points)] as const)
            : [],
        );
      const again = new Map(pointsOf(unpackFrame(reel, state)));
      for (const [key, points] of pointsOf(drawn[index]!))
        for (const [at, [x, y]] of points.entries()) {
          const [u, v] = again.get(key)![at]!;
          expect(Math.hypot(u - x, v - y), `${state} ${key}`).toBeLessThan(1 / 6);
        }
    }
  });

  test("what is brought out has its name on the map, in every state at both sizes", () => {
    for (const size of frames) {
      const frameOf = map.layout(spec, table, { size, locale: "zh-Hans", atlas });
      for (const [name, state] of Object.entries(spec.states)) {
        const written = frameOf(name)
          .layers.find((layer) => layer.name === "names")!
          .marks.map(({ key }) => key);
        const listed = Array.isArray(state.lit) ? state.lit : [];
        const lit = listed.flatMap((one) => {
          const layer = spec.layers[one];
          return layer && layer.draw !== "tiles" ? (layer.features ?? atlas[layer.geo]!.features.map(({ id }) => id)) : [one];
        });
        const named = lit.filter((id) => features.find((feature) => feature.id === id)?.properties.name);
        expect([name, size.name, named.filter((id) => !written.includes(markKey("name", id)))]).toEqual([name, size.name, []]);
      }
    }
  });
});

describe("a course", () => {
  const points: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [20, 10],
  ];

  test("goes through every point that is given, however sharp its bends, and stays near them", () => {
    const bends: [number, number][] = [
      [0, 0],
      [-6, 6],
      [6, 9],
      [-8, 12],
      [8, 15],
      [-10, 18],
      [10, 20],
      [10, 20],
      [-12, 21],
      [40, 40],
    ];
    for (const course of [points, bends]) {
      const chain = flatten(coursePath(course));
      for (const [x, y] of course) expect(chain.some((at) => Math.hypot(at[0] - x, at[1] - y) < 1e-9)).toBe(true);
      expect([chain[0], chain.at(-1)]).toEqual([course[0], course.at(-1)]);
    }
    for (const [x, y] of flatten(coursePath(points))) expect(x >= -1 && x <= 21 && y >= -1 && y <= 11).toBe(true);
    expect(
      smoothCourse([
        [1, 1],
        [2, 2],
      ]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("is the same on a live map as in a still, far in the north, too", () => {
    const boat: Position[] = [
      [22.35, 70.24],
      [22.2, 70.3],
      [22.5, 70.33],
      [21.95, 70.485],
      [22.9, 70.62],
      [23.68, 70.663],
      [15.64, 78.22],
    ];
    const size = SIZES.wide;
    const at = projection(cameraFor(boundsOf(boat), { x: 0, y: 0, width: size.width, height: size.height }, size), size);
    const still = flatten(coursePath(boat.map((position) => at(position)!)));
    const live = smoothCourse(boat).map((position) => at(position)!);
    expect(live).toHaveLength(still.length);
    for (const [index, [x, y]] of still.entries()) expect(Math.hypot(x - live[index]![0], y - live[index]![1])).toBeLessThan(0.1);
  });

  test("closed, goes through every corner of its ring", () => {
    const ring: [number, number][] = [
      [0, 0],
      [10, 1],
      [12, 9],
      [3, 8],
      [0, 0],
    ];
    const chain = flatten(ringPath(ring));
    for (const [x, y] of ring) expect(chain.some((at) => Math.hypot(at[0] - x, at[1] - y) < 1e-9)).toBe(true);
  });

  test("has as many commands for another camera, so that it can move", () => {
    expect(sameCommands(coursePath(points), coursePath(points.map(([x, y]) => [x * 7 - 300, y * 7])))).toBe(true);
  });
});

describe("a part of a path", () => {
  const length = (chain: readonly (readonly [number, number])[]) =>
    chain.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - chain[index]![0], y - chain[index]![1]), 0);
  const chain: [number, number][] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [40, 10],
  ];

  test("is as long as its share, wherever it begins", () => {
    for (const from of [0, 0.1, 0.35, 0.9])
      for (const share of [0.01, 0.05, 0.1]) {
        if (from + share > 1) continue;
        expect(length(cutChain(chain, from, from + share))).toBeCloseTo(share * 50, 6);
      }
  });

  test("lies on the path, and two parts that meet make the whole", () => {
    const first = cutChain(chain, 0, 0.42);
    const second = cutChain(chain, 0.42, 1);
    expect(first.at(-1)![0]).toBeCloseTo(second[0]![0], 9);
    expect(length(first) + length(second)).toBeCloseTo(50, 9);
  });

  test("that is nothing draws nothing; the whole is the path itself", () => {
    const cut = (d: string, from: number, to: number) => printPath(cutPath(parsePath(d), from, to));
    expect(cut("M0,0L10,0", 0, 0)).toBe("");
    expect(cut("M0,0Q5,5 10,0", 0, 1)).toBe("M0,0Q5,5 10,0");
    expect(cut("M0,0L10,0", 0, 0.5)).toBe("M0,0L5,0");
  });
});

describe("words about a course with many bends", () => {
  const bends: Position[] = [
    [22.35, 70.24],
    [22.2, 70.3],
    [22.5, 70.33],
    [22.15, 70.36],
    [22.55, 70.39],
    [22.1, 70.42],
    [22.6, 70.44],
    [22.9, 70.62],
    [23.68, 70.663],
  ];
  const geo = geoSchema.parse({
    type: "FeatureCollection",
    title: "t",
    sources: ["s"],
    crs: "wgs84",
    survey: "sketch",
    features: [
      {
        type: "Feature",
        id: "boat",
        properties: { name: "Fast boat", confidence: "low" },
        geometry: { type: "LineString", coordinates: bends },
      },
    ],
  });
  const callouts = [
    { at: "boat", text: "It turned wherever a skerry lay" },
    { at: [22.15, 70.36], text: "Here it waited for the tide" },
  ];
  const spec = FIGURES.map.schema.parse({
    type: "map",
    title: "t",
    data: "d",
    sketch: "Sketch",
    layers: { ways: { geo: "coast", draw: "line" } },
    states: { boat: { focus: ["boat"], show: ["ways"], lit: ["boat"], alt: "a", callouts } },
  });
  const plain = <T>(value: T) => localise(value, "en", "en");

  test.each(Object.values(SIZES))("stand beside it, not on it: $name", (size) => {
    const table: Table = { columns: {}, rows: [] };
    const frame = typeOf("map").layout(plain(spec), table, { size, locale: "en", atlas: plain({ coast: geo }) })("boat");
    const texts = frame.layers.flatMap((layer) => (layer.kind === "text" && layer.name === "callouts" ? layer.marks : []));
    const chain = frame.layers.flatMap((layer) =>
      layer.kind === "path" && layer.name === "lines" ? layer.marks.flatMap(({ d }) => flatten(d)) : [],
    );
    const steps = chain
      .slice(1)
      .flatMap((end, index) => Array.from({ length: 8 }, (_, step) => between(chain[index]!, end, step / 8)));
    expect(texts.map(({ text }) => text).join(" ")).toBe(callouts.map(({ text }) => text).join(" "));
    const over = texts.filter((mark) => steps.some(([x, y]) => overlap(textBox(mark), { x, y, width: 0, height: 0 }, -1)));
    // Nothing leads from words to a place yet: among narrow bends those about a bare position have to stand near it.
    const isHeld = ({ key }: { key: string }) => size.name === "wide" || itemOf(key) === "0";
    expect(over.filter(isHeld).map(({ text }) => text)).toEqual([]);
  });
});
