// Where the page changes its shape, each width and height once: for the style sheets, which write `@media (--name)`, and for markup.

const small = "(max-width: 22em)";
const low = "(max-height: 38em)";
const large = "(min-width: 60em)";
/** A phone held sideways. */
const sideways = "(min-width: 36em) and (max-height: 30em)";

/** em of a screen that has room for a figure's wide drawing (marks/size.ts). */
export const FIGURE_WIDE = { width: 44, height: 30 };
const medium = `(min-width: ${FIGURE_WIDE.width}em)`;

/** By name, the conditions of which one must hold. */
export const BREAKPOINTS = {
  medium: [medium],
  large: [large],
  "not-large": ["not all and (min-width: 60em)"],
  sideways: [sideways],
  "figure-wide": [`${medium} and (min-height: ${FIGURE_WIDE.height}em)`],
  /** Text left, figure right. */
  "side-by-side": [large, sideways],
  /** The figure above, the steps below, and room for both. */
  stacked: ["(min-width: 22.01em) and (max-width: 59.99em) and (min-height: 38.01em)"],
  small: [small],
  "small-or-low": [small, low],
  /** No room for a drawing and more than three lines. */
  "small-and-low": [`${small} and ${low}`],
} satisfies Record<string, string[]>;

type Name = keyof typeof BREAKPOINTS;
const isName = (text: string): text is Name => text in BREAKPOINTS;

/** A media query of one breakpoint, for markup. */
export const mediaQuery = (name: Name): string => BREAKPOINTS[name].join(", ");

/** A media query list with each `(--name)` replaced by what it stands for. Throws on a name that is not here. */
export function expandBreakpoints(params: string): string {
  const expand = (query: string): string[] => {
    const found = /\(--([\w-]+)\)/.exec(query);
    if (!found) return [query.trim()];
    const [written, name = ""] = found;
    if (!isName(name)) throw new Error(`${written} is no breakpoint of src/styles/breakpoints.ts`);
    return BREAKPOINTS[name].flatMap((condition) => expand(query.replace(written, condition)));
  };
  return params.split(",").flatMap(expand).join(", ");
}

/** For PostCSS, as Vite runs it over every style sheet. */
export const breakpoints = {
  postcssPlugin: "breakpoints",
  AtRule: {
    media(rule: { params: string }) {
      if (rule.params.includes("(--")) rule.params = expandBreakpoints(rule.params);
    },
  },
};
