// Which still a card and a poster show.

import { z } from "zod";
import { describe } from "./describe.ts";
import { id } from "./names.ts";

export const card = z.strictObject({
  figure: describe(id, "card.figure"),
  state: describe(id, "card.state"),
});
