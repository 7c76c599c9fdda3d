// What is wrong with a command's flags, in Chinese.

const or = (all: readonly string[]) => all.join(" 或 ");

export const flags = {
  value: (flag: string) => `${flag}：请看看它后面写得对不对。`,
  unknown: (flag: string, near: string | undefined, all: readonly string[]) =>
    `这里没有 ${flag}。${near ? `是不是想写 ${near}？` : ""}可以写：${all.join("、")}。`,
  language: (given: string, all: readonly string[]) => `--lang ${given}：可以写 ${or(all.map((one) => `--lang ${one}`))}。`,
  /** The flags of `npm run check`. */
  checkUnknown: (flag: string, near: string | undefined, languages: readonly string[]) =>
    `不认识 ${flag}。${near ? `是不是想写 ${near}？` : ""}可以写：--json（给程序读）、--watch（存盘就重查）、--fix（改掉能自动改的）、--lang ${or(languages)}（用哪种语言说）。`,
  checkLanguage: (given: string | undefined, all: readonly string[]) =>
    `--lang 后面要写 ${or(all)}${given === undefined ? "" : `，不能写 "${given}"`}。例如：npm run check -- --lang en`,
  jsonAlone: "--json 只印结果，不能和 --watch、--fix 一起用。",
};
