// What a document's styles and lists mean: the names of styles in any language say what a paragraph is for.

import type { Role } from "./model.ts";
import { attribute, isOn, kid, kids, type Package, within } from "./package.ts";

export interface Style {
  role: Role | "contents";
  /** Of a heading. */
  level: number;
  /** A list that its paragraphs stand in. */
  list?: { id: string; level: number };
  bold: boolean;
  italic: boolean;
}

export interface Styles {
  of(id: string | undefined): Style;
  /** Whether the items of a list are numbered; undefined for what is no list. */
  isOrdered(list: string, level: number): boolean | undefined;
}

const PLAIN: Style = { role: "text", level: 0, bold: false, italic: false };

/** Names of styles, in the languages of the programs that write them. */
const ROLES: readonly [RegExp, Role | "contents"][] = [
  [/^(sub-?title|副标题|untertitel|undertittel|sous-titre)$/i, "subtitle"],
  [/quote|quotation|block ?text|引用|引文|zitat|sitat/i, "quote"],
  [/caption|题注|图注|图说|圖說|beschriftung|bildetekst/i, "caption"],
  [/^(by-?line|author|作者|署名|forfatter)/i, "byline"],
  [/^(standfirst|lead|deck|ingress|导语|導語|导读|摘要|abstract)/i, "standfirst"],
  [/^(toc|目录|目錄|table of contents|contents)/i, "contents"],
  [/^(code|代码|html preformatted|preformatted|source code|plain code)/i, "code"],
];

const TITLE = /^(title|标题|標題|文档标题|文章标题|大标题|titel|tittel|titre)$/i;
const HEADING = /^(?:heading|header|标题|標題|überschrift|overskrift|titre|título)\s*([1-9])$/i;
const STRONG = /^(strong|bold|要点|强调文字|fett)$/i;
const EMPHASIS = /^(emphasis|subtle emphasis|intense emphasis|强调|斜体)$/i;

function styleOf(name: string, own: Element, base: Style): Style {
  const heading = HEADING.exec(name)?.[1];
  const outline = Number(attribute(within(own, "pPr", "outlineLvl")) ?? Number.NaN);
  const role = ROLES.find(([pattern]) => pattern.test(name))?.[1];
  const numbers = within(own, "pPr", "numPr");
  const list = attribute(kid(numbers, "numId"));
  const looks = kid(own, "rPr");
  const more = {
    bold: isOn(kid(looks, "b")) ?? (STRONG.test(name) || base.bold),
    italic: isOn(kid(looks, "i")) ?? (EMPHASIS.test(name) || base.italic),
    ...(list && list !== "0"
      ? { list: { id: list, level: Number(attribute(kid(numbers, "ilvl")) ?? Number(INNER.exec(name)?.[1] ?? 1) - 1) } }
      : {}),
  };
  if (heading) return { ...base, ...more, role: "heading", level: Number(heading) };
  if (TITLE.test(name)) return { ...base, ...more, role: "heading", level: 0 };
  if (role) return { ...base, ...more, role };
  if (outline >= 0 && outline < 9) return { ...base, ...more, role: "heading", level: outline + 1 };
  return { ...base, ...more };
}

/** `List Bullet 2`, `列表 3`: items of a list within a list have a style of their own. */
const INNER = /^(?:list(?: bullet| number| continue)?|列表(?:项目符号|编号)?|listenabsatz|punktliste)\s*([2-5])$/i;

/** Reads which lists are numbered, by their ids. */
function readLists(package_: Package): Styles["isOrdered"] {
  const root = package_.part("numbering")?.root;
  const all = root ? kids(root) : [];
  const kinds = new Map(
    all
      .filter(({ localName }) => localName === "abstractNum")
      .map((one) => [attribute(one, "abstractNumId"), kids(one).filter(({ localName }) => localName === "lvl")]),
  );
  const lists = new Map(all.filter(({ localName }) => localName === "num").map((one) => [attribute(one, "numId"), one]));
  const at = (levels: readonly Element[], level: number) => levels.find((one) => attribute(one, "ilvl") === String(level));
  return (list, level) => {
    const own = lists.get(list);
    if (!own) return undefined;
    const others = kids(own).flatMap((one) => (one.localName === "lvlOverride" ? (kid(one, "lvl") ?? []) : []));
    const levels = kinds.get(attribute(kid(own, "abstractNumId"))) ?? [];
    const format = attribute(kid(at(others, level) ?? at(levels, level), "numFmt")) ?? "decimal";
    return format === "none" ? undefined : format !== "bullet" && format !== "picture";
  };
}

export function readStyles(package_: Package): Styles {
  const root = package_.part("styles")?.root;
  const all = (root ? kids(root) : []).filter(({ localName }) => localName === "style");
  const byId = new Map(all.map((one) => [attribute(one, "styleId") ?? "", one]));
  const usual = all.find(
    (one) => attribute(one, "type") === "paragraph" && /^(1|true|on)$/.test(attribute(one, "default") ?? ""),
  );
  const known = new Map<string, Style>();
  const nothing = root ?? package_.document.root;
  const of = (id: string, around: readonly string[] = []): Style => {
    const own = byId.get(id);
    const done = known.get(id);
    if (done) return done;
    // Where the document does not say what a style is, its id is a name: `Heading1`.
    if (!own) return styleOf(id.replace(/(\d)$/, " $1"), nothing, PLAIN);
    const base = attribute(kid(own, "basedOn"));
    const from = base === undefined || around.includes(base) ? PLAIN : of(base, [...around, id]);
    const style = styleOf(attribute(kid(own, "name"))?.trim() ?? id, own, from);
    known.set(id, style);
    return style;
  };
  const plain = attribute(usual, "styleId");
  return {
    of: (id = plain) => (id === undefined ? PLAIN : of(id)),
    isOrdered: readLists(package_),
  };
}
