// What `--fix` does by itself to prose, and what it only offers: whatever may be rows, items, verse, addresses or a credit stays.

import { describe, expect, test } from "vitest";
import { parseStory } from "../../src/check/story.ts";
import { fixStory } from "../../src/cli/check/fix.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const check = (files: readonly SourceFile[]) => parseStory(files).problems;

/** A chapter of the fixture with a paragraph more. */
function fixed(story: string, chapter: string, prose: string): string {
  const files = readStoryFiles(story).map((file) => {
    if (file.path !== chapter) return file;
    return { ...file, text: file.text.replace(/^(---\n[\s\S]*?\n---\n)/, (head) => `${head}\n${prose}\n`) };
  });
  const text = fixStory(files, check).files.find(({ path }) => path === chapter)!.text;
  return text.split(/^---\n[\s\S]*?\n---\n\n/)[1]!.slice(0, prose.length + 60);
}
const inChinese = (prose: string) => fixed("tests/fixtures/broken/valid", "chapters/01-lamps.mdx", prose);
const inEnglish = (prose: string) => fixed("tests/fixtures/tiny", "chapters/01-lamps.mdx", prose);

const KEPT = [
  "公园\t游人\n镜湖\t多",
  "公园  游人\n镜湖  多\n松岗  少",
  "公园 游人 面积",
  "-镜湖\n-松岗",
  "－镜湖\n－松岗",
  "1.甲\n2.乙",
  "1、甲\n2、乙",
  "一、镜湖\n二、松岗",
  "（一）镜湖\n（二）松岗",
  "①镜湖\n②松岗",
  "●镜湖\n●松岗",
  "图：某某",
  "湖边的早晨\n图：某某 文：某某",
  "摄影 张三\n文字 李四",
  "文/张三\n图/李四",
  "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
  "床前明月光 疑是地上霜",
  "落霞与孤鹜齐飞，\n秋水共长天一色。",
  "我离开那个地方的时候，天还没有亮，河上有雾，\n船在雾里，灯在船上，人在灯下，谁也没有说话，\n只有水声。",
  "白水城镜湖路三号\n园林处收",
  "白水城园林处\n二〇二六年春",
  "甲方：园林处\n乙方：照明会",
  "时间：早上\n地点：码头",
  "问：灯为什么灭了？\n答：没有油了。",
  "甲：你好。\n乙：你好。",
  "早上  中午  晚上",
  "镜湖&nbsp;松岗",
  "姓名____，住址____",
  "见报告_终稿_修订版",
  "长 2 米 宽 3 米",
  "本报记者 张三 李四 报道",
  "第一章 灯\n第二章 船",
  "上联 风声雨声读书声声声入耳 下联 家事国事天下事事事关心",
];

describe("prose that stays as it is written", () => {
  test.each(KEPT)("%j", (prose) => {
    expect(inChinese(prose)).toContain(prose);
  });

  test.each([
    "Park\tVisitors\nMirror Lake\tmany",
    "1. Mirror Lake\n2. Pine Hill",
    "Photo: Jane Doe\nText: John Doe",
    "The Lighting Society\n3 Quay Street\nHarbour Town",
    "The sea is calm tonight.\nThe tide is full, the moon lies fair",
    "Bilde: Kari Nordmann\nTekst: Ola Nordmann",
    "Storgata 3\n0155 Oslo",
    "Ja, vi elsker dette landet,\nsom det stiger frem",
    "Park   Besøk\nSjøparken   mange",
    "- lys\n- båt",
  ])("%j", (prose) => {
    expect(inEnglish(prose)).toContain(prose);
  });
});

describe("prose that is put right", () => {
  test.each([
    ["登记簿 是照明会留下的，里面写着每一盏灯的去向。", "登记簿是照明会留下的，里面写着每一盏灯的去向。"],
    ["照明会用 Dock 街的旧屋，存放所有的灯和登记簿。", "照明会用Dock街的旧屋，存放所有的灯和登记簿。"],
    ["登记簿是照明会留下的, 里面写着每一盏灯的去向。", "登记簿是照明会留下的，里面写着每一盏灯的去向。"],
    ['照明会说"灯还亮着"，没有人去看过那几盏灯是不是还在。', "照明会说“灯还亮着”，没有人去看过那几盏灯是不是还在。"],
    [
      "登记簿是照明会留下的，里面写着每一盏灯的去向，哪些还留在\n原来的地方，哪些被人卖掉了，哪些谁也说不上来，都写在里面\n清清楚楚，只有最后一页不见了。",
      "登记簿是照明会留下的，里面写着每一盏灯的去向，哪些还留在原来的地方，哪些被人卖掉了，哪些谁也说不上来，都写在里面清清楚楚，只有最后一页不见了。",
    ],
  ])("%j", (written, right) => {
    expect(inChinese(written)).toContain(right);
  });
});
