// Every type of figure, variant and state, to be chosen from: .gallery/index.html, a folder that opens from the disk or from any server.
//   npm run gallery [-- --lang en]

import { rmSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS } from "../src/cli/commands.ts";
import { drawCollection } from "../src/cli/gallery/collection.ts";
import { galleryFiles, withExamplePictures } from "../src/cli/gallery/gallery.ts";
import { wordsIn } from "../src/messages/index.ts";
import { readOwnFlags } from "./begin.ts";
import { languageHere, runCommand } from "./frame.ts";
import { writeFiles } from "./write.ts";

const TARGET = ".gallery";

async function run(): Promise<void> {
  const began = Date.now();
  readOwnFlags(COMMANDS.gallery);
  const language = languageHere();
  const pieces = drawCollection();
  const files = await withExamplePictures(galleryFiles(pieces, language), pieces);
  rmSync(TARGET, { recursive: true, force: true });
  writeFiles(TARGET, files);
  const pictures = files.filter(([path]) => path.endsWith(".svg")).length;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(wordsIn(language).gallery.done(join(TARGET, "index.html"), pictures, seconds));
}

if (import.meta.main) await runCommand("gallery", run);
