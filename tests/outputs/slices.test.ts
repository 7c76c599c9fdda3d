// The list of what the slices of other faces have: read from the font files themselves. After an upgrade of their packages: -u.

import { readdirSync } from "node:fs";
import { create, type Font } from "fontkitten";
import { convert } from "fontverter";
import { expect, test } from "vitest";
import { readPackaged } from "../../src/publish/package.ts";

/** In the order in which they are asked: of Han characters Japan has other variants than Hong Kong. */
const packagesOf = (family: string) => [
  ...["", "-jp", "-hk"].map((more) => `@fontsource-variable/noto-${family}${more}/files`),
  ...(family === "sans" ? ["@fontsource-variable/noto-sans-arabic/files"] : []),
];
const OWN = ["noto-sans-sc/700Bold/NotoSansSC_700Bold", "noto-serif-sc/900Black/NotoSerifSC_900Black"];

/** Scripts whose letters stay as they are beside each other, and Arabic, whose words are set whole (type/shaped.ts); what is only seen is no letter. */
const SCRIPTS =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u;
const NO_LETTER = /\p{Extended_Pictographic}|\p{Emoji_Component}|[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Z}\p{Variation_Selector}]/u;

function writeRanges(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges.map(([from, to]) => (from === to ? from.toString(16) : `${from.toString(16)}-${to.toString(16)}`)).join(",");
}

test("each slice has the characters that are listed for it, which our own faces lack", async () => {
  const own = OWN.flatMap((file) => (create(readPackaged(`@expo-google-fonts/${file}.ttf`)) as Font).characterSet);
  const [serif, sans] = [await listOf("serif", own), await listOf("sans", own)];
  await expect(`${JSON.stringify({ serif, sans }, null, 2)}\n`).toMatchFileSnapshot("../../src/type/slices.json");
}, 120_000);

/** What each slice of a family has beyond our own faces and the slices before it. */
async function listOf(family: string, ours: readonly number[]): Promise<Record<string, string>> {
  const known = new Set(ours);
  const listed: Record<string, string> = {};
  for (const folder of packagesOf(family)) {
    const names = readdirSync(`node_modules/${folder}`).filter((name) => name.endsWith("-wght-normal.woff2"));
    for (const name of names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }))) {
      const font = create(await convert(readPackaged(`${folder}/${name}`), "truetype")) as Font;
      const own = font.characterSet.filter((code) => {
        const character = String.fromCodePoint(code);
        return !known.has(code) && SCRIPTS.test(character) && !NO_LETTER.test(character);
      });
      for (const code of own) known.add(code);
      if (own.length > 0) listed[`${folder}/${name}`] = writeRanges(own.sort((a, b) => a - b));
    }
  }
  return listed;
}
