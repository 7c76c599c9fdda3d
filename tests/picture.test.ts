// Pictures with regions: where the camera looks, what is dimmed, where words stand, and how two pictures of one thing share a frame.

import { polygonArea } from "d3-polygon";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawFigure } from "../src/figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../src/figures/examples.ts";
import { NEAREST, viewOf } from "../src/figures/picture/camera.ts";
import { apart, boxOf, cornersOf, cut, type Ring } from "../src/figures/picture/regions.ts";
import { itemOf, readKey } from "../src/marks/key.ts";
import type { Kind, MarkOf } from "../src/marks/marks.ts";
import { flatten } from "../src/marks/path.ts";
import { SIZES, type Size } from "../src/marks/size.ts";
import { closerName, readSource, writeSource } from "../src/marks/source.ts";
import { type Box, overlap, textBox } from "../src/marks/text.ts";
import { encodeCrop, withPictures } from "../src/outputs/media/crop.ts";
import { unitePolicies } from "../src/publish/policy.ts";
import { extentOf } from "../src/source/picture-size.ts";

const sizes = Object.values(SIZES);
const faceOf = ({ width, height }: Size): Box => ({ x: 0, y: 0, width, height });

/** An example with other states, drawn in English. */
function drawn(states: Record<string, object>, more: object = {}, name = "example") {
  const found = examplesOf("picture").find((one) => one.name === name)!;
  const figure = { ...found.figure, ...more, states };
  const { figure: parsed, ...around } = localiseExample({ ...found, figure } as Example, "en");
  const drawing = drawFigure(parsed, around.table, { locale: "en", ...around });
  return (state: string, size: Size["name"]) => {
    const { layers } = drawing.frame(state, size);
    return <K extends Kind>(layer: string) => (layers.find((one) => one.name === layer)?.marks ?? []) as MarkOf[K][];
  };
}

describe("the camera", () => {
  const picture = { width: 8000, height: 5000 };

  test.each(sizes)("of a $name frame sees all of a picture where it is not told to look anywhere", (size) => {
    const { part, seen } = viewOf(picture, [], faceOf(size));
    expect(part).toEqual({ x: 0, y: 0, ...picture });
    expect(seen.width / seen.height).toBeCloseTo(1.6, 3);
  });

  test.each(sizes)("of a $name frame has what it looks at in sight, with room about it, and nothing beyond the edge", (size) => {
    for (const focus of [
      { x: 100, y: 100, width: 600, height: 400 },
      { x: 7500, y: 4700, width: 500, height: 300 },
      { x: 3000, y: 2000, width: 900, height: 1500 },
    ]) {
      const { part, at, scale } = viewOf(picture, [focus], faceOf(size));
      const [left, top] = at([focus.x, focus.y]);
      const [right, bottom] = at([focus.x + focus.width, focus.y + focus.height]);
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(size.width + 0.01);
      expect(bottom).toBeLessThanOrEqual(size.height + 0.01);
      expect(part.x + part.width).toBeLessThanOrEqual(picture.width);
      expect(part.y + part.height).toBeLessThanOrEqual(picture.height);
      expect(scale).toBeLessThanOrEqual(NEAREST);
    }
  });

  test("goes no nearer than a file is sharp", () => {
    expect(viewOf(picture, [{ x: 4000, y: 2000, width: 8, height: 8 }], faceOf(SIZES.wide)).scale).toBe(NEAREST);
  });

  test("of a handscroll keeps within its height", () => {
    const { part, seen } = viewOf(
      { width: 30_000, height: 1500 },
      [{ x: 12_000, y: 300, width: 900, height: 900 }],
      faceOf(SIZES.narrow),
    );
    expect(part.height).toBeLessThanOrEqual(1500);
    expect(seen.height).toBeGreaterThan(300);
  });
});

