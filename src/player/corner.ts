// The button in the corner that opens the preferences: there when it is looked for, off the screen while one reads.

/** px of scrolling one way before the button believes it. */
const TURN = 8;

/** px from the page's top and from its end within which the button always shows. */
const ENDS = 60;

/** px it keeps from the edges of the screen; styles/preferences.css has the same. */
const EDGE = 14;

/** What it must not lie over. */
const PICTURES = ".pin, .figure, .still, .resume, .opening-photo, .photo picture";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What stands in a box, the button left out: asked at its corners and its middle, which it is too small to hide anything between. */
function standingIn({ left, right, top, bottom }: Box, button: Element): Element[] {
  const points = [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => ({ x, y })));
  return points.flatMap(({ x, y }) => document.elementsFromPoint(x, y)).filter((one) => !button.contains(one));
}

/** Whether an element's own words reach into a box. */
function wordsReach(element: Element, box: Box): boolean {
  const range = document.createRange();
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !/\S/.test(String(node.nodeValue))) return false;
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(
      ({ left, right, top, bottom }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
    );
  });
}

/**
 * Returns a function that looks which way the page has gone; what that returns moves the button. It leaves while the reader
 * goes down and comes back when they go up, never over a picture. At the page's two ends it stands still, so there it may not
 * lie over words either: it then takes the upper corner, and if that is taken as well it waits for the way up.
 */
export function bindCorner(button: HTMLElement): () => () => void {
  let before = 0;
  let wanted = false;
  // Off the screen until it is known where it may stand: what comes or goes there does not count as a jump.
  button.classList.add("offscreen");
  button.hidden = false;

  /** Takes the button to the upper corner or back, unseen: a frame without it, that nothing seems to jump. */
  const change = (high: boolean) => {
    if (document.activeElement === button || high === button.classList.contains("high")) return;
    button.hidden = true;
    button.classList.toggle("high", high);
    requestAnimationFrame(() => {
      button.hidden = false;
    });
  };

  const boxAt = (high: boolean): Box => {
    const { offsetLeft: left, offsetWidth, offsetHeight } = button; // where it stands when it is not off the screen
    const top = high ? EDGE : innerHeight - EDGE - offsetHeight;
    return { left, right: left + offsetWidth, top, bottom: top + offsetHeight };
  };
  const free = (high: boolean, still: boolean) => {
    const box = boxAt(high);
    const standing = standingIn(box, button);
    const pictures = high ? PICTURES : `${PICTURES}, .handscroll`; // in the upper corner there is only its sky
    return !standing.some((one) => one.closest(pictures) || (still && wordsReach(one, box)));
  };

  return () => {
    if (document.querySelector("dialog[open]")) return () => undefined; // it covers all, and gives the focus back when it closes
    const y = scrollY;
    const end = document.documentElement.scrollHeight - innerHeight;
    if (Math.abs(y - before) > TURN) {
      wanted = y < before;
      before = y;
    }
    const still = y < ENDS || y > end - ENDS;
    const low = (still || wanted) && free(false, still);
    const high = still && !low && free(true, true);
    return () => {
      change(high);
      button.classList.toggle("offscreen", !low && !high);
    };
  };
}
