// Takes pictures of the app to look at, into target/screenshots, with Chromium: `cargo xtask serve`, and beside it
// `node screenshots.mjs`, or `node screenshots.mjs phone,wide dark half conditions` for those whose names have one word of
// each argument. `styles` among them shows the style sheets as they stand in `style/`, without a build. What is printed
// becomes a PDF.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Key } from "selenium-webdriver";
import { DRAFT, HISTORY, open, until } from "./lib/app.mjs";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "target/screenshots");
const TALLEST = 4200; // pixels: more than that nobody looks at

const SCREENS = { narrow: [320, 640], phone: [360, 740], laptop: [1366, 768], wide: [1920, 1080], print: [1366, 768] }; // pixels
const SCHEMES = ["light", "dark", "forced"];

const FULL = JSON.parse(readFileSync(join(ROOT, "public/example.json"), "utf8"));
const ROLE = FULL.document.roles[0].id;
const MEETING = FULL.document.preparation.agendas[0].id;

/** What an item has wherever there is one. */
const ALWAYS = ["id", "title", "name", "status"];

/** The drafts to look at: as it starts, as a team leaves it after a first meeting, and as it ends. */
const DRAFTS = { empty: emptied(() => false), half: emptied((place) => place % 2 === 0), full: FULL };

const SCREEN = "html";

/** Each page: its address, what is done there before the picture, and of what on it: of all, of the part that this
 * selector finds, or of the screen as it stands. */
const PAGES = {
  home: [""],
  files: ["files"],
  help: ["help"],
  link: ["link"],
  overview: ["draft/ID"],
  profile: ["draft/ID/profile"],
  roles: ["draft/ID/roles"],
  schools: ["draft/ID/schools"],
  definition: ["draft/ID/definition"],
  conditions: ["draft/ID/conditions"],
  qualifications: [`draft/ID/qualifications/${ROLE}`],
  selection: [`draft/ID/selection/${ROLE}`],
  plan: [`draft/ID/delivery-plan/${ROLE}`],
  year: [`draft/ID/delivery-plan/${ROLE}`, undefined, ".section:has(.records)"],
  guidelines: ["draft/ID/guidelines"],
  search: ["draft/ID/definition", searchHow, SCREEN],
  document: ["draft/ID/document"],
  history: ["draft/ID/history"],
  changes: ["draft/ID/history", () => app.clickWords("What changed")],
  merge: ["draft/ID/merge", putTogether],
  session: ["draft/ID/team/session"],
  clock: ["draft/ID/team/session", () => app.clickWords("Start", ".slot__row button")],
  large: ["draft/ID/team/session", () => app.clickWords("Show in large type"), SCREEN],
  frameworks: ["draft/ID/team/frameworks"],
  existing: ["draft/ID/team/existing"],
  assessment: ["draft/ID/team/assessment"],
  case: ["draft/ID/team/case"],
  sheet: ["draft/ID/team/case/sheet"],
  steps: ["draft/ID/team/next-steps"],
  timeline: ["draft/ID/team/next-steps", undefined, ".section:has(.year)"],
  stepspaper: ["draft/ID/team/next-steps/paper"],
  prepare: ["draft/ID/team/prepare"],
  meeting: [`draft/ID/team/prepare/${MEETING}`],
  wording: ["draft/ID/team/wording"],
};

/** The worked example with only those texts and items that `keeps` by their places. What is chosen and not typed stays
 * where its item does, and so do the first role and the first meeting. */
function emptied(keeps) {
  let place = 0;
  const copy = (value) => {
    if (typeof value === "string") return keeps((place += 1)) ? value : "";
    if (Array.isArray(value)) return value.filter((item) => isFirst(item) || keeps((place += 1))).map(copy);
    if (value === null || typeof value !== "object") return value;
    const inner = ([name, inner]) => [name, ALWAYS.includes(name) ? inner : copy(inner)];
    return Object.fromEntries(Object.entries(value).map(inner));
  };
  const isFirst = (item) => [ROLE, MEETING].includes(item.id);
  return { ...FULL, name: "", document: copy(FULL.document) };
}

async function searchHow() {
  await app.hold(Key.CONTROL, "k");
  await app.type("how");
}

