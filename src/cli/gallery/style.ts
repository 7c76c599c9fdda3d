// How the gallery's pages look, on a phone first. What a choice hides needs no script, only `:has()`; where that is not known, all is shown.

import { SIZES } from "../../marks/size.ts";
import { LANGUAGES } from "../../messages/index.ts";

const DARK = "--paper:#14191b;--raised:#1c2326;--ink:#e9e4d6;--ash:#a7a79c;--line:#37403f;--link:#6fb3d4";

const SHEET = `
:root{color-scheme:light dark;--paper:#fbf7ec;--raised:#fffdf6;--ink:#1d2321;--ash:#5c625f;--line:#d9d0ba;--link:#1f5c7a}
@media (prefers-color-scheme:dark){:root:not(:has(#theme-light:checked)){${DARK}}}
:root:has(#theme-dark:checked){color-scheme:dark;${DARK}}
:root:has(#theme-light:checked){color-scheme:light}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0 auto;padding:0 1rem 4rem;max-width:78rem;font:1rem/1.7 "PingFang SC","HarmonyOS Sans SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif;background:var(--paper);color:var(--ink)}
:root:not(:lang(zh)) body{font-family:-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Noto Sans SC",sans-serif;line-height:1.55}
a{color:var(--link)}
h1{margin:1.4rem 0 .2rem;font-size:1.6rem;line-height:1.35}
h2{margin:2.6rem 0 .4rem;padding-top:.6rem;border-top:2px solid var(--ink);font-size:1.25rem;line-height:1.4}
h3{margin:0;font-size:1rem;line-height:1.45}.card h3{margin-top:.4rem}h3 code{font-weight:400}
p{margin:.3rem 0 .8rem;max-width:44rem}
.quiet,figcaption,.card p{color:var(--ash);font-size:.9rem}
.tools{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:1rem 0}
fieldset{display:flex;flex-wrap:wrap;gap:0 .4rem;margin:0;padding:0;border:0}
legend{float:left;margin-right:.6rem;padding:.5rem 0;color:var(--ash)}
label{display:inline-flex;align-items:center;gap:.35rem;padding:.5rem .3rem;cursor:pointer}
.find input{width:min(100%,30rem);padding:.6rem .8rem;border:1px solid var(--ash);border-radius:6px;background:var(--raised);color:inherit;font:inherit}
.find label{display:block;padding:0}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0;padding:0;list-style:none}
.chips a{display:block;padding:.45rem .8rem;border:1px solid var(--line);border-radius:2rem;background:var(--raised);text-decoration:none}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10rem),1fr));gap:1rem;margin:.8rem 0;padding:0;list-style:none}
@media (min-width:40rem){.cards{grid-template-columns:repeat(auto-fill,minmax(14rem,1fr))}}
.card{position:relative;padding:.6rem;border:1px solid var(--line);border-radius:8px;background:var(--raised)}
.card a::after{content:"";position:absolute;inset:0}
.card p{margin:.2rem 0 0;line-height:1.5}
.card:focus-within,.card:hover{border-color:var(--link)}
img{display:block;width:100%;height:auto;border-radius:4px}
figure{margin:.8rem 0;max-width:22.5rem}
figure.wide{max-width:45rem}
.states{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:0 2rem}
:root:has(#size-wide:checked) .states{grid-template-columns:repeat(auto-fill,minmax(min(100%,34rem),1fr))}
dl{margin:.4rem 0;max-width:44rem}dt{font-weight:700}dd{margin:0 0 .5rem}
code,pre{font:.85rem/1.55 ui-monospace,"SF Mono",Consolas,monospace}
.file{margin:1rem 0}
.file div{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .8rem}
pre{max-height:24rem;margin:.4rem 0;padding:.8rem;overflow:auto;border:1px solid var(--line);border-radius:6px;background:var(--raised)}
button{padding:.35rem .9rem;border:1px solid var(--ash);border-radius:6px;background:var(--raised);color:inherit;font:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
`;

/** The style of every page of the gallery. */
export function styleText(): string {
  const hide = (id: string, others: string) => `body:has(#${id}:checked) ${others}{display:none}`;
  const sizes = Object.keys(SIZES).map((size) => hide(`size-${size}`, `figure:not(.${size})`));
  const languages = LANGUAGES.map((language) => hide(`words-${language}`, `[data-words]:not([data-words="${language}"])`));
  return [SHEET, ...sizes, ...languages].join("");
}
