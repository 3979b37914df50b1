// Draws the icons that must be PNG from those that are SVG, with Chromium: `node icons.mjs`, after a change of either.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open } from "./engines.mjs";

const PUBLIC = join(import.meta.dirname, "../../public");

/** Each PNG: its name, the SVG it is drawn from, its size in pixels. Systems cut their own shape out of a maskable one. */
const ICONS = [
  ["icon-192.png", "icon.svg", 192],
  ["icon-512.png", "icon.svg", 512],
  ["icon-maskable-512.png", "icon-maskable.svg", 512],
  ["apple-touch-icon.png", "icon-maskable.svg", 180],
];

/** Runs in the page: the picture as PNG, in base64. */
async function draw(svg, size) {
  const picture = new Image(size, size);
  picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  canvas.getContext("2d").drawImage(picture, 0, 0, size, size);
  return canvas.toDataURL("image/png").split(",")[1];
}

const browser = await open("chromium");
try {
  for (const [name, from, size] of ICONS) {
    const svg = readFileSync(join(PUBLIC, from), "utf8");
    const png = await browser.driver.executeScript(`return (${draw})(...arguments)`, svg, size);
    writeFileSync(join(PUBLIC, name), Buffer.from(png, "base64"));
  }
} finally {
  await browser.close();
}
