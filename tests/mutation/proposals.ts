// Does what each message proposes, to the letter, and says what is wrong with the story after it. Each fault is a sentence.

import { DRAWN_RULES, RULES } from "../../src/check/index.ts";
import { type ParsedStory, parseStory } from "../../src/check/story.ts";
import type { Problem, Step } from "../../src/messages/index.ts";
import type { SourceFile } from "../../src/source/files.ts";
import { withSteps } from "../../src/source/proposal.ts";

const PARSED = /\.(json|geojson|mdx)$/;

/** The words and numbers of a text, each Chinese character as one; a number by its value, however it is written. */
function piecesOf(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, "")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|(?![\t\n\r])\p{Cc}/gu, "");
  const found = plain.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\d+(?:\.\d+)?|(?<!\d)\.\d+/gu) ?? [];
  return found.flatMap((piece) => {
    // A day without its hyphens.
    const day = /^(1[5-9]\d\d|20\d\d)(\d\d)(\d\d)$/.exec(piece);
    if (day) return day.slice(1).map((part) => String(Number(part)));
    return /^\.?\d/.test(piece) ? String(Number(piece)) : piece.toLowerCase();
  });
}

/** What stands in `before` more often than in `after`. */
function lost(before: string[], after: string[]): string[] {
  const left = new Map<string, number>();
  for (const piece of after) left.set(piece, (left.get(piece) ?? 0) + 1);
  return before.filter((piece) => {
    const count = left.get(piece) ?? 0;
    left.set(piece, count - 1);
    return count <= 0;
  });
}

/** Names of tags and attributes, keys of fields, and words for "not known": no words of the editor. */
const NO_WORDS = new Set(
  "b strong i em u span font small big center div p br a href id h sub sup class style import from step fact note mark quote aside ruby scrolly figure facts 无 不 详 暂 none nan null nil na n undefined infinity inf lt gt amp hr nbsp img lng lon lat src alt rt rp figcaption details summary ul li toc to 到 至 年 月 日 january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec st nd rd th t z".split(
    " ",
  ),
);

/** Messages whose proposal puts another name in the place of a misspelt one, or of one that is taken. */
const NAMES =
  /^(?:unknown-|no-|dead-|undeclared-|not-in-list|bad-locale|bad-id|same-row|same-feature|wrong-kind|mark-outside|attribute-expression|fact-form$)/;
/** Messages about what is no word of the story: garbled letters, program code, a file that is there twice, an emptied field, how numbers and axes are written, and how a figure is drawn. */
const NO_LOSS =
  /^(?:mangled|program-code|fenced-chapter|around-json|bad-date|bad-cell-date|bad-link|not-on-log|twice-attribute|two-fronts|unclosed-tag|foreign-system|bad-number-format|more-parts-than-whole|many-shares|breaks-not-rising|crowded-swarm|two-places|many-times|no-use|one-picture|wide-beside)$/;

function wordFaults(files: readonly SourceFile[], after: readonly { path: string; text: string }[], problem: Problem): string[] {
  if (NO_LOSS.test(problem.code)) return [];
  const text = (some: readonly { path: string; text: string }[]) =>
    some.filter(({ path }) => PARSED.test(path)).map((file) => file.text);
  const steps = problem.proposal!.steps;
  const copies = steps.flatMap((step) => (step.do === "delete" ? [files.find(({ path }) => path === step.file)?.text] : []));
  if (copies.some((copy) => after.every((file) => file.text !== copy))) return ["deletes what is nowhere else"];
  const kept = [...text(after), ...copies.map(String)];
  const [old, now] = [text(files), kept].map((texts) => texts.flatMap(piecesOf));
  const replaced = steps.flatMap((step) =>
    step.do === "write" ? piecesOf(files.find(({ path }) => path === step.file)!.text.slice(step.start, step.end)) : [],
  );
  const mayGo = NAMES.test(problem.code) ? replaced.filter((piece) => !/^\d/.test(piece)) : [];
  // A number's unit stands in its column or fact.
  const unit = (piece: string) => /^(?:bad-number|wrong-cell)$/.test(problem.code) && !/^\d/.test(piece) && now!.includes(piece);
  const gone = lost(lost(old!, now!), mayGo).filter((piece) => !NO_WORDS.has(piece) && !unit(piece));
  const numbers = new Set(old);
  // A name that is taken gets a number, and a superscript is one.
  // A month's name becomes its number.
  const made = /^(?:same-row|same-feature|html-tag|wide-link|bad-date|bad-cell-date|wrong-cell|less-than-whole)$/.test(
    problem.code,
  );
  const invented = made ? [] : lost(now!, old!).filter((piece) => /^\d/.test(piece) && !numbers.has(piece));
  return [
    ...(gone.length > 0 ? [`loses ${gone.join(" ")}`] : []),
    ...(invented.length > 0 ? [`makes up ${invented.join(" ")}`] : []),
  ];
}

