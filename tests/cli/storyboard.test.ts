// The storyboard: what it tells of each stop, what has changed since the last commit, its pages.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { wordsIn } from "../../src/messages/index.ts";
import { type Card, cardsOf } from "../../src/outputs/storyboard/cards.ts";
import { type Changes, findChanges } from "../../src/outputs/storyboard/changes.ts";
import { committedFiles } from "../../src/outputs/storyboard/committed.ts";
import { readChoices, sittingsOf } from "../../src/outputs/storyboard/plan.ts";
import { type Board, boardHtml, changesText, contactHtml } from "../../src/outputs/storyboard/sheet.ts";
import { inParallel } from "../../src/outputs/storyboard/shoot.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const tiny = readStoryFiles("tests/fixtures/tiny");
const borders = readStoryFiles("tests/fixtures/borders");
const story = parseStory(tiny).story!;

/** Files with one text in one of them replaced. */
function withText(files: readonly SourceFile[], path: string, from: string | RegExp, to: string): SourceFile[] {
  const file = files.find((one) => one.path === path)!;
  const text = file.text.replace(from, to);
  expect(text).not.toBe(file.text);
  return files.map((one) => (one === file ? { path, text } : one));
}

/** What changed from `committed` to `files`, as plain data. */
function changed(files: readonly SourceFile[], committed: readonly SourceFile[]) {
  const { cards, gone } = findChanges(parseStory(files).story!, files, committed);
  return { cards: Object.fromEntries(cards), gone };
}

describe("cards", () => {
  const cards = cardsOf(story, tiny);
  const card = (id: string) => cards.find((one) => one.id === id);

  test("one for the first screen, each chapter's head, each step and each standing figure", () => {
    expect(cards.map(({ id, kind }) => `${kind} ${id}`)).toMatchInlineSnapshot(`
      [
        "opening story/opening",
        "head lamps/head",
        "step lamps-lamps-all",
        "step lamps-lamps-by-fate",
        "step lamps-lamps-kept",
        "head boats/head",
        "standing boats-boats",
        "step boats-boats-kinds",
        "head end/head",
      ]
    `);
  });

  test("a step's words are those its readers read, by paragraphs, with its figure and its line", () => {
    expect(card("lamps-lamps-kept")).toMatchObject({
      file: "chapters/01-lamps.mdx",
      line: 19,
      words: [
        "The kept ones are lit by hand. The one at the Quay Steps comes first, because the ladder lives there.",
        "The one at the chapel gate comes last.",
      ],
      step: { index: 3, count: 3 },
      figure: { id: "lamps", state: "kept", alt: story.figures.lamps!.spec.states.kept!.alt },
    });
  });

  test("a standing figure knows its line", () => {
    const { line, file } = card("boats-boats")!;
    const text = tiny.find(({ path }) => path === file)!.text.split("\n")[line - 1];
    expect(text).toMatch(/<Figure figure="boats"/);
  });
});

