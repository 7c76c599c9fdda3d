// What a process knows by heart, forgotten: the next question is answered as a new process would answer it.

/** Forgets the figures that were drawn (src/story/drawings.ts). */
export function forgetDrawings(): void {
  Reflect.deleteProperty(globalThis, Symbol.for("changjuan.drawings"));
}
