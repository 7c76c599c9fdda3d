// The editors' desk: what only `npm run dev` serves. Nothing of it is ever built.

import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type Preview, startPreview } from "./preview/server.ts";
import { HIDE_UNTIL_PLACED } from "./preview/stay.ts";

const fileHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M3 17l1-4L14 3l3 3L7 16zM12 5l3 3"/></svg>';

/** Astro's own apps are for programmers; the one that audits every page also takes its time. */
const quietToolbar = {
  name: "desk-quiet-toolbar",
  load: (id: string) =>
    /dev-toolbar\/apps\/audit\/index\.js/.test(id) ? 'export default { id: "astro:audit", name: "", init() {} };' : undefined,
};

/** Astro integration: the live preview, the editors' overlay in Astro's toolbar, and the desk's pages. */
export function desk(): AstroIntegration {
  let preview: Preview | undefined;
  return {
    name: "desk",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, injectScript, addDevToolbarApp, updateConfig }) => {
        if (command !== "dev") return;
        injectRoute({ pattern: "/desk", entrypoint: fileHere("./desk.astro") });
        injectRoute({ pattern: "/desk/camera", entrypoint: fileHere("./camera.astro") });
        injectRoute({ pattern: "/sw.js", entrypoint: fileHere("./remove-offline.ts") });
        injectScript("head-inline", HIDE_UNTIL_PLACED);
        injectScript("page", `import ${JSON.stringify(fileHere("./preview/client.ts"))};`);
        addDevToolbarApp({
          id: "desk",
          name: "编辑台 / Desk",
          icon: ICON,
          entrypoint: fileHere("./toolbar/app.ts"),
        });
        updateConfig({
          devToolbar: { enabled: true },
          vite: {
            plugins: [quietToolbar],
            server: { hmr: { overlay: false } },
          },
        });
      },
      "astro:server:setup": ({ server, refreshContent }) => {
        preview = startPreview(server, (context) => refreshContent!({ context }));
      },
      "astro:server:start": async () => {
        await preview?.refresh();
      },
    },
  };
}
