// Prints the table of times: how the app starts, types, saves and opens in Chromium on a slow machine and network.
// Called by `cargo xtask measure`, which serves the app and writes the sample drafts. Judges nothing: it only tells.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BASE_URL, open } from "./engines.mjs";
import { DRAFT, FORM_PAGES, TEAM_PAGES, open as openApp } from "./lib/app.mjs";
import { closeAtOnce, failEachWrite, killInMidTyping, twoTabs, typeInTwoTabs } from "./lib/faults.mjs";

const { SAMPLES, DRAFTS, STORED, LARGE } = process.env;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }; // ms, bytes/s
const CPU_SLOWDOWN = 4;
const RUNS = 5;
const KEYS = 80;
const BETWEEN_KEYS = 90; // ms
const UNDOS = 20;
const PATIENCE = 20_000; // ms
const PAGE = "definition";

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const quantile = (numbers, share) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
const median = (numbers) => quantile(numbers, 0.5);
const ms = (number) => (number === undefined ? "not measured" : `${Math.round(number * 10) / 10} ms`);

const rows = [];
const row = (what, measured, goal, stop) => rows.push([what, measured, goal, stop]);

function print() {
  const table = [["what", "measured", "goal", "stop at"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join("  "));
}

/** Runs `work` in a fresh browser. */
async function fresh(work) {
  const browser = await open("chromium");
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

const untilMark = (browser, name) =>
  browser.driver.wait(
    () => browser.driver.executeScript("return performance.getEntriesByName(arguments[0]).at(-1)?.startTime", name),
    PATIENCE,
    `the app did not set ${name}`,
  );

const slowCpu = (browser, rate = CPU_SLOWDOWN) => browser.cdp("Emulation.setCPUThrottlingRate", { rate });

/** First paint, shell, ready: over a slow network, nothing cached. Also counts requests to other origins. */
async function start() {
  const runs = await loads(BASE_URL);
  const slow = `${CPU_SLOWDOWN}x CPU, slow 4G`;
  row(`first paint (${slow})`, ms(median(runs.map((run) => run.paint))), "1000 ms", "1500 ms");
  row(`ready to type (${slow})`, ms(median(runs.map((run) => run.ready))), "2500 ms", "4000 ms");
  row("requests to other origins", String(Math.max(...runs.map((run) => run.other))), "0", "0");
  // Which draft it is does not matter: the address names the module. 800 ms more: 160 KB at this speed.
  const whole = await loads(`${BASE_URL}draft/x/team/session`);
  row(`the whole builder, ready (${slow})`, ms(median(whole.map((run) => run.ready))), "3300 ms", "4800 ms");
}

/** What some first loads of an address took, in ms. */
async function loads(address) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    runs.push(
      await fresh(async (browser) => {
        await browser.cdp("Network.enable");
        await browser.cdp("Network.emulateNetworkConditions", SLOW_4G);
        await slowCpu(browser);
        await browser.driver.get(address);
        const ready = await untilMark(browser, "builder:ready");
        return browser.driver.executeScript(
          `const named = (name) => performance.getEntriesByName(name)[0]?.startTime;
           const other = performance.getEntriesByType("resource").filter((entry) => !entry.name.startsWith(location.origin));
           return { paint: named("first-contentful-paint"), shell: named("builder:shell"), ready: arguments[0],
                    other: other.length }`,
          ready,
        );
      }),
    );
  }
  return runs;
}

/** Puts a draft into the browser's storage and tells its id. */
async function store(browser, fields) {
  const text = JSON.stringify(JSON.parse(readFileSync(join(SAMPLES, `${fields}.json`), "utf8")));
  const { id } = JSON.parse(text);
  await browser.goto(BASE_URL);
  await untilMark(browser, "builder:ready");
  await browser.driver.executeScript(
    "localStorage.setItem('coaching-system/draft/' + arguments[0], arguments[1])",
    id,
    text,
  );
  await browser.reload();
  await untilMark(browser, "builder:ready");
  return { id, bytes: text.length };
}

/** From a click on a link to a page of a draft until its fields are painted. */
const openPage = (browser, address) =>
  browser.driver.executeAsyncScript(
    `const [address, done] = arguments;
     const link = Object.assign(document.createElement("a"), { href: address, textContent: "go" });
     document.body.append(link);
     const start = performance.now();
     const look = () => {
       if (!document.querySelector("main textarea")) return requestAnimationFrame(look);
       requestAnimationFrame(() => setTimeout(() => { link.remove(); done(performance.now() - start); }));
     };
     link.click();
     look();`,
    address,
  );

