// A published story as machines and small print have it: head, feed, sitemap, icons, and the foot of every page.

import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { workFolder } from "../../scripts/folders.ts";
import { serve } from "../../scripts/serve.ts";
import { violationsOf } from "../support/axe.ts";
import { watch } from "../support/page.ts";

// A copy of the fixture, which another test may be building just now: a story has one folder to work in.
const story = ".build/test/machines-story";
const folder = ".build/test/machines";
const SITE = "https://quay.example/stories/lamps/";
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  cpSync("tests/fixtures/photo", story, { recursive: true });
  if (!(await build(story, folder))) throw new Error("the fixture does not build");
  site = await serve(folder, { prefix: "/some/deep/place" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  for (const one of [story, workFolder(story)]) rmSync(one, { recursive: true, force: true });
});

/** The file that an address of the published site stands for. */
function fileAt(address: string): string {
  expect(address.startsWith(SITE), address).toBe(true);
  const path = address.slice(SITE.length);
  return join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
}

/** A file of the site as an XML parser reads it: elements by name with text and attributes; fails if it is not well-formed. */
async function readXml(page: Page, name: string) {
  return page.evaluate(
    (text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      const broken = parsed.querySelector("parsererror")?.textContent;
      if (broken) throw new Error(broken);
      return [...parsed.querySelectorAll("*")].map((one) => ({
        name: one.localName,
        parent: one.parentElement?.localName,
        text: one.children.length === 0 ? (one.textContent ?? "") : "",
        attributes: Object.fromEntries([...one.attributes].map((attribute) => [attribute.name, attribute.value])),
      }));
    },
    readFileSync(join(folder, name), "utf8"),
  );
}

describe("for machines", () => {
  test("the feed holds every step followed by its still, for readers that know nothing of the site", async () => {
    const page = await browser.newPage();
    const elements = await readXml(page, "feed.xml");
    const contents = elements.filter(({ name }) => name === "content");
    expect(contents.length).toBe(3);
    for (const { name, attributes } of elements.filter(({ name }) => name === "link")) {
      expect([name, attributes.href!.startsWith(SITE)]).toEqual(["link", true]);
      expect(existsSync(fileAt(attributes.href!)), attributes.href).toBe(true);
    }
    const read = await page.evaluate(
      (texts) =>
        texts.map((html) => {
          const { body } = new DOMParser().parseFromString(html, "text/html");
          return {
            images: [...body.querySelectorAll("img")].map((one) => ({ src: one.getAttribute("src")!, alt: one.alt })),
            links: [...body.querySelectorAll("a")].map((one) => one.getAttribute("href")!),
            others: [...new Set([...body.querySelectorAll("*")].map(({ localName }) => localName))],
            words: body.textContent!.replace(/\s+/g, ""),
          };
        }),
      contents.map(({ text }) => text),
    );
    const page1 = await browser.newPage({ javaScriptEnabled: false });
    for (const [index, chapter] of ["lamps", "boats"].entries()) {
      const { images, words } = read[index + 1]!;
      await page1.goto(`${site.url}/${chapter}/`);
      const stills = await page1
        .locator(".plate img:not([alt='']), .prose .step .still img, .prose .standing .stage img, .prose .photo img")
        .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt));
      expect(images.map(({ alt }) => alt)).toEqual(stills);
      for (const text of await page1.locator(".prose p:not(.scene *), .step-text").allInnerTexts())
        expect(words).toContain(text.replace(/\s+/g, ""));
    }
    for (const { images, links, others } of read) {
      for (const address of [...images.map(({ src }) => src), ...links]) expect(existsSync(fileAt(address)), address).toBe(true);
      for (const name of ["script", "style", "button", "details", "story-figure", "svg", "picture"])
        expect(others).not.toContain(name);
    }
    await page.close();
    await page1.close();
  });

  test("every page in the sitemap is there, and every page that is there is in it", async () => {
    const page = await browser.newPage();
    const elements = await readXml(page, "sitemap.xml");
    const pages = elements.filter(({ name }) => name === "loc").map(({ text }) => text);
    for (const address of pages) expect(existsSync(fileAt(address)), address).toBe(true);
    expect(pages.length).toBe(3);
    const editions = elements.filter(({ name }) => name === "link").map(({ attributes }) => attributes.hreflang);
    expect(editions).toEqual(["en", "fr", "zh-Hans", "x-default"]);
    await page.close();
  });

  test("the policy has nothing against what stands in a head, and all it names is there", async () => {
    const page = await browser.newPage();
    const troubles = watch(page, site.url);
    await page.addInitScript(() => {
      Object.assign(window, { forbidden: [] });
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { forbidden: string[] }).forbidden.push(`${effectiveDirective} ${blockedURI}`),
      );
    });
    for (const path of ["/", "/lamps/"]) {
      await page.goto(site.url + path);
      const manifest = await (await page.context().newCDPSession(page)).send("Page.getAppManifest");
      expect([manifest.errors, manifest.url]).toEqual([[], `${site.url}/manifest.webmanifest`]);
      expect(JSON.parse(manifest.data!).name).toBe("The lamps of Harrow Quay");
      const links = await page.evaluate(() =>
        [...document.head.querySelectorAll<HTMLLinkElement>('[rel~="icon"], [rel="apple-touch-icon"], [type*="atom"]')].map(
          ({ href }) => href,
        ),
      );
      expect(links.length).toBe(3);
      for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
      expect(await page.locator('link[rel="canonical"]').getAttribute("href")).toBe(SITE + path.slice(1));
      expect(await page.locator('link[hreflang="x-default"]').count()).toBe(path === "/" ? 1 : 0);
      const described = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(described!).url).toBe(SITE + path.slice(1));
    }
    expect(await page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  });

  test("icons have the size they are named by; what is cut to a circle has its mark within", async () => {
    const sizes: Record<string, number> = { "180": 180, "192": 192, "512": 512, maskable: 512 };
    for (const [name, side] of Object.entries(sizes)) {
      const { width, height, hasAlpha } = await sharp(join(folder, `icons/${name}.png`)).metadata();
      expect([name, width, height, hasAlpha]).toEqual([name, side, side, !["180", "maskable"].includes(name)]);
    }
    const { data, info } = await sharp(join(folder, "icons/maskable.png")).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) =>
      data
        .subarray((y * info.width + x) * info.channels)
        .subarray(0, 3)
        .join();
    const ground = at(0, 0);
    const outside: string[] = [];
    for (let y = 0; y < 512; y += 4)
      for (let x = 0; x < 512; x += 4)
        if (Math.hypot(x - 255.5, y - 255.5) > 205 && at(x, y) !== ground) outside.push(`${x},${y}`);
    expect(outside).toEqual([]);
    expect(at(256, 130)).not.toBe(ground);
  });

  test("a story without an address has no list that needs one, and names none", () => {
    const tiny = inject("tiny").folder;
    for (const name of ["sitemap.xml", "feed.xml"]) expect([name, existsSync(join(tiny, name))]).toEqual([name, false]);
    const page = readFileSync(join(tiny, "index.html"), "utf8");
    expect(page).not.toMatch(/rel="canonical"|hreflang|atom\+xml|og:url/);
    expect(readFileSync(join(tiny, "robots.txt"), "utf8")).not.toContain("Sitemap");
  });
});

