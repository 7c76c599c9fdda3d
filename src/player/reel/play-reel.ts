// Plays a reel in an <svg>: joins marks by key, moves those that stay, sets those that come and go.

import { itemOf, itemsIn } from "../../marks/key.ts";
import { type Frame, GEOMETRY, geometryOf, type Kind, type Layer, type Mark } from "../../marks/marks.ts";
import { between, mapPoints, sameCommands } from "../../marks/path.ts";
import { attributes } from "../../marks/print.ts";
import { type PackedLayer, type Reel, unpackFrame } from "../../marks/reel.ts";
import { classesOf, type Style } from "../../marks/style.ts";
import { createClock, prefersStill } from "./tween.ts";

export interface Player {
  /** The drawing, to be put on a page. */
  svg: SVGSVGElement;
  /** Brings the figure into a state from whatever is on screen; `still` sets it at once. Showing a state twice is showing it once. */
  show(state: string, options?: { still?: boolean }): void;
  /** Brings out the marks of the items that a marked phrase names; none puts all back. */
  light(written: string): void;
  /** What it plays. */
  reel: Reel;
  /** A mark as it stands on screen, half-way values included; none if it does not show. */
  drawn(layer: string, key: string): Drawn | undefined;
  /**
   * Takes along what must move with the drawing: called with each new state before anything moves, it returns what is then
   * called with eased progress, 0 to 1. At most one; none lets go.
   */
  follow(begin: ((state: string) => (t: number) => void) | undefined): void;
  destroy(): void;
}

export interface Drawn {
  element: SVGElement;
  now: Mark;
}

function layerOf({ name, kind, bleeds }: PackedLayer): SVGGElement {
  const layer = document.createElementNS(SVG, "g");
  layer.dataset.l = name;
  layer.setAttribute("class", `layer ${kind}s${bleeds ? " bleeds" : ""}`);
  return layer;
}

interface Node extends Drawn {
  kind: Kind;
  /** Names of the attributes that were painted last: what the next mark lacks of them is unset. */
  painted: readonly string[];
  /** The style that its classes say: a change that is cut short before its first drawing has dressed it, and has not moved it. */
  dressed: Style;
}

const SVG = "http://www.w3.org/2000/svg";
const AWAY = "away";

const textOf = (mark: Mark) => ("text" in mark ? mark.text : "");
const pathOf = (mark: Mark) => ("d" in mark ? mark.d : undefined);

/** Whether an element can become `to` by moving; if not, a new one takes the old one's place. */
function canMove(kind: Kind, from: Mark, to: Mark): boolean {
  if (kind === "text") return textOf(from) === textOf(to);
  const [start, end] = [pathOf(from), pathOf(to)];
  return !start || !end || sameCommands(start, end);
}

/**
 * Sets every attribute of a mark but its classes. What the mark before had and this one lacks would stay (an anchor, a corner's radius)
 * and is taken off; what others have put on the element, such as a live map its buttons' roles, is not the drawing's to take.
 */
function paint(node: Node, mark: Mark): void {
  const { element, kind, painted } = node;
  const wanted = attributes(kind, mark).filter(([name]) => name !== "class");
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  for (const name of painted) if (!wanted.some(([one]) => one === name)) element.removeAttribute(name);
  node.now = mark;
  node.painted = wanted.map(([name]) => name);
}

/** Classes, and so the paint, are set once at the start of a change. */
function dress(node: Node, { style }: Mark): void {
  if (node.dressed === style) return;
  node.dressed = style;
  const away = node.element.classList.contains(AWAY) ? ` ${AWAY}` : "";
  node.element.setAttribute("class", classesOf(style) + away);
}

/** Whether two marks of a kind have the same geometry and words. */
function alike(kind: Kind, a: Mark, b: Mark): boolean {
  if ("source" in a && "source" in b && a.source !== b.source) return false;
  const anchors = "text" in a && "text" in b && (a.text !== b.text || a.anchor !== b.anchor);
  return !anchors && pathOf(a) === pathOf(b) && String(geometryOf(kind, a)) === String(geometryOf(kind, b));
}

/** What a number is that a mark lacks: a path is drawn from its beginning to its end, a corner is sharp. */
const LACKING: Record<string, number> = { to: 1 };

/** A function of progress that gives the mark between `from` and `to`; none where there is nothing to move. */
function tweenOf(kind: Kind, from: Mark, to: Mark): ((t: number) => Mark) | undefined {
  const [before, after] = [new Map(geometryOf(kind, from)), new Map(geometryOf(kind, to))];
  const moving = GEOMETRY[kind].flatMap((name) => {
    const lacking = LACKING[name] ?? 0;
    const [start, end] = [before.get(name) ?? lacking, after.get(name) ?? lacking];
    return start === end ? [] : [{ name, at: (t: number) => start * (1 - t) + end * t }];
  });
  const [path, target] = [pathOf(from), pathOf(to)];
  const bends = path !== undefined && target !== undefined && path !== target;
  if (moving.length === 0 && !bends) return undefined;
  return (t) => {
    if (t >= 1) return to;
    const numbers = Object.fromEntries(moving.map(({ name, at }) => [name, at(t)]));
    const d = bends ? { d: mapPoints(path, (point, other) => between(point, other, t), target) } : {};
    return { ...to, ...numbers, ...d };
  };
}

interface Move {
  node: Node;
  at(t: number): Mark;
}

type Drawing = ReturnType<typeof createDrawing>;

