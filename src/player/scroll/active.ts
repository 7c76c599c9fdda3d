// Which step the reader is at: a pure function of where things are. Events only say "look again".

export interface Extent {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Whether the figure stands above its steps, not beside them. */
export const isStacked = (pin: Extent, steps: Extent) => steps.left < pin.right - 1 && pin.left < steps.right - 1;

/**
 * Height on the screen, in px from its top, that a step must have reached to be the one being read. Stacked (figure
 * above, steps below): half-way down the room under the figure. Side by side: three fifths down the screen.
 */
export function triggerLine(pin: Extent, steps: Extent, viewportHeight: number): number {
  if (!isStacked(pin, steps)) return viewportHeight * 0.6;
  const height = Math.min(pin.bottom - pin.top, viewportHeight * 0.8);
  return height + (viewportHeight - height) * 0.5;
}

/** Index of the last step that has reached the line; 0 before the first has. */
export function activeStep(tops: number[], line: number): number {
  let active = 0;
  tops.forEach((top, index) => {
    if (top <= line) active = index;
  });
  return active;
}

/** How far a stretch has been read, 0 to 1: nothing until its top reaches the line, all once its bottom has. */
export function readShare(extent: Pick<Extent, "top" | "bottom">, line: number): number {
  const height = extent.bottom - extent.top;
  if (height <= 0) return line >= extent.bottom ? 1 : 0;
  return Math.min(1, Math.max(0, (line - extent.top) / height));
}
