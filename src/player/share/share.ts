// The sheet that passes the story on: by the phone's own ways, as an address, as a poster. Fetched when it is asked for.

import shareUrl from "../../styles/share.css?url";
import { all, find } from "../dom.ts";
import { pieceBeingRead, stepAt } from "../scroll/reading-position.ts";
import { openSheet } from "../sheet.ts";
import { loadStyle } from "../style.ts";
import { copyWords } from "./copy.ts";

/** What is passed on. */
interface Shared {
  title: string;
  /** One sentence. */
  text: string;
  url: string;
}

/**
 * The address of what a row shares, without what is no part of it: pages differ by their path alone, so whatever hangs on one is about
 * the reader or the way they came. A host that has shown this page for a folder does so for its neighbours.
 */
function addressOf(link: HTMLAnchorElement): URL {
  const address = new URL(link.href);
  address.search = address.hash = "";
  if (address.origin === location.origin && location.pathname.endsWith("/"))
    address.pathname = address.pathname.replace(/index\.html$/, "");
  return address;
}

const rowsOf = () => all("main .share");

/** Whether what a row shares is the page that is open. Its own row is the last: chapters' stand above the story's. */
const isOwn = (row: HTMLElement) => row === rowsOf().at(-1);

/** What a row shares, in the words that the page has for it; `step` opens it there. */
function sharedBy(row: HTMLElement, step: Element | undefined): Shared {
  const address = addressOf(find<HTMLAnchorElement>("a", row));
  if (step) address.searchParams.set("s", step.id);
  const head = isOwn(row) ? null : row.closest(".chapter")?.querySelector(".chapter-head");
  const words = (selector: string) => head?.querySelector(selector)?.textContent?.trim();
  const heading = words("h2");
  return {
    title: heading ? `${heading}｜${document.title}` : document.title,
    text: words(".standfirst") ?? find<HTMLMetaElement>('meta[name="description"]').content,
    url: address.href,
  };
}

/** Shows the poster that a row's second link leads to, if it has one; it is fetched only now. */
function showPoster(figure: HTMLElement, link: HTMLAnchorElement | null): void {
  figure.querySelector("img")?.remove();
  figure.hidden = !link;
  if (!link) return;
  const { poster = "", alt = "" } = link.dataset;
  const image = Object.assign(new Image(...poster.split(" ").map(Number)), { alt, src: link.href });
  figure.prepend(image);
  Object.assign(find<HTMLAnchorElement>("a", figure), { href: link.href, download: "" });
}

let listening: AbortController | undefined;

/** Opens the sheet for the row of `opener`, or, from the reading settings, for this page, where the step one is at may be named. */
export async function openShare(opener: HTMLElement): Promise<void> {
  await loadStyle(shareUrl).catch(() => undefined); // without it the sheet is plain, and works
  const dialog = find<HTMLDialogElement>("#share-sheet");
  const part = <E extends HTMLElement>(selector: string) => find<E>(selector, dialog);
  const row = rowsOf().find((one) => one.contains(opener)) ?? rowsOf().at(-1);
  if (!row) return;
  const piece = row.contains(opener) ? undefined : pieceBeingRead();
  const step = piece && stepAt(piece);
  const [address, choice, status] = [part(".address"), part<HTMLInputElement>("input"), part("[role=status]")];
  const [send, copy] = [part('[data-do="send"]'), part('[data-do="copy"]')];
  let shared: Shared;
  const tell = () => {
    shared = sharedBy(row, choice.checked ? step : undefined);
    address.textContent = shared.url;
    status.textContent = "";
  };
  choice.checked = step !== undefined;
  part("label").hidden = !step;
  tell();
  send.hidden = !navigator.share;
  // WeChat's own menu passes on the page that is open, not the chapter of a row.
  part(".wechat").hidden = !(isOwn(row) && /MicroMessenger/i.test(navigator.userAgent));
  showPoster(part("figure"), row.querySelector("[data-poster]"));

  listening?.abort();
  listening = new AbortController();
  const { signal } = listening;
  choice.addEventListener("change", tell, { signal });
  send.addEventListener("click", () => navigator.share?.(shared).catch(() => undefined), { signal });
  copy.addEventListener(
    "click",
    async () => {
      status.textContent = "";
      if (await copyWords(shared.url, address)) status.textContent = status.dataset.copied ?? "";
    },
    { signal },
  );
  opener.closest("dialog")?.close();
  openSheet(dialog);
}
