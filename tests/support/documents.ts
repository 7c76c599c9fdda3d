// Drafts as the programs of writers save them, made anew for each test: .docx in the shapes of Word, WPS, Feishu, Tencent Docs and Google
// Docs, and of no real story.

import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MORE =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const safe = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A run of words; `look` is what stands in its properties: `<w:b/>`. */
export const run = (text: string, look = ""): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${safe(text)}</w:t></w:r>`;

/** A paragraph of runs or of plain words; `style` is the id of its style, `own` what else stands in its properties. */
export const paragraph = (inside: string, { style = "", own = "" } = {}): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${own}</w:pPr>${inside.startsWith("<") ? inside : run(inside)}</w:p>`;

export const item = (text: string, list: number, level = 0): string =>
  paragraph(text, { own: `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>` });

const cell = (inside: string, more = "") =>
  `<w:tc><w:tcPr>${more}</w:tcPr>${inside.startsWith("<w:p") || inside.startsWith("<w:tbl") ? inside : paragraph(inside)}</w:tc>`;
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${row.map((one) => cell(one)).join("")}</w:tr>`).join("")}</w:tbl>`;

/** Words that somebody put in or took out while changes were recorded. */
export const added = (text: string, author: string): string =>
  `<w:ins w:id="90" w:author="${author}" w:date="2026-11-20T08:00:00Z">${run(text)}</w:ins>`;
export const removed = (text: string, author: string): string =>
  `<w:del w:id="91" w:author="${author}" w:date="2026-11-20T08:00:00Z"><w:r><w:delText xml:space="preserve">${safe(text)}</w:delText></w:r></w:del>`;

/** Words that a comment is about, and the sign of it behind them. */
export const remarked = (text: string, id: number): string =>
  `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
export const noted = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
export const linked = (text: string, id: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;

const blip = (id: string, alt: string, more = "") =>
  `<wp:docPr id="1" name="图片 1" descr="${safe(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${more}</pic:blipFill></pic:pic></a:graphicData></a:graphic>`;
export const picture = (id: string, alt = ""): string =>
  `<w:r><w:drawing><wp:inline>${blip(id, alt)}</wp:inline></w:drawing></w:r>`;
/** A picture that stands beside the text, cropped. */
export const anchored = (id: string, alt = ""): string =>
  `<w:r><w:drawing><wp:anchor behindDoc="0">${blip(id, alt, '<a:srcRect l="10000"/>')}</wp:anchor></w:drawing></w:r>`;
/** A box of text, once for new programs and once for old ones. */
export const box = (...paragraphs: string[]): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraphs.join("")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${paragraphs.join("")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** Styles by the ids and names that a program gives them. */
export interface Program {
  /** Ids of the title, of headings from the first level, of captions and quotes. */
  title: string;
  headings: readonly [string, string, string];
  caption: string;
  quote: string;
  styles: string;
}

const style = (id: string, name: string, more = "") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}</w:style>`;
const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
const NORMAL =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="宋体"/></w:rPr></w:style>';
const sheet = (...styles: string[]) => `${HEAD}<w:styles ${W}>${NORMAL}${styles.join("")}</w:styles>`;

export const WORD: Program = {
  title: "Title",
  headings: ["Heading1", "Heading2", "Heading3"],
  caption: "Caption",
  quote: "Quote",
  styles: sheet(
    style("Title", "Title"),
    style("Subtitle", "Subtitle"),
    style("Heading1", "heading 1", `${outline(0)}<w:rPr><w:b/></w:rPr>`),
    style("Heading2", "heading 2", outline(1)),
    style("Heading3", "heading 3", outline(2)),
    style("Heading4", "heading 4", outline(3)),
    style("Caption", "caption"),
    style("Quote", "Quote"),
    style("TOC1", "toc 1"),
    style("ListBullet", "List Bullet", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style("ListBullet2", "List Bullet 2", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
  ),
};
/** As Chinese Word, WPS and Tencent Docs do: ids are numbers. */
export const CHINESE: Program = {
  title: "a3",
  headings: ["1", "2", "3"],
  caption: "a5",
  quote: "a6",
  styles: sheet(
    style("a3", "Title"),
    style("a4", "Subtitle"),
    style("1", "heading 1", outline(0)),
    style("2", "heading 2", outline(1)),
    style("3", "heading 3", outline(2)),
    style("a5", "题注"),
    style("a6", "引用"),
  ),
};
/** As Feishu does: names in Chinese, the title a heading of its own, levels said by names only. */
export const FEISHU: Program = {
  title: "11",
  headings: ["12", "13", "14"],
  caption: "15",
  quote: "16",
  styles: sheet(
    style("11", "文档标题"),
    style("12", "标题 1"),
    style("13", "标题 2"),
    style("14", "标题 3"),
    style("15", "图注"),
    style("16", "引用块"),
  ),
};

const LISTS = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join("")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/></w:lvl>`).join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

export interface Parts {
  program?: Program;
  /** Comments by their ids, as `[author, text]`. */
  comments?: Readonly<Record<number, readonly [string, string]>>;
  footnotes?: Readonly<Record<number, string>>;
  /** Addresses of links by their ids. */
  links?: Readonly<Record<string, string>>;
  /** Pictures by their ids: name in the document, and bytes. */
  pictures?: Readonly<Record<string, readonly [string, Uint8Array]>>;
}

/** A whole .docx of paragraphs and tables. */
export function docx(
  body: readonly string[],
  { program = WORD, comments, footnotes, links = {}, pictures = {} }: Parts = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, text: string) => {
    files[path] = strToU8(text);
  };
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string, outside = false) =>
    relations.push(
      `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${safe(target)}"${outside ? ' TargetMode="External"' : ""}/>`,
    );
  put("[Content_Types].xml", `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`);
  put(
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  put("word/styles.xml", program.styles);
  put("word/numbering.xml", LISTS);
  relate("rS", "styles", "styles.xml");
  relate("rN", "numbering", "numbering.xml");
  if (comments) {
    const all = Object.entries(comments).map(
      ([id, [author, text]]) => `<w:comment w:id="${id}" w:author="${author}">${paragraph(text)}</w:comment>`,
    );
    put("word/comments.xml", `${HEAD}<w:comments ${W}>${all.join("")}</w:comments>`);
    relate("rC", "comments", "comments.xml");
  }
  if (footnotes) {
    const all = Object.entries(footnotes).map(
      ([id, text]) => `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${text}`)}</w:p></w:footnote>`,
    );
    put(
      "word/footnotes.xml",
      `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${all.join("")}</w:footnotes>`,
    );
    relate("rF", "footnotes", "footnotes.xml");
  }
  for (const [id, target] of Object.entries(links)) relate(id, "hyperlink", target, true);
  for (const [id, [name, bytes]] of Object.entries(pictures)) {
    files[`word/media/${name}`] = bytes;
    relate(id, "image", `media/${name}`);
  }
  put(
    "word/_rels/document.xml.rels",
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join("")}</Relationships>`,
  );
  put("word/document.xml", `${HEAD}<w:document ${W} ${MORE}><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`);
  return zipSync(files);
}
