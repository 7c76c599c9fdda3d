// A Chromium for tests and pictures: the one that comes with npm, on every machine the same, unless CHROMIUM names another.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { CommandError } from "../src/cli/faults.ts";
import { say } from "../src/messages/index.ts";

// What keeps a browser that nobody looks at from calling home or from refusing to start as root.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
];

/**
 * A font set that is the same on every machine: Noto Sans SC from npm, and nothing of the machine's own unless asked
 * for. Returns the path of a fontconfig file.
 */
export function fontConfig(machine: boolean): string {
  const folder = resolve(".build/fonts");
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${machine ? "machine" : "pinned"}.conf`;
  const noto = resolve("node_modules/@expo-google-fonts/noto-sans-sc");
  const folders = ["400Regular", "700Bold", "900Black"].map((weight) => `<dir>${noto}/${weight}</dir>`);
  if (machine) folders.push("<dir>/usr/share/fonts</dir>");
  const body = `${folders.join("")}<cachedir>${folder}/cache</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${body}</fontconfig>\n`);
  return file;
}

async function executable(): Promise<{ path: string; libraries: string | undefined }> {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new CommandError(say.noChromium(named));
  if (named) return { path: named, libraries: process.env.LD_LIBRARY_PATH };
  // The package unpacks the libraries it needs only where it believes itself in a bare container.
  const before = { runtime: process.env.AWS_LAMBDA_JS_RUNTIME, libraries: process.env.LD_LIBRARY_PATH };
  process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  const libraries = process.env.LD_LIBRARY_PATH;
  for (const [name, value] of Object.entries({ AWS_LAMBDA_JS_RUNTIME: before.runtime, LD_LIBRARY_PATH: before.libraries })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  return { path, libraries };
}

const GRAPHICS = {
  /** WebGL in software: a machine without a screen has no other. */
  software: ["--enable-unsafe-swiftshader", "--use-angle=swiftshader"],
  /** No WebGL at all. */
  none: ["--disable-gpu", "--disable-3d-apis"],
};

export interface ChromiumOptions {
  /** Adds the machine's own fonts, for pictures that people look at. */
  machineFonts?: boolean;
  /** For pages with live maps; whatever the machine has, if absent. */
  graphics?: keyof typeof GRAPHICS;
}

/** Starts a headless Chromium. */
export async function launchChromium(options: ChromiumOptions = {}): Promise<Browser> {
  const { path, libraries } = await executable();
  const env = {
    ...process.env,
    FONTCONFIG_FILE: fontConfig(options.machineFonts ?? false),
    ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
  };
  const args = [...ARGUMENTS, ...(options.graphics ? GRAPHICS[options.graphics] : [])];
  return chromium.launch({ executablePath: path, args, env: env as Record<string, string> });
}
