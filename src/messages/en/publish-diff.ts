// The words of the comparison with what is published, in English.

import type { Catalogue } from "../catalogue.ts";

export const publishDiff: Catalogue["publishDiff"] = {
  first: (where) => `Nothing is published at ${where} yet (there is no files.json): every file is to be uploaded.`,
  same: (where) => `${where} is what has been built: there is nothing to upload.`,
  head: (where, uploads, unchanged, plain, packed) =>
    `Compared with ${where}: ${uploads} ${uploads === 1 ? "file" : "files"} to upload, ${plain} (${packed} packed); ${unchanged} unchanged.`,
  order: "In this order no reader meets a page whose parts are missing:",
  stages: {
    lasting: "New pictures, scripts and fonts (named by their content; they replace nothing)",
    others: "Tables and lists",
    pages: "Pages",
    last: "Last",
  },
  replaces: "replaces",
  gone: (count) => `${count} ${count === 1 ? "file is" : "files are"} no longer used; delete in a week:`,
  kept: (count) =>
    `${count} ${count === 1 ? "file" : "files"} of citations and of data stay, although this version does not need them: their addresses have been given away. Leave them on the host.`,
  whyLater: "Deleted now, they would be missing for readers who still have an old page open, and where a CDN still keeps one.",
  broken: (paths) =>
    `Mind: the content of these files has changed, but not their names, so browsers may keep the old for a year: ${paths.join(", ")}. See whether they were altered on the server.`,
  copies: "The .br and .gz are packed copies for servers that send them as they are (nginx); other hosts need none: --no-packed.",
  only: (given, known) => `--only ${given}: it may be ${known.join(", ")}.`,
  nowhere:
    "Compared with what? Name the published folder or address, as in npm run publish:diff -- https://…/story/, or write site in story.json.",
  noSite: (folder) => `There is no files.json in ${folder}: run npm run build first.`,
  touched: (folder, path) => `${folder}/${path} has been changed since it was built: run npm run build again.`,
  noAnswer: (where, reason) => `${where} cannot be read: ${reason}`,
  noList: (where) => `${where} answers, but not with a list of files. Is this the folder of the story's home page?`,
};
