// What must be true of a damaged story: it is reported where it is damaged, or it is still a right site. Each fault is a sentence.

import { parseStory } from "../../src/check/story.ts";
import { nodesOf } from "../../src/document/read.ts";
import { drawFigure } from "../../src/figures/draw.ts";
import { attributes } from "../../src/marks/print.ts";
import type { Problem } from "../../src/messages/index.ts";
import { writeChapter } from "../../src/outputs/feed/chapter.ts";
import type { SourceFile } from "../../src/source/files.ts";
import type { Story } from "../../src/story/story.ts";
import { type Edit, edited } from "./damages.ts";

/** A damage done to one file of a story. */
export interface Damaged {
  path: string;
  before: string;
  edit: Edit;
}

/** The story with the damage done. */
export function damage(files: readonly SourceFile[], { path, before, edit }: Damaged): SourceFile[] {
  return files.map((file) => (file.path === path ? { path, text: edited(before, edit) } : file));
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;

/** First and last line of the damage in the damaged file. */
function linesOf({ before, edit }: Damaged): [first: number, last: number] {
  const first = lineOf(before, edit.at);
  return [first, first + edit.put.split("\n").length - 1];
}

/** Names that the damage took away or brought: those of the damaged lines before that are not there after, and the reverse. */
function namesOf({ before, edit }: Damaged): string[] {
  const start = before.lastIndexOf("\n", edit.at - 1) + 1;
  const end = before.indexOf("\n", edit.at + edit.cut);
  const old = before.slice(start, end < 0 ? before.length : end);
  const now = before.slice(start, edit.at) + edit.put + before.slice(edit.at + edit.cut, end < 0 ? before.length : end);
  const words = (text: string) => [...text.matchAll(/[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu)].map(([word]) => word);
  const count = (list: string[]) => Map.groupBy(list, (word) => word);
  const [a, b] = [count(words(old)), count(words(now))];
  return [...new Set([...a.keys(), ...b.keys()])].filter((word) => a.get(word)?.length !== b.get(word)?.length);
}

/** Lines on which something opens or closes that is around the damage, or whose other end the damage may have hit. */
function partners({ path, before, edit }: Damaged): Set<number> {
  const pattern = path.endsWith(".mdx") ? /<(\/?)([A-Z]\w*)[^<>]*?(\/?)>/g : /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
  const open: number[] = [];
  const lines = new Set<number>();
  const [first, last] = [lineOf(before, edit.at), lineOf(before, edit.at + edit.cut)];
  const shift = edit.put.split("\n").length - (last - first + 1);
  const moved = (line: number) => (line > last ? line + shift : line);
  for (const match of before.matchAll(pattern)) {
    if (match[0].startsWith('"') || match[3] === "/") continue;
    const line = lineOf(before, match.index);
    const closes = match[1] === "/" || match[0] === "}" || match[0] === "]";
    if (!closes) open.push(line);
    const opened = closes ? open.pop() : undefined;
    if (opened !== undefined && opened <= last && line >= first) for (const one of [opened, line]) lines.add(moved(one));
  }
  return lines;
}

/**
 * Whether a problem is where the damage is: in the same file on a damaged line or the one before or after; on a line that opens or
 * closes what the damage is in; in a file that names the damaged one (a figure its dataset, a chapter the figure); or anywhere, if it says a name that the damage
 * took away or brought, or the damaged file's own.
 */
function isAt(problem: Problem, done: Damaged, files: readonly SourceFile[]): boolean {
  const [first, last] = linesOf(done);
  const near = problem.line >= first - 1 && problem.line <= last + 1;
  if (problem.file === done.path && (near || partners(done).has(problem.line))) return true;
  const said = [problem.field, problem.message, problem.hint].join("\n");
  const id = /([^/.]+)\.[a-z]+$/.exec(done.path)![1]!;
  return (
    (problem.file !== done.path && users(id, files).has(problem.file)) ||
    said.includes(`"${id}"`) ||
    said.includes(done.path) ||
    namesOf(done).some((name) => says(said, name))
  );
}

/** Files that name the file `id`, and those that name them: a figure its dataset, a chapter the figure. */
function users(id: string, files: readonly SourceFile[]): Set<string> {
  const direct = files.filter(({ text }) => text.includes(`"${id}"`) || text.includes(`"${id}/`)).map(({ path }) => path);
  const ids = direct.filter((path) => path.startsWith("figures/")).map((path) => path.slice("figures/".length, -".json".length));
  const chapters = files.filter(({ text }) => ids.some((one) => text.includes(`figure="${one}"`))).map(({ path }) => path);
  return new Set([...direct, ...chapters]);
}

/** Whether a message says a name as a word of its own. */
function says(words: string, name: string): boolean {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return name.length > 1 && new RegExp(`(?<![\\w.-])${plain}(?![\\w-])`, "u").test(words);
}

/** What no message may hold: a trace, an empty hole, a library's own English, a regular expression, a path outside the story. */
export const FOUL =
  /\bat [\w.<>]+ \(|\.ts:\d|node_modules|undefined|\[object |\bNaN\b|\bInvalid\b|[Ee]xpected .*received|\bUnexpected\b|Too (?:small|big)|Unrecognized key|\/\^|\[a-z0-9\]|file:\/\/|\/tmp\/|\/home\/|Cannot read|is not a function|\bE[A-Z]{4,}\b:/;

/** Faults in how problems are worded. `allowed`: what the editor wrote may be quoted. */
export function wordFaults(problems: readonly Problem[], written: string): string[] {
  return problems.flatMap((problem) => {
    const faults: string[] = [];
    const words = `${problem.message}\n${problem.hint}`;
    const foul = FOUL.exec(words)?.[0];
    if (foul && !written.includes(foul)) faults.push(`says “${foul}”: ${words}`);
    if (!problem.message.trim() || !problem.hint.trim()) faults.push(`no words: ${problem.file}:${problem.line}`);
    if (!(problem.line >= 1 && problem.column >= 1)) faults.push(`no place: ${problem.file}:${problem.line}:${problem.column}`);
    return faults;
  });
}

/** Faults of a chapter as it will be printed: no tag, no code and no stray bracket may stand among its words. */
function chapterFaults(story: Story, path: string): string[] {
  const chapter = story.chapters.find(({ file }) => file === path);
  if (!chapter) return [];
  const words = nodesOf(chapter.blocks, "text").map(({ value }) => value);
  const residue = words.join("\n").match(/[<>{}]|＜|＞|="|\/>|\b(?:Scrolly|Step|Figure|Fact|Quote|Aside|Ruby|Photos?)\b/)?.[0];
  const { markup: printed } = writeChapter({ story, site: "https://paper.example/", photos: new Map() }, chapter);
  const running = /<script|\son\w+=|javascript:/i.exec(printed)?.[0];
  return [...(residue ? [`${path} prints “${residue}”`] : []), ...(running ? [`${path} would run ${running}`] : [])];
}

/** Faults of what is drawn from the file at `path`: every state at both sizes, in finite numbers. */
function figureFaults(story: Story, path: string): string[] {
  const id = /([^/]+)\.\w+$/.exec(path)![1]!;
  const concerned = Object.values(story.figures).filter(
    (figure) => figure.id === id || JSON.stringify(figure.spec).includes(`"${id}"`),
  );
  return concerned.flatMap((figure) => {
    try {
      const drawing = drawFigure(figure, story.datasets[figure.spec.data]!, {
        locale: story.locale,
        atlas: story.geo,
        pictures: story.pictures,
      });
      return drawing.states.flatMap((state) =>
        (["narrow", "wide"] as const).flatMap((size) =>
          drawing.frame(state, size).layers.flatMap((layer) =>
            layer.marks.flatMap((mark) =>
              attributes(layer.kind, mark)
                .filter(([, value]) => /NaN|Infinity|undefined|\[object/.test(value))
                .map(([name, value]) => `${figure.id}/${state}: ${mark.key} has ${name}=${value}`),
            ),
          ),
        ),
      );
    } catch (error) {
      return [`${figure.id} cannot be drawn: ${(error as Error).message}`];
    }
  });
}

/** Everything wrong with how a damaged story is answered; none if it is reported at its place or is still a right site. */
export function faultsOf(files: readonly SourceFile[], done: Damaged): string[] {
  const damaged = damage(files, done);
  let parsed: ReturnType<typeof parseStory>;
  try {
    parsed = parseStory(damaged);
  } catch (error) {
    return [`throws ${(error as Error).stack?.split("\n").slice(0, 4).join(" ")}`];
  }
  const { story, problems } = parsed;
  const faults = wordFaults(problems, edited(done.before, done.edit));
  if (problems.length > 0 && !problems.some((problem) => isAt(problem, done, files)))
    faults.push(
      `is reported elsewhere: ${problems
        .map(({ file, line, message }) => `${file}:${line} ${message}`)
        .join(" | ")
        .slice(0, 400)}`,
    );
  if (!story) return problems.length > 0 ? faults : [...faults, "is no story, and nobody says why"];
  const own = done.path.endsWith(".mdx") ? chapterFaults(story, done.path) : figureFaults(story, done.path);
  return [...faults, ...own];
}
