// What the parts that are fetched later have in common: how they are made, and how they are coloured.

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
