// The panel of preferences, fetched when it is first opened. What it changes holds at once and is remembered.

import { choicesIn, GROUNDS, isLarge, isValue, LARGE, type Preferences, ROOT_NAMES } from "../../preferences/preferences.ts";
import panelUrl from "../../styles/settings.css?url";
import { all, currentEdition, find } from "../dom.ts";
import { voiceFor } from "../listen/voice.ts";
import { tellMissing } from "../notice.ts";
import { dressStills } from "../reel/stills.ts";
import { root } from "../root.ts";
import { holdPosition } from "../scroll/hold-position.ts";
import { bookmarkHere, writeBookmark } from "../scroll/piece.ts";
import { openSheet } from "../sheet.ts";
import { loadStyle } from "../style.ts";
import { recall, remember } from "./memory.ts";

/** What holds now, of all that stands on the root: the page itself knows, even where nothing can be stored. */
const currentPreferences = () => choicesIn(root.dataset, ROOT_NAMES);

/** Makes the page follow: the styles and the player answer to the root's attributes, a live map to the event. */
function apply(preferences: Preferences): void {
  for (const name of ROOT_NAMES) {
    const value = preferences[name];
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  }
  for (const meta of all<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = GROUNDS[preferences.theme ?? (meta.media.includes("dark") ? "dark" : "paper")];
  dressStills();
  dispatchEvent(new Event("themechange"));
}

/** Brings a page that comes back from the browser's memory up to what has been chosen elsewhere meanwhile. */
export function reapplyPreferences(): void {
  const memory = recall();
  if (ROOT_NAMES.some((name) => memory[name] !== root.dataset[name])) apply(memory);
}

/** Applies and remembers these choices, and none other that stands on the root. */
function change(preferences: Preferences): void {
  holdPosition(() => apply(preferences));
  remember(Object.fromEntries(ROOT_NAMES.map((name) => [name, preferences[name]])));
}

function switchLarge(on: boolean): void {
  const { size, contrast, motion, ...others } = currentPreferences();
  if (on) {
    remember({ before: choicesIn({ size, contrast, motion }) });
    change({ ...others, ...LARGE, size: size === "200" ? size : LARGE.size });
  } else {
    change({ ...others, ...recall().before });
    remember({ before: undefined });
  }
}

/** Sets the panel's own buttons to what holds. */
function showChoices(dialog: HTMLElement): void {
  const now = currentPreferences();
  const values = new Map<string, unknown>(Object.entries({ ...now, edition: currentEdition() }));
  for (const input of all<HTMLInputElement>("input", dialog))
    input.checked = input.type === "checkbox" ? isLarge(now) : (values.get(input.name) ?? "") === input.value;
}

async function choose({ name, value, checked }: HTMLInputElement): Promise<void> {
  if (name === "large") switchLarge(checked);
  else if (name !== "edition") change(choicesIn({ ...currentPreferences(), [name]: value }));
  else if (isValue(name, value)) {
    // Without what the edition needs the page stays as it is.
    await import("../slides/edition.ts").then(({ setEdition }) => setEdition(value)).catch(tellMissing);
  }
}

/** Shows what starts the reading out where the device has a voice for it; some devices tell late. */
function offerListening(dialog: HTMLDialogElement): void {
  const offer = find("[data-listening]", dialog);
  const look = () => {
    offer.hidden = !voiceFor(root.lang);
  };
  look();
  if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", look);
  find("button", offer).addEventListener("click", async () => {
    // Some browsers let a page speak only if its first word falls together with the tap; the rest may take its time.
    speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    dialog.close();
    await import("../listen/listen.ts").then(({ listen }) => listen()).catch(tellMissing);
  });
}

/** Links to the same page in other languages lead to where one is. */
function leadHere(dialog: HTMLElement): void {
  const here = bookmarkHere();
  for (const link of all<HTMLAnchorElement>("a[data-same-page]", dialog)) {
    const address = new URL(link.href);
    if (here) address.searchParams.set("s", writeBookmark(here));
    else address.searchParams.delete("s");
    link.href = address.href;
  }
}

const bound = new WeakSet<HTMLDialogElement>();

/** Opens the panel, showing what holds now. Without its stylesheet it is plain, and works. */
export async function openSettings(dialog: HTMLDialogElement): Promise<void> {
  await loadStyle(panelUrl).catch(() => undefined);
  if (!bound.has(dialog)) {
    bound.add(dialog);
    dialog.addEventListener("change", async ({ target }) => {
      if (target instanceof HTMLInputElement) await choose(target);
      showChoices(dialog);
    });
    offerListening(dialog);
  }
  showChoices(dialog);
  leadHere(dialog);
  openSheet(dialog);
}
