// Prints the table of times: how the app starts, types, undoes, saves and opens in Chromium on a slow machine and network.
// Called by `cargo xtask measure`, which serves the app and writes the sample drafts. Judges nothing but lost words: it
// only tells. What cannot be measured says so in its row, and the rest goes on.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BASE_URL } from "./engines.mjs";
import { DRAFT, FORM_PAGES, HISTORY, TEAM_PAGES, open as openApp, until } from "./lib/app.mjs";
import {
  CPU_SLOWDOWN,
  inBrowser,
  load,
  loadSlowly,
  openFile,
  openPage,
  pressInTurn,
  slowCpu,
  store,
  type,
} from "./lib/clock.mjs";
import { closeAtOnce, failEachWrite, killInMidTyping, twoTabs, typeInTwoTabs } from "./lib/faults.mjs";
import { lighthouse } from "./lib/lighthouse.mjs";
import { ID as WORST_ID, worstFiles } from "./lib/worst.mjs";

const { SAMPLES, DRAFTS, STORED, LARGE, LIGHTHOUSE } = process.env;
const DRAFT_SIZES = DRAFTS.split(",").map(Number);
/** The size to which the goals for typing and opening apply. */
const TYPICAL = 500;
const LOADS = 5;
const AUDITS = 3;
const UNDOS = 10;
const PATIENCE = 20_000; // ms
const PAGE = "definition";
/** The page of which even a small draft has rows. */
const ROWS_PAGE = "roles";
const SLOW_CPU = `${CPU_SLOWDOWN}x CPU`;
const SLOW = `${SLOW_CPU}, slow 4G`;

const STATUS_TOOLS = { first: [".status__tools button", "Undo"], second: [".status__tools button", "Redo"] };
const REMOVAL = { first: ["[title=Remove]"], second: [".row--gone button"], appears: ".row--gone" };
/** What it had is kept too, as a version of its own. */
const RESTORE = {
  first: ["main button", "Bring this back: “Before"],
  second: ["#history-undo"],
  appears: ".history-done",
};

const quantile = (numbers, share) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
};
const median = (numbers) => quantile(numbers, 0.5);
const p95 = (numbers) => quantile(numbers, 0.95);
const sampleOf = (fields) => join(SAMPLES, `${fields}.json`);

const rows = [];
const row = (what, measured, goal = "", stop = "") => rows.push([what, measured, goal, stop]);
/** A row in ms; one for which there is no number fails. */
function time(what, number, goal, stop) {
  if (!Number.isFinite(number)) throw new Error(`there is no time for “${what}”`);
  row(what, `${Math.round(number * 10) / 10} ms`, goal, stop);
}

/** Has `work` add its rows. One that fails gets a row that says why, and ends nothing else. Answers whether it went well. */
async function part(what, work) {
  try {
    await work();
    return true;
  } catch (error) {
    row(what, `not measured: ${String(error.message ?? error).split("\n")[0]}`);
    return false;
  }
}

