// Reads the YAML between the two lines of hyphens at the head of a chapter.

import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { isUnfilled, type Message, proposing, say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { isGroup, type Located, type Path, placer } from "../source/located.ts";
import { mendHead, secondHead, yamlText } from "./head.ts";

export interface Frontmatter extends Located {
  findings: Finding[];
  sound: boolean;
}

const FRONT = /^(---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

/** The node of the value at `path`, of its key, or of the nearest thing around it. */
function nodeAt(root: Node | null, path: Path, wanted: "key" | "value"): Node | null {
  let node = root;
  for (const [index, step] of path.entries()) {
    if (isSeq<Node>(node)) {
      node = node.items[Number(step)] ?? node;
      continue;
    }
    const pair = isMap<Node, Node | null>(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    if (!pair) return node;
    const isLast = index === path.length - 1;
    node = (isLast && wanted === "key") || !pair.value ? pair.key : pair.value;
  }
  return node;
}

const line = (key: string, sample: string) => `${key}: ${sample}`;

/** Where a value begins whose quotes do not pair: YAML would only stumble much later. */
function openQuote(yaml: string, base: number): number | undefined {
  const odd = [...yaml.matchAll(/^.*$/gm)].find(([text]) => (text.match(/"/g)?.length ?? 0) % 2 === 1);
  return odd && base + odd.index;
}

/** A line of a head with its value in quotes, if the head can be read then. */
function mendLine(yaml: string, written: string) {
  const [, key, value] = /^([\w-]+)[ \t]*[:：][ \t]*(.*)$/.exec(written) ?? [];
  if (!key || !value || value.startsWith('"')) return undefined;
  const line = `${key}: ${yamlText(value)}`;
  const { errors, warnings } = parseDocument(
    yaml.replace(written, () => line),
    { prettyErrors: false, logLevel: "error" },
  );
  return errors.length + warnings.length === 0 ? { line } : undefined;
}

/** A second head after the first: where the first was never filled in, it is the one to delete. */
function mendTwice(first: unknown, end: number): Message {
  const title = isGroup(first) ? first.title : undefined;
  const sample = typeof title === "string" && isUnfilled(title);
  return proposing(say.twoFronts(), sample ? { edits: [{ start: 0, end, text: "" }] } : undefined);
}

/** Parses the frontmatter of a chapter; never throws. Its value is an empty group where there is none. */
export function readFrontmatter(text: string): Frontmatter {
  const match = FRONT.exec(text);
  const start = { line: 1, column: 1 };
  if (match?.index !== 0) {
    const { edit, found } = mendHead(text);
    const open = /^---[ \t]*\r?\n(?:[ \t]*[\w-]+[ \t]*[:：].*\r?\n|[ \t]+\S.*\r?\n)+/.exec(text)?.[0];
    const joined = open && /\S[ \t]*(?=---[ \t]*\r?\n$)/.exec(open);
    const ends = joined ? joined.index + 1 : (open?.length ?? 0);
    const close = open && { start: ends, end: ends, text: joined ? "\n" : "---\n" };
    const finding = close
      ? {
          place: { line: open.split("\n").length, column: 1 },
          field: "",
          said: proposing(say.frontUnclosed(), { edits: [close] }),
        }
      : { place: start, field: "", said: proposing(found ? say.frontElsewhere() : say.noFrontmatter(), { edits: [edit] }) };
    return { value: {}, findings: [finding], sound: false, place: () => start, keyPlace: () => start, line };
  }
  const base = match[1]!.length;
  const at = placer(text);
  const document = parseDocument(match[2]!, { prettyErrors: false, logLevel: "error" });
  const findings = [...document.errors, ...document.warnings].slice(0, 1).map((error) => {
    const place = at(openQuote(match[2]!, base) ?? base + error.pos[0]);
    const written = text.split("\n")[place.line - 1]!.trimEnd();
    return { place, field: "", said: proposing(say.badYaml(written.trim()), mendLine(match[2]!, written)) };
  });
  const again = secondHead(text, match[0].length);
  if (again !== undefined) findings.push({ place: at(again), field: "", said: mendTwice(document.toJS(), again) });
  const locate = (path: Path, wanted: "key" | "value") => {
    const node = path.length === 0 ? null : nodeAt(document.contents, path, wanted);
    return node?.range && node !== document.contents ? at(base + node.range[0]) : start;
  };
  return {
    value: findings.length > 0 ? {} : (document.toJS() ?? {}),
    findings,
    sound: findings.length === 0,
    place: (path) => locate(path, "value"),
    keyPlace: (path) => locate(path, "key"),
    line,
  };
}