/** Puts the worked example, as a teammate changed it, together with the draft. */
async function putTogether() {
  const theirs = structuredClone(FULL);
  Object.assign(theirs.document.definition, { statement: "Coaching is help on the job.", purpose: "Students." });
  theirs.document.district.name = "Maple River";
  const path = join(FOLDER, "theirs.json");
  writeFileSync(path, JSON.stringify({ ...theirs, revision: "00000000000t1" }));
  await (await app.find("input[type=file]")).sendKeys(path);
  await app.find(".question, .merge__bar, .notice");
}

/** The draft, and an earlier version of it. */
function stored(draft) {
  const at = "2026-09-01T12:00:00Z";
  const text = JSON.stringify({ ...draft, document: DRAFTS.half.document });
  const point = `${JSON.stringify({ at, why: "named", name: "Before the board" })}\n${text}`;
  return { [DRAFT + FULL.id]: JSON.stringify(draft), [`${HISTORY}${FULL.id}/${at}/named`]: point };
}

const wanted = process.argv.slice(2).filter((word) => word !== "styles");
const withStyles = process.argv.includes("styles");
const app = await open("chromium");
const cdp = (name, values) => app.browser.cdp(name, values);
try {
  mkdirSync(FOLDER, { recursive: true });
  await cdp("Emulation.setScrollbarsHidden", { hidden: true });
  for (const [state, draft] of Object.entries(DRAFTS)) {
    for (const [screen, [width, height]] of Object.entries(SCREENS)) {
      for (const scheme of SCHEMES) {
        for (const [page, [path, prepare, css]] of Object.entries(PAGES)) {
          const parts = [page, screen, scheme, state];
          if (!wanted.every((words) => words.split(",").some((word) => parts.includes(word)))) continue;
          await cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
          await app.browser.media(
            scheme === "forced" ? { "forced-colors": "active" } : { "prefers-color-scheme": scheme },
          );
          await app.fresh(page === "home" && state === "empty" ? {} : stored(draft), path.replace("ID", FULL.id));
          const isSettled = () =>
            app.run(() => !document.querySelector(".form .ask") || document.querySelector(".example"));
          await until(isSettled, `the examples of ${page}`, 3000).catch(() => {}); // Not all forms have some.
          await prepare?.();
          if (withStyles) await app.run(wear, ...styles());
          const name = join(FOLDER, parts.join("-"));
          if (screen === "print") writeFileSync(`${name}.pdf`, await app.driver.printPage(), "base64");
          else writeFileSync(`${name}.png`, await picture(css));
          if (screen !== "print") await tellOverflow(parts.join("-"));
        }
      }
    }
  }
} finally {
  await app.close();
}

/** What is on the screen, a part of the page, or all of it. */
async function picture(css) {
  const clip = await app.run((css) => {
    const { x, y, width, height } = document.querySelector(css ?? "body").getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY, width, height, scale: 1 };
  }, css);
  clip.height = Math.min(clip.height, TALLEST);
  const whole = css === SCREEN ? {} : { captureBeyondViewport: true, clip };
  const { data } = await cdp("Page.captureScreenshot", { format: "png", ...whole });
  return Buffer.from(data, "base64");
}

/** Says what makes the page wider than the screen. */
async function tellOverflow(name) {
  const wide = await app.run(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth <= clientWidth) return "";
    const out = [...document.querySelectorAll("main *")].filter((it) => it.getBoundingClientRect().right > clientWidth);
    return `${scrollWidth - clientWidth} px: ${out.map((it) => `${it.tagName}.${it.className}`).slice(0, 5)}`;
  });
  if (wide) console.log(`${name} is too wide by ${wide}`);
}

/** The style sheets that the first module has, and those that come with the whole builder. */
function styles() {
  const html = readFileSync(join(ROOT, "index.html"), "utf8");
  return html.split("whole builder only").map((part) => {
    const names = [...part.matchAll(/href="(style\/[^"]+)"/g)].map(([, name]) => name);
    return names.map((name) => readFileSync(join(ROOT, name), "utf8")).join("\n");
  });
}

/** Runs in the page: takes these style sheets in the place of those that were built. */
function wear(first, whole) {
  const built = [...document.styleSheets];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(built.length > 1 ? first + whole : first);
  document.adoptedStyleSheets = [sheet];
  for (const old of built) old.disabled = true;
}
