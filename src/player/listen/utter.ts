// What there is to say on a page: pieces in reading order, each in sentences short enough for any voice.

export interface Piece {
  /** What is being read, to be marked and kept in view. */
  element: HTMLElement;
  sentences: string[];
}

const PIECES = [
  ".opening-words > :is(h1, .subtitle, .standfirst)",
  ".chapter-head > :is(h1, h2, .standfirst)",
  ".prose :is(h2, h3, p, li, figcaption, .step, .standing .figure, .photo)",
].join();

/** Parts of pieces, and what only the eye needs. */
const SILENT = ".step *, .figure *, .under *, .still *, .photo *";
const UNSAID = "rt, rp, button, svg, .alt";

/** Characters after which a sentence is cut at a comma: some voices give up after a quarter of a minute. */
const LONGEST = 110;

function plain(element: Element | null): string {
  const copy = document.createElement("div");
  copy.append(...[...(element?.childNodes ?? [])].map((node) => node.cloneNode(true)));
  for (const part of copy.querySelectorAll(UNSAID)) part.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Cuts after full stops, and after commas where a sentence is long. */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^。！？；…!?]*?(?:[。！？；…!?]+|\.(?=\s)|$)[”’」』）)]*/g) ?? [];
  return sentences
    .flatMap((sentence) => (sentence.length > LONGEST ? (sentence.match(/[^，,：:]+[，,：:]?/g) ?? []) : sentence))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function textOf(element: HTMLElement): string {
  // A step says its words and then what its figure shows; the number before it stays unsaid.
  if (element.matches(".step")) {
    const shown = element.querySelector(":scope > .alt")?.getAttribute("aria-label") ?? "";
    return `${plain(element.querySelector(".step-text"))} ${shown}`;
  }
  if (element.matches(".figure")) {
    const shown = element.querySelector("img")?.alt ?? "";
    return `${plain(element.querySelector(".figure-title"))}。${shown}`;
  }
  // A photograph says what is to be seen, then its caption.
  if (element.matches(".photo"))
    return `${element.querySelector("img")?.alt ?? ""}。${plain(element.querySelector("figcaption"))}`;
  return plain(element);
}

/** Everything on the page that is read out, in order. */
export function piecesOf(page: ParentNode): Piece[] {
  return [...page.querySelectorAll<HTMLElement>(PIECES)]
    .filter((element) => !element.matches(SILENT) && !(element.matches("li") && element.querySelector("p")))
    .map((element) => ({ element, sentences: sentencesOf(textOf(element)) }))
    .filter(({ sentences }) => sentences.length > 0);
}
