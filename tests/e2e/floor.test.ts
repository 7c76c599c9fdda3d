// What a build of the fixtures gives browsers to read, against the floors that are declared (src/publish/browsers.ts).

import { describe, expect, inject, test } from "vitest";
import { PLAYS, READS, WORKS } from "../../src/publish/browsers.ts";
import { lacking } from "../floor/compat.ts";
import { isFlat, judgeScripts, judgeSheets, textsOf } from "../floor/faults.ts";
import { FLAT, SCRIPTS, SHEETS } from "../floor/harmless.ts";
import { parseScript, usesOf } from "../floor/script.ts";

const sites = [inject("town"), inject("tiny")].map(({ folder }) => textsOf(folder));
/** A script's name holds its digest: what both sites have is read once. */
const scripts = [...new Map(sites.flatMap((site) => site.scripts).map((script) => [script.file, script])).values()];
const heads = sites.flatMap((site) => site.heads);
const sheets = sites.flatMap((site) => site.sheets);
const inline = sites.flatMap((site) => site.inline);

describe("nothing is newer than its floor", () => {
  test("there is something to read", () => {
    expect(scripts.length).toBeGreaterThan(15);
    expect(sheets.length).toBeGreaterThan(8);
    expect(inline.some(({ file }) => file.endsWith(".svg"))).toBe(true);
  });

  test("scripts, where the head's script lets the player in", () => {
    const { faults, spared } = judgeScripts(scripts, { floor: PLAYS, harmless: SCRIPTS });
    expect(faults).toEqual([]);
    expect([...spared].sort()).toEqual(Object.keys(SCRIPTS).sort());
  });

  test("scripts that stand in pages are the oldest JavaScript, and use what browsers have had since 2017", () => {
    const old = { ecmaVersion: 5, sourceType: "script" } as const;
    expect(heads.length).toBeGreaterThan(1);
    for (const { text } of heads) {
      const uses = usesOf(parseScript(text, old));
      expect(uses.filter(({ paths }) => lacking(paths, READS))).toEqual([]);
    }
    expect(() => parseScript("let a = () => 1", old)).toThrow();
  });

  test("style sheets, where everything works", () => {
    const { faults, spared } = judgeSheets([...sheets, ...inline], { floor: WORKS, harmless: SHEETS });
    expect(faults).toEqual([]);
    expect([...spared].sort()).toEqual(Object.keys(SHEETS).sort());
  });

  test("the style of pages and drawings, where they are read flat", () => {
    const { faults, spared } = judgeSheets(inline, { floor: READS, harmless: FLAT }, isFlat);
    expect(faults).toEqual([]);
    const own = Object.keys(FLAT).filter((name) => !(name in SHEETS));
    expect(own.filter((name) => !spared.has(name))).toEqual([]);
  });
});
