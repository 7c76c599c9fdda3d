// What stands over a map of values, once for each layer that a state shows: its key, beside or under the others'.

import { max } from "d3-array";
import { speakerOf } from "../../locale/index.ts";
import { markKey } from "../../marks/key.ts";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import type { Block, Into, Layer, Place } from "./key-block.ts";
import { circleBlock } from "./key-circles.ts";
import { classBlock } from "./key-classes.ts";
import type { State } from "./schema.ts";

/** Em of the gap between two keys. */
const APART = 1.6;

/** The keys of a map at a size. */
export interface Keys {
  /** px that they take at the top of the map in whatever state: what lies behind them is not seen. */
  height: number;
  /** Draws those of the layers that a state shows; gives the columns whose names have lost words. */
  draw(shown: readonly string[], state: Pick<State, "classes" | "values">, into: Into): string[];
}

/** Share of the height that keys may take. */
const MOST = 0.5;

/** Where blocks stand that follow each other in lines, and how high these are; for those that would take too much there is no place. */
function flowed(blocks: readonly Block[], stage: Box, text: number): { places: (Place | undefined)[]; height: number } {
  let [x, y, line] = [0, 0, 0];
  const places = blocks.map((block): Place | undefined => {
    const wraps = x > 0 && x + block.width > stage.width;
    const top = wraps ? y + line + text * 0.4 : y;
    if (top > 0 && top + block.height > stage.height * MOST) return undefined;
    if (wraps) [x, y, line] = [0, top, 0];
    const place = { x, y };
    x += block.width + APART * text;
    line = Math.max(line, block.height);
    return place;
  });
  return { places, height: y + line };
}

/** The keys of the layers of values, which stand within `stage`; `shownIn` says which of them a state shows. */
export function keysOf(
  layers: readonly Layer[],
  states: readonly { state: Pick<State, "classes" | "values">; shown: readonly string[] }[],
  { stage, size, locale }: { stage: Box; size: Size; locale: string },
): Keys {
  const desk = { size, width: stage.width, say: speakerOf(locale) };
  const known = new Map<string, Block>();
  const blockOf = (layer: Layer, column: string) => {
    const name = `${layer.name} ${column}`;
    const block = known.get(name) ?? (layer.measure.circles ? circleBlock : classBlock)(layer, column, desk);
    known.set(name, block);
    return block;
  };
  const blocksIn = (shown: readonly string[], state: Pick<State, "values">) =>
    layers
      .filter(({ name }) => shown.includes(name))
      .map((layer) => ({ column: layer.measure.columnIn(state), block: blockOf(layer, layer.measure.columnIn(state)) }));
  const arranged = (shown: readonly string[], state: Pick<State, "values">) => {
    const blocks = blocksIn(shown, state);
    return {
      blocks,
      ...flowed(
        blocks.map(({ block }) => block),
        stage,
        size.text,
      ),
    };
  };
  const height = max(states, ({ state, shown }) => arranged(shown, state).height) ?? 0;
  return {
    height: height > 0 ? height + size.text * 0.4 : 0,
    draw(shown, state, into) {
      const { blocks, places } = arranged(shown, state);
      if (blocks.length === 0) return [];
      const panel = { x: 0, y: 0, width: size.width, height: stage.y + height + size.text * 0.2 };
      into.panel.push({ key: markKey("key-panel", ""), ...panel, style: { hue: "paper" } });
      return blocks.flatMap(({ column, block }, index) => {
        const place = places[index];
        if (place) block.draw({ x: stage.x + place.x, y: stage.y + place.y }, state, into);
        return place && !block.isCut ? [] : [column];
      });
    },
  };
}
