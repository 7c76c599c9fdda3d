// Simplified characters and traditional ones, of the words that numerals are written in and stand beside.

const SIMPLIFIED =
  "两万亿体样边时点带统专单举独无说数进难乱横颜达处邻乡户计别变吨亩钟为长员绩语对过个负条项种辆号类届级组阶层赶几只间笔块颗参页张岁轮双场约将满后减涨缩亏顺绝图见从与显给电话热线机传汉发动余纪并盏栋于内丢货连竖门写扩临头丰鲜";
const TRADITIONAL =
  "兩萬億體樣邊時點帶統專單舉獨無說數進難亂橫顏達處鄰鄉戶計別變噸畝鐘為長員績語對過個負條項種輛號類屆級組階層趕幾隻間筆塊顆參頁張歲輪雙場約將滿後減漲縮虧順絕圖見從與顯給電話熱線機傳漢發動餘紀並盞棟於內丟貨連豎門寫擴臨頭豐鮮";

function mapping(from: string, to: string): ReadonlyMap<string, string> {
  const other = [...to];
  return new Map([...from].map((character, index) => [character, other[index] ?? character]));
}

const TO_TRADITIONAL = mapping(SIMPLIFIED, TRADITIONAL);
const TO_SIMPLIFIED = mapping(TRADITIONAL, SIMPLIFIED);

const write = (text: string, characters: ReadonlyMap<string, string>) =>
  [...text].map((character) => characters.get(character) ?? character).join("");

/** Words of numerals in traditional characters; what has no other form stays. */
export const traditional = (text: string): string => write(text, TO_TRADITIONAL);

/** The same words in simplified characters. */
export const simplified = (text: string): string => write(text, TO_SIMPLIFIED);

/** A regular expression's source in simplified characters as one that finds either form, within `[…]` and outside. */
export function eitherForm(source: string): string {
  let isClass = false;
  return [...source]
    .map((character, index) => {
      const isEscaped = source[index - 1] === "\\";
      if (!isEscaped && (character === "[" || character === "]")) isClass = character === "[";
      const other = TO_TRADITIONAL.get(character);
      if (other === undefined) return character;
      return isClass ? character + other : `[${character}${other}]`;
    })
    .join("");
}