describe("shapes", () => {
  const one: Ring = cornersOf({ x: 0, y: 0, width: 100, height: 100 });
  const other: Ring = cornersOf({ x: 50, y: 50, width: 100, height: 100 });
  const far: Ring = cornersOf({ x: 400, y: 0, width: 10, height: 10 });

  test("that share room become one, and none is lost", () => {
    const joined = apart([one, far, other]);
    expect(joined).toHaveLength(2);
    const around = joined.find((ring) => boxOf(ring).width > 100)!;
    expect(boxOf(around)).toEqual({ x: 0, y: 0, width: 150, height: 150 });
  });

  test("that only share a side stay apart", () => {
    expect(apart([one, cornersOf({ x: 100, y: 0, width: 50, height: 100 })])).toHaveLength(2);
  });

  test("are cut at a box's edge", () => {
    const left = cut(one, { x: -50, y: -50, width: 100, height: 100 });
    expect(boxOf(left)).toEqual({ x: 0, y: 0, width: 50, height: 50 });
    expect(Math.abs(polygonArea(left))).toBeCloseTo(2500);
    expect(cut(one, { x: 200, y: 200, width: 10, height: 10 })).toEqual([]);
  });
});

/** Whether a path that is filled by winding covers a point. */
function covers(d: MarkOf["path"]["d"], [x, y]: [number, number]): boolean {
  const rings: [number, number][][] = [];
  for (const command of d) {
    if (command.type === "M") rings.push([]);
    rings.at(-1)!.push(...flatten([command]).map(([px, py]): [number, number] => [px, py]));
  }
  const winding = rings.flatMap((ring) =>
    ring.map(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      if (y1 <= y === y2 <= y) return 0;
      return x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x ? Math.sign(y2 - y1) : 0;
    }),
  );
  return winding.reduce<number>((sum, turn) => sum + turn, 0) !== 0;
}

describe.each(sizes.map(({ name }) => name))("%s", (size) => {
  test("what is lit is not dimmed, where two of it overlap neither; all else is", () => {
    const regions = {
      customs: { box: [0.2, 0.2, 0.2, 0.2] },
      sheds: { box: [0.3, 0.3, 0.2, 0.2] },
      crane: { box: [0.7, 0.5, 0.1, 0.1] },
    };
    const marks = drawn({ all: { alt: "x", lit: ["customs", "sheds", "crane"] } }, { regions })("all", size);
    const [veil] = marks<"path">("veil");
    const [ground] = marks<"image">("ground");
    const at = (x: number, y: number): [number, number] => [ground!.x + x * ground!.width, ground!.y + y * ground!.height];
    for (const [x, y] of [
      [0.25, 0.25],
      [0.35, 0.35],
      [0.45, 0.45],
      [0.75, 0.55],
    ] as const)
      expect(covers(veil!.d, at(x, y)), `${x}, ${y}`).toBe(false);
    for (const [x, y] of [
      [0.1, 0.1],
      [0.6, 0.3],
      [0.9, 0.9],
    ] as const)
      expect(covers(veil!.d, at(x, y)), `${x}, ${y}`).toBe(true);
  });

  test("names stand on paper of their own, each whole on it, and on nothing that is lit", () => {
    for (const { name, figure } of examplesOf("picture")) {
      const states = figure.states as Record<string, object>;
      const frame = drawn(states, figure, name === "before-after" ? name : "example");
      if (name === "crowded") continue;
      for (const state of Object.keys(states)) {
        const marks = frame(state, size);
        const plates = marks<"rect">("plates");
        const lit = marks<"path">("outlines").filter(({ style }) => style.hue === "accent" && !style.muted);
        for (const mark of marks<"text">("names")) {
          const box = textBox(mark);
          const under = plates.some(
            (plate) => plate.x <= box.x && plate.y <= box.y && plate.x + plate.width >= box.x + box.width,
          );
          expect(under, `${name} ${state} ${mark.text}`).toBe(true);
          if (readKey(mark.key).part !== "name") continue;
          const others = lit
            .filter(({ key }) => itemOf(key) !== itemOf(mark.key))
            .map(({ d }) => boxOf(flatten(d).map(([x, y]) => [x, y])));
          expect(
            others.some((other) => overlap(box, other, -1)),
            `${name} ${state} ${mark.text}`,
          ).toBe(false);
        }
      }
    }
  });

  test("the whole lies under a part that is looked at, and is not printed; a state of the whole has no part", () => {
    const frame = drawn({ all: { alt: "x" }, near: { alt: "x", focus: ["customs"] } });
    expect(frame("all", size)<"image">("details")).toEqual([]);
    expect(frame("all", size)<"image">("ground").map(({ style }) => style.muted ?? false)).toEqual([false]);
    const [ground] = frame("near", size)<"image">("ground");
    const [detail] = frame("near", size)<"image">("details");
    expect(ground!.style.muted).toBe(true);
    const { part, width } = readSource(detail!.source)!;
    expect(part.width).toBeLessThan(1600);
    expect(detail!.width / part.width).toBeCloseTo(ground!.width / 1600, 3);
    expect(width).toBeGreaterThanOrEqual(Math.min(part.width, Math.floor(detail!.width * 2)));
  });

  test("two pictures of one thing share a frame where they are divided, and look at the same part beside each other", () => {
    const states = {
      divided: { alt: "x", shows: "divided", divide: 0.25, show: [] },
      beside: { alt: "x", shows: "beside", focus: ["sheds"], show: [] },
    };
    const frame = drawn(states, {}, "before-after");
    const [before, after] = frame("divided", size)<"image">("details");
    const [one, two] = [before!, after!].map(({ source }) => readSource(source)!);
    expect([one!.part.width, two!.part.x]).toEqual([400, 400]);
    expect(before!.x + before!.width).toBeCloseTo(after!.x, 1);
    const [divider] = frame("divided", size)<"line">("divider");
    expect(divider!.x1).toBeCloseTo(after!.x, 0);
    const [left, right] = frame("beside", size)<"image">("details");
    expect(readSource(left!.source)!.part).toEqual(readSource(right!.source)!.part);
    expect(overlap(left!, right!)).toBe(false);
    expect(frame("beside", size)<"image">("ground")).toEqual([]);
  });
});

