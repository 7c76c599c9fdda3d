// What the fields of pictures mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const picture: Catalogue["meanings"]["picture"] = {
  fields: {
    "file.form": "Write photos/name: photos/harbour.jpg.",
    "region.box": "A box: left, top, width, height, from the picture's upper left corner.",
    "region.polygon": "A polygon: three corners at least, each [left, top].",
    "state.focus":
      "Regions that are to be seen, by id: the camera moves and goes near, on each screen in its own way. Absent: the whole picture.",
    "state.show": "Regions whose outlines are drawn, by row id. Absent: all; empty (`[]`): none.",
    "state.lit": "Regions to bring out, by row id. The rest of the picture steps back.",
    "state.labels": "Which regions have their names: all, only those that are lit, or none.",
    "state.shows": "Of two pictures of one thing, which is drawn.",
    "state.divide": "Where the two meet if they are `divided`: a share from the left, 0.05 to 0.95.",
    "annotation.at": "The region it is about, by id. Absent: it is about the whole picture.",
    "after.file": "The later picture, in photos/: of the same part of the scene, in the same proportions.",
    "after.credit": "Whose it is: stands under the figure.",
    "after.name": "What it is called, in its upper left corner: 2024.",
    "after.before": "What the first picture is called: 1931.",
    type: "A photograph, a scan, a plan or a painting, and what is to be seen in it; or two of the same thing, before and after.",
    file: "The file, in photos/. A scan goes in as it is, however large: each state gets the part that it looks at, cut to size.",
    credit: "Whose it is: stands under the figure.",
    label: "Column with the regions' names.",
    measure: "What the numbers of regions are.",
    regions:
      "Where each region lies in the picture: by row id, a `box` or a `polygon`. The dataset says what it is, this says where.",
    after: "A later picture of the same thing.",
    locator: "Whether a close look has a little picture of the whole in a corner, which says where one is.",
    states: "The states by name.",
  },
  values: {
    measure: {
      shares: "shares from 0 to 1",
      pixels: "pixels of the file",
    },
    "state.shows": {
      before: "the first",
      after: "the later one",
      beside: "both beside each other, or one above the other",
      divided: "one part of each, with a line between",
    },
  },
};
