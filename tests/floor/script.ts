// What a script uses of its browser: syntax, globals, members by their name; and which of these it asks for before it uses them.

import { type AnyNode, type Options, type Program, parse } from "acorn";
import { isKnown, MEMBERS, type Path } from "./compat.ts";

/** A feature that is used, under any of several paths: a member is one of every object that has a member of its name. */
export interface Use {
  /** As it is written: `??=`, `.at()`, `ResizeObserver`. */
  name: string;
  paths: Path[];
  line: number;
}

type Visit = (node: AnyNode, parent: AnyNode | undefined) => void;

function walk(node: AnyNode, visit: Visit, parent?: AnyNode): void {
  visit(node, parent);
  for (const value of Object.values(node))
    for (const child of [value].flat())
      if (child && typeof child === "object" && typeof child.type === "string") walk(child, visit, node);
}

const js = (...path: string[]): Path => ["javascript", ...path];
const OPERATORS: Record<string, Path> = {
  "??": js("operators", "nullish_coalescing"),
  "??=": js("operators", "nullish_coalescing_assignment"),
  "||=": js("operators", "logical_or_assignment"),
  "&&=": js("operators", "logical_and_assignment"),
  "**": js("operators", "exponentiation"),
  "**=": js("operators", "exponentiation_assignment"),
};

