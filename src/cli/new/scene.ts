// Puts a figure or a fact into a chapter: the MDX of it, after what is there.

import { stringify } from "yaml";
import { type Language, languageOf, wordsIn } from "../../messages/index.ts";
import { chapterName } from "../../source/chapter-name.ts";
import type { SourceFile } from "../../source/files.ts";
import { editionsOf, type Role } from "./chapters.ts";

/** How a figure stands in a chapter: pinned, a step a state; or unpinned in one state. */
export type Stand = "scrolly" | "figure";

export function sceneText(figure: string, states: readonly string[], stand: Stand, language: Language): string {
  if (stand === "figure") return `<Figure figure="${figure}" state="${states[0]}" />`;
  const steps = states.map((state) => `<Step state="${state}">\n\n${wordsIn(language).prose.step}\n\n</Step>`);
  return [`<Scrolly figure="${figure}">`, ...steps, "</Scrolly>"].join("\n\n");
}

export function factText(id: string, language: Language): string {
  const { before, after } = wordsIn(language).prose.fact;
  return `${before}<Fact id="${id}" />${after}`;
}

interface NewChapter {
  title: string;
  accent: string;
  role: Role;
}

/** A chapter's file: front matter, a paragraph and what `blocks` hold. */
export function chapterText({ title, accent, role }: NewChapter, blocks: readonly string[], language: Language): string {
  const { standfirst } = wordsIn(language).prose;
  const front = role === "chapter" ? { title, standfirst, accent } : { title, role, accent };
  return `${[`---\n${stringify(front, { lineWidth: 0 })}---`, wordsIn(language).prose[role], ...blocks].join("\n\n")}\n`;
}

/** A chapter and its translations with a block more at the end, each in its own language: they must have the same scenes. */
export function appendTo(
  files: readonly SourceFile[],
  chapter: string,
  locale: string,
  block: (language: Language) => string,
): { path: string; text: string }[] {
  return editionsOf(files, chapter).map(({ path, text }) => {
    const language = languageOf(chapterName(path)?.locale ?? locale);
    const ending = text.includes("\r\n") ? "\r\n" : "\n";
    const added = `${text.trimEnd()}\n\n${block(language)}\n`;
    return { path, text: added.replace(/\r?\n/g, ending) };
  });
}

/** How many figures are pinned in a chapter. */
export function scrolliesIn(text: string): number {
  return text.match(/<Scrolly\b/g)?.length ?? 0;
}
