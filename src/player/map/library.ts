// What a live map needs to have fetched: MapLibre with its worker and stylesheet, and the figure's own data.

import styleUrl from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { LiveMap } from "../../maps/live.ts";
import { loadStyle } from "../style.ts";

/** Whether a map can be drawn at all. */
export function hasWebGL(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2");
  gl?.getExtension("WEBGL_lose_context")?.loseContext(); // a page has only so many
  return gl !== null;
}

/** Fetches a LiveMap. Rejects on anything but the file itself. */
export async function loadData(url: string, signal: AbortSignal): Promise<LiveMap> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json() as Promise<LiveMap>;
}

/** A worker that fails is told of to each map, which then goes; told of to no one else, it would be printed. */
const suppression = () => undefined;

/** MapLibre and what it needs, once a page. */
export async function loadLibrary() {
  const [library] = await Promise.all([import("maplibre-gl"), loadStyle(styleUrl)]);
  library.setWorkerUrl(workerUrl);
  library.getGlobalDispatcher().on("error", suppression);
  return library;
}

export type Library = Awaited<ReturnType<typeof loadLibrary>>;
