// What is looked at in a page while it is read. Each function runs in the page: it sees its parameters and nothing around it.

/** A step as it stands on the screen, and its figure; `wrong` says what is not as it should be. */
export interface Sight {
  state: string;
  /** Marks of the drawing. */
  marks: number;
  wrong: string[];
}

/** What the page is made of. */
export interface Contents {
  edition: string;
  /** Width and height of the window's inside, px. */
  screen: [number, number];
  webgl: boolean;
  scrollies: { figure: string; steps: string[]; map: boolean }[];
}

export function readContents(): Contents {
  return {
    edition: document.documentElement.dataset.edition ?? "flat",
    screen: [innerWidth, innerHeight],
    webgl: document.createElement("canvas").getContext("webgl2") !== null,
    scrollies: [...document.querySelectorAll(".scrolly")].map((scrolly) => {
      const figure = scrolly.querySelector<HTMLElement>("story-figure")!;
      return {
        figure: /([^/.]+)\.[^/]+\/\*\.json$/.exec(figure.dataset.reels ?? "")?.[1] ?? "?",
        steps: [...scrolly.querySelectorAll(".step")].map((step) => step.id),
        map: figure.dataset.map !== undefined,
      };
    }),
  };
}

/** Whether the whole page has been laid out and its player runs. */
export function isReady(): boolean {
  const whole = document.readyState === "complete" && !("deferred" in document.documentElement.dataset);
  return whole && customElements.get("story-figure") !== undefined;
}

/** Brings a step to its reading line, as its own link does. */
export function goToStep(id: string): null {
  document.getElementById(id)!.scrollIntoView({ block: "start", behavior: "instant" });
  return null;
}

/**
 * Looks at a step that should be the one being read: its figure must say its state, and the drawing must be the still of
 * that state, mark for mark, with every place and word. The figure must be in sight, and must not cover the step's words.
 */
export async function lookAt(id: string): Promise<Sight> {
  const wrong: string[] = [];
  const same = (what: string, is: unknown, due: unknown) => is !== due && wrong.push(`${what} is ${is}, not ${due}`);
  const step = document.getElementById(id)!;
  const scrolly = step.closest(".scrolly")!;
  const state = step.dataset.state!;
  const figure = scrolly.querySelector<HTMLElement & { state: string }>("story-figure")!;
  const stage = figure.querySelector<HTMLElement>(".stage")!;
  const svg = figure.querySelector<SVGSVGElement>("svg.frame");
  same("the step being read", scrolly.querySelector(".step.active")?.id, id);
  same("the figure's state", figure.state, state);
  same("the figure's data-state", figure.dataset.state, state);
  same("the drawing's state", svg?.dataset.state, state);

  const size = getComputedStyle(stage).getPropertyValue("--size").trim();
  const stills = window as { stills?: Record<string, Promise<Document>> };
  stills.stills ??= {};
  const url = step
    .querySelector(".still img")!
    .getAttribute("src")!
    .replace(/-[a-z]+\.svg$/, `-${size}.svg`);
  // Its style is left out: old engines hold what is only parsed to the page's policy.
  const parse = (text: string) => new DOMParser().parseFromString(text.replace(/<style>[\s\S]*?<\/style>/, ""), "image/svg+xml");
  stills.stills[url] ??= fetch(url).then(async (answer) => parse(await answer.text()));
  const due = [...(await stills.stills[url]).querySelectorAll<SVGElement>("[data-k]")];
  const drawn = [...(svg?.querySelectorAll<SVGElement>("[data-k]") ?? [])];
  const nameOf = (mark: SVGElement) => `${mark.parentElement!.dataset.l} ${mark.dataset.k}`;
  const byName = new Map(drawn.map((mark) => [nameOf(mark), mark]));
  const live = stage.classList.contains("explored");
  same("the number of marks", drawn.length, due.length);
  if (due.length === 0) wrong.push("the still has no marks");
  for (const mark of due) {
    const twin = byName.get(nameOf(mark));
    same(`the words of ${nameOf(mark)}`, twin?.textContent, mark.textContent);
    if (twin?.classList.contains("away")) wrong.push(`${nameOf(mark)} has not come yet`);
    for (const { name, value } of mark.attributes) {
      // A live map moves what lies on it, and a class may say more than the tone.
      if (name !== "class" && !(live && name === "transform"))
        same(`${name} of ${nameOf(mark)}`, twin?.getAttribute(name), value);
    }
    for (const tone of mark.classList) if (twin && !twin.classList.contains(tone)) wrong.push(`${nameOf(mark)} is not ${tone}`);
  }

  const picture = stage.getBoundingClientRect();
  const seen = Math.min(picture.bottom, innerHeight) - Math.max(picture.top, 0);
  if (picture.width < 100 || picture.height < 100 || seen < picture.height * 0.9) wrong.push("the figure is not in sight");
  const words = step.querySelector(".step-text")!.getBoundingClientRect();
  const pin = scrolly.querySelector(".pin")!.getBoundingClientRect();
  const beside = words.right <= pin.left || words.left >= pin.right;
  if (!beside && words.top < pin.bottom - 1 && words.bottom > pin.top) wrong.push("the figure covers the step's words");
  if (words.top >= innerHeight) wrong.push("the step's words are below the screen");
  return { state, marks: drawn.length, wrong: wrong.slice(0, 4) };
}

