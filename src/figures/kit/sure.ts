// What drawing may rely on, said where it does: a figure whose names disagree is an error, not a picture with holes.

/** A value that must be there, because `check` and the layout itself have seen to it. */
export function sure<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error("the figure names something that is not there");
  return value;
}
