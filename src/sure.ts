// What the compiler cannot know and who writes can: said once, so that where it is wrong the mistake has a name.

/** What must be there. Throws where it is not. */
export function sure<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error("what must be there is not");
  return value;
}

/** The names of a record that has no others than its type says. */
export const namesIn = <Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] => Object.keys(record) as Name[];
