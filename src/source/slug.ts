// Names that can stand in an address.

/** A name made fit for an address: `"Six Roads"` → `six-roads`. Chinese has no such form; a stand-in is offered. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug || "item-1";
}

/** A name like `id` that is not among those `taken`; it is, from then on. */
export function freeName(id: string, taken: Set<string>): string {
  let count = 2;
  while (taken.has(`${id}-${count}`)) count++;
  taken.add(`${id}-${count}`);
  return `${id}-${count}`;
}
