// What is said of the marks of a figure that moves: fetched once a reader has asked one of them.

import type { APIRoute } from "astro";
import { answersFile } from "../../outputs/media/answers.ts";
import { getStory, moves } from "../../story/index.ts";

export async function getStaticPaths() {
  const { story } = await getStory();
  return Object.values(story.figures).flatMap((figure) => {
    if (!moves(story, figure)) return [];
    const { name, text } = answersFile(story, figure);
    return [{ params: { answers: name }, props: { text } }];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
