// Fields by what else editors call them, in Chinese and in the words of other programs.

const CALLED: Record<string, readonly string[]> = {
  title: ["标题", "题目", "headline", "heading"],
  subtitle: ["副标题", "副题", "kicker", "deck"],
  standfirst: ["导语", "摘要", "简介", "引言", "description", "summary", "excerpt", "intro", "lede", "lead"],
  byline: ["署名", "作者", "author", "authors", "by"],
  date: ["日期", "时间", "发布日期", "published", "pubdate"],
  locale: ["语言", "lang", "language"],
  sources: ["来源", "数据来源", "资料来源", "出处", "source"],
  source: ["来源", "数据来源", "资料来源", "出处", "sources"],
  where: ["位置", "页码", "出处", "page"],
  value: ["数值", "值", "数", "数字", "number", "val"],
  unit: ["单位", "units"],
  says: ["说明", "说的是什么", "含义", "解释", "means", "text"],
  caveat: ["注意", "提醒", "口径"],
  note: ["备注", "注", "注释", "说明", "图注", "caption", "comment"],
  alt: ["替代文字", "描述", "图片说明", "说明"],
  credit: ["署名", "摄影", "作者", "来源"],
  role: ["身份", "角色", "职务"],
  name: ["名字", "姓名", "名称"],
  label: ["标签", "名称", "列名", "标题"],
  type: ["类型", "种类", "kind", "chart"],
  data: ["数据", "数据集", "dataset"],
  states: ["画面", "状态", "各个画面"],
  columns: ["列", "各列", "字段", "fields"],
  rows: ["行", "数据行", "数据", "records", "items"],
  id: ["编号", "代码", "key"],
  accent: ["颜色", "主色", "color", "colour"],
  hue: ["颜色", "color", "colour"],
  format: ["格式", "数字格式"],
  licence: ["许可", "版权", "license"],
  url: ["网址", "链接", "link", "href"],
  by: ["作者", "机构", "发布者", "publisher"],
  when: ["时间", "日期", "date"],
};

/** The field that is called so, if one of those that may still be written is, and no more than one. */
export function calledField(key: string, known: readonly string[]): string | undefined {
  const name = key.trim().toLowerCase();
  const [field, ...more] = known.filter((one) => Object.hasOwn(CALLED, one) && CALLED[one]?.includes(name));
  return more.length === 0 ? field : undefined;
}
