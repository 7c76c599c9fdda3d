// Random maps: places, courses and areas with holes in one or more files, from near and far, across the antimeridian too.

import type { DrawnFigure } from "../../src/figures/draw.ts";
import type { Chance } from "./chance.ts";
import { categoryColumn, HUES, headOf, type Maker, numberColumn, rowsOf, type Selection, selects, textColumn } from "./maker.ts";

type Position = [lon: number, lat: number];
type Draw = "area" | "line" | "place" | "name" | "choropleth" | "symbols" | "tiles";

/** Paths that a map may have: a frame has at most a thousand marks, and a line may be two. */
const PATHS = 200;

const LAND = ["water", "relief", "town", "motorway", "road", "rail", "border", "seam"];
const SEEN = HUES.filter((hue) => hue !== "paper");
const PAINTS = ["solid", "bold", "dashed", "wash", "hollow"];

/** Where a random map lies, and how far it reaches. */
interface Region {
  middle: Position;
  /** Degrees from its middle. */
  reach: number;
}

function regionOf(chance: Chance): Region {
  const middle: Position = [chance.whole(-180, 180), chance.whole(-60, 70)];
  if (chance.often(0.25)) middle[0] = chance.pick([-180, -179.5, 179, 180]);
  return { middle, reach: chance.pick([0.001, 0.05, 0.4, 3, 12, 60]) };
}

/** A position as files have it: from -180 to 180, off the poles. */
function positionAt([lon, lat]: Position): Position {
  const around = ((((lon + 180) % 360) + 360) % 360) - 180;
  return [Number(around.toFixed(5)), Number(Math.max(-80, Math.min(80, lat)).toFixed(5))];
}

const share = (chance: Chance) => chance.whole(-1000, 1000) / 1000;
const somewhere = (chance: Chance, { middle: [lon, lat], reach }: Region): Position => [
  lon + share(chance) * reach,
  lat + share(chance) * reach * 0.6,
];

function lineOf(chance: Chance, region: Region): Position[] {
  const [start, end] = [somewhere(chance, region), somewhere(chance, region)];
  const pieces = chance.pick([1, 2, 5, 12]);
  return Array.from({ length: pieces + 1 }, (_, index): Position => {
    const off = index === 0 || index === pieces ? 0 : share(chance) * region.reach * 0.1;
    const at = (axis: 0 | 1) => start[axis] + ((end[axis] - start[axis]) * index) / pieces + off;
    return positionAt([at(0), at(1)]);
  });
}

/** A ring around a point, wound either way. */
function ringOf(chance: Chance, [lon, lat]: Position, radius: number): Position[] {
  const corners = chance.pick([3, 4, 8, 20]);
  const way = chance.pick([1, -1]);
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const [angle, far] = [(way * 2 * Math.PI * index) / corners, radius * (0.7 + 0.3 * Math.abs(share(chance)))];
    return positionAt([lon + Math.cos(angle) * far, lat + Math.sin(angle) * far * 0.7]);
  });
  return [...ring, ring[0]!];
}

function ringsOf(chance: Chance, region: Region): Position[][] {
  const [middle, radius] = [somewhere(chance, region), region.reach * chance.pick([0.05, 0.2, 0.6])];
  return [ringOf(chance, middle, radius), ...(chance.often(0.4) ? [ringOf(chance, middle, radius * 0.3)] : [])];
}

const COLUMNS = ["first", "second", "third"];

/** How a layer of values makes classes. */
function classesOf(chance: Chance) {
  const limits = Array.from({ length: chance.whole(1, 6) }, () => chance.number({ negative: true, unknown: 0 }) ?? 0);
  return {
    ...(chance.often(0.6) ? { breaks: chance.pick(["quantile", "natural", limits.sort((a, b) => a - b)]) } : {}),
    ...(chance.often(0.5) ? { count: chance.whole(2, 7) } : {}),
    ...(chance.often(0.3) ? { middle: chance.pick([0, 7, chance.number({ negative: true, unknown: 0 }) ?? 0]) } : {}),
  };
}

function measuredOf(chance: Chance) {
  return {
    value: chance.pick(COLUMNS),
    ...(chance.often(0.2) ? { per: chance.pick(COLUMNS) } : {}),
    ...(chance.often(0.3) ? { format: chance.pick([",.0f", "+,.1f", ",.2f"]) } : {}),
    ...(chance.often(0.2)
      ? { scale: { divide: chance.pick([0.001, 1000, 1_000_000]), decimals: chance.whole(0, 3), unit: chance.words(3) } }
      : {}),
    ...(chance.often(0.5) ? { hue: chance.pick(SEEN) } : {}),
    ...(chance.often(0.4) ? { below: chance.pick(SEEN) } : {}),
    names: chance.often(0.7),
  };
}

