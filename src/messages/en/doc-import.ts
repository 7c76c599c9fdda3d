// What the import of drafts tells, and what it writes into chapters for editors, in English.

import type { Catalogue } from "../catalogue.ts";

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;
const line = (text: string, most = 72) => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
};

const FIELDS = { title: "title", subtitle: "subtitle", standfirst: "standfirst", byline: "byline" };

export const docImport: Catalogue["docImport"] = {
  remark: (author, about, text) => `Comment${author && ` (${author})`}${about && ` on “${about}”`}: ${text}`,
  changes: (list) =>
    `Changes: ${list.map(({ kind, author, text }) => `${author} ${kind === "added" ? "added" : "deleted"} “${text}”`.trim()).join("; ")}`,
  table: (path) => `The draft has a table here, which is now ${path}. Draw it as a figure in this place, then delete this line.`,
  wordTable: (words) =>
    `The draft has a table of words here; chapters have no tables: rewrite it as paragraphs or a list. ${words}`,
  strayState: (state) => `The draft says [state: ${state}] here, but there is no [figure: …] before it`,
  nowSays: (words) => `The draft now says: ${words}`,
  fills: {
    alt: "what the photograph shows",
    credit: "credit",
    state: "state",
    source: (file) => `where the tables of ${file} are from`,
  },

  chapter: (path, title) => `“${title}” is now ${path}`,
  chapterGone: (id, title) => `“${title}” (${id}) has been deleted from the chapters and was not brought back.`,
  notInDraft: (titles) =>
    `No longer in the draft, but still in the chapters: ${titles.map((title) => `“${title}”`).join(", ")}. Delete them if you do not want them.`,
  updated: (path, list, broken) => {
    if (list.length === 0) return `${path}: the draft has not changed.`;
    const lines = list.map(({ before, after, both }) => {
      const old = before.map((text) => `    - ${line(text)}`);
      const now = after.map((text) => `    + ${line(text)}`);
      const told = both
        ? [
            after.length > 0
              ? "    This was changed by hand and stays; what the draft says now is in a comment behind it."
              : "    The draft has deleted this, but it was changed by hand and stays.",
          ]
        : [];
      return [...old, ...now, ...told].join("\n");
    });
    const head = broken
      ? `${path}: the two cannot be joined, so nothing was changed. The draft changed this; please do it by hand:`
      : `${path}: the draft changed ${many(list.length, "place")}`;
    return [head, ...lines].join("\n");
  },
  mended: (list) => {
    const some = list.slice(0, 8).map(({ before, after }) => `  ${line(before)} → ${line(after)}`);
    return [`Spaces and punctuation were set as they are here, in ${many(list.length, "place")}:`, ...some].join("\n");
  },
  tableRefused: (number, why) => `The table of paragraph ${number} did not become a dataset: ${why}`,
  headSet: (field, value) => `story.json: the ${FIELDS[field]} is now: ${line(value)}`,
  headKept: (field, value) => `story.json has a ${FIELDS[field]} already, which stays. The draft says: ${line(value, 300)}`,
  dataset: (path, told) => [`A table is now ${path}`, ...told.map((one) => `  ${one.replaceAll("\n", "\n  ")}`)].join("\n"),
  counted: ({ notes, remarks, changes, boxes, photos }) => {
    const parts = [
      photos && `${many(photos, "picture")} in photos/`,
      notes && `${many(notes, "footnote")} in a <Note> behind the paragraph`,
      boxes && `${many(boxes, "box of text", "boxes of text")} as <Aside>`,
      remarks && `${many(remarks, "comment")} in comments of the chapter`,
      changes &&
        `${many(changes, "recorded change")}: what was added is taken, what was deleted is not, and a comment tells of each`,
    ].filter(Boolean);
    return parts.length > 0 ? `${parts.join("; ")}.` : "";
  },
  losses: {
    formula: "formulas",
    chart: "charts (import their data as a table)",
    diagram: "SmartArt",
    shape: "drawn shapes",
    object: "embedded files",
    chunk: "another document embedded in this one",
    symbol: "characters of symbol fonts",
    hidden: "hidden text",
    strike: "strike-through (the words stay)",
    highlight: "highlighting (the words stay)",
    underline: "underlining (the words stay)",
    colour: "colours of words (the words stay)",
    anchor: "links that lead to no web page (the words stay)",
    linkedPicture: "pictures that are not in the file",
    lostPicture: "pictures that the file lacks",
    pictureFormat: "pictures that no browser shows",
    crop: "how pictures were cropped (they came whole)",
    wordTable: "tables of words (kept in a comment)",
    deletedRow: "rows of tables that a recorded change deleted",
    deepHeading: "headings below the third level (all are ###)",
    headingNumber: "automatic numbers of headings",
    marker: "[figure] or [state] where it cannot stand",
  },
  left: (list) => {
    const kinds = Map.groupBy(list, ({ what }) => what);
    const names: Record<string, string> = docImport.losses;
    const lines = [...kinds].map(
      ([what, all]) =>
        `  ${names[what]}: ${all.map(({ number, words }) => `paragraph ${number}${words && ` “${words}”`}`).join(", ")}`,
    );
    return ["What did not come along, and where it stands in the draft:", ...lines].join("\n");
  },
  open: (list) =>
    [
      "Left to the editor (npm run check names each place):",
      ...list.map(({ code, count, first }) => `  ${code}  ${many(count, "time")}, such as: ${line(first)}`),
    ].join("\n"),
};
