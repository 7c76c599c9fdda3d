// A page is tried before it is loaded (client.ts). What was made for the trial is what is then loaded: it is made once.

import type { IncomingMessage, ServerResponse } from "node:http";

/** What a trial says of itself in its request. */
export const TRIAL = "x-desk-trial";

/** Under what name an answer says at which edition of the story it was made. */
export const EDITION = "desk-edition";

export interface TriedPages {
  /** Forgets what was made of an earlier story. */
  forget(): void;
  /** Answers with the page that was tried, once; false where there is none. Listens to what is answered to a trial. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

export function keepTriedPages(): TriedPages {
  const pages = new Map<string, Buffer>();
  return {
    forget: () => pages.clear(),
    answer(request, response) {
      const url = request.url ?? "/";
      if (request.headers[TRIAL] === undefined) {
        const page = pages.get(url);
        pages.delete(url);
        if (page) response.setHeader("content-type", "text/html; charset=utf-8").end(page);
        return page !== undefined;
      }
      const parts: Buffer[] = [];
      const keep = (chunk: unknown) => {
        if (typeof chunk === "string" || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
      };
      const { write, end } = response;
      response.write = (...given: unknown[]) => {
        keep(given[0]);
        return Reflect.apply(write, response, given);
      };
      response.end = (...given: unknown[]) => {
        keep(given[0]);
        const page = Buffer.concat(parts);
        if (response.statusCode === 200 && page.includes("</html>")) pages.set(url, page);
        return Reflect.apply(end, response, given);
      };
      return false;
    },
  };
}
