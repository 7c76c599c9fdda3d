// <camera-picker>: a map that moves freely, and beside it the `focus` that would show what it shows now.

import { Map as Canvas, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { projection } from "../maps/camera.ts";
import type { Camera, LiveMap, Shape } from "../maps/live.ts";
import { itemOf } from "../marks/key.ts";
import { liveGround } from "../player/map/ground.ts";
import { bindOver } from "../player/map/overlay.ts";
import { type Fit, viewOf } from "../player/map/view.ts";
import { playReel } from "../player/reel/play-reel.ts";
import type { Position } from "../schemas/geo.ts";

setWorkerUrl(workerUrl);
const words: Record<"copied" | "unfit", string> = JSON.parse(document.body.dataset.words!);

/** Degrees are written to about a hundred metres: nobody frames a map more finely. */
const fixed = (value: number) => Number(value.toFixed(3));

function positionsOf({ type, coordinates }: Shape): Position[] {
  if (type === "LineString") return coordinates;
  return type === "Polygon" || type === "MultiLineString" ? coordinates.flat() : coordinates.flat(2);
}

class CameraPicker extends HTMLElement {
  connectedCallback(): void {
    const live: LiveMap = JSON.parse(this.dataset.live!);
    const size = this.dataset.size!;
    const select = this.querySelector("select")!;
    const player = playReel(JSON.parse(this.dataset.reel!), size, select.value);
    const box = this.querySelector<HTMLElement>(".box")!;
    box.append(player.svg);
    const { width, height } = player.reel;
    const fit: Fit = { width, height, scale: box.clientWidth / width, dx: 0, dy: 0 };
    const ground = liveGround(player, live.shapes);
    const over = bindOver(player, { ...live, titles: new Map() });
    const room = live.rooms[size]!;
    const frame = this.querySelector<HTMLElement>(".room")!;
    for (const [side, value] of Object.entries({ left: room.x, top: room.y, width: room.width, height: room.height }))
      frame.style.setProperty(side, `${value * fit.scale}px`);
    /** A longitude of the live map as files have it: its own are counted from a meridian, and end at 180. */
    const written = (lon: number) => ((((lon + (live.meridian ?? 0) + 180) % 360) + 360) % 360) - 180;
    const cameraOf = (state: string) => live.cameras[size]![state]!;
    const shown = (state: string) => {
      const { center, zoom } = cameraOf(state);
      return { center, zoom: zoom + Math.log2(fit.scale) };
    };
    const map = new Canvas({
      container: this.querySelector<HTMLElement>(".canvas")!,
      style: ground.style,
      ...shown(select.value),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
    });
    const paint = () => ground.paint(map, { scale: fit.scale, zoom: map.getZoom(), still: true });
    const look = () => {
      const { lng, lat } = map.getCenter();
      const camera: Camera = { center: [lng, lat], zoom: map.getZoom() - Math.log2(fit.scale) };
      over.move(viewOf(cameraOf(select.value), { ...fit, scale: 1 }), viewOf(camera, { ...fit, scale: 1 }));
      const project = projection(camera, { width, height });
      const [west, north] = project.invert!([room.x, room.y])!;
      const [east, south] = project.invert!([room.x + room.width, room.y + room.height])!;
      const inside = (position: Position) => {
        const [x, y] = project(position)!;
        return x >= room.x && y >= room.y && x <= room.x + room.width && y <= room.y + room.height;
      };
      const shapes = Object.entries(live.shapes).map(([key, shape]) => [itemOf(key), positionsOf(shape)] as const);
      const shaped = new Set(shapes.map(([item]) => item));
      const places = Object.entries(live.places).filter(([item]) => !shaped.has(item));
      const all = [...shapes, ...places.map(([item, position]) => [item, [position]] as const)];
      const items = new Set(all.filter(([, positions]) => positions.every(inside)).map(([item]) => item));
      const bounds = [written(west), south, written(east), north];
      this.#answer(0, `"focus": [${bounds.map(fixed).join(", ")}]`);
      this.#answer(1, items.size > 0 ? `"focus": ${JSON.stringify([...items])}` : words.unfit);
    };
    map.on("load", paint);
    map.on("move", look);
    map.on("load", look);
    select.addEventListener("change", () => {
      player.show(select.value, { still: true });
      map.jumpTo(shown(select.value));
      paint();
      look();
    });
    for (const [index, button] of [...this.querySelectorAll("button")].entries())
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(this.querySelectorAll("code")[index]!.textContent!);
        const before = button.textContent;
        button.textContent = words.copied;
        setTimeout(() => (button.textContent = before), 1200);
      });
  }

  #answer(index: number, text: string): void {
    this.querySelectorAll("code")[index]!.textContent = text;
  }
}

customElements.define("camera-picker", CameraPicker);
