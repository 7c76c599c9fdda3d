// Messages about a translation that came back, in English.

import type { Catalogue } from "../catalogue.ts";

const list = (names: readonly string[]) => names.join(", ");

export const returned: Catalogue["returned"] = {
  noWay: () => [
    "It is not said whether a translation goes out or comes back.",
    "Out: npm run translate -- out en (en is the language to translate into)\nBack: npm run translate -- in file",
  ],
  wrongStory: () => [
    "There are errors in the story, listed above: what cannot be read would be missing from what goes out.",
    "Correct them first; when npm run check finds no error any more, run this again.",
  ],
  noTranslation: (root) => [
    root
      ? `This is no translation that went out: it is a <${root}>.`
      : "This is no translation that went out: none of the ids that it went out with is in it.",
    "Bring back the .xlf or .csv that npm run translate -- out has written, with the translations in it. Keep the column id and the head of the table; save as XLIFF 2, CSV or .xlsx.",
  ],
  otherXliff: (version) => [
    `This is XLIFF ${version || "of no stated version"}; what is read here is 2.0 and 2.1.`,
    "Save it as XLIFF 2.0 or 2.1 in the translator's program; where that cannot be done, use the .csv that went out with it.",
  ],
  mixedLanguages: (locales) => [
    `Translations into several languages are in one file: ${list(locales)}.`,
    "Bring them back one by one, a file for each language.",
  ],
  textGone: (name, words) => [
    `The original of this text is gone since it went out${name ? `: ${name}` : ""}.`,
    `Its translation is not taken: “${words}”. If it is still wanted, put it where it belongs.`,
  ],
  originalChanged: (before, now) => [
    before
      ? `The original has changed since it went out: it was “${before}”, it is “${now}”.`
      : `The original has changed since it went out: it is “${now}” now.`,
    "What came back is a translation of the old one: compare it with the original as it is now, and correct the translation where it must be.",
  ],
  changedMeanwhile: (where, there, theirs) => [
    `The translation at ${where} has been changed since it went out; it is left alone.`,
    there
      ? `It is “${there}” now, and “${theirs}” came back. Write there whichever is right; to take all that came back, add --force.`
      : `“${theirs}” came back. To use it, write it there; to take all that came back, add --force.`,
  ],
  alteredCode: (written) => [
    `Codes in the translation have been altered and are not the story's: ${list(written)}.`,
    "Codes (tags and numbers) stay as they are, only words are translated. Put them back as in the original and bring it back once more.",
  ],
  strangeCode: (signs, known) => [
    `The translation has numbers of codes that the original has not: ${list(signs)}.`,
    known.length > 0
      ? `These may stand here: ${list(known)}. Change them to these and bring it back once more.`
      : "There are no codes here: delete them and bring it back once more.",
  ],
  unpairedCode: (signs, known) => [
    `Codes in the translation are not in pairs, or cross each other: ${list(signs)}.`,
    `Of a pair the opening one comes first, with the words between the two. These belong here: ${list(known)}. Correct them and bring it back once more.`,
  ],
  otherCodes: (lacks, adds) => [
    [
      "Facts, marks, links or emphasis are not as in the original.",
      lacks.length > 0 ? ` The translation lacks: ${list(lacks)}.` : "",
      adds.length > 0 ? ` It has besides: ${list(adds)}.` : "",
    ].join(""),
    "Put what is lacking where it belongs, by its number, delete what is too much, and bring it back once more; where the translation is right as it is, nothing need be done.",
  ],
  unreadableWords: (words) => [
    `Written into the file, this translation would read otherwise: “${words}”.`,
    "Look at both ends of emphasis and links: no space at the beginning or end of what is inside, no square brackets in the words of a picture. Then bring it back once more.",
  ],
  chapterNotWhole: (sibling, lacking) => [
    `${lacking} texts of this chapter are not translated (or not taken): ${sibling} is not written.`,
    "Complete the translation from this text on and bring it back once more: a chapter is translated as a whole, or printed in the original.",
  ],
  otherShape: (sibling, whole) => [
    `Figures, steps or paragraphs of ${sibling} do not go together with the original's: there is no place for the translation.`,
    whole
      ? "Make its figures, steps and paragraphs those of the original, one for one; to put the whole chapter that came back in its place, add --force."
      : "Make its figures, steps and paragraphs those of the original, one for one, and bring this back once more; or translate all paragraphs of this part and bring them back together.",
  ],
};
