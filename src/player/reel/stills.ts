// Stills follow what the reader has chosen: the fragment of a picture's address names the look (marks/print.ts). Fetched if there is one.

/** Pictures that are drawn in the page's own colours; photographs are not. */
const DRAWN = ":is(.scene picture, .plate)";

/**
 * Sets the look of every still on the page. Dark is not among them: a picture takes it from the page's `color-scheme`, and so
 * is light again on paper.
 */
export function dressStills(): void {
  const { theme, contrast } = document.documentElement.dataset;
  const look = [theme === "dark" ? undefined : theme, contrast].filter(Boolean).join("-");
  const dressed = (address: string) => address.replace(/(#.*)?$/, look && `#${look}`);
  for (const source of document.querySelectorAll<HTMLSourceElement>(`${DRAWN} source`)) source.srcset = dressed(source.srcset);
  for (const image of document.querySelectorAll<HTMLImageElement>(`${DRAWN} img`))
    image.src = dressed(image.getAttribute("src") ?? "");
}
