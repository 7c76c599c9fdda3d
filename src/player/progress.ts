// The hairline at the top: one segment a chapter, filled as far as it has been read.

import { readShare } from "./active.ts";

/** Returns a function that looks how far each chapter has been read and fills its segment. */
export function bindProgress(hairline: HTMLElement): () => void {
  const segments = [...hairline.querySelectorAll<HTMLElement>("[data-chapter]")].map((segment) => ({
    chapter: document.getElementById(segment.dataset.chapter!),
    thread: segment.firstElementChild as HTMLElement,
    shown: -1,
  }));
  return () => {
    for (const segment of segments) {
      if (!segment.chapter) continue;
      const share = Math.round(readShare(segment.chapter.getBoundingClientRect(), innerHeight * 0.6) * 200) / 200;
      if (share === segment.shown) continue;
      segment.shown = share;
      segment.thread.style.transform = `scaleX(${share})`; // moved by the compositor: nothing is painted anew
    }
  };
}
