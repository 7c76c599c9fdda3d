// The notes at an article's end: sources of its numbers and addresses of its links, counted as they come.

import { packOf, type Speaker } from "../../locale/index.ts";
import { escapeText } from "../../marks/print.ts";
import { sourceName } from "../../story/answers.ts";
import { factText } from "../../story/facts.ts";
import type { Story } from "../../story/story.ts";
import { element, type Looks } from "./element.ts";

export interface Notes {
  /** The mark of a fact, where it is first stated; nothing where it has been before. */
  fact(id: string): string;
  /** The mark of a link, by its whole address. */
  link(url: string): string;
  /** Takes facts that stand where no mark can: in titles, in figures. */
  take(ids: readonly string[]): void;
  /** All notes as HTML, in the order of their marks. */
  print(): string;
}

/** Notes of one article. */
export function takeNotes(story: Story, say: Speaker, look: Looks): Notes {
  const lines = new Map<string, string>();
  const mark = (key: string, line: () => string, again: boolean) => {
    const known = lines.has(key);
    if (!known) lines.set(key, line());
    const number = [...lines.keys()].indexOf(key) + 1;
    return known && !again ? "" : element("span", look.mark, `[${number}]`);
  };
  return {
    fact: (id) => mark(`fact ${id}`, () => factLine(story, say, look, id), false),
    take(ids) {
      for (const id of ids) this.fact(id);
    },
    link: (url) => mark(`link ${url}`, () => escapeText(url), true),
    print: () => [...lines.values()].map((line, index) => element("p", look.noteLine, `[${index + 1}] ${line}`)).join("\n"),
  };
}

function factLine(story: Story, say: Speaker, look: Looks, id: string): string {
  const fact = story.facts[id]!;
  const colon = packOf(story.locale).joints.label;
  const from = `${say("sourceOf")}${colon}${sourceName(story, fact.source)}${fact.where ? ` · ${fact.where}` : ""}`;
  const words = [fact.says, fact.caveat ?? ""].filter(Boolean).map(escapeText).join(" ");
  const value = element("strong", {}, escapeText(factText(fact, story.locale)));
  return `${value} ${words} ${element("span", look.small, escapeText(from))}`;
}
