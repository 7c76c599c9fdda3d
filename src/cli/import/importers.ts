// What can be imported: a kind of file a line. What a kind lacks, in its importer or in the catalogues, does not compile.

import { documentImporter } from "./document/command.ts";
import { geoImporter } from "./geo/command.ts";
import type { Importer, Kind } from "./importer.ts";
import { tableImporter } from "./tables.ts";

/** In this order: a file is the first's that takes it. Tables come last, for any text may be one. */
export const IMPORTERS: { readonly [One in Kind]: Importer<One> } = {
  document: documentImporter,
  geo: geoImporter,
  table: tableImporter,
};
