// Messages about what stops a command that is not the story's own fault, and about the folder that it was told.

import type { Sentence, Sentences } from "../catalogue.ts";

const at = (path: string) => (path === "" ? "某个文件" : ` ${path}`);

export const frame = {
  /** `path` may be empty where the system does not tell it. */
  noAccess: (path: string) => [
    `没有权限读或写${at(path)}。`,
    "请在文件管理器里看它的属性，让自己能读能写（也可能是文件夹只读，或文件正被别的程序占用），再运行一次。",
  ],
  diskFull: (path: string) => [`磁盘满了，写不下${at(path)}。`, "请腾出一些空间，再运行一次。"],
  nothingThere: (path: string) => [`找不到${at(path)}。`, "请检查名字和所在的文件夹；刚移走或改名了的，放回原处，再运行一次。"],
  isFolder: (path: string) => [`这里要的是一个文件，却是一个文件夹：${path}`, "请换成文件的路径，或给那个文件夹改名。"],
  isFile: (path: string) => [`这里要的是一个文件夹，却是一个文件：${path}`, "请换成文件夹的路径，或给那个文件改名。"],
  noPort: (port: number) => [
    `端口 ${port} 用不了：别的程序占着它，或不许用。`,
    "请关掉那个程序，或换一个端口，例如 -- --port 4400",
  ],
  badPort: (written: string) => [`--port ${written} 不是端口。`, "请写 1024 到 65535 之间的整数，例如 --port 4400"],
  noHost: (address: string) => [
    `这台电脑没有 ${address} 这个地址。`,
    "请去掉 --host，或写 --host 0.0.0.0 让同一网络里的人都能看。",
  ],
  manyFiles: () => ["同时打开的文件太多，系统不让再开。", "请关掉一些程序，再运行一次。"],
  noBrowser: () => [
    "浏览器（Chromium）启动不了。",
    "请先运行 npm install，再试一次；电脑上另有 Chromium 或 Chrome 的，请在命令前写上它的路径：CHROMIUM=/usr/bin/chromium",
  ],
  noChromium: (path: string) => [`CHROMIUM 指的 ${path} 不存在。`, "请写对浏览器的路径；去掉 CHROMIUM，就用随软件装好的那一个。"],

  picturesAbsent: (addresses: readonly string[]) => [
    `这一页有图片没有来：${addresses.join("、")}。`,
    "请检查这些文件在不在；刚移走的放回原处，再运行一次 npm run build。",
  ],
  /** An error that nobody has foreseen; `trace` is where its account stands for a technician. */
  unexpected: (trace: string | undefined): Sentence => [
    "程序自己出了错，不是稿子写错了。",
    trace === undefined
      ? "请再运行一次；还是这样，请在命令后面加上 -- --verbose 再运行，把印出来的全部发给技术同事。"
      : `请再运行一次；还是这样，请把 ${trace} 这个文件发给技术同事，说明运行的是哪条命令。`,
  ],

  /** A story folder that is not there; `looked` is where it was looked for. */
  noFolder: (folder: string, looked: string) => [
    `没有 ${folder} 这个文件夹（找的是 ${looked}）。`,
    `请检查 STORY 写得对不对：它从运行命令的文件夹算起；要新建一篇，运行：\nnpm run new -- story --folder ${folder} --title …`,
  ],
  noSiteHere: (folder: string, looked: string) => [
    `${folder} 里没有生成好的网站（找的是 ${looked}）。`,
    "请先运行 npm run build；放在别处的，在命令前面写 OUT_DIR=文件夹。",
  ],
} satisfies Sentences;
