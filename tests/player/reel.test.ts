// The player's drawing, without a browser: whatever way a reader came, every mark is as if the state had been opened directly.

import { expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { type DrawnFigure, drawFigure } from "../../src/figures/draw.ts";
import { examplesOf, localiseExample } from "../../src/figures/examples.ts";
import type { Atlas, Table } from "../../src/figures/figure.ts";
import { FIGURES, type FigureName } from "../../src/figures/index.ts";
import { markKey } from "../../src/marks/key.ts";
import type { Frame, Layer } from "../../src/marks/marks.ts";
import type { Command } from "../../src/marks/path.ts";
import { packReel, type Reel } from "../../src/marks/reel.ts";
import { seeded } from "../../src/marks/seeded.ts";
import { readStoryFiles } from "../../src/source/files.ts";
import { type StandIn, standInBrowser } from "../support/drawing-dom.ts";

const { tick } = standInBrowser();
// What the player asks of the browser it asks when it is loaded.
const { playReel } = await import("../../src/player/reel/play-reel.ts");
type Player = ReturnType<typeof playReel>;

const treeOf = (player: Player) => player.svg as unknown as StandIn;

/** A drawing as text: every attribute of every element, in the order they are drawn. */
function written(element: StandIn, depth = 0): string {
  const names = element.getAttributeNames().sort();
  const attributes = names.map((name) => ` ${name}="${[...new Set(element.getAttribute(name)!.split(" "))].join(" ")}"`).join("");
  const line = `${" ".repeat(depth)}<${element.tagName}${attributes}>${element.textContent}`;
  return [line, ...element.children.map((child) => written(child, depth + 1))].join("\n");
}

/** Lets the change under way come to its end. */
function settle(): void {
  for (let drawn = 0; drawn < 4; drawn++) tick(400);
}

/** Shows states as a reader's scrolling does: some changes end, some are cut short before or after they have begun. */
function wander(reel: Reel, size: string, seed: string, steps: number): void {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const direct = new Map(reel.states.map((state) => [state, written(treeOf(playReel(reel, size, state)))]));
  const player = playReel(reel, size, pick(reel.states));
  const items = reel.layers.flatMap(({ keys }) => keys.slice(0, 2));
  for (let step = 0; step < steps; step++) {
    const state = pick(reel.states);
    player.show(state, { still: random() < 0.15 });
    if (items.length > 0 && random() < 0.2) player.light(pick(items).replace(/^[^/]*\//, ""));
    for (let ticks = Math.floor(random() * 3); ticks > 0; ticks--) tick(20 + random() * 200);
    if (random() < 0.4) continue;
    player.light("");
    settle();
    expect(written(treeOf(player)), `${seed}, step ${step}, ${state}, ${size}`).toBe(direct.get(state));
  }
  player.destroy();
}

interface Case {
  name: string;
  figure: DrawnFigure;
  table: Table;
  atlas: Atlas;
  locale: string;
}

const examples = (Object.keys(FIGURES) as FigureName[]).flatMap(examplesOf).map((example): Case => {
  const { type, name } = example;
  return { name: `${type} ${name}`, locale: "en", ...localiseExample(example, "en") };
});
const { story } = parseStory(readStoryFiles("tests/fixtures/town"));
const town = Object.values(story!.figures).map((figure): Case => {
  const { id, spec } = figure;
  return { name: `town ${id}`, figure, table: story!.datasets[spec.data]!, atlas: story!.geo, locale: story!.locale };
});

test.each([...examples, ...town])("$name: any way to a state gives what opening it gives", ({ name, figure, ...rest }) => {
  const { reels } = drawFigure(figure, rest.table, rest);
  for (const [size, reel] of Object.entries(reels)) wander(reel, size, `${name} ${size}`, 24);
});

/** A frame of one mark of each kind, with or without what a mark may lack. */
function frameWith(random: () => number): Frame {
  const has = () => random() < 0.5;
  const whole = () => Math.floor(random() * 40);
  const style = { hue: has() ? "ink" : "accent", muted: has(), halo: has() } as const;
  const some = <T>(value: T) => (has() ? value : {});
  const place = { key: markKey("mark", "one"), style, x: whole(), y: whole() };
  const end: Command = has()
    ? { type: "L", points: [[whole(), 9]] }
    : {
        type: "Q",
        points: [
          [9, whole()],
          [40, 9],
        ],
      };
  const d: Command[] = [{ type: "M", points: [[0, 0]] }, end];
  const share = { ...some({ from: random() / 2 }), ...some({ to: 0.5 + random() / 2 }) };
  const anchor = some({ anchor: has() ? ("end" as const) : ("middle" as const) });
  const layers: Layer[] = [
    { kind: "rect", name: "rects", marks: has() ? [{ ...place, width: whole(), height: 4, ...some({ rx: whole() }) }] : [] },
    { kind: "circle", name: "circles", marks: [{ ...place, r: 3 }] },
    { kind: "path", name: "paths", marks: [{ key: place.key, style, d, ...share }] },
    { kind: "text", name: "texts", marks: has() ? [{ ...place, text: has() ? "a" : "b", size: 13, ...anchor }] : [] },
  ];
  return { layers, alt: "a" };
}

test("marks that lack in one state what they have in another", () => {
  for (let round = 0; round < 60; round++) {
    const random = seeded(`lacking ${round}`);
    const states = ["one", "two", "three", "four"];
    const frames = states.map(() => frameWith(random));
    wander(packReel(states, frames, { width: 40, height: 40 }), "narrow", `lacking ${round}`, 30);
  }
});

test("a line that lacks its end is drawn whole, and grows there from where it was", () => {
  const line = (to?: number): Frame => {
    const d = [
      { type: "M", points: [[0, 0]] },
      { type: "L", points: [[100, 0]] },
    ] as const;
    const mark = { key: markKey("line", "one"), style: { hue: "ink" } as const, d, ...(to === undefined ? {} : { to }) };
    return { layers: [{ kind: "path", name: "lines", marks: [mark] }], alt: "a" };
  };
  const player = playReel(packReel(["half", "whole"], [line(0.5), line()], { width: 100, height: 10 }), "narrow", "half");
  player.show("whole");
  tick(1);
  tick(280);
  const [half] = treeOf(player).children[0]!.children;
  expect(Number(/([\d.]+),0$/.exec(half!.getAttribute("d")!)![1])).toBeCloseTo(75, 0);
  settle();
  expect(half!.getAttribute("d")).toBe("M0,0L100,0");
});

test("what a live map puts on a mark's element stays on it while the mark moves", () => {
  const dot = (x: number): Frame => ({
    layers: [{ kind: "circle", name: "dots", marks: [{ key: markKey("dot", "one"), style: { hue: "ink" }, x, y: 5, r: 3 }] }],
    alt: "a",
  });
  const player = playReel(packReel(["here", "there"], [dot(5), dot(50)], { width: 100, height: 10 }), "narrow", "here");
  const [element] = treeOf(player).children[0]!.children;
  player.follow(() => {
    element!.setAttribute("role", "button");
    return () => element!.setAttribute("transform", "translate(1 2)");
  });
  player.show("there");
  settle();
  expect([element!.getAttribute("role"), element!.getAttribute("transform"), element!.getAttribute("cx")]).toEqual([
    "button",
    "translate(1 2)",
    "50",
  ]);
});
