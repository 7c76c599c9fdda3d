// One-place damages to a file of a story, as a mistake of the hand, a bad paste or a bad program would do them. Seeded, so that a
// number names a damage for ever.

/** A source of numbers from 0 to 1 that depends on its seed alone (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `cut` characters at `at` give way to `put`. */
export interface Edit {
  at: number;
  cut: number;
  put: string;
}

type Random = () => number;
/** Undefined where the text has nothing to damage in that way. */
type Damage = (text: string, random: Random) => Edit | undefined;

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** Damages one of the places that `pattern` finds. */
function at(pattern: RegExp, put: (found: string, random: Random) => string): Damage {
  return (text, random) => {
    const match = pick([...text.matchAll(pattern)], random);
    return match && { at: match.index, cut: match[0].length, put: put(match[0], random) };
  };
}

const WIDE: Record<string, string> = {
  '"': "“",
  ",": "，",
  ":": "：",
  "{": "｛",
  "}": "｝",
  "[": "［",
  "]": "］",
  "<": "＜",
  ">": "＞",
  "=": "＝",
  " ": "\u3000",
  "/": "／",
  ".": "。",
  "-": "－",
};
const CHARACTERS = [
  '"',
  "{",
  "}",
  "[",
  "]",
  "<",
  ">",
  ",",
  ":",
  "/",
  "=",
  "\\",
  "'",
  "*",
  "`",
  "-",
  "x",
  "0",
  "#",
  "&",
  "_",
  "|",
  "~",
  "\t",
  "\n",
];
const ODD = ["\u0000", "\u200b", "\ufeff", "\u202e", "\u200f", "\ud800", "\udc00", "🏮", "\u3000", "\u00a0", "\u2028", "\u0007"];
const LINE = /^.*\n/gm;
/** A text in quotes: of JSON, of YAML, or of a tag. */
const QUOTED = /"(?:[^"\\\n]|\\.)*"/g;

/** Two neighbours of the lists, groups or lines that `pattern` finds change places. */
function swap(pattern: RegExp): Damage {
  return at(pattern, (found) => {
    const [, first, between, second] = new RegExp(pattern.source, pattern.flags.replace("g", "")).exec(found)!;
    return `${second}${between}${first}`;
  });
}

