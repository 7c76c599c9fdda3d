// Plays a map: MapLibre's canvas under the drawing that a reel's player moves, showing the same ground in the same place at every
// moment, until the reader takes hold of it. The drawing stays what everyone sees until the canvas is right, and comes back
// whenever it is not.

import type { Map as Canvas, MapMouseEvent, StyleSpecification } from "maplibre-gl";
import type { LiveMap } from "../../maps/live.ts";
import type { Answers } from "../../marks/answers.ts";
import { itemOf } from "../../marks/key.ts";
import { closePanel, type Subject } from "../ask/panel.ts";
import { boxAround } from "../ask/place.ts";
import { targetOf } from "../ask/targets.ts";
import { loadAnswers, tell } from "../ask/tell.ts";
import type { Player } from "../reel/play-reel.ts";
import { createClock, prefersStill } from "../reel/tween.ts";
import { type LiveGround, liveGround } from "./ground.ts";
import { hasWebGL, type Library, loadData, loadLibrary } from "./library.ts";
import { bindOver, itemAt, type Over } from "./overlay.ts";
import { boundsAround, cameraOf, type Fit, isSameView, type View, viewBetween, viewOf } from "./view.ts";

/** ms the canvas may take to be right once MapLibre is there; after that it is given up. */
const PATIENCE = 20_000;

/** Frames around the story's that a reader may wander; zooms nearer and farther than the story's. */
const ROOM = 2.5;
const NEARER = 3;
const FARTHER = 1.5;

/** px from a fingertip within which something is meant: half of 44. */
const REACH = 22;

/** Words the map says, in the page's language. */
export interface MapWords {
  title: string;
  wheel: string;
  wheelMac: string;
  fingers: string;
}

export interface MapOptions {
  /** Address of the figure's LiveMap. */
  url: string;
  /** Address of what is said of the figure's marks. */
  answers: string;
  /** The figure, and what of it the map fills. */
  holder: HTMLElement;
  stage: HTMLElement;
  player: Player;
  /** Name of the size that the player's reel is for. */
  size: string;
  words: MapWords;
  /** Aborted when the map is no longer wanted. */
  signal: AbortSignal;
  /** The reader has taken the map out of the story's view, or it is there again. */
  moved(away: boolean): void;
  /** The map has broken; the drawing stands in its place again. */
  broken(): void;
}

export interface MapPlayer {
  /** Lets the map follow marks that have been brought out. */
  relight(): void;
  /** Flies back to the story's view. */
  back(): void;
}

/** How the frame lies in a canvas that fills a box, as `xMidYMid meet` fits it. */
function fitOf({ reel }: Player, box: HTMLElement, canvas: HTMLElement): Fit {
  const { width, height } = box.getBoundingClientRect();
  const scale = Math.min(width / reel.width, height / reel.height) || 1;
  // MapLibre's canvas is whole px wide; the box need not be.
  const { clientWidth = width, clientHeight = height } = canvas;
  return { width: reel.width, height: reel.height, scale, dx: (width - clientWidth) / 2, dy: (height - clientHeight) / 2 };
}

interface Scene {
  container: HTMLElement;
  fit: Fit;
  style: StyleSpecification;
  /** The story's views, and the one to begin with. */
  homes: View[];
  home: View;
  words: MapWords;
}

function createCanvas(library: Library, { container, fit, style, homes, home, words }: Scene): Canvas {
  const zooms = homes.map((view) => cameraOf(view, fit).zoom);
  const map = new library.Map({
    container,
    style,
    ...cameraOf(home, fit),
    minZoom: Math.max(0, Math.min(...zooms) - FARTHER),
    maxZoom: Math.max(...zooms) + NEARER,
    maxBounds: boundsAround(homes, fit, ROOM),
    canvasContextAttributes: { antialias: true },
    attributionControl: false, // the credit stands beside the figure
    renderWorldCopies: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    boxZoom: false,
    maxPitch: 0,
    locale: {
      "Map.Title": words.title,
      "CooperativeGesturesHandler.WindowsHelpText": words.wheel,
      "CooperativeGesturesHandler.MacHelpText": words.wheelMac,
      "CooperativeGesturesHandler.MobileHelpText": words.fingers,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  return map;
}

/** Resolves when all that shows has been drawn once; rejects when it will not be. */
function whenRight(map: Canvas, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error("the map is late")), PATIENCE);
    signal.addEventListener("abort", () => fail(new Error("no longer wanted")), { once: true });
    map.on("error", ({ error }) => fail(error));
    map.on("webglcontextlost", () => fail(new Error("the context is lost")));
    map.once("idle", () => done());
    void map.once("remove", () => clearTimeout(late));
  });
}

