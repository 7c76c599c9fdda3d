// What a host should say with every file: policies, types, how long to keep it. Written for the hosts that read files of it.

import { CACHING, FRAMED, IMMUTABLE, REVALIDATED } from "./immutable.ts";
import { TYPES } from "./types.ts";

/**
 * The story's own pages stand in no other site's frame; what is made to be framed has a folder of its own. README.md says how to open more.
 * Not in the policy: a host that reads `_headers` joins two policies for one address, or chooses between them.
 */
const UNFRAMED = { "X-Frame-Options": "SAMEORIGIN" };

/** The paths of all pages but those that may be framed, from a site's folder on; `:page` is a part of a path. */
const PAGES = ["", "index.html", "404.html", ":page/", ":page/index.html"];

/** Headers besides the policy, the same for every file. */
const HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": [
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
  ]
    .map((feature) => `${feature}=()`)
    .join(", "),
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Characters of the longest line, and the number of rules, that Cloudflare Pages reads of `_headers`. */
export const LONGEST_LINE = 2000;
export const MOST_RULES = 100;

export interface Policies {
  /** Fits every file of the site. */
  all: string;
  /** By the page's path: `transport/index.html`. */
  pages: ReadonlyMap<string, string>;
}

const rule = (path: string, headers: Readonly<Record<string, string>>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");

/**
 * `_headers`, for Cloudflare Pages and Netlify. No two rules give the same header to one address: one host would join the values with a
 * comma, the other choose between them. What has no rule for its caching is asked for anew each time there, which is right for pages.
 * `beside` are the folders of other editions.
 */
export function writeHeaders({ all, pages }: Policies, beside: readonly string[] = []): string {
  const policy = (value: string) => ({ "Content-Security-Policy": value });
  const fits = `  Content-Security-Policy: ${all}`.length <= LONGEST_LINE;
  const general = rule("/*", { ...(fits ? policy(all) : {}), ...HEADERS });
  const sites = ["/", ...beside.map((folder) => `/${folder}/`)];
  const each = (paths: readonly string[], caching: string) =>
    sites.flatMap((site) => paths.map((path) => rule(`${site}${path}`, { "Cache-Control": caching })));
  const lasting = each(
    IMMUTABLE.map((folder) => `${folder}/*`),
    CACHING.immutable,
  );
  const asked = each(REVALIDATED, CACHING.revalidate);
  // An edition's first page is a page of the site's.
  const unframed = sites.flatMap((site) =>
    (site === "/" ? PAGES : PAGES.slice(2)).map((path) => rule(`${site}${path}`, UNFRAMED)),
  );
  const cited = sites.map((site) => rule(`${site}cite/:digest/*`, UNFRAMED));
  // Too long for one line: each page then has its own, shorter one, where its address may end with its folder or with its file. Where even
  // these are too many, the last pages have only the policy that stands in them.
  const own = fits ? [] : [...pages].flatMap(([path, value]) => addressesOf(path).map((address) => rule(address, policy(value))));
  const first = [general, ...lasting, ...asked, ...unframed, ...cited];
  const rules = [...first, ...own.slice(0, MOST_RULES - first.length)];
  return ["# Written by the build: src/publish/README.md", ...rules].join("\n");
}

function addressesOf(path: string): string[] {
  return path.endsWith("index.html") ? [`/${path.replace(/index\.html$/, "")}`, `/${path}`] : [`/${path}`];
}

/** A value in nginx's quotes. */
const quoted = (value: string) => `"${value.replace(/["\\$]/g, (character) => `\\${character}`)}"`;

/** `_nginx.conf`, to be included in the location that serves the folder, at the root or under any path. */
export function writeNginx({ all }: Policies): string {
  const types = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(TYPES)) types.set(type, [...(types.get(type) ?? []), ending.slice(1)]);
  const headers = Object.entries(HEADERS);
  const pattern = (paths: readonly string[]) => paths.map((path) => path.replaceAll(".", "\\.")).join("|");
  return `# How nginx serves this story. Written by the build; explained in src/publish/README.md.
# Include it where the folder is served. At the root of a host:
#
#   location / {
#     root /srv/story;
#     include /srv/story/_nginx.conf;
#     error_page 404 /404.html;
#   }
#
# Under a path, which ends with a slash, as the folder does:
#
#   location /a/b/c/ {
#     alias /srv/story/;
#     include /srv/story/_nginx.conf;
#     error_page 404 /a/b/c/404.html;
#   }
#
# With the module ngx_brotli, add "brotli_static on;" beside it. Headers that the server adds elsewhere do not reach this location:
# nginx takes either those of the location or those around it.

index index.html;
absolute_redirect off;
gzip_static on;
gzip_vary on;
log_not_found off;

default_type application/octet-stream;
types {
${[...types].map(([type, endings]) => `  ${quoted(type)} ${endings.join(" ")};`).join("\n")}
}

set $changjuan_cache "${CACHING.shortLived}";
if ($uri ~ "/(?:${pattern(IMMUTABLE)})/.*\\.[a-z0-9]+$") {
  set $changjuan_cache "${CACHING.immutable}";
}
if ($uri ~ "/(?:${pattern(REVALIDATED)})$") {
  set $changjuan_cache "${CACHING.revalidate}";
}
set $changjuan_frames "'self'";
if ($uri ~ "/${FRAMED}/[^/]+/(?:index\\.html)?$") {
  set $changjuan_frames "*";
}
add_header Content-Security-Policy ${quoted(`${all}; frame-ancestors FRAMES`).replace("FRAMES", "$changjuan_frames")} always;
# Not "always": what is not there is not to be kept.
add_header Cache-Control $changjuan_cache;
${headers.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`).join("\n")}
`;
}
