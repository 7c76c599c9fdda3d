// Mistakes as they come with programs, keyboards and pastes: what stands there, what it became, and the message that names it. Each
// proposal for them is done to the letter in proposals.test.ts, and must leave nothing wrong, lost or made up.

export interface Kind {
  /** Over which of the fixtures: Chinese, English, or with places. */
  story: "valid" | "tiny" | "borders";
  file: string;
  right: string | RegExp;
  wrong: string;
  code: string;
  /** What the file must hold after the proposal; absent where there is nothing to propose. */
  after?: string | RegExp;
}

const chapter = "chapters/01-lamps.mdx";
const table = "data/lamps.json";
const places = "geo/ways.geojson";

const cell = (wrong: string, code: string, after?: string): Kind => ({
  story: "valid",
  file: table,
  right: '"watts": 60',
  wrong: `"watts": ${wrong}`,
  code,
  ...(after === undefined ? {} : { after: `"watts": ${after}` }),
});
const fact = (wrong: string, code: string, after?: string): Kind => ({
  story: "valid",
  file: "facts.json",
  right: '"value": 6',
  wrong: `"value": ${wrong}`,
  code,
  ...(after === undefined ? {} : { after: `"value": ${after}` }),
});
const inChapter = (right: string | RegExp, wrong: string, code: string, after?: string | RegExp): Kind => ({
  story: "valid",
  file: chapter,
  right,
  wrong,
  code,
  ...(after === undefined ? {} : { after }),
});
const inEnglish = (right: string, wrong: string, code: string, after: string): Kind => ({
  story: "tiny",
  file: "chapters/02-boats.mdx",
  right,
  wrong,
  code,
  after,
});
const inStory = (wrong: string, code: string, after: string): Kind => ({
  story: "valid",
  file: "story.json",
  right: "小镇给",
  wrong,
  code,
  after,
});
const HEAD = /^---\n([\s\S]*?)\n---\n/;
/** The fixture's chapter with its head, and after it the prose. */
const WHOLE = /^---\ntitle: 码头上的灯\nstandfirst: .*\naccent: ochre\n---\n\n/;

