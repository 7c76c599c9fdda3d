// What is newer than a floor and does no harm there: by its name, with what a browser without it does. Nothing else may be.

export type Harmless = Readonly<Record<string, string>>;

/** Of the scripts. */
export const SCRIPTS: Harmless = {
  ".copyTo": "MapLibre's own method",
  ".keyboard": "MapLibre's own handler of the keyboard",
};

const CURSOR = "a phone has no pointer whose look could change";
const PAPER = "only paper asks for it: pages break elsewhere, or their margins are empty";
const TYPESETTING = "finer typesetting; without it the line is set as it always was";
const VIEW = "one page follows the other without a transition";

/** Of the style sheets, where everything works. */
export const SHEETS: Harmless = {
  "cursor: crosshair": CURSOR,
  "cursor: default": CURSOR,
  "cursor: grab": CURSOR,
  "cursor: grabbing": CURSOR,
  "cursor: not-allowed": CURSOR,
  "cursor: pointer": CURSOR,
  "@page": PAPER,
  page: PAPER,
  ":first": PAPER,
  orphans: PAPER,
  widows: PAPER,
  "break-after: avoid": PAPER,
  "break-before: avoid": PAPER,
  "::details-content": "only paper asks for it: a closed table stays closed there",
  "hanging-punctuation": TYPESETTING,
  "ruby-position": TYPESETTING,
  "text-autospace": TYPESETTING,
  "text-spacing-trim": TYPESETTING,
  "text-wrap": TYPESETTING,
  "@view-transition": VIEW,
  "view-transition-name": VIEW,
  "::view-transition-group": VIEW,
  "content-visibility": "what is not in sight is laid out at once",
  "contain-intrinsic-size": "it is asked for with content-visibility alone",
  "overscroll-behavior": "the page under a sheet may scroll along at the sheet's end",
  ":fullscreen": "MapLibre's; no map of ours fills the screen",
  ":has": "in the rules that use it: paper says where the data are, a slide leaves the row for sharing less room",
};

const PLAYER = "of what the player alone shows";
const SCROLLED = "what an address leads to stands at the very top";
const NAKED = "sizes are those of the browser, or those before";

/** Of the pages' own style, where they are read flat; beside the above. */
export const FLAT: Harmless = {
  ...SHEETS,
  "::backdrop": PLAYER,
  ":not(a, b)": PLAYER,
  inset: PLAYER,
  "width: max-content": PLAYER,
  "min()": NAKED,
  "max()": NAKED,
  "clamp()": NAKED,
  "env()": NAKED,
  ":focus-visible": "the browser's own mark shows where the focus is",
  ":is": "headlines may break within a word",
  ":where": "another rule says the same to who knows none",
  "align-content: start": "beside a photograph the title stands lower",
  "color-scheme": "the browser's own controls stay light",
  contain: "it saves work, and changes no look",
  cursor: CURSOR,
  "display: contents": "it is an inline box around a block, and as wide",
  "line-break": TYPESETTING,
  "scroll-margin-top": SCROLLED,
  "scroll-padding-top": SCROLLED,
  "paint-order": "labels lie over what is under them without a halo",
  "text-decoration-thickness": TYPESETTING,
  "text-underline-offset": TYPESETTING,
};
