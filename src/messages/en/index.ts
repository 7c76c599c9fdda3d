// All that is said to editors in English.

import type { Catalogue } from "../catalogue.ts";
import { blocks, fills } from "./blocks.ts";
import { chapters } from "./chapters.ts";
import { check } from "./check.ts";
import { choosing } from "./choosing.ts";
import { docImport } from "./doc-import.ts";
import { documents } from "./documents.ts";
import { factSheet } from "./facts.ts";
import { fields } from "./fields.ts";
import { files } from "./files.ts";
import { frame } from "./frame.ts";
import { gallery } from "./gallery.ts";
import { geo } from "./geo.ts";
import { geoFiles } from "./geo-files.ts";
import { geoImport } from "./geo-import.ts";
import { handbook } from "./handbook.ts";
import { heads } from "./heads.ts";
import { help } from "./help.ts";
import { tables } from "./import.ts";
import { importing } from "./importing.ts";
import { making } from "./making.ts";
import { meanings } from "./meanings/index.ts";
import { names } from "./names.ts";
import { commands } from "./new.ts";
import { nouns } from "./nouns.ts";
import { pages } from "./pages.ts";
import { pictures } from "./pictures.ts";
import { problems } from "./problems.ts";
import { prose } from "./prose.ts";
import { publishDiff } from "./publish-diff.ts";
import { returned } from "./returned.ts";
import { rules } from "./rules.ts";
import { storyboard } from "./storyboard.ts";
import { table } from "./table.ts";
import { translating } from "./translating.ts";
import { typing } from "./typing.ts";
import { wechat } from "./wechat.ts";

export const english: Catalogue = {
  chapters,
  check,
  choosing,
  commands,
  blocks,
  docImport,
  documents,
  factSheet,
  fields,
  fills,
  files,
  frame,
  gallery,
  geo,
  geoFiles,
  geoImport,
  handbook,
  heads,
  help,
  importing,
  making,
  meanings,
  names,
  nouns,
  pages,
  pictures,
  problems,
  prose,
  publishDiff,
  returned,
  rules,
  storyboard,
  table,
  tables,
  translating,
  typing,
  wechat,
};
