// Which hues are told from a figure's accent.

import type { Hue } from "../../marks/style.ts";

/** Whether "accent" may stand for ink: a figure that names no accent takes its chapter's, which is ink where it names none. */
export const isInk = ({ accent }: { accent?: Hue | undefined }) =>
  accent === undefined || ["ink", "paper", "accent"].includes(accent);
