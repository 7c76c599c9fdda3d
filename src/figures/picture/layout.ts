// picture: a photograph, a scan, a plan or a painting with its regions, under one camera a state; or two of the same thing.

import { readKey } from "../../marks/key.ts";
import type { Frame, Line, Text } from "../../marks/marks.ts";
import { type Box, textBox } from "../../marks/text.ts";
import { sure } from "../../sure.ts";
import { defineFigure, type LayoutOptions, type Table } from "../figure.ts";
import { drawSaid } from "../kit/annotations.ts";
import { rowAnswers } from "../kit/answers.ts";
import type { Field } from "../kit/ground.ts";
import { emptyLayers, frameOf, layersOf } from "../kit/layers.ts";
import { resolved } from "../kit/lit.ts";
import { stageOf } from "../kit/stage.ts";
import { check } from "./check.ts";
import { drawDivider, drawLocator, drawOutlines, drawPictures, drawVeil, keptFree, MANY } from "./draw.ts";
import { drawNames, titlesOf } from "./names.ts";
import { type Plan, planOf, type Scene, sceneOf, solidOf, twinsOf } from "./plan.ts";
import { LAYERS, type Marks, PAD, padded, platesOf } from "./scene.ts";
import { filesOf, type Spec, type State, schema } from "./schema.ts";

const CASING = { hue: "paper", weight: "bold" } as const;

/** Lines that lead to what is said stand out from any picture by their edge of paper. */
function edgeLeaders(leaders: Line[], into: Marks): void {
  into.leaders.push(...leaders.map((line): Line => ({ ...line, style: { hue: "ink" } })));
  into.halos.push(...leaders.map((line): Line => ({ ...line, style: CASING })));
}

interface Standing {
  plan: Plan;
  scene: Scene;
  taken: Box[];
}

/** What a state says, placed once its names stand. */
function drawWords({ plan, scene, taken }: Standing, state: State, into: Marks): Pick<Said, "listed" | "unnamed"> {
  const { spec, size } = plan;
  const edge = PAD + 2;
  const bounds = { x: edge, y: edge, width: size.width - 2 * edge, height: size.height - 2 * edge };
  const unnamed = drawNames(scene.regions, state.labels, { bounds, taken, size }, into.names);
  const words = [...taken, ...into.names.map(textBox).map((box) => padded(box))];
  const ground: Field["ground"] = { lines: [], taken: [...words, ...solidOf(scene.regions)], solid: words };
  const leaders: Line[] = [];
  const aboutOf = (at: string) => {
    const region = scene.regions.find(({ item }) => item === at);
    return region && { targets: [region.box] };
  };
  const said = drawSaid(
    { spec, state, aboutOf, compared: { words: [], left: [] } },
    { bounds, size, ground },
    { leaders, numbers: into.numbers, notes: into.notes },
  );
  edgeLeaders(leaders, into);
  return { listed: said.listed, unnamed: [...unnamed, ...said.unnamed] };
}
type Said = ReturnType<typeof drawSaid>;

/** Numbers have a disc of their own. */
const needsPlate = ({ key }: Text) => readKey(key).part !== "annotation-number";

function drawState(plan: Plan, state: State): Frame {
  const marks = emptyLayers(LAYERS);
  const scene = sceneOf(plan, state);
  const all = [...scene.regions, ...twinsOf(plan, state, scene).filter(({ lit }) => lit || scene.regions.length <= MANY)];
  drawPictures(plan, scene, marks);
  drawVeil(scene, all, marks);
  drawOutlines(all, marks);
  drawDivider(scene, marks);
  const { sketch } = stageOf(plan.spec, plan.size);
  const taken = sketch.map((mark) => padded(textBox(mark)));
  const { titles, untitled } = titlesOf(plan, scene, taken);
  const fixed = [...titles, ...sketch].map((mark) => padded(textBox(mark)));
  const inset = drawLocator(plan, scene, [...fixed, ...keptFree(scene.regions)], marks);
  marks.names.push(...titles, ...sketch);
  const { listed, unnamed } = drawWords({ plan, scene, taken: [...fixed, ...inset] }, state, marks);
  marks.plates.push(...platesOf([...marks.names, ...marks.notes.filter(needsPlate)]));
  const plain = marks.notes.map((mark) => ({ ...mark, style: { ...mark.style, halo: false } }));
  return frameOf(
    layersOf(LAYERS, { ...marks, notes: plain }),
    state,
    { unnamed: [...untitled, ...unnamed], undrawn: [] },
    listed,
  );
}

function layout(spec: Spec, table: Table, options: LayoutOptions): (state: string) => Frame {
  const plan = planOf(spec, table, options);
  return (state) => drawState(plan, sure(spec.states[state]));
}

export const picture = defineFigure({
  schema,
  words: ["states.*.annotations.*.text"],
  numbers: [],
  spans: [],
  cells: () => ({}),
  answers: {
    marks: ["outline"],
    walk: () => "down",
    of: ({ label }, table, { locale }) => rowAnswers(table, { locale, styles: {}, title: [label], said: [] }),
  },
  map: undefined,
  // What stands where is what it shows.
  mirrored: () => "nothing",
  pictures: {
    files: filesOf,
    credits: ({ credit, after }) => [...new Set([credit, ...(after ? [after.credit] : [])])],
  },
  check,
  layout: (spec, table, options) => layout(resolved(spec, table), table, options),
});
