// What the fields of names mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const names: Catalogue["meanings"]["names"] = {
  fields: {
    "id.form": "An id is made of small Latin letters, digits and hyphens.",
    "factId.form": "An id is made of Latin letters, digits and hyphens, in parts joined by dots: roads.total.",
    allow: 'Content rules that may be broken here, by code, each with the reason: { "unused-fact": "for the next chapter" }.',
  },
  values: {
    hue: {
      ink: "ink black",
      ash: "grey",
      paper: "the paper's own",
      accent: "the chapter's colour",
      cinnabar: "cinnabar red",
      ochre: "ochre",
      azurite: "azurite blue",
      malachite: "malachite green",
    },
  },
};
