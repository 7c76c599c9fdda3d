// What a file holds that is no data of a story at all: a table, a map or a page of another program, or two versions of one file.

/** What stands in a file instead of JSON. */
export type ForeignText = "table" | "geo" | "page" | "yaml";

/** Where a program that joins two versions of a file has left both; undefined where it has not. */
export function findConflict(text: string): number | undefined {
  const found = /^<{7}(?: .*)?\r?\n(?:[\s\S]*?^)?={7}\r?$[\s\S]*?^>{7}(?: .*)?\r?$/m.exec(text);
  return found?.index;
}

/** What a file holds that was to be JSON and has nothing of it; undefined where it may be JSON with a mistake. */
export function foreignText(text: string): ForeignText | undefined {
  const start = text.slice(0, 4000).replace(/^\s+/, "");
  if (/^<(?:\?xml|kml|gpx|osm)\b/i.test(start)) return /<(?:kml|gpx|osm)\b/i.test(start) ? "geo" : "page";
  if (/^<(?:!doctype|html|head|body|table|div|meta)\b/i.test(start)) return "page";
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.some((line) => /[{}]|^\s*[[\]]/.test(line))) return undefined;
  if (lines.slice(0, 3).every((line) => /^(?:\s*- |\s*)[\w"-]+:(?: |$)/.test(line))) return "yaml";
  // A text cut off in the middle of its last line has fewer cells there.
  const cells = lines.slice(0, 5).map((line) => line.replace(/"[^"]*"/g, "").split(/[,;\t]/).length);
  return (cells[0] ?? 1) > 1 && cells[0] === cells[1] ? "table" : undefined;
}
