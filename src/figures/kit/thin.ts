// Fewer of many, where marks do not suffice for all.

/** As many as marks suffice for: what is brought out first, of the rest evenly many, so that the cloud keeps its shape. */
export function thinned<One extends { muted: boolean }>(all: readonly One[], cost: number, most: number): One[] {
  const room = Math.floor(most / cost);
  if (all.length <= room) return [...all];
  const front = all.filter(({ muted }) => !muted);
  const some = (list: readonly One[], share: number) =>
    list.filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
  if (front.length >= room) return some(front, room / front.length);
  const back = new Set(
    some(
      all.filter(({ muted }) => muted),
      (room - front.length) / (all.length - front.length),
    ),
  );
  return all.filter((one) => !one.muted || back.has(one));
}
