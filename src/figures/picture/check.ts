// Reports what the schema of a picture cannot see: names, files that are not there, regions beyond the edge, and what cannot be seen well.

import { SIZES } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import { type Message, proposing, say } from "../../messages/index.ts";
import type { CheckContext, Path, Pictures, Report, Table } from "../figure.ts";
import { cellName } from "../kit/columns.ts";
import { around } from "../kit/ground.ts";
import { checkNames } from "../kit/lit.ts";
import { NEAREST, viewOf } from "./camera.ts";
import { LEAST } from "./plan.ts";
import { boxOf, ringOf, writtenRing } from "./regions.ts";
import { filesOf, type PictureSpec, type Region } from "./schema.ts";

type Extent = Pictures[string];

/** Shares of a px by which the shapes of two pictures of one thing may differ. */
const ALIKE = 0.01;
/** px of a frame that a picture is high or wide at least where all of it is shown: in less nothing can be seen. */
const THIN = 64;
/** px of a wide frame that what is looked at is high or wide at least, if its file holds so much: less is no close look. */
const CLOSE = 108;
/** Names in a message of many. */
const SUCH = 3;

/** A region's numbers as they would be in px if they are shares, and the other way round; the same kind of shape. */
const reach = (region: Region) => writtenRing(region).flat();

/** Shares that are px, and px that are shares: all of a figure's, for then it is `measure` that is wrong. */
function checkMeasure(spec: PictureSpec, report: Report): boolean {
  const all = Object.values(spec.regions).flatMap(reach);
  const most = Math.max(0, ...all);
  const isOther = spec.measure === "shares" ? most > 2 : all.length > 0 && most <= 1;
  if (!isOther) return false;
  const measure = spec.measure === "shares" ? "pixels" : "shares";
  const said = say.otherMeasure(measure, most);
  report.problem(
    ["regions"],
    proposing(
      said,
      report.instead((written) => ({ ...Object(written), measure })),
    ),
  );
  return true;
}

function checkRegions(spec: PictureSpec, picture: Extent | undefined, table: Table, report: Report): void {
  const ids = table.rows.map(({ id }) => id);
  for (const id of Object.keys(spec.regions)) report.name(["regions", id], id, ids, "item");
  if (checkMeasure(spec, report)) return;
  const edge = spec.measure === "shares" ? { width: 1, height: 1 } : picture;
  for (const [id, region] of Object.entries(spec.regions)) {
    if (!edge) break;
    const points = writtenRing(region);
    const isBeyond = points.some(([x, y]) => x > edge.width + 1e-6 || y > edge.height + 1e-6);
    const at: Path = ["regions", id, "box" in region ? "box" : "polygon"];
    const box = boxOf(points);
    // Only who looks at the picture can say where its edge should have been.
    if (isBeyond) report.problem(at, say.regionOutside(id, spec.file));
    else if (box.width <= 0 || box.height <= 0) report.problem(at, say.emptyRegion(id));
  }
}

/** Two pictures of one thing lie upon each other only if they are cut alike. */
function checkFiles(spec: PictureSpec, pictures: Pictures, report: Report): void {
  const known = Object.keys(pictures);
  for (const { path, file } of filesOf(spec)) if (!known.includes(file)) report.problem(path, say.noPhoto(file, known));
  const [before, after] = [pictures[spec.file], pictures[spec.after?.file ?? ""]];
  if (!before || !after) return;
  const shapeOf = ({ width, height }: Extent) => width / height;
  if (Math.abs(shapeOf(before) / shapeOf(after) - 1) > ALIKE)
    report.problem(["after", "file"], say.picturesDiffer([before.width, before.height], [after.width, after.height]));
}

type State = PictureSpec["states"][string];
interface Looked {
  spec: PictureSpec;
  picture: Extent;
  report: Report;
}

const litOf = ({ lit }: State): string[] => (Array.isArray(lit) ? lit : []);

/** What a state shows so small, so thin or so coarsely that it cannot be seen. */
function checkSight({ spec, picture, report }: Looked, name: string, state: State): void {
  const at: Path = ["states", name];
  const known = (ids: readonly string[]) => ids.filter((id) => Object.hasOwn(spec.regions, id));
  const boxesOf = (ids: readonly string[]) =>
    known(ids).flatMap((id) => {
      const region = spec.regions[id];
      return region ? [boxOf(ringOf(region, spec.measure, picture))] : [];
    });
  const face = ({ width, height }: { width: number; height: number }) => ({ x: 0, y: 0, width, height });
  const focus = boxesOf(state.focus ?? []);
  const [narrow, wide] = [viewOf(picture, focus, face(SIZES.narrow)), viewOf(picture, focus, face(SIZES.wide))];
  /** `focus`: what the state had better look at. */
  const advise = (said: Message, wanted: readonly string[] = []) => {
    const value = JSON.stringify(wanted);
    if (wanted.length === 0) report.advise(at, said);
    else if (state.focus) report.advise([...at, "focus"], proposing(said, { value }));
    else report.advise(at, proposing(said, { field: "focus", value }));
  };
  const thin = Math.min(picture.width, picture.height) * narrow.scale;
  const lit = known(litOf(state));
  if (focus.length === 0 && thin < THIN) {
    const first = lit.length > 0 ? lit : Object.keys(spec.regions).slice(0, 1);
    advise(say.thinPicture(name, Math.max(1, Math.floor(thin)), first), first);
    return;
  }
  const sideOf = ({ width, height }: Box) => Math.max(width, height);
  const [looked] = focus.length > 0 ? [sideOf(around(focus))] : [];
  if (looked !== undefined && wide.scale >= NEAREST && looked * NEAREST < CLOSE) {
    advise(say.coarsePicture(name, Math.ceil(looked), Math.ceil((picture.width * CLOSE) / NEAREST / looked / 100) * 100));
    return;
  }
  const tiny = lit.find((id) => boxesOf([id]).some((box) => sideOf(box) * narrow.scale < LEAST));
  if (tiny === undefined) return;
  const near = boxesOf([tiny]).every((box) => sideOf(box) * NEAREST >= CLOSE);
  advise(say.tinyRegion(name, tiny, near), near ? [tiny] : []);
}

function checkStates(spec: PictureSpec, table: Table, { report, pictures }: CheckContext): void {
  const ids = Object.keys(spec.regions);
  const rows = table.rows.filter(({ id }) => ids.includes(id));
  const names = [ids, "item"] as const;
  checkNames(spec, { ...table, rows }, report, { focus: names, show: names, lit: names });
  const picture = pictures?.[spec.file];
  for (const [name, state] of Object.entries(spec.states)) {
    for (const [index, { at }] of state.annotations.entries())
      if (at !== undefined) report.name(["states", name, "annotations", index, "at"], at, ids, "item");
    if (!spec.after && state.shows !== "before")
      report.problem(["states", name, "shows"], proposing(say.onePicture(state.shows), { drop: true }));
    if (picture) checkSight({ spec, picture, report }, name, state);
  }
}

export function check(spec: PictureSpec, table: Table, context: CheckContext): void {
  const { report, pictures } = context;
  report.column(["label"], spec.label);
  if (pictures) checkFiles(spec, pictures, report);
  checkRegions(spec, pictures?.[spec.file], table, report);
  checkStates(spec, table, context);
  const lost = table.rows.filter(({ id }) => !Object.hasOwn(spec.regions, id));
  const called = lost.slice(0, SUCH).map((row) => cellName(table, spec.label, row[spec.label]) || row.id);
  if (lost.length > 0) report.advise(["regions"], say.rowsOffThePicture(called, lost.length));
}
