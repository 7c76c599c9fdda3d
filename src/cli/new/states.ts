// Writes out the states of a figure that are made from its data: those that the story shows.

import { parseStory } from "../../check/story.ts";
import { type Message, say } from "../../messages/index.ts";
import { isGroup, valueAt } from "../../source/located.ts";
import type { Desk } from "./desk.ts";
import { formatJson } from "./json.ts";
import type { Writes } from "./pieces.ts";

/** A state with its text as editors write it: a map of languages only where there are several. */
function plainState(state: unknown): unknown {
  if (!isGroup(state)) return state;
  const forms = isGroup(state.alt) ? Object.values(state.alt) : [];
  return forms.length === 1 ? { ...state, alt: forms[0] } : state;
}

/** The figure's file with a state for each that a step names, or all where none does. */
export function writeStates(desk: Desk, id: string): Writes[number] | { said: Message } {
  const { figures, chapters } = parseStory(desk.files).parts;
  const figure = figures.find((one) => one.id === id);
  const made = figure?.made && valueAt(figure.file.value, ["states"]);
  if (!figure || !isGroup(made) || !isGroup(figure.file.value)) return { said: say.wouldBreak() };
  const scenes = chapters.flatMap((chapter) => chapter.scenes).filter((scene) => scene.figure === id);
  const shown = new Set(scenes.flatMap((scene) => [scene.state, ...scene.steps.map(({ state }) => state)]));
  const all = (figure.states ?? []).map((name): [string, unknown] => [name, plainState(made[name])]);
  const named = all.filter(([name]) => shown.has(name));
  const states = Object.fromEntries(named.length > 0 ? named : all);
  return { path: figure.file.path, text: formatJson({ ...figure.file.value, states }) };
}
