// What each browser has since when: MDN's data, asked by the path of a feature (`["css", "selectors", "has"]`).

import data from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatStatement, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data/types";
import type { Versions } from "../../src/publish/browsers.ts";

/** The path of a feature in MDN's data. */
export type Path = readonly string[];

/** MDN's names of browsers, by the name of a floor. Safari's versions are those of iOS too. */
const BROWSERS = [
  ["chrome", "chrome"],
  ["firefox", "firefox"],
  ["safari", "safari"],
  ["safari_ios", "safari"],
] as const;

const root = data as unknown as Identifier;

function nodeAt(path: Path): Identifier | undefined {
  let node: Identifier | undefined = root;
  for (const name of path)
    node = node && Object.hasOwn(node, name) && name !== "__compat" ? (node[name] as Identifier) : undefined;
  return node;
}

const compatAt = (path: Path): CompatStatement | undefined => nodeAt(path)?.__compat;

/** Whether MDN's data knows a feature. */
export const isKnown = (path: Path): boolean => compatAt(path) !== undefined;

/** The names of what stands under a path. */
const namesUnder = (path: Path): string[] => Object.keys(nodeAt(path) ?? {}).filter((name) => name !== "__compat");

const numberIn = (version: string) => Number(version.replace("≤", ""));

function statementsOf(path: Path, browser: string): SimpleSupportStatement[] {
  const support = compatAt(path)?.support as Record<string, SimpleSupportStatement | SimpleSupportStatement[]> | undefined;
  return [support?.[browser] ?? []].flat().filter(({ prefix, alternative_name: other, flags }) => !prefix && !other && !flags);
}

/** The versions from and before which a statement says that there is the feature, be it with faults. */
function rangeOf({ version_added: added, version_removed: removed }: SimpleSupportStatement): [number, number] {
  const isNumbered = typeof added === "string" && added !== "preview";
  return [
    isNumbered ? numberIn(added) : Number.POSITIVE_INFINITY,
    typeof removed === "string" ? numberIn(removed) : Number.POSITIVE_INFINITY,
  ];
}

/** Since which version a browser has a feature; infinity if it has not. */
function since(path: Path, browser: string): number {
  return Math.min(...statementsOf(path, browser).map((statement) => rangeOf(statement)[0]));
}

/** The browsers of a floor that have not got a feature, with the version that has: `["firefox 121"]`. */
function missing(path: Path, floor: Versions): string[] {
  return BROWSERS.flatMap(([browser, name]) => {
    // MDN says nothing of some browsers and features.
    if (compatAt(path)?.support[browser] === undefined) return [];
    const ranges = statementsOf(path, browser).map(rangeOf);
    if (ranges.some(([from, before]) => from <= floor[name] && floor[name] < before)) return [];
    const version = since(path, browser);
    return [`${browser} ${Number.isFinite(version) ? version : "none"}`];
  });
}

/** The oldest versions that have all of some features. */
export function oldestWith(paths: readonly Path[]): Versions {
  const oldest = (browser: string) => Math.max(...paths.map((path) => since(path, browser)));
  return { chrome: oldest("chrome"), firefox: oldest("firefox"), safari: Math.max(oldest("safari"), oldest("safari_ios")) };
}

/** A feature as a floor's message names it: `css.selectors.has`. */
export const nameOf = (path: Path): string => path.join(".");

/** Members of interfaces and built-in objects by their name: `at` is a member of Array, String and typed arrays. */
export const MEMBERS: ReadonlyMap<string, Path[]> = (() => {
  const members = new Map<string, Path[]>();
  for (const shelf of [["api"], ["javascript", "builtins"], ["javascript", "builtins", "Intl"]])
    for (const owner of namesUnder(shelf))
      for (const written of namesUnder([...shelf, owner])) {
        const path = [...shelf, owner, written];
        const name = written.replace(/_(static|event)$/, "");
        if (!isKnown(path) || written.endsWith("_event") || name === owner) continue;
        members.set(name, [...(members.get(name) ?? []), path]);
      }
  return members;
})();

/**
 * What a use lacks on a floor, if all that it may mean lacks something there; the nearest. An object that the floor has not got itself is
 * not what is meant: whoever has one has named what makes it.
 */
export function lacking(paths: readonly Path[], floor: Versions): { path: Path; browsers: string[] } | undefined {
  const isHad = (path: Path) => !isKnown(path.slice(0, -1)) || missing(path.slice(0, -1), floor).length === 0;
  const lacks = paths.filter(isHad).map((path) => ({ path, browsers: missing(path, floor) }));
  if (lacks.length === 0 || lacks.some(({ browsers }) => browsers.length === 0)) return undefined;
  return lacks.sort((one, other) => one.browsers.length - other.browsers.length)[0];
}
