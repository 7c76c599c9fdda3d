// The words of the gallery of figures, in English.

import type { Catalogue } from "../catalogue.ts";

export const gallery: Catalogue["gallery"] = {
  title: "Gallery of figures",
  lead: "Begin with what you want to show, then choose. Behind each picture are all its states, and JSON to copy.",
  search: "Find a figure",
  try: "For instance: rank, pie, before and after",
  found: (count) => `Found: ${count}.`,
  near: (count) => `Nothing has all of it; these come nearest: ${count}.`,
  none: "Nothing found. Try another word, or begin with a question below.",
  questions: "What do you want to show?",
  names: "By the name of the chart",
  namesLead: "The charts that you know from other programs: which type each is here, and how it is written.",
  types: "Every type of figure",
  colours: "In other colours:",
  answers: "What it answers",
  not: "When not to use it",
  fields: "Fields used:",
  states: "States",
  state: (name) => `State ${name}`,
  size: "Size",
  sizes: { narrow: "Phone", wide: "Wide" },
  language: "Words in the picture",
  languages: { "zh-Hans": "Chinese", en: "English" },
  theme: "Theme",
  themes: { device: "As the device", light: "Light", dark: "Dark" },
  listed: "Under the figure",
  files: "Copy it",
  filesLead:
    "Save these files in the story's folder and put the tag into a chapter, and it draws. The numbers are invented: put in your own, and in sources the ids of those in story.json.",
  chapter: "In a chapter",
  copy: "Copy",
  copied: "Copied",
  notCopied: "It could not be copied: select it and copy it yourself.",
  others: "Other examples of this type",
  done: (index, pictures, seconds) => `${index}  ${pictures} pictures, ${seconds} s`,
};
