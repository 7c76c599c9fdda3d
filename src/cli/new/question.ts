// What a command asks: each answer a flag, or asked for in a terminal.

import type { Message } from "../../messages/index.ts";

/** What was answered so far, by flag; "" for what was left open. */
export type Answers = Readonly<Record<string, string>>;

/** What a command line says, by flag. */
export type Given = { readonly [flag: string]: string | undefined };

export interface Choice {
  value: string;
  label: string;
  /** What to know before one chooses it. */
  hint?: string;
}

export interface Question {
  flag: string;
  words: string;
  /** Asked only if this holds; otherwise the answer is "". */
  when?(so: Answers): boolean;
  /** What may be chosen; absent: anything may be typed. */
  choices?(so: Answers): Choice[];
  /** What is taken if nothing is said, and stands in the prompt to begin with. */
  suggestion?(so: Answers): string;
  /** Whether a script must say it, though a person is offered the suggestion. */
  must?: boolean;
  /** What to say of an answer that is none of the choices, where it is known what was meant. */
  meant?(value: string): Message | undefined;
  /** What is wrong with an answer, if anything is. */
  check?(value: string, so: Answers): Message | undefined;
}

/** An answer as one of the words that it was chosen from. Throws if it is none of them, for answers are judged before they are used. */
export function picked<Word extends string>(known: readonly Word[], value: string | undefined): Word {
  const found = known.find((word) => word === value);
  if (found === undefined) throw new Error(`${value} is none of ${known.join(", ")}`);
  return found;
}

/** Asks a person; undefined if they leave. */
export type Ask = (question: Question, so: Answers) => Promise<string | undefined>;

export type Answered = { answers: Answers } | { missing: string[] } | { wrong: Message } | { left: true };

/** What is wrong with an answer: not among the choices, or what its own check finds. */
export function faultOf(
  question: Question,
  value: string,
  so: Answers,
  notAmong: (known: string[]) => Message,
): Message | undefined {
  const known = question.choices?.(so).map((choice) => choice.value);
  if (known && !known.includes(value)) return question.meant?.(value) ?? notAmong(known);
  return question.check?.(value, so);
}

/**
 * Answers from flags, from a person, or from the suggestions. A person is asked as long as one answer that must be given is not; a
 * command that says enough asks nothing. Without `ask` what is missing is listed.
 */
export async function answer(
  questions: readonly Question[],
  flags: Given,
  ask: Ask | undefined,
  notAmong: (flag: string, value: string, known: string[]) => Message,
): Promise<Answered> {
  const needed = questions.filter(({ must, flag, when }) => must && !(flag in flags) && !when).map(({ flag }) => flag);
  const asked = needed.length > 0 ? ask : undefined;
  const answers: Record<string, string> = {};
  const missing: string[] = [];
  for (const question of questions) {
    const { flag } = question;
    if (question.when && !question.when(answers)) {
      answers[flag] = "";
      continue;
    }
    const given = flags[flag];
    if (given === undefined && !asked && question.must) {
      missing.push(flag);
      answers[flag] = "";
      continue;
    }
    const value = given ?? (asked ? await asked(question, answers) : (question.suggestion?.(answers) ?? ""));
    if (value === undefined) return { left: true };
    // What nobody chose is not judged: a suggestion may be "none".
    const said =
      given === undefined && !asked ? undefined : faultOf(question, value, answers, (known) => notAmong(flag, value, known));
    if (said && missing.length === 0) return { wrong: said };
    answers[flag] = value;
  }
  return missing.length > 0 ? { missing } : { answers };
}
