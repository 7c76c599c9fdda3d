// Serves a built site on this machine, the way a plain static host would: files, folder indexes, 404 page, compression.
//   npm run serve [-- --port 4321] [-- --host 0.0.0.0]

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";
import { parseArgs } from "node:util";
import { createBrotliCompress, createGzip, constants as zlib } from "node:zlib";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".avif": "image/avif",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};
const PACKED = new Set([".html", ".css", ".js", ".json", ".svg", ".csv", ".xml", ".txt", ".webmanifest"]);

export interface Site {
  /** Without a slash at the end: `http://127.0.0.1:4321`, with the prefix if one was asked for. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** 0 takes any free port; a taken port takes the next free one. */
  port?: number;
  host?: string;
  /** Serves the folder under this path, as a host might: `/a/b`. */
  prefix?: string;
}

function fileOf(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  if (statSync(file).isDirectory()) return existsSync(join(file, "index.html")) ? join(file, "index.html") : undefined;
  return file;
}

function answer(folder: string, prefix: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
  const inside = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
  const file = inside === undefined ? undefined : fileOf(folder, inside);
  if (file?.endsWith("index.html") && !pathname.endsWith("/") && !pathname.endsWith(".html")) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  if (!file) {
    const page = join(folder, "404.html");
    response.writeHead(404, { "content-type": TYPES[".html"]! });
    response.end(existsSync(page) ? readFileSync(page) : "404");
    return;
  }
  const ending = extname(file);
  const headers: Record<string, string> = {
    "content-type": TYPES[ending] ?? "application/octet-stream",
    "cache-control": "no-cache",
  };
  const accepted = PACKED.has(ending) ? String(request.headers["accept-encoding"] ?? "") : "";
  const encoding = ["br", "gzip"].find((name) => accepted.includes(name));
  if (encoding) headers["content-encoding"] = encoding;
  response.writeHead(200, headers);
  const stream = createReadStream(file);
  if (encoding === "br") stream.pipe(createBrotliCompress({ params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } })).pipe(response);
  else if (encoding === "gzip") stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port !== 0) listen(server, port + 1, host).then(done, fail);
      else fail(error);
    });
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}

/** Serves `folder`; on this machine only, unless another host is named. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Site> {
  const { port = 0, host = "127.0.0.1", prefix = "" } = options;
  const root = resolve(folder);
  const server = createServer((request, response) => {
    try {
      answer(root, prefix, request, response);
    } catch {
      response.writeHead(400).end();
    }
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${taken}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: "string" }, host: { type: "string" } } });
  const site = await serve(process.env.OUT_DIR ?? "dist", {
    port: Number(values.port ?? 4321),
    ...(values.host ? { host: values.host } : {}),
  });
  console.log(`\n  长卷  ${site.url}/\n`);
}
