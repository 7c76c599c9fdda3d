// The next chapter's page is fetched as its reader nears it, so that it opens at once. Fetched where there is a next chapter.

import { savesData } from "../settings/save-data.ts";

/** How near, in screens. */
const NEAR = 2;

/** Has the browser fetch the page that `link` leads to, once that comes near; never where data is to be saved. */
export function prefetchNear(link: HTMLAnchorElement): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      if (savesData()) return;
      const page = document.createElement("link");
      page.rel = "prefetch";
      page.href = link.href;
      document.head.append(page);
    },
    { rootMargin: `${NEAR * 100}% 0px` },
  );
  observer.observe(link);
}
