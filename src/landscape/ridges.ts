// Ranges of mountains: one relief as long as the whole scroll, of which each drawing shows a window.

import { noise, type Point, whole } from "./brush.ts";

export interface Ridge {
  /** The ridge as a closed shape that goes past the drawing's sides and foot, so that only its crest is seen as an edge. */
  crest: string;
  /** Strokes down its slopes, one path. */
  texture: string;
  /** The first or second of the drawing's two hues. */
  hue: 0 | 1;
  /** px from the drawing's top: the highest that a crest of the range may stand, and its foot. */
  top: number;
  foot: number;
}

export interface RidgePlan {
  /** Shares of the drawing's height: the ridge's foot, and how high it rises. */
  base: number;
  rise: number;
  /** px from peak to peak. */
  stride: number;
  hue: 0 | 1;
}

/** What of the relief a drawing shows, in px: from where on, how wide, and how high the drawing is. */
export interface View {
  from: number;
  width: number;
  height: number;
}

/** px between two points of a crest. */
const PACE = 9;

/**
 * How high a range stands at each x of its whole length, as a share of its rise: folded noise makes sharp crests and round valleys
 * (ridged noise, F. Kenton Musgrave 1994), finer noise roughens them.
 */
export function reliefOf(chance: () => number, length: number, stride: number): (x: number) => number {
  const [broad, fine, rough] = [
    noise(chance, length, stride),
    noise(chance, length, stride / 2.7),
    noise(chance, length, stride / 9),
  ];
  return (x) => {
    const fold = 1 - Math.abs(broad(x));
    return fold ** 1.7 + 0.22 * (1 - Math.abs(fine(x))) * fold + 0.05 * rough(x);
  };
}

/** A range in a view. Strokes run down from the crest, longer under the peaks, as a dry brush would. */
export function ridgeOf(relief: (x: number) => number, view: View, { base, rise, hue }: RidgePlan, chance: () => number): Ridge {
  const { from, width, height } = view;
  const heightAt = (x: number) => rise * height * relief(from + x);
  const points = Array.from({ length: Math.ceil((width + 80) / PACE) }, (_, index): Point => {
    const x = index * PACE - 40;
    return [x, base * height - heightAt(x)];
  });
  const strokes = Array.from({ length: Math.round(width / 34) }, (): string => {
    const x = chance() * width;
    const tall = heightAt(x);
    const lean = Math.sign(heightAt(x - 6) - heightAt(x + 6)) || 1;
    const [top, length] = [base * height - tall + 5 + tall * 0.18 * chance(), tall * (0.16 + 0.3 * chance())];
    return `M${whole([x, top])}q${whole([lean * length * 0.16, length * 0.4])} ${whole([lean * length * 0.5, length])}`;
  });
  const crest = `M${points.map(whole).join("L")}L${width + 60},${height + 4}L-60,${height + 4}Z`;
  return { crest, texture: strokes.join(""), hue, top: (base - rise * 1.2) * height, foot: (base + 0.1) * height };
}
