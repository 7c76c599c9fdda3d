// Messages of `npm run import`: files and sheets that cannot be read, columns that are not there.

import { choices, type Message, words } from "./message.ts";

export const tables = {
  noTable(file: string): Message {
    return words(
      [`找不到 ${file} 这个文件。`, "请写上表格的路径，例如 npm run import -- ../人口.xlsx"],
      [`There is no file ${file}.`, "Name the table's file: npm run import -- ../people.xlsx"],
    );
  },
  noTableNamed(): Message {
    return words(
      ["没有说要导入哪个表。", "请写上表格的路径，例如 npm run import -- ../人口.xlsx"],
      ["No table was named.", "Name its file: npm run import -- ../people.xlsx"],
    );
  },
  oldExcel(): Message {
    return words(
      ["这是旧格式的 Excel 文件（.xls 或 .et），读不了。", "请用 Excel 或 WPS 打开它，“另存为”时选 .xlsx，再导入。"],
      [
        "This is an Excel file of the old format (.xls), which cannot be read.",
        "Open it and save it as .xlsx, then import that.",
      ],
    );
  },
  brokenExcel(): Message {
    return words(
      ["这个 Excel 文件读不出来，可能损坏了，或加了密码。", "请用 Excel 打开，去掉密码，另存为 .xlsx；也可以存成 CSV。"],
      [
        "This Excel file cannot be read: it may be damaged or have a password.",
        "Open it, take the password off and save it as .xlsx, or as CSV.",
      ],
    );
  },
  brokenCsv(line: number): Message {
    return words(
      [`第 ${line} 行起读不下去：引号没有成对。`, '请检查这一行的双引号；格子里的双引号要写成两个：""'],
      [
        `It cannot be read from line ${line} on: a quote is not closed.`,
        'Check that line; a quote within a cell is written twice: ""',
      ],
    );
  },
  noSheet(name: string, known: readonly string[]): Message {
    const hint = choices(name, known, { "zh-Hans": "工作表有", en: "Sheets" });
    return words([`没有 "${name}" 这个工作表。`, hint["zh-Hans"]], [`There is no sheet "${name}".`, hint.en]);
  },
  emptyTable(): Message {
    return words(
      ["表里没有数据：至少要有一行表头和一行数据。", "请检查文件；若数据在别的工作表，请写 --sheet 表名"],
      [
        "The table is empty: it needs a row of headers and a row of data.",
        "Check the file; if the data are on another sheet, write --sheet name",
      ],
    );
  },
  noHeader(flag: string, name: string, known: readonly string[]): Message {
    const hint = choices(name, known, { "zh-Hans": "表头有", en: "Headers" });
    return words([`--${flag}：没有 "${name}" 这一列。`, hint["zh-Hans"]], [`--${flag}: there is no column "${name}".`, hint.en]);
  },
  badPair(flag: string, written: string): Message {
    const sample = flag === "map" ? "路名=name,长度=length" : "路名=text,长度=number";
    return words(
      [`--${flag} "${written}" 看不懂。`, `请写成 --${flag} ${sample}`],
      [`--${flag} "${written}" is not understood.`, `Write --${flag} ${sample}`],
    );
  },
  sameKey(key: string, first: string, second: string): Message {
    return words(
      [`“${first}”和“${second}”两列的键都是 "${key}"。`, `请用 --map 给其中一列换个键，例如 --map ${second}=${key}-2`],
      [`The columns "${first}" and "${second}" both have the key "${key}".`, `Give one another by --map ${second}=${key}-2`],
    );
  },
};
