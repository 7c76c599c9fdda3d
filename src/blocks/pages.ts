// How pages print each block: a component takes its `node` and has what is in it as its slot.

import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import Aside from "./aside/Aside.astro";
import Fact from "./fact/Fact.astro";
import Figure from "./figure/Figure.astro";
import type { BlockName } from "./index.ts";
import Mark from "./mark/Mark.astro";
import Moment from "./moment/Moment.astro";
import Note from "./note/Note.astro";
import Photo from "./photo/Photo.astro";
import Photos from "./photos/Photos.astro";
import Quote from "./quote/Quote.astro";
import Ruby from "./ruby/Ruby.astro";
import Scrolly from "./scrolly/Scrolly.astro";
import Step from "./step/Step.astro";

export const PAGE_BLOCKS: Record<BlockName, AstroComponentFactory> = {
  Scrolly,
  Step,
  Figure,
  Moment,
  Photo,
  Photos,
  Fact,
  Mark,
  Note,
  Quote,
  Aside,
  Ruby,
};
