// What MDX may use, and the attributes an editor may write on it.

interface Component {
  required: string[];
  optional: string[];
  /** Whether it takes no words between its tags. */
  empty?: boolean;
}

export const COMPONENTS = {
  /** A pinned figure and the steps that drive it. */
  Scrolly: { required: ["figure"], optional: [] },
  /** A thought that puts the figure into a state. */
  Step: { required: ["state"], optional: [] },
  /** A figure within the text, in one state. */
  Figure: { required: ["figure", "state"], optional: [], empty: true },
  /** A number of facts.json; between its tags, the form in which it is written. */
  Fact: { required: ["id"], optional: [] },
  /** Small print to the reader. */
  Note: { required: [], optional: [] },
  /** Somebody's words; `source` is one of story.json. */
  Quote: { required: [], optional: ["by", "source"] },
  /** A digression in a box. */
  Aside: { required: [], optional: ["title"] },
  /** Words that light up items of the figure beside them. */
  Mark: { required: ["of"], optional: [] },
  /** Words with their reading over them, as pinyin over a rare name. */
  Ruby: { required: ["reading"], optional: [] },
} satisfies Record<string, Component> as Record<ComponentName, Component>;

export type ComponentName = "Scrolly" | "Step" | "Figure" | "Fact" | "Note" | "Quote" | "Aside" | "Mark" | "Ruby";

export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}