function valuesLayerOf(chance: Chance, file: string, draw: Draw, features: string[]) {
  const where = { geo: file, features };
  if (draw === "symbols") return { draw, ...where, ...measuredOf(chance) };
  if (draw === "choropleth") return { draw, ...where, ...measuredOf(chance), ...classesOf(chance) };
  const across = Math.min(60, chance.whole(1, 2 * Math.ceil(Math.sqrt(features.length))));
  const tiles = Object.fromEntries(
    features.map((id, index) => [id, [index % across, Math.min(60, Math.floor(index / across))]] as const),
  );
  const shape = chance.pick(["square", "hexagon"]);
  return { draw, tiles, shape, ...(chance.often(0.5) ? { label: "said" } : {}), ...measuredOf(chance), ...classesOf(chance) };
}

function geometryOf(chance: Chance, draw: Draw, region: Region) {
  const several = chance.often(0.15) ? [1, 2, 3] : undefined;
  const isPoint = draw === "place" || draw === "name" || (draw === "symbols" && chance.often(0.7));
  if (isPoint) return { type: "Point", coordinates: positionAt(somewhere(chance, region)) };
  if (draw === "line") {
    if (!several) return { type: "LineString", coordinates: lineOf(chance, region) };
    return { type: "MultiLineString", coordinates: several.map(() => lineOf(chance, region)) };
  }
  if (!several) return { type: "Polygon", coordinates: ringsOf(chance, region) };
  return { type: "MultiPolygon", coordinates: several.map(() => ringsOf(chance, region)) };
}

function layerOf(chance: Chance, file: string, draw: Draw, features: string[]) {
  if (draw === "choropleth" || draw === "symbols" || draw === "tiles") return valuesLayerOf(chance, file, draw, features);
  const look = () => ({ hue: chance.pick(HUES), paint: chance.pick(PAINTS) });
  return {
    geo: file,
    draw,
    features,
    ...look(),
    names: chance.often(0.8),
    ...(chance.often(0.4) ? { by: "kind", looks: { v1: look(), v3: look() } } : {}),
  };
}

const VALUES: Draw[] = ["choropleth", "symbols", "tiles"];

/** Features of a random map, each with the layer that draws it. */
function drawnOf(chance: Chance, count: number): { id: string; draw: Draw; layer: string; file: string }[] {
  const values = chance.pick<Draw[]>([[], ["choropleth"], ["symbols"], ["tiles"], ["choropleth", "symbols", "tiles", "symbols"]]);
  const kinds: Draw[] = ["area", "line", "place", "place", "name", ...values];
  const layers = kinds.map((draw, index) => ({ draw, layer: `layer${index}` }));
  const files = chance.pick([["one"], ["one", "two", "three"]]);
  const fileOf = new Map(layers.map(({ layer }) => [layer, chance.pick(files)]));
  let paths = 0;
  return Array.from({ length: count }, (_, index) => {
    // A line is drawn in every state: no frame is empty, wherever the camera looks.
    const one = index === 0 ? layers[1]! : chance.pick(layers);
    if (one.draw === "area" || one.draw === "line" || one.draw === "choropleth") paths += 1;
    const { draw, layer } = paths > PATHS ? layers[2]! : one;
    return { id: `r${index + 1}`, draw, layer, file: fileOf.get(layer)! };
  });
}

/** What a camera looks at: some of what is drawn, or bounds anywhere near it. */
function focusOf(chance: Chance, region: Region, ids: readonly string[], shown: readonly string[]) {
  const few = chance.often(0.5) ? chance.some(ids, 0.1) : [...shown];
  if (chance.often(0.7)) return few;
  const [lon, lat] = somewhere(chance, region);
  const far = region.reach * chance.pick([0.05, 0.5, 2]);
  const [west, south] = positionAt([lon - far, lat - far]);
  const [east, north] = positionAt([lon + far, lat + far]);
  return [west, south, east, north];
}

