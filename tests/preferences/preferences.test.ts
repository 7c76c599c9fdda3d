// The table of preferences, and all that is made from it: what is stored, the script in the head, and what answers to each choice.

import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { RESTORE, RESTORE_AND_CHOOSE } from "../../src/preferences/inline.ts";
import {
  choicesIn,
  GROUNDS,
  isLarge,
  LARGE,
  PREFERENCES,
  ROOT_NAMES,
  readRecord,
  writeRecord,
} from "../../src/preferences/preferences.ts";
import { filesUnder } from "../../src/publish/folder.ts";

describe("what is stored", () => {
  test("is read back as it was written, numbers as numbers", () => {
    const memory = { theme: "dark", size: "200", edition: "step", speed: 1.3, before: { contrast: "high" } } as const;
    const record = writeRecord(memory);
    expect(JSON.parse(record ?? "")).toEqual({ version: 1, ...memory });
    expect(readRecord(record ?? null)).toEqual(memory);
  });

  test("is nothing where nothing is chosen", () => {
    expect(writeRecord({})).toBeUndefined();
    expect(writeRecord({ theme: undefined, before: undefined })).toBeUndefined();
  });

  test("a record without a version is of the first one", () => {
    expect(readRecord('{"theme":"white"}')).toEqual({ theme: "white" });
  });

  test.each(["{", "null", "7", "[]", "", '"dark"', '{"version":9,"theme":"dark"}', '{"before":7}'])(
    "nonsense is nothing: %s",
    (text) => {
      expect(readRecord(text)).toEqual({});
    },
  );

  test("what no choice is called is left out, and so is a default", () => {
    const record = { theme: "sepia", size: "", contrast: "high", edition: "scroll", speed: "1.3", before: { size: "125", x: 1 } };
    expect(readRecord(JSON.stringify(record))).toEqual({ contrast: "high", before: { size: "125" } });
  });

  test("only the names that are asked for are taken", () => {
    expect(choicesIn({ theme: "dark", edition: "step" }, ROOT_NAMES)).toEqual({ theme: "dark" });
  });
});

test("large type is on when all it stands for is, or more", () => {
  expect(isLarge(LARGE)).toBe(true);
  expect(isLarge({ ...LARGE, size: "200" })).toBe(true);
  expect(isLarge({ ...LARGE, size: "125" })).toBe(false);
  expect(isLarge({ size: "150", contrast: "high" })).toBe(false);
});

describe("each preference is whole", () => {
  const styles = ["src/styles", "src/blocks"].flatMap(filesUnder).map((path) => readFileSync(path, "utf8"));
  const player = filesUnder("src/player").map((path) => readFileSync(path, "utf8"));
  const choices = ROOT_NAMES.flatMap((name) =>
    PREFERENCES[name].choices.filter(([value]) => value !== PREFERENCES[name].default).map(([value]) => ({ name, value })),
  );
  /** The chosen paper is what the page is without a choice. */
  test.each(choices)("something answers to $name $value", ({ name, value }) => {
    const style = styles.some((sheet) => sheet.includes(`[data-${name}="${value}"]`));
    const script = player.some((text) => text.includes(`dataset.${name} === "${value}"`));
    expect(style || script, `no style and no part of the player answers to data-${name}="${value}"`).toBe(true);
  });

  test.each(Object.entries(PREFERENCES))("%s offers its default, and nothing twice", (_, { choices, default: usual }) => {
    const values = choices.map(([value]) => value);
    expect(values).toContain(usual);
    expect(new Set(values).size).toBe(values.length);
  });

  test("the bar of the reading aloud shows every speed", () => {
    const sheet = readFileSync("src/styles/settings.css", "utf8");
    for (const [speed] of PREFERENCES.speed.choices)
      expect(sheet).toContain(`.listen-bar[data-speed="${speed}"] [data-when="${speed}"]`);
  });

  test("the browser's frame has the colours of the grounds", () => {
    const tokens = readFileSync("src/styles/tokens.css", "utf8");
    expect(tokens).toContain(`--paper: var(--light, ${GROUNDS.paper}) var(--dark, ${GROUNDS.dark});`);
    expect(tokens).toMatch(new RegExp(`\\[data-theme="white"\\] \\{\\s*--paper: ${GROUNDS.white.slice(0, 4)};`));
  });
});

