// What commands say for `--help`, in English.

import type { Catalogue } from "../catalogue.ts";

const STORY = "STORY=folder before the command takes that story; without it, content/.";
const port = "the port, such as 4400; 4321 if left out, or the next free one";
const host = "who may look: 0.0.0.0 is everybody in the same network";

export const help: Catalogue["help"] = {
  usage: "How it is typed:",
  flags: "May be added:",
  everywhere: {
    lang: "the language to speak: zh-Hans or en",
    verbose: "with an error, print what developers need, too",
    help: "print this page and do nothing",
  },
  commands: {
    start: {
      does: `Builds the story, serves it on this machine and prints its address. ${STORY}`,
      typed: ["--port 4400"],
      flags: { port, host },
    },
    dev: {
      does: `Live editing: what is saved shows at once, mistakes are named under the page. ${STORY}`,
      typed: ["--port 4400"],
      flags: { port, edition: "the language to show, such as en; the story's own if left out" },
    },
    build: {
      does: `Builds the site into dist/; OUT_DIR=folder before the command takes another folder. ${STORY}`,
      typed: [],
      flags: {},
    },
    serve: {
      does: "Serves the built site in dist/ on this machine.",
      typed: ["--port 4400"],
      flags: {
        port,
        host,
        "no-index": "as a bucket that knows files only: a folder's address leads nowhere",
        offline: "let browsers keep the story for reading offline, as on a host",
      },
    },
    check: {
      does: `Finds what is wrong: file, line, what, and what to write instead. ${STORY}`,
      typed: ["--watch", "--fix"],
      flags: { json: "for programs", watch: "check again on each save", fix: "fix what is mechanical" },
    },
    new: {
      does: `Makes a chapter, a figure, a dataset, a fact, a geo file, or a whole story; writes out states made from data; asks for each thing, or takes all as flags. ${STORY}`,
      typed: [
        "chapter --title Lakeside --id lake",
        "figure --type bars --id visitors --chapter lake",
        "data --id visitors",
        'fact --id parks.total --value 3 --says "Parks in town"',
        "geo --id parks",
        "states --figure visitors",
        "story --folder ../other/content --title Title",
      ],
      flags: {},
    },
    import: {
      does: `Brings a file into the story: a Word draft as chapters, a table as a dataset in data/, geography as places and lines in geo/. ${STORY}`,
      typed: ["draft.docx", "table.xlsx", "table.xlsx --id people --title People --source report", "lines.geojson"],
      flags: {},
    },
    facts: {
      does: `Lists every number with its source, to tick off: .facts/facts.html. ${STORY}`,
      typed: ["--strict"],
      flags: { json: "for programs", strict: "fail if a number is not bound" },
    },
    handbook: {
      does: "Brings handbooks and the help of editors' programs in step with the fields. With STORY, puts that help beside that story.",
      typed: [],
      flags: {},
    },
    translate: {
      does: `Sends the story out for translation (out), or brings it back (in): into .translate/, as XLIFF and as CSV, with pictures beside them. ${STORY}`,
      typed: ["out en", "in translated.xlf", "in translated.csv --dry-run"],
      flags: {
        to: "into which folder it goes out",
        "dry-run": "on the way back, show what would change and write nothing",
        force: "on the way back, take what is doubtful or was changed meanwhile, too",
      },
    },
    storyboard: {
      does: `Prints every step as it looks on phones and wide screens: .storyboard/index.html. ${STORY}`,
      typed: ["--only lake --widths 390,1280 --themes light"],
      flags: {
        "no-build": "take what is in dist/",
        only: "one chapter only",
        widths: "at which widths",
        themes: "light or dark",
        edition: "the edition in this language, such as en, into .storyboard-en/",
      },
    },
    gallery: {
      does: "Draws every example of every type of figure in all its states, to choose from by question, with JSON to copy: .gallery/index.html. The folder may be put anywhere.",
      typed: ["--lang zh-Hans"],
      flags: {},
    },
    pdf: {
      does: `Prints the story as PDF, one a chapter and one of it all, into .pdf/. ${STORY}`,
      typed: ["--page A3", "--edition en"],
      flags: {
        page: "paper: A4, A3 or tabloid",
        out: "into which folder",
        edition: "the edition in this language, such as en, into .pdf-en/",
        "no-build": "take what is in dist/",
      },
    },
    "export-wechat": {
      does: `Makes an article a chapter for a WeChat Official Account: .wechat/index.html. ${STORY}`,
      typed: ["--edition en"],
      flags: { edition: "the edition in this language, such as en, into .wechat-en/" },
    },
    engines: {
      does: "Reads the story to its end in this machine's Firefox and WebKit, and in old Chromiums.",
      typed: ["path/to/a/built/site", "--kernels 109,130"],
      flags: { kernels: "versions of old Chromiums, or all" },
    },
    hosting: {
      does: "Serves the site by nginx under the settings published with it, and reads it there.",
      typed: ["path/to/a/built/site"],
      flags: {},
    },
    measure: {
      does: "Counts and times what a reader pays for each page, and what builds cost; writes tests/SCORECARD.md.",
      typed: ["counts", "times --page /transport/", "builds --chapters 4,20"],
      flags: {
        page: "this page, and no other",
        runs: "how often each page is loaded for its times; 3 if not said",
        chapters: "of the invented stories that are built; 4,20 if not said",
      },
    },
    sabotage: {
      does: "Plants faults in a copy of this folder and says which tests see them.",
      typed: ["turning", "--pure"],
      flags: { pure: "only those that need no browser" },
    },
    "publish-diff": {
      does: "Compares dist/ with what is published: what to upload, and in which order.",
      typed: ["https://…/story/", "--list --only pages"],
      flags: {
        json: "for programs",
        list: "files only",
        only: "one stage only: lasting, others, pages, last or gone",
        "no-packed": "without packed copies",
        strict: "fail if there is something to upload",
      },
    },
    test: {
      does: "Runs all tests. The name of a test file after it runs those only; other flags go to Vitest.",
      typed: ["scroll", "--unit", "--lint", "--types", "--watch"],
      flags: {
        unit: "those that need no browser",
        lint: "format and unused code only",
        types: "types only",
        watch: "again at each save",
      },
    },
  },
};
