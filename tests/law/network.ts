// Random networks: two to five sides, nodes by the dozen, several relations between the same two, loops, movers.

import { HUES } from "../../src/marks/style.ts";
import type { Chance } from "./chance.ts";
import { categoryColumn, headOf, type Json, type Maker, rowsOf, type Selection, SOURCED, selects, textColumn } from "./maker.ts";

const NODES = [2, 4, 6, 8, 12, 16, 16, 24, 48, 120];

function nodesOf(chance: Chance, sides: string[]): Record<string, Json> {
  const count = Math.max(2, chance.whole(1, chance.pick(NODES)));
  const lopsided = chance.often(0.2);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `n${index + 1}`,
      {
        label: chance.name(),
        side: lopsided && index > 1 ? sides[0] : chance.pick(sides),
        ...(chance.often(0.2) ? { note: chance.name() } : {}),
        ...(chance.often(0.1) ? { look: "unknown" } : {}),
      },
    ]),
  );
}

function kindsOf(chance: Chance, ids: string[]): Record<string, Json> {
  const kind = () => ({
    label: chance.name(),
    arrow: chance.pick(["forward", "both", "none"]),
    look: chance.pick(["solid", "bold", "dashed"]),
    hue: chance.pick(HUES),
  });
  return Object.fromEntries(ids.map((id) => [id, kind()]));
}

function statesOf(chance: Chance, rows: string[], nodes: string[], sides: string[], kinds: string[]): Json {
  const alt = () => chance.words(6);
  const column = () => ({ column: "kind", values: chance.some(kinds) });
  const moved = Object.fromEntries(
    chance
      .some(nodes, 0.1)
      .slice(0, 5)
      .map((node) => [node, chance.pick(sides)]),
  );
  return {
    all: { alt: alt(), labels: chance.pick(["all", "lit", "none"]) },
    none: { alt: alt(), show: [], nodes: chance.often(0.5) ? chance.some(nodes, 0.1) : [] },
    lit: {
      alt: alt(),
      labels: chance.pick(["all", "lit"]),
      lit: chance.some(rows, 0.05),
      nodes: chance.often(0.3) ? chance.some(nodes, 0.1) : [],
    },
    part: { alt: alt(), show: chance.some(rows, 0.2), others: "hidden" },
    kind: { alt: alt(), show: chance.often(0.5) ? column() : "all", lit: column() },
    ...(chance.often(0.5) ? { moved: { alt: alt(), moved } } : {}),
  };
}

export const network: Maker = {
  make(chance) {
    const sides = Array.from({ length: chance.pick([2, 2, 2, 3, 3, 4, 5]) }, (_, index) => `s${index + 1}`);
    const headed = chance.often(0.7);
    const nodes = nodesOf(chance, sides);
    const names = Object.keys(nodes);
    const kinds = Array.from({ length: chance.pick([1, 2, 3, 5, 8]) }, (_, index) => `v${index + 1}`);
    const once = chance.often(0.15);
    const ends = [chance.pick(names), chance.pick(names)];
    const rows = rowsOf(chance.count(), () => ({
      from: once ? ends[0] : chance.pick(names),
      to: once ? ends[1] : chance.pick(names),
      kind: chance.often(0.1) ? null : chance.pick(kinds),
      what: chance.often(0.3) ? null : chance.name(),
    }));
    const figure = {
      ...headOf(chance, "network"),
      ...(chance.often(0.3) ? { sketch: chance.pick(["示意", "Sketch"]) } : {}),
      sides: sides.map((id) => ({ id, ...(headed ? { label: chance.name() } : {}), hue: chance.pick(HUES) })),
      nodes,
      order: chance.pick(["untangled", "given"]),
      from: "from",
      to: "to",
      kind: "kind",
      ...(chance.often(0.6) ? { what: "what" } : {}),
      kinds: kindsOf(chance, kinds),
      ...(chance.often(0.7) ? { unknown: chance.name() } : {}),
      ...(chance.often(0.6) ? { crossing: { label: chance.name(), hue: chance.pick(HUES) } } : {}),
      states: statesOf(
        chance,
        rows.map(({ id }) => id),
        names,
        sides,
        kinds,
      ),
    };
    const columns = {
      from: textColumn(chance),
      to: textColumn(chance),
      kind: categoryColumn(chance, kinds.length),
      what: textColumn(chance),
    };
    return { figure, data: { ...SOURCED, columns, rows } };
  },
  owed: (spec, table, name) => {
    type State = { show: Choice; lit?: Choice; nodes: string[]; others: string; moved: Record<string, string> };
    type Choice = "all" | Selection;
    const state = (spec.states as unknown as Record<string, State>)[name];
    if (!state) return [];
    const chosen = (choice: Choice) => table.rows.filter((row) => choice === "all" || selects(choice, row));
    const shown = chosen(state.show);
    const lit = state.lit ? chosen(state.lit) : shown;
    const touched = new Set([...state.nodes, ...Object.keys(state.moved)]);
    for (const row of shown) if (lit.includes(row)) touched.add(String(row.from)).add(String(row.to));
    const nodes = Object.keys((spec as unknown as { nodes: Json }).nodes);
    const owed = touched.size === 0 || state.others === "faint" ? nodes : nodes.filter((node) => touched.has(node));
    return [...shown.map(({ id }) => id), ...owed];
  },
};
