// What is said of the members of a network, and of what joins each two of them.

import { packOf, speakerOf } from "../../locale/index.ts";
import type { Answer } from "../../marks/answers.ts";
import type { Plain } from "../../schemas/text.ts";
import type { Row, Table } from "../figure.ts";
import { rowAnswers } from "../kit/answers.ts";
import { cellsOf } from "../kit/numbers.ts";
import type { NetworkSpec } from "./schema.ts";

/** Each side's members, each with what is said of it; then who is joined to whom, and how. */
export function answersOf(spec: Plain<NetworkSpec>, table: Table, locale: string): Answer[] {
  const { joints } = packOf(locale);
  const relatedTo = speakerOf(locale)("relatedTo");
  const nodes = spec.sides.flatMap(({ id: side, label }) =>
    Object.entries(spec.nodes)
      .filter(([, node]) => node.side === side)
      .map(([item, node]): Answer => {
        const related = table.rows.flatMap((row) => {
          if (row[spec.from] === item) return spec.nodes[String(row[spec.to])]?.label ?? [];
          return row[spec.to] === item ? (spec.nodes[String(row[spec.from])]?.label ?? []) : [];
        });
        const kin = [...new Set(related)];
        return {
          item,
          title: node.label,
          said: kin.length > 0 ? [[relatedTo, kin.join(joints.list)]] : [],
          ...(node.note && { note: node.note }),
          ...(label && { series: label }),
        };
      }),
  );
  const named = rowAnswers(table, {
    locale,
    styles: cellsOf({ unknown: spec.unknown }, [spec.kind]),
    title: [],
    said: [spec.kind, spec.what],
    optional: [spec.what],
  });
  const nameOf = (cell: Row[string] | undefined) => spec.nodes[String(cell ?? "")]?.label ?? String(cell ?? "");
  const relations = table.rows.map((row, index): Answer => {
    const { label, arrow } = spec.kinds[String(row[spec.kind] ?? "")] ?? {};
    const { said = [] } = named[index] ?? {};
    const [kind, ...more] = said.filter(([head]) => ![spec.from, spec.to].some((end) => table.columns[end]?.label === head));
    const sign = arrow === "forward" ? " → " : " – ";
    return {
      item: row.id,
      title: `${nameOf(row[spec.from])}${sign}${nameOf(row[spec.to])}`,
      said: [...(kind ? [[kind[0], label ?? kind[1]] as const] : []), ...more],
      series: table.columns[spec.kind]?.label ?? spec.kind,
    };
  });
  return [...nodes, ...relations];
}
