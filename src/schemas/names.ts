// Names that files give each other: ids and hues.

import { z } from "zod";
import { HUES } from "../marks/style.ts";
import { describe, inForm, oneOf } from "./describe.ts";

/** A photograph by its path in the story's folder. */
export const PHOTO_PATH = /^photos\/(?!.*(?:\.\.|\\)).+\.(?:jpe?g|png|webp|avif)$/i;

/** What of a photograph stays in sight where it is cut: per cent from the left and from the top. */
export const PHOTO_FOCUS = /^(?:100|\d?\d)% +(?:100|\d?\d)%$/;

/** An id: small Latin letters, digits and hyphens, so that it can stand in an address and in a file name. */
export const id = inForm(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), "names.id.form");

/** A fact's id: ids joined by dots, `roads.total`. */
export const factId = inForm(z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/), "names.factId.form");

/** Content rules that may be broken here, by code, each with the reason: `{ "unused-fact": "下一章要用" }`. See `src/check/suppressions.ts`. */
export const allow = describe(z.record(z.string(), z.string()).optional(), "names.allow");

/** A hue of the palette. */
export const hue = oneOf("names.hue", HUES);
