// The style that every still carries with it: the page's own tokens and paint.

import figureStyle from "../../styles/figure.css?raw";
import tokens from "../../styles/tokens.css?raw";

// A picture knows nothing of the page's root: what the reader has chosen is told by the fragment of its address (player/reel/stills.ts).
export const stillStyle = `${tokens}${figureStyle}`
  .replace(/\[data-theme="(paper|white)"\]/g, ':root:has([id^="$1"]:target)')
  .replace('[data-contrast="high"]', ':root:has([id$="high"]:target)')
  .replace(/\/\*.*?\*\//gs, "")
  .replace(/\s+/g, " ");
