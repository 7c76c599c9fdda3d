// Where a live map looks, as numbers.

import { describe, expect, test } from "vitest";
import {
  boundsAround,
  cameraOf,
  type Fit,
  isSameView,
  locate,
  toDegrees,
  toWorld,
  unlocate,
  viewBetween,
  viewOf,
} from "../../src/player/map/view.ts";

const fit: Fit = { width: 720, height: 480, scale: 1, dx: 0, dy: 0 };
const half: Fit = { width: 720, height: 480, scale: 0.5, dx: 3, dy: -4 };
const camera = { center: [20.5, 41.8] as [number, number], zoom: 9.25 };

describe("Mercator", () => {
  test("has the equator and the first meridian in the middle of the world", () => {
    expect(toWorld([0, 0])).toEqual([0.5, 0.5]);
    expect(toWorld([180, 0])[0]).toBe(1);
    expect(toWorld([0, 85.0511287798])[1]).toBeCloseTo(0, 9);
  });

  test.each([
    [20.5, 41.8],
    [-70, -33.4],
    [0, 0],
  ])("goes there and back at %d, %d", (lon, lat) => {
    const [x, y] = toDegrees(toWorld([lon, lat]));
    expect(x).toBeCloseTo(lon, 9);
    expect(y).toBeCloseTo(lat, 9);
  });
});

describe("a view", () => {
  test.each([
    ["a canvas of the frame's size", fit],
    ["a smaller canvas that lies beside the frame's middle", half],
  ])("is a camera's, there and back, on %s", (_, on) => {
    const back = cameraOf(viewOf(camera, on), on);
    expect(back.zoom).toBeCloseTo(camera.zoom, 9);
    expect(back.center[0]).toBeCloseTo(camera.center[0], 9);
    expect(back.center[1]).toBeCloseTo(camera.center[1], 9);
  });

  test("has the camera's centre in the middle of the frame, and 512 px a world at zoom 0", () => {
    const view = viewOf({ ...camera, zoom: 0 }, fit);
    expect(view.k).toBe(512);
    const [x, y] = locate(view, toWorld(camera.center));
    expect(x).toBeCloseTo(360, 9);
    expect(y).toBeCloseTo(240, 9);
    expect(unlocate(view, [x, y])[0]).toBeCloseTo(toWorld(camera.center)[0], 12);
  });

  test("moves to another in a straight line, and arrives exactly", () => {
    const [from, to] = [viewOf(camera, fit), viewOf({ center: [21, 42], zoom: 10 }, fit)];
    expect(viewBetween(from, to, 0)).toEqual(from);
    expect(viewBetween(from, to, 1)).toBe(to);
    const [first, middle, last] = [from, viewBetween(from, to, 0.5), to].map((view) => locate(view, toWorld([20.7, 41.9])));
    expect(middle?.[0]).toBeCloseTo(((first?.[0] ?? 0) + (last?.[0] ?? 0)) / 2, 6);
    expect(middle?.[1]).toBeCloseTo(((first?.[1] ?? 0) + (last?.[1] ?? 0)) / 2, 6);
  });

  test("is the same as another but for what counting leaves", () => {
    const view = viewOf(camera, fit);
    expect(isSameView({ ...view, k: view.k * (1 + 1e-8), x: view.x + 0.05 }, view)).toBe(true);
    expect(isSameView({ ...view, x: view.x + 1 }, view)).toBe(false);
    expect(isSameView({ ...view, k: view.k * 1.001 }, view)).toBe(false);
  });
});

test("bounds hold all views with room on every side, and stop at the world's edge", () => {
  const views = [viewOf(camera, fit), viewOf({ center: [21, 42], zoom: 9.25 }, fit)];
  const [west, south, east, north] = boundsAround(views, fit, 1);
  const frame = (20.5 - toDegrees(unlocate(viewOf(camera, fit), [0, 0]))[0]) * 2;
  expect(west).toBeCloseTo(20.5 - 1.5 * frame, 6);
  expect(east).toBeCloseTo(21 + 1.5 * frame, 6);
  expect(south).toBeLessThan(41.8);
  expect(north).toBeGreaterThan(42);
  const far = boundsAround([viewOf({ center: [0, 0], zoom: 0 }, fit)], fit, 5);
  expect(far[1]).toBeCloseTo(-85.0511, 3);
  expect(far[3]).toBeCloseTo(85.0511, 3);
});
