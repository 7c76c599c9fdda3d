// The place that an address names, where it is no longer there.

import { expect, test } from "vitest";
import { findNamed } from "../../src/player/scroll/named.ts";

const STEPS = ["services-desks-all", "services-desks-one", "services-schools-map", "old-town-wall-gate"];
const IDS = ["services", "old-town", ...STEPS];
const find = (name: string) =>
  findNamed(
    name,
    (id) => IDS.find((one) => one === id) ?? null,
    (beginning) => STEPS.find((one) => one.startsWith(beginning)) ?? null,
  );

test.each([
  ["services-desks-one", "services-desks-one", false],
  ["services", "services", false],
  ["services-desks-renamed", "services-desks-all", true],
  ["services-gone-one", "services", true],
  ["old-town-wall-tower", "old-town-wall-gate", true],
  ["old-town-moat-all", "old-town", true],
])("%s leads to %s", (name, element, instead) => {
  expect(find(name)).toEqual({ element, instead });
});

test.each(["elsewhere-all", "elsewhere", ""])("“%s” leads nowhere", (name) => {
  expect(find(name)).toBeUndefined();
});
