// Takes the offline reader back: this stands in `sw.js` where a story is not to be read without a network. It comes to whoever has kept
// the story before, at their next visit, deletes what was kept of this story and nothing else, and takes itself away.

import { type Extendable, OURS, type WorkerScope } from "./scope.ts";

declare const self: WorkerScope;

async function leave(): Promise<void> {
  const ours = OURS(self.registration.scope);
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
  await self.registration.unregister();
}

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event: Extendable) => event.waitUntil(leave()));
// An old page that asks for the reader while this goes away brings it back: then it goes with the next request.
self.addEventListener("fetch", () => void leave());
