// Messages about what stands in a chapter: components, markup, and numerals in the prose.

import { languageName } from "../../locale/index.ts";
import type { Catalogue, Sentence } from "../catalogue.ts";
import { shown } from "../samples.ts";
import { nouns } from "./nouns.ts";
import { choices, listOf } from "./sentences.ts";

const called = (locale: string) => languageName(locale, "en");

export const chapters: Catalogue["chapters"] = {
  // Markup

  unknownComponent: (name, known) => [`There is no component <${name}>.`, choices(name, known, "There are")],
  unknownAttribute: (component, attribute, known) => [
    `<${component}> has no attribute "${attribute}".`,
    known.length === 0 ? `<${component}> takes no attributes; delete it.` : choices(attribute, known, `<${component}> takes`),
  ],
  missingAttribute: (component, attribute) => [
    `<${component}> lacks ${attribute}.`,
    `Add ${attribute}="…" to the tag, and leave what else stands in it.`,
  ],
  twiceAttribute: (component, attribute) => [`<${component}> has ${attribute} twice.`, "Delete one."],
  noContent: (component) => [
    `<${component}> takes no words between its tags; nobody would see them.`,
    `Write <${component} … />; what is to stand under a figure is its "caption".`,
  ],
  emptyBlock: (component) => [
    `<${component}> holds no words; readers would see an empty box.`,
    `Write words between <${component}> and </${component}>, or delete it.`,
  ],
  attributeForm: (component, attribute) => [
    `${attribute} of <${component}> must stand in double quotes.`,
    `Write ${attribute}="…"`,
  ],
  fullWidthQuote: (character) => [
    `${character} within a tag is a full-width character.`,
    'Write the plain one: <Step state="…">',
  ],
  programCode: (line) => [
    `A chapter holds no program code: ${shown(line)}`,
    "Delete the line; components need no import. If it is prose, do not begin it with import or export.",
  ],
  expression: (text) => [
    `Braces ${shown(text)} have no place in prose.`,
    "Delete them; a number of facts.json is written with <Fact>.",
  ],
  attributeExpression: (text, fact) => [
    `Braces ${shown(text)} have no place within a tag: nothing puts a number there.`,
    `A number of facts.json stands in an attribute in two braces, within the quotes: …="{{${fact ?? "id"}}}"; write anything else as plain words.`,
  ],
  looseAngle: () => ["A single < has no place in prose.", 'Write "less than".'],
  htmlComment: () => ["A chapter has no <!-- --> comments.", "Delete it, or write {/* … */}."],
  htmlTag: (tag, better) => [`A chapter has no HTML tags such as <${tag}>.`, nouns.instead[better]],
  bareLink: (url) => [`An address does not stand in angle brackets: <${url}>.`, `Write [words](${url})`],
  brokenTag: (tag) => [
    `The tag <${tag}> is not finished.`,
    `Check that its quotes come in pairs and that it ends in >, as in <${tag} …="…">`,
  ],
  angleMissing: (tag, wide) => [
    wide
      ? `The ${wide} before ${tag} is no plain <; the tag would be printed.`
      : `The < before ${tag} is missing; the tag would be printed.`,
    `Write <${tag} …>.`,
  ],
  unclosedCode: () => [
    "This block of code is never closed: the rest of the chapter would be printed as code.",
    "Write ``` on a line of its own after the code; if it is none, delete the ``` or ~~~ of this line.",
  ],
  angleTwice: (character) => [`There is a ${character} too many after the tag; it would be printed.`, "Delete it."],
  notInProse: (what) => {
    const said: Record<typeof what, Sentence> = {
      table: [
        "A chapter has no tables.",
        "Put the table into data/ and show it in a figure, or write a list with - before each line.",
      ],
      footnote: [
        "A chapter has no footnotes such as [^1].",
        'Use <Note>…</Note>; the source of a number stands in facts.json: <Fact id="…" />.',
      ],
      strike: ["A chapter has no ~~struck words~~.", "Delete the ~~; what was put right belongs into corrections in story.json."],
    };
    return said[what];
  },
  badLink: (url) => [
    `The link ${shown(url)} will not do: it may be http(s), mailto, or an address of this site with / or #.`,
    "Write [words](https://…)",
  ],
  unclosedTag: (tag) => [`<${tag}> is never closed.`, `Write </${tag}> after its content; without content write <${tag} … />`],
  strayClose: (tag) => [`This </${tag}> has no <${tag}> before it.`, `Delete it, or add <${tag} …> before.`],
  ownLine: (tag) => [
    `Around several paragraphs, the tags of <${tag}> stand on lines of their own.`,
    `Write:\n<${tag} …>\n\nwords\n\n</${tag}>`,
  ],
  badMarkup: (line) => [
    `The tags in this line cannot be read: ${shown(line)}`,
    'Check < > { } and quotes here. A tag is <Step state="…">…</Step>',
  ],
  imageWithoutAlt: (url) => [`The picture ${shown(url)} has no alternative text.`, `Write ![what it shows](${url})`],
  imageAway: (url) => [
    `The picture ${shown(url)} is not in public/, so readers would not see it.`,
    "Put it into public/ and write ![what it shows](/name.jpg)",
  ],

  // Scenes

  stepOutside: () => [
    "A <Step> stands directly within a <Scrolly>.",
    'Write:\n<Scrolly figure="…">\n<Step state="…">…</Step>\n</Scrolly>',
  ],
  onlySteps: (what) => [`A <Scrolly> holds steps only; this is ${what}.`, "Move it into a <Step>, or after </Scrolly>."],
  noSteps: () => ["This <Scrolly> has no steps.", 'Write one: <Step state="…">…</Step>, or use <Figure figure="…" state="…" />'],
  onlyPhotos: (what) => [`<Photos> holds photographs only; this is ${what}.`, "Move it after </Photos>."],
  fewPhotos: (count) => [
    `<Photos> holds two photographs or more; here there ${count === 1 ? "is one" : "are none"}.`,
    "Add a <Photo>; one alone needs no <Photos>: write <Photo> by itself.",
  ],
  photoInMarkdown: (path, alt) => [
    `The photograph ${shown(path)} is to be a <Photo>: then readers' phones get a version of the right size, and its credit is printed.`,
    `Write <Photo src="${path}" alt="${alt || "what it shows"}" credit="who took it" />, with an empty line before and after.`,
  ],
  attributeChoice: (component, attribute, written, known) => [
    `${attribute} of <${component}> cannot be ${shown(written)}.`,
    choices(written, known, `${attribute} may be`),
  ],
  photoFocus: (component, attribute, written) => [
    `${attribute} of <${component}> cannot be read: ${shown(written)}.`,
    `Write how far from the left and from the top, in per cent: ${attribute}="50% 30%"`,
  ],
  sceneInside: (name, outer) => [`<${name}> cannot stand within <${outer}>.`, `Move it after </${outer}>.`],
  sceneInText: (name) => [
    `<${name}> stands on lines of its own, not within a sentence.`,
    `Leave an empty line before and after <${name}>.`,
  ],
  sameAddress: (id, other) => [
    `The address "${id}" of this step is that of a step in ${other}, too.`,
    "Rename this chapter's file or the figure.",
  ],
  markOutside: () => [
    "A <Mark> stands within a <Step>, or there is no figure to light up.",
    "Keep its words only, or move the sentence into a <Step>.",
  ],
  manyScrollies: (count) => [
    `This chapter has ${count} scrollies, which tires readers: three at most.`,
    "Turn one into a <Figure>, or make two chapters.",
  ],
  wideBeside: (figure, state) => [
    `In the state "${state}" the figure ${figure} begins at the very edge, so there is nothing empty for words to pass over: they stand beside it, and layout="wide" gains little.`,
    'Leave out layout="wide", or keep the side on which reading begins empty in all states.',
  ],
  longStep: (length, most) => [
    `This step has ${length} characters, too long for a phone: ${most} at most.`,
    "Make two steps of it, or move a part into the prose.",
  ],
  shortStep: (length, least) => [
    `This step has ${length} characters, gone in a moment: at least ${least}.`,
    "Say what changes in the picture, or join it with its neighbour.",
  ],
  oneRole: (role, other) => [
    `${other} is "${role}" already; a story has one.`,
    'Delete this chapter\'s role, or make it "chapter".',
  ],
  rolePlace: (role) => [`"${role}" comes ${role === "opening" ? "first" : "last"}.`, "Change the number in the file's name."],
  otherSteps: (original) => [
    `The figures and steps of this translation differ from those of ${original}.`,
    "Give it the same <Scrolly> and <Figure>, and the same states in the same order.",
  ],
  untranslatedChapter: (locale, sibling) => [
    `This chapter has no ${called(locale)}: readers of that edition get the original, with a line that says so.`,
    `Write ${sibling}: figures, steps and numbers as here, the words in ${called(locale)}.`,
  ],
  untranslated: (locale, own, count) => [
    count === 1 ? `This has no ${called(locale)}.` : `This has no ${called(locale)}; ${count} texts of this file have none.`,
    `Write it as { "${own}": "what stands here", "${locale}": "the same in ${called(locale)}" }; what is the same in both stands twice.`,
  ],
  otherFacts: (original, lacks, adds) => [
    [
      `This translation and ${original} do not state the same numbers.`,
      lacks.length > 0 ? ` The translation lacks: ${lacks.join(", ")}.` : "",
      adds.length > 0 ? ` The original lacks: ${adds.join(", ")}.` : "",
    ].join(""),
    "Languages may differ in words, not in numbers: add what is missing, or leave it out of both.",
  ],
  otherNumbers: (locale, more, less, original) => [
    [
      `${called(locale)} and the original do not say the same numbers.`,
      more.length > 0 ? ` Not in the original: ${more.join(", ")}.` : "",
      less.length > 0 ? ` Not in the translation: ${less.join(", ")}.` : "",
    ].join(""),
    `Languages may differ in words, not in numbers. The original is “${original}”: follow it.`,
  ],

  // Numbers

  factDiffers: (id, value, written, ways) => [
    `The text says ${written}, but "${id}" in facts.json is ${value}.`,
    `Fix one of them: ${ways.map((way) => `"${way}"`).join(" or ")} is right, so is a number rounded from it, or one with "about", "nearly" or "over"; or write <Fact id="${id}" />, which prints the number itself.`,
  ],
  factSign: (id, value, written, below) => [
    `${shown(written)} has another sign than ${value}, the value of "${id}" in facts.json.`,
    below
      ? "The fact is below zero: write a minus sign, or say in the sentence that something was lost, fell or shrank; if it grew, correct facts.json."
      : "The fact is above zero: delete the minus sign; if something was lost, correct facts.json.",
  ],
  factForm: (as, unknown, known) => [
    `"${unknown}" in ${shown(as)} is no form in which a number is written.`,
    `${choices(unknown, known, "Forms")} Several are parted by spaces; a digit is how many decimals: as="million 1", or {{id million 1}}.`,
  ],
  factFormText: (id, as) => [
    `"${id}" in facts.json is a text, which cannot be written as ${shown(as)}.`,
    "Delete the form; or make the value in facts.json a number.",
  ],
  factNoWords: (id, as) => [
    `The number of "${id}" cannot be written as ${shown(as)} in words.`,
    "It is too large, or no whole number; write another form, or none, which prints it in digits.",
  ],
  factNothingLeft: (id, as) => [
    `Nothing but 0 is left of "${id}" when it is rounded to ${shown(as)}.`,
    "Write a smaller scale, more decimals, or no form.",
  ],
  factFormIdle: (as, written) => [
    `The number is written as ${shown(written)} already, so as=${shown(as)} does nothing.`,
    "Keep one of them: delete the attribute, or the words between the tags.",
  ],
  factNotHere: (id) => [
    `This field takes no fact: {{${id}}} is not replaced in it.`,
    "Write the value itself; {{ }} is for titles, standfirsts, captions, alternative texts and whatever else readers read.",
  ],
  factWithoutNumber: (id, value, written) => [
    `There is no number in ${shown(written)} to compare with ${value}, the value of "${id}" in facts.json.`,
    `Write the number in it, or write <Fact id="${id}" />.`,
  ],
  looseNumber: (written, near) => [
    `${written} is bound to no fact, so it has no source.`,
    `Write <Fact id="${near[0] ?? "…"}">${written}</Fact>${near.length > 1 ? ` (facts of this value: ${listOf(near)})` : ""}${near.length ? "." : ", and add the number and its source to facts.json."}`,
  ],
  looseFieldNumber: (written, data) => [
    data ? `${written} is neither in facts.json nor in the data.` : `${written} is not in facts.json.`,
    `Check the number; if it is right, add it and its source to facts.json${data ? ", or to the data" : ""}.`,
  ],
};
