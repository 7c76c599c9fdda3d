// What the workers know of the world they run in: the few parts of it that the types of pages do not have.

export interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchLike extends Extendable {
  request: Request;
  respondWith(answer: Response | Promise<Response>): void;
}

export interface WorkerScope {
  registration: { scope: string; unregister(): Promise<boolean> };
  location: { href: string };
  skipWaiting(): Promise<void>;
  addEventListener(event: "install" | "activate", hear: (event: Extendable) => void): void;
  addEventListener(event: "fetch", hear: (event: FetchLike) => void): void;
}

/** How the names of a story's caches begin: several stories may share a host, one of them in a folder of another. */
export const OURS = (scope: string) => `changjuan ${scope} `;