export const map: Maker = {
  make(chance) {
    const region = regionOf(chance);
    const drawn = drawnOf(chance, chance.count());
    const ids = drawn.map(({ id }) => id);
    const layers = [...new Set(drawn.map(({ layer }) => layer))];
    // What is drawn as its kind is has up to four marks: a frame has at most a thousand.
    const isOfKinds = drawn.length <= PATHS && chance.often(0.5);
    const feature = ({ id, draw }: { id: string; draw: Draw }) => ({
      type: "Feature",
      id,
      properties: {
        ...(chance.often(0.9) ? { name: chance.name() } : {}),
        confidence: chance.pick(["low", "medium", "high"]),
        ...(isOfKinds && chance.often(0.6) ? { kind: chance.pick(LAND), rank: chance.pick([undefined, 1, 2, 3]) } : {}),
        ...(chance.often(0.2) ? { note: chance.words(4) } : {}),
      },
      geometry: geometryOf(chance, draw, region),
    });
    const file = (name: string) => ({
      type: "FeatureCollection",
      title: "t",
      sources: ["s"],
      crs: "wgs84",
      survey: chance.pick(["sketch", "surveyed"]),
      ...(chance.often(0.3) ? { date: chance.pick(["2019", "2024-05", "2023-11-02"]) } : {}),
      features: drawn.filter((one) => one.file === name && one.draw !== "tiles").map(feature),
    });
    const valued = [...new Set(drawn.flatMap(({ layer, draw }) => (VALUES.includes(draw) ? [layer] : [])))];
    const classed = [...new Set(drawn.flatMap(({ layer, draw }) => (draw === "choropleth" || draw === "tiles" ? [layer] : [])))];
    const own = (layer: string) => drawn.filter((one) => one.layer === layer);
    const state = (show: string[], lit: string[]) => ({
      alt: chance.words(6),
      focus: focusOf(chance, region, ids, show),
      show,
      lit,
      context: chance.often(0.3) ? chance.some([...layers, ...ids], 0.2) : [],
      ...(chance.often(0.4) && valued.length > 0 ? { values: { [chance.pick(valued)]: chance.pick(COLUMNS) } } : {}),
      ...(chance.often(0.2) ? { classes: chance.some([1, 2, 3, 5, "unknown"], 0.3) } : {}),
      runs: chance.often(0.4) ? chance.some(ids, 0.05) : [],
      callouts: Array.from({ length: chance.pick([0, 0, 1, 3]) }, () => {
        const at = chance.often(0.6) ? chance.pick(ids) : positionAt(somewhere(chance, region));
        return { at, text: chance.name() };
      }),
    });
    const amount = numberColumn(chance);
    const [negative, unknown] = [chance.often(0.3), chance.pick([0, 0.1, 0.6, 1])];
    const figure = {
      ...headOf(chance, "map"),
      ...(chance.often(0.5) ? { sketch: chance.pick(["Sketch", chance.name()]) } : {}),
      ...(chance.often(0.4)
        ? { approval: chance.pick([{ exempt: "made up" }, { number: chance.name(), source: chance.name() }]) }
        : {}),
      ...(chance.often(0.2) ? { scaleBar: false } : {}),
      ...(chance.often(0.5) ? { locator: chance.pick([false, "wider"]) } : {}),
      layers: Object.fromEntries(
        layers.map((layer) => {
          const [first] = own(layer);
          return [
            layer,
            layerOf(
              chance,
              first!.file,
              first!.draw,
              own(layer).map(({ id }) => id),
            ),
          ];
        }),
      ),
      ...(classed.length > 0 && chance.often(0.5)
        ? { panels: { layer: chance.pick(classed), values: chance.pick([COLUMNS, COLUMNS.slice(0, 2)]) } }
        : {}),
      states: {
        whole: { ...state(layers, []), panels: false },
        all: state(layers, []),
        lit: state(layers, chance.some(ids, 0.03)),
        few: state(chance.some(ids, 0.2), []),
        layer: state([chance.pick(layers)], [chance.pick(layers)]),
      },
    };
    // A view of a stretch where nothing lies has its scale or its word at least, or it would be empty.
    if (!("sketch" in figure)) delete figure.scaleBar;
    const data = {
      title: "t",
      sources: ["s"],
      columns: {
        kind: categoryColumn(chance, 3),
        length: numberColumn(chance),
        said: textColumn(chance),
        ...Object.fromEntries(COLUMNS.map((column) => [column, { ...amount, label: chance.name() }])),
      },
      rows: rowsOf(drawn.length, () => ({
        kind: chance.often(0.2) ? null : chance.pick(["v1", "v2", "v3"]),
        length: chance.number({ negative: true }),
        ...Object.fromEntries(COLUMNS.map((column) => [column, chance.number({ negative, unknown })])),
        said: chance.name(),
      })),
    };
    const files = [...new Set(drawn.flatMap((one) => (one.draw === "tiles" ? [] : [one.file])))];
    const around = { middle: region.middle, reach: region.reach * chance.pick([0.5, 3, 8]) };
    const wider = {
      ...file("wider"),
      features: [
        { type: "Feature", id: "whole", properties: { confidence: "low" }, geometry: geometryOf(chance, "area", around) },
        { type: "Feature", id: "stream", properties: { confidence: "low" }, geometry: geometryOf(chance, "line", around) },
        {
          type: "Feature",
          id: "land",
          properties: { confidence: "low" },
          geometry: { type: "Polygon", coordinates: [ringOf(chance, around.middle, around.reach * 2)] },
        },
      ],
    };
    return { figure, data, geo: { ...Object.fromEntries(files.map((name) => [name, file(name)])), wider } };
  },
  owed(spec, table, state) {
    const { layers, states } = spec as Extract<DrawnFigure["spec"], { type: "map" }>;
    const { show, focus } = states[state]!;
    return Object.entries(layers).flatMap(([name, layer]) => {
      const { draw } = layer;
      const features = layer.draw === "tiles" ? Object.keys(layer.tiles) : (layer.features ?? []);
      const means = (names: Selection) => (id: string) => {
        const row = table.rows.find((one) => one.id === id);
        return (row && selects(names, row)) || ("column" in names ? false : names.includes(name));
      };
      const shown = features.filter(means(show));
      // A course or an area is drawn wherever it lies; a place where the camera looks, and a name where there is room.
      if (["area", "line", "choropleth", "tiles"].includes(draw)) return shown;
      return draw === "place" || draw === "symbols" ? shown.filter(means(focus)) : [];
    });
  },
};
