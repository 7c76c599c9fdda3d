// An invented harbour, drawn by code as an engraver would: the picture of the figure type's example, and of tests as large as they want it.

import sharp from "sharp";
import { seeded } from "../../src/marks/seeded.ts";

/** As the drawing is laid out, px; a picture of it may be any number of times as large. */
export const HARBOUR = { width: 1600, height: 1000 };

const INK = "#3a3229";
const fixed = (value: number) => value.toFixed(1);

/** A house in slanted view: a lit front, a shaded side, a roof, and windows. */
function house(
  x: number,
  y: number,
  width: number,
  height: number,
  { roof = "#9c5a44", floors = 2, wall = "#efe5cf" } = {},
): string {
  const [side, rise] = [width * 0.32, height * 0.38];
  const windows = Array.from({ length: floors }, (_, floor) =>
    Array.from({ length: Math.max(2, Math.floor(width / 22)) }, (__, index, list = Math.max(2, Math.floor(width / 22))) => {
      const left = x + 6 + (index * (width - 10)) / list;
      return `<rect x="${fixed(left)}" y="${fixed(y - height + 8 + (floor * (height - 10)) / floors)}" width="7" height="9" fill="${INK}"/>`;
    }).join(""),
  ).join("");
  const front = `<rect x="${x}" y="${y - height}" width="${width}" height="${height}" fill="${wall}"/>`;
  const shade = `<path d="M${x + width},${y}l${side},${-side * 0.3}v${-height}l${-side},${side * 0.3}z" fill="#b8ab92"/>`;
  const top = `<path d="M${x - 4},${y - height}l${side * 0.6},${-rise}h${width}l${side * 0.4 + 4},${rise - side * 0.3}L${x + width},${y - height}z" fill="${roof}"/>`;
  return `<g stroke="${INK}" stroke-width="1.6" stroke-linejoin="round">${front}${shade}${top}</g>${windows}`;
}

function boat(x: number, y: number, length: number, sail: boolean): string {
  const hull = `<path d="M${x},${y}q${length * 0.1},${length * 0.16} ${length * 0.25},${length * 0.16}h${length * 0.5}q${length * 0.2},0 ${length * 0.25},${-length * 0.2}z" fill="#6b4a36"/>`;
  const rig = sail
    ? `<path d="M${x + length * 0.5},${y}v${-length}M${x + length * 0.47},${y - length * 0.95}q${-length * 0.35},${length * 0.5} ${-length * 0.3},${length * 0.85}h${length * 0.3}z" fill="#e6d7b4"/>`
    : `<rect x="${x + length * 0.55}" y="${y - length * 0.2}" width="${length * 0.2}" height="${length * 0.2}" fill="#e6d7b4"/>`;
  return `<g stroke="${INK}" stroke-width="1.6">${hull}${rig}</g>`;
}

/** Short strokes of water, closer together towards the shore. */
function water(random: () => number): string {
  const strokes = Array.from({ length: 420 }, () => {
    const y = 728 + 272 * random() ** 0.7;
    const x = 1600 * random();
    return `M${fixed(x)},${fixed(y)}q${fixed(6 + y / 90)},-4 ${fixed(12 + y / 45)},0`;
  });
  return `<path d="${strokes.join("")}" fill="none" stroke="#5d7480" stroke-width="1.3"/>`;
}

function hills(random: () => number): string {
  return [0, 1, 2]
    .map((row) => {
      const [base, fill] = [330 + row * 62, ["#b9bfae", "#a2ad94", "#8b9a78"][row]];
      const crest = Array.from({ length: 33 }, (_, at) => {
        const y = base - 90 * Math.sin(at * 0.33 + row * 2.1) ** 2 - 24 * random();
        return [at * 50, y] as const;
      });
      const hatches = crest.flatMap(([x, y]) =>
        [0, 1, 2].map(
          (step) =>
            `M${fixed(x + step * 16)},${fixed(y + 10 + step * 5)}l${fixed(-10 - 8 * random())},${fixed(26 + 20 * random())}`,
        ),
      );
      const shape = `<path d="M0,700V${base}${crest.map(([x, y]) => `L${x},${fixed(y)}`).join("")}V700z" fill="${fill}" stroke="${INK}" stroke-width="1.5"/>`;
      return `${shape}<path d="${hatches.join("")}" stroke="#5c6450" stroke-width="1.1"/>`;
    })
    .join("");
}