test("a later picture of more px is cut in its own", () => {
  const pictures = {
    "photos/harbour-1931.webp": { width: 1600, height: 1000 },
    "photos/harbour-2024.webp": { width: 4000, height: 2500 },
  };
  const found = examplesOf("picture").find(({ name }) => name === "before-after")!;
  const { figure, ...around } = localiseExample({ ...found, pictures }, "en");
  const { layers } = drawFigure(figure, around.table, { locale: "en", ...around }).frame("beside", "wide");
  const details = layers.flatMap((layer) => (layer.kind === "image" && layer.name === "details" ? layer.marks : []));
  const [before, after] = details.map(({ source }) => readSource(source)!.part);
  expect(after!.width / before!.width).toBeCloseTo(2.5, 1);
  expect(after!.x / before!.x).toBeCloseTo(2.5, 1);
  expect(after!.y + after!.height).toBeLessThanOrEqual(2500);
});

describe("sources", () => {
  test.each(["photos/plan.jpg", "photos/Scan 港口 \"1\" & 'a'.PNG", "photos/50%~x.webp"])(
    "%s is written and read back",
    (file) => {
      const source = { file, part: { x: 1, y: 2, width: 30, height: 40 }, width: 25 };
      const written = writeSource(source);
      expect(written).toMatch(/^[\w./~#,@-]+$/);
      expect(readSource(written)).toEqual(source);
    },
  );

  test("nothing else is one", () => {
    expect(readSource("photos/plan.jpg")).toBeUndefined();
    expect(closerName("/photos/a.1/0-0-4-3-2.webp")).toBe("/photos/a.1/0-0-4-3-2-closer.webp");
  });
});

describe("files", () => {
  const noise = (width: number, height: number) => {
    const grain = { type: "gaussian" as const, mean: 128, sigma: 70 };
    return sharp({ create: { width, height, channels: 3, background: "#000", noise: grain } });
  };

  test("the size of each kind is told as it is held", async () => {
    const image = () => noise(70, 40);
    const turned = { orientation: 6 };
    const files = {
      jpeg: [await image().jpeg().toBuffer(), 70, 40],
      "jpeg on its side": [await image().withMetadata(turned).jpeg().toBuffer(), 40, 70],
      "progressive jpeg": [await image().jpeg({ progressive: true }).toBuffer(), 70, 40],
      png: [await image().png().toBuffer(), 70, 40],
      "png on its side": [await image().withMetadata(turned).png().toBuffer(), 40, 70],
      webp: [await image().webp().toBuffer(), 70, 40],
      "lossless webp": [await image().webp({ lossless: true }).toBuffer(), 70, 40],
      "webp on its side": [await image().withMetadata(turned).webp().toBuffer(), 40, 70],
      avif: [await image().avif({ effort: 0 }).toBuffer(), 70, 40],
    } as const;
    for (const [kind, [bytes, width, height]] of Object.entries(files)) {
      expect(extentOf(bytes), kind).toEqual({ width, height });
      const { autoOrient } = await sharp(bytes).metadata();
      expect(extentOf(bytes), kind).toEqual({ width: autoOrient.width, height: autoOrient.height });
    }
  });

  test("a file that is cut off or none has no size, and nothing throws", async () => {
    const whole = await noise(70, 40).jpeg().toBuffer();
    for (let length = 0; length < whole.length; length += 37) expect(extentOf(whole.subarray(0, length))).toBeUndefined();
    expect(extentOf(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBeUndefined();
  });

  test("a part is cut where it is said, and a grainy one is made light enough", async () => {
    const [left, right] = [
      { r: 200, g: 0, b: 0 },
      { r: 0, g: 0, b: 200 },
    ];
    const half = await sharp({ create: { width: 50, height: 80, channels: 3, background: right } })
      .png()
      .toBuffer();
    const two = await sharp({ create: { width: 100, height: 80, channels: 3, background: left } })
      .composite([{ input: half, left: 50, top: 0 }])
      .png()
      .toBuffer();
    const crop = await encodeCrop({ file: "x", part: { x: 60, y: 10, width: 40, height: 40 }, width: 20 }, "jpg", () => two);
    const { dominant, ...rest } = await sharp(crop).stats();
    expect(dominant.b).toBeGreaterThan(150);
    expect(rest.channels[0]!.max).toBeLessThan(60);
    expect((await sharp(crop).metadata()).width).toBe(20);
    const grainy = await noise(1400, 1400).jpeg({ quality: 95 }).toBuffer();
    const source = { file: "y", part: { x: 0, y: 0, width: 1400, height: 1400 }, width: 720 };
    const [light, full] = [
      await encodeCrop(source, "jpg", () => grainy),
      await sharp(grainy).resize(720).jpeg({ quality: 74 }).toBuffer(),
    ];
    expect(light.length).toBeLessThan(full.length * 0.8);
  });

  test("a drawing holds what it shows; words that look like a source are left alone", async () => {
    const png = await noise(20, 20).png().toBuffer();
    const source = writeSource({ file: "photos/a.png", part: { x: 0, y: 0, width: 20, height: 20 }, width: 20 });
    const held = await withPictures(`<svg><title>see ${source}</title><image href="${source}"/></svg>`, () => png);
    expect(held).toContain(`<title>see ${source}</title>`);
    expect(held).toMatch(/<image href="data:image\/jpeg;base64,[\w+/=]+"\/>/);
  });

  test("only a site with such a drawing lets its hosts' policy take data", () => {
    const page = "default-src 'none'; img-src 'self'";
    expect(unitePolicies([page], ["<svg/>"], "")).not.toContain("data:");
    expect(unitePolicies([page], ['<svg><image href="data:image/jpeg;base64,AA"/></svg>'], "")).toContain("img-src 'self' data:");
  });
});
