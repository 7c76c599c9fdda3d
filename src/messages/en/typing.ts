// Messages about what is typed or pasted as in other programs, and about links and pictures that lead nowhere.

import type { Catalogue } from "../catalogue.ts";
import { shown } from "../samples.ts";
import { choices } from "./sentences.ts";

export const typing: Catalogue["typing"] = {
  indentedLines: () => [
    "Paragraphs are set apart here by indents and not by empty lines: they will be printed as one.",
    "Delete the spaces that begin them and leave an empty line between them, all through the chapter.",
  ],
  indented: () => [
    "This paragraph begins with wide spaces, which would be printed.",
    "Delete them: a paragraph is a line, with an empty line after it and no indent. Do so all through the chapter.",
  ],
  bullet: (words) => [
    "This line has a sign for a bullet: it would be printed in one paragraph with the lines around it, sign and all.",
    `Leave an empty line before and after the list, and write each line as:\n- ${words}`,
  ],
  headingMark: (words) => ["A heading's # is a plain one with a space after it; this would be printed.", `Write:\n## ${words}`],
  wideLink: (better) => [
    "The brackets of this link are not the right ones, or its address has a space; it would be printed.",
    `Write: ${better}`,
  ],
  wideStars: (better) => ["Bold words stand between plain stars; these would be printed.", `Write: ${better}`],
  widePicture: (url) => [
    "The ! before this picture is a wide one, so there is a link and no picture.",
    `Write ![what it shows](${url})`,
  ],
  tabTable: () => [
    "These lines seem to come from a table; they would be printed as one paragraph.",
    "Save the table as CSV, bring it into data/ with npm run import and draw it; a few lines can be a list, each beginning with -.",
  ],
  taskMark: () => [
    "Prose has no boxes to tick; [ ] would be printed.",
    "Delete the box; what is not done yet goes into {/* a comment */}, which readers do not see.",
  ],
  formula: (written) => [
    `Prose sets no formulas; ${shown(written)} would be printed.`,
    "Say it in words, or write raised and lowered characters as such: m², CO₂.",
  ],
  foreignMark: (written, what) => {
    const said: Record<typeof what, string> = {
      highlight: "For weight write **words**.",
      box: "What stands in a box is <Aside>…</Aside>, small print for readers is <Note>…</Note>; delete the ::: around it.",
      contents: "Delete it: the contents are made by themselves.",
      character: "Write the character that it stands for; a space is a space.",
      quote: 'A quotation begins with > and a space, with empty lines around it; one with a name is <Quote by="…">…</Quote>.',
      rule: "A line that parts is --- (three hyphens), with empty lines around it.",
      page: "A link to another chapter is [words](/chapter/); a photograph goes into photos/ and is a <Photo …>.",
    };
    return [`${shown(written)} is how another program writes it, and would be printed.`, said[what]];
  },
  listNumber: (written, printed) => [
    `${written} would be printed as ${printed}: the numbers of one list are counted one after the other.`,
    `Check the numbers; to begin another list, write a paragraph between the two; where a number must stay, write paragraphs that begin “No. ${written}” and no list.`,
  ],
  underlined: (words) => [
    "The line below makes a heading of this.",
    `If it is a heading, write:\n## ${words}\nIf the line is to part two paragraphs, leave an empty line above it.`,
  ],
  headingDepth: (marks, better, words) => [
    `Headings are ## or ###; there is no ${marks}. The chapter's own title is "title" in its head.`,
    `Write:\n${better} ${words}`,
  ],
  tagInField: (tag) => [
    `A field takes no tags; ${shown(tag)} would be printed.`,
    "Write words only; a number of facts.json stands in two braces: {{id}}.",
  ],
  braceInField: (written) => [
    `The braces ${shown(written)} will be printed as they stand.`,
    "A number of facts.json stands in two braces: {{id}}. If you want braces, write full-width ones: ｛｝.",
  ],
  markupInField: (written) => [
    `A field is printed as it stands; ${shown(written)} becomes no link and no sign.`,
    "Write words only; links go into the prose.",
  ],
  deadLink: (path, pages) => [
    `This link leads nowhere: there is no page ${path}.`,
    `${choices(path, pages, "The story's pages")} Name the one that is meant, or keep the words only.`,
  ],
  deadAnchor: (anchor, anchors) => [
    `This link leads nowhere: there is no place #${anchor}.`,
    `${choices(anchor, anchors, "Places there")} Name the one that is meant, or keep the words only.`,
  ],
  noServed: (path, near, what) => [
    what === "picture"
      ? `The picture ${path} is not in public/, so readers would not see it.`
      : `This link leads nowhere: there is no ${path} in public/.`,
    near
      ? `Write ${near} (the same capitals, and no public before it).`
      : `Put the file into public/ under the very name that stands here, capitals and all: public${path}`,
  ],
  heavyPicture: (path, size, most) => [
    `The picture ${path} has ${size} kB, and what is in public/ goes to every reader as it is, a wait on a phone: ${most} kB at best.`,
    `A photograph goes into the story's photos/ and is written <Photo src="photos${path.slice(path.lastIndexOf("/"))}" alt="what it shows" credit="whose it is" />, an empty line before and after: each screen then gets it in a size of its own. Make anything else 1600 pixels wide, save it as WebP and put it back into public/.`,
  ],
};
