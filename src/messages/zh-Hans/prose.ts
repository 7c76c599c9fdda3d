// The words that new files begin with; they say plainly that they are to be replaced, in Chinese.

export const prose = {
  standfirst: "示例导语，请换掉：说清楚这一章看什么。",
  opening: "示例，请换掉：开头先说一个人、一个地方或一件事，让人愿意往下读。",
  chapter: "示例，请换掉：这里写这一章的第一段。一段说一个意思，写完空一行，再写下一段。",
  end: "示例，请换掉：结尾说清楚还有什么不知道，材料从哪里来。",
  step: "示例，请换掉：这一步要说的话写在这里。先说画面上变了什么，再说它意味着什么；一步只说一件事，说完就换画面。",
  /** Before and after a fact's number in its chapter. */
  fact: { before: "示例，请换掉：把", after: "写进这一段话里。" },
  figure: "示例图，请换掉：这里写您的发现",
  alt: "请换掉：说出图上有什么，看不见图的人听的就是它。",
  /** Before the title of data and places. */
  sample: "示例数据，请换掉：",
  source: { title: "示例来源，请换掉", short: "示例数据", note: "数据是编的，只为让图先画出来。发布之前，请换成真的来源。" },
  story: {
    standfirst: "示例导语，请换掉：写几句话，让人愿意读下去。",
    opening: "开头",
    chapter: "第一章的标题",
    end: "结尾",
    fact: "示例，请换掉：这个数说的是什么。",
    where: "示例",
  },
};
