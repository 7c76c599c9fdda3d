// Colours that stand outside every stylesheet, read from where they are written once.

/** The page's ground as `#rrggbb`, from the text of styles/tokens.css. */
export function groundOf(tokens: string, theme: "light" | "dark"): string {
  const [, values] = /--paper:([^;]+);/.exec(tokens)!;
  return new RegExp(`--${theme}, (#[0-9a-f]{6})`).exec(values!)![1]!;
}
