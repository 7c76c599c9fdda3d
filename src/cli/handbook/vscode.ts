// What VS Code needs to help with a story: schemas, snippets, settings, and the extension for MDX.

import type { Language } from "../../messages/index.ts";
import { jsonSchemas, SCHEMA_FILES } from "./json-schemas.ts";
import { snippets } from "./snippets.ts";

/** A file of the `.vscode` folder: its path within that folder, and what stands in it. */
export interface EditorFile {
  path: string;
  text: string;
}

/** What is built or installed is no story, though its folders have the same names. */
const ELSEWHERE = ["!/**/dist/**", "!/**/node_modules/**"];

/** Settings under which files named as a story's are completed and checked by the schemas in `folder`, a path from the workspace's root. */
export function schemaSettings(folder: string) {
  const matches = Object.entries(SCHEMA_FILES).map(([name, file]) => ({
    fileMatch: [`/**/${file}`, ...ELSEWHERE],
    url: `${folder}/${name}.json`,
  }));
  return { "files.associations": { "*.geojson": "json" }, "json.schemas": matches };
}

/** Words are wrapped and completed as in other programs, and full-width characters are no cause for alarm. */
const COMFORT = {
  "files.encoding": "utf8",
  "files.autoGuessEncoding": true,
  "editor.tabCompletion": "onlySnippets",
  "editor.unicodeHighlight.allowedLocales": { "zh-hans": true },
  "editor.unicodeHighlight.ambiguousCharacters": false,
  "[mdx]": { "editor.wordWrap": "on", "editor.quickSuggestions": { other: "on", comments: "off", strings: "on" } },
  "[json]": { "editor.tabSize": 2, "editor.quickSuggestions": { other: "on", comments: "off", strings: "on" } },
};

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The `.vscode` folder for a workspace whose editors read `language`. */
export function editorFiles(language: Language): EditorFile[] {
  const schemas = Object.entries(jsonSchemas(language));
  return [
    { path: "settings.json", text: json({ ...schemaSettings("./.vscode/schemas"), ...COMFORT }) },
    { path: "extensions.json", text: json({ recommendations: ["unifiedjs.vscode-mdx"] }) },
    { path: "story.code-snippets", text: json(snippets(language)) },
    ...schemas.map(([name, schema]) => ({ path: `schemas/${name}.json`, text: json(schema) })),
  ];
}
