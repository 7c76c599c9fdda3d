// Plays a reel in an <svg>: joins marks by key, moves those that stay, fades those that come and go.

import { interpolateNumber, interpolateString } from "d3-interpolate";
import { GEOMETRY, itemOf, type Kind, type Mark } from "../marks/marks.ts";
import { attributes } from "../marks/print.ts";
import { type Reel, unpackFrame } from "../marks/reel.ts";
import { createClock, prefersStill } from "./tween.ts";

export interface Player {
  /** Brings the figure into a state from whatever is on screen; `still` sets it at once. Showing a state twice is showing it once. */
  show(state: string, options?: { still?: boolean }): void;
  /** Brings out the marks of some items; none puts all back. */
  light(items: readonly string[]): void;
  destroy(): void;
}

interface Node {
  element: SVGElement;
  kind: Kind;
  /** As it stands on screen, half-way values included. */
  now: Mark;
}

const SVG = "http://www.w3.org/2000/svg";
const TAGS: Partial<Record<Kind, string>> = { arc: "path" };
const AWAY = "away";

/** A path keeps its commands when only its numbers change: then it may be tweened. */
const commands = (d: string) => d.replace(/[^a-z]/gi, "");

/** Whether an element can become `to` by moving; if not, the old fades out while a new one fades in. */
function canMove(kind: Kind, from: Mark, to: Mark): boolean {
  if (kind === "text") return (from as { text: string }).text === (to as { text: string }).text;
  if (kind === "path") return commands((from as { d: string }).d) === commands((to as { d: string }).d);
  return true;
}

function paint(node: Node, mark: Mark): void {
  const { element, kind } = node;
  node.now = mark;
  for (const [name, value] of attributes(kind, mark)) {
    if (name !== "class" && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** Classes are set once at the start of a change: CSS eases the paint. */
function dress(node: Node, mark: Mark): void {
  const away = node.element.classList.contains(AWAY) ? ` ${AWAY}` : "";
  node.element.setAttribute("class", (mark.tone ?? "") + away);
}

/** A function of progress that gives the mark between `from` and `to`. */
function between(kind: Kind, from: Mark, to: Mark): ((t: number) => Mark) | undefined {
  const numbers = GEOMETRY[kind] as readonly string[];
  const [start, end] = [from, to] as unknown as Record<string, number>[];
  const moving = numbers.filter((name) => (start![name] ?? 0) !== (end![name] ?? 0));
  const tweens = moving.map((name) => [name, interpolateNumber(start![name] ?? 0, end![name] ?? 0)] as const);
  const fromPath = (from as { d?: string }).d;
  const toPath = (to as { d?: string }).d;
  const path =
    fromPath !== undefined && toPath !== undefined && fromPath !== toPath ? interpolateString(fromPath, toPath) : undefined;
  if (tweens.length === 0 && !path) return undefined;
  return (t) => {
    if (t >= 1) return to;
    const mark = { ...to } as unknown as Record<string, unknown>;
    for (const [name, at] of tweens) mark[name] = at(t);
    if (path) mark.d = path(t);
    return mark as unknown as Mark;
  };
}

/**
 * @param svg holds the printed layers of `state`; they are adopted, not redrawn.
 * @param onState called when a state begins to show, with its alt text.
 */
export function playReel(svg: SVGSVGElement, reel: Reel, state: string): Player {
  const clock = createClock();
  const layers = new Map([...svg.querySelectorAll<SVGGElement>("g[data-l]")].map((group) => [group.dataset.l!, group]));
  const nodes = new Map<string, Node>();
  const leaving = new Set<SVGElement>();
  let shown = state;
  let lit: readonly string[] = [];

  for (const layer of unpackFrame(reel, state).layers) {
    const elements = new Map(
      [...layers.get(layer.name)!.children].map((child) => [(child as SVGElement).dataset.k, child as SVGElement]),
    );
    for (const mark of layer.marks) {
      const element = elements.get(mark.key);
      if (element) nodes.set(`${layer.name} ${mark.key}`, { element, kind: layer.kind, now: mark });
    }
  }

  /** Puts a new element where the reel's order of keys wants it. */
  function place(layer: Reel["layers"][number], key: string, element: SVGElement): void {
    const later = layer.keys.slice(layer.keys.indexOf(key) + 1);
    const next = later.map((name) => nodes.get(`${layer.name} ${name}`)?.element).find((found) => found?.parentNode);
    layers.get(layer.name)!.insertBefore(element, next ?? null);
  }

  function enter(layer: Reel["layers"][number], mark: Mark): Node {
    const element = document.createElementNS(SVG, TAGS[layer.kind] ?? layer.kind);
    element.dataset.k = mark.key;
    element.classList.add(AWAY);
    if (layer.kind === "text") element.textContent = (mark as { text: string }).text;
    const node = { element, kind: layer.kind, now: mark };
    place(layer, mark.key, element);
    nodes.set(`${layer.name} ${mark.key}`, node);
    paint(node, mark);
    return node;
  }

  function leave(name: string, node: Node): void {
    nodes.delete(name);
    node.element.classList.add(AWAY);
    leaving.add(node.element);
  }

  function sweep(): void {
    for (const element of leaving) element.remove();
    leaving.clear();
  }

  function relight(): void {
    svg.classList.toggle("lighting", lit.length > 0);
    for (const [name, { element }] of nodes) element.classList.toggle("lit", lit.includes(itemOf(name)));
  }

  return {
    show(next, options = {}) {
      if (next === shown && !options.still) return;
      shown = next;
      const still = options.still === true || prefersStill();
      const moves: { node: Node; at: (t: number) => Mark }[] = [];
      const fresh: Node[] = [];
      const present = new Set<string>();
      const frame = unpackFrame(reel, next);
      frame.layers.forEach((layer, index) => {
        const packed = reel.layers[index]!;
        for (const mark of layer.marks) {
          const name = `${layer.name} ${mark.key}`;
          present.add(name);
          let node = nodes.get(name);
          if (node && !canMove(layer.kind, node.now, mark)) {
            leave(name, node);
            node = undefined;
          }
          if (!node) {
            node = enter(packed, mark);
            fresh.push(node);
          }
          dress(node, mark);
          const at = between(layer.kind, node.now, mark);
          if (at && !still) moves.push({ node, at });
          else paint(node, mark);
        }
      });
      for (const [name, node] of [...nodes]) if (!present.has(name)) leave(name, node);
      svg.setAttribute("aria-label", frame.alt);
      svg.dataset.state = next;
      if (fresh.length > 0 && !still) svg.getBoundingClientRect(); // lets the browser see them away, so that they fade in
      for (const { element } of fresh) element.classList.remove(AWAY);
      relight();
      if (still) {
        clock.stop();
        sweep();
        return;
      }
      clock.run((t) => {
        for (const { node, at } of moves) paint(node, at(t));
      }, sweep);
    },
    light(items) {
      lit = items;
      relight();
    },
    destroy() {
      clock.stop();
      sweep();
    },
  };
}
