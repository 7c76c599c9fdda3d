// A real nginx on this machine, for a built site: at the root, under a path, and without index pages.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const PLACES = [process.env.NGINX ?? "", "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx"];

/** A way in which the site is served. */
export interface Host {
  name: string;
  /** The story's first page, named as the site's own links name it. */
  home: string;
  /** Whether a folder stands for its page there. */
  index: boolean;
}

export interface Nginx {
  version: string;
  hosts: Host[];
  /** Whether it can send Brotli. */
  brotli: boolean;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** What comes before the three servers: nothing of the machine's own settings, nothing written outside `room`. */
function frame(room: string, module: string | undefined, servers: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${room}/${name};`);
  return `
${module ? `load_module ${module};` : ""}
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${room}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary.join("\n  ")}
  ${servers}
}
`;
}

/** Starts nginx with the site in `folder`, unchanged, under the settings that stand in it. Returns why not, if there is none. */
export async function startNginx(folder: string): Promise<Nginx | string> {
  const program = PLACES.find((path) => path !== "" && existsSync(path));
  if (!program) return "nginx is not installed (Debian: apt-get install nginx-light libnginx-mod-http-brotli-static)";
  const site = resolve(folder);
  const module = resolve(dirname(program), "../lib/nginx/modules/ngx_http_brotli_static_module.so");
  const brotli = existsSync(module);
  const ports = [await freePort(), await freePort(), await freePort()] as const;
  const settings = `include ${site}/_nginx.conf; ${brotli ? "brotli_static on;" : ""}`;
  const servers = [
    `server { listen 127.0.0.1:${ports[0]}; location / { root ${site}; ${settings} error_page 404 /404.html; } }`,
    `server { listen 127.0.0.1:${ports[1]}; location /a/b/c/ { alias ${site}/; ${settings} error_page 404 /a/b/c/404.html; } }`,
    // A bucket that knows files only.
    `server { listen 127.0.0.1:${ports[2]}; error_page 404 /404.html; location / { root ${site}; ${settings} } location ~ /$ { return 404; } }`,
  ];
  const room = mkdtempSync(join(tmpdir(), "nginx-"));
  const conf = join(room, "nginx.conf");
  writeFileSync(conf, frame(room, brotli ? module : undefined, servers.join("\n  ")));
  const child = spawn(program, ["-p", room, "-c", conf], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (words: Buffer) => {
    said += words;
  });
  const hosts = [
    { name: "at the root", home: `http://127.0.0.1:${ports[0]}/index.html`, index: true },
    { name: "under /a/b/c/", home: `http://127.0.0.1:${ports[1]}/a/b/c/index.html`, index: true },
    { name: "without index pages", home: `http://127.0.0.1:${ports[2]}/index.html`, index: false },
  ];
  await answering(child, hosts[2]!.home, () => said);
  const { stderr } = spawnSync(program, ["-v"], { encoding: "utf8" });
  return {
    version: stderr.trim().replace("nginx version: ", ""),
    hosts,
    brotli,
    stop: () =>
      new Promise((done) => {
        child.once("exit", () => {
          rmSync(room, { recursive: true, force: true });
          done();
        });
        child.kill("SIGTERM");
      }),
  };
}

/** Waits until the server answers; rejects with what it said if it has ended. */
async function answering(child: ChildProcess, url: string, said: () => string): Promise<void> {
  for (let wait = 0; wait < 100; wait++) {
    if (child.exitCode !== null) throw new Error(`nginx does not start: ${said()}`);
    const there = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  child.kill();
  throw new Error(`nginx does not answer: ${said()}`);
}