/** What a page of another origin sees of the figures that it frames: how high they stand and how high they say that they are, px. */
export async function readFrames(): Promise<{ stands: number[]; told: number[]; sideways: boolean }> {
  const frames = Array.prototype.slice.call(document.querySelectorAll("iframe")) as HTMLIFrameElement[];
  const told: number[] = [];
  for (const frame of frames) {
    frame.scrollIntoView();
    const height = new Promise<number>((done) => {
      const hear = (event: MessageEvent) => {
        if (event.source !== frame.contentWindow) return;
        removeEventListener("message", hear);
        done(Math.ceil((event.data as { height: number }).height));
      };
      addEventListener("message", hear);
      setTimeout(() => done(0), 2000);
    });
    frame.contentWindow!.postMessage({ changjuan: "ask" }, "*");
    told.push(await height);
  }
  await new Promise((done) => setTimeout(done, 100));
  const stands = frames.map((frame) => frame.clientHeight);
  return { stands, told, sideways: document.documentElement.scrollWidth > innerWidth };
}

/** Where the reader is. */
export function readPlace(): { y: number; steps: string[] } {
  const near = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const steps = [...document.querySelectorAll(".scrolly")].filter(near).flatMap((scrolly) => {
    const step = scrolly.querySelector(".step.active");
    return step ? [step.id] : [];
  });
  return { y: Math.round(scrollY), steps };
}

/** Presses the button of a scrolly's map. */
export function pressExplore(index: number): null {
  document.querySelectorAll(".scrolly")[index]!.querySelector<HTMLElement>(".explore")!.click();
  return null;
}

/** What has become of a map. */
export interface MapSight {
  /** What its button would do: `explore` while there is none, `loading`, then `close`, or `back` if it was moved. */
  mode: string;
  live: boolean;
  canvases: number;
}

/** Looks at the map of a scrolly. */
export function readMap(index: number): MapSight {
  const figure = document.querySelectorAll(".scrolly")[index]!.querySelector("story-figure")!;
  return {
    mode: figure.querySelector<HTMLElement>(".explore")!.dataset.mode ?? "",
    live: figure.querySelector(".stage.explored") !== null,
    canvases: figure.querySelectorAll("canvas").length,
  };
}

/** Where a scrolly's stage is on the screen: left, top, width, height, px. */
export function readStage(index: number): [number, number, number, number] {
  const stage = document.querySelectorAll(".scrolly")[index]!.querySelector(".stage")!;
  const { left, top, width, height } = stage.getBoundingClientRect();
  return [left, top, width, height];
}

