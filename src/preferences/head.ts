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

/**
 * Chooses the edition: the address's (`?edition=`, `?embed`), else the one that is remembered. A browser that cannot run the player
 * keeps the flat page, with a still at each step; so does one to which the player does not come. The player is the page's one module; if
 * a host's counter does not come, that is its own affair. The step edition shows nothing until its slide is known.
 *
 * On a fresh visit to the top, what lies far below is not laid out before the first screen has been painted
 * (player/scroll/deferred-layout.ts).
 */
export function chooseEdition(editions: readonly string[], record: { edition?: string } | undefined): void {
  if (!("noModule" in HTMLScriptElement.prototype && window.customElements && window.fetch)) return;
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
  addEventListener(
    "error",
    (event) => {
      if ((event.target as HTMLScriptElement).type === "module") {
        delete data.edition;
        delete data.step;
        delete data.deferred;
      }
    },
    true,
  );
}
