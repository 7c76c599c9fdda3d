// The stops of a page read one screen at a time.

export interface Stop {
  /** What is shown: one element, or several that stand together. */
  parts: HTMLElement[];
  /** What has the words, and gets the focus. */
  head: HTMLElement;
  /** The step this is, if it is one. */
  step?: HTMLElement;
  /** The chapter it belongs to. */
  chapter?: HTMLElement;
}

/** Paragraphs between scenes are one stop; each step is one, with its pinned figure; a standing figure is one. */
function stopsInProse(prose: HTMLElement, chapter: HTMLElement): Stop[] {
  const stops: Stop[] = [];
  let run: HTMLElement[] = [];
  const endRun = () => {
    if (run.length > 0) stops.push({ parts: run, head: run[0]!, chapter });
    run = [];
  };
  for (const child of prose.children as HTMLCollectionOf<HTMLElement>) {
    if (!child.matches(".scene")) {
      run.push(child);
      continue;
    }
    endRun();
    const pin = child.querySelector<HTMLElement>(".pin");
    if (!pin) stops.push({ parts: [child], head: child, chapter });
    else
      for (const step of child.querySelectorAll<HTMLElement>(".step"))
        stops.push({ parts: [pin, step], head: step, step, chapter });
  }
  endRun();
  return stops;
}

/** All stops in the page's order: opening, chapters, end parts. What shares stands with the last of what it shares, the foot with the last. */
export function stopsOf(page: Document): Stop[] {
  const stops: Stop[] = [];
  const add = (row: HTMLElement | null) => row && stops.at(-1)?.parts.push(row);
  const opening = page.querySelector<HTMLElement>(".opening-screen");
  if (opening) stops.push({ parts: [opening], head: opening });
  for (const part of page.querySelectorAll<HTMLElement>("main > *")) {
    if (!part.matches(".chapter")) {
      if (part.matches(".share")) add(part);
      if (part.matches("section, nav")) stops.push({ parts: [part], head: part });
      continue;
    }
    const head = part.querySelector<HTMLElement>(".chapter-head");
    if (head) stops.push({ parts: [head], head, chapter: part });
    stops.push(...stopsInProse(part.querySelector<HTMLElement>(".prose")!, part));
    add(part.querySelector<HTMLElement>(":scope > .share"));
  }
  const masthead = page.querySelector<HTMLElement>(".masthead");
  if (masthead) stops[0]?.parts.unshift(masthead);
  add(page.querySelector<HTMLElement>(".foot"));
  return stops;
}

/** Index of the stop that shows `piece`, or of the last one before it; 0 if there is none. */
export function stopOf(stops: Stop[], piece: Node): number {
  const showing = stops.findIndex(({ parts, step }) =>
    (step ? [step] : parts).some((part) => part === piece || part.contains(piece)),
  );
  if (showing >= 0) return showing;
  const within = stops.findIndex(({ head }) => piece.contains(head));
  if (within >= 0) return within;
  const after = stops.findIndex(({ head }) => piece.compareDocumentPosition(head) & Node.DOCUMENT_POSITION_FOLLOWING);
  return after < 0 ? stops.length - 1 : Math.max(0, after - 1);
}
