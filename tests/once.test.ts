// Work is done once: whoever checks a story and then makes pages of it reads each chapter once, lays each frame out once and packs each reel once.

import { expect, test, vi } from "vitest";
import { parseStory } from "../src/check/story.ts";
import { FIGURES, typeOf } from "../src/figures/index.ts";
import { readStoryFiles } from "../src/source/files.ts";
import { drawingOf } from "../src/story/answers.ts";

const counted = vi.hoisted(() => ({ read: 0, packed: 0, unpacked: 0 }));
vi.mock("../src/document/mdx.ts", async (load) => {
  const module = await load<typeof import("../src/document/mdx.ts")>();
  const readMarkup: typeof module.readMarkup = (...given) => {
    counted.read++;
    return module.readMarkup(...given);
  };
  return { ...module, readMarkup };
});
vi.mock("../src/marks/reel.ts", async (load) => {
  const module = await load<typeof import("../src/marks/reel.ts")>();
  const packReel: typeof module.packReel = (...given) => {
    counted.packed++;
    return module.packReel(...given);
  };
  const unpackFrame: typeof module.unpackFrame = (...given) => {
    counted.unpacked++;
    return module.unpackFrame(...given);
  };
  return { ...module, packReel, unpackFrame };
});

test("a chapter is read once, a frame laid out once, a reel packed once, however often they are asked for", () => {
  let frames = 0;
  for (const name of Object.keys(FIGURES) as (keyof typeof FIGURES)[]) {
    const type = typeOf(name);
    const { layout } = type;
    vi.spyOn(type, "layout").mockImplementation((...given) => {
      const frameOf = layout(...given);
      return (state) => {
        frames++;
        return frameOf(state);
      };
    });
  }
  const { story } = parseStory(readStoryFiles("tests/fixtures/town"));
  const { unpacked } = counted;
  if (!story) throw new Error("the fixture has mistakes");
  const figures = Object.values(story.figures);
  // Pages are made of what Astro gives back from its store: the same values, other objects.
  const stored: typeof story = structuredClone(story);
  for (const figure of [...figures, ...Object.values(stored.figures)])
    drawingOf(figure === story.figures[figure.id] ? story : stored, figure);
  expect(counted.read).toBe(story.chapters.length);
  expect(counted.packed).toBe(2 * figures.length);
  const states = figures.reduce((sum, { spec }) => sum + Object.keys(spec.states).length, 0);
  expect(frames).toBe(2 * states);
  // Each rule that looks at drawings asks for each frame; marked words, of which a step has several, ask once for all.
  expect(unpacked).toBeLessThan(8 * states);
});
