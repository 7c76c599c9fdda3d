// What the name of a chapter's file says.

/** The parts of a chapter's file name: `01-transport.en.mdx`. Undefined where it does not have that form. */
export function chapterName(path: string): { number: string; id: string; locale: string | undefined } | undefined {
  const base = path.split(/[?#]/)[0]?.split(/[\\/]/).at(-1) ?? "";
  const match = /^(\d{2,3})-([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?))?\.mdx$/.exec(base);
  const [, number, id, locale] = match ?? [];
  return number !== undefined && id !== undefined ? { number, id, locale } : undefined;
}
