// Units at the head of columns: what in brackets is one, and what belongs to the name.

const BRACKET = /^(.+?)\s*[（(［[]\s*([^（()）\]］]+?)\s*[）)］\]]$/;
const AFTER_COMMA = /^(.+?)\s*[,，、]\s*(%|‰|per cent|prosent|kroner|kr|mill\.? kr|[百千万亿萬億]+[元人户吨亩])$/i;

const COUNTED =
  "元|美元|欧元|港元|日元|吨|人|户|戶|辆|个|個|条|座|项|家|天|年|月|次|亩|米|所|件|台|套|岁|歲|册|冊|本|份|种|種|部|处|處|盏|株|棵|头|只|艘|架|列|班|名|间|栋|块|张|场|届|首|篇|枚|箱|例|宗|起|笔|股|分|级|位|床|页|字|倍|度|克|升|里|车次|班次|架次|人次|册次|小时|分钟|秒|公里|千米|厘米|毫米|公顷|公斤|千克|平方公里|平方千米|平方米|平米|立方米|百分点|个百分点|千瓦时|千瓦|标准煤";

/** What names a unit, so that （常住） and (total) stay part of the name. */
const UNIT = new RegExp(
  [
    "^(单位[:：]|[%‰℃°$€£¥]|百分|[百千万亿萬億]+$|[百千万亿萬億]+[^百千万亿萬億]{1,6}$)",
    `^(${COUNTED})([/／每].+)?$`,
    "(/|／)(人|年|月|日|天|平方公里|平方米|公里|km|km²|ha|kWh)$",
    "^(k?m²?³?|cm|mm|kg|g|t|ha|l|h|min|s|pp|[kmgt]wh?|°c)$",
    "\\b(per ?cent|percent|prosent|prozent|million|mill|billion|mrd|thousand|thousands|tusen|1[ ,.]?000|kroner|kr|nok|sek|dkk|usd|eur|us\\$|euro|dollars?|yuan|cny|rmb)\\b",
    "^(persons?|people|personer|households|tonn|tonnes?|tons|years?|days?|hours?|index|poeng|points?|per .+)$",
    "^% |^index\\b",
  ].join("|"),
  "i",
);

export interface Split {
  label: string;
  unit: string;
  /** What stands in brackets and is no unit. */
  bracket: string;
}

/** `人口（万人）` → 人口 in 万人; `GDP, mill. kr`. A bracket that names no unit belongs to the name. */
export function splitUnit(head: string): Split {
  const [, label, unit] = BRACKET.exec(head) ?? AFTER_COMMA.exec(head) ?? [];
  const none = { label: head, unit: "", bracket: "" };
  if (!label || !unit) return none;
  return UNIT.test(unit) ? { label, unit: unit.replace(/^单位[：:]/, ""), bracket: "" } : { ...none, bracket: unit };
}

/** Whether a cell under a head only names a unit: `（万人）`, `%`. */
export function isUnit(cell: string): boolean {
  const [, inner = cell] = /^[（(［[]\s*(.+?)\s*[）)］\]]$/.exec(cell) ?? [];
  return cell.length < 20 && UNIT.test(inner);
}
