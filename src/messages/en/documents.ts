// Messages of the import of drafts: documents that cannot be read, and drafts that are there already.

import type { Catalogue } from "../catalogue.ts";
import { choices } from "./sentences.ts";

/** What a document is that is not read here, and what to do with it. */
const FOREIGN: Record<Parameters<Catalogue["documents"]["foreignDocument"]>[0], [string, string]> = {
  doc: ["a Word file of the old format (.doc)", "Open it in Word or LibreOffice, save it as .docx and import that."],
  locked: [
    "a file with a password",
    "Open it in Word, take the password off under File, Info, Protect Document, save it and import it again.",
  ],
  odt: ["an OpenDocument text (.odt)", "Open it in LibreOffice, save it as Word's .docx and import that."],
  pages: ["a file of Apple's Pages (.pages)", "Open it in Pages, choose File, Export To, Word, take .docx and import that."],
  wps: ["a file of the old format of WPS Writer (.wps)", "Open it in WPS, save it as .docx and import that."],
  rtf: ["an RTF file", "Open it in Word or LibreOffice, save it as .docx and import that."],
  pdf: ["a PDF file", "A PDF holds a finished layout, no paragraphs and headings. Ask the author for the Word file (.docx)."],
  google: [
    "no more than a link to a Google document (.gdoc)",
    "In Google Docs choose File, Download, Microsoft Word (.docx) and import that.",
  ],
};

export const documents: Catalogue["documents"] = {
  foreignDocument: (kind) => [`This is ${FOREIGN[kind][0]}, which cannot be read.`, FOREIGN[kind][1]],
  brokenDocument: () => [
    "This .docx file cannot be read: it is not whole, or damaged.",
    "Download it again or ask the author for another; if Word can open it, save it as a new .docx and import that.",
  ],
  emptyDocument: () => [
    "This draft is empty: there is no word and no picture in it.",
    "Open it and see whether it is the right file.",
  ],
  draftThere: (id, other) => [
    `This draft has been imported: imports/${id}.json`,
    `If it was changed, add --update; if this is another draft, give it another id, such as --id ${other}`,
  ],
  draftAlike: (id, other) => [
    `This draft looks like another version of the one in imports/${id}.json: most of its paragraphs are the same.`,
    `If it is, add --update --id ${id}; if it is another draft, add --id ${other}`,
  ],
  noRecord: (name, known) => [
    `${name} has not been imported yet, so it cannot be updated.`,
    known.length > 0
      ? `${choices(name, known, "Drafts that were")} Say which by --id; for a first import leave --update out.`
      : "For a first import leave --update out.",
  ],
  brokenRecord: (path) => [
    `${path} cannot be read, so it is not known what was imported last.`,
    "Get it back from your version control; if that is not possible delete it and import without --update: the draft becomes new chapters.",
  ],
};