/** What stands in the foot, line by line, and where it leads. */
const FOOT = [
  "The lamps of Harrow Quay",
  "Published 2024-05-01",
  "français",
  "简体中文",
  "Published by The Harrow Quay Gazette",
  "Responsible editor: B. Example",
  "Text: CC BY 4.0",
  "Data: free to use; name the Lighting Committee",
  "An invented story, free to copy.",
  "测ICP备00000000号-0",
  "测公网安备 00000000000000号",
  "Licence for internet news services: 00000000000",
];
const LEADS = {
  français: "https://quay.example/fr/lampes/index.html",
  "Published by The Harrow Quay Gazette": "https://quay.example/",
  "Text: CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
  测ICP备00000000号: "https://beian.miit.gov.cn/",
  "测公网安备 00000000000000号": "https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000",
};

describe("the foot", () => {
  test.each([
    ["the story", "/", true],
    ["a chapter", "/lamps/", false],
    ["the page that is not there", "/no/such/page", true],
  ])("of %s: all that is set, each where it can be looked up, on the screen and on paper", async (_, path, whole) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    await page.goto(site.url + path);
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      const words = await page.locator(".foot p > *").allInnerTexts();
      const sources = whole ? [] : ["Source: Register of Street Lamps"];
      expect(words).toEqual([...FOOT.slice(0, 6), ...sources, ...FOOT.slice(6)]);
      expect(await page.locator(".foot p > *:visible").count()).toBe(words.length);
    }
    for (const [words, address] of Object.entries(LEADS))
      expect(await page.locator(".foot a", { hasText: words }).getAttribute("href")).toBe(address);
    expect(await page.locator(".foot a[lang=fr]").getAttribute("hreflang")).toBe("fr");
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "%s: nothing is cut, nothing too small for a finger, axe finds nothing",
    async (colorScheme) => {
      const page = await browser.newPage({
        colorScheme,
        bypassCSP: true,
        hasTouch: true,
        isMobile: true,
        reducedMotion: "reduce",
      });
      for (const path of ["/lamps/", "/no/such/page"]) {
        await page.goto(site.url + path);
        for (const [width, height, size] of [
          [360, 780, "100"],
          [390, 844, "200"],
          [1280, 800, "100"],
        ] as const) {
          await page.setViewportSize({ width, height });
          await page.evaluate((chosen) => {
            document.documentElement.dataset.size = chosen;
          }, size);
          const wrong = await page.locator(".foot p > *").evaluateAll((all) =>
            all.flatMap((one) => {
              const { left, right, height } = one.getBoundingClientRect();
              const cut = left < 0 || right > document.documentElement.clientWidth || one.scrollWidth > one.clientWidth + 1;
              return cut || (one.localName === "a" && height < 40) ? [`${one.textContent} ${left} ${right} ${height}`] : [];
            }),
          );
          expect([path, width, wrong]).toEqual([path, width, []]);
        }
        expect(await violationsOf(page, { within: ".foot" })).toEqual([]);
      }
      await page.close();
    },
  );

  test("of a story that sets nothing has nothing but its title, its day and its own lines", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${inject("tiny").url}/`);
    expect(await page.locator(".foot p > *").allInnerTexts()).toEqual([
      "The lamps of Harrow Quay",
      "Published 2024-05-01",
      "An invented story, free to copy.",
    ]);
    expect(await page.locator(".foot a").count()).toBe(0);
    await page.close();
  });
});
