// What can be imported: a kind of file a line.

import type { Importer } from "./importer.ts";
import { tableImporter } from "./tables.ts";

/** In this order: a file is the first's that takes it. Tables come last, for any text may be one. */
export const IMPORTERS: readonly Importer[] = [tableImporter];
