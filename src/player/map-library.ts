// What a live map needs to have fetched: MapLibre with its worker and stylesheet, and the figure's own data.

import styleUrl from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { LiveMap } from "../maps/live.ts";

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
const silence = () => undefined;

/** MapLibre and what it needs, once a page. The stylesheet by its address: imported, it would stand in every page's head. */
export async function loadLibrary() {
  const [library] = await Promise.all([import("maplibre-gl"), loadStyle(styleUrl)]);
  library.setWorkerUrl(workerUrl);
  library.getGlobalDispatcher().on("error", silence);
  return library;
}

function loadStyle(url: string): Promise<void> {
  const known = document.querySelector<HTMLLinkElement>("link[data-map]");
  if (known?.sheet) return Promise.resolve();
  known?.remove();
  return new Promise((done, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.dataset.map = "";
    link.href = url;
    link.onload = () => done();
    link.onerror = () => fail(new Error(`${url} did not load`));
    document.head.append(link);
  });
}

export type Library = Awaited<ReturnType<typeof loadLibrary>>;