export const KINDS: Record<string, Kind> = {
  "NaN in a table": cell("NaN", "bare-word", "null"),
  "None in a table": cell("None", "bare-word", "null"),
  "NULL in a table": cell("NULL", "bare-word", "null"),
  "无 in a table": cell("无", "bare-word", "null"),
  "N/A in a table": cell("N/A", "bare-word", "null"),
  "a dash in a table": cell("—", "bare-word", "null"),
  "Infinity in a table": cell("Infinity", "bare-word", "null"),
  "full-width digits in a table": cell("６０", "bad-number", "60"),
  "a full-width minus in a table": cell("－60", "bad-number", "-60"),
  "a minus sign in a table": cell("−60", "bad-number", "-60"),
  "a plus in a table": cell("+60", "bad-number", "60"),
  "a number that begins with its point": cell(".5", "bad-number", "0.5"),
  "a number with a zero before it": cell("060", "bad-number", "60"),
  "about forty in a table": cell("约40", "bare-word"),
  "a number with its unit": cell("60瓦", "bad-number"),
  "a number in quotes in a table": cell('"60"', "wrong-cell", "60"),
  "thousands in quotes in a table": cell('"1,234"', "wrong-cell", "1234"),
  "full-width digits in quotes": cell('"６０"', "wrong-cell", "60"),
  "不详 in quotes in a column of numbers": cell('"不详"', "wrong-cell", "null"),
  "约40 in quotes in a column of numbers": cell('"约40"', "wrong-cell"),
  "a stand-in in a column of numbers": cell('"…"', "unfilled"),
  "a stand-in without quotes": cell("…", "unfilled"),
  "a text without its quotes": {
    story: "valid",
    file: table,
    right: '"fate": "sold"',
    wrong: '"fate": sold',
    code: "bare-word",
    after: '"fate": "sold"',
  },
  "a sentence without its quotes": {
    story: "valid",
    file: "story.json",
    right: /"standfirst": "(.*)"/,
    wrong: '"standfirst": $1',
    code: "bare-word",
    after: /"standfirst": "小镇给每一盏煤气灯登了记，有的留下/,
  },
  "a date with slashes": {
    story: "valid",
    file: table,
    right: '"1902-03-08"',
    wrong: '"1902/3/8"',
    code: "bad-cell-date",
    after: '"1902-03-08"',
  },
  "a date in Chinese": {
    story: "valid",
    file: table,
    right: '"1902-03-08"',
    wrong: '"1902年3月8日"',
    code: "bad-cell-date",
    after: '"1902-03-08"',
  },
  "a year as a number": {
    story: "valid",
    file: table,
    right: '"since": "1902-03-08"',
    wrong: '"since": 1902',
    code: "wrong-cell",
    after: '"since": "1902"',
  },
  "a fact that is null": fact("null", "wrong-kind"),
  "a fact that is NaN": fact("NaN", "bare-word"),
  "a fact that is 无": fact("无", "bare-word"),
  "a fact that is true": fact("true", "wrong-kind"),
  "a fact in full-width digits": fact("６", "bad-number", "6"),
  "a fact in full-width digits and quotes": fact('"６"', "wide-digits", "6"),
  "a fact still to come": fact('"待补"', "unfilled"),
  "a number where words stand": {
    story: "valid",
    file: "facts.json",
    right: '"unit": "盏"',
    wrong: '"unit": 30',
    code: "wrong-kind",
    after: '"unit": "30"',
  },
  "null where words may stand": {
    story: "valid",
    file: "facts.json",
    right: '"unit": "盏"',
    wrong: '"unit": null',
    code: "wrong-kind",
    after: /^(?![\s\S]*null)/,
  },
  "null where words must stand": {
    story: "valid",
    file: "story.json",
    right: /"title": ".*"/,
    wrong: '"title": null',
    code: "wrong-kind",
  },
  "a title that is TODO": {
    story: "valid",
    file: "story.json",
    right: /"title": ".*"/,
    wrong: '"title": "TODO"',
    code: "unfilled",
  },
  "a byline that is a name": {
    story: "valid",
    file: "story.json",
    right: /"byline": \[.*\]/,
    wrong: '"byline": ["张三"]',
    code: "wrong-kind",
    after: '{ "role": "…", "name": "张三" }',
  },
  "rows that are lists": {
    story: "valid",
    file: table,
    right: /\{ "id": "chapel", "place": "(.*?)", "fate": "(.*?)", "watts": (.*?), "since": "(.*?)" \}/,
    wrong: '["chapel", "$1", "$2", $3, "$4"]',
    code: "wrong-kind",
    after: /\{ "id": "chapel", "place": "礼堂门口"/,
  },
  "one name where a list stands": {
    story: "valid",
    file: "figures/lamps.json",
    right: '"group": "fate"',
    wrong: '"group": "fate", "lit": "chapel"',
    code: "wrong-kind",
    after: '"lit": ["chapel"]',
  },
  "a quote within a text": {
    story: "valid",
    file: table,
    right: "煤气灯和",
    wrong: '煤气"灯"和',
    code: "quote-in-text",
    after: "煤气“灯”和",
  },
  "single quotes": { story: "valid", file: table, right: '"sold"', wrong: "'sold'", code: "single-quote", after: '"sold"' },
  "a place that is nowhere": {
    story: "borders",
    file: places,
    right: /\{ "type": "Point", "coordinates": \[.*?\] \}/,
    wrong: "null",
    code: "no-geometry",
  },
  "a tag in small letters": inChapter(
    /<Step state="all">([\s\S]*?)<\/Step>/,
    '<step state="all">$1</step>',
    "unknown-component",
    '<Step state="all">',
  ),
  "a fact in small letters": inChapter(
    '<Fact id="lamps.lost" />',
    '<fact id="lamps.lost" />',
    "unknown-component",
    '<Fact id="lamps.lost" />',
  ),
  "a tag in capitals": inChapter(
    '<Fact id="lamps.lost" />',
    '<FACT id="lamps.lost" />',
    "unknown-component",
    '<Fact id="lamps.lost" />',
  ),
  "a note in small letters": inChapter(
    "登记簿是",
    "<note>\n\n说明在这里。\n\n</note>\n\n登记簿是",
    "unknown-component",
    "<Note>\n\n说明在这里。\n\n</Note>",
  ),
  "a wide slash at a tag's end": inChapter(
    '<Fact id="lamps.lost" />',
    '<Fact id="lamps.lost" ／>',
    "full-width-quote",
    '<Fact id="lamps.lost" />',
  ),
  "a wide slash in a closing tag": inChapter("</Step>", "<／Step>", "full-width-quote", "</Step>"),
  "wide brackets and slash": inChapter("</Step>", "＜／Step＞", "angle-missing", "</Step>"),
  "a fact as programs have it": inChapter(
    '<Fact id="lamps.lost" />',
    "{facts.lamps.lost}",
    "expression",
    '<Fact id="lamps.lost" />',
  ),
  "a fact in two braces": inChapter('<Fact id="lamps.lost" />', "{{lamps.lost}}", "expression", '<Fact id="lamps.lost" />'),
  "a fact in an attribute": inChapter(
    "登记簿是",
    '<Aside title="{facts.lamps.total}">\n\n登记簿在灯塔里。\n\n</Aside>\n\n登记簿是',
    "attribute-expression",
    '<Aside title="{{lamps.total}}">',
  ),
  "a fact as an attribute": inChapter(
    "登记簿是",
    "<Aside title={facts.lamps.total}>\n\n登记簿在灯塔里。\n\n</Aside>\n\n登记簿是",
    "attribute-expression",
    '<Aside title="{{lamps.total}}">',
  ),
  "a misspelt fact in an attribute": inChapter(
    "登记簿是",
    '<Aside title="{{lamps.totl}}的事">\n\n登记簿在灯塔里。\n\n</Aside>\n\n登记簿是',
    "no-fact",
    '<Aside title="{{lamps.total}}的事">',
  ),
  "a misspelt form of a fact": inEnglish(
    '<Fact id="boats.total" />',
    '<Fact id="boats.total" as="wrods" />',
    "fact-form",
    '<Fact id="boats.total" as="words" />',
  ),
  "a misspelt fact in a field": inStory("{{lamps.totl}}灯，小镇给", "no-fact", "{{lamps.total}}灯，小镇给"),
  "a fact in full-width braces, misspelt": inStory("｛｛lamps.totl｝｝灯，小镇给", "no-fact", "｛｛lamps.total｝｝灯，小镇给"),
  "a fact in single braces in a field": inStory("{facts.lamps.total}灯，小镇给", "brace-in-field", "{{lamps.total}}灯，小镇给"),
  "a fact's tag in a field": inStory('<Fact id=\\"lamps.total\\" />灯，小镇给', "tag-in-field", "{{lamps.total}}灯，小镇给"),
  "an attribute as programs write it": inChapter('state="all"', "state={'all'}", "attribute-form", 'state="all"'),
  "bold in HTML": inChapter("登记簿是", "<b>登记簿</b>是", "html-tag", "**登记簿**是"),
  "a raised number in HTML": inChapter("登记簿是", "占地以 m<sup>2</sup> 计，登记簿是", "html-tag", "m²"),
  "a head after an empty line": inChapter(/^/, "\n", "head-not-first", WHOLE),
  "a head after three empty lines": inChapter(/^/, "\n\n\n", "head-not-first", WHOLE),
  "a head after a heading": inChapter(/^/, "# 码头\n\n", "head-not-first", WHOLE),
  "a head between four hyphens": inChapter(HEAD, "----\n$1\n----\n", "head-fence", /^---\n/),
  "a head between long dashes": inChapter(HEAD, "——\n$1\n——\n", "head-fence", /^---\n/),
  "a head between wide hyphens": inChapter(HEAD, "－－－\n$1\n－－－\n", "head-fence", /^---\n/),
  "a head without its lines": inChapter(HEAD, "$1\n\n", "head-without-fence", WHOLE),
  "a head with wide colons": inChapter(HEAD, "\n---\ntitle：码头上的灯\n---\n", "head-colon", /^\n---\ntitle: 码头上的灯\n---\n/),
  "a heading for a head": inChapter(HEAD, "# 码头上的灯\n", "no-frontmatter", /^---\ntitle: 码头上的灯\n---\n/),
  "two heads": inChapter(/^/, "---\ntitle: 另一个标题\n---\n\n", "two-fronts"),
  "a sample before the head": inChapter(/^/, "---\ntitle: …\n---\n\n", "two-fronts", WHOLE),
  "a step still to come": inChapter("登记簿是", "（待补：登记簿的来历）\n\n登记簿是", "unfilled"),
};

/** Files that do not belong where they stand: what is said, and what the folder is to hold then. */
export const FILES: Record<string, { path: string; text: string; code: string; after: string | undefined }> = {
  "a shape file": { path: "geo/ways.shp", text: "", code: "foreign-file", after: undefined },
  "a table of attributes": { path: "geo/ways.dbf", text: "", code: "foreign-file", after: undefined },
  "a KML file": { path: "geo/ways.kml", text: "<kml/>", code: "foreign-file", after: undefined },
  "an Excel file": { path: "data/lamps.xlsx", text: "", code: "foreign-file", after: undefined },
  "a Word file": { path: "chapters/02-draft.docx", text: "", code: "foreign-file", after: undefined },
  "a picture among chapters": { path: "chapters/lamp.jpg", text: "", code: "foreign-file", after: undefined },
  "notes of somebody": { path: "data/notes", text: "", code: "strange-file", after: undefined },
  "a copy of a chapter": { path: "chapters/01-lamps copy.mdx", text: "COPY", code: "bad-file-name", after: undefined },
  "a chapter copied and changed": {
    path: "chapters/01-lamps (2).mdx",
    text: "---\ntitle: 又一章\n---\n\n灯还亮着。\n",
    code: "bad-file-name",
    after: "chapters/02-lamps-2.mdx",
  },
  "a chapter in capitals": {
    path: "chapters/02-Boats.MDX",
    text: "---\ntitle: 船\n---\n\n船都在。\n",
    code: "wrong-ending",
    after: "chapters/02-Boats.mdx",
  },
  "a chapter of the same number": {
    path: "chapters/01-boats.mdx",
    text: "---\ntitle: 船\n---\n\n船都在。\n",
    code: "same-number",
    after: "chapters/02-lamps.mdx",
  },
  "a table under one more ending": {
    path: "data/boats.json.txt",
    text: '{ "title": "船", "sources": ["register"], "columns": { "a": { "type": "text", "label": "甲" } }, "rows": [{ "id": "a", "a": "乙" }] }',
    code: "wrong-ending",
    after: "data/boats.json",
  },
};
