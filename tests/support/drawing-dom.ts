// As much of a document as a drawing needs, and a clock that is moved by hand: for tests of the player without a browser.

class Classes {
  readonly element: StandIn;
  constructor(element: StandIn) {
    this.element = element;
  }
  #list(): string[] {
    return (this.element.getAttribute("class") ?? "").split(" ").filter(Boolean);
  }
  contains(name: string): boolean {
    return this.#list().includes(name);
  }
  add(name: string): void {
    this.toggle(name, true);
  }
  remove(name: string): void {
    this.toggle(name, false);
  }
  toggle(name: string, wanted = !this.contains(name)): void {
    if (wanted === this.contains(name)) return;
    const others = this.#list().filter((one) => one !== name);
    this.element.setAttribute("class", [...others, ...(wanted ? [name] : [])].join(" "));
  }
}

/** An element: its attributes, its children in their order, its text. */
export class StandIn {
  readonly written = new Map<string, string>();
  readonly children: StandIn[] = [];
  readonly classList = new Classes(this);
  /** Data attributes are attributes. */
  readonly dataset = new Proxy({} as Record<string, string>, {
    set: (_, name, value) => {
      this.written.set(`data-${String(name)}`, String(value));
      return true;
    },
    get: (_, name) => this.written.get(`data-${String(name)}`),
  });
  textContent = "";
  readonly tagName: string;
  #parent: StandIn | undefined;

  constructor(tagName: string) {
    this.tagName = tagName;
  }

  get attributes(): { length: number } {
    return { length: this.written.size };
  }
  getAttributeNames(): string[] {
    return [...this.written.keys()];
  }
  getAttribute(name: string): string | null {
    return this.written.get(name) ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.written.set(name, value);
  }
  removeAttribute(name: string): void {
    this.written.delete(name);
  }
  append(...added: StandIn[]): void {
    for (const one of added) this.insertBefore(one, null);
  }
  insertBefore(added: StandIn, next: StandIn | null): void {
    added.remove();
    const at = next ? this.children.indexOf(next) : this.children.length;
    if (at < 0) throw new Error("what it is to stand before is not there");
    this.children.splice(at, 0, added);
    added.#parent = this;
  }
  remove(): void {
    const siblings = this.#parent?.children;
    siblings?.splice(siblings.indexOf(this), 1);
    this.#parent = undefined;
  }
}

/** Puts a document and a clock in the place of the browser's; `tick` lets so many ms pass, and draws once. */
export function standInBrowser(): { tick(ms: number): void } {
  let now = 1;
  let id = 0;
  const waiting = new Map<number, (now: number) => void>();
  Object.assign(globalThis, {
    document: {
      createElementNS: (_: string, name: string) => new StandIn(name),
      documentElement: { dataset: {} },
      visibilityState: "hidden", // a clock moved by hand says nothing of how fast the machine is
    },
    matchMedia: () => ({ matches: false }),
    requestAnimationFrame: (draw: (now: number) => void) => {
      waiting.set(++id, draw);
      return id;
    },
    cancelAnimationFrame: (one: number) => waiting.delete(one),
  });
  return {
    tick(ms) {
      now += ms;
      const due = [...waiting.values()];
      waiting.clear();
      for (const draw of due) draw(now);
    },
  };
}
