// Commands and events as JSON over a web socket, as WebDriver BiDi and the DevTools protocol both have them.

import { inTime } from "./engine.ts";

/** A message as either protocol writes it: an answer has an id, an event a method; BiDi's errors are words, DevTools' an object. */
export interface Message {
  id?: number;
  result?: Record<string, unknown>;
  error?: string | { message: string };
  message?: string;
  method?: string;
  params?: Record<string, unknown>;
}

export type Command = (method: string, parameters?: object) => Promise<Record<string, unknown>>;

export interface Connection {
  /** Asks the browser to do something; fails with what it says is wrong. */
  command: Command;
  close(): void;
}

function wrongIn({ error, message }: Message): string | undefined {
  return typeof error === "object" ? error.message : error && (message ?? error);
}

/** Connects to a browser; `heard` is told of events. */
export async function connect(browser: string, url: string, heard: (event: Message) => void): Promise<Connection> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Message) => void>();
  let sent = 0;
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(data as string) as Message;
    if (answer.id === undefined) {
      heard(answer);
      return;
    }
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  socket.addEventListener("close", () => {
    for (const answer of waiting.values()) answer({ error: `${browser} is gone` });
    waiting.clear();
  });
  await inTime(
    `${browser} to take the connection`,
    new Promise((done, fail) => {
      socket.addEventListener("open", done);
      socket.addEventListener("error", () => fail(new Error(`${browser} takes no connection`)));
    }),
  );
  return {
    async command(method, params = {}) {
      if (socket.readyState !== WebSocket.OPEN) throw new Error(`${browser} is gone`);
      const id = ++sent;
      const answered = new Promise<Message>((done) => waiting.set(id, done));
      socket.send(JSON.stringify({ id, method, params }));
      const answer = await inTime(method, answered);
      const wrong = wrongIn(answer);
      if (wrong !== undefined) throw new Error(`${method}: ${wrong}`);
      return answer.result ?? {};
    },
    close: () => socket.close(),
  };
}
