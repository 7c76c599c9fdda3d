// How problems are printed in English.

import type { Catalogue } from "../catalogue.ts";
import { plural } from "./sentences.ts";

export const problems: Catalogue["problems"] = {
  warning: "Warning: ",
  none: "No problems found.",
  count: (errors, warnings) =>
    `${plural(errors, "error")}, ${plural(warnings, "warning")}. ${errors > 0 ? "Errors must be fixed before publishing." : "Warnings do not stop publishing."}`,
  andMore: (message, more) => `${message} (${more} more like it below.)`,
};
