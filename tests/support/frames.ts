// What must be true of every frame of every figure, said as sentences about it.

import type { Frame, Layer, Text } from "../../src/marks/marks.ts";
import { attributes, printLayers } from "../../src/marks/print.ts";
import type { Size } from "../../src/marks/size.ts";
import { type Box, overlap, textBox } from "../../src/marks/text.ts";

interface Labelled {
  box: Box;
  text: string;
  key: string;
}

function textsOf(frame: Frame): Labelled[] {
  return frame.layers
    .filter((layer) => layer.kind === "text")
    .flatMap((layer) => (layer.marks as Text[]).map((mark) => ({ box: textBox(mark), text: mark.text, key: mark.key })));
}

/** Corners of a layer's marks; control points stand for their curves, which stay within them. */
function pointsOf(layer: Layer): [number, number][] {
  if (layer.kind === "rect")
    return layer.marks.flatMap((m): [number, number][] => [
      [m.x, m.y],
      [m.x + m.width, m.y + m.height],
    ]);
  if (layer.kind === "circle")
    return layer.marks.flatMap((m): [number, number][] => [
      [m.x - m.r, m.y - m.r],
      [m.x + m.r, m.y + m.r],
    ]);
  if (layer.kind === "line")
    return layer.marks.flatMap((m): [number, number][] => [
      [m.x1, m.y1],
      [m.x2, m.y2],
    ]);
  if (layer.kind === "path")
    return layer.marks.flatMap((m) => m.d.flatMap(({ points }) => points.map(([x, y]): [number, number] => [x, y])));
  return [];
}

/** Everything wrong with a frame, each as a sentence; an empty list is a good frame. */
export function faultsOf(frame: Frame, size: Size): string[] {
  const faults: string[] = [];
  const texts = textsOf(frame);
  const slack = 0.5;
  for (const { box, text } of texts) {
    const inside =
      box.x >= -slack && box.y >= -slack && box.x + box.width <= size.width + slack && box.y + box.height <= size.height + slack;
    if (!inside)
      faults.push(`“${text}” leaves the frame (${[box.x, box.y, box.x + box.width, box.y + box.height].map(Math.round)})`);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1))
      if (overlap(one.box, other.box, -0.5))
        faults.push(`“${one.text}” (${one.key}) collides with “${other.text}” (${other.key})`);
  });
  for (const layer of frame.layers) {
    for (const [x, y] of layer.bleeds ? [] : pointsOf(layer)) {
      if (!(x >= -1 && y >= -1 && x <= size.width + 1 && y <= size.height + 1))
        faults.push(`a ${layer.kind} of ${layer.name} leaves the frame at ${Math.round(x)}, ${Math.round(y)}`);
    }
    const keys = layer.marks.map((mark) => mark.key);
    for (const key of keys) if (keys.indexOf(key) !== keys.lastIndexOf(key)) faults.push(`${layer.name} has ${key} twice`);
    for (const mark of layer.marks) {
      if (!mark.key.includes("/") && mark.key !== "sketch") faults.push(`${layer.name}: key “${mark.key}” names no item`);
      for (const [name, value] of attributes(layer.kind, mark))
        if (/NaN|Infinity|undefined/.test(value)) faults.push(`${mark.key}: ${name} is ${value}`);
    }
  }
  const small = frame.layers
    .flatMap((layer) => (layer.kind === "text" ? layer.marks : []))
    .filter((mark) => mark.size < size.text * 0.9);
  for (const mark of small) faults.push(`“${mark.text}” is ${mark.size} px, too small to read`);
  const marks = frame.layers.reduce((sum, layer) => sum + layer.marks.length, 0);
  if (marks === 0) faults.push("the frame is empty");
  if (marks > 1000) faults.push(`${marks} marks, more than 1000`);
  if (frame.alt.trim() === "") faults.push("no alt text");
  if (printLayers(frame).includes("style=")) faults.push("a style attribute, which the policy forbids");
  return faults;
}