/** The drawing and the canvas of a live map, and where each looks. */
interface Pair {
  player: Player;
  container: HTMLElement;
  map: Canvas;
  ground: LiveGround;
  over: Over;
  /** The story's view of each state. */
  homes: ReadonlyMap<string, View>;
}

interface Movement {
  /** The canvas follows the drawing into a state; what is returned takes eased progress. */
  follow(state: string): (t: number) => void;
  /** Flies back to the story's view. */
  back(): void;
  /** Paints the ground as the drawing is painted now; `still` without fading. */
  paint(still: boolean): void;
  /** px on the screen of one px of the frame. */
  scale(): number;
  stop(): void;
}

/** Keeps the canvas where the drawing is, until the reader moves it; then the drawing follows the reader. */
function bindMovement({ player, container, map, ground, over, homes }: Pair, home: View, moved: MapOptions["moved"]): Movement {
  const flight = createClock();
  let fit = fitOf(player, container, map.getContainer());
  /** Where the drawing has its marks, and where the canvas looks; one object where they agree. */
  let story = home;
  let view = home;
  let driving = false;
  let styled = false;

  const drive = () => {
    driving = true;
    const { center, zoom } = cameraOf(view, fit);
    map.jumpTo({ center, zoom });
    driving = false;
  };
  const look = (next: View, nextStory: View) => {
    view = next;
    story = nextStory;
    drive();
    over.move(story, view);
  };
  const paintFor = (target: View, still: boolean) => {
    if (styled) ground.paint(map, { scale: fit.scale, zoom: cameraOf(target, fit).zoom, still: still || prefersStill() });
  };
  const refit = () => {
    fit = fitOf(player, container, map.getCanvas());
    drive();
    paintFor(story, true);
  };
  const wander = () => {
    if (driving) return;
    flight.stop();
    const { lng, lat } = map.getCenter();
    const next = viewOf({ center: [lng, lat], zoom: map.getZoom() }, fit);
    // A change of size says that it moves, and does not.
    if (isSameView(next, view)) return;
    view = next;
    over.move(story, view);
    moved(true);
  };

  map.on("move", wander);
  map.on("resize", refit);
  map.once("style.load", () => {
    styled = true;
    refit();
  });
  return {
    follow(state) {
      flight.stop();
      if (view !== story) map.stop(); // the step has the last word over the reader's hand
      const [from, fromStory] = [view, story];
      const to = homes.get(state) ?? story;
      paintFor(to, false);
      over.press();
      moved(false);
      return (t) => {
        const next = viewBetween(fromStory, to, t);
        look(from === fromStory ? next : viewBetween(from, to, t), next);
        ground.grow(map);
        if (styled) map.redraw(); // in the same frame as the drawing
      };
    },
    back() {
      const from = view;
      map.stop();
      const fly = (t: number) => look(t >= 1 ? story : viewBetween(from, story, t), story);
      if (prefersStill()) {
        fly(1);
        moved(false);
      } else flight.run(fly, () => moved(false));
    },
    paint: (still) => paintFor(story, still),
    scale: () => fit.scale,
    stop() {
      map.off("move", wander);
      flight.stop();
    },
  };
}

/** Lets features answer when they are tapped, clicked or chosen by key, as the marks of a drawing do. Returns what ends that. */
function bindAnswers({ player, container, map, ground, over }: Pair, subject: Subject, scale: () => number) {
  const { svg } = player;
  const answered = new Set(subject.answers.items);

  /** The item that a tap means: what was hit, else what is nearest to it; and whether that is on the drawing, not on the ground. */
  function itemNear({
    point,
    originalEvent,
  }: Pick<MapMouseEvent, "point" | "originalEvent">): { item: string; drawn: boolean } | undefined {
    const on = itemAt(originalEvent.target);
    if (on) return { item: on, drawn: true };
    const { left, top } = container.getBoundingClientRect();
    const inFrame = new DOMPoint(left + point.x, top + point.y).matrixTransform(svg.getScreenCTM()?.inverse());
    const dot = over.nearest([inFrame.x, inFrame.y], REACH / scale());
    if (dot) return { item: dot, drawn: true };
    const hits = [1, REACH / 2, REACH].flatMap((near) => ground.at(map, point, near));
    const item = hits.map(itemOf).find((one) => answered.has(one));
    return item === undefined ? undefined : { item, drawn: false };
  }
  const onClick = (event: MapMouseEvent) => {
    const near = itemNear(event);
    const target = near && targetOf(svg, subject.answers, near.item);
    if (!target) return closePanel();
    const { clientX: x, clientY: y } = event.originalEvent;
    // What lies on the ground is drawn by the canvas: the place that was tapped stands for it.
    tell(subject, near.drawn ? target : { ...target, box: boxAround(x, y, REACH / 2) }, { finger: { x, y } });
  };
  const onKey = (event: KeyboardEvent) => {
    const item = event.key === "Enter" || event.key === " " ? itemAt(event.target) : undefined;
    const target = item === undefined ? undefined : targetOf(svg, subject.answers, item);
    if (!target) return;
    event.preventDefault();
    tell(subject, target, { key: true });
  };

  map.on("click", onClick);
  map.on("movestart", closePanel);
  map.on("mousemove", (event) => {
    container.classList.toggle("telling", itemNear(event) !== undefined);
  });
  svg.addEventListener("keydown", onKey);
  return () => {
    closePanel();
    svg.removeEventListener("keydown", onKey);
  };
}

