// Messages about pages that could not be made although nothing wrong was found in the story.

import { words } from "./words.ts";

export const pages = {
  pageFails: (detail: string) =>
    words(
      [`这一页没能生成：${detail}`, "撤销刚才的改动，看页面是否恢复；再一处一处改回去，就知道是哪一处。"],
      [
        `This page could not be made: ${detail}`,
        "Undo the last edit and see whether the page heals; then redo it piece by piece.",
      ],
    ),
  /** `path` is what COUNTER names. */
  noCounter: (path: string) =>
    words(
      [`COUNTER 指的文件 ${path} 不存在。`, "请写对它的路径，从运行命令的文件夹算起；不用统计，就去掉 COUNTER。"],
      [
        `There is no file ${path}, which COUNTER names.`,
        "Write its path from the folder where the command is run; without a counter leave COUNTER out.",
      ],
    ),
};
