// What may be taken away of a figure follows the state that one sees: its picture as a file or on the clipboard, its page to embed or cite.
// Fetched when the data under a figure is opened.

import { all, find } from "./dom.ts";

/** As the figure's own list tells of a state (outputs/embeds/list.ts); addresses relative to the list. */
interface Listed {
  state: string;
  pictures: Record<"svg" | "png", { url: string }>;
}

const lists = new Map<string, Promise<readonly Listed[]>>();

function listAt(url: string): Promise<readonly Listed[]> {
  let list = lists.get(url);
  if (!list) {
    list = fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json().then(({ states }: { states: Listed[] }) => states);
    });
    list.catch(() => lists.delete(url)); // so that a later wish may try again
    lists.set(url, list);
  }
  return list;
}

const PNG = "image/png";

/** Whether a browser can put a picture on the clipboard. */
const copies = () => "ClipboardItem" in window && typeof navigator.clipboard?.write === "function";

/** Puts the picture at `url` on the clipboard. What is still to be fetched is promised, for Safari wants to be asked within the tap. */
async function copyPicture(url: string): Promise<boolean> {
  const bytes = fetch(url).then((answer) => answer.blob());
  try {
    await navigator.clipboard.write([new ClipboardItem({ [PNG]: bytes })]);
    return true;
  } catch {
    try {
      await navigator.clipboard.write([new ClipboardItem({ [PNG]: await bytes })]); // where a promise is none of a clipboard's things
      return true;
    } catch {
      return false;
    }
  }
}

function bindCopy(row: HTMLElement): void {
  const copy = find("[data-copy]", row);
  const status = find("[role=status]", copy);
  copy.hidden = !copies();
  find("button", copy).addEventListener("click", async () => {
    status.textContent = "";
    const { href } = find<HTMLAnchorElement>("[data-picture=png]", row);
    if (await copyPicture(href)) status.textContent = status.dataset.copied ?? "";
  });
}

const bound = new WeakSet<HTMLElement>();

/** Keeps a row of links in step with the figure above it, which says its state. Where the list does not come, the page to embed is left. */
export async function bindTakeAway(row: HTMLElement, figure: HTMLElement): Promise<void> {
  if (bound.has(row)) return;
  bound.add(row);
  const page = find<HTMLAnchorElement>("[data-embed-page]", row);
  const list = new URL("figure.json", page.href).href;
  const states = await listAt(list).catch(() => undefined);
  if (!states) {
    bound.delete(row);
    return;
  }
  // In the place of what the build has put there for a figure that stands.
  row.querySelector(".picture")?.remove();
  const [picture] = all(".picture", document.importNode(find<HTMLTemplateElement>("#take-away").content, true));
  const [table] = all("a[download]", row).slice(-1);
  if (picture) table?.after(picture);
  bindCopy(row);
  const show = () => {
    const { state } = figure.dataset;
    const shown = states.find((one) => one.state === state);
    find(".picture", row).hidden = !shown;
    if (!shown) return;
    for (const link of all<HTMLAnchorElement>("[data-picture]", row)) {
      const ending = link.dataset.picture === "svg" ? "svg" : "png";
      link.href = new URL(shown.pictures[ending].url, list).href;
      link.download = `${figure.dataset.figure}-${state}.${ending}`;
    }
    page.href = page.href.replace(/(#.*)?$/, `#${state}`);
  };
  new MutationObserver(show).observe(figure, { attributes: true, attributeFilter: ["data-state"] });
  show();
}

/** The row under a scene's figure, when its data is opened. */
export function bindTakeAwayIn(details: Element): void {
  const row = details.querySelector<HTMLElement>(".take");
  const figure = details.closest(".scene")?.querySelector<HTMLElement>("[data-figure][data-state]");
  if (row && figure) bindTakeAway(row, figure);
}
