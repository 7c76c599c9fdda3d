// The words of the comparison with what is published, in Chinese.

export const publishDiff = {
  first: (where: string) => `${where} 还没有发布过（那里没有 files.json）：所有文件都要上传。`,
  same: (where: string) => `${where} 和刚生成的一样，不用上传。`,
  head: (where: string, uploads: number, unchanged: number, plain: string, packed: string) =>
    `和 ${where} 相比：上传 ${uploads} 个文件，${plain}（压缩后 ${packed}）；${unchanged} 个没有变。`,
  order: "按这个顺序上传，读者不会遇到缺东少西的页面：",
  stages: {
    lasting: "新的图、脚本和字体（名字里有内容的摘要，不会盖掉旧的）",
    others: "表格和清单",
    pages: "页面",
    last: "最后",
  },
  replaces: "盖掉旧的",
  gone: (count: number) => `不再用到的 ${count} 个文件，过一个星期再删：`,
  kept: (count: number) => `引用页和数据文件里有 ${count} 个这一版不再用到，但网址已经给出去了：请留在主机上，不要删。`,
  whyLater: "现在就删，还开着旧页面的读者、还缓存着旧页面的 CDN，会找不到它们要的图和脚本。",
  broken: (paths: readonly string[]) =>
    `注意：这些文件的内容变了，名字却没有变，浏览器可能还会用一年旧的：${paths.join("、")}。请看看服务器上的是不是被改过。`,
  copies: ".br、.gz 是压缩好的副本，给会直接发送它们的服务器（nginx）；别的主机用不着，加 --no-packed 就不列。",
  only: (given: string, known: readonly string[]) => `--only ${given}：可以写 ${known.join("、")}。`,
  nowhere:
    "不知道和哪里比：请写出已发布的文件夹或网址，例如 npm run publish:diff -- https://…/story/，或在 story.json 里写 site。",
  noSite: (folder: string) => `${folder} 里没有 files.json：请先运行 npm run build。`,
  touched: (folder: string, path: string) => `${folder}/${path} 在生成以后被改过：请再运行一次 npm run build。`,
  noAnswer: (where: string, reason: string) => `${where} 读不到：${reason}`,
  noList: (where: string) => `${where} 有回答，但不是文件清单。地址对不对？它应该是这篇报道首页所在的文件夹。`,
};
