// Figures that are made of what a browser recorded, as the web vitals define them. Times in ms.

/** A task is long from here on, and blocks for what it takes beyond. */
const LONG = 50;
/** A frame is slow from here on: one was missed. */
const SLOW_FRAME = 34;

/** Total blocking time: what long tasks took beyond 50 ms each, after the first paint. */
export function blockingTime(tasks: readonly (readonly [number, number])[], firstPaint: number): number {
  return tasks.reduce((sum, [start, duration]) => {
    const end = start + duration;
    return end <= firstPaint ? sum : sum + Math.max(0, end - Math.max(start, firstPaint) - LONG);
  }, 0);
}

/** Cumulative layout shift: the worst window of shifts that follow within a second of each other, five seconds at most. */
export function layoutShift(shifts: readonly (readonly [number, number])[]): number {
  let worst = 0;
  let window = { began: 0, last: 0, sum: 0 };
  for (const [at, value] of shifts) {
    const goesOn = window.sum > 0 && at - window.last <= 1000 && at - window.began <= 5000;
    window = goesOn ? { ...window, last: at, sum: window.sum + value } : { began: at, last: at, sum: value };
    worst = Math.max(worst, window.sum);
  }
  return worst;
}

/** Per cent of frames that came late. */
export function slowShare(frames: readonly number[]): number {
  return frames.length === 0 ? 0 : (frames.filter((took) => took > SLOW_FRAME).length / frames.length) * 100;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