describe("changes since the last commit", () => {
  test("none, also where only the order of keys differs", () => {
    const reordered = tiny.map((file) => {
      if (file.path !== "figures/lamps.json") return file;
      return { ...file, text: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(file.text)).reverse())) };
    });
    expect(changed(tiny, reordered)).toEqual({ cards: {}, gone: [] });
  });

  test("a step's words, and a fact's value printed in them", () => {
    const before = withText(tiny, "chapters/01-lamps.mdx", "kept, or sold", "kept, or lost");
    expect(changed(tiny, before).cards).toEqual({ "lamps-lamps-by-fate": ["words"] });
    const files = withText(tiny, "chapters/01-lamps.mdx", '<Fact id="lamps.lost">three</Fact>', '<Fact id="lamps.lost" />');
    const fact = withText(files, "facts.json", /("lamps\.lost": \{\s*"value": )3/, "$14");
    expect(changed(files, fact).cards).toEqual({ "lamps-lamps-by-fate": ["words"] });
  });

  test("a state's own field marks its steps only, the figure's title marks them all, the alternative text is told apart", () => {
    const { alt } = story.figures.lamps!.spec.states.kept!;
    const before = withText(tiny, "figures/lamps.json", alt, "Something else.");
    expect(changed(tiny, before).cards).toEqual({ "lamps-lamps-kept": ["alt"] });
    const note = withText(tiny, "figures/lamps.json", "They are lit by hand every evening.", "Lit by hand.");
    expect(changed(note, tiny).cards).toEqual({ "lamps-lamps-kept": ["figure"] });
    const title = withText(tiny, "figures/lamps.json", /"title": "[^"]+"/, '"title": "Another title"');
    const lamps = ["lamps-lamps-all", "lamps-lamps-by-fate", "lamps-lamps-kept"];
    expect(changed(tiny, title).cards).toEqual(Object.fromEntries(lamps.map((id) => [id, ["figure"]])));
  });

  test("rows of a dataset and places of a map mark what draws them; their titles mark nothing", () => {
    const cell = withText(tiny, "data/boats.json", '"boats": 7', '"boats": 8');
    expect(Object.values(changed(tiny, cell).cards).flat()).toEqual(["data", "data"]);
    expect(changed(tiny, withText(tiny, "data/boats.json", /"title": "/, '"title": "Old ')).cards).toEqual({});
    const places = withText(borders, "geo/land.geojson", /"name": "/, '"name": "旧');
    const marks = Object.values(changed(borders, places).cards);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toEqual(["geo"]);
  });

  test("new and deleted steps and chapters, with the words that are gone", () => {
    const steps = withText(tiny, "chapters/01-lamps.mdx", /<Step state="by-fate">[\s\S]*?<\/Step>\n/, "");
    expect(changed(tiny, steps)).toEqual({ cards: { "lamps-lamps-by-fate": ["new"] }, gone: [] });
    // The shorter story is no right one, so the longer one's parsed form stands for both.
    expect(findChanges(story, steps, tiny).gone).toEqual([
      {
        id: "lamps-lamps-by-fate",
        chapter: "lamps",
        words: ["The committee wrote a word beside most of them: kept, or sold. Of three it wrote nothing at all."],
      },
    ]);
    const chapters = tiny.filter(({ path }) => path !== "chapters/02-boats.mdx");
    expect(findChanges(story, chapters, tiny).gone.map(({ id }) => id)).toEqual(
      cardsOf(story, tiny).flatMap(({ id, chapter }) => (chapter === "boats" ? [id] : [])),
    );
  });

  test("of an edition: the words of its own chapters, and the story's in its language", () => {
    const files = readStoryFiles("tests/fixtures/bilingual");
    const edition = parseStory(files).edition("zh-Hans")!;
    const before = withText(files, "chapters/01-lamps.zh-Hans.mdx", /灯/g, "烛");
    const found = findChanges(edition, files, before, "zh-Hans");
    expect(found.gone).toEqual([]);
    expect([...found.cards.values()].flat()).toContain("words");
    expect(findChanges(parseStory(files).story!, files, before).cards.size).toBe(0);
  });

  test("a committed story that is broken, even as JSON, is compared as far as it can be read", () => {
    const before = withText(tiny, "facts.json", "{", "{ nonsense");
    const worse = withText(before, "chapters/01-lamps.mdx", "</Scrolly>", "");
    expect(() => changed(tiny, worse)).not.toThrow();
    expect(changed(tiny, worse).cards["lamps-lamps-all"]).toEqual(["new"]);
  });
});

describe("the last commit", () => {
  const folder = mkdtempSync(join(tmpdir(), "storyboard-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...args: string[]) => {
    const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    expect(spawnSync("git", ["-C", folder, ...author, ...args]).status).toBe(0);
  };
  const within = join(folder, "somewhere", "故事");

  beforeAll(() => {
    mkdirSync(within, { recursive: true });
    cpSync("tests/fixtures/tiny", within, { recursive: true });
  });

  test("is told where there is one, and why not where there is none", () => {
    expect(committedFiles(within)).toBe("repository");
    git("init", "-q");
    expect(committedFiles(within)).toBe("commit");
    writeFileSync(join(folder, "other.txt"), "");
    git("add", "other.txt");
    git("commit", "-qm", "Other");
    expect(committedFiles(within)).toBe("file");
    git("add", ".");
    git("commit", "-qm", "Story");
    writeFileSync(join(within, "story.json"), "{}");
    const committed = committedFiles(within) as SourceFile[];
    expect(committed.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(tiny);
    expect(readFileSync(join(within, "story.json"), "utf8")).toBe("{}");
  });
});

describe("the pages", () => {
  const nasty = '<script>alert("x")</script>';
  const cards: Card[] = cardsOf(story, tiny).map((card) => ({ ...card, words: [...card.words, nasty] }));
  const changes: Changes = {
    cards: new Map([["lamps-lamps-kept", ["words", "figure"]]]),
    gone: [{ id: "lamps-lamps-sold", chapter: "lamps", words: [nasty] }],
  };
  const board: Board = {
    story,
    cards,
    shots: cards.flatMap(({ id }) =>
      ([320, 1280] as const).map((width) => ({ card: id, width, theme: "dark", file: `${width} ${id}.jpg`, height: 9 }) as const),
    ),
    changes,
    widths: [320, 1280],
    themes: ["dark"],
    folder: "stories/quay",
    language: "zh-Hans",
  };
  const html = boardHtml(board);

  test("a card each, with pictures, words, alternative text, place, and what changed", () => {
    const card = html.slice(html.indexOf('id="lamps-lamps-kept"'), html.indexOf('id="boats/head"'));
    expect(card).toContain('src="320%20lamps-lamps-kept.jpg" width="320"');
    expect(card).toContain("The one at the chapel gate comes last.");
    expect(card).toContain(`<dt>替代文字</dt><dd>${story.figures.lamps!.spec.states.kept!.alt}</dd>`);
    expect(card).toContain("stories/quay/chapters/01-lamps.mdx:19");
    expect(card).toContain("文字改了");
    expect(card).toContain("图改了");
    expect(card).toContain("删去了");
    expect(html.split('class="card').length - 1).toBe(cards.length + 1);
    expect(html).toContain("和上次提交相比：1 处有改动，1 步删去了。");
  });

  test("text is escaped, and there is no script", () => {
    expect(html).not.toContain("<script");
    expect(html).toContain("&lt;script&gt;");
    expect(contactHtml({ ...board, story: { ...story, title: nasty } }, 320, "dark")).not.toContain("<script");
  });

  test("where changes cannot be told, it says why and offers no filter for them", () => {
    const words = wordsIn("zh-Hans").storyboard;
    const unknown = boardHtml({ ...board, changes: "repository" });
    expect(unknown).toContain("故事文件夹不在 git 仓库里，看不出改动。");
    expect(unknown).not.toContain('id="changed"');
    expect(html).toContain('id="changed"');
    expect(changesText({ cards: new Map(), gone: [] }, cards, words)).toBe("和上次提交相比，没有改动。");
  });

  test("a contact sheet has the pictures of its width and theme only", () => {
    expect(contactHtml(board, 320, "dark").match(/src="(\d+)/g)).toEqual(cards.map(() => 'src="320'));
  });
});

describe("a run", () => {
  const words = wordsIn("zh-Hans").storyboard;

  test("takes four widths and both themes unless told otherwise", () => {
    expect(readChoices({}, story, words)).toEqual({ widths: [320, 390, 768, 1280], themes: ["light", "dark"], only: undefined });
    expect(readChoices({ widths: "390，1280", themes: "dark", only: "lamps" }, story, words)).toEqual({
      widths: [390, 1280],
      themes: ["dark"],
      only: "lamps",
    });
  });

  test.each([
    [{ widths: "wide" }, /^--widths wide：/],
    [{ widths: "" }, /^--widths ：/],
    [{ widths: "9,390" }, /^--widths 9,390：/],
    [{ themes: "light,grey" }, /^--themes light,grey：/],
    [{ only: "lamp" }, /^--only lamp：没有这一章。可以写：opening、lamps、boats、end。$/],
  ])("%j is answered in a sentence", (given, answer) => {
    expect(readChoices(given, story, words)).toEqual({ wrong: expect.stringMatching(answer) });
  });

  test("each chapter is photographed on its own page, opening and end on the story's", () => {
    const sittings = sittingsOf(story, cardsOf(story, tiny), [320, 1280]);
    expect(sittings.map(({ width, path }) => `${width} ${path}`)).toEqual(
      [1280, 320].flatMap((width) => [`${width} /`, `${width} /lamps/`, `${width} /boats/`]),
    );
    expect(sittings[0]!.cards.map(({ chapter }) => chapter)).toEqual(expect.arrayContaining(["", "end"]));
  });

  test("works on as many things at a time as it has hands, and keeps their order", async () => {
    let busy = 0;
    let most = 0;
    const done = await inParallel([5, 1, 3, 2], 2, async (wait) => {
      most = Math.max(most, ++busy);
      await new Promise((resolve) => setTimeout(resolve, wait)); // things of unequal length, that end in another order than they began
      busy--;
      return wait * 10;
    });
    expect([done, most]).toEqual([[50, 10, 30, 20], 2]);
  });
});