/** What buttons on the drawing are called, by item. */
const titlesOf = ({ items, titles }: Answers) => new Map(items.map((item, index) => [item, titles[index] ?? ""]));

/** Puts the canvas under the drawing, unseen as yet. Leaves no trace if the browser cannot draw one. */
function makePair(options: MapOptions, library: Library, data: LiveMap, answers: Answers): { pair: Pair; home: View } {
  const { stage, player, size, words } = options;
  const { reel, svg } = player;
  const container = document.createElement("div");
  container.className = "live";
  stage.append(container);
  try {
    const ground = liveGround(player, data.shapes);
    const frame = { width: reel.width, height: reel.height, scale: 1, dx: 0, dy: 0 };
    const homes = new Map(Object.entries(data.cameras[size] ?? {}).map(([state, camera]) => [state, viewOf(camera, frame)]));
    const home = homes.get(svg.dataset.state ?? "");
    if (!home) throw new Error("the map has no camera for what is shown");
    const fit = fitOf(player, container, container);
    const map = createCanvas(library, { container, fit, style: ground.style, homes: [...homes.values()], home, words });
    return {
      pair: { player, container, map, ground, over: bindOver(player, { ...data, titles: titlesOf(answers) }), homes },
      home,
    };
  } catch (error) {
    container.remove();
    throw error;
  }
}

/** Starts a live map under a player's drawing. Resolves once it shows; rejects, leaving no trace, if it cannot. */
export async function playMap(options: MapOptions): Promise<MapPlayer> {
  const { stage, player, holder, signal } = options;
  const { svg } = player;
  if (!hasWebGL()) throw new Error("no WebGL");
  const [library, data, answers] = await Promise.all([
    loadLibrary(),
    loadData(options.url, signal),
    loadAnswers(options.answers),
  ]);
  if (signal.aborted) throw new Error("called off");

  const { pair, home } = makePair(options, library, data, answers);
  const { container, map, over } = pair;
  const movement = bindMovement(pair, home, options.moved);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const repaint = () => movement.paint(true);
  let unbindAnswers: (() => void) | undefined;
  let removed = false;

  function remove(): void {
    if (removed) return;
    removed = true;
    movement.stop();
    player.follow(undefined);
    stage.classList.remove("explored");
    if (container.contains(svg)) stage.append(svg);
    over.destroy();
    unbindAnswers?.();
    dark.removeEventListener("change", repaint);
    removeEventListener("themechange", repaint);
    try {
      map.remove();
    } catch {
      // What a lost context leaves half removed goes with its element.
    }
    container.remove();
  }

  signal.addEventListener("abort", remove, { once: true });
  player.follow(movement.follow);
  try {
    await whenRight(map, signal);
  } catch (error) {
    remove();
    throw error;
  }

  const fail = () => {
    remove();
    options.broken();
  };
  map.on("error", fail);
  map.on("webglcontextlost", fail);
  unbindAnswers = bindAnswers(pair, { holder, svg, answers }, movement.scale);
  dark.addEventListener("change", repaint);
  addEventListener("themechange", repaint); // the reader's own choice (player/settings/settings.ts)
  // Inside the canvas's own element, so that what begins on a dot or a name still moves the map.
  map.getCanvasContainer().append(svg);
  over.press();
  stage.classList.add("explored");
  map.redraw();
  return { relight: repaint, back: movement.back };
}
