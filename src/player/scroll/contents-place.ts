// What the contents say of where the reader is: the chapter they are in, and the minutes that are left. Fetched with the sheet.

import { readingPlace, shareRead } from "./place.ts";

/** Sets the contents in `sheet` to where the reader is now. */
export function showContentsPlace(sheet: HTMLElement): void {
  const place = readingPlace();
  const left = sheet.querySelector<HTMLElement>("[data-left]");
  if (!place || !left) return;
  let minutes = 0;
  for (const link of sheet.querySelectorAll<HTMLElement>("[data-minutes]")) {
    const chapter = document.getElementById(link.dataset.chapter!);
    if (!chapter) continue; // another page's
    const here = chapter.contains(place);
    if (here) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
    minutes += Number(link.dataset.minutes) * (1 - shareRead(chapter, place));
  }
  left.textContent = left.dataset.left!.replace("{n}", String(Math.ceil(minutes)));
  left.classList.toggle("done", minutes === 0);
}