/** Messages that quote what stands around: they change with their neighbours. */
const QUOTING = new Set(RULES.flatMap(({ codes }) => codes));

const keyOf = ({ file, code, field, message }: Problem, names: ReadonlyMap<string, string>) => {
  const said = QUOTING.has(code) ? "" : message.replace(/\d+/g, "*");
  return JSON.stringify([names.get(file) ?? file, code, field.replace(/\d+/g, "*"), said]);
};

/** Whether a file's text could be read as a whole, so that nothing in it was hidden. */
function isSound({ parts }: ParsedStory, path: string): boolean {
  const read = [...parts.datasets, ...parts.geo, ...parts.figures].flatMap(({ file, spec }) => (spec ? [file] : []));
  const json = [parts.spec && parts.file, parts.factsFile, ...read];
  const chapter = parts.chapters.find((one) => one.path === path);
  if (chapter) return chapter.document.sound && chapter.document.front.sound && chapter.spec !== undefined;
  return json.some((file) => file?.path === path && file.sound);
}

const DRAWN = new Set(DRAWN_RULES.flatMap(({ codes }) => codes));

export interface Judged {
  /** Problems that the story has when it is not damaged, or that do not count. */
  usual?: readonly Problem[];
  /** Whether nothing else is wrong with the story, so that all must be well after a proposal. */
  alone?: boolean;
}

/** Everything wrong with what the problems of a story propose. */
export function proposalFaults(files: readonly SourceFile[], { usual = [], alone = false }: Judged = {}): string[] {
  const before = parseStory(files);
  return before.problems.flatMap((problem) => {
    const { proposal } = problem;
    if (!proposal) return [];
    const after = withSteps(files, proposal.steps);
    const parsed = parseStory(after);
    const names = new Map(proposal.steps.flatMap((step) => (step.do === "rename" ? [[step.file, step.to] as const] : [])));
    const key = keyOf(problem, names);
    const count = (problems: readonly Problem[], moved = names) => Map.groupBy(problems, (one) => keyOf(one, moved));
    const [old, now, common] = [count(before.problems), count(parsed.problems, new Map()), count(usual)];
    const faults: string[] = [];
    const same = (one: Problem) =>
      one.code === problem.code && one.field === problem.field && one.message === problem.message && !QUOTING.has(one.code);
    const fewer = (now.get(key)?.length ?? 0) < (old.get(key)?.length ?? 0);
    if (!fewer && (QUOTING.has(problem.code) || parsed.problems.filter(same).length >= before.problems.filter(same).length))
      faults.push("is still there");
    // A number that is not known vouches for none.
    const unvouched = (one: Problem) => one.code === "loose-field-number" && /null/.test(JSON.stringify(proposal.steps));
    const filled = (one: Problem) => one.code !== "unfilled" || !JSON.stringify(proposal.steps).includes("…");
    const fresh = [...now].filter(([one, found]) => found.length > (old.get(one)?.length ?? 0) && !common.has(one));
    // A picture that now shows has its credit to be looked for; what was still to be done is still to come.
    const shows = (one: Problem) =>
      (one.code === "picture-without-credit" && /^(?:wide-picture|html-tag)$/.test(problem.code)) ||
      (one.code === "unfilled" && problem.code === "task-mark");
    const hidden = (one: Problem) =>
      shows(one) ||
      (!alone &&
        (DRAWN.has(one.code) ||
          !isSound(before, one.file) ||
          !isSound(before, problem.file) ||
          proposal.steps.some(({ do: what }) => what !== "write")));
    const next = fresh.flatMap(([, found]) => found).filter((one) => filled(one) && !hidden(one) && !unvouched(one));
    faults.push(...next.map((one) => `leads to ${one.file}:${one.line} [${one.code}] ${one.message} ${one.hint}`));
    faults.push(...wordFaults(files, after, problem));
    return faults.map((fault) =>
      `${problem.file}:${problem.line} [${problem.code}] ${problem.message} | ${told(proposal.steps)}: ${fault}`.replace(
        /\n/g,
        "⏎",
      ),
    );
  });
}

const told = (steps: readonly Step[]) => JSON.stringify(steps).slice(0, 300);
