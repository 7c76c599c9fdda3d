// How problems are printed in English.

import type { Catalogue } from "../catalogue.ts";
import { plural } from "./sentences.ts";

export const problems: Catalogue["problems"] = {
  warning: "Warning: ",
  none: "No problems found.",
  count: (errors, warnings) =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}. ${errors > 0 ? "Errors must be fixed before publishing." : "Warnings do not stop publishing."}`,
  andMore: (message, more) => `${message} (${more} more like it below.)`,
  write: (lines) => `Change it to:\n${lines}`,
  cut: (lines) => `Delete:\n${lines}`,
  replace: (before, after) => `Change “${before}” to “${after}”.`,
  create: (file, text) => `Create ${file}, to begin with:\n${text}`,
  remove: (file) => `Delete ${file}.`,
  leave: (file) => `Move ${file} out of the story's folder.`,
  rename: (file, name) => `Rename ${file} to ${name}.`,
  move: (file, to) => `Move ${file} to ${to}.`,
};
