// What has stopped a command, in the words of an editor.

import { basename, dirname, join } from "node:path";
import { type Message, say } from "../messages/index.ts";

/** What a command was told cannot be done, in every language of the editors. */
export class CommandError extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.message.en);
    this.name = "CommandError";
    this.said = said;
  }
}

/** The parts of an error of the system. */
interface SystemError {
  code?: string;
  path?: string;
  dest?: string;
  port?: number;
  address?: string;
  message?: string;
}

/** The place of a file that was to be written beside it first. */
function placeOf(path: string): string {
  const name = /^\.(.+)\.\d+\.new$/.exec(basename(path))?.[1];
  return name === undefined ? path : join(dirname(path), name);
}

/** An error that whoever typed the command can do something about. `shorten` writes a path as an editor knows it. */
export function wordFault(error: unknown, shorten: (path: string) => string): Message | undefined {
  if (error instanceof CommandError) return error.said;
  if (typeof error !== "object" || error === null) return undefined;
  const { code, path, dest, port, address, message = "" }: SystemError = error;
  const where = path === undefined ? "" : shorten(dest ?? placeOf(path));
  switch (code) {
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return port === undefined ? say.noAccess(where) : say.noPort(port);
    case "ENOSPC":
    case "EDQUOT":
      return say.diskFull(where);
    case "ENOENT":
      return where ? say.nothingThere(where) : undefined;
    case "EISDIR":
      return say.isFolder(where);
    case "ENOTDIR":
      return say.isFile(where);
    case "EADDRINUSE":
      return say.noPort(port ?? 0);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return say.noHost(address ?? "");
    case "EMFILE":
    case "ENFILE":
      return say.manyFiles();
    default:
      return /browserType\.launch|Executable doesn't exist|Failed to launch/.test(message) ? say.noBrowser() : undefined;
  }
}
