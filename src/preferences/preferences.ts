// How a reader may want to read, each preference once: from this table come the panel's markup, the panel's script, what the device
// remembers, and the script in the page's head. A preference also needs its words (locale/) and what answers to it (styles/, player/).

import type { Word } from "../locale/index.ts";

interface Preference {
  /** What the choices are called together. */
  legend: Word;
  /** In the order in which they are offered. "" is the device's or the story's own way. */
  choices: readonly (readonly [value: string | number, label: Word])[];
  /** What holds where nothing was chosen. It is never stored. */
  default: string | number;
  /**
   * Who makes the page follow:
   * - `root`: the value stands on the page's root as `data-<name>`, to which styles and the player answer.
   * - `edition`: the page is rebuilt in another edition (player/slides/edition.ts).
   * - `listening`: the bar that stands while the story is read out; it is not in the panel.
   */
  appliedBy: "root" | "edition" | "listening";
}

/** The panel shows them in this order. */
export const PREFERENCES = {
  /** Size of type, in percent. */
  size: {
    legend: "typeSize",
    choices: [
      ["", "size100"],
      ["125", "size125"],
      ["150", "size150"],
      ["200", "size200"],
    ],
    default: "",
    appliedBy: "root",
  },
  theme: {
    legend: "theme",
    choices: [
      ["", "asDevice"],
      ["paper", "themePaper"],
      ["white", "themeWhite"],
      ["dark", "themeDark"],
    ],
    default: "",
    appliedBy: "root",
  },
  contrast: {
    legend: "contrast",
    choices: [
      ["", "contrastEven"],
      ["high", "contrastHigh"],
    ],
    default: "",
    appliedBy: "root",
  },
  motion: {
    legend: "motion",
    choices: [
      ["", "asDevice"],
      ["less", "motionLess"],
    ],
    default: "",
    appliedBy: "root",
  },
  data: {
    legend: "dataUse",
    choices: [
      ["", "dataFull"],
      ["less", "dataLess"],
    ],
    default: "",
    appliedBy: "root",
  },
  /**
   * - `scroll`: the figure is pinned and moves with the steps.
   * - `step`: the same as slides, one a screen.
   * - `flat`: each step is followed by its still.
   */
  edition: {
    legend: "edition",
    choices: [
      ["scroll", "editionScroll"],
      ["step", "editionStep"],
      ["flat", "editionFlat"],
    ],
    default: "scroll",
    appliedBy: "edition",
  },
  /** How fast the story is read out: 1 is the voice's own speed. */
  speed: {
    legend: "speed",
    choices: [
      [0.8, "speedSlow"],
      [1, "speedEven"],
      [1.3, "speedFast"],
    ],
    default: 1,
    appliedBy: "listening",
  },
} as const satisfies Record<string, Preference>;

type Table = typeof PREFERENCES;
export type Name = keyof Table;
export type Value<N extends Name> = Table[N]["choices"][number][0];
/** What can have been chosen: every value but the default. */
export type Choice<N extends Name> = Exclude<Value<N>, Table[N]["default"]>;
export type RootName = { [N in Name]: Table[N]["appliedBy"] extends "root" ? N : never }[Name];
export type Edition = Value<"edition">;

/** What a reader has chosen. A preference that is absent is as the device or the story would have it. */
export type Preferences = { [N in Name]?: Choice<N> };

/** What the device remembers. */
export interface Memory extends Preferences {
  /** What the large-type switch has changed, as it was before. */
  before?: Preferences;
}

/** Large type, strong contrast and a still page at once, as the guidance on ageing readers asks for. */
export const LARGE = { size: "150", contrast: "high", motion: "less" } as const satisfies Preferences;

export const isLarge = ({ size, contrast, motion }: Preferences): boolean =>
  (size === LARGE.size || size === "200") && contrast === LARGE.contrast && motion === LARGE.motion;

/** The grounds' colours, for the browser's own frame. styles/tokens.css has the same (tests/preferences/). */
export const GROUNDS: Record<Choice<"theme">, string> = { paper: "#fbf7ec", white: "#ffffff", dark: "#14191b" };

const isName = (text: string): text is Name => text in PREFERENCES;
const isRootName = (name: Name): name is RootName => PREFERENCES[name].appliedBy === "root";

export const NAMES: readonly Name[] = Object.keys(PREFERENCES).filter(isName);
export const ROOT_NAMES: readonly RootName[] = NAMES.filter(isRootName);

export function isValue<N extends Name>(name: N, value: unknown): value is Value<N> {
  const { choices }: Preference = PREFERENCES[name];
  return choices.some(([one]) => one === value);
}

const isChoice = (name: Name, value: unknown) => isValue(name, value) && value !== PREFERENCES[name].default;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The choices among what an object has by the names of preferences; all else is left out. */
export function choicesIn(values: object, names: readonly Name[] = NAMES): Preferences {
  const found = new Map<string, unknown>(Object.entries(values));
  return Object.fromEntries(
    names.map((name) => [name, found.get(name)] as const).filter(([name, value]) => isChoice(name, value)),
  );
}

/** Where the device's storage has the record, and which form of it this is. Of another version nothing is known. */
export const STORAGE_KEY = "changjuan";
export const VERSION = 1;

/** What a stored record says. Nothing, if it is not one of ours. */
export function readRecord(text: string | null): Memory {
  try {
    const record: unknown = JSON.parse(text ?? "");
    if (!isObject(record) || (record.version ?? VERSION) !== VERSION) return {};
    return { ...choicesIn(record), ...(isObject(record.before) ? { before: choicesIn(record.before) } : {}) };
  } catch {
    return {};
  }
}

/** The record to store; none where nothing was chosen. */
export function writeRecord(memory: { [Field in keyof Memory]: Memory[Field] | undefined }): string | undefined {
  const known = Object.values(memory).some((value) => value !== undefined);
  return known ? JSON.stringify({ version: VERSION, ...memory }) : undefined;
}
