// The same page beside itself at a phone's width, kept at the piece that is being read.

import type { Speaker } from "../../locale/index.ts";
import { pieceBeingRead, piecesOf } from "../../player/scroll/reading-position.ts";
import { make } from "../preview/overlay.ts";
import type { View } from "./app.ts";

/** CSS px: the narrowest phones that are common, and today's usual one. */
const WIDTHS = [360, 390];
const KEY = "desk-phone";

export function bindPhone({ layer, say }: { layer: HTMLElement; say: Speaker }): View {
  let frame: HTMLIFrameElement | undefined;
  let phone: HTMLElement | undefined;
  let waiting = false;

  /** Brings the phone to the piece that is read beside it. The pages are the same, so are their pieces. */
  function follow(): void {
    waiting = false;
    const piece = pieceBeingRead();
    if (piece) frame?.contentDocument?.dispatchEvent(new CustomEvent("desk:goto", { detail: piecesOf().indexOf(piece) }));
  }
  const soon = () => {
    if (!waiting) requestAnimationFrame(follow);
    waiting = true;
  };

  function open(): void {
    frame = make("iframe", { src: location.href, title: say("deskPhone") });
    frame.addEventListener("load", () => setTimeout(follow, 300));
    const width = make(
      "select",
      { ariaLabel: say("deskPhone") },
      WIDTHS.map((one) => make("option", { value: String(one), textContent: `${one} px` })),
    );
    width.value = sessionStorage.getItem(KEY) ?? String(WIDTHS.at(-1));
    const size = () => {
      frame!.width = width.value;
      sessionStorage.setItem(KEY, width.value);
    };
    width.addEventListener("change", size);
    size();
    // What it covers, the text or the figure, is the editor's choice.
    const side = make("button", { type: "button", textContent: "⇄", ariaLabel: say("deskSide"), title: say("deskSide") });
    side.addEventListener("click", () => phone?.classList.toggle("right"));
    phone = layer.appendChild(make("div", { className: "phone" }, [make("div", { className: "tools" }, [width, side]), frame]));
    addEventListener("scroll", soon, { passive: true });
  }

  function close(): void {
    removeEventListener("scroll", soon);
    phone?.remove();
    phone = undefined;
    frame = undefined;
  }

  return (on) => {
    if (on && !phone) open();
    else if (!on && phone) close();
  };
}
