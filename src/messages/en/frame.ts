// Messages about what stops a command that is not the story's own fault, and about the folder that it was told.

import type { Catalogue } from "../catalogue.ts";

const at = (path: string) => (path === "" ? "a file" : path);

export const frame: Catalogue["frame"] = {
  noAccess: (path) => [
    `There is no permission to read or write ${at(path)}.`,
    "Look at its properties and let yourself read and write it (its folder may be read-only, or another program may hold it); then run this again.",
  ],
  diskFull: (path) => [`The disk is full: no room for ${at(path)}.`, "Make some room, then run this again."],
  nothingThere: (path) => [
    `There is no ${at(path)}.`,
    "Check the name and the folder; what was just moved or renamed goes back to its place. Then run this again.",
  ],
  isFolder: (path) => [`${at(path)} is a folder; this takes a file.`, "Write the path of a file, or rename that folder."],
  isFile: (path) => [`${at(path)} is a file; this takes a folder.`, "Write the path of a folder, or rename that file."],
  noPort: (port) => [
    `Port ${port} cannot be used: another program holds it, or it is not allowed.`,
    "Close that program, or take another port, for instance -- --port 4400",
  ],
  badPort: (written) => [`--port ${written} is no port.`, "Write a whole number from 1024 to 65535, for instance --port 4400"],
  noHost: (address) => [
    `This machine has no address ${address}.`,
    "Leave --host out, or write --host 0.0.0.0 to let everybody in the same network look.",
  ],
  manyFiles: () => ["Too many files are open at once.", "Close some programs, then run this again."],
  noBrowser: () => [
    "The browser (Chromium) does not start.",
    "Run npm install, then try again; if the machine has a Chromium or Chrome of its own, write its path before the command: CHROMIUM=/usr/bin/chromium",
  ],
  noChromium: (path) => [
    `CHROMIUM names ${path}, which is not there.`,
    "Write the browser's right path, or leave CHROMIUM out to take the one that was installed along.",
  ],
  picturesAbsent: (addresses) => [
    `Pictures of this page do not come: ${addresses.join(", ")}.`,
    "Check that these files are there; put back what was moved, and run npm run build once more.",
  ],
  unexpected: (trace) => [
    "This is the program's own error, not the story's.",
    trace === undefined
      ? "Run it once more; if that does not help, run it with -- --verbose and send all that is printed to the developers."
      : `Run it once more; if that does not help, send the file ${trace} to the developers, and say which command you ran.`,
  ],
  noFolder: (folder, looked) => [
    `There is no folder ${folder} (looked for at ${looked}).`,
    `Check STORY, which counts from the folder the command runs in; to make a new story, run:\nnpm run new -- story --folder ${folder} --title …`,
  ],
  noSiteHere: (folder, looked) => [
    `There is no built site in ${folder} (looked for at ${looked}).`,
    "Run npm run build first; for a site that is elsewhere write OUT_DIR=folder before the command.",
  ],
};