/** Flags of a regular expression, and what its pattern may hold. */
const FLAGS: Record<string, Path> = {
  d: js("builtins", "RegExp", "hasIndices"),
  s: js("builtins", "RegExp", "dotAll"),
  u: js("builtins", "RegExp", "unicode"),
  v: js("builtins", "RegExp", "unicodeSets"),
  y: js("builtins", "RegExp", "sticky"),
};
const PATTERNS: [string, RegExp, Path][] = [
  ["(?<=", /\(\?<[=!]/, js("regular_expressions", "lookbehind_assertion")],
  ["(?<name>", /\(\?<\w/, js("regular_expressions", "named_capturing_group")],
  ["\\p{", /\\[pP]\{/, js("regular_expressions", "unicode_character_class_escape")],
  ["(?i:", /\(\?[ims]*-?[ims]+:/, js("regular_expressions", "modifier")],
];

function inPattern({ pattern, flags }: { pattern: string; flags: string }): [string, Path][] {
  const flagged = [...flags].flatMap((flag): [string, Path][] => (FLAGS[flag] ? [[`/${flag}`, FLAGS[flag]]] : []));
  return [
    ...flagged,
    ...PATTERNS.flatMap(([name, found, path]): [string, Path][] => (found.test(pattern) ? [[name, path]] : [])),
  ];
}

const isPrivate = (node: AnyNode | null | undefined) => node?.type === "PrivateIdentifier";

/** The syntax of one node. */
function syntaxOf(node: AnyNode, parent: AnyNode | undefined, depth: number): [string, Path][] {
  const one = (name: string, ...path: string[]): [string, Path][] => [[name, js(...path)]];
  switch (node.type) {
    case "LogicalExpression":
    case "AssignmentExpression":
    case "BinaryExpression":
      if (isPrivate(node.left as AnyNode)) return one("#x in", "classes", "private_class_fields_in");
      return OPERATORS[node.operator] ? [[node.operator, OPERATORS[node.operator]!]] : [];
    case "ChainExpression":
      return one("?.", "operators", "optional_chaining");
    case "PropertyDefinition":
      return isPrivate(node.key)
        ? one("#field", "classes", "private_class_fields")
        : one("class field", "classes", "public_class_fields");
    case "MethodDefinition":
      return isPrivate(node.key) ? one("#method", "classes", "private_class_methods") : [];
    case "StaticBlock":
      return one("static {}", "classes", "static", "initialization_blocks");
    case "AwaitExpression":
      return depth === 0 ? one("top-level await", "operators", "await", "top_level") : one("await", "operators", "await");
    case "ForOfStatement":
      return node.await ? one("for await", "statements", "for_await_of") : one("for of", "statements", "for_of");
    case "SpreadElement":
      return parent?.type === "ObjectExpression" ? one("{...}", "operators", "spread", "spread_in_object_literals") : [];
    case "CatchClause":
      return node.param ? [] : one("catch {}", "statements", "try_catch", "optional_catch_binding");
    case "ImportExpression":
      return one("import()", "operators", "import");
    case "MetaProperty":
      return node.meta.name === "import"
        ? one("import.meta", "operators", "import_meta")
        : one("new.target", "operators", "new_target");
    case "ExportAllDeclaration":
      return node.exported ? one("export * as", "statements", "export", "namespace") : [];
    case "TemplateLiteral":
      return one("template", "grammar", "template_literals");
    case "ClassDeclaration":
    case "ClassExpression":
      return one("class", "statements", "class");
    case "ArrowFunctionExpression":
      return one("=>", "functions", "arrow_functions");
    case "VariableDeclaration":
      return node.kind === "var" ? [] : one(node.kind, "statements", node.kind);
    case "Literal":
      if (node.regex) return inPattern(node.regex);
      if (node.bigint) return one("1n", "builtins", "BigInt");
      return typeof node.value === "number" && node.raw?.includes("_") ? one("1_000", "grammar", "numeric_separators") : [];
    default:
      return [];
  }
}

/** Globals that are the one object of an interface. */
const OBJECTS: Record<string, string[]> = {
  document: ["Document", "Node", "EventTarget"],
  navigator: ["Navigator"],
  location: ["Location"],
  history: ["History"],
  performance: ["Performance", "EventTarget"],
  screen: ["Screen"],
  speechSynthesis: ["SpeechSynthesis"],
  customElements: ["CustomElementRegistry"],
  caches: ["CacheStorage"],
  crypto: ["Crypto"],
  visualViewport: ["VisualViewport"],
  localStorage: ["Storage"],
};
const GLOBAL_OBJECTS = ["window", "self", "globalThis", "top", "parent"];

/** Where a global stands in MDN's data. */
function globalPaths(name: string): Path[] {
  const paths: Path[] = [js("builtins", name), ["api", name], ["api", "Window", name], ["api", "WorkerGlobalScope", name]];
  return paths.filter(isKnown);
}

/** Where a member of a global's stands in MDN's data: `CSS.supports`, `document.startViewTransition`. */
function ownedPaths(owner: string, name: string): Path[] {
  const owners = OBJECTS[owner] ?? [owner];
  const paths = owners.flatMap((one): Path[] => [js("builtins", one, name), ["api", one, `${name}_static`], ["api", one, name]]);
  return paths.filter(isKnown);
}

/** A text that stands in a script; minifiers write `at` for "at". */
function textOf(node: AnyNode): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? undefined)
    : undefined;
}

interface Names {
  /** All that is declared anywhere in the file. */
  declared: Set<string>;
  /** Members that the file gives to objects of its own: keys, methods, what it writes to. */
  given: Set<string>;
  /** What is asked for: `"at" in x`, `typeof X`, `x.y?.()`, `if (x.y)`, `x.y && …`. */
  asked: Set<string>;
}

function declare(pattern: AnyNode | null | undefined, into: Set<string>): void {
  if (!pattern) return;
  if (pattern.type === "Identifier") into.add(pattern.name);
  if (pattern.type === "ObjectPattern")
    for (const property of pattern.properties) declare(property.type === "Property" ? property.value : property, into);
  if (pattern.type === "ArrayPattern") for (const element of pattern.elements) declare(element, into);
  if (pattern.type === "AssignmentPattern") declare(pattern.left, into);
  if (pattern.type === "RestElement") declare(pattern.argument, into);
}

/** The names of what is asked for in a condition; a call is no question. */
function askedIn(test: AnyNode, into: Set<string>): void {
  if (test.type === "Identifier") into.add(test.name);
  if (test.type === "MemberExpression" && !test.computed && test.property.type === "Identifier") {
    into.add(test.property.name);
    if (test.object.type === "Identifier") into.add(test.object.name);
  }
  if (test.type === "UnaryExpression") askedIn(test.argument, into);
  if (test.type === "LogicalExpression") for (const side of [test.left, test.right]) askedIn(side, into);
  if (test.type === "ChainExpression") askedIn(test.expression, into);
  if (test.type === "BinaryExpression" && /^[!=]==?$/.test(test.operator))
    for (const side of [test.left as AnyNode, test.right]) askedIn(side, into);
}

/** The name that a node gives to what an object holds, as the script writes it. */
const keyOf = (node: AnyNode): AnyNode | undefined =>
  "key" in node && !("computed" in node && node.computed) ? (node.key as AnyNode) : undefined;

function readNames(program: Program): Names {
  const declared = new Set<string>();
  const asked = new Set<string>();
  const given = new Set<string>();
  walk(program, (node) => {
    const key = keyOf(node);
    if (key?.type === "Identifier") given.add(key.name);
    if (node.type === "AssignmentExpression" && node.left.type === "MemberExpression" && node.left.property.type === "Identifier")
      given.add(node.left.property.name);
    if (node.type === "VariableDeclarator") declare(node.id, declared);
    if ("params" in node) for (const parameter of node.params) declare(parameter, declared);
    if ((node.type === "FunctionDeclaration" || node.type === "ClassDeclaration" || node.type === "ClassExpression") && node.id)
      declared.add(node.id.name);
    if (node.type === "CatchClause") declare(node.param, declared);
    if (/^Import.*Specifier$/.test(node.type) && "local" in node) declare(node.local as AnyNode, declared);

    if (node.type === "IfStatement" || node.type === "ConditionalExpression") askedIn(node.test, asked);
    if (node.type === "LogicalExpression") askedIn(node.left, asked);
    if (node.type === "UnaryExpression" && node.operator === "typeof") askedIn(node.argument, asked);
    if (node.type === "BinaryExpression" && node.operator === "in") asked.add(textOf(node.left as AnyNode) ?? "");
    if (node.type === "CallExpression" && node.optional) askedIn(node.callee as AnyNode, asked);
    if (node.type === "MemberExpression" && node.optional) askedIn(node.object as AnyNode, asked);
  });
  return { declared, given, asked };
}

/** What one node names of the browser's own: a global, a global's member, or a member of who knows what. */
function namedBy(
  node: AnyNode,
  parent: AnyNode | undefined,
  { declared, given, asked }: Names,
): { name: string; paths: Path[] } | undefined {
  if (node.type === "Identifier") {
    const isKey = parent && keyOf(parent) === node && !(parent.type === "Property" && parent.shorthand);
    const isMember = parent?.type === "MemberExpression" && parent.property === node && !parent.computed;
    if (isKey || isMember || declared.has(node.name)) return undefined;
    return { name: node.name, paths: globalPaths(node.name) };
  }
  if (node.type !== "MemberExpression" || node.computed || node.property.type !== "Identifier") return undefined;
  const { name } = node.property;
  // What is written to is the script's own, or an attribute that does no harm.
  if (parent?.type === "AssignmentExpression" && parent.left === node) return undefined;
  // What it is a member of has been asked for.
  const of = node.object.type === "MemberExpression" && !node.object.computed ? node.object.property : node.object;
  if (of.type === "Identifier" && !declared.has(of.name) && asked.has(of.name)) return undefined;
  const owner = node.object.type === "Identifier" && !declared.has(node.object.name) ? node.object.name : undefined;
  if (owner && GLOBAL_OBJECTS.includes(owner)) return { name, paths: globalPaths(name) };
  const owned = owner ? ownedPaths(owner, name) : [];
  if (owned.length > 0) return { name: `.${name}`, paths: owned };
  return { name: `.${name}`, paths: given.has(name) ? [] : (MEMBERS.get(name) ?? []) };
}

/** Parses a script, a module unless it is said to be none. Throws where it is not JavaScript of the version. */
export const parseScript = (text: string, options: Partial<Options> = {}): Program =>
  parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true, ...options });

