// What the import tells an editor of a table; the language is chosen when it is printed.

import type { Catalogue } from "../../messages/index.ts";

export type Told = (words: Catalogue["table"]) => string;
