// Colours that stand outside every stylesheet, read from where they are written once.

import tokens from "../styles/tokens.css?raw";

/** The page's ground, `#rrggbb`. */
export function groundOf(theme: "light" | "dark"): string {
  const paper = /--paper:([^;]+);/.exec(tokens)![1]!;
  return new RegExp(`--${theme}, (#[0-9a-f]{6})`).exec(paper)![1]!;
}
