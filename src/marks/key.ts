// What a mark is of: the one place that writes and reads the keys by which marks are joined from state to state.

declare const WRITTEN: unique symbol;

/** A key as it stands in reels and stills: `token/road-3`, `token/services.41`. Only `markKey` and `partOf` make one. */
export type Key = string & { readonly [WRITTEN]: true };

/** A part of a figure, the item it belongs to (a row, a series, a group; `""` for what belongs to none), and which of several. */
export interface Identity {
  part: string;
  item: string;
  index?: string;
}

/** A dot ends the item, so that a dot within one is escaped; names without it stay as they are. */
const writeItem = (item: string) => (/[%.]/.test(item) ? escapeItem(item) : item);
const escapeItem = (item: string) => item.replace(/[%.]/g, (character) => (character === "." ? "%2E" : "%25"));
const readItem = (item: string) =>
  item.includes("%") ? item.replace(/%2E|%25/g, (escaped) => (escaped === "%2E" ? "." : "%")) : item;

/** The key of a mark: `part` holds no slash. All marks of one item light up together. */
export function markKey(part: string, item?: string | number, index?: string | number): Key {
  const name = item === undefined ? part : `${part}/${writeItem(String(item))}`;
  return (index === undefined ? name : `${name}.${index}`) as Key;
}

/** The key of the `row`-th of several marks that stand for what one key names: lines of a label, courses of a road. */
export function partOf(key: Key, row: number): Key {
  if (row === 0) return key;
  return `${key}.${row}` as Key; // an index may hold dots
}

/** The key of a mark that several panels of a figure have, each its own: of the same item, told apart by the panel's rank. */
export const keyInPanel = (key: Key, rank: number): Key => `${key}.@${rank}` as Key;

/** Reads a key back. */
export function readKey(key: string): Identity {
  const dot = key.indexOf(".");
  const name = dot < 0 ? key : key.slice(0, dot);
  const slash = name.indexOf("/");
  const [part, item] = slash < 0 ? [name, ""] : [name.slice(0, slash), readItem(name.slice(slash + 1))];
  return dot < 0 ? { part, item } : { part, item, index: key.slice(dot + 1) };
}

/** The key of the same part of another item. */
export function keyOfItem(key: string, item: string): Key {
  const { part, index } = readKey(key);
  return markKey(part, item, index);
}

/** The item a mark belongs to; `""` for what belongs to none, such as the word for "sketch". */
export const itemOf = (key: string): string => readKey(key).item;

const SEPARATOR = /^[\s,，、]+/;

/**
 * The items that a list of names means, as a marked phrase writes it: names stand apart by spaces or commas, and one that holds
 * such a character itself is known by being an item of the figure, the longest first.
 */
export function itemsIn(written: string, known: readonly string[]): string[] {
  const plain = (words: string) => words.replace(/\s+/g, " ");
  const names = [...new Set(known)].filter(Boolean).sort((a, b) => b.length - a.length);
  const items: string[] = [];
  let rest = plain(written).replace(SEPARATOR, "");
  while (rest !== "") {
    const ends = (name: string) => rest.length === name.length || SEPARATOR.test(rest.slice(name.length));
    const found = names.find((name) => rest.startsWith(plain(name)) && ends(plain(name)));
    const taken = found === undefined ? rest.split(/[\s,，、]/, 1).join() : plain(found);
    items.push(found ?? taken);
    rest = rest.slice(taken.length).replace(SEPARATOR, "");
  }
  return items;
}