describe("the script in the head", () => {
  interface Setting {
    /** What the device has stored; undefined where it may not store. */
    stored?: string | undefined;
    search?: string;
    hash?: string;
    modules?: boolean;
    arrival?: string;
    /** What this browser lacks. */
    lacks?: string;
  }

  /** Runs a script where there is as much of a page as it may use. */
  function run(script: string, { stored, search = "", hash = "", modules = true, arrival = "navigate", lacks }: Setting = {}) {
    const metas = [{ content: "light" }, { content: "dark" }];
    const dataset: Record<string, string> = {};
    const heard: ((event: unknown) => void)[] = [];
    const timers: { work: () => void; after: number }[] = [];
    const page = {
      document: {
        documentElement: { dataset },
        querySelectorAll: (selector: string) => (selector.includes("meta") ? metas : []),
        querySelector: () => ({ src: "https://news.example/a/assets/page.js" }),
      },
      setTimeout: (work: () => void, after: number) => timers.push({ work, after }),
      scrollY: 0,
      location: { search, hash },
      performance: { getEntriesByType: () => [{ type: arrival }] },
      URLSearchParams,
      HTMLScriptElement: { prototype: modules ? { noModule: false } : {} },
      customElements: {},
      ...(lacks === "ResizeObserver" ? {} : { ResizeObserver: class {} }),
      addEventListener: (_: string, listener: (event: unknown) => void) => heard.push(listener),
    };
    Object.defineProperty(page, "localStorage", {
      get() {
        if (stored === undefined) throw new Error("forbidden");
        return { changjuan: stored };
      },
    });
    runInNewContext(script, Object.assign(page, { window: page }));
    /** What is due after so many ms. */
    const wait = (ms: number) => {
      for (const { work, after } of timers.splice(0)) if (after <= ms) work();
    };
    return { dataset, frames: metas.map(({ content }) => content), heard, wait };
  }

  test("puts on the root what was chosen, and colours the browser's frame", () => {
    const { dataset, frames } = run(RESTORE, {
      stored: '{"version":1,"theme":"dark","size":"200","edition":"step","speed":1.3}',
    });
    expect(dataset).toEqual({ theme: "dark", size: "200" });
    expect(frames).toEqual([GROUNDS.dark, GROUNDS.dark]);
  });

  test.each([undefined, "{", "null", "7", '{"version":9,"theme":"dark"}', '{"theme":""}'])("does nothing with %s", (stored) => {
    expect(run(RESTORE, { stored })).toMatchObject({ dataset: {}, frames: ["light", "dark"] });
  });

  test.each([
    { search: "", stored: "{}", is: { edition: "scroll", deferred: "" } },
    { search: "", stored: undefined, is: { edition: "scroll", deferred: "" } },
    { search: "", stored: '{"edition":"step"}', is: { edition: "scroll", step: "", deferred: "" } },
    { search: "", stored: '{"edition":"flat"}', is: { deferred: "" } },
    { search: "", stored: '{"version":9,"edition":"flat"}', is: { edition: "scroll", deferred: "" } },
    { search: "?edition=flat", stored: "{}", is: {} },
    { search: "?edition=step", stored: '{"edition":"flat"}', is: { edition: "scroll", step: "", waiting: "" } },
    { search: "?edition=other", stored: '{"edition":"flat"}', is: {} },
    { search: "?embed", stored: '{"edition":"step"}', is: { embed: "" } },
    { search: "?embed&edition=scroll", stored: undefined, is: { embed: "", edition: "scroll", waiting: "" } },
    { search: "", hash: "#x", stored: "{}", is: { edition: "scroll", waiting: "" } },
    { search: "", arrival: "reload", stored: "{}", is: { edition: "scroll", waiting: "" } },
    { search: "", modules: false, stored: '{"theme":"dark"}', is: { theme: "dark" } },
    { search: "", lacks: "ResizeObserver", stored: "{}", is: {} },
  ])("chooses the edition for $search, $stored: $is", ({ is, ...setting }) => {
    expect(run(RESTORE_AND_CHOOSE, setting).dataset).toEqual(is);
  });

  test("gives the flat page back if the player cannot be fetched, not if something else cannot", () => {
    const { dataset, heard } = run(RESTORE_AND_CHOOSE, { stored: '{"edition":"step","theme":"dark"}' });
    for (const listener of heard) listener({ target: { type: "text/javascript" } });
    expect(dataset).toEqual({ theme: "dark", edition: "scroll", step: "", deferred: "" });
    for (const listener of heard) listener({ target: { type: "module" } });
    expect(dataset).toEqual({ theme: "dark" });
  });

  const fileOf = (filename: string) => ({ target: {}, filename });

  test("gives the flat page back if the player cannot be read or throws, not if another script does, nor once it has started", () => {
    const { dataset, heard } = run(RESTORE_AND_CHOOSE, { stored: "{}" });
    for (const listener of heard) listener(fileOf("https://other.example/assets/page.js"));
    expect(dataset).toEqual({ edition: "scroll", deferred: "" });
    for (const listener of heard) listener(fileOf("https://news.example/a/assets/part.js"));
    expect(dataset).toEqual({});
    const started = run(RESTORE_AND_CHOOSE, { stored: "{}" });
    started.dataset.started = "";
    for (const listener of started.heard) listener(fileOf("https://news.example/a/assets/part.js"));
    expect(started.dataset.edition).toBe("scroll");
  });

  test("a player that takes its time is waited for with pictures, and not for ever", () => {
    const { dataset, wait } = run(RESTORE_AND_CHOOSE, { stored: '{"edition":"step"}' });
    const late = run(RESTORE_AND_CHOOSE, { stored: "{}" });
    wait(2000);
    expect(dataset).toEqual({ edition: "scroll", step: "", deferred: "", waiting: "" });
    late.wait(200_000);
    expect(late.dataset).toEqual({});
    const started = run(RESTORE_AND_CHOOSE, { stored: "{}" });
    started.dataset.started = "";
    started.wait(200_000);
    expect(started.dataset).toEqual({ edition: "scroll", deferred: "", started: "" });
  });

  test("is the oldest JavaScript, and can stand in a page", () => {
    for (const script of [RESTORE, RESTORE_AND_CHOOSE]) {
      expect(script).not.toMatch(/=>|`|\?\.|\?\?|\b(let|const|class|async|of)\b|\.\.\.|\n/);
      expect(script).not.toContain("</");
    }
    expect(RESTORE_AND_CHOOSE.length).toBeLessThan(2000);
  });
});
