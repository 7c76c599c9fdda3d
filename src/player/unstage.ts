// Sets what was left out of the first paint, a little at a time, so that no one has to wait for a long page.

/** ms of layout in one go; a slow phone's share of a frame. */
const SLICE = 10;

/**
 * Lays out what the page's head has staged (styles/prose.css), from the top, in slices between other work; then takes
 * the mark off the page. `now` does all of it at once, before a jump that needs to know where things are.
 */
export function unstage(now = false): void {
  const root = document.documentElement;
  if (!("staged" in root.dataset)) return;
  if (now) {
    delete root.dataset.staged;
    return;
  }
  const waiting = [...document.querySelectorAll<HTMLElement>(".prose > :not(.set), main > section:not(.set)")];
  // Someone who goes far at once must find everything in its place; on the way there nothing above may still grow.
  const leap = () => {
    if (scrollY > innerHeight * 1.5) unstage(true);
  };
  addEventListener("scroll", leap, { passive: true });
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 30));
  const work = () => {
    if (!("staged" in root.dataset)) {
      removeEventListener("scroll", leap);
      return;
    }
    const start = performance.now();
    while (waiting.length > 0 && performance.now() - start < SLICE) {
      const element = waiting.shift()!;
      element.classList.add("set");
      element.getBoundingClientRect(); // lays it out here and now, so that the slice is measured
    }
    if (waiting.length === 0) delete root.dataset.staged;
    later(work);
  };
  later(work);
}
