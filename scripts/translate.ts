// Sends the story out to a translator, and brings back what was translated: .translate/<language>/story.<language>.xlf and .csv.
//   npm run translate -- out en
//   npm run translate -- in story.en.xlf [--dry-run] [--force] [--lang en]

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { spell } from "../src/cli/flags.ts";
import { type Incoming, type Outgoing, pictureName, planTranslation } from "../src/cli/translate/command.ts";
import { printStill } from "../src/marks/print.ts";
import { SIZES } from "../src/marks/size.ts";
import { formatProblems, wordsIn } from "../src/messages/index.ts";
import { withPictures } from "../src/outputs/media/crop.ts";
import { drawingOf } from "../src/story/answers.ts";
import { storyFiles, storyFolder, storyName } from "./folders.ts";
import { runCommand } from "./frame.ts";
import { writeChanges, writeFiles } from "./write.ts";

const TARGET = ".translate";

/** npm changes into the project's folder; a file's name is meant where the editor stands. */
function open(file: string): Buffer | undefined {
  const found = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file)).find((path) => existsSync(path));
  return found === undefined ? undefined : readFileSync(found);
}

/** The pictures that belong to what goes out, as phones show them, in the story's own language. */
async function draw({ story, pictures }: Outgoing): Promise<[name: string, svg: string][]> {
  const drawn: [string, string][] = [];
  const style = ["tokens", "figure"].map((name) => readFileSync(`src/styles/${name}.css`, "utf8")).join("");
  for (const picture of pictures) {
    const figure = story.figures[picture.figure];
    const drawing = figure && drawingOf(story, figure);
    if (!figure || !drawing?.states.includes(picture.state)) continue;
    const frame = drawing.frame(picture.state, "narrow");
    const svg = printStill(frame, SIZES.narrow, { style, accent: figure.accent, language: story.locale });
    drawn.push([pictureName(picture), await withPictures(svg)]);
  }
  return drawn;
}

async function sendOut(plan: Outgoing): Promise<void> {
  const words = wordsIn(plan.language).translating;
  const folder = plan.to ?? join(TARGET, plan.locale);
  const pictures = await draw(plan);
  writeFiles(folder, [...plan.files, ...pictures]);
  const { making } = wordsIn(plan.language);
  for (const [name] of plan.files) console.log(`${making.new}  ${join(folder, name)}`);
  const [file] = plan.files[0] ?? [""];
  const story = storyName() === "content" ? "" : `STORY=${storyName()} `;
  const command = `${story}npm run translate -- in ${join(folder, file)}`;
  console.log([...plan.told, words.pictures(pictures.length), words.how(file, command)].join("\n"));
}

function bringBack({ changes, problems, told, dry, language, code }: Incoming): void {
  const folder = storyName();
  const files = storyFiles();
  if (!dry) writeChanges(storyFolder(), changes);
  const { making } = wordsIn(language);
  for (const { path, text } of changes.writes) {
    const before = files.find((file) => file.path === path)?.text;
    const done = before === undefined ? making.new : making.edited;
    console.log(dry ? `${folder}/${path}\n${changedLines(before ?? "", text)}` : `${done}  ${folder}/${path}`);
  }
  if (problems.length > 0) console.log(`\n${formatProblems(problems, language, folder)}`);
  console.log(`\n${told.join("\n")}`);
  process.exitCode = code;
}

/** The lines of a text that another does not have. */
function changedLines(before: string, after: string): string {
  const known = new Set(before.split("\n"));
  const lines = after.split("\n").flatMap((line, index) => (known.has(line) ? [] : [`  ${index + 1}  ${line}`]));
  return lines.join("\n");
}

async function run(): Promise<void> {
  const plan = planTranslation(process.argv.slice(2), { files: storyFiles(), open });
  if (plan.does === "out") await sendOut(plan);
  else if (plan.does === "in") bringBack(plan);
  else {
    if (plan.problems.length > 0) console.error(`${formatProblems(plan.problems, plan.language, storyName())}\n`);
    console.error(spell(plan.said, plan.language));
    process.exitCode = plan.code;
  }
}

if (import.meta.main) await runCommand("translate", run);
