// Lines that belong to a picture or a table: captions, and whose a picture is.

import { type Block, type Paragraph, plain } from "./model.ts";

const PICTURE = /^(?:[▲△▼▽↑]|(?:图片?|圖片?|photo|image|picture|figure|bilde?|foto)\s*\d*\s*[:：])/i;
const TABLE = /^(?:表|table|tabelle|tabell)\s*(?:\d+|[一二三四五六七八九十]+)?\s*[:：.、\s]/i;
const LONGEST = 120;

const captionOf = (block: Block | undefined, pattern: RegExp): block is Paragraph =>
  block?.kind === "paragraph" &&
  block.pictures.length === 0 &&
  plain(block.pieces) !== "" &&
  (block.role === "caption" ||
    (block.role === "text" && plain(block.pieces).length <= LONGEST && pattern.test(plain(block.pieces))));

export const isPictureCaption = (block: Block | undefined): block is Paragraph =>
  captionOf(block, PICTURE) && !TABLE.test(plain(block.pieces));
export const isTableCaption = (block: Block | undefined): block is Paragraph =>
  captionOf(block, TABLE) && !PICTURE.test(plain(block.pieces));

/** The words of a caption without the sign that points at its picture. */
export const captionText = (paragraph: Paragraph): string =>
  plain(paragraph.pieces)
    .replace(/^[▲△▼▽↑]\s*/, "")
    .replace(/\s+/g, " ");

const CREDITS = [
  /[（(]\s*((?:摄影|摄|供图|图片?来源|图片?|来源|photos?|photograph|picture|image|credit|foto|courtesy)(?:\s+(?:by|of))?\s*[:：／/]?\s*[^（）()]+)[）)]\s*[。.]?$/iu,
  /[（(]\s*([^（）()]{1,30}(?:摄|供图|绘))\s*[）)]\s*[。.]?$/u,
  /(?:^|[\s。；;.])((?:摄影|供图|图片?来源|photos?(?: by)?|photograph by|picture|image|credit|foto|courtesy of)\s*[:：／/]\s*[^。；;]+?)[。.]?$/iu,
  /(?:^|[\s。；;])([\p{Script=Han}·／/]{2,12}\s?(?:摄|供图))[。.]?$/u,
];

/** A caption, and whose the picture is, where the caption ends by saying it. */
export function withCredit(caption: string): { caption: string; credit: string } {
  for (const pattern of CREDITS) {
    const found = pattern.exec(caption);
    if (!found?.[1]) continue;
    const from = found.index + (/^[。；;.]/.test(found[0]) ? 1 : 0);
    return { caption: caption.slice(0, from).trim(), credit: found[1].trim() };
  }
  return { caption, credit: "" };
}
