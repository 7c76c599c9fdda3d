// What runs in a page's head before anything paints. These functions are written into the page as text (inline.ts), so each stands by
// itself: it uses nothing but its arguments and what every browser has, and declares with `var`, which no browser is too old for.

export interface RestoreOptions {
  key: string;
  version: number;
  /** Preferences that stand on the root. */
  names: readonly string[];
  grounds: Record<string, string>;
}

/**
 * Puts what the reader has chosen on the root as `data-` attributes, to which styles answer, and gives the browser's frame the ground's
 * colour. The panel does the same when a choice is made (player/settings/settings.ts). Returns the record, if there is one.
 */
export function restorePreferences(options: RestoreOptions): { edition?: string } | undefined {
  var data = document.documentElement.dataset;
  var record: Record<string, string> | undefined;
  try {
    record = JSON.parse(localStorage[options.key]);
  } catch (_) {
    return undefined; // Nothing is remembered, or nothing may be.
  }
  if (!record || Number(record.version || options.version) !== options.version) return undefined;
  for (var name in record) if (record[name] && options.names.indexOf(name) >= 0) data[name] = record[name];
  var ground = options.grounds[record.theme || ""];
  document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]").forEach((meta) => {
    if (ground) meta.content = ground;
  });
  return record;
}

export interface WaitOptions {
  /** ms without the player after which a pinned figure shows its picture. */
  picture: number;
  /** ms without it after which the page is flat. */
  flat: number;
}

/**
 * Chooses the edition: the address's (`?edition=`, `?embed`), else the one that is remembered. A browser that cannot run the player
 * keeps the flat page, with a still at each step; it is asked for what the player is written in, and for nothing it has an answer to.
 *
 * Until the player marks the root as `started`, a pinned figure is empty. So one that takes its time is waited for with pictures, at once
 * where the page is not opened at its top; one that takes too long, does not come, cannot be read or throws makes the page flat, the words
 * that are being read where they are. If a host's counter does not come, that is its own affair. The step edition shows nothing until its
 * slide is known.
 *
 * On a fresh visit to the top, what lies far below is not laid out before the first screen has been painted
 * (player/scroll/deferred-layout.ts).
 */
export function chooseEdition(editions: readonly string[], wait: WaitOptions, record: { edition?: string } | undefined): void {
  // Together that is PLAYS of publish/browsers.ts.
  if (!("noModule" in HTMLScriptElement.prototype && "at" in Array.prototype && window.customElements && window.ResizeObserver))
    return;
  var data = document.documentElement.dataset;
  var query = new URLSearchParams(location.search);
  var edition: string | null | undefined = query.get("edition");
  var embed = query.has("embed");
  if (embed) data.embed = "";
  if (editions.indexOf(`${edition}`) < 0) edition = embed ? "flat" : record?.edition;
  if (edition !== "flat") data.edition = "scroll";
  if (edition === "step") data.step = "";
  var navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined;
  if (navigation && navigation.type === "navigate" && !location.hash && !location.search) data.deferred = "";
  else if (edition !== "flat") data.waiting = "";

  var flatten = () => {
    if ("started" in data) return;
    // What is being read: the first words that reach below a pinned figure.
    var read = [].slice
      .call(document.querySelectorAll(".step-text,.prose>:not(.scene),.chapter-head"))
      .filter((piece: Element) => piece.getBoundingClientRect().bottom > innerHeight * 0.7)[0] as Element | undefined;
    var top = read ? read.getBoundingClientRect().top : 0;
    delete data.edition;
    delete data.step;
    delete data.deferred;
    delete data.waiting;
    if (read && scrollY > 0) scrollBy(0, read.getBoundingClientRect().top - top);
  };
  if (edition !== "flat") {
    setTimeout(() => {
      if (!("started" in data)) data.waiting = "";
    }, wait.picture);
    setTimeout(flatten, wait.flat);
  }
  addEventListener(
    "error",
    (event) => {
      var script = document.querySelector<HTMLScriptElement>("script[type=module]");
      var folder = script ? script.src.replace(/[^/]*$/, "") : "";
      // One that does not come is the error of its element; one that cannot be read or throws, the error of its file.
      if ((event.target as HTMLScriptElement).type === "module" || (folder && `${event.filename}`.indexOf(folder) === 0))
        flatten();
    },
    true,
  );
}
