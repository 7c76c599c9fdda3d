// Elements as a WeChat article keeps them: a tag of a few, its look written on it. No class, no link, nothing that runs.

import { lightPalette } from "../cards/palette.ts";
import { raw, element as write } from "../markup.ts";

export type Tag = "section" | "p" | "span" | "strong" | "blockquote";

export type Style = Record<string, string>;

function written(style: Style): string {
  return Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}

/** An element around HTML. */
export function element(tag: Tag, style: Style, html: string): string {
  return write(tag, { style: written(style) || undefined }, raw(html)).markup;
}

/** A picture as wide as the column; `source` is its file's path. */
export function picture(source: string, alt: string, width: number): string {
  const style = written({ display: "block", width: "100%", "max-width": `${width}px`, margin: "0 auto" });
  return write("img", { src: source, alt, style }).markup;
}

/** How the parts of an article look: px and literal colours, for its editor drops all else. */
export function looks(accent: string) {
  const { ink, ash, silk, thread } = lightPalette();
  const plain = { margin: "0 0 18px", "font-size": "16px", "line-height": "1.8", color: ink };
  return {
    article: { margin: "0", padding: "0 8px", "font-size": "16px", "line-height": "1.8", color: ink },
    numeral: { margin: "8px 0 0", "font-size": "40px", "line-height": "1.2", "font-weight": "bold", color: accent },
    title: { margin: "0 0 12px", "font-size": "26px", "line-height": "1.4", "font-weight": "bold", color: ink },
    subtitle: { margin: "0 0 12px", "font-size": "18px", "line-height": "1.5", "font-weight": "bold", color: ink },
    standfirst: { margin: "0 0 24px", "font-size": "17px", "line-height": "1.8", color: ink },
    byline: { margin: "0 0 24px", "font-size": "14px", "line-height": "1.7", color: ash },
    heading: { margin: "36px 0 14px", "font-size": "20px", "line-height": "1.5", "font-weight": "bold", color: accent },
    paragraph: plain,
    item: { ...plain, margin: "0 0 8px", "padding-left": "16px" },
    figure: { margin: "28px 0" },
    figureTitle: { margin: "0 0 8px", "font-size": "17px", "line-height": "1.5", "font-weight": "bold", color: ink },
    pictureNote: { margin: "8px 0 0", "font-size": "15px", "line-height": "1.6", "font-weight": "bold", color: ink },
    caption: { margin: "6px 0 0", "font-size": "14px", "line-height": "1.6", color: ink },
    beside: { margin: "4px 0 0", "font-size": "13px", "line-height": "1.6", color: ash },
    step: { margin: "16px 0 0" },
    quote: { margin: "0 0 24px", padding: "0 0 0 14px", "border-left": `3px solid ${accent}`, color: ink },
    by: { margin: "0", "font-size": "14px", "line-height": "1.7", color: ash },
    aside: { margin: "0 0 24px", padding: "16px 16px 2px", "background-color": silk, color: ink },
    asideTitle: { margin: "0 0 8px", "font-size": "16px", "line-height": "1.6", "font-weight": "bold", color: ink },
    note: { margin: "0 0 18px", padding: "10px 0 0", "border-top": `1px solid ${thread}`, "font-size": "14px", color: ash },
    mark: { "font-size": "11px", "vertical-align": "super", "line-height": "1", color: accent },
    emphasis: { "border-bottom": `1px solid ${accent}` },
    code: { "font-family": "monospace" },
    noteLine: { margin: "0 0 10px", "font-size": "14px", "line-height": "1.7", color: ink },
    small: { color: ash },
    rule: { margin: "28px 0", "border-top": `1px solid ${thread}`, "font-size": "0", "line-height": "0" },
  } satisfies Record<string, Style>;
}

export type Looks = ReturnType<typeof looks>;