export const DAMAGES: Record<string, Damage> = {
  "character deleted": at(/[\s\S]/gu, () => ""),
  "character doubled": at(/[\s\S]/gu, (found) => found + found),
  "characters swapped": at(/\S\S/g, (found) => found[1]! + found[0]!),
  "character put in": at(/(?:)/g, (_, random) => pick(CHARACTERS, random)!),
  "odd character put in": at(/(?:)/g, (_, random) => pick(ODD, random)!),
  "punctuation deleted": at(/[{}[\]<>,:="/]/g, () => ""),
  "bracket deleted": at(/[{}[\]<>]/g, () => ""),
  "quote deleted": at(/"/g, () => ""),
  "punctuation doubled": at(/[{}[\]<>,:="/]/g, (found) => found + found),
  "punctuation made wide": at(/[{}[\]<>,:="/ .-]/g, (found) => WIDE[found]!),
  "bracket turned": at(/[{}[\]]/g, (found) => ({ "{": "[", "}": "]", "[": "{", "]": "}" })[found]!),
  "line deleted": at(LINE, () => ""),
  "line doubled": at(LINE, (found) => found + found),
  "lines swapped": swap(/^(.*\n)()(.*\n)/gm),
  "line broken": at(/(?<=\S)(?=\S)/g, () => "\n"),
  "lines joined": at(/\n/g, () => ""),
  "file cut": (text, random) => {
    const from = Math.floor(random() * text.length);
    return { at: from, cut: text.length - from, put: "" };
  },
  "file emptied": (text) => ({ at: 0, cut: text.length, put: "" }),
  "beginning cut": (text, random) => ({ at: 0, cut: Math.floor(random() * text.length) + 1, put: "" }),
  "value emptied": at(QUOTED, () => '""'),
  "value renamed": at(/"[a-z0-9]+(?:[-./][a-z0-9]+)*"/g, (found) =>
    found.replace(/.(?="$)/, (last) => (last === "q" ? "z" : "q")),
  ),
  "value without quotes": at(QUOTED, (found) => found.slice(1, -1)),
  "key and value deleted": at(/"[^"\n]+": (?:"[^"\n]*"|-?[\d.]+|null|true|false),? ?/g, () => ""),
  "key and value doubled": at(/"[^"\n]+": (?:"[^"\n]*"|-?[\d.]+|null|true|false), ?/g, (found) => found + found),
  "key renamed": at(/"[^"\n]+"(?=:)/g, (found) => `${found.slice(0, -1)}x"`),
  "kind changed": at(
    /(?<=: )(?:"[^"\n]*"|-?[\d.]+|null|true|false)/g,
    (found, random) =>
      pick(
        ["null", "true", "3", '"x"', "[]", "{}", "-0", "1e999", "NaN", "1e-400", "0x10", "Infinity", "12人"].filter(
          (one) => one !== found,
        ),
        random,
      )!,
  ),
  "values swapped": swap(/("[^"\n]*"|-?[\d.]+)(, (?:"[a-z]+": )?)("[^"\n]*"|-?[\d.]+)/g),
  "number changed": at(
    /(?<=[[ ])-?\d+(?:\.\d+)?(?=[,\]} ])/g,
    (found, random) => pick([`-${found}`, `${found}e999`, `0${found}`, `${found}.`, `${found}000000`, "0"], random)!,
  ),
  "tag deleted": at(/<\/?[A-Z]\w*[^>\n]*>/g, () => ""),
  "tag doubled": at(/<\/?[A-Z]\w*[^>\n]*>/g, (found) => found + found),
  "tag renamed": at(/(?<=<\/?)[A-Z]\w*/g, (found) => found.slice(0, -1)),
  "tag's end deleted": at(/\/?>(?=\n)/g, () => ""),
  "attribute deleted": at(/ [a-z]+="[^"\n]*"/g, () => ""),
  "attribute doubled": at(/ [a-z]+="[^"\n]*"/g, (found) => found + found),
  "attribute renamed": at(/(?<= )[a-z]+(?==")/g, (found) => `${found}s`),
  "attribute made an expression": at(/(?<= [a-z]+=)"[^"\n]*"/g, (found) => `{${found}}`),
  "name with odd letters": at(
    /(?<=")[a-z0-9-]+(?=")/g,
    (found, random) =>
      found.slice(0, 1) + pick(["\u200b", "é", "\u0430", "\u202e", " ", "A", "_", "/", "..", "🏮"], random)! + found.slice(1),
  ),
  "prototype's key": at(
    /"[^"\n]+"(?=:)/g,
    (_, random) => pick(['"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"'], random)!,
  ),
  "prototype's name": at(
    /(?<=")[a-z][a-z0-9-]*(?=")/g,
    (_, random) => pick(["__proto__", "constructor", "to-string", "valueOf"], random)!,
  ),
  "number not known": at(
    /(?<=": )-?\d+(?:\.\d+)?(?=[,} \n])/g,
    (found, random) => pick(["NaN", "None", "无", "null", `"${found}"`, "约40", "…", '"待补"', "－42", "４２"], random)!,
  ),
  "number made a range": at(
    /(?<=": )-?\d+(?:\.\d+)?(?=[,} \n])/g,
    (found, random) =>
      pick(
        [
          `[${found}, ${Number(found) + 5}]`,
          `{ "min": ${found}, "max": ${Number(found) + 5} }`,
          `[${Number(found) + 5}, ${found}]`,
        ],
        random,
      )!,
  ),
  "text still to come": at(QUOTED, (_, random) => pick(['"…"', '"TODO"', '"待补"', '"（待补）"'], random)!),
  "tag in small letters": at(/(?<=<\/?)[A-Z]\w*/g, (found) => found.toLowerCase()),
  "slash made wide": at(/(?<=<)\/(?=[A-Z])|\/(?=>)/g, () => "／"),
  "head moved": at(/^---\n/g, (found, random) => pick([`\n${found}`, `# 题\n\n${found}`, "----\n", "——\n", "－－－\n"], random)!),
  "place nowhere": at(/\{[^{}]*"coordinates": [^{}]*\}/g, () => "null"),
  "place far away": at(
    /(?<="coordinates": )\[-?[\d.]+, -?[\d.]+\](?= *\})/g,
    (_, random) => pick(["[0, 0]", "[150, -80]"], random)!,
  ),
  "head's value with a sign": at(
    /(?<=^(?:title|standfirst): )/gm,
    (_, random) => pick(["*", "&", "!", "@", "`", "%", "| ", "> ", "- ", "# ", "[", "? ", "{", "'"], random)!,
  ),
  "head's value with a comment": at(/(?<=^(?:title|standfirst): .+)$/gm, () => " #2"),
  "head's line of hyphens": at(/^---$/gm, (_, random) => pick(["——", "－－－", "----", "***", "--", " ---"], random)!),
  "head pushed down": (text) => (text.startsWith("---\n") ? { at: 0, cut: 0, put: "\n\n" } : undefined),
  "tag in marks of titles": at(/<\/?[A-Z]\w*[^<>\n]*>/g, (found) => `《${found.slice(1, -1)}》`),
  "paste before a line": at(
    /^(?=[\p{Script=Han}A-Z])/gmu,
    (_, random) =>
      pick(["　　", "●", "• ", "##", "＃＃ ", "# ", "- [ ] ", "\u00ad", "\uf0b7", "####  ", "［", "----\n"], random)!,
  ),
  "link that leads nowhere": at(
    /(?<=[\p{Script=Han}a-z])[，,] ?/gu,
    (_, random) =>
      pick(["[见](/nowhere/)", "[见](#nowhere)", "[见]（https://a.example/）", "【见】(/a/)", "＊＊见＊＊"], random)!,
  ),
  "program code put in": at(
    /^(?=\S)/gm,
    (_, random) =>
      pick(
        [
          "{process.exit()}\n",
          "import fs from 'node:fs'\n",
          "export const a = 1\n",
          "<script>alert(1)</script>\n",
          "<!-- x -->\n",
          "~~~\n",
          "```\n",
          "---\n",
          "<>\n",
          "</>\n",
          "{/* x */}\n",
          "$$\n",
          "[^1]: x\n",
          "| a |\n| - |\n",
        ],
        random,
      )!,
  ),
};

/** The text after `edit`. */
export function edited(text: string, { at: from, cut, put }: Edit): string {
  return text.slice(0, from) + put + text.slice(from + cut);
}
