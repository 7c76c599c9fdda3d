// What each block is for, in Chinese: for the handbook and for the snippets of an editor's program.

const figure = "图的名字：figures/ 里的文件名，不写 .json。";
const state = "画面的名字，在那张图的 states 里。";

export const blocks = {
  Scrolly: {
    means: "把图固定住，里面只放 <Step>；读到哪一步，图就变到哪个画面。一章最多三个。",
    attributes: {
      figure,
      layout: "多宽：column和步骤并排（不写就是这样）；wide占满屏幕，地图的底铺到边。字从不压住画出来的东西。",
    },
    prefix: "图文",
  },
  Step: { means: "一步，只说一件事，四十到一百二十个字。只放在 <Scrolly> 里。", attributes: { state }, prefix: "步" },
  Figure: { means: "文中一张不动的图。单独占一行。", attributes: { figure, state }, prefix: "图" },
  Moment: {
    means: "一章里最值得说给人听的那个数，占满一屏：数，一句话，一张图。单独占几行，一章一个就够。",
    attributes: {
      fact: "数的编号，在 facts.json 里。",
      as: "换一种写法，和 <Fact> 一样。",
      figure,
      state,
    },
    prefix: "大数",
  },
  Photo: {
    means: "一张照片，中间可以写说明。单独占一行。",
    attributes: {
      src: "照片文件，放在 photos/ 里：photos/bridge.jpg。",
      alt: "照片上有什么，说给看不见的人。",
      credit: "谁拍的、谁的版权，印在照片下面。",
      layout: "多宽：column 和正文一样宽（不写就是它），wide 比正文宽，full 铺满屏幕。",
      focus: "要裁时保住哪里：从左边起、从上边起各百分之几，50% 30%。",
    },
    prefix: "照片",
  },
  Photos: {
    means: "几张一起看的照片，里面只放 <Photo>；两张并排，多了就两张一行。",
    attributes: { layout: "多宽：column、wide 或 full。" },
    prefix: "组照",
  },
  Fact: {
    means: "印出 facts.json 里的数和单位；中间写了字就印你写的字，数对不上会报错。",
    attributes: {
      id: "数的编号，在 facts.json 里。",
      as: "换一种写法，几样用空格隔开：万、亿；数字是几位小数；汉字；带号、不带号；不带单位。",
    },
    prefix: "数",
  },
  Mark: {
    means: "只用在 <Step> 里：点这几个字，图上对应的东西亮起来。",
    attributes: { of: "表里那一行的 id；几个就用逗号隔开。" },
    prefix: "亮",
  },
  Note: { means: "给读者的小字说明。", attributes: {}, prefix: "说明" },
  Quote: {
    means: "引语，照原话。",
    attributes: { by: "谁说的。", source: "来源的编号，在 story.json 的 sources 里。" },
    prefix: "引语",
  },
  Aside: { means: "一小段题外话，放在框里。", attributes: { title: "框的标题。" }, prefix: "题外" },
  Ruby: {
    means: "字上面注音；一个字一个音节，中间空一格，就一一对上，连着写就注在整个词上。只给多数人会读错的字用。",
    attributes: { reading: "读音。" },
    prefix: "注音",
  },
};

/** What a snippet holds where the editor is to fill something in. */
export const fills = {
  figure: "图的名字",
  state: "画面",
  step: "一步只说一件事，说到哪里，图就变到哪里。",
  fact: "数的编号",
  written: "写出来的样子",
  row: "行的编号",
  words: "几个字",
  photo: "bridge.jpg",
  alt: "照片上有什么",
  credit: "谁拍的",
  photoCaption: "照片的说明：哪里，什么时候，谁在做什么。",
  note: "这些数是怎么来的。",
  who: "谁",
  source: "来源",
  quote: "原话。",
  moment: "一句话，说清这个数数的是什么。",
  title: "标题",
  aside: "不读也不耽误正文的话。",
  reading: "yuè qīng",
  base: "乐清",
};
