// What the first screen's drawing takes from the story's places: `geo file/feature`, named in story.json. Checked, then looked up.

import type { Path } from "../figures/figure.ts";
import type { Plain } from "../landscape/handscroll.ts";
import { linesOf, positionsOf } from "../maps/geometry.ts";
import type { Hue } from "../marks/style.ts";
import { say } from "../messages/index.ts";
import { PHOTO_PATH } from "../schemas/names.ts";
import type { JsonSource } from "../source/folder.ts";
import { fieldOf, valueAt } from "../source/located.ts";
import type { Problems } from "../source/problems.ts";
import { numbered } from "./answers.ts";
import type { GeoDraft } from "./geo.ts";
import type { Story } from "./story.ts";

interface Named {
  path: Path;
  /** File in content/geo/, without its ending. */
  geo: string;
  feature: string;
}

function wordsAt(file: JsonSource | undefined, path: Path): string {
  const value = valueAt(file?.value, path);
  return typeof value === "string" ? value : "";
}

/** The features that the opening names, as far as they can be read. */
export function openingFeatures(file: JsonSource | undefined): Named[] {
  const opening = file?.sound ? valueAt(file.value, ["opening"]) : undefined;
  const list = (field: string, within: string[] = []): Path[] => {
    const items = valueAt(opening, [field]);
    return Array.isArray(items) ? items.map((_, index): Path => ["opening", field, index, ...within]) : [];
  };
  const paths: Path[] = [["opening", "ribbon"], ...list("seals", ["at"]), ...list("strokes")];
  return paths.flatMap((path) => {
    const [geo, feature, ...more] = wordsAt(file, path).split("/");
    return geo && feature && more.length === 0 ? [{ path, geo, feature }] : [];
  });
}

/** Every feature that the opening names must be there, and its photograph among `photos`. */
export function checkOpening(
  file: JsonSource | undefined,
  { geo, photos }: { geo: readonly GeoDraft[]; photos: readonly string[] },
  problems: Problems,
): void {
  const photo = wordsAt(file, ["opening", "photo"]);
  // Of a name that no photograph may have, that is what is said.
  if (photo && PHOTO_PATH.test(photo) && !photos.includes(photo))
    problems.error(file!.path, file!.place(["opening", "photo"]), "opening.photo", say.noPhoto(photo, photos));
  const files = geo.map(({ id }) => id);
  for (const { path, ...named } of openingFeatures(file)) {
    const field = fieldOf(path);
    const found = geo.find(({ id }) => id === named.geo);
    if (!found) problems.error(file!.path, file!.place(path), field, say.noGeo(named.geo, files));
    const features = found?.features?.map((id) => `${found.id}/${id}`);
    const name = `${named.geo}/${named.feature}`;
    if (features && !features.includes(name))
      problems.error(file!.path, file!.place(path), field, say.noName(name, features, "feature"));
  }
}

/** The plain of the opening's drawing, from features that have been checked; none if the story names none. */
export function plainOf(story: Story): Plain | undefined {
  const { opening } = story;
  if (!opening || "photo" in opening) return undefined;
  const positions = (name: string) => {
    const [file = "", id] = name.split("/");
    const { geometry } = story.geo[file]!.features.find((feature) => feature.id === id)!;
    return linesOf(geometry)[0] ?? positionsOf(geometry); // of several lines, or of an area, the first
  };
  return {
    ...(opening.ribbon ? { ribbon: positions(opening.ribbon) } : {}),
    seals: opening.seals.map(({ at, words }) => ({ at: positions(at)[0]!, words })),
    strokes: opening.strokes.map(positions),
  };
}

/** Mountains take the story's own colours, the coolest first, for the far is cool; too few of them, and these stand in. */
const COOL: Hue[] = ["azurite", "malachite", "ochre"];

/** The two hues of the drawing's ridges. */
export function ridgeHues(story: Story): [Hue, Hue] {
  const used = COOL.filter((hue) => numbered(story).some((chapter) => chapter.accent === hue));
  const [first, second] = [...used, ...COOL.filter((hue) => !used.includes(hue))];
  return [first!, second!];
}
