// A figure's page that another site frames: tells its height, shows one state at a time or the one that its address names, and moves from
// one to the next. A script of its own, for the story's pages need nothing of it. Without it the page shows every state.

import type { Reel } from "../../marks/reel.ts";
import { all, find } from "../dom.ts";
import { type Player, playReel } from "../reel/play-reel.ts";
import { copyWords } from "../share/copy.ts";

const states = find(".states");
const sections = all(".state", states);
const steps = find(".steps");

/** Tells the page around this one how high it is, px. */
function tellHeight(): void {
  if (parent === window) return;
  parent.postMessage({ changjuan: "height", height: Math.ceil(document.body.getBoundingClientRect().height) }, "*");
}

function watchHeight(): void {
  addEventListener("message", (event) => (event.data as { changjuan?: unknown } | null)?.changjuan === "ask" && tellHeight());
  addEventListener("load", tellHeight);
  addEventListener("resize", tellHeight);
  if ("ResizeObserver" in window) new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
}

/** The state that the address names, by `?state=` or by `#`; undefined where it names none that there is. */
function chosen(): string | undefined {
  const named = new URLSearchParams(location.search).get("state") ?? decodeURIComponent(location.hash.slice(1));
  return sections.find(({ id }) => id === named)?.id;
}

/** The drawing that moves, once its reel has come; the pictures stand until then, and where it does not come. */
let player: Player | undefined;

async function play(state: () => string): Promise<void> {
  const reels = states.dataset.reels;
  if (!reels) return;
  const wide = getComputedStyle(document.documentElement).getPropertyValue("--wide").trim() === "1";
  const size = wide ? "wide" : "narrow";
  const answer = await fetch(reels.replace("*", size));
  if (!answer.ok) return;
  const made = playReel((await answer.json()) as Reel, size, state());
  const stage = document.createElement("div");
  stage.className = "stage";
  stage.append(made.svg);
  states.before(stage);
  states.classList.add("played");
  player = made;
}

function bindSteps(): void {
  let at = 0;
  const [back, next] = [find<HTMLButtonElement>("[data-do=back]", steps), find<HTMLButtonElement>("[data-do=next]", steps)];
  const show = () => {
    const section = sections[at];
    if (!section) return;
    for (const one of sections) one.hidden = one !== section;
    for (const row of all(".row[data-state]")) row.hidden = row.dataset.state !== section.id;
    back.disabled = at === 0;
    next.disabled = at === sections.length - 1;
    find(".count", steps).textContent = find(".count", section).textContent;
    player?.show(section.id);
    tellHeight();
  };
  let asked = false;
  const go = (by: number) => {
    at = Math.max(0, Math.min(sections.length - 1, at + by));
    const from = sections[Math.max(0, at - by)]?.id ?? "";
    show();
    if (asked) return;
    // Fetched when it is first wanted, and then begun from where the reader was.
    asked = true;
    play(() => from).then(
      () => player?.show(sections[at]?.id ?? ""),
      () => undefined,
    );
  };
  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  steps.hidden = false;
  show();
}

/** One state, as whoever frames it has chosen. */
function showOnly(state: string): void {
  for (const section of sections) section.hidden = section.id !== state;
  for (const row of all(".row[data-state]")) row.hidden = row.dataset.state !== state;
  for (const count of all(".state .count")) count.hidden = true;
}

function bindCode(): void {
  const code = document.querySelector<HTMLElement>(".code");
  if (!code) return;
  const written = find("pre", code);
  if (code.hidden) {
    // The story does not know where it is published; this page knows where it stands.
    const here = location.href.replace(/[^/]*$/, "");
    const frame = document.createElement("iframe");
    const script = document.createElement("script");
    const set = {
      src: here,
      title: code.dataset.title ?? "",
      width: "100%",
      height: code.dataset.height ?? "",
      loading: "lazy",
      frameborder: "0",
      allow: "clipboard-write",
    };
    for (const [name, value] of Object.entries(set)) frame.setAttribute(name, value);
    script.setAttribute("async", "");
    script.setAttribute("src", new URL("../embed.js", location.href).href);
    written.textContent = frame.outerHTML + script.outerHTML;
    code.hidden = false;
  }
  const [button, status] = [find<HTMLButtonElement>("button", code), find("[role=status]", code)];
  button.hidden = false;
  button.addEventListener("click", async () => {
    status.textContent = "";
    if (await copyWords(written.textContent ?? "", written)) status.textContent = status.dataset.copied ?? "";
  });
}

const THEMES = ["paper", "white", "dark"];

/** The look that whoever frames the page wants, by `?theme=`: theirs may be light on a device that is dark. Pictures are told by their address. */
function dress(): void {
  const theme = new URLSearchParams(location.search).get("theme") ?? "";
  if (!THEMES.includes(theme)) return;
  document.documentElement.dataset.theme = theme;
  if (theme === "dark") return; // which they take from the page
  for (const source of all<HTMLSourceElement>("source", states)) source.srcset = `${source.srcset}#${theme}`;
  for (const image of all<HTMLImageElement>("img", states)) image.src = `${image.src}#${theme}`;
}

dress();
const named = chosen();
if (named !== undefined) showOnly(named);
else if (sections.length > 1) bindSteps();
bindCode();
watchHeight();
