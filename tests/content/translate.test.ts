// A story that goes out for translation and comes back: nothing is lost on the way, whatever translators' programs and spreadsheets do to the
// files, and what is wrong in a translation is named and not taken.

import { utils, write } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { applyChanges } from "../../src/cli/new/changes.ts";
import { planTranslation } from "../../src/cli/translate/command.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import { chanceOf } from "../law/chance.ts";

const bilingual = readStoryFiles("tests/fixtures/bilingual");
const town = readStoryFiles("tests/fixtures/town");

function sendOut(files: readonly SourceFile[], locale = "zh-Hans") {
  const plan = planTranslation(["out", locale, "--lang", "en"], { files, open: () => undefined });
  if (plan.does !== "out") throw new Error(JSON.stringify(plan));
  const [[, xlf], [, csv]] = plan.files as [[string, string], [string, string]];
  return { ...plan, xlf, csv };
}

function bringBack(files: readonly SourceFile[], file: string | Uint8Array, ...flags: string[]) {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const plan = planTranslation(["in", "file", "--lang", "en", ...flags], { files, open: () => bytes });
  if (plan.does === "out") throw new Error("went out");
  const after = plan.does === "in" ? applyChanges(files, plan.changes) : [...files];
  return {
    plan,
    after,
    text: (path: string) => after.find((file) => file.path === path)?.text ?? "",
    told: plan.problems.map(({ severity, code, file, field }) => [severity, code, file, field].join(" ")),
    writes: plan.does === "in" ? plan.changes.writes.map(({ path }) => path) : [],
    said: plan.does === "nothing" ? plan.said.code : plan.told[0],
  };
}

/** A text with one thing in it changed, which must be there. */
function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replaceAll(from, to);
}

const changed = (files: readonly SourceFile[], path: string, from: string, to: string) =>
  files.map((file) => (file.path === path ? { ...file, text: swap(file.text, from, to) } : file));

const without = (files: readonly SourceFile[], fits: (path: string) => boolean) => files.filter(({ path }) => !fits(path));
const isTranslation = (path: string) => /\.[a-z]{2}[^/]*\.mdx$/.test(path);

/** The rows of a table by their heads. */
const rowsOf = (csv: string): Record<string, string>[] =>
  (parse(csv, { columns: true, bom: true }) as Record<string, string>[]).map((row) =>
    Object.fromEntries(Object.entries(row).map(([head, cell]) => [head, cell.replace(/^'(?='*[=+@-])/, "")])),
  );