function print() {
  const table = [["what", "measured", "goal", "stop at"], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
}

/** What some first loads of an address took. */
async function loads(address) {
  const runs = [];
  while (runs.length < LOADS) runs.push(await loadSlowly(address));
  return (name) => runs.map((run) => run[name]);
}

async function start() {
  const of = await loads(BASE_URL);
  time(`first paint (${SLOW})`, median(of("paint")), "1000 ms", "1500 ms");
  time(`ready to type (${SLOW})`, median(of("ready")), "2500 ms", "4000 ms");
  row("requests to other origins", String(Math.max(...of("others"))), "0", "0");
}

async function startWhole() {
  // Which draft it is does not matter: the address names the module. 800 ms more: 160 KB at this speed.
  const of = await loads(`${BASE_URL}draft/x/team/session`);
  time(`the whole builder, ready (${SLOW})`, median(of("ready")), "3300 ms", "4800 ms");
}

/** A draft of a size in a browser: opened, typed in, undone, a row removed and brought back. Answers the keys' p95. */
async function writing(fields) {
  let worst;
  const only = (...limits) => (fields === TYPICAL ? limits : []);
  await inBrowser(async (browser) => {
    const { id, bytes } = await store(browser, sampleOf(fields));
    const size = sizeOf(fields, bytes);
    const opened = await openPage(browser, `${BASE_URL}draft/${id}/${PAGE}`);
    time(`open a draft (${size}, no slow-down)`, opened, ...only("150 ms", "300 ms"));
    await slowCpu(browser);
    const { keys, saves } = await type(browser);
    worst = p95(keys);
    time(`key to paint, p50 (${size}, ${SLOW_CPU})`, median(keys));
    time(`key to paint, p95 (${size}, ${SLOW_CPU})`, worst, ...only("50 ms", "100 ms"));
    await part(`encode and store (${size}, ${SLOW_CPU})`, () => slowest(saves, `${size}, ${SLOW_CPU}`));
    await part(`undo to paint (${size}, ${SLOW_CPU})`, async () => {
      const [undone, redone, worked] = await pressInTurn(browser, STATUS_TOOLS, UNDOS);
      time(`undo, the app's own work, p95 (${size}, ${SLOW_CPU})`, p95(worked), ...only("16.7 ms", "33 ms"));
      time(`undo to paint, p95 (${size}, ${SLOW_CPU})`, p95([...undone, ...redone]), ...only("33 ms"));
    });
    await part(`removal of a row (${size}, ${SLOW_CPU})`, async () => {
      await openPage(browser, `${BASE_URL}draft/${id}/${ROWS_PAGE}`);
      const [removed, undone] = await pressInTurn(browser, REMOVAL, UNDOS);
      time(`removal of a row to paint, p95 (${size}, ${SLOW_CPU})`, p95(removed));
      time(`undo of a row's removal to paint, p95 (${size}, ${SLOW_CPU})`, p95(undone));
    });
  });
  return worst;
}

/** An earlier version brought back, and that undone. */
const restoring = (fields) =>
  inBrowser(async (browser) => {
    const { id, bytes } = await store(browser, sampleOf(fields), earlier);
    await load(browser, `${BASE_URL}draft/${id}/history`);
    await slowCpu(browser);
    const [restored, undone] = await pressInTurn(browser, RESTORE, UNDOS);
    const size = sizeOf(fields, bytes);
    time(`restore of an earlier version to paint, p95 (${size}, ${SLOW_CPU})`, p95(restored));
    time(`undo of a restore to paint, p95 (${size}, ${SLOW_CPU})`, p95(undone));
  });

/** A version of a draft before its definition was written. */
function earlier(file) {
  const at = "2026-09-01T12:00:00Z";
  const { definition: _, ...document } = file.document;
  const head = { at, why: "named", name: "Before the definition" };
  return { [`${HISTORY}${file.id}/${at}/named`]: `${JSON.stringify(head)}\n${JSON.stringify({ ...file, document })}` };
}

const sizeOf = (fields, bytes) => `${fields} fields, ${Math.round(bytes / 1000)} KB`;

function slowest(saves, size, ...limits) {
  time(`encode and store, slowest of ${saves.length} (${size})`, Math.max(...saves), ...limits);
}

/** Each save of a large draft, on this machine as it is. */
const encode = () =>
  inBrowser(async (browser) => {
    const { id, bytes } = await store(browser, sampleOf(STORED));
    await openPage(browser, `${BASE_URL}draft/${id}/${PAGE}`);
    const { saves } = await type(browser);
    slowest(saves, `${sizeOf(STORED, bytes)}, no slow-down`, "10 ms", "30 ms");
  });

async function importLarge() {
  const megabytes = (readFileSync(sampleOf(LARGE)).length / 1e6).toFixed(1);
  time(`import a file of ${megabytes} MB, no slow-down`, await openFile(sampleOf(LARGE)), "200 ms", "400 ms");
}

/** Runs `work` in a fresh browser with the tests' words for the app. */
const inApp = (work) => async () => {
  const app = await openApp("chromium");
  try {
    return await work(app);
  } finally {
    await app.close();
  }
};

/** The longest time for which the page does not answer, while the worst files are opened and put together with a draft. */
async function worstFile({ what, mine, theirs }) {
  const folder = mkdtempSync(join(tmpdir(), "worst-"));
  const path = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const observe = () => {
    window.__long = [];
    window.__observer = new PerformanceObserver((list) => window.__long.push(...list.getEntries()));
    window.__observer.observe({ type: "longtask" });
  };
  const longest = async (app) => {
    await app.painted();
    await app.painted();
    return app.run(() => {
      const all = window.__long.splice(0).concat(window.__observer.takeRecords());
      return Math.max(0, ...all.map((task) => task.duration));
    });
  };
  await inApp(async (app) => {
    await app.visit("files");
    await app.run(observe);
    await (await app.find("#pick-file")).sendKeys(path("mine.json", mine));
    await app.click("#open-as-new");
    await until(async () => (await app.path()).endsWith(`/draft/${WORST_ID}`), "the draft", PATIENCE);
    const opened = await longest(app);
    await app.visit(`draft/${WORST_ID}/merge`);
    await app.run(observe);
    await (await app.find("#pick-files")).sendKeys(path("theirs.json", theirs));
    await until(() => app.count("#put-together"), "what the file would change", PATIENCE);
    await app.click("#put-together");
    await until(() => app.count(".merge__done"), "what came of it", PATIENCE);
    const merged = await longest(app);
    const size = `${what}, ${(mine.length / 1e6).toFixed(1)} MB, no slow-down`;
    time(`worst file: longest task on opening (${size})`, opened, undefined, "1000 ms");
    time(`worst file: longest task on putting together (${size})`, merged, undefined, "1000 ms");
  })().finally(() => rmSync(folder, { recursive: true, force: true }));
}

const inTwoTabs = inApp(async (app) => {
  const { here, there } = await twoTabs(app);
  const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
  return typeInTwoTabs(app, here, there, { seeds, wordsEach: 6 });
});

const FAULTS = {
  "tab closed within 50 ms of a key": inApp(closeAtOnce),
  "process killed in mid-typing": () => killInMidTyping(() => openApp("chromium")),
  "storage full at each write of a run": inApp(failEachWrite),
  "two tabs typing at random moments": inTwoTabs,
};

/** Faults that are brought about on purpose, words that were typed meanwhile, and words that are nowhere any more. */
async function faults() {
  const COUNTS = "faults tried, words typed, words lost";
  const all = [0, 0, 0];
  for (const [what, bringAbout] of Object.entries(FAULTS)) {
    const isTried = await part(`${what}: ${COUNTS}`, async () => {
      const { tried, words, lost } = await bringAbout();
      const counts = [tried, words.length, lost.length];
      counts.forEach((count, index) => (all[index] += count));
      row(`${what}: ${COUNTS}`, counts.join(", "), "", "0 lost");
    });
    // The one thing that is judged: words that are lost, and a fault of which nobody knows.
    if (!isTried) process.exitCode = 1;
  }
  row(`in all: ${COUNTS}`, all.join(", "), "0 lost", "0 lost");
  if (all[2] > 0) process.exitCode = 1;
}

/** What axe has against the pages of a draft, light and dark. Every state of every page is looked at by the tests. */
const accessibility = inApp(async (app) => {
  const axe = readFileSync(join(import.meta.dirname, "node_modules/axe-core/axe.min.js"), "utf8");
  const text = readFileSync(sampleOf(TYPICAL), "utf8");
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
});

const AUDITED = "Lighthouse, mobile: performance, accessibility, best practices";

async function audit() {
  const runs = [];
  while (runs.length < AUDITS) runs.push(await lighthouse(BASE_URL, LIGHTHOUSE));
  const scores = runs[0].map((_, index) => median(runs.map((run) => run[index])));
  row(AUDITED, scores.join(" "), "100 100 100", "90 100 100");
}

try {
  await part(`first paint and ready to type (${SLOW})`, start);
  await part(`the whole builder, ready (${SLOW})`, startWhole);
  const worst = [];
  for (const fields of DRAFT_SIZES) {
    await part(`a draft of ${fields} fields`, async () => worst.push(await writing(fields)));
    await part(`undo of a restore (${fields} fields, ${SLOW_CPU})`, () => restoring(fields));
  }
  const growth = (worst.at(-1) / worst[0]).toFixed(2);
  const compared = "key to paint, largest draft against smallest, p95";
  row(compared, worst.length === DRAFT_SIZES.length ? `${growth} x` : "not measured: see above", "1 x", "2 x");
  await part(`encode and store (${STORED} fields)`, encode);
  await part("import a large file", importLarge);
  for (const file of worstFiles()) await part(`worst file (${file.what})`, () => worstFile(file));
  await faults();
  await part("axe violations", accessibility);
  await part(AUDITED, audit);
} finally {
  print();
}
