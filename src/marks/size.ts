// The two sizes every figure is laid out for. Not scaled copies: a layout may arrange itself anew.

export interface Size {
  name: "narrow" | "wide";
  /** px of the figure's own coordinate system. */
  width: number;
  height: number;
  /** Size of ordinary label text, px. Chosen so that it never shows under 11 px at 320 px wide. */
  text: number;
  /** Free edge kept on every side, px. */
  margin: number;
}

// Narrow is square: of a 360 × 780 phone's upper 54 %, title and source leave about 330 × 340 px. A taller frame
// would be shrunk to fit and its type with it.
export const SIZES = {
  narrow: { name: "narrow", width: 360, height: 360, text: 13, margin: 6 },
  wide: { name: "wide", width: 720, height: 540, text: 15, margin: 12 },
} as const satisfies Record<Size["name"], Size>;
