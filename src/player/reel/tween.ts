// Time for figures: one clock a figure, interruptible, eased; and whether motion is wanted at all.

/** Slow, fast, slow: cubic, its two halves mirrored at (½, ½). `t` and the result from 0 to 1. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);

/** ms a change of state takes. */
export const DURATION = 560;

/** Least ms between two drawings: thirty a second look the same here, and leave a slow phone time to scroll. */
const PAUSE = 28;

/** ms between two frames of which a phone that keeps up has four; and how often that may happen before motion is given up. */
const LATE = 60;
const LATE_AT_MOST = 4;
let late = 0;

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Whether states are set, not tweened: the reader or the device asks for less motion, or it has shown that it cannot keep up.
 * Read anew each time, for either may come true while one reads.
 */
export function prefersStill(): boolean {
  return reduced.matches || document.documentElement.dataset.motion === "less" || late >= LATE_AT_MOST;
}

export interface Clock {
  /** Calls `draw` with eased progress from 0 to 1; starting again abandons the run before. */
  run(draw: (t: number) => void, done: () => void): void;
  stop(): void;
}

export function createClock(duration = DURATION): Clock {
  let frame = 0;
  const stop = () => cancelAnimationFrame(frame);
  return {
    stop,
    run(draw, done) {
      stop();
      let start = 0;
      let last = 0;
      let before = 0;
      const tick = (now: number) => {
        start ||= now;
        if (before > 0 && now - before > LATE && document.visibilityState === "visible") late += 1;
        before = now;
        const t = late >= LATE_AT_MOST ? 1 : Math.min(1, (now - start) / duration);
        if (t === 1 || now - last > PAUSE) {
          draw(ease(t));
          last = now;
        }
        if (t < 1) frame = requestAnimationFrame(tick);
        else done();
      };
      frame = requestAnimationFrame(tick);
    },
  };
}
