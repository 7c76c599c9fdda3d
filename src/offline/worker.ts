// The offline reader: a service worker that keeps one version of the story, whole, and answers for its pages from that.
//
// A version is kept only if every file of it is what the build has written, so a site that is half uploaded is not. It begins to answer
// when no page of the version before is open any more: no page ever sees files of two versions. What is not on its list is none of its
// business. Written into `sw.js` after the build (publish/worker.ts).

import { type Extendable, type FetchLike, OURS, type WorkerScope } from "./scope.ts";

/**
 * Digests by path, by when a file is needed: always; on a large screen; when it is asked for. A tilde before the digest: what is at the path
 * may change. `VERSION` is a digest of all.
 */
declare const FILES: Record<"always" | "large" | "asked", Record<string, string>>;
declare const VERSION: string;

declare const self: WorkerScope;
const { scope } = self.registration;
/** Small screens never show what is drawn for large ones; they say so when they ask for the worker (player/offline.ts). */
const small = new URL(self.location.href).search === "?small";
const ours = OURS(scope);
const own = `${ours}${VERSION}${small ? " small" : ""}`;
/** In the cache beside the files, once all are there. */
const WHOLE = `${scope}?whole`;

const { always, large, asked } = FILES; // once, for the list is put in where its name stands
const digests = new Map([always, large, asked].flatMap((files) => Object.entries(files)));
const needed = [always, small ? {} : large].flatMap((files) => Object.keys(files));

async function matches(path: string, bytes: ArrayBuffer): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digest = btoa(String.fromCharCode(...hash))
    .replace(/\+/g, "-")
    .replace(/\//g, "_");
  const wanted = digests.get(path)!.replace("~", "");
  return digest.slice(0, wanted.length) === wanted;
}

/** An answer as it may be kept: unpacked, and not bound to how it was asked for. */
function keepable(bytes: ArrayBuffer, answer: Response): Response {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  return new Response(bytes, { headers });
}

async function fetchRight(path: string, cache: RequestCache): Promise<Response | undefined> {
  const answer = await fetch(scope + path, { cache, credentials: "same-origin", priority: "low" });
  const bytes = await answer.arrayBuffer();
  return answer.ok && (await matches(path, bytes)) ? keepable(bytes, answer) : undefined;
}

/** A file of this version from the versions that were kept before, if it has not changed. */
async function findBefore(path: string, before: readonly Cache[]): Promise<Response | undefined> {
  for (const cache of before) {
    const kept = await cache.match(scope + path);
    const bytes = await kept?.clone().arrayBuffer();
    if (bytes && (await matches(path, bytes))) return kept;
  }
  return undefined;
}

/** Fetches what is missing, a few files at a time; fails if one of them is not of this version, and is tried again later. */
async function keepVersion(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== own);
  const before = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(own);
  const due = [...needed];
  let failed = false;
  const work = async () => {
    for (let path = due.pop(); path !== undefined && !failed; path = due.pop()) {
      if (await cache.match(scope + path)) continue; // it was there when an earlier attempt broke off
      const changes = digests.get(path)!.startsWith("~");
      const file =
        (await findBefore(path, before)) ??
        (await fetchRight(path, changes ? "no-cache" : "default")) ??
        (changes ? undefined : await fetchRight(path, "reload")); // what the browser had kept was never right
      if (!file) throw new Error(`${path} is of another version`);
      await cache.put(scope + path, file);
    }
  };
  try {
    await Promise.all([work(), work(), work(), work()]);
    await cache.put(WHOLE, new Response());
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    // What was left half-kept by versions that never came to be.
    for (const name of names) if (!(await (await caches.open(name)).match(WHOLE))) await caches.delete(name);
  }
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(ours) && name !== own) await caches.delete(name);
}

/** A listed file: as it was kept; else from the network, and then kept if it is of this version. */
async function answerFile(path: string, { request, waitUntil }: Asked): Promise<Response> {
  const cache = await caches.open(own);
  const kept = await cache.match(scope + path);
  if (kept) return kept;
  const answer = await fetch(request);
  const copy = answer.clone();
  waitUntil(
    copy
      .arrayBuffer()
      .then(async (bytes) => {
        if (answer.ok && (await matches(path, bytes))) await cache.put(scope + path, keepable(bytes, copy));
      })
      .catch(() => undefined), // no room, or no more line
  );
  return answer;
}

interface Asked {
  request: Request;
  waitUntil(work: Promise<unknown>): void;
}

/** A page that is not the story's: the network's, or without one the story's own word for it. */
async function answerOther(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await (await caches.open(own)).match(`${scope}404.html`);
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}

self.addEventListener("install", (event: Extendable) => event.waitUntil(keepVersion()));
self.addEventListener("activate", (event: Extendable) => event.waitUntil(forgetOthers()));
self.addEventListener("fetch", (event: FetchLike) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  const { pathname, search } = new URL(request.url);
  const path = pathname.slice(new URL(scope).pathname.length);
  const file = /(^|\/)$/.test(path) ? `${path}index.html` : path;
  if (digests.has(file)) {
    event.respondWith(answerFile(file, { request, waitUntil: (work) => event.waitUntil(work) }));
    return;
  }
  if (request.mode !== "navigate") return;
  // A folder without its slash, which a page's relative addresses would not stand; a host would say the same.
  if (digests.has(`${path}/index.html`)) event.respondWith(Response.redirect(`${scope}${path}/${search}`));
  else event.respondWith(answerOther(request));
});
