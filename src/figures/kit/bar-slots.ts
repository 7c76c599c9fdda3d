// The bars of one state, one after the other, and what is said of those that have no room.

import { speakerOf } from "../../locale/index.ts";
import { markKey, readKey } from "../../marks/key.ts";
import type { Size } from "../../marks/size.ts";
import { middle, textWidth } from "../../marks/text.ts";
import { drawAside, drawLength, drawName, drawOutline, drawZero, type Marks, placeEnds, type Slot } from "./bar-draw.ts";
import { cutsName, type Plan, roomsOf } from "./bar-plan.ts";
import type { Shown } from "./lengths.ts";

/** Says how many bars are not drawn, below the last that is, with its middle at `y`. */
function drawRest(count: number, { names }: Plan, y: number, size: Size, locale: string, into: Marks): void {
  const words = speakerOf(locale)("andMore", { n: count });
  const { at, width } = names;
  const isBeside = textWidth(words, size.text) <= width;
  const place = { x: isBeside ? at + width : at, y: middle(y, size.text), size: size.text };
  const anchor = isBeside ? { anchor: "end" as const } : {};
  into.names.push({ key: markKey("rest"), text: words, ...place, ...anchor, style: { hue: "ash" } });
}

/** The bars' places in a state, and where the next one would begin. */
function slotsOf(list: Shown[], slot: Omit<Slot, "shown" | "from">): { slots: Slot[]; end: number } {
  const { plan, size } = slot;
  let end = plan.rows ? plan.span[0] : plan.span[0] + plan.gap / 2;
  const slots = list.map((shown): Slot => {
    const { head, sides } = roomsOf(shown.bar, plan, size);
    const from = end + head + sides;
    end = from + plan.depth + sides + plan.gap;
    return { ...slot, shown, from };
  });
  return { slots, end };
}

/** What is drawn of a state's bars. */
interface DrawnBars {
  slots: Slot[];
  /** Where the last one ends, px. */
  foot: number;
  /** Bars that lack a name or a value, and those that have no room. */
  unnamed: string[];
  undrawn: string[];
}

interface Drawing {
  into: Marks;
  locale: string;
  /** Whether parts may lie on both sides of zero, with what they are worth on it. */
  centred?: boolean;
  /** px above which it is said how many bars are left out. */
  lowest?: number;
}

/** Draws those of a state's bars that a plan has room for, and says how many of `all` are left out. */
export function drawSlots(
  list: Shown[],
  all: readonly Shown[],
  common: Omit<Slot, "shown" | "from">,
  { into, locale, centred = false, lowest = Number.POSITIVE_INFINITY }: Drawing,
): DrawnBars {
  const { plan, size } = common;
  const { text } = size;
  const { slots, end } = slotsOf(list, common);
  for (const slot of slots) drawName(slot, into);
  const ends = placeEnds(slots, into);
  for (const slot of slots) {
    const words = ends.words.get(slot) ?? [];
    // A part's value alone would be read as the bar's.
    for (const length of slot.shown.lengths) drawLength(length, slot, into, words.length > 0);
    drawAside(slot, into);
    drawOutline(slot, into);
    into.values.push(...words);
  }
  const inMiddle = centred ? into.values.filter(({ key }) => readKey(key).part === "segment") : [];
  into.lines.push(...drawZero(slots, plan, inMiddle));
  const foot = end - plan.gap;
  // A bar without parts keeps the place that it has in other panels.
  const undrawn = all.flatMap((shown) => (list.includes(shown) || shown.bar.parts.length === 0 ? [] : [shown.bar.id]));
  const below = Math.min(foot + plan.edge + text * 0.7, lowest - text * 0.6);
  if (undrawn.length > 0) drawRest(undrawn.length, plan, below, size, locale, into);
  const cut = slots.flatMap(({ shown: { bar } }) => (cutsName(bar, plan, size) ? [bar.id] : []));
  return { slots, foot, unnamed: [...cut, ...ends.unnamed], undrawn };
}
