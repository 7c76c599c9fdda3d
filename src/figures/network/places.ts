// Relations as the dataset has them, and the places that nodes have: at home, and where some of them cross to.

import { sure } from "../../sure.ts";
import type { Spec } from "./schema.ts";

/** A row of the dataset as a relation. */
export interface Relation {
  id: string;
  from: string;
  to: string;
  /** Absent: not known. */
  kind?: string;
  what?: string;
}

/** Name of the place that a node has on a side. */
export function placeName(node: string, side: string): string {
  return `${node} ${side}`;
}

/** The node that has a place of a name. */
export function nodeOf(place: string): string {
  return sure(place.split(" ")[0]);
}

/** Nodes that cross over in any state, and the sides they cross to. */
export function crossings(spec: Spec): { node: string; side: string }[] {
  const found = new Map<string, { node: string; side: string }>();
  for (const state of Object.values(spec.states)) {
    for (const [node, side] of Object.entries(state.moved)) {
      if (sure(spec.nodes[node]).side !== side) found.set(placeName(node, side), { node, side });
    }
  }
  return [...found.values()];
}

/** How many relations each node has, and how many at most with any one other. */
export function tiesOf(spec: Pick<Spec, "nodes">, relations: Relation[]): Map<string, { all: number; parallel: number }> {
  const pairs = new Map<string, number>();
  const ties = new Map(Object.keys(spec.nodes).map((node) => [node, { all: 0, parallel: 0 }]));
  for (const { from, to } of relations) {
    const pair = [from, to].sort().join(" ");
    const alike = (pairs.get(pair) ?? 0) + 1;
    pairs.set(pair, alike);
    for (const node of new Set([from, to])) {
      const tie = sure(ties.get(node));
      tie.all += 1;
      tie.parallel = Math.max(tie.parallel, alike);
    }
  }
  return ties;
}
