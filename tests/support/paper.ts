// Another paper: a page of another origin, under a policy that lets in nothing but our frames and our script.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** px of a frame before it has been told how high it is. */
export const UNTOLD = 300;

export interface Paper {
  /** Its page, with a slash at the end. What stands after `?figure=` is added to the address of that figure's frame. */
  at: string;
  close(): void;
}

/** Starts a paper that frames some figures of the story at `url` (without a slash at its end). */
export async function startPaper(url: string, figures: readonly string[]): Promise<Paper> {
  const { origin } = new URL(url);
  const policy = `default-src 'none'; img-src 'self'; frame-src ${origin}; script-src ${origin}`;
  const server = createServer((request, response) => {
    if (request.url === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const { searchParams } = new URL(request.url ?? "", "http://paper.invalid");
    const frames = figures.map((figure) => {
      const address = `${url}/embed/${figure}/index.html${searchParams.get(figure) ?? ""}`;
      return `<p>Words.</p><iframe src="${address}" title="${figure}" width="100%" height="${UNTOLD}" frameborder="0"></iframe>`;
    });
    const script = `<script async src="${url}/embed/embed.js"></script>`;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    response.end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Another paper</title>${frames.join("")}${script}`,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}
