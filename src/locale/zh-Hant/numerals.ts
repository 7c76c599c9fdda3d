// Numerals in traditional characters: found and read as in simplified ones, and written in their own.

import type { Numerals } from "../pack.ts";
import { traditional } from "../zh-Hans/characters.ts";
import { numerals as chinese } from "../zh-Hans/numerals.ts";

export const numerals: Numerals = {
  ...chinese,
  write(value) {
    const words = chinese.write(value);
    return words === undefined ? undefined : traditional(words);
  },
  multipliers: Object.fromEntries(Object.entries(chinese.multipliers).map(([word, size]) => [traditional(word), size])),
  scales: chinese.scales.map(traditional),
  forms: {
    words: ["漢字", "大寫", "文字"],
    signed: ["帶號", "正負號"],
    unsigned: ["不帶號", "絕對值"],
    bare: ["不帶單位", "只印數"],
  },
};
