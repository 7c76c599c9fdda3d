// Stories in Chinese, in traditional characters.

import { datesOf } from "../dates.ts";
import { numbersOf } from "../numbers.ts";
import type { LocalePack } from "../pack.ts";
import { chinese } from "../zh-Hans/index.ts";
import { numerals } from "./numerals.ts";
import strings from "./strings.json" with { type: "json" };

export const traditionalChinese: LocalePack = {
  tag: "zh-Hant",
  name: "中文（繁體）",
  aliases: /^(zh-?(hant|tw|hk|mo)|繁|正體)/i,
  direction: "ltr",
  script: "han",
  strings,
  dates: datesOf("zh-Hant"),
  numbers: numbersOf("zh-Hant"),
  joints: chinese.joints,
  quotes: { outer: ["「", "」"], inner: ["『", "』"] },
  numerals,
  unknown: "未列明 未說明 未公布 未統計 不詳 未詳 不明 未知 暫無 暫缺 缺 缺失 無 無資料".split(" "),
  numeral: chinese.numeral,
  answers: {
    against:
      /不(?:太|大|很|怎麼)?(?:同意|滿意|贊成|支持|信任|相信|可能|重要|認可|願意|喜歡|放心|幸福)|反對|(?:較|很|非常|比較|太)差|糟|從不|從來沒有/,
    favour: /同意|滿意|贊成|支持|信任|相信|可能|重要|認可|願意|喜歡|放心|幸福|(?:較|很|非常|比較)?好$|總是|經常/,
  },
  reading: chinese.reading,
};
