// What the fields of chapter mean, in English.

import type { Catalogue } from "../../catalogue.ts";

export const chapter: Catalogue["meanings"]["chapter"] = {
  fields: {
    title: "The chapter's title.",
    standfirst: "Two sentences under the title.",
    accent: "The chapter's one colour.",
    role: "Its part in the story.",
    card: "The picture on the chapter's cards and poster: the state that tells most. Absent: the last one of its first scrolly.",
  },
  values: {
    role: {
      opening: "the opening: on the story's page only, not counted",
      chapter: "a chapter",
      end: "the end: on the story's page only, not counted",
    },
  },
};
