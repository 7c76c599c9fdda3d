// What browser tests ask of accessibility.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    context: string | Document,
    options: { runOnly?: string[] },
  ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}

/** What axe finds on a page (opened with `bypassCSP`) or in a part of it: the rule and up to three places. */
export async function violationsOf(page: Page, options: { within?: string; rules?: string[] } = {}): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(
    async ({ within, rules }) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(within ?? document, rules ? { runOnly: rules } : {});
      return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3)}`);
    },
    { within: options.within, rules: options.rules },
  );
}
