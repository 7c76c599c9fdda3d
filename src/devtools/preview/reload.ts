// When the open pages are loaded again. Astro and Vite ask for it whenever they like; a page must find the whole of a reading.

import type { HookParameters } from "astro";

export type Server = HookParameters<"astro:server:setup">["server"];

/** An error as Vite sends it to its client. */
export interface ViteError {
  type: "error";
  err: { message: string; loc?: { file?: string; line?: number; column?: number } };
}

const isOf = (payload: unknown, type: string) =>
  typeof payload === "object" && payload !== null && "type" in payload && payload.type === type;
const isViteError = (payload: unknown): payload is ViteError => isOf(payload, "error");

type Forgettable = { id?: string | null };

/** Has modules made anew when they are next asked for, on the server's side as well. */
function forget(server: Server, which: (module: Forgettable) => boolean): void {
  for (const environment of Object.values(server.environments)) {
    for (const module of [...environment.moduleGraph.idToModuleMap.values()])
      if (which(module)) environment.moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    if (!("runner" in environment)) continue;
    const { evaluatedModules } = (environment as { runner: import("vite/module-runner").ModuleRunner }).runner;
    for (const module of [...evaluatedModules.idToModuleMap.values()])
      if (which(module)) evaluatedModules.invalidateModule(module);
  }
}

/**
 * Astro's store, which a page that was being made while it was written may have brought back as it was.
 */
const isStored = ({ id }: Forgettable) => /astro:data-layer-content$/.test(id ?? "");

export interface Reloads {
  /** A page has been asked for. Before, nobody is there to be told; Vite would tell the first one, and load it twice. */
  wake(): void;
  /**
   * Astro writes its store when it likes, and wants pages loaded again each time, while it is still reading: a page would find a chapter
   * whose text is not there. Its wish is held until it is released.
   */
  hold(): void;
  release(): void;
}

/** Takes over what the server sends to its pages; `failed` hears of errors, which Vite would show with their stacks. */
export function controlReloads(server: Server, failed: (error: ViteError["err"]) => void): Reloads {
  const { hot } = server.environments.client;
  const { send } = hot;
  let asked = false;
  let reload: "free" | "held" | "due" = "free";
  hot.send = (...message: unknown[]) => {
    const [payload] = message;
    if (isViteError(payload)) failed(payload.err);
    else if (!isOf(payload, "full-reload")) Reflect.apply(send, hot, message);
    else if (reload !== "free") reload = "due";
    else {
      forget(server, isStored);
      if (asked) Reflect.apply(send, hot, message);
    }
  };
  return {
    wake: () => {
      asked = true;
    },
    hold: () => {
      reload = "held";
    },
    release: () => {
      const due = reload === "due";
      reload = "free";
      if (due) hot.send({ type: "full-reload", path: "*" });
    },
  };
}
