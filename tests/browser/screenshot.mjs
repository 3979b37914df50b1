// Takes the picture of the app that the README and the manifest show, with Chromium:
// `cargo xtask serve`, and beside it `node screenshot.mjs`.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DRAFT, open } from "./lib/app.mjs";

const PUBLIC = join(import.meta.dirname, "../../public");
const EXAMPLE = readFileSync(join(PUBLIC, "example.json"), "utf8");
const SIZE = { width: 1680, height: 950 }; // pixels, as the manifest says
const LOWER = 230; // pixels down the page: its first question at the top

const app = await open("chromium");
try {
  const { id } = JSON.parse(EXAMPLE);
  const device = { ...SIZE, deviceScaleFactor: 1, mobile: false };
  await app.browser.cdp("Emulation.setDeviceMetricsOverride", device);
  await app.browser.cdp("Emulation.setScrollbarsHidden", { hidden: true });
  await app.fresh({ [DRAFT + id]: EXAMPLE }, `draft/${id}/definition`);
  await app.clickWords("Example");
  await app.run((top) => (document.activeElement.blur(), scrollTo(0, top)), LOWER);
  const { data } = await app.browser.cdp("Page.captureScreenshot", { format: "png" });
  writeFileSync(join(PUBLIC, "screenshot.png"), Buffer.from(data, "base64"));
} finally {
  await app.close();
}
