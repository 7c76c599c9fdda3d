// What must be true of every frame of every figure, said as sentences about it.

import { faultsOf as faultsOfFit } from "../../src/marks/fit.ts";
import { readKey } from "../../src/marks/key.ts";
import type { Frame } from "../../src/marks/marks.ts";
import { attributes, printLayers } from "../../src/marks/print.ts";
import type { Size } from "../../src/marks/size.ts";

const NO_VALUE = /NaN|Infinity|undefined/;

/** Everything wrong with a frame, each as a sentence; an empty list is a good frame. */
export function faultsOf(frame: Frame, size: Size): string[] {
  const faults = faultsOfFit(frame, size).map(({ said }) => said);
  const printed = printLayers(frame);
  // Where it stands nowhere in the print, no mark need be looked at.
  const isSuspect = NO_VALUE.test(printed);
  for (const layer of frame.layers) {
    const seen = new Set<string>();
    for (const { key } of layer.marks) {
      if (seen.has(key)) faults.push(`${layer.name} has ${key} twice`);
      seen.add(key);
    }
    for (const mark of layer.marks) {
      if (!mark.key.includes("/") && !["sketch", "rest"].includes(readKey(mark.key).part))
        faults.push(`${layer.name}: key “${mark.key}” names no item`);
      if (!isSuspect) continue;
      for (const [name, value] of attributes(layer.kind, mark))
        if (NO_VALUE.test(value)) faults.push(`${mark.key}: ${name} is ${value}`);
    }
  }
  const marks = frame.layers.reduce((sum, layer) => sum + layer.marks.length, 0);
  if (marks === 0) faults.push("the frame is empty");
  if (marks > 1000) faults.push(`${marks} marks, more than 1000`);
  if (frame.alt.trim() === "") faults.push("no alt text");
  if (printed.includes("style=")) faults.push("a style attribute, which the policy forbids");
  return faults;
}
