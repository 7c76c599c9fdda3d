// What the drill asks of a browser engine, and what all engines need to be started and driven.

import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable } from "node:stream";

/** One window with one page, as a reader has it. */
export interface Tab {
  /** Makes the page this wide and high, px, or as near as the engine's window goes. */
  resize(width: number, height: number): Promise<void>;
  /** Opens an address; done when the page is complete, as are the next two. */
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  /**
   * Runs a function in the page. It travels as text, so it sees its parameters and nothing around it; they and what it
   * returns travel as JSON.
   */
  run<P extends readonly unknown[], R>(work: (...parameters: P) => R | Promise<R>, ...parameters: P): Promise<R>;
  /** What is on the screen, as PNG in base64. */
  picture(): Promise<string>;
  /** Errors the page has come to since last asked. */
  troubles(): Promise<string[]>;
}

export interface Engine {
  /** Its name and version. */
  name: string;
  tab: Tab;
  close(): Promise<void>;
}

/** Starts an engine; a string says why it cannot be had on this machine. */
export type Start = () => Promise<Engine | string>;

/** ms that a browser has to start and to answer. */
export const PATIENCE = 90_000;

/** Where a program lies, if it is installed. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Running {
  process: ChildProcess;
  /** The first match of a pattern in what it says on a stream: 1 and 2 are its output and errors, others as opened. */
  says(stream: number, pattern: RegExp): Promise<string>;
  /** Ends it, and waits until it has ended. */
  end(): Promise<void>;
}

/** Starts a program that goes on running, and of which only this process knows. */
export function startProgram(program: string, parameters: string[], options: SpawnOptions = {}): Running {
  const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], ...options });
  const ended = new Promise<void>((done) => child.once("close", () => done()).once("error", () => done()));
  const stop = () => child.kill();
  process.once("exit", stop);
  for (const stream of child.stdio.slice(1)) (stream as Readable | null)?.resume();
  return {
    process: child,
    says: (stream, pattern) =>
      inTime(
        `${program} to start`,
        new Promise((done, fail) => {
          let said = "";
          (child.stdio[stream] as Readable).on("data", (chunk: Buffer) => {
            said += chunk.toString();
            const match = pattern.exec(said);
            if (match) done(match[1] ?? match[0]);
          });
          ended.then(() => fail(new Error(`${program} ended: ${said.slice(0, 300)}`)));
        }),
      ),
    async end() {
      process.off("exit", stop);
      child.kill();
      const force = setTimeout(() => child.kill("SIGKILL"), 5000);
      await ended;
      clearTimeout(force);
    },
  };
}

/** A folder of its own for a browser's things; `remove` takes it away, and so does the end of this process. */
export function openFolder(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `changjuan-${name}-`));
  const remove = () => {
    process.off("exit", remove);
    try {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    } catch {
      // A browser that is still ending may write once more; what is left is the machine's to sweep.
    }
  };
  process.once("exit", remove);
  return { path, remove };
}

/** Fails if something takes longer than a browser may. */
export async function inTime<T>(what: string, work: Promise<T>, limit: number = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`waited ${limit / 1000} s for ${what}`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const pause = (time: number) => new Promise<void>((done) => setTimeout(done, time));
