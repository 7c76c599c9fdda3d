// What the import of drafts tells, and what it writes into chapters for editors, in Chinese.

interface Changed {
  kind: "added" | "removed";
  author: string;
  text: string;
}

/** What the draft changed in a chapter: what stood there, what does now, and whether an editor had changed it, too. */
interface Difference {
  before: readonly string[];
  after: readonly string[];
  both: boolean;
}

interface Lost {
  what: string;
  number: number;
  words: string;
}

const line = (text: string, most = 48) => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
};

const FIELDS = { title: "标题", subtitle: "副题", standfirst: "导语", byline: "署名" };

export const docImport = {
  // What is written into chapters, in comments that no reader sees
  remark: (author: string, about: string, text: string) => `批注${author && `（${author}）`}${about && `“${about}”`}：${text}`,
  changes: (list: readonly Changed[]) =>
    `修订：${list.map(({ kind, author, text }) => `${author}${kind === "added" ? "加了" : "删了"}“${text}”`).join("；")}`,
  table: (path: string) => `稿子这里有一张表，已经成了 ${path}。画成图放在这里，再删掉这一行。`,
  wordTable: (words: string) => `稿子这里有一张文字的表，章节里没有表格，请改写成段落或列表：${words}`,
  strayState: (state: string) => `稿子这里写着【状态：${state}】，可是前面没有【图：……】`,
  nowSays: (words: string) => `稿子改成了：${words}`,
  /** What stands in place of what only the editor knows. */
  fills: { alt: "照片上有什么", credit: "署名", state: "画面", source: (file: string) => `${file} 里的表从哪里来` },

  // What became of it
  chapter: (path: string, title: string) => `《${title}》成了 ${path}`,
  chapterGone: (id: string, title: string) => `《${title}》（${id}）在章节里已经删了，没有再加回来。`,
  notInDraft: (titles: readonly string[]) =>
    `稿子里已经没有、章节还留着的：${titles.map((title) => `《${title}》`).join("、")}。不要了就自己删。`,
  updated: (path: string, list: readonly Difference[], broken: boolean) => {
    if (list.length === 0) return `${path}：稿子没有改。`;
    const lines = list.map(({ before, after, both }) => {
      const old = before.map((text) => `    － ${line(text)}`);
      const now = after.map((text) => `    ＋ ${line(text)}`);
      const told = both
        ? [after.length > 0 ? "    这里手改过，没有动；稿子的新写法放在它后面的注释里。" : "    稿子删了这里，可是手改过，留着。"]
        : [];
      return [...old, ...now, ...told].join("\n");
    });
    const head = broken ? `${path}：两边改得合不起来，没有动。稿子改了这些，请自己改：` : `${path}：稿子改了 ${list.length} 处`;
    return [head, ...lines].join("\n");
  },
  mended: (list: readonly { before: string; after: string }[]) => {
    const some = list.slice(0, 8).map(({ before, after }) => `  ${line(before)} → ${line(after)}`);
    return [`空格和标点按这里的规矩改了 ${list.length} 处${list.length > 8 ? "，例如" : ""}：`, ...some].join("\n");
  },
  tableRefused: (number: number, why: string) => `第 ${number} 段的表没有成为数据：${why}`,
  headSet: (field: keyof typeof FIELDS, value: string) => `story.json 的${FIELDS[field]}写成了：${line(value)}`,
  headKept: (field: keyof typeof FIELDS, value: string) =>
    `story.json 的${FIELDS[field]}已经有了，没有动。稿子里写的是：${line(value, 200)}`,
  dataset: (path: string, told: readonly string[]) =>
    [`一张表成了 ${path}`, ...told.map((one) => `  ${one.replaceAll("\n", "\n  ")}`)].join("\n"),
  counted: ({ notes, remarks, changes, boxes, photos }: Record<"notes" | "remarks" | "changes" | "boxes" | "photos", number>) => {
    const parts = [
      photos && `${photos} 张图片在 photos/ 里`,
      notes && `${notes} 条脚注成了段后的 <Note>`,
      boxes && `${boxes} 个文本框成了 <Aside>`,
      remarks && `${remarks} 条批注写在注释里`,
      changes && `${changes} 处修订：加的都要了，删的都没要，原样记在注释里`,
    ].filter(Boolean);
    return parts.length > 0 ? `${parts.join("；")}。` : "";
  },
  losses: {
    formula: "公式",
    chart: "图表（请把数据另存成表导入）",
    diagram: "SmartArt 图示",
    shape: "手绘的形状",
    object: "嵌入的文件",
    chunk: "嵌入的另一份文档",
    symbol: "符号字体里的字符",
    hidden: "隐藏的文字",
    strike: "删除线（字留着）",
    highlight: "底色（字留着）",
    underline: "下划线、着重号（字留着）",
    colour: "字的颜色（字留着）",
    anchor: "不通向网页的链接（字留着）",
    linkedPicture: "不在文件里的图片",
    lostPicture: "文件里缺了的图片",
    pictureFormat: "浏览器显示不了的图片",
    crop: "图片的裁切（整张图带来了）",
    wordTable: "文字的表（原文写在注释里）",
    deletedRow: "修订里删去的表格行",
    deepHeading: "三级以下的小标题（都写成了 ###）",
    headingNumber: "标题前自动的编号",
    marker: "放错地方的【图】【状态】",
  },
  left: (list: readonly Lost[]): string => {
    const kinds = Map.groupBy(list, ({ what }) => what);
    const names: Record<string, string> = docImport.losses;
    const lines = [...kinds].map(
      ([what, all]) =>
        `  ${names[what]}：${all.map(({ number, words }) => `第 ${number} 段${words && `“${words}”`}`).join("、")}`,
    );
    return ["没有带来的，和它在稿子里的地方：", ...lines].join("\n");
  },
  open: (list: readonly { code: string; count: number; first: string }[]) =>
    [
      "留给编辑的（npm run check 会一处一处指出来）：",
      ...list.map(({ code, count, first }) => `  ${code}  ${count} 处，例如：${line(first)}`),
    ].join("\n"),
};
