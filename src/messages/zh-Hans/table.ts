// What the import tells an editor of a table, in Chinese.

import { columnLetter, short } from "../samples.ts";

const types = { text: "文字", number: "数", date: "日期", category: "类别" };

export const table = {
  types,
  /** Names of columns that a table has none for. */
  names: {
    year: "年份",
    month: "月份",
    quarter: "季度",
    value: "数值",
    group: "分组",
    column: (index: number) => `第${index + 1}列`,
  },
  encoding: (name: string) =>
    `文件是 ${name.toUpperCase()} 编码${name === "gb18030" ? "（GBK，Excel 在中文 Windows 上常这样存）" : ""}，已换成 UTF-8。`,
  encodingDoubt: (taken: string, others: readonly string[], samples: readonly string[]) =>
    `不能确定文件是哪种编码，先按 ${taken} 读${others.length > 0 ? `；若是乱码，请加 --encoding ${others.join(" 或 --encoding ")}` : ""}。各种读法：\n${samples.map((one) => `  ${one}`).join("\n")}`,
  brokenCharacters: (count: number) => `文件里有 ${count} 个字已经坏了（�），可能没有传完；请向给表的人重新要一份。`,
  html: "文件其实是网页（不少系统这样导出 .xls），读了里面的表。",
  otherTables: (count: number) => `网页里另有 ${count} 个表，没有读：用的是最大的一个。`,
  sheet: (name: string, others: readonly string[]) =>
    `用的是工作表“${name}”${others.length > 0 ? `；另有：${others.join("、")}（用 --sheet 选）` : ""}。`,
  titleRow: (row: number, text: string) => `第 ${row} 行“${short(text)}”是标题，不算数据。`,
  unitRow: (row: number, unit: string) => `第 ${row} 行说单位是“${unit}”，记在各个数列上。`,
  severalUnits: (row: number, units: string) =>
    `第 ${row} 行说有几种单位（${units}），没有说哪一列用哪种：请用 --units 列名=单位 写上。`,
  maybeTotal: (row: number, word: string) => `第 ${row} 行“${word}”可能是各行的总数，留下了；画图时不要和各行加在一起。`,
  section: (row: number, text: string) => `第 ${row} 行“${short(text)}”横跨整个表，是下面各行的小标题，记在“分组”这一列。`,
  mergedHeader: (first: number, second: number) => `第 ${first}、${second} 行是两层的表头（有合并的格子），已合成一层。`,
  /** Days as Excel counts them from 1900; `day` is the first as a date. */
  serialDates: (header: string, first: number, day: string) =>
    `“${header}”里的数（如 ${first}）像是 Excel 的日期，${first} 就是 ${day}：请在 Excel 里把这一列的格式设成日期，存好再导入。`,
  blankHeader: (column: number) => `${columnLetter(column)} 列没有表头（可能是合并的格子），先叫“第${column + 1}列”。`,
  total: (row: number, word: string, kept: boolean) =>
    kept
      ? `第 ${row} 行“${word}”是合计，照样留下了；画图时会和别的行一起算，请当心。`
      : `第 ${row} 行“${word}”是合计，没有导入（要留下请加 --keep-totals）。`,
  foot: (row: number, text: string) => `第 ${row} 行“${short(text)}”是表注，记进了 note。`,
  unit: (header: string, label: string, unit: string) => `“${header}”：标签是“${label}”，单位是“${unit}”。`,
  cellUnit: (header: string, unit: string) => `“${header}”格子里的“${unit}”移到了单位里。`,
  noUnit: (header: string, bracket: string) =>
    `“${header}”括号里的“${bracket}”看不出是单位，留在标签里；若是单位，请写 --units ${header}=${bracket}`,
  headMark: (header: string, mark: string) => `“${header}”的注码“${mark}”去掉了，不算在名字里。`,
  marks: (header: string, cells: readonly string[]) =>
    `“${header}”有 ${cells.length} 格带注码，只取数，注码的意思请写进 note：${cells.join("、")}。`,
  ranges: (header: string, cells: readonly string[]) =>
    `“${header}”里写着从多少到多少的，按范围读：${cells.join("、")}。柱子和折线会画出范围。`,
  brackets: (header: string, cells: readonly string[]) => `“${header}”括号里的数按负数读：${cells.join("、")}。`,
  headless: "第一行就是数据，没有表头：各列先叫“第1列”“第2列”……请用 --headers 名称,数量 依次写上，或导入后改 label。",
  filledMerge: (top: number, bottom: number, column: number, written: string) =>
    `${columnLetter(column)} 列第 ${top} 到 ${bottom} 行是合并的格子，每行都填上了“${short(written)}”。`,
  unfolded: (count: number, first: string, last: string) =>
    `${count} 列是 ${first} 到 ${last} 的各期，已改成一期一行（要照原样留着请加 --keep-years）。`,
  indicators: (header: string, kinds: readonly string[]) => `“${header}”的每一项成了一列：${kinds.map(short).join("、")}。`,
  repeated: (header: string) => `“${header}”不分期，在每一行里重复；画图时不要把它加起来。`,
  decimalComma: "这个表用逗号作小数点（3,5 就是 3.5）。",
  decimalDoubt: (cells: readonly string[]) =>
    `看不出 ${cells.join("、")} 里的逗号或点是千分位还是小数点，这些格写成 null；请加 --decimal ,（逗号是小数点）或 --decimal .（点是小数点）。`,
  triangleDoubt: (cells: readonly string[]) =>
    `看不出 ${cells.join("、")} 里的三角是“减”还是“升”，这些格写成 null；请加 --triangle minus（减）或 --triangle plus（升）。`,
  byPosition: "没有哪一列能认出新旧的行，只好按先后一行对一行；请核对。",
  keptColumn: (key: string) => `新表里没有“${key}”这一列：原有的行留着原来的内容，新的行是 null。`,
  keptCell: (id: string, key: string, value: string) => `“${id}”的 ${key} 读不出来，原来的“${value}”留着。`,
  keptUnit: (header: string, unit: string, named: string) => `“${header}”的单位照原样是“${unit}”，新表里写的是“${named}”。`,
  keptNote: (note: string) => `note 照原样；新表的表注是：${note}`,
  more: (count: number) => `  ……还有 ${count} 行`,
  difference: (added: number, removed: number, changed: number, columns: readonly string[]) =>
    added + removed + changed + columns.length === 0
      ? "和原来的一样，没有要改的。"
      : `多了 ${added} 行（+），少了 ${removed} 行（-），改了 ${changed} 格（~）${columns.length > 0 ? `，多了列：${columns.join("、")}` : ""}：`,
  blanks: (header: string, count: number, written: readonly string[]) =>
    `“${header}”有 ${count} 格不知道（${written.map((one) => one || "空着").join("、")}），写成 null。`,
  below: (header: string, count: number) =>
    `“${header}”有 ${count} 格空着，上面一格有内容：若是合并的格子，请先在表里拆开、填满，再导入。`,
  unread: (row: number, column: number, header: string, written: string, type: keyof typeof types) =>
    `第 ${row} 行 ${columnLetter(column)} 列（${header}）“${short(written)}”不是${types[type]}，写成 null。`,
  bareShare: (row: number, column: number, header: string, written: string) =>
    `第 ${row} 行 ${columnLetter(column)} 列（${header}）“${short(written)}”没有 %，别的格有，写成 null；这样的格若都要乘 100，请加 --percent ${header}`,
  shareAsFraction: (header: string) =>
    `“${header}”的数都不超过 1，可能是百分数（Excel 把 45% 存成 0.45）：若是，请加 --percent ${header}，就乘成 45%。`,
  ids: (from: readonly string[]) => `每行的编号取自${from.map((one) => `“${one}”`).join("和")}。`,
  rowNumbers: "每行的编号是 row-1、row-2……，正文里要点到哪一行，可以给它改个好认的。",
  badIds: (header: string) => `“${header}”不能当编号：有空的、重复的，或不是小写英文字母、数字和连字符。`,
  /** One line of the list of columns. */
  column: (header: string, key: string, type: keyof typeof types, samples: readonly string[]) =>
    `${header} → ${key}  ${types[type]}  ${samples.map(short).join("、")}`,
};
