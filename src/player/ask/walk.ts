// From mark to mark by key: a list of all that can be asked, series by series, for keys and for who hears the page.

import { make } from "../parts.ts";
import { closePanel, type Subject, showPanel, wordsOf } from "./panel.ts";
import { stepFrom, stepOf } from "./steps.ts";
import { inOrder, type Target, targetsOf } from "./targets.ts";
import { hear, heardWith } from "./tell.ts";

let count = 0;

/** Makes the list after its button, puts the focus into it and shows the first answer; it goes when the focus does. */
export function bindWalk(subject: Subject, opener: HTMLElement): void {
  const { svg, answers } = subject;
  const list = make("div", "alt");
  list.tabIndex = 0;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", `${answers.title}. ${opener.dataset.keys ?? ""}`);
  let groups: Target[][] = [];
  let place: [number, number] = [0, 0];
  const options = new Map<Target, HTMLElement>();
  const now = () => groups[place[0]]?.[place[1]];

  /** Shows the answer that one has come to; its option's name is what is heard. */
  function go(next: [number, number]): void {
    const before = now();
    if (before) options.get(before)?.setAttribute("aria-selected", "false");
    place = next;
    const target = now();
    const option = target && options.get(target);
    if (!target || !option) return;
    option.setAttribute("aria-selected", "true");
    list.setAttribute("aria-activedescendant", option.id);
    showPanel(subject, target, { key: true });
  }

  function fill(): void {
    groups = inOrder(svg, targetsOf(svg, answers), answers);
    options.clear();
    for (const [group, targets] of groups.entries())
      for (const [at, target] of targets.entries()) {
        count += 1;
        const option = make("div", "", wordsOf(answers, target.index));
        option.id = `answer-${count}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.addEventListener("click", () => go([group, at]));
        options.set(target, option);
      }
    list.replaceChildren(...options.values());
    const [group, at] = place;
    if (!groups[group]?.[at]) place = [0, 0];
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = now();
    if (event.key === "Escape") opener.focus({ preventScroll: true });
    else if ((event.key === "Enter" || event.key === " ") && target) hear(heardWith(subject, target));
    else {
      const step = stepOf(event.key, { several: groups.length > 1, rtl: document.dir === "rtl" });
      if (!step) return;
      go(stepFrom(groups, place, step));
    }
    event.preventDefault();
  }

  // The figure may come to show another state while one is at it.
  const watch = new MutationObserver(fill);
  fill();
  if (options.size === 0) return;
  watch.observe(svg, { attributeFilter: ["data-state"] });
  list.addEventListener("keydown", onKey);
  list.addEventListener("blur", () => {
    watch.disconnect();
    list.remove();
    closePanel();
  });
  opener.after(list);
  list.focus({ preventScroll: true });
  go([0, 0]);
}
