// Elements as text: what is put in is escaped, markup is not, and what is absent leaves nothing.

import { expect, test } from "vitest";
import { element, html, htmlFile, lines, raw, textOf, xmlFile } from "../../src/outputs/markup.ts";

test("words are escaped wherever they stand, markup is written as it is", () => {
  const bold = html`<b title="${'"x"'}">${"<i>"}</b>`;
  expect(bold.markup).toBe('<b title="&quot;x&quot;">&lt;i&gt;</b>');
  expect(html`<p>${bold}${[1, raw("<br>"), "&"]}${undefined}${false}</p>`.markup).toBe(`<p>${bold.markup}1<br>&amp;</p>`);
});

test("what XML cannot hold is left out, and all the rest is kept", () => {
  expect(textOf("a\u0000\u0008\ufffe\ud800b & <c> ]]> \t\u{1f3ee}路")).toBe("ab &amp; &lt;c&gt; ]]&gt; \t\u{1f3ee}路");
});

test("an element without content closes itself; one with empty content does not", () => {
  expect(element("img", { src: "a b.png", alt: "", hidden: false, id: undefined, inert: true }).markup).toBe(
    '<img src="a b.png" alt="" inert>',
  );
  expect(element("rect", { x: 0 }).markup).toBe('<rect x="0"/>');
  expect(element("span", {}, "").markup).toBe("<span></span>");
  expect(element("p", { width: 3 }, "a", [element("br", {}), "<"]).markup).toBe('<p width="3">a<br>&lt;</p>');
});

test("whole files begin as such files do; parts that are empty take no line", () => {
  expect(lines(["a", undefined, "", raw("<b>")]).markup).toBe("a\n<b>");
  expect(xmlFile(element("a", {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  expect(htmlFile({ lang: "en" }, html`<title>x</title>`, html`<p>y</p>`)).toMatch(
    /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">[\s\S]*<title>x<\/title>\n<\/head>\n<body>\n<p>y<\/p>\n<\/body>\n<\/html>\n$/,
  );
});