const csvOf = (rows: readonly Record<string, string>[], delimiter = ",") =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${cell.replace(/^(?='*[=+@-])/, "'").replaceAll('"', '""')}"`).join(delimiter))
    .join("\r\n");

describe("a translation that nobody has touched", () => {
  test.each([
    ["bilingual", bilingual, "zh-Hans"],
    ["town", town, "en"],
  ] as const)("changes nothing: %s", (_, files, locale) => {
    const { xlf, csv } = sendOut(files, locale);
    for (const file of [xlf, csv]) {
      const { writes, told } = bringBack(files, file);
      expect([writes, told]).toEqual([[], []]);
    }
  });

  test.each(["xlf", "csv"] as const)("makes the same chapters again, to the byte (%s)", (kind) => {
    const sent = sendOut(bilingual)[kind];
    const { after } = bringBack(without(bilingual, isTranslation), sent);
    const texts = (files: readonly SourceFile[]) => files.map(({ path, text }) => [path, text]);
    expect(texts(after)).toEqual(texts(bilingual));
  });

  test("writes every field where there was none", () => {
    const { csv } = sendOut(town, "en");
    const rows = rowsOf(csv);
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) if (!row.translation) row.translation = `EN ${row.original}`;
    const back = bringBack(town, csvOf(rows), "--force");
    const again = sendOut(back.after, "en");
    const targets = rowsOf(again.csv).map(({ file, place, translation }) => [`${file} ${place}`, translation]);
    expect(targets).toEqual(rows.map(({ file, place, translation }) => [`${file} ${place}`, translation]));
    // The original says what it said.
    expect(rowsOf(again.csv).map(({ original }) => original)).toEqual(rows.map(({ original }) => original));
  });
});

describe("what goes out", () => {
  const { xlf, csv, pictures } = sendOut(bilingual);
  const rows = rowsOf(csv);

  test("is every text that readers see, with its place, what it is, and its picture", () => {
    const alt = rows.find(({ place }) => place === "states.by-fate.alt");
    expect(alt).toMatchObject({ file: "figures/lamps.json", picture: "stills/lamps-by-fate.svg", line: "44" });
    expect(alt?.["what it is"]).toContain("alternative text");
    const step = rows.find(({ original }) => original?.startsWith("There were"));
    expect(step).toMatchObject({ "what it is": "words of a step", picture: "stills/lamps-all.svg" });
    expect(pictures).toContainEqual({ figure: "lamps", state: "kept" });
    for (const words of [
      "Why so many are rowed",
      "The last lamplighter",
      "Evening on the quay",
      "An invented story, free to copy.",
    ])
      expect(rows.map(({ original }) => original)).toContain(words);
  });

  test("says of labels about how many characters fit, of titles nothing", () => {
    const limitOf = (place: string, list = rows) => list.find((row) => row.place === place)?.["characters that fit, about"];
    const english = rowsOf(sendOut(town, "en").csv);
    const limits = english.map((row) => Number(row["characters that fit, about"])).filter((limit) => limit > 0);
    expect(limits.length).toBeGreaterThan(20);
    expect(Math.max(...limits)).toBeLessThan(120);
    expect(Number(limitOf("columns.fate.values.kept"))).toBeGreaterThan(1);
    for (const place of ["title", "states.all.alt", "standfirst"]) expect([place, limitOf(place)]).toEqual([place, ""]);
  });

  test("has tags as codes, and a fact that prints itself as one with room for words", () => {
    expect(xlf).toContain("&lt;Fact id=&quot;lamps.total&quot;&gt;");
    expect(rows.map(({ original }) => original)).toContainEqual(expect.stringContaining("knew {1}{/1} by name"));
  });

  test("is well-formed XLIFF 2.1 in the two languages", () => {
    expect(xlf).toMatch(
      /^<\?xml[^>]*\?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="zh-Hans"/,
    );
    const ids = [...xlf.matchAll(/<unit id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(rows.length);
  });
});

describe("what programs do to a file on its way", () => {
  const { xlf, csv } = sendOut(bilingual);
  /** The file with one translation changed, so that it can be seen to arrive. */
  const done = (file: string) => swap(file, "薄薄一本", "很薄的一本");
  const arrives = (file: string | Uint8Array) => {
    const { told, writes, text } = bringBack(bilingual, file);
    expect(told).toEqual([]);
    expect(writes).toEqual(["chapters/01-lamps.zh-Hans.mdx"]);
    expect(text("chapters/01-lamps.zh-Hans.mdx")).toBe(
      swap(bilingual.find(({ path }) => path === "chapters/01-lamps.zh-Hans.mdx")?.text ?? "", "薄薄一本", "很薄的一本"),
    );
  };
  const attributes = (file: string) =>
    file.replace(/<(pc|unit|segment) ([^>]*?)(\/?)>/g, (_, name: string, all: string, end: string) => {
      const pairs = [...all.matchAll(/[\w:]+="[^"]*"/g)].map(([pair]) => pair.replace(/^(\w+)="([^']*)"$/, "$1='$2'"));
      return `<${name} ${pairs.reverse().join("\n")}${end}>`;
    });

  test.each<[string, (file: string) => string | Uint8Array]>([
    ["nothing", (file) => file],
    ["attributes in another order and quotes", attributes],
    ["a byte order mark", (file) => `\ufeff${file}`],
    ["line ends of Windows", (file) => file.replaceAll("\n", "\r\n")],
    ["all on one line", (file) => file.replace(/>\s+</g, "><")],
    ["notes of its own", (file) => file.replaceAll("</notes>", '<note id="n1" appliesTo="target">ok?</note></notes>')],
    ["no notes", (file) => file.replace(/<notes>[\s\S]*?<\/notes>/g, "")],
    ["characters as numbers", (file) => file.replace(/[\u4e00-\u9fff]/g, (one) => `&#x${one.charCodeAt(0).toString(16)};`)],
    ["a prefix on every element", (file) => file.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x=")],
    ["UTF-16", (file) => Buffer.from(`\ufeff${file.replace("UTF-8", "UTF-16")}`, "utf16le")],
    ["names left out", (file) => file.replace(/(<unit id="[^"]*") name="[^"]*"/g, "$1")],
    [
      "pairs as two halves",
      (file) =>
        file
          .replace(/<pc (id="(\d+)")[^>]*>/g, "<sc $1/>")
          .replace(/<target>[\s\S]*?<\/target>|<source>[\s\S]*?<\/source>/g, (inline) => {
            const open: string[] = [];
            return inline.replace(/<sc id="(\d+)"\/>|<\/pc>/g, (tag, id?: string) => {
              if (id) open.push(id);
              return id ? tag : `<ec startRef="${open.pop()}"/>`;
            });
          }),
    ],
    ["marks around words", (file) => file.replaceAll("很薄", '<mrk id="m1" type="term">很薄</mrk>')],
    [
      "the unit in several segments",
      (file) =>
        file
          .replace(/<segment[^>]*>\s*<source>It is[\s\S]*?<\/segment>/g, "")
          .replace(
            /<source>A small town counts what still shines<\/source>\s*<target>一个小镇数还亮着的灯<\/target>/,
            '<source>A small town </source><target order="2">还亮着的灯</target></segment><ignorable><source></source></ignorable><segment><source>counts what still shines</source><target order="1">一个小镇数</target>',
          ),
    ],
  ])("XLIFF: %s", (_, program) => arrives(program(done(xlf))));

  test.each<[string, (file: string) => string | Uint8Array]>([
    ["nothing", (file) => file],
    ["no byte order mark", (file) => file.replace("\ufeff", "")],
    ["semicolons", (file) => csvOf(rowsOf(file), ";")],
    ["semicolons and a line that says so", (file) => `sep=;\r\n${csvOf(rowsOf(file), ";")}`],
    ["tabs in UTF-16, as Excel's Unicode text", (file) => Buffer.from(`\ufeff${csvOf(rowsOf(file), "\t")}`, "utf16le")],
    ["line ends of Linux", (file) => file.replaceAll("\r\n", "\n")],
    [
      "a workbook",
      (file) => {
        const book = utils.book_new();
        utils.book_append_sheet(book, utils.json_to_sheet(rowsOf(file)), "1");
        return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
      },
    ],
    [
      "columns in another order, and one of its own",
      (file) => csvOf(rowsOf(file).map((row) => ({ remark: "ok", ...Object.fromEntries(Object.entries(row).reverse()) }))),
    ],
    ["rows in another order", (file) => csvOf(rowsOf(file).toReversed())],
    ["only what was changed", (file) => csvOf(rowsOf(file).filter(({ translation }) => translation?.includes("很薄")))],
  ])("a table: %s", (_, program) => arrives(program(done(csv))));
});

describe("what is wrong in a translation is named, and not taken", () => {
  const { csv, xlf } = sendOut(bilingual);
  test.each([
    ["another number", "5盏留下，4盏卖掉", "5盏留下，6盏卖掉", "error other-numbers figures/lamps.json states.by-fate.alt"],
    ["a number in the words of a fact", "{1}十二盏{/1}", "{1}13盏{/1}", "error fact-differs chapters/01-lamps.mdx "],
    ["a number in prose", "薄薄一本", "薄薄30页", "error other-numbers chapters/01-lamps.mdx "],
    ["a fact that is gone", "叫得出{1}{/1}船", "叫得出每一条船", "error other-codes chapters/02-boats.mdx "],
    ["a code that is not closed", "{2}字写得好{/2}", "{2}字写得好", "error unpaired-code chapters/01-lamps.mdx "],
    ["codes in the wrong order", "{1}码头台阶{/1}", "{/1}码头台阶{1}", "error unpaired-code chapters/01-lamps.mdx "],
    ["a code that never was", "{1}教堂门{/1}", "{4}教堂门{/4}", "error strange-code chapters/01-lamps.mdx "],
  ])("%s", (_, from, to, expected) => {
    const { told, writes, plan } = bringBack(bilingual, swap(csv, from, to));
    expect(told).toEqual([expected]);
    expect(writes).toEqual([]);
    expect(plan).toMatchObject({ does: "in", code: 1 });
    for (const { hint, line } of plan.problems) expect([hint.length > 10, line > 1]).toEqual([true, true]);
  });

  test("a mark that is left out is told, and the words are taken", () => {
    const { told, writes } = bringBack(bilingual, swap(csv, "{1}教堂门{/1}", "教堂门"));
    expect(told).toEqual(["warning other-codes chapters/01-lamps.mdx "]);
    expect(writes).toEqual(["chapters/01-lamps.zh-Hans.mdx"]);
  });

  test("codes in another order than the original's are right", () => {
    const { told, text } = bringBack(
      bilingual,
      swap(csv, "登记簿是{1}{/1}合上的。薄薄一本，{2}字写得好{/2}", "{2}字写得好{/2}，{1}{/1}合上"),
    );
    expect(told).toEqual([]);
    expect(text("chapters/01-lamps.zh-Hans.mdx")).toContain('**字写得好**，<Fact id="lamps.year" />合上');
  });

  test("a code that a program has altered", () => {
    const altered = xlf.replace(/(<data id="d1">)&lt;Mark of=&quot;chapel/g, "$1&lt;Mark of=&quot;temple");
    const { told } = bringBack(bilingual, swap(altered, "那一盏最后", "那盏灯最后"));
    expect(told).toEqual(["error altered-code chapters/01-lamps.mdx "]);
  });

  test("signs of Markdown and of tags are words", () => {
    const words = "# 甲. *很* <b>薄</b> {乙} [本](x) _a_ `b` \\ & &amp; ~ | \"引\" 'y'";
    const cell = words.replaceAll("{", "{{");
    const rows = rowsOf(csv).map((row) => ({ ...row, translation: row.translation?.replace("一共{1}", `${cell}{1}`) ?? "" }));
    const { told, after, text } = bringBack(bilingual, csvOf(rows));
    expect(told.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(text("chapters/01-lamps.zh-Hans.mdx")).toContain("\\# 甲. \\*很\\*");
    const again = rowsOf(sendOut(after).csv).map(({ translation }) => translation?.replaceAll("{{", "{"));
    expect(again).toContainEqual(expect.stringContaining(words));
  });

  test.each([
    ["not ours", "a,b\n1,2\n", "no-translation"],
    ["another XML", "<?xml version='1.0'?><kml/>", "no-translation"],
    ["XLIFF 1.2", "<?xml version='1.0'?><xliff version='1.2'/>", "other-xliff"],
    ["torn", xlf.slice(0, 4000), "broken-xml"],
  ])("a file that is %s", (_, file, code) => {
    expect(bringBack(bilingual, file).said).toBe(code);
  });
});

describe("what was changed while the translation was away", () => {
  const { csv } = sendOut(bilingual);
  const translated = swap(csv, "薄薄一本", "很薄的一本");

  test("an editor's own change is kept and told; with --force it gives way", () => {
    const edited = changed(bilingual, "chapters/01-lamps.zh-Hans.mdx", "薄薄一本", "薄得很");
    const { told, after, plan } = bringBack(edited, translated);
    expect(told).toEqual(["error changed-meanwhile chapters/01-lamps.mdx "]);
    expect(plan.problems[0]?.message).toContain("chapters/01-lamps.zh-Hans.mdx:7");
    expect(after).toEqual(edited);
    expect(bringBack(edited, translated, "--force").text("chapters/01-lamps.zh-Hans.mdx")).toContain("很薄的一本");
  });

  test("so is a field's; what the translator left alone is no conflict", () => {
    const edited = changed(bilingual, "figures/lamps.json", "它们每晚由人点亮。", "每晚有人点。");
    expect(bringBack(edited, csv)).toMatchObject({ told: [], writes: [] });
    const { told, after } = bringBack(edited, swap(csv, "它们每晚由人点亮。", "每天晚上有人来点。"));
    expect(told).toEqual(["error changed-meanwhile figures/lamps.json states.kept.note"]);
    expect(after).toEqual(edited);
  });

  test("an original that changed is told, and the translation taken", () => {
    const edited = changed(bilingual, "chapters/01-lamps.mdx", "It is a thin book", "It is a slim book");
    const { told, writes, plan } = bringBack(edited, translated);
    expect(told).toEqual(["warning original-changed chapters/01-lamps.mdx "]);
    expect(plan.problems[0]?.message).toMatch(/a thin book.*a slim book/);
    expect(writes).toEqual(["chapters/01-lamps.zh-Hans.mdx"]);
    // So it is where the translation that was there came back as it was.
    expect(bringBack(edited, csv)).toMatchObject({ told: ["warning original-changed chapters/01-lamps.mdx "], writes: [] });
  });

  test("a paragraph more moves no other's translation; one less is told", () => {
    const more = changed(
      bilingual,
      "chapters/01-lamps.mdx",
      "The register was closed",
      "Nobody knew it.\n\nThe register was closed",
    );
    expect(bringBack(more, translated).told).toEqual([]);
    expect(bringBack(more, translated).text("chapters/01-lamps.zh-Hans.mdx")).toContain("很薄的一本");
    const rows = rowsOf(sendOut(more).csv);
    const added = rows.map((row) => (row.original === "Nobody knew it." ? { ...row, translation: "谁也不知道。" } : row));
    expect(bringBack(more, csvOf(added)).text("chapters/01-lamps.zh-Hans.mdx")).toContain("---\n\n谁也不知道。\n\n登记簿是");
    const less = changed(
      bilingual,
      "chapters/01-lamps.mdx",
      'The one at the <Mark of="chapel">chapel gate</Mark> comes last.\n\n',
      "",
    );
    const gone = bringBack(less, swap(csv, "那一盏最后", "那盏灯最后"));
    expect(gone.told).toEqual(["warning text-gone chapters/01-lamps.mdx "]);
    expect(gone.writes).toEqual([]);
  });

  test("a translation with other steps is left alone; all of the chapter takes its place with --force", () => {
    const path = "chapters/02-boats.zh-Hans.mdx";
    const other = bilingual.map((file) =>
      file.path === path ? { ...file, text: file.text.replace(/<Aside[\s\S]*<\/Aside>\n\n/, "") } : file,
    );
    const sent = swap(csv, "港里水浅", "港里的水浅");
    const { told, after, plan } = bringBack(other, sent);
    expect(told).toContain("error changed-meanwhile chapters/02-boats.mdx ");
    expect(after).toEqual(other);
    expect(plan).toMatchObject({ code: 1 });
    expect(bringBack(other, csv, "--force").after).toEqual(other);
    expect(bringBack(other, sent, "--force").after).toEqual(changed(bilingual, path, "港里水浅", "港里的水浅"));
  });

  test("what the translation of a chapter lacks of its head and its tags is put there", () => {
    const path = "chapters/00-opening.zh-Hans.mdx";
    const bare = changed(bilingual, path, ' by="最后一个点灯人"', "");
    const bald = changed(
      bare,
      "chapters/01-lamps.zh-Hans.mdx",
      "standfirst: 灯火会合上登记簿就散了。它写下的，差不多就是我们知道的全部。\n",
      "",
    );
    const { told, text } = bringBack(bald, csv);
    expect(told).toEqual([]);
    expect(text(path)).toContain('<Quote by="最后一个点灯人">');
    expect(text("chapters/01-lamps.zh-Hans.mdx")).toContain("\nstandfirst: 灯火会合上登记簿就散了。");
  });

  test("line ends of Windows in the story stay", () => {
    const windows = bilingual.map((file) => ({ ...file, text: file.text.replaceAll("\n", "\r\n") }));
    const sent = sendOut(windows).csv;
    expect(bringBack(windows, sent)).toMatchObject({ told: [], writes: [] });
    const { after } = bringBack(without(windows, isTranslation), sent);
    expect(after).toEqual(windows);
    const { text } = bringBack(windows, swap(swap(sent, "它们每晚由人点亮。", "每晚有人点。"), "薄薄一本", "很薄的一本"));
    for (const edited of ["figures/lamps.json", "chapters/01-lamps.zh-Hans.mdx"])
      expect([edited, /[^\r]\n/.test(text(edited))]).toEqual([edited, false]);
    const more = changed(windows, "chapters/99-end.mdx", "Nobody wrote", "It is a pity.\r\n\r\nNobody wrote");
    const rows = rowsOf(sendOut(more).csv).map((row) => ({ ...row, translation: row.translation || "可惜。" }));
    expect(bringBack(more, csvOf(rows)).text("chapters/99-end.zh-Hans.mdx")).toContain("---\r\n\r\n可惜。\r\n\r\n灯花了多少钱");
  });

  test("a chapter is written when all of it is translated, and not before", () => {
    const files = without(bilingual, isTranslation);
    const rows = rowsOf(csv).map((row) => (row.translation?.startsWith("港里水浅") ? { ...row, translation: "" } : row));
    const { told, writes } = bringBack(files, csvOf(rows));
    expect(told).toEqual(["error chapter-not-whole chapters/02-boats.mdx "]);
    expect(writes).not.toContain("chapters/02-boats.zh-Hans.mdx");
    expect(writes).toContain("chapters/01-lamps.zh-Hans.mdx");
  });
});

describe("random texts", () => {
  const SIGNS = [
    "*",
    "_",
    "<",
    ">",
    "{",
    "}",
    "[",
    "]",
    "`",
    "\\",
    "&",
    "&lt;",
    "#",
    "~",
    "|",
    "'",
    '"',
    "“",
    "。",
    " - ",
    "1. ",
    "é",
    "灯",
    "{1}",
    "+",
    "=",
    "!",
    "://",
    "@",
  ];
  test("come back as they were written, with tags in any order", () => {
    const { pick, whole, often, some } = chanceOf("translate", "english");
    const words = () =>
      Array.from({ length: whole(1, 6) }, () => pick(["lamp", "quay", "boat", "import", "and", ...SIGNS])).join(pick(["", " "]));
    const files = bilingual.map((file) => {
      if (file.path !== "chapters/99-end.mdx") return file;
      const tags = [
        '<Fact id="lamps.total">twelve</Fact>',
        "**bold**",
        "[link](https://lamps.example/a_(b))",
        "*soft*",
        '<Fact id="boats.total" />',
        "`code`",
      ];
      const paragraphs = Array.from({ length: 40 }, () =>
        some(tags, 0.6)
          .map((tag) => `word ${tag}`)
          .join(" and "),
      );
      return { ...file, text: `${file.text}\n${paragraphs.join("\n\n")}\n` };
    });
    const stripped = without(files, isTranslation);
    const rows = rowsOf(sendOut(stripped).csv).map((row): Record<string, string> => {
      const codes = [...(row.original ?? "").matchAll(/\{(\d+)\}.*?\{\/\1\}|\{\d+\/\}/g)].map(([code]) => code);
      const shuffled = often(0.5) ? codes.toReversed() : codes;
      const plain = () => words().replaceAll("{", "{{");
      return {
        ...row,
        translation: [plain(), ...shuffled.flatMap((code) => [` ${code} `, plain()])].join("").replace(/\s+/g, " ").trim(),
      };
    });
    const back = bringBack(stripped, csvOf(rows), "--force");
    const again = new Map(
      rowsOf(sendOut(back.after).csv).map(({ file, place, translation }) => [`${file} ${place}`, translation]),
    );
    const refused = back.told.filter((line) => line.includes("unreadable"));
    expect(refused).toEqual([]);
    for (const { file, place, translation } of rows) expect([place, again.get(`${file} ${place}`)]).toEqual([place, translation]);
  });
});

test("an edition that is not known, or the story's own, is refused in words", () => {
  for (const [locale, code] of [
    ["en", "own-edition"],
    ["tlh", "no-pack"],
  ] as const) {
    const plan = planTranslation(["out", locale], { files: bilingual, open: () => undefined });
    expect(plan).toMatchObject({ does: "nothing", said: { code } });
  }
  expect(planTranslation([], { files: bilingual, open: () => undefined })).toMatchObject({ said: { code: "no-way" } });
  expect(parseStory(bilingual).problems).toEqual([]);
});
