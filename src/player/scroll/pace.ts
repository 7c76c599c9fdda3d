// How fast the page is moving: a figure that changes while the thumb is flinging is not seen, only paid for.

/** px a ms above which the page is in flight: about a screen a second. */
const FLIGHT = 0.9;

/** ms after which even a page in flight must show where it is. */
const PATIENCE = 300;

/**
 * A function of the time (ms) and the scroll position (px) that tells whether the page is in flight, judged from one
 * call to the next. Continuous flight is interrupted every 300 ms, so that a long scroll is not left without a figure.
 */
export function createPace(): (now: number, y: number) => boolean {
  let before = { now: Number.NEGATIVE_INFINITY, y: 0 };
  let calm = 0;
  return (now, y) => {
    const speed = Math.abs(y - before.y) / Math.max(1, now - before.now);
    before = { now, y };
    if (speed >= FLIGHT && now - calm < PATIENCE) return true;
    calm = now;
    return false;
  };
}