/** The mean difference of two pictures of the screen (PNG in base64) within a box, 0 to 255. */
export async function compare(
  first: string,
  second: string,
  [left, top, width, height]: readonly [number, number, number, number],
): Promise<number> {
  const read = async (source: string) => {
    const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(width);
    canvas.height = Math.floor(height);
    const context = canvas.getContext("2d")!;
    context.drawImage(bitmap, -Math.ceil(left), -Math.ceil(top));
    return context.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const [one, other] = [await read(first), await read(second)];
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length;
}

/**
 * Shows a page in a frame where no script may run, in place of the document that is there; done when it is complete.
 * This is the same switch as a reader's own "no JavaScript", and every engine has it.
 */
export async function openWithoutScript(url: string, width: number, height: number): Promise<null> {
  const html = "http://www.w3.org/1999/xhtml";
  const root = document.createElementNS(html, "html");
  const body = root.appendChild(document.createElementNS(html, "body"));
  const frame = document.createElementNS(html, "iframe") as HTMLIFrameElement;
  frame.setAttribute("sandbox", "allow-same-origin");
  frame.setAttribute("style", `border:0;width:${width}px;height:${height}px`);
  body.append(frame);
  document.documentElement.replaceWith(root);
  await new Promise<void>((done) => {
    frame.addEventListener("load", () => done());
    frame.src = url;
  });
  return null;
}

/**
 * Goes through the flat edition, in that frame or in the page itself, and tells what is missing: a step's still, words that do not
 * show or that something covers, or what is beyond the edge of the screen.
 */
export async function readFlat(framed: boolean): Promise<{ steps: number; pieces: number; edition: string; wrong: string[] }> {
  const wrong: string[] = [];
  const page = framed ? document.querySelector("iframe")!.contentDocument! : document;
  const root = page.documentElement;
  const steps = [...page.querySelectorAll<HTMLElement>(".step")];
  for (const step of steps) {
    const image = step.querySelector<HTMLImageElement>(".still img")!;
    image.scrollIntoView({ block: "center", behavior: "instant" });
    for (let tries = 0; tries < 100 && !(image.complete && image.naturalWidth > 0); tries++)
      await new Promise((done) => setTimeout(done, 50));
    if (image.naturalWidth === 0 || image.getBoundingClientRect().width < 100) wrong.push(`${step.id}: its still does not load`);
    if (!new RegExp(`/${step.dataset.state}-[a-z]+\\.svg$`).test(image.currentSrc)) wrong.push(`${step.id}: ${image.currentSrc}`);
  }
  const pieces = [
    ...page.querySelectorAll(
      "h1, .standfirst, .contents-band a, .chapter-head h2, .step-text, .prose > :not(.scene), .standing .caption",
    ),
  ];
  for (const piece of pieces) {
    piece.scrollIntoView({ block: "center", behavior: "instant" });
    const name = `"${piece.textContent!.trim().slice(0, 12)}"`;
    // A box may be wider than its words: a range is where they are.
    const words = page.createRange();
    words.selectNodeContents(piece);
    const lines = [...words.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    const { left = 0, top = 0, width = 0, height = 0 } = lines[0] ?? {};
    const there = page.elementFromPoint(left + width / 2, top + height / 2);
    if (lines.length === 0 || getComputedStyle(piece).visibility !== "visible") wrong.push(`${name} does not show`);
    else if (lines.some((line) => line.right > root.clientWidth + 1 || line.left < 0)) wrong.push(`${name} goes beyond the edge`);
    else if (!there || !piece.contains(there)) wrong.push(`${name} is under ${there?.outerHTML.slice(0, 60)}`);
  }
  if (root.scrollWidth > root.clientWidth)
    wrong.push(`the page is ${root.scrollWidth} px wide on a screen of ${root.clientWidth}`);
  return { steps: steps.length, pieces: pieces.length, edition: root.dataset.edition ?? "flat", wrong };
}
