// What the device remembers of a reader's wishes: one record in its storage, or none. Storage may be forbidden or full.

const KEY = "changjuan";

/** Of another version nothing is known; layouts/recall.ts asks for the same one. */
const VERSION = 1;

/** How a reader wants to read. A field that is absent is as the device or the story would have it. */
export interface Settings {
  theme?: "paper" | "white" | "dark";
  contrast?: "high";
  /** Size of type, in percent. */
  size?: "125" | "150" | "200";
  motion?: "less";
  data?: "less";
}

export interface Memory extends Settings {
  edition?: "scroll" | "step" | "flat";
  /** How fast the story is read out: 1 is the voice's own speed. */
  speed?: number;
  /** What the large-type switch has changed, as it was before. */
  before?: Settings;
}

export function recall(): Memory {
  try {
    const { version, ...memory } = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Memory & { version?: number };
    return (version ?? VERSION) === VERSION ? memory : {};
  } catch {
    return {};
  }
}

/** Remembers what changes, beside what else is there; `undefined` forgets a field. */
export function remember(change: { [Field in keyof Memory]?: Memory[Field] | undefined }): void {
  const memory = { ...recall(), ...change };
  const known = Object.values(memory).some((value) => value !== undefined);
  try {
    if (known) localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...memory }));
    else localStorage.removeItem(KEY);
  } catch {
    // Then it holds for this page only.
  }
}
