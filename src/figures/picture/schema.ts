// picture: what an editor writes of a photograph, a scan, a plan or a painting, and of what is to be seen in it.

import { z } from "zod";
import { describe, inForm, oneOf } from "../../schemas/describe.ts";
import { id, PHOTO_PATH } from "../../schemas/names.ts";
import { type Plain, text } from "../../schemas/text.ts";
import { figureFields, stateFields } from "../figure.ts";
import { annotationOf } from "../kit/annotations.ts";
import { labelsField, type Resolved, selection } from "../kit/lit.ts";

const file = inForm(z.string().regex(PHOTO_PATH), "picture.file.form");
const measure = z.number().nonnegative();

const region = z.union([
  z.strictObject({ box: describe(z.array(measure).length(4), "picture.region.box") }),
  z.strictObject({ polygon: describe(z.array(z.array(measure).length(2)).min(3), "picture.region.polygon") }),
]);

const state = z.strictObject({
  ...stateFields,
  focus: describe(z.array(z.string()).min(1).optional(), "picture.state.focus"),
  show: describe(selection(0).optional(), "picture.state.show"),
  lit: describe(selection().optional(), "picture.state.lit"),
  labels: labelsField("picture.state.labels", "lit"),
  shows: describe(
    oneOf("picture.state.shows", ["before", "after", "beside", "divided"]).default("before"),
    "picture.state.shows",
  ),
  divide: describe(z.number().min(0.05).max(0.95).default(0.5), "picture.state.divide"),
  annotations: describe(z.array(annotationOf("picture.annotation.at")).default([]), "annotations.state.annotations"),
});

const after = z.strictObject({
  file: describe(file, "picture.after.file"),
  credit: describe(text, "picture.after.credit"),
  name: describe(text, "picture.after.name"),
  before: describe(text, "picture.after.before"),
});

export const schema = z.strictObject({
  type: describe(z.literal("picture"), "picture.type"),
  ...figureFields,
  file: describe(file, "picture.file"),
  credit: describe(text, "picture.credit"),
  label: describe(z.string().min(1), "picture.label"),
  measure: describe(oneOf("picture.measure", ["shares", "pixels"]).default("shares"), "picture.measure"),
  regions: describe(z.record(z.string(), region), "picture.regions"),
  after: describe(after.optional(), "picture.after"),
  locator: describe(z.boolean().default(true), "picture.locator"),
  states: describe(z.record(id, state), "picture.states"),
});

export type PictureSpec = z.output<typeof schema>;
export type Spec = Resolved<Plain<PictureSpec>>;
export type State = Spec["states"][string];
export type Region = z.output<typeof region>;

/** The files that it shows, each with where it names it. */
export function filesOf({ file, after }: { file: string; after?: { file: string } | undefined }) {
  return [{ path: ["file"], file }, ...(after ? [{ path: ["after", "file"], file: after.file }] : [])];
}
