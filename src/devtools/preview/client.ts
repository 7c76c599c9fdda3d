// The browser's half of the live preview: keeps the last good page over a broken edit, says what is wrong, and keeps the place.

import { showReport } from "./overlay.ts";
import type { Report } from "./report.ts";
import { goToPiece, keepPlace, resumePlace } from "./stay.ts";
import { EDITION, TRIAL } from "./tried-page.ts";

/** ms that a broken story may last before it is spoken of: some programs empty a file before they write it. */
const PATIENCE = 250;

const hot = import.meta.hot; // to be written in full: Vite looks for it
const bare = "deskWords" in document.documentElement.dataset;

let patience: ReturnType<typeof setTimeout> | undefined;

function take(report: Report): void {
  clearTimeout(patience);
  if (bare && report.page) {
    location.reload();
    return;
  }
  const broken = report.problems.some(({ severity }) => severity === "error");
  if (broken) patience = setTimeout(() => showReport(report), PATIENCE);
  else showReport(report);
  dispatchEvent(new CustomEvent("desk:report", { detail: report }));
}

/** Whether the page, as it is now, can be made: what fails half-way through ends without its end. */
async function pageIsSound(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html", [TRIAL]: "" } });
    return answer.status < 500 && (await answer.text()).includes("</html>");
  } catch {
    return false;
  }
}

hot?.on("desk:report", take);

// Vite waits for this before it reloads. It skips a reload that is meant for another page's file: that keeps the last good page.
hot?.on("vite:beforeFullReload", async (payload) => {
  if (await pageIsSound()) {
    keepPlace();
    return;
  }
  payload.path = "/another-page.html";
});

// Said by the page that shows this one at a phone's width beside it (toolbar/phone.ts).
document.addEventListener("desk:goto", (event) => goToPiece((event as CustomEvent<number>).detail));

/** The edition that this page was made at; undefined where the server did not say. */
function ownEdition(): number | undefined {
  const [navigation] = performance.getEntriesByType("navigation").filter((one) => one instanceof PerformanceNavigationTiming);
  const told = navigation?.serverTiming?.find(({ name }) => name === EDITION);
  return told && Number(told.description);
}

const made = ownEdition();

/** Takes the report as it is now; loads the page again if something was saved before it was connected. */
async function ask(): Promise<void> {
  const answer = await fetch("/desk/report.json");
  const { edition, ...report }: Report & { edition: number } = await answer.json();
  take(report);
  if (made === undefined || made === edition || !report.page || bare) return;
  keepPlace();
  location.reload();
}

// What is told between the two is not heard.
hot?.on("vite:ws:connect", ask);
resumePlace();
await ask();
