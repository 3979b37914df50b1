// Takes pictures of the app to look at, into target/screenshots, with Chromium: `cargo xtask serve`, and beside it
// `node screenshots.mjs`, or `node screenshots.mjs phone dark half conditions` for those whose names have all of these.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { DRAFT, open, until } from "./lib/app.mjs";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "target/screenshots");
const TALLEST = 4200; // pixels: more than that nobody looks at

const SCREENS = { phone: [360, 740], laptop: [1366, 768], wide: [1920, 1080] }; // pixels
const SCHEMES = ["light", "dark"];

const FULL = JSON.parse(readFileSync(join(ROOT, "public/example.json"), "utf8"));
const ROLE = FULL.document.roles[0].id;

/** The drafts to look at: as it starts, as a team leaves it after a first meeting, and as it ends. */
const DRAFTS = { empty: emptied(() => false), half: emptied((place) => place % 2 === 0), full: FULL };

const PAGES = {
  home: "",
  overview: "draft/ID",
  roles: "draft/ID/roles",
  schools: "draft/ID/schools",
  definition: "draft/ID/definition",
  conditions: "draft/ID/conditions",
  plan: `draft/ID/delivery-plan/${ROLE}`,
  search: "draft/ID/definition",
};

/** The worked example with only those texts and items that `keeps` by their places; its first role always stays. */
function emptied(keeps) {
  let place = 0;
  const copy = (value) => {
    if (typeof value === "string") return keeps((place += 1)) ? value : "";
    if (Array.isArray(value)) return value.filter(() => keeps((place += 1))).map(copy);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, name === "id" ? inner : copy(inner)]),
    );
  };
  const [first, ...others] = FULL.document.roles;
  const document = { ...copy({ ...FULL.document, roles: [] }), roles: [first, ...others].filter(keepsRole).map(copy) };
  document.roles[0].title = first.title;
  return { ...FULL, name: "", document };

  function keepsRole(_, index) {
    return index === 0 || keeps(index);
  }
}

const wanted = process.argv.slice(2);
const app = await open("chromium");
const cdp = (name, values) => app.browser.cdp(name, values);
try {
  mkdirSync(FOLDER, { recursive: true });
  await cdp("Emulation.setScrollbarsHidden", { hidden: true });
  for (const [state, draft] of Object.entries(DRAFTS)) {
    const stored = { [DRAFT + FULL.id]: JSON.stringify(draft) };
    for (const [screen, [width, height]] of Object.entries(SCREENS)) {
      for (const scheme of SCHEMES) {
        for (const [page, path] of Object.entries(PAGES)) {
          const parts = [page, screen, scheme, state];
          if (!wanted.every((word) => parts.includes(word))) continue;
          await cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
          await cdp("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
          await app.fresh(page === "home" && state === "empty" ? {} : stored, path.replace("ID", FULL.id));
          const isSettled = () => app.run(() => !document.querySelector(".form") || document.querySelector(".example"));
          await until(isSettled, `the examples of ${page}`);
          if (page === "search") {
            await app.hold(Key.CONTROL, "k");
            await app.type("how");
          }
          writeFileSync(join(FOLDER, `${parts.join("-")}.png`), await picture(page === "search"));
        }
      }
    }
  }
} finally {
  await app.close();
}

/** What is on the screen, or all of the page. */
async function picture(onlyScreen) {
  const [width, height] = await app.run(() => [innerWidth, document.scrollingElement.scrollHeight]);
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: 1 };
  const whole = onlyScreen ? {} : { captureBeyondViewport: true, clip };
  const { data } = await cdp("Page.captureScreenshot", { format: "png", ...whole });
  return Buffer.from(data, "base64");
}