/** Types into the page's first long field: from each key press until the frame that shows it, and each save. */
async function type(browser) {
  await browser.driver.executeScript(
    `window.__keys = []; window.__saves = [];
     addEventListener("keydown", (event) => {
       const pressed = event.timeStamp;
       requestAnimationFrame(() => {
         const { port1, port2 } = new MessageChannel();
         port1.onmessage = () => window.__keys.push(performance.now() - pressed);
         port2.postMessage(null);
       });
     }, true);
     new PerformanceObserver((list) => {
       for (const entry of list.getEntriesByName("builder:encode-and-store")) window.__saves.push(entry.duration);
     }).observe({ type: "measure" });
     const field = document.querySelector("main textarea");
     field.scrollIntoView({ block: "center" });
     field.focus();`,
  );
  for (let key = 0; key < KEYS; key += 1) {
    const text = key % 6 === 5 ? " " : "abcde"[key % 6];
    const named = { key: text, text, code: text === " " ? "Space" : `Key${text.toUpperCase()}` };
    await browser.cdp("Input.dispatchKeyEvent", { type: "keyDown", ...named });
    await browser.cdp("Input.dispatchKeyEvent", { type: "keyUp", ...named });
    await sleep(BETWEEN_KEYS);
  }
  await sleep(1000);
  return browser.driver.executeScript("return { keys: window.__keys, saves: window.__saves }");
}

async function drafts() {
  const p95 = [];
  for (const fields of DRAFTS.split(",").map(Number)) {
    await fresh(async (browser) => {
      const { id, bytes } = await store(browser, fields);
      const address = `${BASE_URL}draft/${id}/${PAGE}`;
      const opened = await openPage(browser, address);
      await slowCpu(browser);
      const { keys, saves } = await type(browser);
      p95.push(quantile(keys, 0.95));
      const size = `${fields} fields, ${Math.round(bytes / 1000)} KB`;
      if (fields === 500) row(`open a draft (${size}, no slow-down)`, ms(opened), "150 ms", "300 ms");
      else row(`open a draft (${size}, no slow-down)`, ms(opened), "", "");
      const goal = fields === 500 ? ["50 ms", "100 ms"] : ["", ""];
      row(`key to paint, p50 (${size}, ${CPU_SLOWDOWN}x CPU)`, ms(median(keys)), "", "");
      row(`key to paint, p95 (${size}, ${CPU_SLOWDOWN}x CPU)`, ms(p95.at(-1)), ...goal);
      const undone = await undo(browser);
      const frame = fields === 500 ? ["16.7 ms", "33 ms"] : ["", ""];
      row(`undo to paint, p95 (${size}, ${CPU_SLOWDOWN}x CPU)`, ms(quantile(undone, 0.95)), ...frame);
      slowest(saves, `${size}, ${CPU_SLOWDOWN}x CPU`, "", "");
    });
  }
  row("key to paint, largest draft against smallest, p95", `${(p95.at(-1) / p95[0]).toFixed(2)} x`, "1 x", "2 x");
}

/** Each save of a large draft, on this machine as it is. */
async function encode() {
  await fresh(async (browser) => {
    const { id, bytes } = await store(browser, STORED);
    await openPage(browser, `${BASE_URL}draft/${id}/${PAGE}`);
    const { saves } = await type(browser);
    slowest(saves, `${STORED} fields, ${Math.round(bytes / 1000)} KB, no slow-down`, "10 ms", "30 ms");
  });
}

function slowest(saves, size, ...limits) {
  const worst = saves.length ? Math.max(...saves) : undefined;
  row(`encode and store, slowest of ${saves.length} (${size})`, ms(worst), ...limits);
}

/** From a press on Undo or Redo until the frame that shows what it did, again and again. */
async function undo(browser) {
  return browser.driver.executeAsyncScript(
    `const [times, done] = arguments;
     const [undo, redo] = document.querySelectorAll(".status__tools button");
     const taken = [];
     const next = () => {
       if (taken.length === times) return done(taken);
       const pressed = performance.now();
       (taken.length % 2 ? redo : undo).click();
       requestAnimationFrame(() => {
         const { port1, port2 } = new MessageChannel();
         port1.onmessage = () => { taken.push(performance.now() - pressed); setTimeout(next, 100); };
         port2.postMessage(null);
       });
     };
     next();`,
    UNDOS,
  );
}

