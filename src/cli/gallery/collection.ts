// What the gallery shows: every example and variant of every type, drawn in all its states, at both sizes and in every language.

import { type DrawnFigure, drawFigure } from "../../figures/draw.ts";
import { type Example, examplesOf, localiseExample } from "../../figures/examples.ts";
import { FIGURES, type FigureName } from "../../figures/index.ts";
import type { Listed } from "../../marks/marks.ts";
import { printStill } from "../../marks/print.ts";
import { SIZES, type Size } from "../../marks/size.ts";
import { LANGUAGES, type Language } from "../../messages/index.ts";
import { packStyle } from "../../outputs/media/pack-style.ts";
import { readStyle } from "../../publish/styles.ts";
import { namesIn } from "../../sure.ts";

type SizeName = Size["name"];

/** A state at one size, in one language. */
export interface Picture {
  /** Path in the gallery's folder. */
  file: string;
  size: Size;
  language: Language;
  svg: string;
  /** What is in it, for those who do not see it. */
  alt: string;
  /** Texts for which it has numbers. */
  listed: Listed[];
}

/** An example or a variant, drawn. */
export interface Piece {
  type: FigureName;
  /** `bars`, or `bars-standing` for a variant: the name of its page and of the files that are to be copied. */
  id: string;
  example: Example;
  /** In each language. */
  title: Record<Language, string>;
  states: { name: string; pictures: Picture[] }[];
}

/** A type's own example has the type's name. */
export const pieceId = (type: FigureName, example: string) => (example === "example" ? type : `${type}-${example}`);

export function pictureFile(id: string, state: string, size: SizeName, language: Language): string {
  return `pictures/${id}.${state}.${size}.${language}.svg`;
}

/** Variants by these names are one of the others in another colour. */
export const isRecoloured = ({ example }: Piece) => example.name.startsWith("accent-");

function drawPiece(example: Example, style: string): Piece {
  const id = pieceId(example.type, example.name);
  const drawn = LANGUAGES.map((language) => {
    const { figure, table, atlas, pictures } = localiseExample(example, language);
    return { language, figure, drawing: drawFigure(figure, table, { locale: language, atlas, pictures }) };
  });
  const pictureOf = (state: string, size: Size, { language, figure, drawing }: (typeof drawn)[number]): Picture => {
    const frame = drawing.frame(state, size.name);
    return {
      file: pictureFile(id, state, size.name, language),
      size,
      language,
      svg: printStill(frame, size, { style, accent: accentOf(figure), language }),
      alt: frame.alt,
      listed: drawing.listed(state, size.name),
    };
  };
  const states = (drawn[0]?.drawing.states ?? []).map((name) => ({
    name,
    pictures: drawn.flatMap((one) => Object.values(SIZES).map((size) => pictureOf(name, size, one))),
  }));
  const titles = drawn.map(({ language, figure }) => [language, figure.spec.title] as const);
  return { type: example.type, id, example, title: Object.fromEntries(titles) as Piece["title"], states };
}

const accentOf = ({ spec }: DrawnFigure) => spec.accent ?? "cinnabar";

/** All that there is to show, type by type. */
export function drawCollection(types = namesIn(FIGURES)): Piece[] {
  const style = packStyle(readStyle("tokens"), readStyle("figure"));
  return types.flatMap((type) => examplesOf(type).map((example) => drawPiece(example, style)));
}