/** A drawing of a reel, as yet without a mark. `size` becomes a class of it. */
function createDrawing(reel: Reel, size: string) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", `frame ${size}`);
  svg.setAttribute("viewBox", `0 0 ${reel.width} ${reel.height}`);
  svg.setAttribute("role", "img");
  const layers = new Map(reel.layers.map((layer) => [layer.name, layerOf(layer)]));
  svg.append(...layers.values());
  const nodes = new Map<string, Node>();
  const leaving = new Set<SVGElement>();
  /** Elements that are there, and are to be seen from the next drawing on. */
  const arriving = new Set<SVGElement>();
  /** Parts of a picture that stand where the camera will be: they are to be seen when it has come there. */
  const awaiting = new Set<SVGElement>();
  let lit: readonly string[] = [];

  /** Makes a mark's element, away as yet, in front of `next` in its layer. */
  function enter(layer: Layer, mark: Mark, next: SVGElement | null): Node {
    const element = document.createElementNS(SVG, layer.kind);
    element.dataset.k = mark.key;
    element.setAttribute("class", `${classesOf(mark.style)} ${AWAY}`);
    if (layer.kind === "text") element.textContent = textOf(mark);
    const node: Node = { element, kind: layer.kind, now: mark, painted: [], dressed: mark.style };
    paint(node, mark);
    (layer.kind === "image" && !layer.bleeds ? awaiting : arriving).add(element);
    layers.get(layer.name)!.insertBefore(element, next);
    nodes.set(`${layer.name} ${mark.key}`, node);
    return node;
  }

  function leave(name: string, node: Node): void {
    nodes.delete(name);
    arriving.delete(node.element);
    awaiting.delete(node.element);
    node.element.classList.add(AWAY);
    leaving.add(node.element);
  }

  /** Lets all be seen that has come, in this change of state or in one that this has cut short. */
  function arrive(): void {
    for (const element of arriving) element.classList.remove(AWAY);
    arriving.clear();
  }

  function sweep(): void {
    for (const element of leaving) element.remove();
    leaving.clear();
    for (const element of awaiting) element.classList.remove(AWAY);
    awaiting.clear();
  }

  /** Brings out the marks of some items; without an argument, of those that it brought out before. */
  function light(items = lit): void {
    lit = items;
    if (lit.length === 0 && !svg.classList.contains("lighting")) return;
    svg.classList.toggle("lighting", lit.length > 0);
    for (const { element, now } of nodes.values()) element.classList.toggle("lit", lit.includes(itemOf(now.key)));
  }

  return { svg, nodes, enter, leave, arrive, sweep, light };
}

/** Joins a drawing to a frame's marks: what is new is made, what is gone leaves, what can only be set is set. */
function join({ nodes, enter, leave }: Drawing, frame: Frame, still: boolean) {
  const moves: Move[] = [];
  const present = new Set<string>();
  for (const layer of frame.layers) {
    // From the topmost down, so that each new mark knows the one it goes below.
    let above: SVGElement | null = null;
    for (const mark of [...layer.marks].reverse()) {
      const name = `${layer.name} ${mark.key}`;
      present.add(name);
      let node = nodes.get(name);
      if (node && !canMove(layer.kind, node.now, mark)) {
        leave(name, node);
        node = undefined;
      }
      if (!node) node = enter(layer, mark, above);
      dress(node, mark);
      if (node.now !== mark) {
        const at = still ? undefined : tweenOf(layer.kind, node.now, mark);
        if (at) moves.push({ node, at });
        else if (alike(layer.kind, node.now, mark)) node.now = mark;
        else paint(node, mark);
      }
      above = node.element;
    }
  }
  for (const [name, node] of [...nodes]) if (!present.has(name)) leave(name, node);
  return moves;
}

/** A player for a reel, its drawing in `state`, off the page as yet. */
export function playReel(reel: Reel, size: string, state: string): Player {
  const clock = createClock();
  const drawing = createDrawing(reel, size);
  const { svg, nodes, arrive, sweep, light } = drawing;
  const names = reel.layers.flatMap(({ keys }) => keys.map(itemOf));
  const frames = new Map<string, Frame>();
  let shown: string | undefined;
  let follower: ((state: string) => (t: number) => void) | undefined;

  function frameOf(name: string): Frame {
    let frame = frames.get(name);
    if (!frame) {
      frame = unpackFrame(reel, name);
      frames.set(name, frame);
    }
    return frame;
  }

  const player: Player = {
    svg,
    show(next, options = {}) {
      if (next === shown && !options.still) return;
      shown = next;
      const still = options.still === true || prefersStill();
      const frame = frameOf(next);
      const moves = join(drawing, frame, still);
      svg.setAttribute("aria-label", frame.alt);
      svg.dataset.state = next;
      light();
      const along = follower?.(next);
      if (still) {
        clock.stop();
        arrive();
        sweep();
        along?.(1);
        return;
      }
      // New marks appear with the clock's first tick, together with the first move.
      clock.run((t) => {
        arrive();
        for (const { node, at } of moves) paint(node, at(t));
        along?.(t);
      }, sweep);
    },
    light: (written) => light(itemsIn(written, names)),
    reel,
    drawn: (layer, key) => nodes.get(`${layer} ${key}`),
    follow(begin) {
      follower = begin;
    },
    destroy() {
      clock.stop();
      sweep();
    },
  };
  player.show(state, { still: true });
  return player;
}
