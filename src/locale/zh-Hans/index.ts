// Stories in Chinese, in simplified characters.

import { datesOf } from "../dates.ts";
import { numbersOf } from "../numbers.ts";
import type { LocalePack } from "../pack.ts";
import { numerals } from "./numerals.ts";
import strings from "./strings.json" with { type: "json" };

const DIGITS = "〇一二三四五六七八九";

/** 一, 二 … 十, 十一 … 九十九. */
function numeral(n: number): string {
  const digit = (value: number) => DIGITS.charAt(value);
  if (n < 10) return digit(n);
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ""}十${n % 10 ? digit(n % 10) : ""}`;
}

export const chinese: LocalePack = {
  tag: "zh-Hans",
  name: "中文（简体）",
  aliases: /^(zh(?!-?(hant|tw|hk|mo))|cn|chinese|中文|简体)/i,
  direction: "ltr",
  script: "han",
  strings,
  dates: datesOf("zh-Hans"),
  numbers: numbersOf("zh-Hans"),
  joints: { words: "", list: "、", label: "：", sentences: "。", range: "–", numbers: "至", signed: "至" },
  quotes: { outer: ["“", "”"], inner: ["‘", "’"] },
  numerals,
  answers: {
    against:
      /不(?:太|大|很|怎么)?(?:同意|满意|赞成|支持|信任|相信|可能|重要|认可|愿意|喜欢|放心|幸福)|反对|(?:较|很|非常|比较|太)差|糟|从不|从来没有/,
    favour: /同意|满意|赞成|支持|信任|相信|可能|重要|认可|愿意|喜欢|放心|幸福|(?:较|很|非常|比较)?好$|总是|经常/,
  },
  unknown: "未列明 未说明 未公布 未统计 不详 未详 不明 未知 暂无 暂缺 缺 缺失 无 无数据".split(" "),
  numeral,
  reading: { speed: 400, step: { least: 40, most: 120 } },
  displayFace: "@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf",
};
