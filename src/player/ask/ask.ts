// Marks answer: what was tapped, or what the mouse rests on, is said in a panel beside it; a button leads from one to the next by key.
// Fetched when a reader first asks.

import { closestTo } from "../dom.ts";
import { closePanel, ON, shownNow } from "./panel.ts";
import { type Point, targetAt, targetsOf } from "./targets.ts";
import { subjectOf, tell } from "./tell.ts";
import { bindWalk } from "./walk.ts";

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** A drawing that is asked here: one that lies over a live map is asked with that (player/map/play-map.ts). */
const DRAWING = ":is(.stage, .view) > svg.frame";

/** A tap, or a click in a drawing: a mark answers, elsewhere it closes what is open. */
async function onClick(event: MouseEvent): Promise<void> {
  const over = closestTo(event, DRAWING);
  if (!over) return;
  const from = scrollY;
  const subject = await subjectOf(over);
  if (Math.abs(scrollY - from) > ON) return; // one has read on while it was fetched
  const target = subject && targetAt(subject.svg, targetsOf(subject.svg, subject.answers), pointOf(event));
  if (!subject || !target) closePanel();
  else tell(subject, target, { finger: pointOf(event) });
}

let due = false;
/** The panel came by resting a mouse, and goes with it. */
let passing = false;
/** Where the mouse last was: a browser tells of it again when the page has moved below it, and that asks nothing. */
let last: Point = { x: 0, y: 0 };

const hasMoved = ({ x, y }: Point) => {
  const moved = x !== last.x || y !== last.y;
  last = { x, y };
  return moved;
};

/** A mouse that moves over a drawing: looked at once a frame. */
function onMove(event: PointerEvent): void {
  if (event.pointerType !== "mouse" || !hasMoved(pointOf(event)) || due || event.buttons > 0) return;
  const over = closestTo(event, DRAWING);
  if (!over) {
    if (passing && !closestTo(event, ".answer")) closePanel();
    passing = false;
    return;
  }
  const [from, before] = [scrollY, acts];
  due = true;
  requestAnimationFrame(async () => {
    due = false;
    const subject = await subjectOf(over).catch(() => undefined);
    if (!subject?.svg.isConnected || scrollY !== from || acts !== before) return;
    if (!passing && shownNow()) return; // what was tapped stands until it is put away
    const target = targetAt(subject.svg, targetsOf(subject.svg, subject.answers), pointOf(event));
    subject.svg.style.cursor = target ? "pointer" : "";
    if (target) passing = tell(subject, target, { mouse: pointOf(event) });
    else if (passing) {
      passing = false;
      closePanel();
    }
  });
}

/** Counts taps and keys: what a mouse began before one of them is no longer asked. */
let acts = 0;
const act = () => {
  acts += 1;
};

let bound = false;

/** Answers the event that has asked first, and from then on all others. `missing` is called where what was asked for does not come. */
export async function bindAsking(first: Event, missing: () => void): Promise<void> {
  const answer = async (event: Event) => {
    const opener = closestTo<HTMLElement>(event, "[data-asks]");
    if (!opener) {
      passing = false;
      return onClick(event as MouseEvent);
    }
    const subject = await subjectOf(opener);
    if (subject) bindWalk(subject, opener);
  };
  const onAsk = (event: Event) => void answer(event).catch(missing);
  if (!bound) {
    bound = true;
    for (const kind of ["click", "keydown"]) addEventListener(kind, act, true);
    addEventListener("click", onAsk);
    addEventListener("pointermove", onMove, { passive: true });
  }
  if (first.type === "click") onAsk(first);
  else onMove(first as PointerEvent);
}
