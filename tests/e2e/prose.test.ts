// All that Markdown has in a chapter, as it is printed: within the page at every width, lists with their numbers, headings of two sizes.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "../../scripts/build.ts";
import { launchChromium } from "../../scripts/chromium.ts";
import { type Site, serve } from "../../scripts/serve.ts";
import { laidOut } from "../support/page.ts";

const PROSE = `## 灯

${"灯".repeat(40)}，\`npm run check -- --fix --language zh-Hans\`在这里。

### 石阶上的灯

998. 石阶
999. 桥头
1000. 车站

- 码头
  - 码头以东
- 鱼市

> 登记簿薄。
>
> 字好看。

---

\`\`\`
${"lamp_".repeat(60)}
\`\`\`

![灯](/icon.svg)

图：照明会

`;

const folder = mkdtempSync(join(tmpdir(), "prose-"));
let site: Site;
let browser: Browser;
beforeAll(async () => {
  const story = join(folder, "story");
  cpSync("tests/fixtures/broken/valid", story, { recursive: true });
  rmSync(join(story, "expected.txt"), { force: true });
  const chapter = join(story, "chapters/01-lamps.mdx");
  writeFileSync(chapter, readFileSync(chapter, "utf8").replace("登记簿是", `${PROSE}登记簿是`));
  expect(await build(story, join(folder, "site"))).toBe(true);
  site = await serve(join(folder, "site"));
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(width: number, path = "/lamps/"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(`${site.url.replace(/\/$/, "")}${path}`);
  await laidOut(page);
  return page;
}

describe.each([360, 390, 1280])("at %i px", (width) => {
  test("nothing is wider than the page, and numbers of lists stand on it", async () => {
    const page = await opened(width);
    const beyond = await page.evaluate(() =>
      [...document.querySelectorAll(".prose > :not(.scene), .prose > :not(.scene) *")].flatMap((one) => {
        const { left, right, width: wide } = one.getBoundingClientRect();
        return wide > 0 && (left < 0 || right > innerWidth) ? [one.tagName] : [];
      }),
    );
    expect(beyond).toEqual([]);
    const room = await page.evaluate(() => {
      const item = document.querySelector(".prose ol li")!;
      const probe = document.createElement("span");
      probe.textContent = "1000. ";
      probe.style.cssText = "position: absolute; white-space: pre";
      item.append(probe);
      const wide = probe.getBoundingClientRect().width;
      probe.remove();
      return item.getBoundingClientRect().left - wide;
    });
    expect(room).toBeGreaterThan(0);
    await page.close();
  });
});

test("a heading of the second kind is smaller than one of the first, on the chapter's page and on the story's", async () => {
  for (const path of ["/lamps/", "/"]) {
    const page = await opened(390, path);
    const sizes = await page.evaluate(() =>
      ["灯", "石阶上的灯"].map((words) => {
        const own = [...document.querySelectorAll(".prose > .content")].find((one) => one.textContent === words)!;
        return Number.parseFloat(getComputedStyle(own).fontSize);
      }),
    );
    expect(sizes[1]).toBeLessThan(sizes[0]!);
    await page.close();
  }
});

test("a picture of public/ keeps its room and waits until one comes near", async () => {
  const page = await opened(390);
  const picture = page.locator(".prose p > img");
  for (const name of ["width", "height"]) expect(Number(await picture.getAttribute(name))).toBeGreaterThan(0);
  expect(await picture.getAttribute("loading")).toBe("lazy");
  await page.close();
});