/** Opening a file of 1 MB: from choosing it to the question, and from the answer until it is on screen. */
async function importLarge() {
  const path = join(SAMPLES, `${LARGE}.json`);
  const size = `${(readFileSync(path).length / 1e6).toFixed(1)} MB`;
  const taken = await fresh(async (browser) => {
    await browser.goto(`${BASE_URL}files`);
    await untilMark(browser, "builder:ready");
    await browser.driver.executeScript(
      `const answer = () => [...document.querySelectorAll("main button")].find((it) => /new draft/i.test(it.textContent));
       addEventListener("change", () => {
         const chosen = performance.now();
         const look = () => {
           if (!answer()) return requestAnimationFrame(look);
           window.__answered = performance.now();
           window.__pause = window.__answered - chosen;
           answer().click();
         };
         look();
       }, true);`,
    );
    const input = await browser.driver.findElement({ css: "input[type=file]" });
    await input.sendKeys(path);
    const opened = await untilMark(browser, "builder:opened");
    const [pause, answered] = await browser.driver.executeScript("return [window.__pause, window.__answered]");
    return pause + opened - answered;
  }).catch((error) => console.error(`Import was not measured: ${error.message}`));
  row(`import a file of ${size}, no slow-down`, ms(taken), "200 ms", "400 ms");
}

/** Faults that are brought about on purpose, words that were typed meanwhile, and words that are nowhere any more. */
async function faults() {
  const inOne = (bringAbout) => async () => {
    const app = await openApp("chromium");
    try {
      return await bringAbout(app);
    } finally {
      await app.close();
    }
  };
  const inTwoTabs = async (app) => {
    const { here, there } = await twoTabs(app);
    const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
    return typeInTwoTabs(app, here, there, { seeds, wordsEach: 6 });
  };
  const kinds = [
    ["tab closed within 50 ms of a key", inOne(closeAtOnce)],
    ["process killed in mid-typing", () => killInMidTyping(() => openApp("chromium"))],
    ["storage full at each write of a run", inOne(failEachWrite)],
    ["two tabs typing at random moments", inOne(inTwoTabs)],
  ];
  const all = { tried: 0, words: [], lost: [] };
  for (const [what, bringAbout] of kinds) {
    const { tried, words, lost } = await bringAbout();
    row(`${what}: faults tried, words typed, words lost`, `${tried}, ${words.length}, ${lost.length}`, "", "0 lost");
    all.tried += tried;
    all.words.push(...words);
    all.lost.push(...lost);
  }
  const sum = [all.tried, all.words.length, all.lost.length].join(", ");
  row("in all: faults tried, words typed, words lost", sum, "0 lost", "0 lost");
  // The one row that is judged.
  if (all.lost.length > 0) process.exitCode = 1;
}

/** What axe has against the pages of a draft, light and dark. Every state of every page is looked at by the tests. */
async function accessibility() {
  const app = await openApp("chromium");
  try {
    const axe = readFileSync(join(import.meta.dirname, "node_modules/axe-core/axe.min.js"), "utf8");
    const text = readFileSync(join(SAMPLES, "500.json"), "utf8");
    const { id } = JSON.parse(text);
    const pages = ["", ...FORM_PAGES, "document", "merge", "history", ...TEAM_PAGES.map((page) => `team/${page}`)];
    let found = 0;
    for (const page of pages) {
      await app.fresh({ [DRAFT + id]: text }, `draft/${id}/${page}`.replace(/\/$/, ""));
      for (const scheme of ["light", "dark"]) {
        await app.browser.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
        await app.driver.executeScript(axe);
        found += await app.run(async () => (await window.axe.run({ resultTypes: ["violations"] })).violations.length);
      }
    }
    row(`axe violations, ${pages.length} pages of a draft, light and dark`, String(found), "0", "0");
  } finally {
    await app.close();
  }
}

/** Lighthouse's mobile scores, where xtask could install it. */
function lighthouse() {
  const cli = join(process.env.LIGHTHOUSE ?? "", "node_modules/lighthouse/cli/index.js");
  if (!existsSync(cli)) {
    row("Lighthouse", "not installed", "100 100 100", "90 100 100");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const report = join(folder, "report.json");
  const flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";
  const words = [cli, BASE_URL, "--quiet", "--output=json", `--output-path=${report}`, flags];
  const chrome = (process.env.PATH ?? "")
    .split(":")
    .flatMap((part) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(part, name)))
    .find((path) => existsSync(path));
  spawnSync(process.execPath, words, { env: { ...process.env, CHROME_PATH: chrome }, stdio: "ignore" });
  const { categories } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  rmSync(folder, { recursive: true, force: true });
  const score = (name) => Math.round((categories?.[name]?.score ?? NaN) * 100);
  const scores = ["performance", "accessibility", "best-practices"].map(score).join(" ");
  row("Lighthouse, mobile: performance, accessibility, best practices", scores, "100 100 100", "90 100 100");
}

try {
  await start();
  await drafts();
  await encode();
  await importLarge();
  await faults();
  await accessibility();
  lighthouse();
} finally {
  print();
}
