// `npm run import` of drafts: what writers hand in becomes chapters; nothing is lost in silence, and a changed draft changes only what it changed.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { toString as wordsOf } from "mdast-util-to-string";
import { afterAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { writeChanges, writeFiles } from "../../scripts/write.ts";
import { parseStory } from "../../src/check/story.ts";
import { type Imported, planImport } from "../../src/cli/import/command.ts";
import { compose } from "../../src/cli/import/document/compose.ts";
import { readDraft } from "../../src/cli/import/document/read.ts";
import { applyChanges, type Changes } from "../../src/cli/new/changes.ts";
import { planStory } from "../../src/cli/new/story.ts";
import { readDocument } from "../../src/document/read.ts";
import { wordsIn } from "../../src/messages/index.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";
import {
  added,
  anchored,
  box,
  CHINESE,
  docx,
  FEISHU,
  item,
  linked,
  noted,
  type Parts,
  type Program,
  paragraph,
  picture,
  remarked,
  removed,
  table,
  WORD,
  run as words,
} from "../support/documents.ts";
import { chance } from "../support/geography.ts";

const folder = mkdtempSync(join(tmpdir(), "import-document-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lamp = readFileSync("tests/fixtures/photo/photos/lamp.jpg");
const quay = readFileSync("tests/fixtures/photo/photos/quay.jpg");

const planned = planStory({ title: "慢河", locale: "zh-Hans", type: "bars", folder: "there" }, "there");
if ("said" in planned) throw new Error("no story to begin with");
const bare = applyChanges([], planned).map((file) =>
  file.path === "story.json"
    ? { ...file, text: file.text.replace('"sources": {', '"sources": {\n    "gazette": { "title": "《河工志》" },') }
    : file,
);

function run(
  bytes: Uint8Array,
  args: readonly string[] = [],
  story: readonly SourceFile[] = bare,
  file = "draft.docx",
): Promise<Imported> {
  return planImport([file, "--lang", "zh-Hans", ...args], {
    folder: "there",
    looked: "/stories/there",
    files: story,
    open: (name) => (name === file ? Buffer.from(bytes) : undefined),
    show: () => {},
    prompts: () => () => Promise.reject(new Error("a draft asks nothing")),
  });
}

interface Made {
  changes: Changes;
  told: string;
  story: SourceFile[];
  /** The words of the chapters that the import has written, by their ids. */
  chapters: Record<string, string>;
  errors: string[];
}

function made(outcome: Imported, story: readonly SourceFile[] = bare): Made {
  if (!("changes" in outcome)) throw new Error(JSON.stringify(outcome));
  const { changes, told } = outcome;
  const after = applyChanges(story, changes);
  const chapters = changes.writes.flatMap(({ path, text }) => {
    const id = /^chapters\/\d+-(.*)\.mdx$/.exec(path)?.[1];
    return id === undefined ? [] : [[id, text] as const];
  });
  const before = new Set(parseStory(story).problems.map(({ message }) => message));
  const errors = parseStory(after).problems.filter(({ severity, message }) => severity === "error" && !before.has(message));
  return {
    changes,
    told: told.join("\n"),
    story: after,
    chapters: Object.fromEntries(chapters),
    errors: errors.map(({ code }) => code),
  };
}

const take = async (bytes: Uint8Array, ...args: string[]) => made(await run(bytes, args));
const said = (outcome: Imported) =>
  "said" in outcome ? `${outcome.said.message["zh-Hans"]}${outcome.said.hint["zh-Hans"]}` : "";

/** The words behind the head of the only chapter that a draft becomes. */
async function bodyOf(body: readonly string[], parts: Parts = {}): Promise<string> {
  const { chapters } = await take(docx([paragraph("渡口", { style: "Heading1" }), ...body], parts));
  return (
    Object.values(chapters)[0]
      ?.replace(/^---[\s\S]*?---\n\n?/, "")
      .trim() ?? ""
  );
}

/** What a part of a draft becomes, before anything is done to its words. */
function chapterOf(body: readonly string[], parts: Parts): string {
  const draft = readDraft(docx(body, parts));
  if (!draft) throw new Error("the draft cannot be read");
  const none = { photos: new Map(), tables: new Map(), used: new Set<never>(), firstState: () => undefined, lose: () => {} };
  return compose(draft.blocks, { ...none, words: wordsIn("zh-Hans").docImport, fill: (what) => what, level: 1 }).join("\n\n");
}

/** A draft of three chapters, in the styles of a program. */
function threeChapters({ title, headings: [one, two, three], caption, quote }: Program) {
  return [
    paragraph("慢河上的渡口", { style: title }),
    paragraph("文：甲乙丙　摄影：丁戊"),
    paragraph("河上从前有渡口，后来有了桥。"),
    paragraph("过河", { style: one }),
    paragraph(`${words("河不宽，")}${words("可是", "<w:b/>")}${words("水急。")}${remarked("撑船的人", 1)}${words("都会水。")}`),
    paragraph(picture("rP1", "一盏灯挂在船头")),
    paragraph("船头的灯。丁戊摄", { style: caption }),
    paragraph("上船", { style: two }),
    paragraph("先上货，再上人。"),
    paragraph("货放在哪里", { style: three }),
    paragraph("放在中间。"),
    paragraph("修桥", { style: one }),
    paragraph("桥修好了，渡口就没有人了。"),
    paragraph("桥是给人走的，船是给水走的。", { style: quote }),
    paragraph("——撑船的人", { style: quote }),
    paragraph(`${words("如今")}${added("还在的", "编辑甲")}${removed("只剩下的", "编辑甲")}${words("只有一条船。")}`),
    paragraph("渡口还在", { style: one }),
    paragraph(remarked("谁也不知道它还能在多久。", 2)),
    paragraph(picture("rP2")),
  ];
}

const COMMENTS = { 1: ["编辑甲", "是哪一位？"], 2: ["编辑乙", "结尾再想想"] } as const;
const PICTURES = { rP1: ["image1.jpeg", lamp], rP2: ["image2.jpeg", quay] } as const;

describe("a draft of three chapters, by one command", () => {
  test.each([
    ["Word", WORD],
    ["Chinese Word, WPS, Tencent Docs", CHINESE],
    ["Feishu", FEISHU],
  ])("in the styles of %s", async (_, program) => {
    const draft = docx(threeChapters(program), { program, comments: COMMENTS, pictures: PICTURES });
    const { chapters, changes, told, errors, story } = await take(draft);
    expect(Object.keys(chapters)).toEqual(["draft-1", "draft-2", "draft-3"]);
    expect(chapters["draft-1"]).toMatch(
      /^---\ntitle: 过河\n---\n\n河不宽，\*\*可是\*\*水急。撑船的人都会水。\n\n\{\/\* 批注（编辑甲）“撑船的人”：是哪一位？ \*\/\}\n\n<Photo src="photos\/draft-\w+\.jpg" alt="一盏灯挂在船头" credit="丁戊摄">\n\n船头的灯。\n\n<\/Photo>\n\n## 上船\n\n先上货，再上人。\n\n### 货放在哪里\n\n放在中间。\n$/,
    );
    expect(chapters["draft-2"]).toContain('<Quote by="撑船的人">\n\n桥是给人走的，船是给水走的。\n\n</Quote>');
    expect(chapters["draft-2"]).toContain("如今还在的只有一条船。\n\n{/* 修订：编辑甲加了“还在的”；编辑甲删了“只剩下的” */}");
    expect(chapters["draft-3"]).toMatch(
      /<Photo src="photos\/draft-\w+\.jpg" alt="【待填：照片上有什么】" credit="【待填：署名】" \/>/,
    );
    expect(changes.photos?.map(({ bytes }) => bytes.length)).toEqual([lamp.length, quay.length]);
    // Whatever is wrong now only the editor can know, and it is said.
    expect(new Set(errors)).toEqual(new Set(["unfilled"]));
    expect(told).toContain("unfilled  2 处");
    const head = JSON.parse(story.find(({ path }) => path === "story.json")?.text ?? "");
    expect(head).toMatchObject({
      title: "慢河",
      standfirst: "河上从前有渡口，后来有了桥。",
      byline: [
        { role: "文", name: "甲乙丙" },
        { role: "摄影", name: "丁戊" },
      ],
    });
    // What an editor has written stays, and the draft's own is told.
    expect(told).toMatch(/标题已经有了.*慢河上的渡口/);
  });

  test("once the gaps are filled it builds, and its pictures and words are on its pages", async () => {
    const { changes } = await take(docx(threeChapters(WORD), { comments: COMMENTS, pictures: PICTURES }));
    const place = join(folder, "built");
    writeFiles(
      place,
      bare.map(({ path, text }) => [path, text]),
    );
    writeChanges(place, changes);
    for (const path of changes.writes.map((one) => join(place, one.path)))
      writeFileSync(path, readFileSync(path, "utf8").replace(/【待填：[^】]*】/g, "河边的船"));
    expect(parseStory(readStoryFiles(place)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const site = join(folder, "site");
    expect(await build(place, site)).toBe(true);
    const page = readFileSync(join(site, "draft-1/index.html"), "utf8");
    expect(page).toContain("撑船的人都会水");
    expect(page).toMatch(/<img[^>]+alt="一盏灯挂在船头"/);
    for (const name of readdirSync(site, { recursive: true })
      .map(String)
      .filter((one) => /\.(html|xml|json|txt)$/.test(one)))
      expect(readFileSync(join(site, name), "utf8"), name).not.toMatch(/批注|编辑甲|是哪一位/);
  });
});

describe("what stands in a draft", () => {
  test("lists within lists, by numbers and by bullets, typed bullets too", async () => {
    expect(
      await bodyOf([
        item("船", 1),
        item("大船", 1, 1),
        item("小船", 1, 1),
        item("桨", 1),
        item("上货", 2),
        item("上人", 2),
        paragraph("• 绳"),
        paragraph("• 灯"),
        paragraph("完了。"),
      ]),
    ).toBe("- 船\n  - 大船\n  - 小船\n- 桨\n\n1) 上货\n2) 上人\n\n- 绳\n- 灯\n\n完了。");
  });

  test("lists within lists that are told by their styles alone", async () => {
    const items = [
      ["船", "ListBullet"],
      ["大船", "ListBullet2"],
      ["桨", "ListBullet"],
    ] as const;
    expect(await bodyOf(items.map(([text, style]) => paragraph(text, { style })))).toBe("- 船\n  - 大船\n- 桨");
  });

  test("links, looks, notes, line ends, indents, gaps and breaks of pages", async () => {
    const text = await bodyOf(
      [
        paragraph(
          `${words("　　见")}${linked("河工志", "rL")}${words("，", "<w:b/>")}${words("船重", "<w:b/>")}${words("一吨", "<w:b/><w:i/>")}${words("。")}${noted(2)}`,
        ),
        paragraph(
          `<w:r><w:tab/></w:r>${words("他\u00ad说\u200b：")}<w:r><w:br/></w:r>${words("好。")}<w:r><w:br w:type="page"/></w:r>`,
        ),
        paragraph(`${words("甲")}<w:r><w:tab/></w:r>${words("乙")}`),
        paragraph(`${words("水")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>${words("好")}`),
      ],
      { links: { rL: "https://river.test/志 (1)" }, footnotes: { 2: "连人算在内。" } },
    );
    expect(text).toBe(
      "见[河工志](https://river.test/志%20%281%29)，**船重*一吨***。\n\n<Note>\n\n连人算在内。\n\n</Note>\n\n他说：\\\n好。\n\n甲　乙\n\n水²好",
    );
  });

  test("links by fields, as old programs write them", async () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://river.test/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words("河")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${words("边")}`;
    expect(await bodyOf([paragraph(field)])).toBe("[河](https://river.test/)边");
  });

  test("boxes of text once, frames of one cell, pictures beside the text", async () => {
    const text = await bodyOf(
      [
        paragraph(`${words("正文。")}${box(paragraph("旁边的话。"))}`),
        table([["框里的话。"]]),
        paragraph(anchored("rP1", "灯")),
        paragraph("▲ 夜里的灯（图：丁戊）"),
      ],
      {
        pictures: PICTURES,
      },
    );
    expect(text).toMatch(
      /^正文。\n\n<Aside>\n\n旁边的话。\n\n<\/Aside>\n\n<Aside>\n\n框里的话。\n\n<\/Aside>\n\n<Photo src="[^"]+" alt="灯" credit="图：丁戊">\n\n夜里的灯\n\n<\/Photo>$/,
    );
  });

  test("words that a chapter would read as its own are printed as they are", async () => {
    const lines = [
      "{x} 和 </b>",
      "1. 一",
      "# 井号",
      "> 大于",
      "- 减",
      "**星**",
      "a_b_c _d_",
      "import x from y",
      "[甲](x) [^1]",
      "~~删~~",
      "&amp; &",
      "`码`",
      '<Fact id="x" />',
      "---",
    ];
    const { chapters } = await take(
      docx([paragraph("字", { style: "Heading1" }), ...lines.map((line) => paragraph(`${words("")}${words(line)}`))]),
    );
    const read = readDocument(chapters["draft-1"] ?? "", "draft-1");
    expect(read.findings).toEqual([]);
    const printed = read.blocks.map((block) =>
      block.type === "paragraph"
        ? block.children.map((one) => (one.type === "text" ? one.value : `<${one.type}>`)).join("")
        : `<${block.type}>`,
    );
    expect(printed).toEqual([...lines.slice(0, -1), "<thematicBreak>"]);
  });

  test("at random, whatever is written in a draft is read from its chapter as it was written", () => {
    // But for tags of ours: whoever spells one out may have meant it, and is asked.
    const bits = [
      "*",
      "**",
      "_",
      "`",
      "[",
      "](",
      ")",
      "(/x)",
      "<",
      ">",
      "{",
      "}",
      "{/*",
      "*/",
      "&amp;",
      "&",
      "#",
      "# ",
      "- ",
      "+ ",
      "1. ",
      "1) ",
      "> ",
      "~~",
      "---",
      "===",
      "|",
      "$x^2$",
      "\\",
      "!",
      "[^1]",
      "[x]: y",
      "import a from b",
      "export const",
      '="',
      "https://a.test/?b=1&c=2",
      "河",
      "水流",
      "a",
      "b c",
      "，",
      "。",
      "“",
      "”",
      "（",
      "）",
      "《",
      "》",
      "·",
      " ",
    ];
    for (let seed = 1; seed <= 60; seed++) {
      const next = chance(seed);
      const some = () =>
        `字${Array.from({ length: 1 + Math.floor(next() * 6) }, () => bits[Math.floor(next() * bits.length)]).join("")}字`;
      const at = () => (next() < 0.5 ? "" : (bits[Math.floor(next() * bits.length)] ?? "")) + some();
      const looks = ["", "<w:b/>", "<w:i/>", "<w:b/><w:i/>"];
      const lines = Array.from({ length: 4 }, () => [at(), at(), at()]);
      const body = lines.map((runs, index) => {
        const inside = runs.map((text) => words(text, looks[Math.floor(next() * looks.length)])).join("");
        if (index === 1) return paragraph(inside, { style: "Quote" });
        return index === 2
          ? paragraph(inside, { own: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' })
          : paragraph(inside);
      });
      const text = chapterOf([...body, paragraph(remarked(some(), 1))], { comments: { 1: ["乙", at()] } });
      const { findings, blocks } = readDocument(`---\ntitle: 字\n---\n\n${text}\n`, "x");
      expect(
        findings.map(({ said }) => said.code),
        `seed ${seed}\n${text}`,
      ).toEqual([]);
      const read = wordsOf({ type: "root", children: blocks.slice(0, -1) } as never).replace(/\s+/g, "");
      expect(read, `seed ${seed}\n${text}`).toBe(lines.flat().join("").replace(/\s+/g, ""));
    }
  });

  test("figures and steps, by lines that say so", async () => {
    const text = await bodyOf(
      [
        paragraph("先说河。"),
        paragraph("【图：first】"),
        paragraph("【状态：all】"),
        paragraph("河在这里。"),
        paragraph(picture("rP1", "灯")),
        paragraph(`${words("［状态：One］")}<w:r><w:br/></w:r>${words("桥在那里。")}`),
        paragraph("[end figure]"),
        paragraph("完了。"),
        paragraph("[Figure: first]"),
        paragraph("[状态：没有]"),
      ],
      { pictures: PICTURES },
    );
    expect(text).toMatch(
      /^先说河。\n\n<Scrolly figure="first">\n\n<Step state="all">\n\n河在这里。\n\n<\/Step>\n\n<Step state="one">\n\n桥在那里。\n\n<\/Step>\n\n<\/Scrolly>\n\n<Photo [^>]+\/>\n\n完了。\n\n<Scrolly figure="first">\n\n<Step state="没有">\n\n<\/Step>\n\n<\/Scrolly>$/,
    );
    expect(await bodyOf([paragraph("【图：first】"), paragraph("一句。")])).toMatch(
      /^<Figure figure="first" state="[\w-]+" \/>\n\n一句。$/,
    );
  });

  test("a paragraph whose end was deleted goes on; remarks across paragraphs, moved words", async () => {
    const text = await bodyOf(
      [
        `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="乙"/></w:rPr></w:pPr>${words("前半句，")}</w:p>`,
        paragraph("后半句。"),
        paragraph(`<w:commentRangeStart w:id="1"/>${words("头一段")}`),
        paragraph(`${words("第二段")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`),
        paragraph(`<w:moveTo w:id="5" w:author="乙">${words("挪来的")}</w:moveTo>${words("话。")}`),
      ],
      { comments: { 1: ["乙", "合成*/一段{/* 吧"] } },
    );
    expect(text).toBe(
      "前半句，后半句。\n\n头一段\n\n第二段\n\n{/* 批注（乙）“头一段第二段”：合成* /一段{/* 吧 */}\n\n挪来的话。\n\n{/* 修订：乙加了“挪来的” */}",
    );
  });

  test("comments with answers and suggestions, as Google Docs exports them; pictures of old programs, and beside a box", async () => {
    const old = `<w:r><w:pict><v:shape alt="一盏灯"><v:imagedata r:id="rP1" o:title="x"/></v:shape></w:pict></w:r>`;
    const group = `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline><wp:docPr id="2" name="组合 1" descr=""/><a:graphic><a:graphicData><a:blip r:embed="rP2"/><wps:txbx><w:txbxContent>${paragraph("框里的字。")}</w:txbxContent></wps:txbx></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>`;
    const text = await bodyOf(
      [
        paragraph(
          `<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>${words("河水")}${added("很", "甲")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${words("急。")}`,
        ),
        paragraph(old),
        paragraph(group),
      ],
      { comments: { 0: ["乙", "多急？"], 1: ["甲", "查过了"] }, pictures: PICTURES },
    );
    expect(text).toMatch(
      /^河水很急。\n\n\{\/\* 修订：甲加了“很” \*\/\}\n\n\{\/\* 批注（乙）“河水很”：多急？ \*\/\}\n\n\{\/\* 批注（甲）“河水很”：查过了 \*\/\}\n\n<Photo [^>]+alt="一盏灯"[^>]+\/>\n\n<Aside>\n\n框里的字。\n\n<\/Aside>\n\n<Photo [^>]+\/>$/,
    );
  });

  test("phonetic guides", async () => {
    const guide = `<w:r><w:ruby><w:rubyPr/><w:rt>${words("duò")}</w:rt><w:rubyBase>${words("柁")}</w:rubyBase></w:ruby></w:r>`;
    expect(await bodyOf([paragraph(`${guide}${words("是木头的。")}`)])).toBe('<Ruby reading="duò">柁</Ruby>是木头的。');
  });

  test("a table of numbers becomes a dataset, its title and a place to fill in its source with it; one of words stays where it was", async () => {
    const draft = docx([
      paragraph("渡口", { style: "Heading1" }),
      paragraph("各渡口的船", { style: "Caption" }).replace("各渡口", "表1 各渡口"),
      table([
        ["渡口", "船（条）"],
        ["上渡", "12"],
        ["下渡", "7"],
      ]),
      paragraph("船不多。"),
      table([
        ["谁", "做什么"],
        ["甲", "撑船"],
      ]),
    ]);
    const { chapters, story, told, errors } = await take(draft);
    const dataset = JSON.parse(story.find(({ path }) => path === "data/draft-table.json")?.text ?? "null");
    expect(dataset).toMatchObject({
      title: "表1 各渡口的船",
      sources: ["draft"],
      rows: [
        { c1: "上渡", c2: 12 },
        { c1: "下渡", c2: 7 },
      ],
    });
    expect(chapters["draft-1"]).toMatch(
      /\{\/\* 稿子这里有一张表，已经成了 data\/draft-table\.json.*\*\/\}\n\n船不多。\n\n\{\/\* .*谁 \| 做什么 \/ 甲 \| 撑船 \*\/\}/,
    );
    expect(chapters["draft-1"]).not.toContain("各渡口的船\n");
    expect(errors).toEqual(["unfilled"]);
    expect(told).toMatch(/文字的表.*第 5 段“谁 \| 做什么”/);
    const named = await take(draft, "--source", "gazette");
    expect(named.errors).toEqual([]);
    expect(JSON.parse(named.story.find(({ path }) => path === "data/draft-table.json")?.text ?? "null")).toMatchObject({
      sources: ["gazette"],
    });
  });

  test("pictures set in a table, each above its caption; what hangs on the cells of a table of numbers", async () => {
    const text = await bodyOf(
      [
        table([
          [paragraph(picture("rP1", "灯")), paragraph(picture("rP2", "岸"))],
          ["▲ 灯。丁戊摄", "▲ 岸。丁戊摄"],
        ]),
        table([
          ["渡口", "船"],
          ["上渡", paragraph(remarked("12", 1))],
          ["下渡", paragraph(`${words("7")}${noted(2)}`)],
        ]),
      ],
      { pictures: PICTURES, comments: { 1: ["乙", "核对"] }, footnotes: { 2: "修船的不算。" } },
    );
    expect(text).toMatch(
      /^<Photo [^>]+alt="灯" credit="丁戊摄">\n\n灯。\n\n<\/Photo>\n\n<Photo [^>]+alt="岸" credit="丁戊摄">\n\n岸。\n\n<\/Photo>\n\n\{\/\* [^\n]*draft-table\.json[^\n]*\n\n\{\/\* 批注（乙）“12”：核对 \*\/\}\n\n<Note>\n\n修船的不算。\n\n<\/Note>$/,
    );
  });

  test("a heading with a picture, a table in a frame", async () => {
    const { chapters, told } = await take(
      docx(
        [
          paragraph("章", { style: "Heading1" }),
          paragraph(`${words("岸")}${picture("rP1", "灯")}`, { style: "Heading2" }),
          paragraph("▲ 岸上的灯"),
          table([
            [
              `${paragraph("框")}${table([
                ["甲", "乙"],
                ["丙", "丁"],
              ])}`,
            ],
          ]),
        ],
        { pictures: PICTURES },
      ),
      "--level",
      "1",
    );
    expect(chapters["draft-1"]).toMatch(
      /\n\n## 岸\n\n<Photo [^>]+>\n\n岸上的灯\n\n<\/Photo>\n\n<Aside>\n\n框\n\n\{\/\* .*甲 \| 乙 \/ 丙 \| 丁 \*\/\}\n\n<\/Aside>\n$/,
    );
    expect(told).toContain("甲 | 乙");
  });

  test("pictures in items of a list and in a quote, which stay what they are; captions that count their pictures", async () => {
    const { chapters } = await take(
      docx(
        [
          paragraph("章", { style: "Heading1" }),
          item("先看水", 1),
          item(`${words("再看灯")}${picture("rP1", "灯")}`, 1),
          item("后看岸", 1),
          paragraph("不要急。", { style: "Quote" }),
          paragraph(`${words("慢慢走。")}${picture("rP2", "岸")}`, { style: "Quote" }),
          paragraph("图 1 老岸", { style: "Caption" }),
          paragraph("完"),
        ],
        { pictures: PICTURES },
      ),
      "--level",
      "1",
    );
    expect(chapters["draft-1"]).toMatch(
      /\n\n- 先看水\n- 再看灯\n- 后看岸\n\n<Photo [^>]+alt="灯"[^>]+\/>\n\n<Quote>\n\n不要急。\n\n慢慢走。\n\n<\/Quote>\n\n<Photo [^>]+alt="岸"[^>]+>\n\n图 ?1 老岸\n\n<\/Photo>\n\n完\n$/,
    );
  });

  test("what no chapter can hold is listed with its place", async () => {
    const { told } = await take(
      docx(
        [
          paragraph("渡口", { style: "Heading1" }),
          paragraph(`${words("式子")}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`),
          paragraph(words("删去的字", "<w:strike/>")),
          paragraph(words("藏着的字", "<w:vanish/>")),
          paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
          paragraph(
            '<w:r><w:drawing><wp:inline><wp:docPr id="3" name="图表 3"/><a:graphic><a:graphicData><c:chart r:id="rX"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
          ),
          paragraph(picture("rP1", "示意")),
          paragraph("深", { style: "Heading4" }),
        ],
        { pictures: { rP1: ["image1.emf", strToU8("EMF")] } },
      ),
      "--level",
      "1",
    );
    for (const line of [
      "公式：第 2 段“E=mc”",
      "删除线（字留着）：第 3 段“删去的字”",
      "隐藏的文字：第 4 段“藏着的字”",
      "符号字体里的字符：第 5 段",
      "图表（请把数据另存成表导入）：第 6 段“图表 3”",
      "浏览器显示不了的图片：第 7 段“.emf”",
      "三级以下的小标题（都写成了 ###）：第 8 段“深”",
    ])
      expect(told).toContain(line);
  });
});

describe("where chapters begin", () => {
  const heads = async (args: string[], ...levels: [string, string][]) => {
    const { chapters } = await take(docx(levels.map(([title, style]) => paragraph(title, { style }))), ...args);
    return Object.values(chapters).map((text) => /title: (.*)/.exec(text)?.[1]);
  };
  test("at the highest level, or below the only title", async () => {
    expect(await heads([], ["甲", "Heading1"], ["乙", "Heading1"])).toEqual(["甲", "乙"]);
    expect(await heads([], ["总题", "Heading1"], ["甲", "Heading2"], ["乙", "Heading2"])).toEqual(["甲", "乙"]);
    expect(await heads([], ["甲", "Heading2"], ["丙", "Heading3"], ["乙", "Heading2"])).toEqual(["甲", "乙"]);
    expect(await heads(["--level", "1"], ["甲", "Heading1"], ["乙", "Heading2"])).toEqual(["甲"]);
    expect(await heads([], ["无题", "Normal"])).toEqual(["draft"]);
  });

  test("new chapters stand behind those there are and before the end; words above the first are an opening", async () => {
    const draft = docx([
      paragraph("一。"),
      paragraph("二。"),
      paragraph("甲", { style: "Heading1" }),
      paragraph("乙", { style: "Heading1" }),
    ]);
    const { changes } = await take(draft);
    expect(changes.writes.map(({ path }) => path).filter((path) => path.startsWith("chapters/"))).toEqual([
      "chapters/02-draft.mdx",
      "chapters/03-draft-2.mdx",
      "chapters/04-draft-3.mdx",
    ]);
  });
});

describe("a changed draft", () => {
  const first = (more: Record<string, string> = {}) => [
    paragraph("过河", { style: "Heading1" }),
    paragraph(more.a ?? "第一段在这里。"),
    paragraph(more.b ?? "第二段在这里。"),
    ...(more.new ? [paragraph(more.new)] : []),
    paragraph(more.c ?? "第三段在这里。"),
    paragraph("修桥", { style: "Heading1" }),
    paragraph(more.d ?? "桥修好了。"),
    ...(more.chapter ? [paragraph(more.chapter, { style: "Heading1" }), paragraph("新的一章。")] : []),
  ];
  const chapter = (story: readonly SourceFile[], id: string) => story.find(({ path }) => path.endsWith(`-${id}.mdx`));
  const edit = (story: readonly SourceFile[], id: string, by: (text: string) => string) =>
    story.map((file) => (file === chapter(story, id) ? { ...file, text: by(file.text) } : file));
  const update = async (story: readonly SourceFile[], body: string[]) => made(await run(docx(body), ["--update"], story), story);

  test("changes what it changed, keeps what was written by hand, and says which is which", async () => {
    const { story } = await take(docx(first()));
    const edited = edit(story, "draft-1", (text) =>
      text
        .replace("title: 过河", "title: 过河\naccent: azurite")
        .replace("第二段在这里。", "第二段，编辑改过。")
        .replace("第三段在这里。", '<Aside title="编辑加的">\n\n旁的话。\n\n</Aside>\n\n第三段在这里。'),
    );
    const {
      changes,
      told,
      story: after,
    } = await update(edited, first({ a: "第一段改了。", new: "新加的一段。", c: "第三段也改了。", chapter: "渡口" }));
    expect(chapter(after, "draft-1")?.text).toBe(
      '---\ntitle: 过河\naccent: azurite\n---\n\n第一段改了。\n\n第二段，编辑改过。\n\n<Aside title="编辑加的">\n\n旁的话。\n\n</Aside>\n\n新加的一段。\n\n第三段也改了。\n',
    );
    expect(changes.writes.map(({ path }) => path)).not.toContain(chapter(story, "draft-2")?.path);
    expect(chapter(after, "draft-3")?.text).toContain("title: 渡口");
    expect(told).toContain("－ 第一段在这里。\n    ＋ 第一段改了。");
    // The same draft once more changes nothing.
    const again = await update(after, first({ a: "第一段改了。", new: "新加的一段。", c: "第三段也改了。", chapter: "渡口" }));
    expect(again.changes).toEqual({ writes: [], moves: [], photos: [] });
  });

  test("an editor's change and the draft's, of different paragraphs, are both there", async () => {
    const { story } = await take(docx(first()));
    const edited = edit(story, "draft-1", (text) => text.replace("第三段在这里。", "第三段，编辑改过。"));
    const { story: after } = await update(edited, first({ a: "第一段改了。" }));
    expect(chapter(after, "draft-1")?.text).toBe(
      "---\ntitle: 过河\n---\n\n第一段改了。\n\n第二段在这里。\n\n第三段，编辑改过。\n",
    );
  });

  test("of one paragraph that both changed the editor's stays, and the draft's is beside it", async () => {
    const { story } = await take(docx(first()));
    const edited = edit(story, "draft-2", (text) => text.replace("桥修好了。", "桥，修好了！"));
    const { story: after, told } = await update(edited, first({ d: "桥修好一半。" }));
    expect(told).toContain("这里手改过，没有动");
    expect(chapter(after, "draft-2")?.text).toBe("---\ntitle: 修桥\n---\n\n桥，修好了！\n\n{/* 稿子改成了：桥修好一半。 */}\n");
  });

  test("steps that an editor put around paragraphs stay around them; line ends of Windows stay", async () => {
    const { story } = await take(docx(first()));
    const edited = edit(story, "draft-1", (text) =>
      text
        .replace("第一段在这里。", '<Scrolly figure="first">\n\n<Step state="all">\n\n第一段在这里。')
        .replace("第三段在这里。", "第三段在这里。\n\n</Step>\n\n</Scrolly>")
        .replace(/\n/g, "\r\n"),
    );
    const { story: after } = await update(edited, first({ b: "第二段改了。" }));
    expect(chapter(after, "draft-1")?.text).toBe(
      '---\ntitle: 过河\n---\n\n<Scrolly figure="first">\n\n<Step state="all">\n\n第一段在这里。\n\n第二段改了。\n\n第三段在这里。\n\n</Step>\n\n</Scrolly>\n'.replace(
        /\n/g,
        "\r\n",
      ),
    );
  });

  test("a chapter whose scenes would be torn is left as it is, and told of again at the next import", async () => {
    const scenes = (more: string[] = []) => [
      paragraph("章", { style: "Heading1" }),
      paragraph("【图：first】"),
      paragraph("【状态：all】"),
      paragraph("第一步。"),
      ...more.map((line) => paragraph(line)),
      paragraph("【图完】"),
      paragraph("完了。"),
    ];
    const { story } = await take(docx(scenes()));
    const edited = edit(story, "draft-1", (text) => text.replace(/<\/?(Scrolly|Step)[^>]*>\n\n/g, ""));
    const next = scenes(["【状态：one】", "第二步。"]);
    const { story: after, told } = await update(edited, next);
    expect(told).toContain("合不起来，没有动");
    expect(chapter(after, "draft-1")?.text).toBe(chapter(edited, "draft-1")?.text);
    expect((await update(after, next)).told).toContain("合不起来，没有动");
  });

  test("chapters that were renumbered are found again, those that were deleted stay away, those that left the draft are named", async () => {
    const { story } = await take(docx(first()));
    const moved = story
      .filter((file) => file !== chapter(story, "draft-2"))
      .map((file) => (file === chapter(story, "draft-1") ? { ...file, path: "chapters/07-draft-1.mdx" } : file));
    const { changes, told } = await update(moved, first({ a: "改了。", d: "也改了。" }));
    expect(changes.writes.map(({ path }) => path).filter((path) => path.startsWith("chapters/"))).toEqual([
      "chapters/07-draft-1.mdx",
    ]);
    expect(told).toContain("没有再加回来");
    const gone = await update(story, first().slice(0, 4));
    expect(gone.told).toContain("《修桥》");
    expect(chapter(gone.story, "draft-2")).toBeDefined();
  });

  test("of random changes by two hands none is lost, and what only one changed is as they have it", async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const next = chance(seed);
      const base = Array.from({ length: 12 }, (_, at) => `原来的第${"一二三四五六七八九十百千"[at]}段话。`);
      const change = (who: string) =>
        base.flatMap((line, at) => {
          const luck = next();
          if (luck < 0.15) return [];
          if (luck < 0.3) return [`${who}改的${at}号话。`];
          return luck < 0.4 ? [line, `${who}加的${at}号话。`] : [line];
        });
      const [mine, theirs] = [change("编辑"), change("作者")];
      const draft = (lines: readonly string[]) => [
        paragraph("章", { style: "Heading1" }),
        ...lines.map((line) => paragraph(line)),
      ];
      const { story } = await take(docx(draft(base)));
      const edited = edit(story, "draft-1", (text) => `${[text.split("\n\n")[0], ...mine].join("\n\n")}\n`);
      const { story: after } = await update(edited, draft(theirs));
      const text = chapter(after, "draft-1")?.text ?? "";
      for (const line of [...mine, ...theirs]) if (!base.includes(line)) expect(text, `seed ${seed}: ${line}`).toContain(line);
      for (const line of base)
        if (mine.includes(line) && theirs.includes(line)) expect(text, `seed ${seed}: ${line}`).toContain(line);
    }
  });

  test("a new version under another name is not taken for another draft", async () => {
    const { story } = await take(docx(first()));
    const next = docx(first({ a: "第一段改了。" }));
    expect(said(await run(next, [], story, "定稿.docx"))).toContain("--update --id draft");
    const { chapters } = made(await run(next, ["--update", "--id", "draft"], story, "定稿.docx"), story);
    expect(Object.keys(chapters)).toEqual(["draft-1"]);
    expect(Object.keys(made(await run(next, ["--id", "other"], story, "定稿.docx"), story).chapters)).toHaveLength(2);
  });

  test("a chapter whose title was changed is the same chapter; one that was put between two stands between them", async () => {
    const { story } = await take(docx(first()));
    const [a, b] = [first().slice(0, 4), first().slice(4)];
    const renamed = [
      paragraph("怎样过河", { style: "Heading1" }),
      ...a.slice(1),
      paragraph("歇脚", { style: "Heading1" }),
      paragraph("歇一歇。"),
      ...b,
    ];
    const { changes, story: after, told } = await update(story, renamed);
    expect(changes.moves).toEqual([{ from: "chapters/03-draft-2.mdx", to: "chapters/04-draft-2.mdx" }]);
    expect(chapter(after, "draft-1")?.text).toContain("title: 怎样过河");
    expect(after.map(({ path }) => path).filter((path) => /^chapters\/0[2-9]/.test(path))).toEqual([
      "chapters/02-draft-1.mdx",
      "chapters/03-draft-2-2.mdx",
      "chapters/04-draft-2.mdx",
    ]);
    expect(told).toContain("《歇脚》成了 chapters/03-draft-2-2.mdx");
    expect(made(await run(docx(renamed), ["--update"], after), after).changes.writes).toEqual([]);
  });

  test("without --update it is not imported a second time; a lost or strange record is named", async () => {
    const { story } = await take(docx(first()));
    expect(said(await run(docx(first()), [], story))).toContain("--update");
    expect(said(await run(docx(first()), ["--update"], bare))).toContain("还没有导入过");
    const broken = story.map((file) => (file.path === "imports/draft.json" ? { ...file, text: "{" } : file));
    for (const args of [[], ["--update"], ["--update", "--id", "draft"]])
      expect(said(await run(docx(first()), args, broken))).toContain("imports/draft.json 读不出来");
  });

  test("a dataset of a table that changed follows it", async () => {
    const draft = (count: string) =>
      docx([
        paragraph("章", { style: "Heading1" }),
        table([
          ["渡口", "船"],
          ["上渡", count],
          ["下渡", "7"],
        ]),
      ]);
    const { story } = await take(draft("12"), "--source", "gazette");
    const { changes } = made(await run(draft("13"), ["--update"], story), story);
    expect(changes.writes.map(({ path }) => path)).toEqual(["data/draft-table.json"]);
    expect(changes.writes[0]?.text).toContain("13");
  });
});

test("drafts at random: nothing is wrong with what comes but what only an editor knows, no word is missing, and a second import finds nothing to do", async () => {
  const parts: Parts = {
    pictures: PICTURES,
    comments: COMMENTS,
    footnotes: { 2: "注里的话。" },
    links: { rL: "https://river.test/" },
  };
  const kinds: ((text: string) => string)[] = [
    (text) => paragraph(text),
    (text) => paragraph(`${words(text)}${noted(2)}`),
    (text) => paragraph(`${remarked(text, 1)}${picture("rP1", "灯")}`),
    (text) => paragraph(text, { style: "Heading2" }),
    (text) => paragraph(text, { style: "Heading3" }),
    (text) => paragraph(text, { style: "Quote" }),
    (text) => paragraph(text, { style: "Caption" }),
    (text) => item(text, 1),
    (text) => item(text, 2, 1),
    (text) => paragraph(`▲ ${text}`),
    (text) => paragraph(`• ${text}`),
    (text) => paragraph(`${words(text, "<w:b/>")}${linked("河", "rL")}${box(paragraph("框里的话。"))}`),
    (text) => paragraph(`${words(text, "<w:i/>")}<w:r><w:br/></w:r>${words("下一行。")}`),
    (text) =>
      table([
        ["渡口", "船"],
        [text, "3"],
        ["下渡", "7"],
      ]),
    (text) =>
      table([
        ["谁", "做什么"],
        [text, "撑船"],
      ]),
    (text) => table([[text]]),
    () => paragraph("【图：first】"),
    () => paragraph("【状态：all】"),
    () => paragraph("【图完】"),
    () => paragraph(anchored("rP2")),
    () => paragraph(""),
  ];
  for (let seed = 1; seed <= 12; seed++) {
    const next = chance(seed);
    const texts: string[] = [];
    const body = Array.from({ length: 14 }, (_, at) => {
      const text = `${"甲乙丙丁戊己庚辛壬癸子丑寅卯"[at]}段的话`;
      const kind = kinds[Math.floor(next() * kinds.length)] as (typeof kinds)[number];
      const made = kind(text);
      if (made.includes(text)) texts.push(text);
      return made;
    });
    const draft = docx(
      [
        paragraph("头一章", { style: "Heading1" }),
        ...body.slice(0, 8),
        paragraph("第二章", { style: "Heading1" }),
        ...body.slice(8),
      ],
      parts,
    );
    const { story, errors } = await take(draft, "--level", "1");
    expect(
      errors.filter((code) => code !== "unfilled"),
      `seed ${seed}`,
    ).toEqual([]);
    const all = story.map(({ text }) => text).join("\n");
    for (const text of texts) expect(all, `seed ${seed}`).toContain(text);
    expect(made(await run(draft, ["--update"], story), story).changes, `seed ${seed}`).toEqual({
      writes: [],
      moves: [],
      photos: [],
    });
  }
});

describe("what is no draft to be read", () => {
  const compound = (name: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le")]);
  test.each([
    ["old.doc", compound("WordDocument"), "另存为”时选 .docx"],
    ["old.docx", compound("WordDocument"), "旧格式"],
    ["locked.docx", compound("EncryptedPackage"), "去掉密码"],
    ["old.wps", compound("Contents"), "WPS 文字的旧格式"],
    [
      "draft.odt",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<x/>") }, { level: 0 }),
      "LibreOffice",
    ],
    ["draft.pages", zipSync({ "Index/Document.iwa": strToU8("x") }), "Pages 里打开"],
    ["draft.rtf", strToU8("{\\rtf1 x}"), "RTF"],
    ["draft.pdf", strToU8("%PDF-1.7"), "Word 的原稿"],
    ["draft.gdoc", strToU8('{"url": "x"}'), "Google 文档"],
    ["cut.docx", docx([paragraph("字")]).subarray(0, 900), "不完整"],
    ["torn.docx", zipSync({ "word/document.xml": strToU8("<w:document") }), "不完整"],
    ["empty.docx", docx([]), "是空的"],
    ["none.docx", new Uint8Array(), "不完整"],
  ])("%s is refused by name", async (name, bytes, words) => {
    const outcome = await run(bytes, [], bare, name);
    expect(said(outcome)).toContain(words);
  });

  test("flags that cannot be meant", async () => {
    const draft = docx([paragraph("字")]);
    expect(said(await run(draft, ["--level", "x"]))).toContain("level");
    expect(said(await run(draft, ["--source", "nobody"]))).toContain("nobody");
    expect(said(await run(draft, ["--sheet", "x"]))).toContain("--sheet");
    expect(said(await run(draft, ["--id", "稿"]))).toContain("稿");
  });

  test("damaged in any place a draft is refused or read, never worse", async () => {
    const whole = docx(threeChapters(WORD), { comments: COMMENTS, pictures: PICTURES });
    for (let seed = 1; seed <= 60; seed++) {
      const next = chance(seed);
      const bytes = Uint8Array.from(whole);
      for (let count = 0; count < 3; count++) bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
      const outcome = await run(seed % 3 === 0 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes);
      expect("changes" in outcome || "said" in outcome).toBe(true);
    }
  });
});

test("on the disk: a dry run writes nothing, an import everything, a refusal leaves no trace", () => {
  const story = join(folder, "story");
  writeFiles(
    story,
    bare.map(({ path, text }) => [path, text]),
  );
  writeFileSync(join(folder, "草稿.docx"), docx(threeChapters(WORD), { comments: COMMENTS, pictures: PICTURES }));
  writeFileSync(join(folder, "坏.docx"), "PK\u0003\u0004 not a zip");
  const command = (file: string, ...args: string[]) =>
    spawnSync(process.execPath, ["scripts/import.ts", join(folder, file), ...args], {
      encoding: "utf8",
      env: { ...process.env, STORY: story },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const before = readStoryFiles(story);
  const dry = command("草稿.docx", "--dry-run");
  expect([dry.status, dry.stderr, readStoryFiles(story)]).toEqual([0, "", before]);
  expect(dry.stdout).toContain("title: 修桥");
  const bad = command("坏.docx");
  expect([bad.status, readStoryFiles(story)]).toEqual([2, before]);
  expect(bad.stderr).not.toMatch(/\n\s+at /);
  const done = command("草稿.docx");
  expect([done.status, done.stderr]).toEqual([0, ""]);
  expect(existsSync(join(story, "imports/draft.json"))).toBe(true);
  expect(readdirSync(join(story, "photos"))).toHaveLength(2);
  const after = readStoryFiles(story);
  expect([command("草稿.docx").status, readStoryFiles(story)]).toEqual([2, after]);
  const again = command("草稿.docx", "--update");
  expect([again.status, readStoryFiles(story)]).toEqual([0, after]);
});
