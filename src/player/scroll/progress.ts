// The hairline at the top: one segment a chapter, filled as far as it has been read.

import { all, chapterHere, find } from "../dom.ts";
import { readShare } from "./active.ts";

/** Returns a function that looks how far each chapter has been read; what that returns fills the segments. */
export function bindProgress(hairline: HTMLElement): () => () => void {
  const segments = all("[data-chapter]", hairline).map((segment) => ({
    chapter: chapterHere(segment.dataset.chapter),
    thread: find(":scope > *", segment),
    shown: -1,
  }));
  return () => {
    const line = innerHeight * 0.6;
    const looks = segments.map((segment) => {
      const read = segment.chapter ? readShare(segment.chapter.getBoundingClientRect(), line) : 0;
      return { segment, share: Math.round(read * 200) / 200 };
    });
    return () => {
      for (const { segment, share } of looks) {
        if (share === segment.shown) continue;
        segment.shown = share;
        segment.thread.style.transform = `scaleX(${share})`;
      }
    };
  };
}
