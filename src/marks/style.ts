// How a mark looks, as data: a hue and the way it is laid on. What that is in paint says styles/figure.css.

/** Hues of the palette. `accent` is the hue of the chapter that shows the figure. */
export const HUES = ["ink", "ash", "paper", "accent", "cinnabar", "ochre", "azurite", "malachite"] as const;
export type Hue = (typeof HUES)[number];

/** Depths of one hue for classes of values, from the palest to the whole hue; areas filled so are edged with paper. */
export const TINTS = ["tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6", "tint-7"] as const;
export type Tint = (typeof TINTS)[number];

/**
 * `mid` is between solid and `soft`, which washes, `pale` less than soft; `wash` is an area whose edge runs like ink; `hollow` outlines on paper; `bubble` lies over others of its kind, edged
 * with paper; `hatch` are thin lines.
 */
export const FILLS = ["solid", "mid", "soft", "pale", "wash", "hollow", "bubble", "hatch", ...TINTS] as const;
type Fill = (typeof FILLS)[number];

/** From `fine` through none, `bold`, `stout` and `heavy` to `vast` lines are the wider; `number` is bold with figures of one width. */
export const WEIGHTS = ["fine", "bold", "stout", "heavy", "broad", "vast", "number"] as const;
type Weight = (typeof WEIGHTS)[number];

export interface Style {
  hue: Hue;
  /** Of a path: whether it bounds an area, where it else is a line. */
  area?: boolean;
  /** Absent: solid. */
  fill?: Fill;
  dashed?: boolean;
  weight?: Weight | undefined;
  /** Whether a text is edged with paper, so that it reads over lines. */
  halo?: boolean;
  /** Whether it stands back as context for what is brought out. */
  muted?: boolean;
}

/** The classes of a style, `ash hollow dashed faint`: as a still and a page have them, and a reel packs them. */
export function classesOf({ hue, area, fill = "solid", dashed, weight, halo, muted }: Style): string {
  const tint = fill.startsWith("tint-") && "tint";
  const words = [
    hue,
    area && "area",
    tint,
    fill !== "solid" && fill,
    dashed && "dashed",
    weight,
    halo && "halo",
    muted && "faint",
  ];
  return words.filter(Boolean).join(" ");
}

const known = new Map<string, Style>();

/** Reads what `classesOf` writes; the same classes give the same object. */
export function readClasses(classes: string): Style {
  let style = known.get(classes);
  if (!style) {
    const words = new Set(classes.split(" "));
    style = {
      hue: HUES.find((hue) => words.has(hue)) ?? "ink",
      area: words.has("area"),
      fill: FILLS.find((fill) => words.has(fill)) ?? "solid",
      dashed: words.has("dashed"),
      weight: WEIGHTS.find((weight) => words.has(weight)),
      halo: words.has("halo"),
      muted: words.has("faint"),
    };
    known.set(classes, style);
  }
  return style;
}
