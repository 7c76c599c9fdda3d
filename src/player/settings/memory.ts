// What the device remembers of a reader's wishes: one record in its storage, or none. Storage may be forbidden or full.

import { type Memory, readRecord, STORAGE_KEY, writeRecord } from "../../preferences/preferences.ts";

export function recall(): Memory {
  try {
    return readRecord(localStorage.getItem(STORAGE_KEY));
  } catch {
    return {};
  }
}

/** Remembers what changes, beside what else is there; `undefined` forgets a field. */
export function remember(change: { [Field in keyof Memory]?: Memory[Field] | undefined }): void {
  const record = writeRecord({ ...recall(), ...change });
  try {
    if (record) localStorage.setItem(STORAGE_KEY, record);
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Then it holds for this page only.
  }
}
