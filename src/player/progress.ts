// The hairline at the top: one segment a chapter, filled as far as it has been read.

import { readShare } from "./active.ts";

/** Returns a function that looks how far each chapter has been read and fills its segment. */
export function bindProgress(hairline: HTMLElement): () => void {
  const segments = [...hairline.querySelectorAll<HTMLElement>("[data-chapter]")];
  const chapters = segments.map((segment) => document.getElementById(segment.dataset.chapter!));
  return () => {
    segments.forEach((segment, index) => {
      const chapter = chapters[index];
      if (!chapter) return;
      const share = readShare(chapter.getBoundingClientRect(), innerHeight * 0.6);
      segment.style.setProperty("--read", share.toFixed(3));
    });
  };
}
