// How Astro builds the site: strict CSP, addresses that work anywhere. Chapters are read by src/document/, not by Astro.

import { defineConfig } from "astro/config";
import "./src/content-loader.ts";
import "./scripts/folders.ts"; // Astro's own commands are about the story that the environment names
import { desk } from "./src/devtools/index.ts";
import { PLAYS, targetOf } from "./src/publish/browsers.ts";
import { publish } from "./src/publish/index.ts";
import { currentRun } from "./src/run.ts";
import { breakpoints } from "./src/styles/breakpoints.ts";
import { directions } from "./src/styles/directions.ts";

/**
 * Vite wraps each `import()` so that what it needs is fetched alongside. Ours need nothing more; the wrapper, and the list of all that
 * it would fetch, would cost every page 1 kB.
 */
const plainImports = {
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined),
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk")
          chunk.code = chunk.code
            .replace(/^const __vite__mapDeps=.*\n/, "")
            .replace(/,(__vite__mapDeps\(\[[\d,]*\]\)|\[\]),import\.meta\.url\)/g, ")");
    },
  },
};

export default defineConfig({
  output: "static",
  integrations: [publish(), desk()],
  markdown: { syntaxHighlight: false }, // its colours are style attributes, which the policy forbids
  // One request fewer before the first paint; the whole sheet is smaller than a photograph's thumbnail.
  // While one card is rendered, which takes a thread of its own, the next pages are written.
  build: { inlineStylesheets: "always", assets: "assets", concurrency: 4 },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'", // MapLibre's, when a map is explored
        "base-uri 'none'",
        "form-action 'none'",
      ],
      styleDirective: { resources: ["'self'"] }, // MapLibre's sheet, by its address
    },
  },
  vite: {
    plugins: [plainImports],
    // MapLibre's worker, in the same JavaScript as the pages'. Many hosts do not know what an .mjs file is.
    worker: { format: "es", rolldownOptions: { output: { entryFileNames: "assets/[name].[hash].js" } } },
    css: { postcss: { plugins: [breakpoints, directions(() => currentRun().direction ?? "ltr")] } },
    environments: { client: { build: { rolldownOptions: { output: { assetFileNames: "assets/[name].[hash][extname]" } } } } },
    build: {
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200, // MapLibre's
      target: targetOf(PLAYS),
    },
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === "html" ? undefined : { relative: true }) },
  },
});