/** All that a program uses, without what it asks for first. */
export function usesOf(program: Program): Use[] {
  const names = readNames(program);
  const uses = new Map<string, Use>();
  const add = (name: string, paths: Path[], node: AnyNode) => {
    if (paths.length > 0 && !uses.has(name)) uses.set(name, { name, paths, line: node.loc?.start.line ?? 0 });
  };
  let depth = 0;
  const visit: Visit = (node, parent) => {
    for (const [name, path] of syntaxOf(node, parent, depth)) add(name, [path], node);
    const named = namedBy(node, parent, names);
    if (named && !names.asked.has(named.name.replace(".", ""))) add(named.name, named.paths, node);
  };
  // As walk() does, counting the functions around a node: an await within none is a module's own.
  const descend = (node: AnyNode, parent?: AnyNode): void => {
    visit(node, parent);
    const isFunction = /Function/.test(node.type);
    if (isFunction) depth++;
    for (const value of Object.values(node))
      for (const child of [value].flat())
        if (child && typeof child === "object" && typeof child.type === "string") descend(child, node);
    if (isFunction) depth--;
  };
  descend(program);
  return [...uses.values()];
}

/** What the condition of a program's first `if` asks for, as features: `"at" in Array.prototype`, `window.ResizeObserver`. */
export function askedFirst(program: Program): Path[] {
  const paths: Path[] = [];
  let done = false;
  walk(program, (node) => {
    if (done || node.type !== "IfStatement") return;
    done = true;
    walk(node.test, (part) => {
      const text = part.type === "BinaryExpression" && part.operator === "in" ? textOf(part.left as AnyNode) : undefined;
      if (part.type === "BinaryExpression" && text !== undefined) {
        const object = part.right.type === "MemberExpression" ? part.right.object : part.right;
        const owner = object.type === "Identifier" ? object.name : "";
        paths.push(...[js("builtins", owner, text), ["api", owner, text]].filter(isKnown));
      }
      if (
        part.type === "MemberExpression" &&
        part.object.type === "Identifier" &&
        part.object.name === "window" &&
        part.property.type === "Identifier"
      )
        paths.push(...globalPaths(part.property.name).slice(0, 1));
    });
  });
  return paths;
}
