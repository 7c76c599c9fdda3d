// What each block is for, in English: for the handbook and for the snippets of an editor's program.

import type { Catalogue } from "../catalogue.ts";

const figure = "The name of a file in figures/, without .json.";
const state = "The name of one of that figure's states.";

export const blocks: Catalogue["blocks"] = {
  Scrolly: {
    means: "Pins a figure and drives it by the steps within. At most three a chapter.",
    attributes: {
      figure,
      layout:
        "How wide: column, beside the steps (so it is where nothing is written), or wide, as large as the screen bears, a map’s ground from edge to edge. Words never cover anything that is drawn.",
    },
    prefix: "scrolly",
  },
  Step: { means: "One thought that puts the figure into a state. Only within <Scrolly>.", attributes: { state }, prefix: "step" },
  Figure: { means: "A figure that stands still, on a line of its own.", attributes: { figure, state }, prefix: "figure" },
  Moment: {
    means:
      "The one number of a chapter that a reader tells a friend, a screen to itself: number, sentence, picture. One a chapter is enough.",
    attributes: {
      fact: "The number's id in facts.json.",
      as: "Another form, as in <Fact>.",
      figure,
      state,
    },
    prefix: "moment",
  },
  Photo: {
    means: "A photograph, with what is to be known of it between its tags. On lines of its own.",
    attributes: {
      src: "The file, in photos/: photos/bridge.jpg.",
      alt: "What is to be seen, for those who do not see it.",
      credit: "Who took it, and whose it is: stands under the picture.",
      layout: "How wide: column, as the text (so it is where nothing is written), wide, beyond it, or full, from edge to edge.",
      focus: "What stays in sight where it is cut: how far from the left and from the top, in per cent: 50% 30%.",
    },
    prefix: "photo",
  },
  Photos: {
    means: "Photographs that are looked at together, each a <Photo>: two stand side by side, more in rows of two.",
    attributes: { layout: "How wide: column, wide or full." },
    prefix: "photos",
  },
  Fact: {
    means: "Prints a number of facts.json with its unit; words between its tags are printed instead and checked against it.",
    attributes: {
      id: "The fact's id in facts.json.",
      as: "Another form, its words parted by spaces: thousand, million, billion; a digit for so many decimals; words; signed, unsigned; bare (without the unit).",
    },
    prefix: "fact",
  },
  Mark: {
    means: "Only within <Step>: words that light up what they name in the figure.",
    attributes: { of: "The row's id in the figure's dataset; several are parted by commas." },
    prefix: "mark",
  },
  Note: { means: "Small print to the reader.", attributes: {}, prefix: "note" },
  Quote: {
    means: "Somebody's words, as they were said.",
    attributes: { by: "Who said it.", source: "Id of a source in story.json." },
    prefix: "quote",
  },
  Aside: { means: "A digression in a box.", attributes: { title: "Its title." }, prefix: "aside" },
  Ruby: {
    means: "A reading over words: syllables parted by spaces stand each over its character.",
    attributes: { reading: "The reading." },
    prefix: "ruby",
  },
};

/** What a snippet holds where the editor is to fill something in. */
export const fills: Catalogue["fills"] = {
  figure: "figure",
  state: "state",
  step: "One step, one thought.",
  fact: "fact",
  written: "as written",
  row: "row",
  words: "words",
  photo: "bridge.jpg",
  alt: "what it shows",
  credit: "who took it",
  photoCaption: "Where, when, and who is doing what.",
  note: "How these numbers came about.",
  who: "who",
  source: "source",
  quote: "The words.",
  moment: "A sentence that says what the number counts.",
  title: "title",
  aside: "What one may leave out.",
  reading: "yuè qīng",
  base: "乐清",
};
