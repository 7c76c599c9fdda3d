// What a key asks for on the walk from mark to mark, and where that leads.

/** Steps within a series, and from series to series. */
type Step = { by: number } | { across: number } | { to: "first" | "last" };

/** What a key asks for: along the series, to the same place of the next one; where there is one series only, both lead along it. */
export function stepOf(key: string, { several, rtl }: { several: boolean; rtl: boolean }): Step | undefined {
  const forward = rtl ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return { by: forward };
    case "ArrowLeft":
      return { by: -forward };
    case "ArrowDown":
      return several ? { across: 1 } : { by: 1 };
    case "ArrowUp":
      return several ? { across: -1 } : { by: -1 };
    case "Home":
      return { to: "first" };
    case "End":
      return { to: "last" };
    default:
      return undefined;
  }
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Where a step leads from the place `at` of a group: at the end of one series to the next. */
export function stepFrom(groups: readonly (readonly unknown[])[], [group, at]: [number, number], step: Step): [number, number] {
  if ("to" in step) {
    const last = groups.length - 1;
    return step.to === "first" ? [0, 0] : [last, (groups[last]?.length ?? 1) - 1];
  }
  if ("across" in step) {
    const next = clamp(group + step.across, groups.length - 1);
    return [next, clamp(at, (groups[next]?.length ?? 1) - 1)];
  }
  const next = at + step.by;
  const own = groups[group]?.length ?? 1;
  if (next >= 0 && next < own) return [group, next];
  const beside = group + step.by;
  const neighbour = groups[beside];
  if (!neighbour) return [group, at];
  return [beside, step.by > 0 ? 0 : neighbour.length - 1];
}
