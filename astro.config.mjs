// How Astro builds the site: MDX through remark, strict CSP, addresses that work anywhere.

import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import remarkCjkFriendly from "remark-cjk-friendly";
import { publish } from "./src/publish/index.ts";
import { annotateScenes } from "./src/story/annotate.ts";

export default defineConfig({
  output: "static",
  integrations: [mdx(), publish()],
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false, // its colours are style attributes, which the policy forbids
    processor: unified({ remarkPlugins: [remarkCjkFriendly, annotateScenes], smartypants: false }),
  },
  // One request fewer before the first paint; the whole sheet is smaller than a photograph's thumbnail.
  build: { inlineStylesheets: "always", assets: "assets" },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      target: ["chrome87", "safari14"],
      rolldownOptions: {
        // Astro marks MDX modules with a directive of its own and reads it before bundling; the bundler need not know it.
        onLog: (level, log, handle) => log.code === "MODULE_LEVEL_DIRECTIVE" || handle(level, log),
      },
    },
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === "html" ? undefined : { relative: true }) },
  },
});
