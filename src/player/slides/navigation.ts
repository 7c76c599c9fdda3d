// How a reader turns from one stop to the next: keys, as a presenter's clicker sends them, and swipes.

export interface Turns {
  /** Goes as many stops on as `by` says, back if it is negative. */
  turn(by: number): void;
  first(): void;
  last(): void;
}

/** px a finger must travel, and how many times farther across than down, to mean a turn; ms within which. */
const SWIPE = { far: 48, across: 1.8, within: 900 };

/** px at the screen's edges that are the browser's own. */
const EDGE = 24;

/** What takes keys, or a finger's way across, for itself. */
const TAKES_KEYS = ".live, .table, input, textarea, select, [contenteditable]";
const TAKES_SPACE = "button, a, summary, [role='button']";
const TAKES_FINGERS = ".live, .table, .slides, input";

/** Scrolls a screen within a stop that is taller than the screen. False if there is no more to see that way. */
function scrollWithin(way: number): boolean {
  const rest = way > 0 ? document.documentElement.scrollHeight - innerHeight - scrollY : scrollY;
  if (rest <= 4) return false;
  scrollBy({ top: way * Math.min(rest, innerHeight * 0.7), behavior: "instant" });
  return true;
}

function keyed(event: KeyboardEvent, { turn, first, last }: Turns): boolean {
  const target = event.target as Element;
  const paging = (way: number) => scrollWithin(way) || turn(way);
  const actions: Record<string, () => unknown> = {
    ArrowRight: () => turn(1),
    ArrowLeft: () => turn(-1),
    ArrowDown: () => scrollWithin(1) || turn(1),
    ArrowUp: () => scrollWithin(-1) || turn(-1),
    PageDown: () => paging(1),
    PageUp: () => paging(-1),
    " ": () => paging(event.shiftKey ? -1 : 1),
    Home: first,
    End: last,
  };
  const action = actions[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return false;
  if (target.closest(TAKES_KEYS)) return false;
  if (event.key === " " && target.closest(TAKES_SPACE)) return false;
  action();
  return true;
}

/** Listens until `signal` says stop; older browsers let the listeners stand, which then do nothing. */
export function bindTurns(turns: Turns, signal: AbortSignal): void {
  let from: { x: number; y: number; time: number } | undefined;
  addEventListener("keydown", (event) => !signal.aborted && keyed(event, turns) && event.preventDefault(), { signal });
  const passive = { passive: true, signal };
  addEventListener(
    "touchstart",
    (event) => {
      const [touch, ...others] = event.touches;
      const zoomed = (visualViewport?.scale ?? 1) > 1.05;
      const free = others.length === 0 && !zoomed && !(event.target as Element).closest(TAKES_FINGERS);
      const inside = touch && touch.clientX > EDGE && touch.clientX < innerWidth - EDGE;
      from = free && inside ? { x: touch.clientX, y: touch.clientY, time: event.timeStamp } : undefined;
    },
    passive,
  );
  addEventListener("touchcancel", () => (from = undefined), passive);
  addEventListener(
    "touchend",
    (event) => {
      const [touch] = event.changedTouches;
      if (signal.aborted || !from || !touch || !getSelection()?.isCollapsed || document.querySelector("dialog[open]")) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      const quick = event.timeStamp - from.time < SWIPE.within;
      if (quick && Math.abs(x) > SWIPE.far && Math.abs(x) > SWIPE.across * Math.abs(y)) turns.turn(x < 0 ? 1 : -1);
    },
    passive,
  );
}
