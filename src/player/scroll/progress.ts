// The hairline at the top: one segment a chapter, filled as far as it has been read.

import { readShare } from "./active.ts";

/** Returns a function that looks how far each chapter has been read; what that returns fills the segments. */
export function bindProgress(hairline: HTMLElement): () => () => void {
  const segments = [...hairline.querySelectorAll<HTMLElement>("[data-chapter]")].map((segment) => ({
    chapter: document.getElementById(segment.dataset.chapter!),
    thread: segment.firstElementChild as HTMLElement,
    shown: -1,
  }));
  return () => {
    const line = innerHeight * 0.6;
    const shares = segments.map(({ chapter }) => (chapter ? readShare(chapter.getBoundingClientRect(), line) : 0));
    return () => {
      for (const [index, segment] of segments.entries()) {
        const share = Math.round(shares[index]! * 200) / 200;
        if (share === segment.shown) continue;
        segment.shown = share;
        segment.thread.style.transform = `scaleX(${share})`;
      }
    };
  };
}
