// The words of a translation that goes out and comes back, in Chinese.

export const translating = {
  /** What a text is to whoever translates it. */
  kinds: {
    story: "故事的标题",
    standfirst: "导语",
    chapter: "章的标题",
    heading: "小标题",
    paragraph: "正文",
    step: "滚动一步的文字",
    note: "注",
    quote: "引语",
    by: "引语是谁说的",
    aside: "旁栏",
    figure: "图的标题",
    table: "表或地图数据的标题",
    alt: "图的替代文字（念给看不见图的人听）",
    caption: "图片下的说明",
    credit: "图片的署名",
    annotation: "图上的批注",
    label: "图或表上的标签",
    unit: "数后面的单位",
    cell: "表格里的字",
    name: "人名、地名或机构名",
    fact: "数据说的是什么",
    source: "出处",
    other: "别的文字",
  },
  /** Heads of the table. */
  columns: {
    file: "文件",
    line: "行",
    name: "位置",
    kind: "是什么",
    source: "原文",
    target: "译文",
    codes: "编号代表什么（照抄进译文，不要改）",
    picture: "画面",
    limit: "大约放得下几个字",
  },
  sent: (all: number, done: number) => `共 ${all} 处文字，其中 ${done} 处已有译文。`,
  pictures: (count: number) => `旁边放了 ${count} 张画面，在 stills/ 里。`,
  how: (file: string, command: string) => `译好以后带回来：${command}\n（改了 ${file} 的名字、挪了地方都不要紧）`,
  notListed: (locale: string) => `story.json 里还没有这一版。译好以后写上 "editions": { "${locale}": {} }，才会生成。`,
  back: (written: number, same: number, lacking: number, refused: number) =>
    `收下 ${written} 处；${same} 处和原来一样；${lacking} 处还没有译；${refused} 处没有收。`,
  insist: "没有收的，上面一处处说了原因。看过以后仍要收的，在命令后面加 --force。",
};
