// Serves a built site on this machine, the way a plain static host would: files, folder indexes, 404 page, compression.
// Packed copies are sent where they stand beside the files.
//   npm run serve [-- --port 4321] [-- --host 0.0.0.0] [-- --no-index] [-- --offline]
//     --no-index   as a bucket that knows files only        --offline   browsers may keep the story, as on a host

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, normalize, resolve } from "node:path";
import { createBrotliCompress, createGzip, constants as zlib } from "node:zlib";
import { COMMANDS } from "../src/cli/commands.ts";
import { isText, typeOf } from "../src/publish/types.ts";
import { writeRemoval } from "../src/publish/worker.ts";
import { builtFolder, portOf, readOwnFlags } from "./begin.ts";
import { runCommand } from "./frame.ts";

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
  /** Whether a folder stands for its index page, as it does unless this is false: some buckets know files only. */
  index?: boolean;
  /**
   * Whether browsers may keep the story for reading without a network, as they do unless this is false: who builds it again on the same
   * machine wants to see that.
   */
  keep?: boolean;
}

/** How a text is sent: by its ending in the folder, by the name that a browser gives it. */
const PACKINGS = [
  { ending: "br", name: "br", packer: () => createBrotliCompress({ params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } }) },
  { ending: "gz", name: "gzip", packer: () => createGzip() },
];

interface Served {
  folder: string;
  prefix: string;
  index: boolean;
  /** Stands in for `sw.js`, if browsers are not to keep the story. */
  worker: string | undefined;
}

function fileOf({ folder, index }: Served, path: string): string | undefined {
  const file = join(folder, normalize(decodeURIComponent(path)));
  if (!file.startsWith(folder) || !existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  return index && existsSync(join(file, "index.html")) ? join(file, "index.html") : undefined;
}

function answer(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const { folder, prefix } = served;
  const { pathname, search } = new URL(`http://localhost${request.url ?? "/"}`);
  const inside = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
  if (inside === "/sw.js" && served.worker !== undefined) {
    response.writeHead(200, { "content-type": typeOf(inside), "cache-control": "no-cache" }).end(served.worker);
    return;
  }
  const file = inside === undefined ? undefined : fileOf(served, inside);
  if (file?.endsWith("index.html") && !pathname.endsWith("/") && !pathname.endsWith(".html")) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end();
    return;
  }
  if (!file) {
    const page = join(folder, "404.html");
    response.writeHead(404, { "content-type": typeOf(page) });
    response.end(existsSync(page) ? readFileSync(page) : "404");
    return;
  }
  const headers: Record<string, string> = { "content-type": typeOf(file), "cache-control": "no-cache" };
  const accepted = isText(file) ? String(request.headers["accept-encoding"] ?? "") : "";
  const packing = PACKINGS.find(({ name }) => accepted.includes(name));
  if (packing) Object.assign(headers, { "content-encoding": packing.name, vary: "accept-encoding" });
  response.writeHead(200, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const packed = packing && `${file}.${packing.ending}`;
  if (packed && existsSync(packed)) createReadStream(packed).pipe(response);
  else if (packing) createReadStream(file).pipe(packing.packer()).pipe(response);
  else createReadStream(file).pipe(response);
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
  const { port = 0, host = "127.0.0.1", prefix = "", index = true, keep = true } = options;
  const served = { folder: resolve(folder), prefix, index, worker: keep ? undefined : await writeRemoval() };
  const server = createServer((request, response) => {
    try {
      answer(served, request, response);
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

async function run(): Promise<void> {
  const { on, values } = readOwnFlags(COMMANDS.serve);
  const port = portOf(values.port);
  const site = await serve(builtFolder(), {
    port,
    ...(values.host ? { host: values.host } : {}),
    index: !on["no-index"],
    keep: on.offline === true,
  });
  console.log(`\n  长卷  ${site.url}/${on["no-index"] ? "index.html" : ""}\n`);
}

if (import.meta.main) await runCommand("serve", run);
