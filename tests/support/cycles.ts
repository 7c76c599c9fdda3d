// Finds cycles in who imports whom.

export interface Edge {
  from: string;
  to: string;
  /** What a failing test prints for it. */
  said: string;
}

/** The edges that lie on a cycle: from their end one can get back to their beginning. */
export function cyclicEdges(edges: readonly Edge[]): string[] {
  const next = Map.groupBy(edges, ({ from }) => from);
  const reachedFrom = (start: string): Set<string> => {
    const reached = new Set<string>();
    const open = [start];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const { to } of next.get(at) ?? []) {
        if (!reached.has(to)) open.push(to);
        reached.add(to);
      }
    }
    return reached;
  };
  const reached = new Map([...next.keys()].map((node) => [node, reachedFrom(node)]));
  return edges.filter(({ from, to }) => reached.get(to)?.has(from)).map(({ said }) => said);
}
