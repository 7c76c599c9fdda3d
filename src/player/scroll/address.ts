// The page's own address while it is read: what in-app browsers hang on it is left off, and a step is named in the query.

/** A page's path, this one's if no other is given; the same whether it was asked for as a folder or by its file. */
export const pagePath = ({ pathname }: { pathname: string } = location) => pathname.replace(/index\.html$/, "");

/** Between a step's or a chapter's id and how many pieces after it a place is: `ferries~3`. */
export const AFTER = "~";

/** What is no part of an address: who passed the link on, and an edition that holds only until the reader chooses. */
const STRAYS = ["from", "isappinstalled", "edition"];

/** Names `step` in the address, or none, without a new entry in the history. `state` is kept with the entry. */
export function writeAddress(step: string | undefined, state: unknown): void {
  const address = new URL(location.href);
  for (const stray of STRAYS) address.searchParams.delete(stray);
  if (step) address.searchParams.set("s", step);
  else address.searchParams.delete("s");
  address.hash = "";
  history.replaceState(state, "", address);
}
