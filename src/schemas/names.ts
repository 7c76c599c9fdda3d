// Names that files give each other: ids and hues.

import { z } from "zod";
import { HUES } from "../marks/marks.ts";

/** An id: small Latin letters, digits and hyphens, so that it can stand in an address and in a file name. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A fact's id: ids joined by dots, `roads.total`. */
export const factId = z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/);

/** A hue of the palette. */
export const hue = z.enum(HUES);
