// The clock of a figure, the order of reading aloud, and what the device remembers: with the little of a browser that each asks for.

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { firstPiece, nextReading, nextSpeed } from "../../src/player/listen/reading.ts";
import { sentencesOf } from "../../src/player/listen/utter.ts";
import { recall, remember } from "../../src/player/settings/memory.ts";

afterEach(() => vi.unstubAllGlobals());

describe("the clock", () => {
  const root: { dataset: Record<string, string> } = { dataset: {} };
  let frames: ((now: number) => void)[] = [];
  const frame = (now: number) => {
    for (const tick of frames.splice(0)) tick(now);
  };

  async function load(reduced = false) {
    vi.resetModules();
    frames = [];
    root.dataset = {};
    vi.stubGlobal("matchMedia", () => ({ matches: reduced }));
    vi.stubGlobal("document", { documentElement: root, visibilityState: "visible" });
    vi.stubGlobal("requestAnimationFrame", (tick: (now: number) => void) => frames.push(tick));
    vi.stubGlobal("cancelAnimationFrame", (id: number) => frames.splice(id - 1, 1));
    return import("../../src/player/reel/tween.ts");
  }

  test("goes from 0 to 1 and says so once", async () => {
    const { createClock, DURATION } = await load();
    const drawn: number[] = [];
    const done = vi.fn();
    createClock().run((t) => drawn.push(t), done);
    for (let now = 1000; now <= 1000 + DURATION + 40; now += 40) frame(now);
    expect(drawn[0]).toBe(0);
    expect(drawn.at(-1)).toBe(1);
    expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
    expect(done).toHaveBeenCalledTimes(1);
    expect(frames).toEqual([]);
  });

  test("draws thirty times a second however often the screen could", async () => {
    const { createClock } = await load();
    const drawn: number[] = [];
    createClock(400).run(
      (t) => drawn.push(t),
      () => undefined,
    );
    for (let now = 1000; now <= 1400; now += 8) frame(now);
    expect(drawn.length).toBeLessThanOrEqual(15);
  });

  test("a run that is begun anew abandons the one before, and one that is stopped does not end", async () => {
    const { createClock } = await load();
    const clock = createClock(100);
    const [first, second] = [vi.fn(), vi.fn()];
    clock.run(() => undefined, first);
    frame(1000);
    clock.run(() => undefined, second);
    frame(1040);
    clock.stop();
    frame(1300);
    expect(first).not.toHaveBeenCalled();
    expect(second).not.toHaveBeenCalled();
  });

  test("motion is not wanted where the device or the reader says so, or where it cannot keep up", async () => {
    expect((await load(true)).prefersStill()).toBe(true);
    const { createClock, prefersStill } = await load();
    expect(prefersStill()).toBe(false);
    root.dataset.motion = "less";
    expect(prefersStill()).toBe(true);
    root.dataset = {};
    const drawn: number[] = [];
    createClock(1000).run(
      (t) => drawn.push(t),
      () => undefined,
    );
    for (let now = 1000; now <= 1400; now += 80) frame(now);
    expect(drawn.at(-1)).toBe(1);
    expect(prefersStill()).toBe(true);
  });
});

describe("reading aloud", () => {
  test("goes sentence by sentence, piece by piece, to the end", () => {
    const lengths = [2, 1, 3];
    const order: string[] = [];
    let at = { piece: 0, sentence: 0 };
    for (let next: typeof at | undefined = at; next; next = nextReading(at, lengths)) {
      at = next;
      order.push(`${at.piece}.${at.sentence}`);
    }
    expect(order).toEqual(["0.0", "0.1", "1.0", "2.0", "2.1", "2.2"]);
  });

  test("begins at the step being read if it is in view, else at what is not over", () => {
    const before = { top: -500, bottom: -100, active: false };
    const here = { top: -50, bottom: 300, active: false };
    const step = { top: 400, bottom: 600, active: true };
    expect(firstPiece([before, here, step], 800)).toBe(2);
    expect(firstPiece([before, here, { ...step, top: 900, bottom: 1100 }], 800)).toBe(1);
    expect(firstPiece([{ ...before, active: true }, here], 800)).toBe(1);
    expect(firstPiece([before], 800)).toBe(0);
  });

  test("its speeds follow one another in a circle", () => {
    expect([0.8, 1, 1.3].map((speed) => nextSpeed([0.8, 1, 1.3], speed))).toEqual([1, 1.3, 0.8]);
  });

  test("words are cut after full stops, and long ones after commas", () => {
    expect(sentencesOf("第一句。第二句！ Third one. And 3.5 more? ——")).toEqual([
      "第一句。",
      "第二句！",
      "Third one.",
      "And 3.5 more?",
    ]);
    const long = `${"长".repeat(60)}，${"句".repeat(60)}。`;
    expect(sentencesOf(long)).toEqual([`${"长".repeat(60)}，`, `${"句".repeat(60)}。`]);
  });
});

describe("the memory", () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
  });

  test("keeps what was there beside what changes, and forgets what is undefined", () => {
    remember({ theme: "dark", speed: 1.3 });
    remember({ size: "150" });
    remember({ theme: undefined });
    expect(recall()).toEqual({ size: "150", speed: 1.3 });
    expect(stored.get("changjuan")).toBe('{"version":1,"size":"150","speed":1.3}');
  });

  test("leaves nothing behind once nothing is chosen", () => {
    remember({ theme: "dark" });
    remember({ theme: undefined });
    expect(stored.size).toBe(0);
  });

  test("does without where nothing may be stored", () => {
    const refuse = () => {
      throw new Error("forbidden");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(() => remember({ theme: "dark" })).not.toThrow();
    expect(recall()).toEqual({});
  });
});
