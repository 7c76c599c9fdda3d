// Where the loader of the story is kept for Astro's content config, which is evaluated in a module graph of its own.

import type { Loader } from "astro/loaders";

const KEY = Symbol.for("changjuan.loader");
const kept: typeof globalThis & { [KEY]?: Loader } = globalThis;

export function offerLoader(loader: Loader): void {
  kept[KEY] = loader;
}

/** The loader that was offered. Throws if Astro's config has not loaded it (content-loader.ts). */
export function offeredLoader(): Loader {
  const loader = kept[KEY];
  if (!loader) throw new Error("no loader has been offered (src/content-loader.ts)");
  return loader;
}
