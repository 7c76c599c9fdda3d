// How problems are printed in Chinese.

export const problems = {
  warning: "提醒：",
  none: "没有发现问题。",
  count: (errors: number, warnings: number) =>
    `共 ${errors} 处错误，${warnings} 处提醒。${errors > 0 ? "改完错误才能发布。" : "提醒不影响发布。"}`,
  andMore: (message: string, more: number) => `${message}（同样的问题下面还有 ${more} 处。）`,
  /** A line or several as they are to be. */
  write: (lines: string) => `请改成：\n${lines}`,
  cut: (lines: string) => `请删去：\n${lines}`,
  replace: (before: string, after: string) => `请把“${before}”改成“${after}”。`,
  create: (file: string, text: string) => `请新建 ${file}，先写：\n${text}`,
  remove: (file: string) => `请删掉 ${file}。`,
  /** Taken out of the story's folder, but kept. */
  leave: (file: string) => `请把 ${file} 移到这个作品的文件夹外面。`,
  rename: (file: string, name: string) => `请把 ${file} 改名为 ${name}。`,
  move: (file: string, to: string) => `请把 ${file} 移到 ${to}。`,
};
