// Random stories' data: what newsrooms' tables hold, ordinary and awkward. The same seed gives the same again.

import { seeded } from "../../src/marks/seeded.ts";

export interface Chance {
  /** A whole number from `least` to `most`, both among them. */
  whole(least: number, most: number): number;
  /** True so often: 0.2 is one in five. */
  often(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, at least one, in its order. */
  some<T>(list: readonly T[], share?: number): T[];
  /** How many rows: mostly few, now and then hundreds. */
  count(most?: number): number;
  /** A name of 1 to 60 characters in the run's language. */
  name(): string;
  /** A name of up to so many words. */
  words(most: number): string;
  /** A number as tables have them: ties, zeros, negatives if asked for, outliers, fractions; null is "not known". */
  number(options?: { negative?: boolean; unknown?: number; whole?: boolean }): number | null;
  /** A date as exact as it happens to be known. */
  date(from?: number, to?: number): string;
}

/** Words of languages that stories are written in or quote. Mixed scripts come from mixing the lists. */
const WORDS = {
  chinese:
    "渡口 灯塔 桥东 河口 轨道交通 综合改革示范区 绿水 南站 学校 医院 二期工程 东 公交 一号线 高等教育 水务 污水处理厂 旧码头".split(
      " ",
    ),
  english:
    "Boats A harbour-master lanterns Upper Ferry of the Royal Infrastructure Commission gauge Mills under reconstruction x North-eastern approach Slow".split(
      " ",
    ),
  norwegian:
    "Ørland fiskeoppdrettsanlegg og kyst Samferdselsdepartementet Ås brønnbåt år Nærøysund kommune ferjekai på Bjørnafjorden".split(
      " ",
    ),
  german:
    "Donaudampfschifffahrtsgesellschaft Straße Rathaus und Verkehrsinfrastrukturfinanzierungsgesellschaft Fähre über Ufer Nord".split(
      " ",
    ),
  arabic: "الميناء القديم محطة قطار الشمال مستشفى المدينة جسر نهر مدرسة مشروع الطريق الجديد".split(" "),
};
export type Tongue = keyof typeof WORDS;
export const TONGUES = Object.keys(WORDS) as Tongue[];

const LONGEST = 60;

export function chanceOf(seed: string, tongue: Tongue): Chance {
  const random = seeded(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const often = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (most: number) => {
    const joint = tongue === "chinese" ? "" : " ";
    const list = Array.from({ length: whole(1, most) }, () => pick(WORDS[often(0.06) ? pick(TONGUES) : tongue]));
    return [...list.join(joint)].slice(0, LONGEST).join("").trim();
  };
  return {
    whole,
    often,
    pick,
    words,
    some: (list, share = 0.4) => {
      const chosen = list.filter(() => often(share));
      return chosen.length > 0 ? chosen : [pick(list)];
    },
    count: (most = 500) => Math.min(most, pick([1, 2, 3, 5, 8, 8, 12, 15, 20, 24, 40, 60, 120, 500].map((top) => whole(1, top)))),
    name: () => words(pick([1, 1, 2, 2, 3, 9])),
    number: ({ negative = false, unknown = 0.1, whole: integer = false } = {}) => {
      if (often(unknown)) return null;
      const size = pick([0, 1, 7, 7, 42, 100, 1234.5, 0.037, 88_410_000, 24_600_000]);
      const value = often(0.3) ? size : size * random() * 2;
      return (negative && often(0.3) ? -1 : 1) * (integer ? Math.round(value) : Number(value.toPrecision(whole(1, 6))));
    },
    date: (from = 1950, to = 2030) => {
      const two = (n: number) => String(n).padStart(2, "0");
      const [year, month, day] = [whole(from, to), whole(1, 12), whole(1, 28)];
      return pick([`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`]);
    },
  };
}
