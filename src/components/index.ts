// What MDX chapters may use, handed to them without imports.

import Aside from "./Aside.astro";
import Fact from "./Fact.astro";
import Figure from "./Figure.astro";
import Mark from "./Mark.astro";
import Note from "./Note.astro";
import Quote from "./Quote.astro";
import Ruby from "./Ruby.astro";
import Scrolly from "./Scrolly.astro";
import Step from "./Step.astro";

export const COMPONENTS = { Aside, Fact, Figure, Mark, Note, Quote, Ruby, Scrolly, Step };
