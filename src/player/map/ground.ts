// The ground of a live map: what the figure's own drawing shows of areas and lines, once more as MapLibre's layers. It asks the
// drawing how each mark is painted, so that there is one place that says how a style looks, and dark mode and lighting follow.

import type { Map as Canvas, GeoJSONSource, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { LiveMap, Shape } from "../../maps/live.ts";
import type { Path } from "../../marks/marks.ts";
import { cutChain } from "../../marks/path.ts";
import type { Drawn, Player } from "../reel/play-reel.ts";
import { toDegrees, toWorld, type World } from "./view.ts";

/** ms a mark of the ground takes to come or go. */
const FADE = 260;

/** Widths of the line by which MapLibre's soft edges make a dash longer than SVG does, and the gap after it shorter. */
const BLUR = 0.65;

type Paint = Record<string, string | number | number[] | undefined>;

interface Ground {
  layer: string;
  key: string;
  shape: Shape;
  /** Its course, to be cut while it grows; an area is never cut. */
  chain: World[] | undefined;
  /** What its source holds: shares of its length. */
  from: number;
  to: number;
  paint: Paint;
}

/** px on the screen of one px of the drawing, and the zoom of the view that is painted for. */
interface Painting {
  scale: number;
  zoom: number;
}

export interface LiveGround {
  style: StyleSpecification;
  /** Lets MapLibre paint what the drawing paints now; `still` without fading. */
  paint(map: Canvas, options: Painting & { still: boolean }): void;
  /** Lets MapLibre draw as much of each line as the drawing does now. */
  grow(map: Canvas): void;
  /** Keys of the marks that show at some px of the canvas or near them, the topmost first. */
  at(map: Canvas, point: { x: number; y: number }, near: number): string[];
}

const collection = (...geometries: Shape[]) => ({
  type: "FeatureCollection" as const,
  features: geometries.map((geometry) => ({ type: "Feature" as const, properties: {}, geometry })),
});

const isArea = ({ type }: Shape): boolean => type === "Polygon" || type === "MultiPolygon";

/** Layers of one mark: an area's fill and every mark's line. */
const idsOf = ({ key, shape }: Ground) => (isArea(shape) ? [`${key} fill`, key] : [key]);

function layersOf(ground: Ground): LayerSpecification[] {
  return idsOf(ground).map((id): LayerSpecification => {
    // MapLibre smooths an area's edge with an outline, which would show on a wash; the canvas's own smoothing does instead.
    const fill = { "fill-opacity": 0, "fill-antialias": false };
    if (id !== ground.key) return { id, type: "fill", source: ground.key, paint: fill };
    const layout = { "line-cap": "round", "line-join": "round" } as const;
    return { id, type: "line", source: ground.key, layout, paint: { "line-opacity": 0 } };
  });
}

/** How a mark is painted on the screen, in MapLibre's words; nothing of it where it does not show. */
function paintOf(ground: Ground, drawn: Drawn | undefined, { scale, zoom }: Painting): Paint {
  if (!drawn) return { "line-opacity": 0, ...(isArea(ground.shape) ? { "fill-opacity": 0 } : {}) };
  const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(
    drawn.element,
  );
  const width = Number.parseFloat(strokeWidth);
  // Measured in widths of the line, and at whole zooms only: in between, MapLibre draws them up to twice as long.
  const unit = width * 2 ** (zoom - Math.floor(zoom));
  const dashes = strokeDasharray
    .match(/[\d.]+/g)
    ?.map((length, index) => (Number(length) + (index % 2 ? BLUR : -BLUR) * width) / unit);
  const line: Paint = stroke === "none" ? { "line-opacity": 0 } : { "line-opacity": Number(strokeOpacity), "line-color": stroke };
  const rest: Paint = { "line-width": width * scale, "line-dasharray": dashes, "line-cap": strokeLinecap };
  const area: Paint = fill === "none" ? { "fill-opacity": 0 } : { "fill-opacity": Number(fillOpacity), "fill-color": fill };
  return { ...line, ...rest, ...(isArea(ground.shape) ? area : {}) };
}

function setPaint(map: Canvas, { key }: Ground, name: string, value: Paint[string], fade: number): void {
  const id = name.startsWith("fill") ? `${key} fill` : key;
  type Property = Parameters<Canvas["setPaintProperty"]>[1];
  if (name === "line-cap") {
    map.setLayoutProperty(id, name, value as "round" | "butt" | "square");
    return;
  }
  if (name.endsWith("opacity")) map.setPaintProperty(id, `${name}-transition` as Property, { duration: fade, delay: 0 });
  map.setPaintProperty(id, name as Property, value);
}

/** What a mark's source holds, cut as the drawing cuts it: shares are measured in Mercator, not in degrees. */
function dataOf({ shape, chain, from, to }: Ground) {
  if (!chain || (from <= 0 && to >= 1)) return collection(shape);
  const part = cutChain(chain, from, to).map(toDegrees);
  return part.length < 2 ? collection() : collection({ type: "LineString", coordinates: part });
}

/** The ground of a reel: every mark that any state shows, in the drawing's own order. */
export function liveGround(player: Player, shapes: LiveMap["shapes"]): LiveGround {
  const grounds = player.reel.layers
    .filter(({ bleeds }) => bleeds)
    .flatMap(({ name, keys }) => keys.map((key) => ({ layer: name, key, shape: shapes[key] })))
    .flatMap(({ layer, key, shape }): Ground[] => {
      const chain = shape?.type === "LineString" ? shape.coordinates.map(toWorld) : undefined;
      return shape ? [{ layer, key, shape, chain, from: 0, to: 1, paint: {} }] : [];
    });
  /** Takes over how much of a line the drawing shows; whether that is news. */
  const follow = (ground: Ground) => {
    const now = player.drawn(ground.layer, ground.key)?.now as Path | undefined;
    const { from = 0, to = 1 } = now ?? ground;
    const news = from !== ground.from || to !== ground.to;
    Object.assign(ground, { from, to });
    return news;
  };
  const sourceOf = (ground: Ground) => {
    follow(ground);
    return [ground.key, { type: "geojson" as const, data: dataOf(ground), tolerance: 0.1 }] as const;
  };

  return {
    style: {
      version: 8,
      sources: Object.fromEntries(grounds.map(sourceOf)),
      layers: grounds.flatMap(layersOf),
    },
    paint(map, { scale, zoom, still }) {
      for (const ground of grounds) {
        const paint = paintOf(ground, player.drawn(ground.layer, ground.key), { scale, zoom });
        for (const [name, value] of Object.entries(paint))
          if (String(ground.paint[name]) !== String(value)) setPaint(map, ground, name, value, still ? 0 : FADE);
        Object.assign(ground.paint, paint);
      }
    },
    grow(map) {
      for (const ground of grounds) {
        if (ground.chain && follow(ground)) void map.getSource<GeoJSONSource>(ground.key)?.setData(dataOf(ground));
      }
    },
    at(map, { x, y }, near) {
      const shown = grounds.filter(({ paint }) => paint["line-opacity"] !== 0 || (paint["fill-opacity"] ?? 0) !== 0);
      const box: [[number, number], [number, number]] = [
        [x - near, y - near],
        [x + near, y + near],
      ];
      return map.queryRenderedFeatures(box, { layers: shown.flatMap(idsOf) }).map(({ source }) => source);
    },
  };
}
