// How features of a kind are drawn, as an atlas does it: waters with banks, ways with casings, hills in washes, towns by their streets.

import { cornerPath, coursePath, ringPath, smoothCourse, smoothRing } from "../../maps/course.ts";
import { linesOf, polygonsOf } from "../../maps/geometry.ts";
import type { Shape } from "../../maps/live.ts";
import { type Key, partOf } from "../../marks/key.ts";
import { type Commands, type Point, polyline } from "../../marks/path.ts";
import type { Hue, Style } from "../../marks/style.ts";
import type { LandKind, Position } from "../../schemas/geo.ts";
import type { Item } from "./ground.ts";
import { hillsAbout, shadeWithin, townsWithin } from "./relief.ts";
import { keyOf, type Marks, type Standing, type View } from "./scene.ts";

/** The hue of a kind where nobody has said another. */
export const KIND_HUES: Record<LandKind, Hue> = {
  water: "azurite",
  relief: "malachite",
  town: "ash",
  motorway: "ink",
  road: "ash",
  rail: "ink",
  border: "ink",
  seam: "ash",
};

/** Rank of a feature that has none. */
const USUAL_RANK = 2;
export const rankOf = ({ rank }: Pick<Item, "rank">): number => rank ?? USUAL_RANK;

type Weight = Style["weight"];
/** Weights of lines, from the lightest on. */
const STEPS: readonly Weight[] = ["fine", undefined, "bold", "stout", "heavy", "broad"];
const stepped = (step: number): Weight => STEPS[Math.max(0, Math.min(STEPS.length - 1, step))];

/** A line that is laid along a course: in which layer, and how. */
interface Stroke {
  part: string;
  into: "texture" | "waters" | "casings" | "lines" | "centres";
  style: Style;
}

/** What a stroke's look follows from. */
interface Laid {
  item: Item;
  standing: Standing;
}

const isBroken = ({ look: { paint } }: Item) => paint === "dashed" || paint === "hollow";
const isStrong = ({ item, standing }: Laid) => item.look.paint === "bold" || standing === "lit";

/** px from the middle of a river to its bank, by rank, where it is brought out. */
const WATER_REACH = [6, 3.5, 1.5];
const WATER: Record<Standing, Style["fill"]> = { absent: "soft", context: "pale", shown: "soft", lit: "mid" };

/** A river: banks, paper between them, and water on it; the smallest and the broken ones are one line. */
function waterStrokes(one: Laid): Stroke[] {
  const { item, standing } = one;
  const { hue } = item.look;
  const quiet = standing === "context";
  if (isBroken(item) || rankOf(item) === 3) {
    const weight = stepped(isStrong(one) ? 2 : 1);
    return [{ part: "line", into: "waters", style: { hue, dashed: isBroken(item), weight, fill: quiet ? "mid" : "solid" } }];
  }
  const step = (rankOf(item) === 1 ? 4 : 3) + (isStrong(one) ? 1 : 0);
  return [
    { part: "bank", into: "waters", style: { hue, weight: stepped(step), fill: quiet ? "mid" : "solid" } },
    { part: "bed", into: "waters", style: { hue: "paper", weight: stepped(step - 1) } },
    { part: "line", into: "waters", style: { hue, weight: stepped(step - 1), fill: WATER[standing] } },
  ];
}

/** A road within a casing of paper, which parts it from what it runs over. */
function roadStrokes(one: Laid): Stroke[] {
  const { item, standing } = one;
  const step = (rankOf(item) === 1 ? 2 : 1) + (isStrong(one) ? 1 : 0);
  const style: Style = { hue: item.look.hue, weight: stepped(step), dashed: isBroken(item), muted: standing === "context" };
  return [
    { part: "casing", into: "casings", style: { hue: "paper", weight: stepped(step + 1) } },
    { part: "line", into: "lines", style },
  ];
}

/** An expressway: a stout line with a line of paper in it. */
function motorwayStrokes({ item, standing }: Laid): Stroke[] {
  const style: Style = { hue: item.look.hue, weight: "stout", dashed: isBroken(item), muted: standing === "context" };
  return [
    { part: "casing", into: "casings", style: { hue: "paper", weight: "heavy" } },
    { part: "line", into: "lines", style },
    { part: "centre", into: "centres", style: { hue: "paper" } },
  ];
}

