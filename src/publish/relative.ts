// Addresses that work wherever the site is put: relative from one page to another.

/**
 * From the page at `from` ("/transport/") to `to` ("/stills/x.svg", "/"), as a relative address. Pages are folders, so
 * `from` is read with a slash at its end.
 */
export function relativeTo(from: string, to: string): string {
  const depth = from.split("/").filter(Boolean).length;
  const up = "../".repeat(from.endsWith(".html") ? Math.max(0, depth - 1) : depth);
  const rest = to.replace(/^\//, "");
  return up + rest || "./";
}

/** Rewrites the root-absolute addresses that the bundler left in a page's `href` and `src`; lets its script wait for its words. */
export function relativePage(html: string, from: string): string {
  // The words come first on a slow line; nothing on the first screen waits for the player.
  const patient = html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
  return patient.replace(/(\s(?:href|src)=")\/(?!\/)([^"]*")/g, (_, head: string, rest: string) => {
    const target = relativeTo(from, `/${rest.slice(0, -1)}`);
    return `${head}${target}"`;
  });
}
