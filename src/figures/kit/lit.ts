// What a state brings out, and what stands back behind it.

/** Whether a state brings something out and none of `ids` is meant. */
export function isMuted(lit: readonly string[] | undefined, ids: readonly string[]): boolean {
  return lit !== undefined && !lit.some((item) => ids.includes(item));
}
