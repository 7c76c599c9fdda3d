// The files of the gallery: pages, pictures, one style and one script. All addresses are relative; it is complete in any folder.

import { type Language, wordsIn } from "../../messages/index.ts";
import { withPictures } from "../../outputs/media/crop.ts";
import { readExamplePicture } from "../example-pictures.ts";
import { isRecoloured, type Piece } from "./collection.ts";
import { indexPage } from "./index-page.ts";
import { SCRIPT_FILE, STYLE_FILE } from "./parts.ts";
import { piecePage } from "./piece-page.ts";
import { scriptText } from "./script.ts";
import { styleText } from "./style.ts";

/** What the pictures of figures show of photographs, and these themselves, to be copied. */
export async function withExamplePictures(
  files: readonly (readonly [path: string, text: string])[],
  pieces: readonly Piece[],
): Promise<[path: string, content: string | Uint8Array][]> {
  const shown = new Set(pieces.flatMap(({ example }) => Object.keys(example.pictures ?? {})));
  const drawn = files.map(async ([path, text]): Promise<[string, string]> => {
    return [path, path.endsWith(".svg") ? await withPictures(text, readExamplePicture) : text];
  });
  return [...(await Promise.all(drawn)), ...[...shown].map((path): [string, Uint8Array] => [path, readExamplePicture(path)])];
}

/** Paths in the gallery's folder and their texts, for the editors who read `language`. */
export function galleryFiles(pieces: readonly Piece[], language: Language): [path: string, text: string][] {
  const pages = pieces.map((piece): [string, string] => {
    const others = pieces.filter((one) => one.type === piece.type && one !== piece && !isRecoloured(one));
    return [`${piece.id}.html`, piecePage(piece, others, language)];
  });
  const pictures = pieces.flatMap(({ states }) =>
    states.flatMap((state) => state.pictures.map(({ file, svg }): [string, string] => [file, svg])),
  );
  return [
    ["index.html", indexPage({ pieces, language })],
    [STYLE_FILE, styleText()],
    [SCRIPT_FILE, scriptText(wordsIn(language).gallery)],
    ...pages,
    ...pictures,
  ];
}
