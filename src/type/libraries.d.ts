// The shapes of libraries that bring none of their own, as far as they are used.

declare module "subset-font" {
  interface Options {
    targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    /** Entries of the name table to keep. */
    preserveNameIds?: number[];
    /** OpenType features to keep; all of them, if absent. */
    keepFeatures?: string[];
    noHinting?: boolean;
  }
  /** Keeps the glyphs of `text`; characters that the font lacks are passed over. */
  export default function subsetFont(font: Buffer, text: string, options?: Options): Promise<Buffer>;
}

declare module "fontverter" {
  export function convert(font: Buffer, format: "sfnt" | "truetype" | "woff" | "woff2"): Promise<Buffer>;
}
