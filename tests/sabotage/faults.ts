// Faults to be planted one at a time (scripts/sabotage.ts), and the tests that must see each: what the suite is worth.

/** Where a fault must be seen: files of a project, and the test within them, if not any. */
export interface Watch {
  project: "pure" | "browser" | "commands";
  files: string;
  test?: string;
}

export interface Sabotage {
  /** What a reader, an editor or a host would suffer. */
  name: string;
  file: string;
  /** Stands once in the file. */
  from: string;
  to: string;
  seenBy: Watch;
}

const pure = (files: string, test?: string): Watch => ({ project: "pure", files, ...(test ? { test } : {}) });
const browser = (files: string, test?: string): Watch => ({
  project: "browser",
  files: `tests/e2e/${files}.test.ts`,
  ...(test ? { test } : {}),
});

export const SABOTAGES: readonly Sabotage[] = [
  // What marks answer
  {
    name: "a row that is not known answers nothing",
    file: "src/figures/kit/answers.ts",
    from: "(told.optional?.includes(name) ? undefined : unknown(name))",
    to: '(told.optional?.includes(name) ? undefined : "")',
    seenBy: pure("tests/answers.test.ts"),
  },
  {
    name: "a panel stands on its mark",
    file: "src/player/ask/place.ts",
    from: "return places.find(isFree) ?? corners.find(isFree) ?? far ?? { x, y: top };",
    to: "return { x, y };",
    seenBy: pure("tests/answers.test.ts"),
  },
  {
    name: "the walk by keys misses the last mark of a series",
    file: "src/player/ask/steps.ts",
    from: "if (next >= 0 && next < own) return [group, next];",
    to: "if (next >= 0 && next < own - 1) return [group, next];",
    seenBy: pure("tests/answers.test.ts"),
  },
  {
    name: "what was asked stays when one reads on",
    file: "src/player/ask/panel.ts",
    from: "if (moved > ON) closePanel();",
    to: "if (moved > 4000) closePanel();",
    seenBy: browser("answers", "to taps"),
  },
  // What is computed
  {
    name: "a number passes for right that is rounded to another",
    file: "src/locale/agreement.ts",
    from: "const half = step / 2;",
    to: "const half = step * 2;",
    seenBy: pure("tests/content/agreement.test.ts"),
  },
  {
    name: "facts in titles and captions are printed as braces",
    file: "src/story/fact-words.ts",
    from: "new Localised(one.forms, fill)",
    to: "one",
    seenBy: pure("tests/content/fact-words.test.ts"),
  },
  {
    name: "a label stands on another",
    file: "src/figures/kit/place.ts",
    from: "isWithin(moved, bounds) && !taken.some((other) => overlap(box, other, gap))",
    to: "isWithin(moved, bounds)",
    seenBy: pure("tests/figures.test.ts"),
  },
  {
    name: "a label stands outside the frame",
    file: "src/figures/kit/place.ts",
    from: "isWithin(moved, bounds) && !taken",
    to: "!taken",
    seenBy: pure("tests/figures.test.ts"),
  },
  {
    name: "a reel has another state's frame",
    file: "src/marks/reel.ts",
    from: "const index = reel.states.indexOf(state);",
    to: "const index = Math.max(0, reel.states.indexOf(state) - 1);",
    seenBy: pure("tests/figures.test.ts"),
  },
  {
    name: "the player keeps an attribute that a state does not have",
    file: "src/player/reel/play-reel.ts",
    from: "for (const name of painted) if (!wanted.some(([one]) => one === name)) element.removeAttribute(name);",
    to: "",
    seenBy: pure("tests/player/reel.test.ts"),
  },
  {
    name: "a change ends short of its state",
    file: "src/player/reel/play-reel.ts",
    from: "if (t >= 1) return to;",
    to: "if (t >= 1) return { ...to, ...Object.fromEntries(moving.map(({ name, at }) => [name, at(0.98)])) };",
    seenBy: pure("tests/player/reel.test.ts"),
  },
  {
    name: "the active step is one too early",
    file: "src/player/scroll/active.ts",
    from: "if (top <= line) active = index;",
    to: "if (top <= line) active = Math.max(0, index - 1);",
    seenBy: pure("tests/player/scroll.test.ts"),
  },
  {
    name: "a bar is dropped without a word",
    file: "src/figures/kit/bar-slots.ts",
    from: "const undrawn = all.flatMap((shown) => (list.includes(shown) || shown.bar.parts.length === 0 ? [] : [shown.bar.id]));",
    to: "const undrawn: string[] = [];",
    seenBy: pure("tests/law/bars.test.ts"),
  },
  {
    name: "a hole in a map is filled",
    file: "src/maps/seam.ts",
    from: "const moved = (line: Line, by: number): Position[] => line.map(([lon, lat]) => [lon + by, lat]);",
    to: "const moved = (line: Line, by: number): Position[] => line.map(([lon, lat]) => [lon - by, lat]);",
    seenBy: pure("tests/seam.test.ts"),
  },
  {
    name: "words of an editor are markup",
    file: "src/outputs/markup.ts",
    from: 'return escapeText(String(content).replace(UNWRITABLE, ""));',
    to: 'return String(content).replace(UNWRITABLE, "");',
    seenBy: pure("tests/outputs/markup.test.ts"),
  },
  {
    name: "characters in a picture are markup",
    file: "src/marks/print.ts",
    from: "return text.replace(/[&<>\"']/g, (character) => ESCAPES[character] ?? character);",
    to: "return text;",
    seenBy: pure("tests/marks.test.ts tests/outputs/markup.test.ts"),
  },
  {
    name: "another content has the same name",
    file: "src/publish/digest.ts",
    from: 'return hash.digest("hex").slice(0, SHORT);',
    to: 'return hash.digest("hex").slice(0, 1);',
    seenBy: pure("tests/publish/files.test.ts"),
  },
  {
    name: "a policy allows what does not stand in its page",
    file: "src/publish/policy.ts",
    from: `.filter((source) => !source.startsWith("'sha") || there.has(source))`,
    to: "",
    seenBy: pure("tests/publish/files.test.ts"),
  },
  {
    name: "a suppression covers everything in its file",
    file: "src/check/suppressions.ts",
    from: "return after && line <= block.end.line;",
    to: "return true;",
    seenBy: pure("tests/content/rules.test.ts"),
  },
  {
    name: "a range in English is written with a hyphen",
    file: "src/locale/en/index.ts",
    from: 'range: "–"',
    to: 'range: "-"',
    seenBy: pure("tests/locale.test.ts tests/kit.test.ts tests/figures.test.ts"),
  },
  {
    name: "the page asks for a browser that is newer than promised",
    file: "src/publish/browsers.ts",
    from: "export const PLAYS: Versions = { chrome: 92, safari: 15.4, firefox: 90 };",
    to: "export const PLAYS: Versions = { chrome: 120, safari: 17, firefox: 120 };",
    seenBy: pure("tests/floor"),
  },
  {
    name: "two folders know each other",
    file: "src/marks/path.ts",
    from: "export function flatten(",
    to: 'export { FIGURES } from "../figures/index.ts";\nexport function flatten(',
    seenBy: pure("tests/walls.test.ts"),
  },
  // What a reader sees
  {
    name: "a font comes from another host",
    file: "src/styles/page.css",
    from: "body {\n  margin: 0;",
    to: '@font-face {\n  font-family: "Foreign";\n  src: url("https://fonts.example.com/a.woff2");\n}\nbody {\n  font-family: "Foreign", sans-serif;\n  margin: 0;',
    seenBy: browser("page", "no request to another host"),
  },
  {
    name: "an element has a style of its own",
    file: "src/components/Still.astro",
    from: '<figure class="still">',
    to: '<figure class="still" style="color:red">',
    seenBy: browser("page", "no request to another host"),
  },
  {
    name: "a picture has no alternative text",
    file: "src/components/Picture.astro",
    from: "alt={alt}",
    to: 'alt=""',
    seenBy: browser("page", "script"),
  },
  {
    name: "a step's still is another state's",
    file: "src/components/Still.astro",
    from: "<Picture figure={figure} state={state} />",
    to: "<Picture figure={figure} state={Object.keys(story.figures[figure]!.spec.states)[0]!} />",
    seenBy: browser("page", "script"),
  },
  {
    name: "the script of a first visit grows by 30 kB",
    file: "src/player/main.ts",
    from: "/** Looks where things are, now. */",
    to: 'import * as everything from "d3-geo";\n(window as unknown as { all: unknown }).all = everything;\n/** Looks where things are, now. */',
    seenBy: browser("page", "costs no more"),
  },
  {
    name: "the display face moves what stands below it",
    file: "src/type/style.ts",
    from: "const standins = STANDINS.map(",
    to: 'const standins = ["Monospace"].map(',
    seenBy: browser("type"),
  },
  {
    name: "a pinned figure is empty until the script comes",
    file: "src/preferences/inline.ts",
    from: "picture: 1500,",
    to: "picture: 60_000,",
    seenBy: browser("player"),
  },
  {
    name: "a player that does not come leaves the page waiting",
    file: "src/preferences/inline.ts",
    from: "120_000 : 10_000",
    to: "120_000 : 10_000_000",
    seenBy: browser("player"),
  },
  {
    name: "turning the phone loses the place",
    file: "src/player/scroll/deferred-layout.ts",
    from: "for (const work of reshaped) work();",
    to: "",
    seenBy: browser("place", "turned"),
  },
  {
    name: "words one looks for come to rest under the figure",
    file: "src/styles/page.css",
    from: "scroll-padding-top: calc(1rem + var(--covered, 0px));",
    to: "scroll-padding-top: 1rem;",
    seenBy: browser("find", "looks for"),
  },
  {
    name: "printing asks for pictures that nobody waits for",
    file: "src/player/print.ts",
    from: "if (needsHelp()) {",
    to: "if (!needsHelp()) {",
    seenBy: browser("print", "own print"),
  },
  {
    name: "a part that does not come is not told of",
    file: "src/player/main.ts",
    from: "void part.then(work).catch(tellMissing);",
    to: "void part.then(work).catch(() => undefined);",
    seenBy: browser("missing"),
  },
  {
    name: "Tab stops at every link of a paragraph",
    file: "src/player/scroll/stops.ts",
    from: "item.tabIndex = index === at ? 0 : -1;",
    to: "item.tabIndex = 0;",
    seenBy: browser("keyboard"),
  },
  {
    name: "reading modes lose the steps",
    file: "src/blocks/step/Step.astro",
    from: 'class="step content"',
    to: 'class="step sidebar"',
    seenBy: browser("reader"),
  },
  {
    name: "a live map keeps its context when it goes",
    file: "src/player/map/play-map.ts",
    from: "      map.remove();\n    } catch {",
    to: "    } catch {",
    seenBy: browser("map", "each time one comes to it"),
  },
  {
    name: "a step that is gone is not told of",
    file: "src/player/main.ts",
    from: 'if (place?.instead) showNotice("#step-moved");',
    to: "",
    seenBy: browser("address"),
  },
  {
    name: "the offer to go on leads to the step before",
    file: "src/player/scroll/bookmark.ts",
    from: "? first + after : first;",
    to: "? first + Math.max(0, after - 1) : first;",
    seenBy: pure("tests/player/scroll.test.ts"),
  },
  {
    name: "a changed draft takes the place of what an editor wrote",
    file: "src/cli/import/document/merge.ts",
    from: "[...own, ...now.flatMap(keep)]",
    to: "now",
    seenBy: { project: "commands", files: "tests/cli/import-document.test.ts", test: "of one paragraph that both changed" },
  },
];
