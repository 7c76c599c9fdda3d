// The head of a chapter: whatever an editor writes behind a field's name is read as it is written, or named with a line that is.

import { describe, expect, test } from "vitest";
import { readFrontmatter } from "../../src/document/frontmatter.ts";
import { randomOf } from "../mutation/damages.ts";

const headWith = (line: string) => `---\n${line}\nrole: end\n---\n\n公园在河边。\n`;

/** How a value that is wholly in quotes is meant. */
const meant = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

/** What is wrong with how a title is answered; undefined if it is read as written, or named with a line that is. */
function faultOf(value: string): string | undefined {
  const front = readFrontmatter(headWith(`title: ${value}`));
  const [finding] = front.findings;
  if (!finding) {
    const { title } = front.value as { title?: unknown };
    // A group may be meant (languages); an empty text is the schema's to name.
    if (/^\{.*:.*\}$/.test(value) || /^[|>](?:[-+]?[1-9]?|[1-9][-+])$/.test(value) || /^["']/.test(value)) return undefined;
    return title === meant(value) ? undefined : `${value} is read as ${JSON.stringify(title)}`;
  }
  if (finding.place.line !== 2) return `${value} is named on line ${finding.place.line}`;
  const better = finding.said.hint["zh-Hans"].split("\n").at(-1)!;
  if (!better.startsWith("title: ")) return `${value}: no line to write instead, but ${better}`;
  const fixed = readFrontmatter(headWith(better));
  const { title } = fixed.value as { title?: unknown };
  if (fixed.findings.length > 0 || typeof title !== "string") return `${value}: ${better} does not work`;
  // Nothing but quotes may change.
  const bare = (text: string) => text.replace(/["'“”]/g, "");
  return bare(title) === bare(value) ? undefined : `${value}: ${better} is another text`;
}

describe("values", () => {
  test.each([
    ["*ST太钢的一年"],
    ["&公园"],
    ["!公园"],
    ["!!int 3"],
    ["第 #1 座"],
    ["#1"],
    ["@公园"],
    ["`公园`"],
    ["%公园"],
    ["| 公园"],
    ["> 公园"],
    ["- 公园"],
    ["[图] 公园"],
    ["[公园]"],
    ["{公园}"],
    ["公园: 湖边"],
    ["公园:"],
    ['"公园"在河边'],
    ['"公园'],
    ["'90年代"],
    ["? 公园"],
    [", 公园"],
    ["<<"],
    ["\\公园"],
  ])("%s is named, with a line that works", (value) => {
    expect(readFrontmatter(headWith(`title: ${value}`)).findings.length + (value === "<<" || value === "\\公园" ? 1 : 0)).toBe(1);
    expect(faultOf(value)).toBeUndefined();
  });

  test.each(["true", "no", "null", "~", "1e3", "0x1F", "0o7", "007", "2024-01-01", "12:30", "1_000", ".5", "公园#1", "a\\b"])(
    "%s is read as it is written",
    (value) => {
      const { findings, value: read } = readFrontmatter(headWith(`title: ${value}`));
      expect([findings, read]).toEqual([[], { title: value, role: "end" }]);
    },
  );

  test("a comment behind one of a few words is a comment", () => {
    const { findings, value } = readFrontmatter(headWith("accent: ochre # 赭"));
    expect([findings, value]).toEqual([[], { accent: "ochre", role: "end" }]);
  });

  test("whatever characters come together", () => {
    const bits = [
      "太钢",
      "a",
      " ",
      "#",
      "*",
      "&",
      "!",
      "%",
      "@",
      "`",
      "-",
      ":",
      "'",
      '"',
      "|",
      ">",
      "[",
      "]",
      "{",
      "}",
      ",",
      "?",
      "\\",
    ];
    const more = ["~", "null", "1e3", "2024-01-01", "：", "“", "”", "<", "=", "\t", "é", "&nbsp;", "<<", "..."];
    const random = randomOf(15);
    const all = [...bits, ...more];
    const faults: string[] = [];
    for (let count = 0; count < 4000; count++) {
      const pieces = Array.from({ length: 1 + Math.floor(random() * 5) }, () => all[Math.floor(random() * all.length)]!);
      const value = pieces.join("").trim();
      const fault = value === "" ? undefined : faultOf(value);
      if (fault) faults.push(fault);
    }
    expect(faults).toEqual([]);
  });
});

describe("where it stands", () => {
  const fields = "title: 人都去了湖边\naccent: malachite";
  const body = "\n公园在河边。\n";
  test.each([
    ["below an empty line", `\n---\n${fields}\n---\n${body}`, "head-not-first"],
    ["between dashes", `——\n${fields}\n——\n${body}`, "head-fence"],
    ["between full-width hyphens", `－－－\n${fields}\n－－－\n${body}`, "head-fence"],
    ["between four hyphens", `----\n${fields}\n----\n${body}`, "head-fence"],
    ["between underscores", `___\n${fields}\n___\n${body}`, "head-fence"],
    ["closed by dashes only", `---\n${fields}\n——\n${body}`, "head-fence"],
    ["below words", `公园在河边。\n\n---\n${fields}\n---\n${body}`, "head-not-first"],
    ["without lines around", `${fields}\n${body}`, "head-without-fence"],
    ["with a line below only", `${fields}\n---\n${body}`, "head-without-fence"],
    ["never closed", `---\n${fields}\n${body}`, "front-unclosed"],
  ])("%s: it is read all the same, and the place is named", (_, text, code) => {
    const front = readFrontmatter(text);
    expect(front.findings[0]?.said.code).toBe(code);
    expect(front.value).toEqual({ title: "人都去了湖边", accent: "malachite" });
    expect(text.slice(front.end).trim()).toBe("公园在河边。");
  });

  test.each([["公园在河边。\n\n---\n\n人在湖边。\n"], ["## 公园\n\n- 湖\n"], [""]])("there is none in %j", (text) => {
    expect(readFrontmatter(text).findings.map(({ said }) => said.code)).toEqual(["no-frontmatter"]);
  });
});
