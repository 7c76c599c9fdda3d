// `npm run import` as its --help and the handbook tell of it, and what it asks where a file does not say, in Chinese.

/** What is typed behind a flag, absent for one that stands alone, and what the flag does. */
interface FlagWords {
  holds?: string;
  means: string;
}

const flag = (means: string, holds?: string): FlagWords => ({ means, ...(holds === undefined ? {} : { holds }) });

export const importing = {
  usage: [
    "npm run import -- 文件 [参数……]",
    "把一个文件带进故事：稿子、表格、地理。没有写的会一样一样问；先加 --dry-run，可以只看不写。",
  ],
  kinds: {
    document: {
      title: "稿子（Word 的 .docx；飞书、腾讯文档、Google 文档、WPS 都能导出）",
      flags: {
        id: flag("这份稿子的编号：imports/编号.json 记着上次导入了什么", "draft"),
        level: flag("几级标题是一章；不写就用最高的一级，最高的一级只有一个就用下一级", "2"),
        source: flag("稿子里的表从哪里来：story.json 里的编号；不写就留着【待填】", "report"),
        update: flag("稿子改过，再导入一次：只换改过的地方；章节里手写的都留着；改了什么会列出来"),
      },
    },
    geo: {
      title:
        "地理（GeoJSON、shapefile 的 zip、或 .shp 和旁边的 .dbf、.prj，KML、KMZ、GPX、TopoJSON、Overpass 导出的 JSON 或 XML）",
      flags: {
        id: flag("编号，也是文件名"),
        title: flag("标题"),
        source: flag("来源的编号，在 story.json 里；new 是写一个新的"),
        "source-title": flag("新来源的标题"),
        "source-id": flag("新来源的编号"),
        date: flag("新来源的日期"),
        licence: flag("许可"),
        credit: flag("印在图旁的署名"),
        keep: flag("留下的属性，用逗号隔开，写进 data/ 里同名的表"),
        name: flag("名字在哪个属性里"),
        ids: flag("编号取自哪个属性"),
        join: flag("这个属性相同的线或片合成一个；no 是不合"),
        layer: flag("文件里有几个图层时，用哪一个"),
        crs: flag("坐标系：wgs84、cgcs2000、gcj02、bd09"),
        swap: flag("yes：先写的是纬度"),
        metres: flag("简化时最多偏出多少米；0 是不简化"),
        survey: flag("surveyed 照实测画，sketch 示意"),
        confidence: flag("把握：low、medium、high"),
        borders: flag("yes、no：画没画行政区划边界"),
        approval: flag("审图号"),
        "approval-source": flag("是哪张图的审图号"),
        exempt: flag("不用送审的理由"),
        alt: flag("那张图的文字说明"),
        chapter: flag("画成一张地图，放进这一章"),
        update: flag("已有这份时，用新文件更新；编号和手写的都留着"),
        prune: flag("更新时，新文件里没有的就删去"),
      },
    },
    table: {
      title: "表格（.xlsx、.xls、.ods、CSV、网页里的表）",
      flags: {
        id: flag("编号，也是文件名：data/编号.json", "people"),
        title: flag("标题；不写就用表上面的标题或文件名", "各县人口"),
        source: flag("来源：story.json 里的编号，或 new（新写一个）", "report"),
        "source-title": flag("新来源的标题", "《公报》"),
        "source-id": flag("新来源的编号", "gazette"),
        update: flag("更新 --id 说的那份数据：行跟着新表走；编号、单位、说明和自己加的列留着；改了什么会列出来"),
        sheet: flag("用哪张工作表", "名字"),
        encoding: flag("文件的编码；不写就自己认", "big5"),
        headers: flag("各列的名字，用逗号隔开；空着的照原样", "名称,数量"),
        "no-head": flag("第一行就是数据"),
        map: flag("列的键（图里用它指这一列）", "路名=name,长度=length"),
        types: flag("列的类型：text、number、date、category", "路名=text"),
        units: flag("列的单位", "长度=公里"),
        percent: flag("这些列里的 0.475 是 47.5%", "占比,增长率"),
        decimal: flag("小数点是逗号还是点；不写就看表里怎么写", "',' 或 '.'"),
        triangle: flag("▲3.2 是减还是升", "minus 或 plus"),
        "keep-totals": flag("合计的行也要"),
        "keep-years": flag("一年一列的表照原样，不改成一年一行"),
      },
    },
  },
  always: "都能用的",
  table: "| 参数 | 做什么 |",
  common: {
    "dry-run": flag("只看结果：什么也不问，什么也不写"),
    lang: flag("用哪种语言说", "zh-Hans 或 en"),
    help: flag("列出这些参数"),
  },
  /** Stands where a dry run has no answer. */
  open: "待填",
  doubts: {
    encoding: {
      words: (samples: readonly string[]) => `文件是哪种编码？\n${samples.map((one) => `  ${one}`).join("\n")}`,
      choices: {},
    },
    decimal: {
      words: (samples: readonly string[]) => `${samples.join("、")}：小数点是哪个`,
      choices: { ",": ",  逗号", ".": ".  点" },
    },
    triangle: {
      words: (samples: readonly string[]) => `${samples.join("、")}：三角是什么意思`,
      choices: { minus: "minus  减", plus: "plus  升" },
    },
    percent: {
      words: (samples: readonly string[], header: string) => `“${header}”（${samples.join("、")}）：0.45 是不是 45%`,
      choices: { yes: "是，乘成百分数", no: "不是，照原样" },
    },
  },
};
