// The button in the lower corner that opens the reading settings: there when it is looked for, away while one reads.

/** px of scrolling one way before the button believes it. */
const TURN = 8;

/** px from the page's top and from its end within which the button always shows. */
const ENDS = 60;

/** What it must not lie over. */
const PICTURES = ".pin, .figure, .still, .handscroll";

/**
 * Returns a function that looks which way the page has gone; what that returns moves the button. It leaves while the reader
 * goes down, comes back when they go up, and stands at the page's top and end; never over a picture.
 */
export function bindCorner(button: HTMLElement): () => () => boolean {
  let before = 0;
  let wanted = false;
  button.hidden = false;

  const coversPicture = () => {
    const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = button; // where it stands when it is not away
    const points = [left, left + offsetWidth - 1].flatMap((x) => [top, top + offsetHeight - 1].map((y) => ({ x, y })));
    return points.some(({ x, y }) => document.elementsFromPoint(x, y).some((element) => element.closest(PICTURES)));
  };

  return () => {
    const y = scrollY;
    const end = document.documentElement.scrollHeight - innerHeight;
    if (Math.abs(y - before) > TURN) {
      wanted = y < before;
      before = y;
    }
    const away = !(wanted || y < ENDS || y > end - ENDS) || coversPicture();
    return () => {
      button.classList.toggle("away", away);
      return false;
    };
  };
}
