// Refills a handbook: what schemas and examples say stands between markers, and what the checker says stands under each mistake.

import { parseStory } from "../../check/story.ts";
import { formatProblem, inEvery, type Language } from "../../messages/index.ts";
import { type Block, blocksOf, storyWith } from "./blocks.ts";
import { type Example, referenceParts } from "./reference.ts";

/** `<!-- 生成：bars -->` … `<!-- 完 -->`, or `<!-- generated: bars -->` … `<!-- end -->`. */
const MARKS = Object.values(inEvery(({ handbook }) => handbook.marks));
const anyOf = (words: readonly string[]) => `(?:${words.join("|")})`;
const PART = new RegExp(
  `(<!-- ${anyOf(MARKS.map(({ generated }) => generated))}([\\w.-]+) -->\\n)[\\s\\S]*?(<!-- ${anyOf(MARKS.map(({ end }) => end))} -->)`,
  "g",
);

/** What `npm run check` prints of a mistake, place and all. */
function answerTo(mistake: Block, blocks: readonly Block[]): string {
  const { files, file } = storyWith(mistake, blocks);
  const { problems, locale } = parseStory(files);
  const found = problems.filter((problem) => problem.file === file);
  return found.map((problem) => formatProblem(problem, locale)).join("\n\n");
}

/** The handbook with its generated parts as they should be today. Throws if a marker names no part. */
export function refill(markdown: string, language: Language, examples: Record<string, Example>): string {
  const parts = referenceParts(language, examples);
  const filled = markdown.replace(PART, (_, open: string, name: string, close: string) => {
    const part = parts[name];
    if (!part) throw new Error(`No such part of the handbook: ${name}`);
    return `${open}\n${part()}\n\n${close}`;
  });
  return withAnswers(filled);
}

function withAnswers(markdown: string): string {
  const blocks = blocksOf(markdown);
  const lines = markdown.split("\n");
  // From the end, so that the lines before keep their numbers.
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const answer = blocks[index + 1];
    if (!block.wrong || answer?.language !== "text") continue;
    const length = answer.text.split("\n").length - 1;
    lines.splice(answer.line - 1, length, ...answerTo(block, blocks).split("\n"));
  }
  return lines.join("\n");
}
