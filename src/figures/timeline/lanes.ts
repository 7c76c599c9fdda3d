// timeline: where the names of lanes stand, and in how many lines.

import { max } from "d3-array";
import type { Size } from "../../marks/size.ts";
import type { Box } from "../../marks/text.ts";
import { isCut, LEADING, labelRoom, linesOf } from "../kit/label.ts";
import type { Lane } from "./schema.ts";
import { measures } from "./views.ts";

/** Names stand beside the lanes in this width, or above them in this height; one of the two is 0. */
export interface LaneNames {
  beside: number;
  above: number;
  font: number;
  lines: Map<string, string[]>;
  /** px that a name keeps free above and below. */
  padding: number;
  /** Lanes whose names end in "…". */
  cut: string[];
}

/** Names beside the lanes where three lines of a narrow gutter hold each, else above. */
export function laneNames(lanes: Lane[], stage: Box, { text }: Size): LaneNames {
  const named = lanes.filter((lane) => lane.name);
  const most = stage.width * 0.2;
  const rooms = named.map((lane) => labelRoom(lane.name, text, most));
  const gutter = max(rooms, (room) => room.width) ?? 0;
  const fits = gutter <= most && rooms.every((room) => room.height <= text * 3.6 + 0.01);
  const width = fits ? gutter : stage.width - text;
  const lines = new Map(named.map((lane) => [lane.id, linesOf(lane.name, text, width)]));
  const shared = { font: text, lines, padding: text * 0.4, cut: [] };
  if (fits) return { beside: gutter, above: 0, ...shared };
  return { beside: 0, above: text * 0.4 + (max(lines.values(), (list) => list.length * text * LEADING) ?? 0), ...shared };
}

/** Small names beside the lanes, which may be parted and cut, so that lanes may be as low as their rows. */
export function tightLaneNames(lanes: Lane[], stage: Box, size: Size): LaneNames {
  const { small } = measures(size);
  const named = lanes.filter((lane) => lane.name);
  const widest = max(named, (lane) => labelRoom(lane.name, small, Number.POSITIVE_INFINITY).width) ?? 0;
  const beside = Math.min(widest, stage.width * 0.26);
  const most = Math.max(1, Math.min(3, Math.floor((stage.height * 0.6) / Math.max(1, named.length) / (small * LEADING))));
  const lines = new Map(named.map((lane) => [lane.id, linesOf(lane.name, small, beside, most)]));
  const cut = named.filter((lane) => isCut(lines.get(lane.id) ?? [], lane.name)).map(({ id }) => id);
  return { beside, above: 0, font: small, lines, padding: 2, cut };
}
