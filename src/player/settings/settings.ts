// The panel of reading settings, fetched when it is first opened. What it changes holds at once and is remembered.

import panelUrl from "../../styles/settings.css?url";
import { voiceFor } from "../listen/voice.ts";
import { dressStills } from "../reel/stills.ts";
import { layOutNow } from "../scroll/deferred-layout.ts";
import { goToPlace, readingPlace } from "../scroll/place.ts";
import { openSheet } from "../sheet.ts";
import { loadStyle } from "../style.ts";
import { type Memory, recall, remember, type Settings } from "./memory.ts";

const FIELDS = ["theme", "contrast", "size", "motion", "data"] as const;

/** The grounds' colours, for the browser's own frame; styles/tokens.css and layouts/recall.ts have the same. */
const GROUNDS = { paper: "#fbf7ec", white: "#ffffff", dark: "#14191b" };

const root = document.documentElement;

/** The settings as they are now: the page itself knows, even where nothing can be stored. */
function currentSettings(): Settings {
  return Object.fromEntries(FIELDS.flatMap((field) => (root.dataset[field] ? [[field, root.dataset[field]]] : [])));
}

/** Makes the page follow: the styles and the player answer to the root's attributes, a live map to the event. */
function applySettings(settings: Settings): void {
  for (const field of FIELDS) {
    const value = settings[field];
    if (value) root.dataset[field] = value;
    else delete root.dataset[field];
  }
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = GROUNDS[settings.theme ?? (meta.media.includes("dark") ? "dark" : "paper")];
  dressStills();
  dispatchEvent(new Event("themechange"));
}

/** Brings a page that comes back from the browser's memory up to what has been chosen elsewhere meanwhile. */
export function reapplySettings(): void {
  const memory = recall();
  if (FIELDS.some((field) => memory[field] !== root.dataset[field])) applySettings(memory);
}

/** Large type, strong contrast and a still page at once, as the guidance on ageing readers asks for. */
const LARGE = { size: "150", contrast: "high", motion: "less" } as const;

const isLarge = ({ size, contrast, motion }: Settings) =>
  (size === "150" || size === "200") && contrast === "high" && motion === "less";

/** Makes a change to the page's shape; what was being read then stands where it stood, a step where steps are read. */
function holdPlace(change: () => void): void {
  layOutNow();
  const piece = readingPlace();
  const before = piece?.getBoundingClientRect().top ?? 0;
  const top = scrollY < 60;
  change();
  if (!piece || top || "step" in root.dataset) return;
  // The browser's own scroll anchoring has its say first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (piece.matches(".step")) goToPlace(piece);
      else scrollBy({ top: piece.getBoundingClientRect().top - before, behavior: "instant" });
    }),
  );
}

function changeSettings(settings: Settings): void {
  holdPlace(() => applySettings(settings));
  remember(Object.fromEntries(FIELDS.map((field) => [field, settings[field]])));
}

function switchLarge(on: boolean): void {
  const { size, contrast, motion, ...others } = currentSettings();
  if (on) {
    const before = Object.fromEntries(Object.entries({ size, contrast, motion }).filter(([, value]) => value));
    remember({ before });
    changeSettings({ ...others, ...LARGE, ...(size === "200" ? { size } : {}) });
    return;
  }
  changeSettings({ ...others, ...recall().before });
  remember({ before: undefined });
}

/** Sets the panel's own buttons to what holds. */
function showSettings(dialog: HTMLElement): void {
  const now = currentSettings();
  const values: Record<string, string> = { ...now, edition: "step" in root.dataset ? "step" : (root.dataset.edition ?? "flat") };
  for (const input of dialog.querySelectorAll<HTMLInputElement>("input"))
    input.checked = input.type === "checkbox" ? isLarge(now) : (values[input.name] ?? "") === input.value;
}

async function chooseSetting(input: HTMLInputElement): Promise<void> {
  if (input.name === "large") {
    switchLarge(input.checked);
    return;
  }
  if (input.name === "edition") {
    const { setEdition } = await import("../slides/edition.ts");
    await setEdition(input.value as NonNullable<Memory["edition"]>).catch(() => undefined); // then the page stays as it is
    return;
  }
  const { [input.name as keyof Settings]: _, ...others } = currentSettings();
  changeSettings({ ...others, ...(input.value ? { [input.name]: input.value } : {}) });
}

/** Shows what starts the reading out where the device has a voice for it; some devices tell late. */
function offerListening(dialog: HTMLDialogElement): void {
  const offer = dialog.querySelector<HTMLElement>("[data-listening]")!;
  const look = () => {
    offer.hidden = !voiceFor(root.lang);
  };
  look();
  if ("speechSynthesis" in window) speechSynthesis.addEventListener?.("voiceschanged", look);
  offer.querySelector("button")!.addEventListener("click", async () => {
    // Some browsers let a page speak only if its first word falls together with the tap; the rest may take its time.
    speechSynthesis.speak(new SpeechSynthesisUtterance(""));
    dialog.close();
    const { listen } = await import("../listen/listen.ts");
    listen();
  });
}

const bound = new WeakSet<HTMLDialogElement>();

/** Opens the panel, showing what holds now. Without its stylesheet it is plain, and works. */
export async function openSettings(dialog: HTMLDialogElement): Promise<void> {
  await loadStyle(panelUrl).catch(() => undefined);
  if (!bound.has(dialog)) {
    bound.add(dialog);
    dialog.addEventListener("change", async (event) => {
      await chooseSetting(event.target as HTMLInputElement);
      showSettings(dialog);
    });
    offerListening(dialog);
  }
  showSettings(dialog);
  openSheet(dialog);
}
