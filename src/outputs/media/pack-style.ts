// How the style is made that a still carries with it, from the two sheets that it is written in.

/** A picture knows nothing of the page's root: what the reader has chosen is told by the fragment of its address (player/reel/stills.ts). */
export function packStyle(tokens: string, figure: string): string {
  return `${tokens}${figure}`
    .replace(/\[data-theme="(paper|white)"\]/g, ':root:has([id^="$1"]:target)')
    .replace('[data-contrast="high"]', ':root:has([id$="high"]:target)')
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ");
}