const lighthouse =
  `<g stroke="${INK}" stroke-width="1.8"><path d="M1330,700l-70,28h230l-40,-30z" fill="#8d8371"/><path d="M1372,700l10,-190h36l10,190z" fill="#f2ead8"/>` +
  `<path d="M1377,610h46v34h-48z" fill="#9c4a3c"/><rect x="1378" y="484" width="44" height="28" fill="#e8c766"/><path d="M1372,484l28,-26l28,26z" fill="#9c4a3c"/></g>`;

const crane = (x: number) =>
  `<g stroke="${INK}" stroke-width="3" fill="none"><path d="M${x},682v-150M${x + 26},682v-150M${x},610l26,-40M${x},682l26,-72M${x - 60},500l170,30M${x + 13},532v-50l-73,18M${x + 13},482l97,48"/><path d="M${x - 52},504v84" stroke-width="1.5"/></g>`;

/** The harbour as it was in 1931, or as it is now: sheds have gone, a park and a ferry pier have come. */
function scene(year: 1931 | 2024): string {
  const random = seeded("harbour");
  const old = year === 1931;
  const town = Array.from({ length: 26 }, (_, index) => {
    const [x, y] = [40 + ((index * 61) % 1180), 520 + ((index * 37) % 70)];
    return { y, svg: house(x, y, 44 + 26 * random(), 34 + 30 * random(), { roof: index % 3 === 0 ? "#7b6a58" : "#a3614a" }) };
  }).sort((a, b) => a.y - b.y);
  const quay = `<path d="M0,640H1180l60,50v26H0z" fill="#cfc3a8" stroke="${INK}" stroke-width="2"/><path d="M0,716H1240" stroke="${INK}" stroke-width="4"/>`;
  const customs = house(560, 668, 150, 92, { roof: "#4f6670", floors: 3, wall: "#f4ecd9" });
  const tower = `<g stroke="${INK}" stroke-width="1.6"><rect x="612" y="500" width="44" height="60" fill="#f4ecd9"/><path d="M606,500l28,-46l28,46z" fill="#4f6670"/><circle cx="634" cy="526" r="12" fill="#fff"/><path d="M634,526v-8M634,526l6,4"/></g>`;
  const trees = [840, 880, 925, 965, 1010, 1050]
    .map(
      (x, index) =>
        `<path d="M${x},672v-30" stroke="${INK}" stroke-width="4"/><circle cx="${x}" cy="${630 - (index % 2) * 8}" r="24" fill="#6f8a5a" stroke="${INK}" stroke-width="1.4"/>`,
    )
    .join("");
  const sheds = [820, 925, 1030].map((x) => house(x, 674, 84, 62, { roof: "#6d655c", floors: 1, wall: "#d8c9a6" })).join("");
  const pier = `<g stroke="${INK}" stroke-width="2"><path d="M860,716l60,110h150l-90,-110z" fill="#d9cfb8"/><path d="M930,826v34M1000,826v34M1060,826v34"/></g>${house(930, 806, 90, 40, { roof: "#4f6670", floors: 1, wall: "#f7f3ea" })}`;
  const market = [150, 205, 260, 315, 370]
    .map(
      (x, index) =>
        `<path d="M${x},672v-26M${x + 44},672v-26M${x - 5},646h54l-12,-18h-30z" fill="${["#b5533f", "#e0c98c", "#4f6670"][index % 3]}" stroke="${INK}" stroke-width="1.6"/>`,
    )
    .join("");
  const boats = [
    [180, 800, 90],
    [330, 860, 120],
    [520, 790, 80],
    [1180, 850, 130],
    [720, 900, 110],
  ] as const;
  const fleet = boats.map(([x, y, length], index) => boat(x, y, length, old || index === 1)).join("");
  return (
    `<rect width="1600" height="1000" fill="${old ? "#e8dcc0" : "#e3e6e2"}"/>${hills(random)}<rect y="690" width="1600" height="310" fill="${old ? "#c4cdc4" : "#b9d0d6"}"/>` +
    `${town.map(({ svg }) => svg).join("")}${quay}${water(random)}${tower}${customs}${market}${old ? sheds + crane(1150) : trees + pier}${lighthouse}${fleet}`
  );
}

/** The drawing as a picture file's bytes, `times` as large as it is laid out. */
export function harbour(year: 1931 | 2024, times: number) {
  const { width, height } = HARBOUR;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * times}" height="${height * times}">`;
  return sharp(Buffer.from(`${open}${scene(year)}</svg>`), { limitInputPixels: false }).flatten({ background: "#fff" });
}
