// Messages about files as such: their names, their encoding, JSON and YAML that cannot be read.

import type { Catalogue, Sentence } from "../catalogue.ts";
import { shown } from "../samples.ts";

export const files: Catalogue["files"] = {
  noFile: (path) => [`${path} is missing.`, "Every story has this file."],
  noChapters: () => ["There is no chapter in chapters/ yet.", "A chapter is an .mdx file whose name begins with its number."],
  notUtf8: (likely) => [
    likely === "UTF-16"
      ? "This file is encoded as UTF-16, so it cannot be read."
      : "This file is not encoded as UTF-8, so it cannot be read.",
    "Open it in your editor, save it again with the encoding UTF-8, and replace it.",
  ],
  emptyFile: () => ["This file is empty.", "Write its content, or delete it."],
  conflict: () => [
    "Marks of two versions that were to be joined are left here (<<<<<<<, =======, >>>>>>>), and both are in the file.",
    "Choose one of the two; delete the other and the three lines of marks.",
  ],
  foreignText: (kind) => {
    const said: Record<typeof kind, Sentence> = {
      table: [
        "This file holds a table (CSV), not JSON.",
        "Let its name end with .csv, move it out of this folder, and make data of it with npm run import -- and its path.",
      ],
      geo: [
        "This file holds KML, GPX or OSM, not GeoJSON.",
        "Give it its own ending again, move it out of this folder, and import it with npm run import -- and its path.",
      ],
      page: [
        "This file holds a web page, not data.",
        "The download probably asked for a login, or its link is dead. Download it again; if the page has the table in it, let its name end with .html, move it out, and import it with npm run import -- and its path.",
      ],
      yaml: [
        "This file holds YAML, not JSON.",
        'A field is written "name": value, and the whole file stands in a pair of braces. Follow the examples in the handbook; save a table as CSV and import it with npm run import.',
      ],
    };
    return said[kind];
  },
  mangled: (written, was) => [
    `${shown(written)} is garbled: text in UTF-8 was read as Western text and saved again.`,
    `It probably was: ${was}\nCompare it with the original, and correct the rest of this text, too.`,
  ],

  tooLarge: (most) => [
    `This file is too large: ${most} MB at most.`,
    "Keep the rows and columns that the figures show; import courses and areas with npm run import, which simplifies them. If it is no part of the story, move it out of this folder.",
  ],
  link: () => ["This is a link to a file elsewhere, not the file itself.", "Delete it, and copy the file to this place."],
  folderNotFile: () => [
    "There is to be a file here, but this is a folder.",
    "Move its files out, and delete or rename the folder.",
  ],
  fileNotFolder: () => [
    "There is to be a folder here, but this is a file.",
    "Rename the file or move it away, and make a folder of this name.",
  ],
  unreadable: () => [
    "This file cannot be opened: it may not be read, or another program holds it.",
    "Close the program that uses it, check its permissions, and try again.",
  ],
  closedFolder: () => [
    "This folder cannot be opened: it may not be looked into.",
    "Look at its properties, let yourself open it, and try again.",
  ],
  misnamed: (name, right) => [`${name} is not named rightly: it must be ${right}, capitals and all.`, `Rename it to ${right}.`],
  wrongEnding: (ending, better) => [
    `The file's name must end in ${ending}, in small letters, or it would not be published.`,
    `Rename it to "${better}" (Windows may hide endings; have it show them first).`,
  ],
  nestedFile: (folder, better) => [
    `A file stands directly in ${folder}/, not in a folder within.`,
    `Move it to ${better}; drafts that are not used go out of the story's folder.`,
  ],
  badPhoto: (fault) => {
    const said: Record<typeof fault, Sentence> = {
      empty: [
        "This photograph is empty: not a byte is in it.",
        "It was probably not fetched to the end. Put the original in its place.",
      ],
      cut: [
        "This photograph is not whole: its second part is missing.",
        "It was probably not copied to the end. Put a whole one in its place.",
      ],
      heic: [
        "This photograph is HEIC, a phone's own format whatever its name; browsers do not open it.",
        "Open it on the phone or a computer, export it as JPEG, and put that in its place.",
      ],
      other: [
        "This file is no photograph; it is only named like one.",
        "It is probably a web page or another file saved under this name. Put the real photograph in its place.",
      ],
      foreign: [
        "Photographs do not come in this format (GIF, TIFF or SVG).",
        "Open it in a program for pictures, export it as JPEG or PNG, and put that in its place.",
      ],
    };
    return said[fault];
  },
  oddCharacter: (code, kind) => {
    const pasted = (what: string): Sentence => [
      `There is ${what} here (${code}), which came with a paste.`,
      "Put the cursor here, delete to both sides, and type again what went with it; or type the line again.",
    ];
    const said: Record<typeof kind, Sentence> = {
      control: pasted("a control character"),
      invisible: pasted("an invisible character"),
      private: [
        `There is a sign here that only one font knows (${code}); readers would see a box. It probably came from Word.`,
        "Delete it: for a list's bullet write - and a space; type any other character again.",
      ],
      radical: [
        `A part of a character stands here (${code}) that looks like a Chinese character and is none, as PDF files have them: nobody can search for it, and some phones cannot show it.`,
        "Put the real character in its place; npm run check -- --fix does so everywhere.",
      ],
      lost: [
        `There is a broken character here (${code}); what stood there is lost.`,
        "Type it again from the original, and look over the words around it: a conversion broke them.",
      ],
      line: [
        "This file has old line ends (CR), so a page would take it for one line.",
        "Save it again with the line ends LF (or CRLF).",
      ],
    };
    return said[kind];
  },
  foreignFile: (kind, expected) => {
    const said: Record<typeof kind, string> = {
      table: "This is a table: move it out, then make data of it with npm run import -- and its path.",
      geo: "These are places of another program: move it out, then import it with npm run import -- and its path; the files of a shapefile go into one zip.",
      document:
        "This is a document: move it out; a .docx becomes chapters with npm run import -- and its path, and any other can be saved as .docx first.",
      picture: "This is a picture: the opening's goes into photos/, those in chapters into public/.",
    };
    return [`This folder holds ${expected} files only, so this one would not be published.`, said[kind]];
  },
  badFileName: (name) => [
    `The file name "${name}" will not do: it becomes an address, of small Latin letters, digits and hyphens only.`,
    "No two files have the same name; a chapter begins with a number of its own.",
  ],
  misplaced: (path) => [
    `${path} is in the wrong place: it stands in the story's own folder, beside chapters/.`,
    "Move it there.",
  ],
  wrongFolder: (home) => [`What is in this file belongs into ${home}/, and cannot be read here.`, `Move it to ${home}/.`],
  outside: (folder) => [
    "This file is in none of the story's folders and would not be published.",
    `Move it into ${folder}/; drafts that are not used go outside the story's folder.`,
  ],
  twinFile: (other) => [
    `There is ${other} already; this file would not be published.`,
    `See which of the two is the newer; if it is this one, put what it holds into ${other}.`,
  ],
  strangeFile: (expected) => [
    `This file is not understood: the folder holds ${expected} files only, so it would not be published.`,
    `Other files stand outside the story's folder; if it was to be ${expected}, look at the end of its name (Windows may hide endings).`,
  ],
  sameChapter: (id, other) => [
    `This chapter and ${other} are both called "${id}", so their addresses would be the same.`,
    "Chapters have names of their own; delete one that is a copy too many.",
  ],
  takenChapter: (id) => [
    `This chapter cannot be called "${id}": the site has a folder of that name for its own files.`,
    "Give the file another name.",
  ],
  sameNumber: (number, other) => [
    `This chapter and ${other} both have the number ${number}, so their order is unclear.`,
    "Give one of the files another number.",
  ],
  lonelyTranslation: (base) => [
    `This is a chapter's translation, but its original ${base} is missing.`,
    `Check its name: but for the language, it is that of the original (${base}).`,
  ],

  // JSON syntax

  fullWidth: (character, plain, line) => [
    `${character} is a full-width character; JSON knows only the plain ${plain}.`,
    `Change the line to:\n${line}`,
  ],
  missingComma: (line) => ["A comma is missing at the end of this.", `Add it:\n${line}`],
  trailingComma: () => ["There is a comma after the last item.", "Delete it: no comma may stand before } or ]."],
  twiceComma: () => ["There is one comma too many.", "Delete it: between two there is one."],
  tabInText: () => [
    "There is a tab in this text, which came with a paste from a table.",
    "Put a space in its place, or nothing.",
  ],
  comment: () => ["JSON has no comments (// or /* */).", 'Delete it; what colleagues should know can stand in "note".'],
  singleQuote: () => ["This is in single quotes; JSON takes double quotes.", 'Put double quotes on both sides: "…".'],
  bareWord: (word, as) => {
    const said: Record<typeof as, Sentence> = {
      text: [`${word} is not in quotes.`, "A text stands in double quotes."],
      value: [`${word} is not written like this.`, "Write it in small letters, without quotes."],
      number: [
        `${word} is no number, and this column holds numbers.`,
        "Write the number alone, without unit or “about”; null if it is not known.",
      ],
      date: [
        `${word} is no date, and this column holds dates.`,
        'Write it like "2022", "2022-10" or "2022-10-01"; null if it is not known.',
      ],
      cell: [`${word} is no value.`, "A cell of the data that is not known is null."],
      unknown: [
        `${word} is no value.`,
        "What is not known may not be made up: delete the field if it may be left out; if not, find it out first.",
      ],
    };
    return said[as];
  },
  unclosedText: () => [
    "The closing double quote of this text is missing (a text cannot go over several lines).",
    'Add " at its end; write \\n for a new line, and “ ” for quotes within a text.',
  ],
  quoteInText: () => [
    'There is a double quote " within this text, which ends it there.',
    "Write the quotes within as “ ” and keep only the outermost pair.",
  ],
  missingValue: () => ["There is no value after the colon.", "Write its value, or delete the field if it is not needed."],
  unclosed: (bracket, closing) => [`This ${bracket} is never closed.`, `Add ${closing} after its content.`],
  unopened: (key, bracket) => [
    `The ${bracket} before the value of ${key} is missing.`,
    `Add it before its content: ${key}: ${bracket}`,
  ],
  tooDeep: (most) => [
    `Brackets or tags are nested more than ${most} deep.`,
    "Look for a run of brackets or tags pasted by mistake, and delete it.",
  ],
  reservedKey: (key) => [
    `"${key}" is a name that programs keep for themselves; what is under it would be lost.`,
    "Give it another name.",
  ],
  inexactNumber: (text) => [
    `${text} has more digits than a number can keep; it would be printed as another.`,
    `Check it; if it is a code or a telephone number, put it in quotes: "${text}".`,
  ],
  missingColon: (key) => [`The colon after ${key} is missing.`, `Write ${key}: …`],
  badNumber: (text) => [
    `${text} is no number that JSON knows.`,
    "Write the number alone: with a digit before the point, without separators, units or “about”; a “million” goes into the unit or into the number.",
  ],
  badEscape: () => [
    "The backslash \\ in this text is not used rightly.",
    "For a backslash itself write \\\\; a new line is \\n.",
  ],
  afterEnd: () => [
    "The content has ended before this; the rest is too much.",
    "Delete the rest, or look for a } or ] too many before it.",
  ],
  aroundJson: (written) => [
    `${shown(written)} is no data: this file holds one pair of braces { … } and what is in it.`,
    "Delete what stands outside the braces.",
  ],
  badJson: (text) => [
    `JSON cannot be read from ${shown(text)} on.`,
    'Check this place and the line before: quotes, commas, colons, pairs of brackets. A field is "name": value,',
  ],
  duplicateKey: (key, first) => [`"${key}" stands here twice, first on line ${first}.`, "Delete one, or give it another name."],
  notAnObject: () => ["The outermost thing in this file must be a pair of braces { … }.", 'Write:\n{ "…": … }'],

  // Frontmatter

  noFrontmatter: () => [
    "The chapter does not begin with its title.",
    "Its title stands at the very beginning of the file, between two lines of ---.",
  ],
  frontElsewhere: () => [
    "The lines with the title begin on the first line, between two lines of three plain hyphens (---).",
    "Nothing may stand before them, not even an empty line; what stood there comes after them.",
  ],
  twoFronts: () => [
    "This chapter has two heads, and the second would be printed.",
    "Keep one: put the lines you want into the first and delete the other. If the whole chapter was pasted twice, delete it once; if they are two chapters, make two files.",
  ],
  frontUnclosed: () => [
    "The second --- after the lines of the title is missing or misspelt.",
    "Three plain hyphens stand on a line of their own after these lines.",
  ],
  badYaml: (line) => [
    `${shown(line)} between the two --- cannot be read.`,
    'Each line is "name: value", with a space after the colon, indented by spaces and not by tabs; a value that begins with a sign such as * & ! [ or holds a colon, a quote or # after a space goes in double quotes: title: "…"',
  ],
};
