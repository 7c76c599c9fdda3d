// How problems are printed in Chinese.

export const problems = {
  warning: "提醒：",
  none: "没有发现问题。",
  count: (errors: number, warnings: number) =>
    `共 ${errors} 处错误，${warnings} 处提醒。${errors > 0 ? "改完错误才能发布。" : "提醒不影响发布。"}`,
  andMore: (message: string, more: number) => `${message}（同样的问题下面还有 ${more} 处。）`,
};
