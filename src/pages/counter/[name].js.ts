// The host's own counter, as it is.

import type { APIRoute } from "astro";
import { readCounter } from "../../publish/counter.ts";

export function getStaticPaths() {
  const counter = readCounter();
  return counter ? [{ params: { name: counter.name }, props: { text: counter.text } }] : [];
}

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
