// A story of as many chapters as are asked for, to learn how builds and checks grow: the town's chapters again and again, each time with
// figures, tables, maps, facts, names and numbers of their own. The same number gives the same story again.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { seeded } from "../../src/marks/seeded.ts";
import { readStoryFiles, type SourceFile } from "../../src/source/files.ts";

const TOWN = "tests/fixtures/town";

/** Most chapters of such a story: their numbers have three digits. */
const MOST = 998;

/** The town's second chapter has two scenes: one more is not too many. */
const ROOMY = 1;

/** What is called otherwise each time; the longest first, for a name may hold another. */
const NAMES = [
  ..."淘泥坊 苇绳铺 染席坊 织席铺 封坛铺 坛子行 螺壳巷 桑下路".split(" "),
  ..."青螺 白芦 缓河 石门 柳根 石埠 灯下 鹭脚 豆田 钟亭 碾房 鹤坑 梅坞 盐仓 螺溪 螺山 苇岸 苇泽 老窑 阿蕖 老葛 坛子 慢河".split(
    " ",
  ),
];

/** What names are made of. None of them is a numeral, or says more than a name does. */
const CHARACTERS = [
  ..."松竹梅兰菊桃杏梨枣槐榆杨桐柏枫荷菱藕茶麦稻粟棉麻桑茅蒲苔藤葵鸥鹭雁燕鹊鸠鹰鹤鲤鲫虾蟹龟鹿马羊牛犬兔狐獾云雾霞霜露雪雨雷虹星",
  ..."岭峰岗坡崖谷涧溪泉潭湖塘湾滩洲渚浦津堰闸桥亭台楼阁塔寺庙祠坊窑仓库铺栈驿关寨堡庄村镇巷街井磨碾船帆桨橹锚网篓筐斗瓮缸瓦砖",
  ..."琴鼓笛箫钟磬墨砚纸笔印绢绸缎锦纱线针梭锄犁镰斧锯刨凿钉锁钥灯烛香炉扇伞笠蓑履袍帽带环珠玉金银铜铁锡丹青朱紫玄素皓翠碧苍",
];

/** Columns whose numbers no fact and no sentence states. */
const FREE = ["toll", "hands"];

/** Degrees: where the town lies. */
const MIDDLE = [-30.2, 20.1] as const;

interface Copy {
  /** What ids of this copy end in. */
  suffix: string;
  renamed(text: string): string;
  /** The same JSON with other free numbers, and places somewhat nearer or farther. */
  altered(text: string): string;
}

const nameOf = (chance: () => number, length: number) =>
  Array.from({ length }, () => CHARACTERS[Math.floor(chance() * CHARACTERS.length)]!).join("");

function copyOf(number: number): Copy {
  const chance = seeded(`long story ${number}`);
  const names = new Map(NAMES.map((name) => [name, nameOf(chance, name.length)]));
  const pattern = new RegExp(NAMES.join("|"), "g");
  const spread = 0.8 + chance() * 0.5;
  const isPlace = (value: unknown): value is number[] =>
    Array.isArray(value) && value.length >= 2 && value.every((one) => typeof one === "number");
  const moved = (value: number, index: number) => {
    const middle = MIDDLE[index % 2]!;
    return Number((middle + (value - middle) * spread).toFixed(5));
  };
  const altered = (field: string, value: unknown): unknown => {
    if (FREE.includes(field) && typeof value === "number") return Math.max(1, Math.round(value * (0.7 + chance() * 0.6)));
    return isPlace(value) ? value.map(moved) : value;
  };
  return {
    suffix: String(number),
    renamed: (text) => text.replace(pattern, (name) => names.get(name)!),
    altered: (text) => JSON.stringify(JSON.parse(text, altered), null, 2),
  };
}

const idOf = (path: string) => /([^/.]+)\.[^/]+$/.exec(path)![1]!;

/** story.json without the plates of chapters that a long story has under other names. */
function withoutPlates(file: SourceFile): SourceFile {
  const { plates: _, ...story } = JSON.parse(file.text) as { plates?: unknown };
  return { ...file, text: JSON.stringify(story, null, 2) };
}

/** The town's files by what they are. */
function readTown() {
  const files = readStoryFiles(TOWN);
  const of = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));
  const one = (path: string) => files.find((file) => file.path === path)!;
  const all = of("chapters");
  const frame = (role: string) => all.find(({ text }) => text.includes(`\nrole: ${role}\n`))!;
  const [opening, end] = [frame("opening"), frame("end")];
  return {
    story: withoutPlates(one("story.json")),
    facts: JSON.parse(one("facts.json").text) as Record<string, object>,
    data: of("data"),
    geo: of("geo"),
    figures: of("figures"),
    opening,
    end,
    chapters: all.filter((chapter) => chapter !== opening && chapter !== end),
  };
}

const namesIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name!));

/** A chapter's text, with ids and a name of its own. */
function chapterOf(copy: Copy, text: string, name: string): string {
  const own = text
    .replace(/figure="([^"]+)"/g, `figure="$1-${copy.suffix}"`)
    .replace(/^card: \{ figure: ([\w-]+)/m, `card: { figure: $1-${copy.suffix}`)
    .replace(/(<Fact id="[^"]+)"/g, `$1.${copy.suffix}"`)
    .replace(/^title: .*$/m, `$&·${name}`);
  return copy.renamed(own);
}

/** The files of a story of so many chapters, 15 figures to four of them, between an opening and an end. */
function longStory(chapters: number): SourceFile[] {
  if (chapters < 1 || chapters > MOST) throw new Error(`a long story has 1 to ${MOST} chapters, not ${chapters}`);
  const town = readTown();
  const scenes = /<Scrolly.*<\/Scrolly>/s.exec(town.opening.text)![0];
  const written: SourceFile[] = [
    { path: "story.json", text: town.story.text },
    { path: "chapters/000-opening.mdx", text: town.opening.text },
    { path: "chapters/999-end.mdx", text: town.end.text },
  ];
  const copies = new Map<string, Copy | undefined>([["", undefined]]);
  for (let index = 0; index < chapters; index++) {
    const [number, part] = [Math.floor(index / town.chapters.length), index % town.chapters.length];
    const copy = copies.get(`${number}`) ?? copyOf(number);
    copies.set(`${number}`, copy);
    // The opening's figure, too, in the chapter of each copy that has room for it.
    const text = part === ROOMY ? `${town.chapters[part]!.text}\n${scenes}\n` : town.chapters[part]!.text;
    const path = `chapters/${String(index + 1).padStart(3, "0")}-chapter-${index + 1}.mdx`;
    written.push({ path, text: chapterOf(copy, text, nameOf(seeded(path), 2)) });
  }
  const prose = written.map(({ text }) => text).join("\n");
  return [...written, ...[...copies.values()].flatMap((copy) => shelvesOf(town, copy, prose)), factsOf(town, copies, prose)];
}

/** The figures that the prose shows of a copy, or of the town itself, with the tables and places that they are drawn from. */
function shelvesOf(
  { figures, data, geo, story }: ReturnType<typeof readTown>,
  copy: Copy | undefined,
  prose: string,
): SourceFile[] {
  const own = (id: string) => (copy ? `${id}-${copy.suffix}` : id);
  const shown = namesIn(prose, /figure="([^"]+)"/g);
  const used = figures.filter(({ path }) => shown.has(own(idOf(path))));
  const tables = namesIn(used.map(({ text }) => text).join("\n"), /"data": "([^"]+)"/g);
  const places = namesIn(used.map(({ text }) => text).join("\n"), /"geo": "([^"]+)"/g);
  if (!copy) for (const drawn of namesIn(story.text, /"([a-z]+)\/[a-z]+"/g)) places.add(drawn); // the first screen's
  const made = (files: readonly SourceFile[]) =>
    files.map(({ path, text }) => ({
      path: path.replace(idOf(path), own(idOf(path))),
      text: copy ? copy.renamed(copy.altered(text).replace(/"(data|geo)": "([^"]+)"/g, `"$1": "$2-${copy.suffix}"`)) : text,
    }));
  const needed = (files: readonly SourceFile[], ids: Set<string>) => files.filter(({ path }) => ids.has(idOf(path)));
  return made([...used, ...needed(data, tables), ...needed(geo, places)]);
}

/** The facts that the prose states, each copy's under its own ids. */
function factsOf({ facts }: ReturnType<typeof readTown>, copies: Map<string, Copy | undefined>, prose: string): SourceFile {
  const stated = namesIn(prose, /<Fact id="([^"]+)"/g);
  const entries = [...copies.values()].flatMap((copy) =>
    Object.entries(facts).map(([id, fact]): [string, unknown] => {
      if (!copy) return [id, fact];
      return [`${id}.${copy.suffix}`, JSON.parse(copy.renamed(JSON.stringify(fact)))];
    }),
  );
  return { path: "facts.json", text: JSON.stringify(Object.fromEntries(entries.filter(([id]) => stated.has(id))), null, 2) };
}

/** Writes a story of so many chapters into a folder, which is made. `npm run build` with `STORY` naming it builds it. */
export function writeLongStory(folder: string, chapters: number): void {
  for (const { path, text } of longStory(chapters)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
