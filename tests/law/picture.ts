// Random pictures with regions: of any shape, from a stamp to a handscroll, with regions large, tiny, on each other and at the edge.

import type { Chance } from "./chance.ts";
import { annotationsOf, headOf, type Maker, rowsOf, type Selection, selects, textColumn } from "./maker.ts";

const EXTENTS = [
  { width: 4000, height: 3000 },
  { width: 900, height: 1400 },
  { width: 30_000, height: 1500 },
  { width: 320, height: 200 },
  { width: 1200, height: 12_000 },
];

type Extent = (typeof EXTENTS)[number];

/** A region in shares of the picture: a box, or a shape with three to six corners. */
function regionOf(chance: Chance): { box: number[] } | { polygon: number[][] } {
  const share = (most: number) => (chance.whole(0, 1000) / 1000) * most;
  const size = chance.pick([0.002, 0.02, 0.1, 0.1, 0.4, 1]);
  const [width, height] = [0.0005 + share(size), 0.0005 + share(size)].map((side) => Math.min(1, side)) as [number, number];
  const [left, top] = [share(1 - width), share(1 - height)];
  if (chance.often(0.7)) return { box: [left, top, width, height] };
  const count = chance.whole(3, 6);
  const polygon = Array.from({ length: count }, (_, index) => {
    const turn = (2 * Math.PI * index) / count;
    return [left + (width / 2) * (1 + Math.cos(turn)), top + (height / 2) * (1 + Math.sin(turn))];
  });
  return { polygon };
}

const inPixels = (region: ReturnType<typeof regionOf>, { width, height }: Extent) =>
  "box" in region
    ? { box: region.box.map((value, index) => value * (index % 2 === 0 ? width : height)) }
    : { polygon: region.polygon.map(([x = 0, y = 0]) => [x * width, y * height]) };

export const picture: Maker = {
  make(chance) {
    const rows = rowsOf(chance.count(), () => ({ name: chance.often(0.02) ? null : chance.name(), kind: chance.words(1) }));
    const ids = rows.map(({ id }) => id);
    const extent = chance.pick(EXTENTS);
    const pixels = chance.often(0.3);
    const regions = ids
      .filter(() => chance.often(0.95))
      .map((id) => [id, pixels ? inPixels(regionOf(chance), extent) : regionOf(chance)] as const);
    const known = regions.length > 0 ? regions.map(([id]) => id) : [];
    const two = chance.often(0.4);
    const labels = () => (chance.often(0.4) ? { labels: chance.pick(["all", "lit", "none"]) } : {});
    const shows = () =>
      two ? { shows: chance.pick(["before", "after", "beside", "divided"]), divide: chance.pick([0.1, 0.5, 0.9]) } : {};
    const state = () => ({ alt: chance.words(6), annotations: annotationsOf(chance, known), ...labels(), ...shows() });
    const some = (share: number) => (known.length > 0 ? chance.some(known, share) : undefined);
    const one = known.length > 0 ? [chance.pick(known)] : undefined;
    const figure = {
      ...headOf(chance, "picture"),
      file: "photos/one.jpg",
      credit: chance.name(),
      label: "name",
      ...(pixels ? { measure: "pixels" } : {}),
      ...(chance.often(0.2) ? { locator: false } : {}),
      ...(chance.often(0.1) ? { sketch: chance.words(2) } : {}),
      regions: Object.fromEntries(regions),
      ...(two ? { after: { file: "photos/two.jpg", credit: chance.name(), name: chance.name(), before: chance.name() } } : {}),
      states: {
        all: state(),
        lit: { ...state(), ...(known.length > 0 ? { lit: some(0.1) } : {}) },
        few: { ...state(), show: some(0.2) ?? [] },
        none: { ...state(), show: [] },
        near: { ...state(), ...(one ? { focus: one, lit: one } : {}) },
        some: { ...state(), ...(known.length > 0 ? { focus: some(0.1) } : {}) },
      },
    };
    const data = { title: "t", sources: ["s"], columns: { name: textColumn(chance), kind: textColumn(chance) }, rows };
    return {
      figure,
      data,
      pictures: { "photos/one.jpg": extent, "photos/two.jpg": { width: extent.width * 2, height: extent.height * 2 } },
    };
  },
  owed: (spec, table, state) => {
    const { show, focus } = (spec.states as Record<string, { show?: Selection; focus?: string[] }>)[state] ?? {};
    const { regions } = spec as unknown as { regions: Record<string, unknown> };
    // Who looks closely has chosen what is seen.
    if (focus) return [];
    return table.rows.filter((row) => Object.hasOwn(regions, row.id) && (!show || selects(show, row))).map(({ id }) => id);
  },
};
