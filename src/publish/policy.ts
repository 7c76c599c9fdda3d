// The content security policy: what stands in each page, and the one header that fits them all.

import { digestOf } from "./digest.ts";

const META = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/i;
const INLINE = /<(?:script|style)\b[^>]*>([^<]*(?:<(?!\/(?:script|style)>)[^<]*)*)<\/(?:script|style)>/g;

/** Sources by directive: `script-src` → `'self'`, `'sha256-…'`. */
type Policy = Map<string, Set<string>>;

function readPolicy(text: string): Policy {
  const directives = text.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...sources]) => [name!, new Set(sources)]));
}

const writePolicy = (policy: Policy) => [...policy].map(([name, sources]) => [name, ...[...sources].sort()].join(" ")).join("; ");

/** How a policy names an inline script or style that it allows, without the quotes around it: `sha256-…`. */
export function policyHash(text: string): `sha256-${string}` {
  return `sha256-${digestOf(text, "base64")}`;
}

/** The sources that allow what stands inline in a page or in a picture. */
function inlineHashes(text: string): Set<string> {
  const inline = [...text.matchAll(INLINE)].map((match) => match[1]!).filter(Boolean);
  return new Set(inline.map((one) => `'${policyHash(one)}'`));
}

/** Takes out of a page's policy the hashes of what does not stand in it: the builder names its own scripts everywhere. */
export function tightenPolicy(html: string): string {
  const there = inlineHashes(html);
  return html.replace(META, (_, head: string, text: string, tail: string) => {
    const policy = readPolicy(text);
    for (const [name, sources] of policy)
      policy.set(name, new Set([...sources].filter((source) => !source.startsWith("'sha") || there.has(source))));
    return head + writePolicy(policy) + tail;
  });
}

/** The policy that a page states; none for a page without one. */
export function policyOf(html: string): string | undefined {
  return META.exec(html)?.[2];
}

/**
 * One policy under which all of `policies` and all of `pictures` (texts of SVG files, which carry their style with them) are shown, with
 * `only` added: what a page cannot say of itself. A page's own policy still holds beside it.
 */
export function unitePolicies(policies: readonly string[], pictures: readonly string[], only = ""): string {
  const all: Policy = new Map();
  const add = (name: string, sources: Iterable<string>) => all.set(name, new Set([...(all.get(name) ?? []), ...sources]));
  for (const policy of policies) for (const [name, sources] of readPolicy(policy)) add(name, sources);
  for (const picture of pictures) {
    add("style-src", inlineHashes(picture));
    // A drawing fetches nothing: what it shows of a photograph stands in it.
    if (picture.includes('href="data:image/')) add("img-src", ["data:"]);
  }
  for (const [name, sources] of readPolicy(only)) add(name, sources);
  return writePolicy(all);
}
