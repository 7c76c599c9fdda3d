// The words of the comparison with what is published, in the editors' languages.

import type { Language } from "../../messages/index.ts";
import type { Stage } from "./plan.ts";

export interface Words {
  first(where: string): string;
  same(where: string): string;
  head(where: string, uploads: number, unchanged: number, plain: string, packed: string): string;
  order: string;
  stages: Record<Stage, string>;
  replaces: string;
  gone(count: number): string;
  whyLater: string;
  broken(paths: readonly string[]): string;
  copies: string;
  only(given: string, known: readonly string[]): string;
  nowhere: string;
  noSite(folder: string): string;
  touched(folder: string, path: string): string;
  noAnswer(where: string, reason: string): string;
  noList(where: string): string;
}

export const WORDS: Record<Language, Words> = {
  "zh-Hans": {
    first: (where) => `${where} 还没有发布过（那里没有 files.json）：所有文件都要上传。`,
    same: (where) => `${where} 和刚生成的一样，不用上传。`,
    head: (where, uploads, unchanged, plain, packed) =>
      `和 ${where} 相比：上传 ${uploads} 个文件，${plain}（压缩后 ${packed}）；${unchanged} 个没有变。`,
    order: "按这个顺序上传，读者不会遇到缺东少西的页面：",
    stages: {
      lasting: "新的图、脚本和字体（名字里有内容的摘要，不会盖掉旧的）",
      others: "表格和清单",
      pages: "页面",
      last: "最后",
    },
    replaces: "盖掉旧的",
    gone: (count) => `不再用到的 ${count} 个文件，过一个星期再删：`,
    whyLater: "现在就删，还开着旧页面的读者、还缓存着旧页面的 CDN，会找不到它们要的图和脚本。",
    broken: (paths) =>
      `注意：这些文件的内容变了，名字却没有变，浏览器可能还会用一年旧的：${paths.join("、")}。请看看服务器上的是不是被改过。`,
    copies: ".br、.gz 是压缩好的副本，给会直接发送它们的服务器（nginx）；别的主机用不着，加 --no-packed 就不列。",
    only: (given, known) => `--only ${given}：可以写 ${known.join("、")}。`,
    nowhere:
      "不知道和哪里比：请写出已发布的文件夹或网址，例如 npm run publish:diff -- https://…/story/，或在 story.json 里写 site。",
    noSite: (folder) => `${folder} 里没有 files.json：请先运行 npm run build。`,
    touched: (folder, path) => `${folder}/${path} 在生成以后被改过：请再运行一次 npm run build。`,
    noAnswer: (where, reason) => `${where} 读不到：${reason}`,
    noList: (where) => `${where} 有回答，但不是文件清单。地址对不对？它应该是这篇报道首页所在的文件夹。`,
  },
  en: {
    first: (where) => `Nothing is published at ${where} yet (there is no files.json): every file is to be uploaded.`,
    same: (where) => `${where} is what has been built: there is nothing to upload.`,
    head: (where, uploads, unchanged, plain, packed) =>
      `Compared with ${where}: ${uploads} ${uploads === 1 ? "file" : "files"} to upload, ${plain} (${packed} packed); ${unchanged} unchanged.`,
    order: "In this order no reader meets a page whose parts are missing:",
    stages: {
      lasting: "New pictures, scripts and fonts (named by their content; they replace nothing)",
      others: "Tables and lists",
      pages: "Pages",
      last: "Last",
    },
    replaces: "replaces",
    gone: (count) => `${count} ${count === 1 ? "file is" : "files are"} no longer used; delete in a week:`,
    whyLater: "Deleted now, they would be missing for readers who still have an old page open, and where a CDN still keeps one.",
    broken: (paths) =>
      `Mind: the content of these files has changed, but not their names, so browsers may keep the old for a year: ${paths.join(", ")}. See whether they were altered on the server.`,
    copies:
      "The .br and .gz are packed copies for servers that send them as they are (nginx); other hosts need none: --no-packed.",
    only: (given, known) => `--only ${given}: it may be ${known.join(", ")}.`,
    nowhere:
      "Compared with what? Name the published folder or address, as in npm run publish:diff -- https://…/story/, or write site in story.json.",
    noSite: (folder) => `There is no files.json in ${folder}: run npm run build first.`,
    touched: (folder, path) => `${folder}/${path} has been changed since it was built: run npm run build again.`,
    noAnswer: (where, reason) => `${where} cannot be read: ${reason}`,
    noList: (where) => `${where} answers, but not with a list of files. Is this the folder of the story's home page?`,
  },
};
