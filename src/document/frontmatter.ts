// Reads the YAML between the two lines of hyphens at the head of a chapter.

import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { say } from "../messages/index.ts";
import type { Finding } from "../source/json.ts";
import { type Located, type Path, placer } from "../source/located.ts";

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

/** Parses the frontmatter of a chapter; never throws. Its value is an empty group where there is none. */
export function readFrontmatter(text: string): Frontmatter {
  const match = FRONT.exec(text);
  const start = { line: 1, column: 1 };
  if (match?.index !== 0) {
    const open = /^---[ \t]*\r?\n(?:[ \t]*[\w-]+[ \t]*[:：].*\r?\n|[ \t]+\S.*\r?\n)+/.exec(text)?.[0];
    const finding = open
      ? { place: { line: open.split("\n").length, column: 1 }, field: "", said: say.frontUnclosed() }
      : { place: start, field: "", said: say.noFrontmatter() };
    return { value: {}, findings: [finding], sound: false, place: () => start, keyPlace: () => start, line };
  }
  const base = match[1]!.length;
  const at = placer(text);
  const document = parseDocument(match[2]!, { prettyErrors: false, logLevel: "error" });
  const findings = [...document.errors, ...document.warnings].slice(0, 1).map((error) => {
    const place = at(openQuote(match[2]!, base) ?? base + error.pos[0]);
    return { place, field: "", said: say.badYaml(text.split("\n")[place.line - 1]!.trim()) };
  });
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
