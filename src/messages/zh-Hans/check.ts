// What `npm run check` says beside the problems, in Chinese.

export const check = {
  changed: (count: number) => `自动改了 ${count} 处：`,
  /** After a build that was stopped. */
  untouched: "原来的网站没有动。",
  nothing: "没有能自动改的。",
  watching: (folder: string) => `正在看着 ${folder}/，存盘就重查。按 Ctrl+C 结束。`,
};
