// What a home screen is told of the story: how it is called and what stands for it.

import type { Story } from "../../story/story.ts";

/** Characters under an icon, before a launcher cuts them. */
const SHORT = 12;

/** The title, or as much of it as stands under an icon: its first part, where it has parts, else its first whole words. */
function shorten(title: string): string {
  if ([...title].length <= SHORT) return title;
  const part = title.split(/[：:—–|｜,，、;；]/)[0]!.trim();
  if (part && [...part].length <= SHORT) return part;
  const head = [...title].slice(0, SHORT + 1).join("");
  const words = head.slice(0, head.lastIndexOf(" ")).trim();
  return words || [...title].slice(0, SHORT).join("");
}

/**
 * The manifest; `ground` is the page's colour. Its addresses are relative to itself, so that it holds wherever the site is put; it has no `id`, which would be read from
 * the domain's root: by its start each story is known. It opens in the browser as any page does: a story has an address that
 * one passes on and links that lead out, and installs nothing.
 */
export function writeManifest(story: Story, ground: string): string {
  const icon = (name: string, purpose: "any" | "maskable", side: number) => ({
    src: `icons/${name}.png`,
    sizes: `${side}x${side}`,
    type: "image/png",
    purpose,
  });
  const manifest = {
    name: story.title,
    short_name: shorten(story.title),
    description: story.description ?? story.standfirst,
    lang: story.locale,
    start_url: "index.html",
    scope: "./",
    display: "browser",
    background_color: ground,
    theme_color: ground,
    icons: [
      { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      icon("192", "any", 192),
      icon("512", "any", 512),
      icon("maskable", "maskable", 512),
    ],
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}
