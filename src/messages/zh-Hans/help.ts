// What commands say for `--help`, in Chinese.

const STORY = "命令前面写 STORY=文件夹，说的就是那一篇；不写，说的是 content/。";
const port = "端口，例如 4400；不写是 4321，占着就用下一个";
const host = "让谁能看：0.0.0.0 是同一网络里的人";

/** Ways to type a command beside its name alone; another language may have fewer. */
const typed = (...ways: string[]): string[] => ways;

export const help = {
  usage: "写法：",
  flags: "可以加：",
  /** Flags that every command has. */
  everywhere: {
    lang: "用哪种语言说：zh-Hans 或 en",
    verbose: "出错时连同给技术人员看的详情一起印出",
    help: "印出这一页，什么也不做",
  },
  commands: {
    start: {
      does: `生成网站，在这台电脑上打开，印出地址。${STORY}`,
      typed: typed("--port 4400"),
      flags: { port, host },
    },
    dev: {
      does: `边写边看：存盘就刷新，写错了就在页面下面说清。${STORY}`,
      typed: typed("--port 4400"),
      flags: { port, edition: "看哪种语言的一版，例如 en；不写就看原文" },
    },
    build: { does: `生成网站，放进 dist/；命令前面写 OUT_DIR=文件夹，放进别处。${STORY}`, typed: typed(), flags: {} },
    serve: {
      does: "在这台电脑上打开 dist/ 里生成好的网站。",
      typed: typed("--port 4400"),
      flags: {
        port,
        host,
        "no-index": "像只认文件名的存储桶那样，文件夹的网址打不开",
        offline: "像正式的网站那样，让浏览器存一份离线看",
      },
    },
    check: {
      does: `看有没有写错：每一处说清哪个文件、第几行、错在哪、改成什么。${STORY}`,
      typed: typed("--watch", "--fix"),
      flags: { json: "给程序读", watch: "存盘就重查", fix: "改掉能自动改的" },
    },
    new: {
      does: `新建一章、一张图、一份数据、一个数、一份地图数据，或一篇新故事；一样一样地问，也可以全写在后面。${STORY}`,
      typed: typed(
        "chapter --title 湖边 --id lake",
        "figure --type bars --id visitors --chapter lake",
        "data --id visitors",
        "fact --id parks.total --value 3 --says 公园的数目",
        "geo --id parks",
        "states --figure visitors",
        "story --folder ../other/content --title 标题",
      ),
      flags: {},
    },
    import: {
      does: `把一个文件带进故事：Word 的稿子变成几章，表格变成 data/ 里的数据，地图软件导出的文件变成 geo/ 里的地方和线路。${STORY}`,
      typed: typed("稿子.docx", "表.xlsx", "表.xlsx --id people --title 各县人口 --source report", "线路.geojson"),
      flags: {},
    },
    facts: {
      does: `列出全篇的每一个数和它的出处，供核对：.facts/facts.html。${STORY}`,
      typed: typed("--strict"),
      flags: { json: "给程序读", strict: "有一个数没有出处，就算没有通过" },
    },
    handbook: {
      does: "照最新的字段更新编辑手册和编辑器的提示。写了 STORY，就给那一篇放一份编辑器的提示。",
      typed: typed(),
      flags: {},
    },
    translate: {
      does: `把故事送出去翻译（out），或把译好的带回来（in）：写到 .translate/ 里，XLIFF 和 CSV 各一份，旁边放着画面。${STORY}`,
      typed: ["out en", "in 译稿.xlf", "in 译稿.csv --dry-run"],
      flags: {
        to: "送出去的放到哪个文件夹",
        "dry-run": "带回来时只看会改什么，不写",
        force: "带回来时，连有疑问的、和别人改过的也收",
      },
    },
    storyboard: {
      does: `把每一步在手机和宽屏上的样子印在一张表上：.storyboard/index.html。${STORY}`,
      typed: typed("--only lake --widths 390,1280 --themes light"),
      flags: {
        "no-build": "不重新生成，用 dist/ 里的",
        only: "只看哪一章",
        widths: "看哪几种宽度",
        themes: "看浅色（light）还是深色（dark）",
        edition: "印哪种语言的一版，例如 en，放进 .storyboard-en/",
      },
    },
    gallery: {
      does: "画出每种图的每个例子、每个画面，按问题挑，抄走 JSON：.gallery/index.html。整个文件夹可以放到任何地方。",
      typed: typed("--lang en"),
      flags: {},
    },
    pdf: {
      does: `印成 PDF，一章一份，全篇一份，在 .pdf/ 里。${STORY}`,
      typed: typed("--page A3", "--edition en"),
      flags: {
        page: "纸：A4、A3 或 tabloid",
        out: "放进哪个文件夹",
        edition: "印哪种语言的一版，例如 en，放进 .pdf-en/",
        "no-build": "不重新生成，用 dist/ 里的",
      },
    },
    "export-wechat": {
      does: `做成公众号的文章，一章一篇：.wechat/index.html。${STORY}`,
      typed: typed("--edition en"),
      flags: { edition: "做哪种语言的一版，例如 en，放进 .wechat-en/" },
    },
    engines: {
      does: "在这台电脑的 Firefox、WebKit 和旧的 Chromium 里把故事读到底。",
      typed: typed("生成好的文件夹", "--kernels 109,130"),
      flags: { kernels: "旧的 Chromium 的版本，all 是全部" },
    },
    hosting: { does: "照随网站发布的设置，用 nginx 打开网站查一遍。", typed: typed("生成好的文件夹"), flags: {} },
    measure: {
      does: "数一数、量一量每一页要读者付出多少，生成要多久，写进 tests/SCORECARD.md。",
      typed: typed("counts", "times --page /transport/", "builds --chapters 4,20"),
      flags: {
        page: "只量这一页",
        runs: "量时间时每页打开几次；不写就是 3",
        chapters: "生成几章的假想故事；不写就是 4,20",
      },
    },
    sabotage: {
      does: "在这个文件夹的副本里故意弄坏程序，看测试查不查得出来。",
      typed: typed("turning", "--pure"),
      flags: { pure: "只跑不用浏览器的" },
    },
    "publish-diff": {
      does: "比较 dist/ 和已经发布的网站，说要上传哪些、先后怎样。",
      typed: typed("https://…/story/", "--list --only pages"),
      flags: {
        json: "给程序读",
        list: "只列文件",
        only: "只列哪一批：lasting、others、pages、last 或 gone",
        "no-packed": "不算压缩好的副本",
        strict: "有要上传的，就算没有通过",
      },
    },
    test: {
      does: "跑全部测试。后面写测试文件的名字，只跑那些；别的参数交给 Vitest。",
      typed: typed("scroll", "--unit", "--lint", "--types", "--watch"),
      flags: { unit: "只跑不用浏览器的", lint: "只查格式和没用到的代码", types: "只查类型", watch: "存盘就重跑" },
    },
  },
};
