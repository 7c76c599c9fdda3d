// What the parts that are fetched later have in common: how they come into the page, and what their buttons do.

import { closestTo, find } from "./dom.ts";

/** A copy of what stands in a template of the page (components/SlideBar.astro, Settings.astro). */
export function copyTemplate(selector: string): HTMLElement {
  return find("*", document.importNode(find<HTMLTemplateElement>(selector).content, true));
}

/** Each button in an element says by `data-do` what it does. */
export function bindActions<Action extends string>(element: HTMLElement, actions: Record<Action, () => void>): void {
  const isAction = (name = ""): name is Action => name in actions;
  element.addEventListener("click", (event) => {
    const name = closestTo(event, "[data-do]")?.dataset.do;
    if (isAction(name)) actions[name]();
  });
}

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...inner: (Node | string)[]) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...inner);
  return element;
}

/** A button that closes the sheet it stands in (sheet.ts). */
export function makeCloseButton(words: string): HTMLButtonElement {
  const button = make("button", "button", words);
  button.type = "button";
  button.dataset.close = "";
  return button;
}

/** The class that gives an element its chapter's or its figure's colour. */
export const accentOf = (element: Element | undefined): string[] =>
  [...(element?.classList ?? [])].filter((name) => name.startsWith("accent-"));