/** A railway: a line with gaps of paper. */
function railStrokes(one: Laid): Stroke[] {
  const { item, standing } = one;
  return [
    { part: "casing", into: "casings", style: { hue: "paper", weight: "stout" } },
    {
      part: "line",
      into: "lines",
      style: { hue: item.look.hue, weight: "bold", muted: standing === "context" && !isStrong(one) },
    },
    { part: "centre", into: "centres", style: { hue: "paper", dashed: true } },
  ];
}

/** A border: a broken line on a soft band. */
function borderStrokes(one: Laid): Stroke[] {
  const { item, standing } = one;
  const { hue } = item.look;
  const muted = standing === "context";
  const step = (rankOf(item) === 1 ? 2 : 1) + (standing === "lit" ? 1 : 0);
  return [
    { part: "band", into: "texture", style: { hue, weight: "broad", fill: "pale", muted } },
    { part: "line", into: "lines", style: { hue, weight: stepped(step), dashed: true, muted } },
  ];
}

/** A seam: a band that deepens towards its middle, without a line that could be taken for a border. */
function seamStrokes({ item, standing }: Laid): Stroke[] {
  const { hue } = item.look;
  return [
    { part: "band", into: "texture", style: { hue, weight: "vast", fill: "pale" } },
    { part: "line", into: "texture", style: { hue, weight: "broad", fill: standing === "lit" ? "soft" : "pale" } },
  ];
}

/** A kind that is drawn along its course; the others are drawn so as lines of no kind are. */
const STROKES: Partial<Record<LandKind, (one: Laid) => Stroke[]>> = {
  water: waterStrokes,
  road: roadStrokes,
  motorway: motorwayStrokes,
  rail: railStrokes,
  border: borderStrokes,
  seam: seamStrokes,
};

/** A shape made for a feature, in degrees: rings that are filled, or lines. */
interface Form {
  part: string;
  into: "areas" | "texture";
  lines: Position[][];
  /** Whether its lines are rings, and whether they are smoothed. */
  isRing: boolean;
  isSmooth: boolean;
  style(standing: Standing): Style;
}

const paler = (standing: Standing, usual: Style["fill"], pale: Style["fill"]): Style["fill"] =>
  standing === "context" ? pale : usual;

/** Hills about a ridge: a pale wash, a deeper one on the slope in shade, and the crests. */
function ridgeForms(item: Item): Form[] {
  const { hue } = item.look;
  const ridges = linesOf(item.geometry);
  const { foot, shade, spurs } = hillsAbout(item.id, ridges, rankOf(item));
  const wash = { into: "areas", isRing: true, isSmooth: false } as const;
  const fill = (standing: Standing) => paler(standing, "mid", "soft");
  return [
    { ...wash, part: "foot", lines: foot, style: () => ({ hue, area: true, fill: "pale" }) },
    { ...wash, part: "shade", lines: shade, style: (standing) => ({ hue, area: true, fill: paler(standing, "soft", "pale") }) },
    {
      into: "texture",
      isRing: false,
      isSmooth: false,
      part: "spurs",
      lines: spurs,
      style: (s) => ({ hue, weight: "fine", fill: fill(s) }),
    },
    { into: "texture", isRing: false, isSmooth: true, part: "crest", lines: ridges, style: (s) => ({ hue, fill: fill(s) }) },
  ];
}

/** Hills within their foot: a pale wash, and a deeper one where they lie in shade. */
function hillForms(item: Item): Form[] {
  const { hue } = item.look;
  const outers = polygonsOf(item.geometry).flatMap(([outer]) => (outer ? [outer] : []));
  const wash = { into: "areas", isRing: true, isSmooth: true } as const;
  return [
    { ...wash, part: "foot", lines: outers, style: () => ({ hue, area: true, fill: "wash" }) },
    {
      ...wash,
      part: "shade",
      lines: outers.flatMap(shadeWithin),
      style: (standing) => ({ hue, area: true, fill: paler(standing, "soft", "pale") }),
    },
  ];
}

