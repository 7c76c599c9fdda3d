// Where the panel of an answer stands: beside its mark, not on it, not under the finger, within the screen.

/** px of the screen. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** px kept free between the panel and the mark, and between the panel and the screen's edge. */
const GAP = 10;
const EDGE = 8;
/** px around a fingertip that it hides. */
export const FINGER = 26;
/** Share of the screen from which on a mark leaves no room beside it: then its point is meant, not all of it. */
const VAST = 0.6;

const meet = (a: Box, b: Box, apart = 0) =>
  a.x < b.x + b.width + apart && b.x < a.x + a.width + apart && a.y < b.y + b.height + apart && b.y < a.y + a.height + apart;

const middle = ({ x, width }: Pick<Box, "x" | "width">) => x + width / 2;
const centre = ({ y, height }: Pick<Box, "y" | "height">) => y + height / 2;

/** What of a box lies within another; none where they do not meet. */
export function within(box: Box, bounds: Box): Box | undefined {
  if (!meet(box, bounds)) return undefined;
  const [x, y] = [Math.max(box.x, bounds.x), Math.max(box.y, bounds.y)];
  const right = Math.min(box.x + box.width, bounds.x + bounds.width);
  const bottom = Math.min(box.y + box.height, bounds.y + bounds.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** Whether a mark takes so much of the screen that nothing finds room beside it. */
export const isVast = (mark: Box, screen: Box): boolean => mark.width > screen.width * VAST && mark.height > screen.height * VAST;

/** A small box about a point. */
export const boxAround = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/**
 * Where a panel of `size` px stands: over the mark, under it, or at its side, the first that meets neither `mark` nor `finger`; if none
 * does, at the edge of the screen that is farther from both.
 */
export function placePanel(size: Pick<Box, "width" | "height">, mark: Box, screen: Box, finger?: Box): { x: number; y: number } {
  const { width, height } = size;
  const [left, top] = [screen.x + EDGE, screen.y + EDGE];
  const right = Math.max(left, screen.x + screen.width - EDGE - width);
  const bottom = Math.max(top, screen.y + screen.height - EDGE - height);
  const x = Math.min(right, Math.max(left, middle(mark) - width / 2));
  const y = Math.min(bottom, Math.max(top, centre(mark) - height / 2));
  const kept = finger ? [mark, finger] : [mark];
  const above = Math.min(...kept.map((box) => box.y)) - GAP - height;
  const below = Math.max(...kept.map((box) => box.y + box.height)) + GAP;
  const before = Math.min(...kept.map((box) => box.x)) - GAP - width;
  const after = Math.max(...kept.map((box) => box.x + box.width)) + GAP;
  const places = [
    { x, y: above },
    { x, y: below },
    { x: after, y },
    { x: before, y },
  ];
  const isFree = (place: { x: number; y: number }) =>
    place.x >= left &&
    place.x <= right &&
    place.y >= top &&
    place.y <= bottom &&
    !kept.some((box) => meet({ ...place, ...size }, box));
  const corners = [
    { x, y: top },
    { x, y: bottom },
  ];
  const far = centre(finger ?? mark) > centre(screen) ? corners[0] : corners[1];
  return places.find(isFree) ?? corners.find(isFree) ?? far ?? { x, y: top };
}
