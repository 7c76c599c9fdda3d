// The photographs of a story: the one that it opens with, and those of its chapters.

import type { Layout } from "../blocks/contract.ts";
import { childrenOf, type Node, type NodeOf } from "../blocks/index.ts";
import { platePhoto } from "./plates.ts";
import type { Story } from "./story.ts";

/** The photograph that a story opens with, as story.json says it. */
export type OpeningPhoto = Extract<NonNullable<Story["opening"]>, { photo: string }>;

/** None where the story opens with a drawing. */
export function openingPhoto({ opening }: Story): OpeningPhoto | undefined {
  return opening && "photo" in opening ? opening : undefined;
}

/** Nodes of `<Photo>` among nodes and in them. */
export function photoNodes(nodes: readonly Node[]): NodeOf<"Photo">[] {
  return nodes.flatMap((node) => (node.type === "Photo" ? [node] : photoNodes(childrenOf(node))));
}

/** Paths of all photographs that a story shows, in the order in which it does, each once. */
export function photosIn(story: Story): string[] {
  const first = openingPhoto(story)?.photo ?? [];
  const rest = story.chapters.flatMap(({ id, blocks }) => [
    platePhoto(story, id)?.photo ?? [],
    photoNodes(blocks).map(({ attributes }) => attributes.src),
  ]);
  return [...new Set([first, rest].flat(3))];
}

/** Photographs that are looked at together, in rows of two; of an odd number the first has a row of its own. */
export function rowsOf<P>(photos: readonly P[]): P[][] {
  const first = photos.length % 2;
  const rows: (readonly P[])[] = first ? [photos.slice(0, 1)] : [];
  for (let at = first; at < photos.length; at += 2) rows.push(photos.slice(at, at + 2));
  return rows.map((row) => [...row]);
}

/** The layout that is written; as wide as the text where none is. */
export const layoutOf = (written: string | undefined): Layout => (written as Layout | undefined) ?? "column";