/** A town: its streets on a pale ground, both of which end raggedly. */
function townForms(item: Item): Form[] {
  const { hue } = item.look;
  const polygons = polygonsOf(item.geometry).map((rings) => (item.sketch ? rings.map(smoothRing) : rings));
  const { ground, streets } = townsWithin(item.id, polygons, rankOf(item));
  const style = (standing: Standing): Style => ({ hue, weight: "fine", fill: paler(standing, "mid", "soft") });
  return [
    {
      part: "built",
      into: "areas",
      isRing: true,
      isSmooth: false,
      lines: ground,
      style: () => ({ hue, area: true, fill: "pale" }),
    },
    { part: "streets", into: "texture", isRing: false, isSmooth: false, lines: streets, style },
  ];
}

/** A lake: water with a shore. */
function lakeForms(item: Item): Form[] {
  const { hue } = item.look;
  const lake = { isRing: true, isSmooth: item.sketch, lines: linesOf(item.geometry) };
  return [
    {
      ...lake,
      part: "ground",
      into: "areas",
      style: (standing) => ({ hue, area: true, fill: standing === "lit" ? "mid" : "soft" }),
    },
    {
      ...lake,
      part: "shore",
      into: "texture",
      style: (standing) => ({ hue, weight: "fine", fill: paler(standing, "solid", "mid") }),
    },
  ];
}

/** How far off its course a name is set that runs along it, px; none for kinds whose names stand beside them. */
export function alongOf(item: Item): number | undefined {
  if (item.kind === "relief") return 0;
  return item.kind === "water" ? (WATER_REACH[rankOf(item) - 1] ?? 0) : undefined;
}

/** The shapes of a feature that is drawn as its kind is and not along its own course; none for one that is. */
export function formsOf(item: Item): Form[] | undefined {
  const { kind, draw, look } = item;
  if (kind === undefined || look.paint === "dashed" || look.paint === "hollow") return undefined;
  if (kind === "relief" && draw === "line") return ridgeForms(item);
  if (draw !== "area") return undefined;
  if (kind === "relief") return hillForms(item);
  if (kind === "town") return townForms(item);
  return kind === "water" ? lakeForms(item) : undefined;
}

/** The strokes of a line of a kind, from the ground up; none where it is drawn as one of no kind. */
export function strokesOf(item: Item, standing: Standing): Stroke[] | undefined {
  return item.kind && STROKES[item.kind]?.({ item, standing });
}

function pathOf({ isRing, isSmooth }: Form, line: readonly Point[]): Commands {
  if (isRing) return (isSmooth ? ringPath : cornerPath)(line);
  return isSmooth ? coursePath(line) : polyline(line);
}

/** Draws the shapes of a feature. */
export function drawForms({ item, standing, at }: View, forms: readonly Form[], into: Marks): void {
  if (standing === "absent") return;
  for (const form of forms) {
    const d = form.lines.flatMap((line) => pathOf(form, line.map(at)));
    if (d.length > 0) into[form.into].push({ key: keyOf(form.part, item), style: form.style(standing), d });
  }
}

/** The same for a live map. */
export function shapesOfForms(item: Item, forms: readonly Form[]): [Key, Shape][] {
  return forms.flatMap(({ part, lines, isRing, isSmooth, style }): [Key, Shape][] => {
    if (lines.length === 0) return [];
    const smooth = isRing ? smoothRing : smoothCourse;
    const coordinates = isSmooth ? lines.map(smooth) : lines;
    const isArea = style("shown").area === true;
    const shape: Shape = isArea ? polygonShape(item, coordinates, part) : { type: "MultiLineString", coordinates };
    return [[keyOf(part, item), shape]];
  });
}

/** Rings as an area: a feature's own with its holes, made ones each by itself. */
function polygonShape({ geometry }: Item, rings: Position[][], part: string): Shape {
  if (part !== "ground") return { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
  const polygons = polygonsOf(geometry);
  const before = (index: number) => polygons.slice(0, index).flat().length;
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((own, index) => rings.slice(before(index), before(index) + own.length)),
  };
}

/** Draws a line of a kind along each of its courses; `to` is the share of them that shows. */
export function drawStrokes(view: View, courses: readonly Commands[], strokes: readonly Stroke[], into: Marks): void {
  const to = view.standing === "absent" ? 0 : 1;
  for (const { part, into: layer, style } of strokes)
    for (const [index, d] of courses.entries())
      into[layer].push({ key: partOf(keyOf(part, view.item), index), style, d, from: 0, to });
}
