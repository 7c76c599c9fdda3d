// Addresses that work wherever the site is put: relative from one page to another.

/**
 * From the page at `from` ("/transport/") to `to` ("/stills/x.svg", "/", "/transport/#s"), as a relative address. Pages are folders, so
 * `from` is read with a slash at its end; their file is named, for not every host looks for one in a folder.
 */
export function relativeTo(from: string, to: string): string {
  const depth = from.split("/").filter(Boolean).length;
  const up = "../".repeat(from.endsWith(".html") ? Math.max(0, depth - 1) : depth);
  return up + to.replace(/^\//, "").replace(/(^|\/)(?=[?#]|$)/, "$1index.html");
}

/**
 * The whole address of `to` ("/", "/transport/", "/cards/x.png") on the published site. Its home page's address, `site`, says what its
 * host makes of a folder: pages are `…/transport/`, or, where `site` ends in a file's name, `…/transport/index.html`.
 */
export function absoluteTo(site: string, to: string): string {
  const namesFile = /\/[^/]+\.html?$/.test(new URL(site).pathname);
  const home = namesFile ? new URL(".", site) : site.replace(/\/?$/, "/");
  return new URL(namesFile ? relativeTo("/", to) : to.replace(/^\//, ""), home).href;
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
