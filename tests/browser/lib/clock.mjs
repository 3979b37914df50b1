// How long the app takes: each time is taken in the page itself, up to the frame that shows what came of it. Chromium only.

import { readFileSync } from "node:fs";
import { BASE_URL, open } from "../engines.mjs";
import { DRAFT, until } from "./app.mjs";

export const CPU_SLOWDOWN = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }; // ms, bytes/s
const KEYS = 80;
const BETWEEN_KEYS = 90; // ms
const BETWEEN_PRESSES = 100; // ms
const PATIENCE = 20_000; // ms

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` in a fresh browser. */
export async function inBrowser(work) {
  const browser = await open("chromium");
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** When the app said that, in ms since its page began to load. */
const untilMark = (browser, name) =>
  until(
    () => browser.driver.executeScript("return performance.getEntriesByName(arguments[0]).at(-1)?.startTime", name),
    `the app to set ${name}`,
    PATIENCE,
  );

export const slowCpu = (browser) => browser.cdp("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });

/** A first load over a slow network with nothing cached: first paint, ready, and requests to other origins. */
export const loadSlowly = (address) =>
  inBrowser(async (browser) => {
    await browser.cdp("Network.enable");
    await browser.cdp("Network.emulateNetworkConditions", SLOW_4G);
    await slowCpu(browser);
    await browser.driver.get(address);
    const ready = await untilMark(browser, "builder:ready");
    return browser.driver.executeScript(
      `const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
       const all = performance.getEntriesByType("resource");
       const others = all.filter(({ name }) => !name.startsWith(location.origin)).length;
       return { paint, ready: arguments[0], others };`,
      ready,
    );
  });

/** Has the browser keep a draft of the file at `path`, and more besides. Answers its id and how large it is. */
export async function store(browser, path, more = () => ({})) {
  const file = JSON.parse(readFileSync(path, "utf8"));
  const text = JSON.stringify(file);
  await browser.goto(BASE_URL);
  await untilMark(browser, "builder:ready");
  await browser.driver.executeScript(
    "for (const [key, text] of Object.entries(arguments[0])) localStorage.setItem(key, text)",
    { [DRAFT + file.id]: text, ...more(file) },
  );
  await browser.reload();
  await untilMark(browser, "builder:ready");
  return { id: file.id, bytes: text.length };
}

/** Goes to a page by loading it. */
export async function load(browser, address) {
  await browser.goto(address);
  await untilMark(browser, "builder:ready");
}

/** From a click on a link to a page of a draft until its fields are painted. */
export const openPage = (browser, address) =>
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
export async function type(browser) {
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

/**
 * Presses two buttons in turn, so many times each: from each press until the frame that shows what it brought about.
 * The first has something appear, the second has it go again; with nothing to look for, it is the next frame. Answers the
 * times of the first, those of the second, and of all presses how long the app itself worked before the browser could
 * draw: a screen that shows sixty frames a second lets a press wait for up to 17 ms more.
 */
export const pressInTurn = (browser, { first, second, appears = null }, times) =>
  browser.driver
    .executeAsyncScript(
      `const [turns, appears, times, patience, done] = arguments;
     const taken = [[], [], []];
     const find = ([css, words]) => {
       const all = [...document.querySelectorAll(css)];
       return words ? all.find((it) => it.textContent.trim().startsWith(words)) : all[0];
     };
     let count = 0;
     const next = () => {
       if (count === 2 * times) return done(taken);
       const turn = count % 2;
       const button = find(turns[turn]);
       if (!button) return done("there is no button " + turns[turn].join(" "));
       count += 1;
       const pressed = performance.now();
       button.click();
       // What a press calls for follows in microtasks, one after another: in fewer turns than these.
       const wait = (turns) => turns ? queueMicrotask(() => wait(turns - 1)) : taken[2].push(performance.now() - pressed);
       wait(200);
       const look = () => {
         if (appears && !document.querySelector(appears) === (turn === 0)) {
           if (performance.now() - pressed > patience) return done("nothing came of " + turns[turn].join(" "));
           return requestAnimationFrame(look);
         }
         const { port1, port2 } = new MessageChannel();
         port1.onmessage = () => {
           taken[turn].push(performance.now() - pressed);
           setTimeout(next, ${BETWEEN_PRESSES});
         };
         port2.postMessage(null);
       };
       requestAnimationFrame(look);
     };
     next();`,
      [first, second],
      appears,
      times,
      PATIENCE,
    )
    .then((taken) => {
      if (typeof taken === "string") throw new Error(taken);
      return taken;
    });

/** Opening a file: from choosing it to the question, and from the answer until it is on the screen. */
export const openFile = (path) =>
  inBrowser(async (browser) => {
    await load(browser, `${BASE_URL}files`);
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
  });
