// Fetches a stylesheet that only some readers need. By its address: imported, it would stand in every page's head.

const asked = new Map<string, Promise<void>>();

/** Puts the stylesheet at `url` into the page, after all others. Rejects if it cannot be had; it may then be asked for again. */
export function loadStyle(url: string): Promise<void> {
  const known = asked.get(url);
  if (known) return known;
  const loaded = new Promise<void>((done, fail) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url;
    link.onload = () => done();
    link.onerror = () => {
      link.remove();
      asked.delete(url);
      fail(new Error(`${url} did not load`));
    };
    document.head.append(link);
  });
  asked.set(url, loaded);
  return loaded;
}
