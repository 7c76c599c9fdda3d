// The order of test files: the longest first, so that no worker is left alone with one at the end.

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take the better part of a minute or more, the longest first. */
const LONG = ["map", "matrix", "scroll", "place", "page", "editions", "preferences", "find", "stories", "preview"].map(
  (name) => `/e2e/${name}.test.ts`,
);

const rankOf = ({ moduleId }: TestSpecification) => {
  const rank = LONG.findIndex((end) => moduleId.endsWith(end));
  return rank < 0 ? LONG.length : rank;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
