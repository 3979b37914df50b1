// Faults that are brought about on purpose while words are typed. Each tells how often it was tried, which words were
// typed, and which of them are nowhere any more. The tests hold the last to none; `cargo xtask measure` prints all.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { DRAFT, KEPT, until } from "./app.mjs";

export const NAME = "#profile\\.name";
export const ISD = "#profile\\.isd";
export const REASON = "#profile\\.reason";
export const ID = "0123456789abc";

const PROFILE = "District and starting point";
const CLOSED_WITHIN = 50; // ms
const MOST_WRITES = 200;
/** Longer than the app waits with a write after a key. */
const REST = 400; // ms
/** As many runs begin in the midst of what the one before has begun, and then one from a rest. */
const WITHOUT_REST = 3;

/** A stored draft as another visit left it. */
export const draft = ({ schema = 3, ...district } = {}) =>
  JSON.stringify({
    format: "district-coaching-system",
    schema,
    id: ID,
    revision: "1111111111111",
    document: { district: { name: "Pine River Schools", ...district } },
  });

/** The texts that were kept aside. */
export const keptTexts = async (app) =>
  Object.entries(await app.stored())
    .filter(([key]) => key.startsWith(KEPT))
    .map(([, text]) => text);

/** Numbers from 0 to 1 that come out alike every time (xorshift). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const result = (tried, words, found) => ({ tried, words, lost: words.filter((word) => !found.includes(word)) });

/** The tab is closed while the last key is hardly up. */
export async function closeAtOnce(app) {
  const next = await app.browser.newTab();
  await app.outside();
  const handles = await app.driver.getAllWindowHandles();
  await app.driver.switchTo().window(handles.find((handle) => handle !== next));
  await app.fresh();
  const id = await app.start();
  await app.follow(PROFILE);
  await app.heading(PROFILE);
  const words = ["Maple", "Typed", "in", "the", "last", "moment"];
  await app.typeInto(NAME, words[0]);
  const reason = words.slice(1).join(" ");
  await app.typeInto(REASON, reason);
  // A driver may answer before the page has heard the last key.
  await until(async () => (await app.value(REASON)) === reason, "the last key to arrive");
  const lastKey = Date.now();
  const closing = app.driver.close();
  assert.ok(Date.now() - lastKey < CLOSED_WITHIN, `the close was not asked for within ${CLOSED_WITHIN} ms`);
  await closing;
  await app.driver.switchTo().window(next);
  await app.page(id, "profile");
  return result(1, words, [await app.value(NAME), await app.value(REASON)].join(" ").split(" "));
}

/** Types in a page whose time stands still: no write that was to come in a moment comes. */
async function typeInLastMoment(app, type) {
  await app.fresh({ [DRAFT + ID]: draft() }, `draft/${ID}/profile`);
  await app.run(() => void (window.setTimeout = () => 0));
  await type();
}

/** What is left in the storage of a page that ends in mid-typing and hears nothing of it. */
export async function leftByKilled(app, type) {
  await typeInLastMoment(app, type);
  const left = await app.stored();
  assert.equal(JSON.parse(left[DRAFT + ID]).document.district.name, "Pine River Schools");
  return left;
}

/** Has the page's process die in mid-typing, and opens the draft again. */
async function killed(app, type) {
  if (app.engine !== "chromium") {
    // No other driver can kill a page: what it has stored by then is carried to another one.
    await app.fresh(await leftByKilled(app, type), `draft/${ID}/profile`);
    return;
  }
  const here = await app.driver.getWindowHandle();
  const next = await app.browser.newTab();
  await app.outside();
  await app.driver.switchTo().window(here);
  await typeInLastMoment(app, type);
  await assert.rejects(app.browser.cdp("Page.crash"), /tab crashed/);
  await app.driver.switchTo().window(next);
  await app.page(ID, "profile");
}

/** The page's process is killed after a first word, after a second one and so on, in a browser that ends with it. */
export async function killInMidTyping(start) {
  const all = ["and", "Lakes", "of", "many", "rivers"];
  const words = [];
  const lost = [];
  const app = await start();
  try {
    for (const end of all.keys()) {
      const typed = all.slice(0, end + 1);
      await killed(app, () => app.typeInto(NAME, ` ${typed.join(" ")}`));
      words.push(...typed);
      lost.push(...result(1, typed, (await app.value(NAME)).split(" ")).lost);
    }
  } finally {
    await app.close();
  }
  return { tried: all.length, words, lost };
}

/**
 * A run of starting, typing and saving, again and again: each time its nth write finds no room, or all from the nth on.
 *
 * Whenever the page says "Saved", what is stored must be what the page shows; when it says "Not saved", the file that
 * it offers must have the words. Words that are in neither are lost.
 */
export async function failEachWrite(app, { lasting = false } = {}) {
  const words = [];
  const lost = [];
  for (let nth = 1; nth <= MOST_WRITES; nth += 1) {
    const typed = [`n${nth}`, `r${nth}`];
    await app.fresh();
    await app.run(failWrites, nth, lasting);
    const id = await app.start();
    await app.follow(PROFILE);
    await app.heading(PROFILE);
    await app.typeInto(NAME, typed[0]);
    await app.typeInto(REASON, typed[1]);
    await app.hold(Key.CONTROL, "s");
    words.push(...typed);
    lost.push(...result(1, typed, await wordsSafe(app, id)).lost);
    if ((await app.run(() => window.__writes)) < nth) return { tried: nth - 1, words, lost };
  }
  throw new assert.AssertionError({ message: `a short run wrote more than ${MOST_WRITES} times` });
}

/**
 * A long run, again and again: each time its nth write finds no room. It starts a draft, types, saves, keeps a named
 * moment, types on, goes back to that moment, puts a teammate's file together with the draft, renames it, removes it
 * and brings it back. What was typed at first is in it at the end.
 */
export async function failEachWriteOfALongRun(app) {
  const words = [];
  const lost = [];
  for (let nth = 1; nth <= MOST_WRITES; nth += 1) {
    const typed = [`n${nth}`, `r${nth}`];
    // The whole builder has every page: from here on none is loaded anew.
    await app.fresh({}, "link");
    await app.run(failWrites, nth, false);
    await app.follow("Coaching System Builder");
    const id = await app.start();
    await app.follow(PROFILE);
    await app.heading(PROFILE);
    await app.typeInto(NAME, typed[0]);
    await app.typeInto(REASON, typed[1]);
    await app.hold(Key.CONTROL, "s");
    await goBackAndForth(app);
    await mergeWith(app, id);
    await app.follow("Coaching System Builder");
    await app.heading(/together/);
    for (const [press, field] of [["Rename", ".rename input"], ["Remove"], ["Undo"]]) {
      await app.clickWords(press, ".shelf button");
      if (!field) continue;
      await app.typeInto(field, "!");
      await app.press(Key.ENTER);
    }
    await app.clickWords("", "a.draft-card__name");
    await app.clickWords("District and start", "a");
    await app.heading(PROFILE);
    words.push(...typed);
    lost.push(...result(1, typed, await wordsSafe(app, id)).lost);
    if ((await app.run(() => window.__writes)) < nth) return { tried: nth - 1, words, lost };
  }
  throw new assert.AssertionError({ message: `a long run wrote more than ${MOST_WRITES} times` });
}

/** Keeps a named moment, types on, and goes back to the moment, if it could be kept. */
async function goBackAndForth(app) {
  await app.follow("Earlier versions");
  await app.heading("Earlier versions");
  await app.typeInto("#version-name", "A moment");
  await app.press(Key.ENTER);
  await app.follow("District and start");
  await app.heading(PROFILE);
  // A single letter: each is a write of its own, and one of that kind is enough.
  await app.typeInto(ISD, "x");
  await app.follow("Earlier versions");
  await app.heading("Earlier versions");
  const isKept = await app.run(() =>
    [...document.querySelectorAll("main button")].some((it) => /^Bring this back/.test(it.textContent.trim())),
  );
  if (isKept) await app.clickWords("Bring this back");
}

/** Puts what a teammate added to the stored draft together with it, if it could be stored. */
async function mergeWith(app, id) {
  const stored = await app.text(id);
  if (stored === null) return;
  const file = JSON.parse(stored);
  file.revision = "ttttttttttttt";
  file.document.definition = { ...file.document.definition, purpose: "Written by a teammate" };
  await app.jump("Put files together", "This draft");
  await app.heading("Put files together");
  await app.run((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "ben.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, JSON.stringify(file));
  await app.click("#put-together");
  await until(() => app.count(".merge__done, main [role=alert]"), "what came of putting files together");
}

/** Runs in the page: from now on the nth write to localStorage finds no room, or every one from the nth on. */
function failWrites(nth, lasting) {
  const { setItem } = Storage.prototype;
  window.__writes = 0;
  Storage.prototype.setItem = function (key, text) {
    if (this === localStorage) {
      window.__writes += 1;
      const fails = lasting ? window.__writes >= nth : window.__writes === nth;
      if (fails) throw new DOMException("no", "QuotaExceededError");
    }
    setItem.call(this, key, text);
  };
}

/** The words of name and reason in the place that the status line names: the storage, or else the offered file. */
async function wordsSafe(app, id) {
  await app.see(/(Saved in this browser at \d|Not saved)/, ".status");
  let document;
  if (/Not saved/.test(await app.words(".status"))) {
    await app.click("#download-unsaved");
    [document] = (await app.downloaded()).map(({ text }) => JSON.parse(text).document);
  } else {
    document = await app.document(id);
    const shown = [await app.value(NAME), await app.value(REASON)];
    const { district, startingPoint } = document ?? { district: {}, startingPoint: {} };
    assert.deepEqual([district.name, startingPoint.reason], shown, "it says Saved, and words were lost");
  }
  return [document?.district?.name, document?.startingPoint?.reason].join(" ").split(" ");
}

/**
 * Two tabs of one draft type at random moments, in fields of their own and in the same ones: again and again, each time
 * from another seed, some words a time. All must be in the end where somebody finds them.
 */
export async function typeInTwoTabs(app, here, there, { seeds, wordsEach, withoutLocks = false }) {
  const type = `(({ field, word }) => {
    const it = document.querySelector(field);
    it.focus();
    it.value += word;
    it.dispatchEvent(new InputEvent("input", { bubbles: true }));
  })`;
  const hide = (isHidden) => {
    if (isHidden) Object.defineProperty(navigator, "locks", { configurable: true, value: undefined });
  };
  await there();
  await app.run(hide, withoutLocks);
  await app.run(`() => {
    const channel = new BroadcastChannel("test");
    channel.onmessage = ({ data }) => ${type}(data);
  }`);
  await here();
  await app.run(hide, withoutLocks);
  const words = [];
  const steps = seeds.map((seed) => {
    const random = randomFrom(seed);
    return Array.from({ length: wordsEach }, (_, index) => ({
      isHere: random() < 0.5,
      field: [NAME, ISD, REASON][Math.floor(random() * 3)],
      word: ` s${seed}w${index}.`,
      pause: random() < 0.5 ? Math.floor(random() * 60) : 0, // ms
    }));
  });
  await app.run(() => void (window.__channel = new BroadcastChannel("test")));
  for (const [index, some] of steps.entries()) {
    await app.run(
      `async (steps, rest) => {
        for (const step of steps) {
          if (step.isHere) ${type}(step);
          else window.__channel.postMessage(step);
          await new Promise((resolve) => setTimeout(resolve, step.pause));
        }
        await new Promise((resolve) => setTimeout(resolve, rest));
      }`,
      some,
      index % (WITHOUT_REST + 1) ? 0 : REST,
    );
    words.push(...some.map(({ word }) => word));
  }
  const values = () => app.run((all) => all.map((css) => document.querySelector(css).value), [NAME, ISD, REASON]);
  const inStore = async () => {
    const { district, startingPoint } = await app.document(ID);
    return [district.name, district.isd, startingPoint.reason];
  };
  const atRest = async () => {
    await here();
    const seenHere = await values();
    await there();
    const seenThere = await values();
    const stored = await inStore();
    return [seenHere, seenThere].every((seen) => String(seen) === String(stored));
  };
  await until(atRest, "both tabs to come to rest", 20_000);
  return result(seeds.length, words, [...(await inStore()), ...(await keptTexts(app))].join());
}

/**
 * A script that runs before the app's: while `__sleeps` is true, the page hears nothing of other tabs, nor that it is
 * looked at again. So it is as with a tab that has just been woken, before it could look about.
 */
export const MAY_SLEEP = `for (const event of ["storage", "visibilitychange", "pageshow", "resume"])
  addEventListener(event, (heard) => window.__sleeps && heard.stopImmediatePropagation(), true);`;

/**
 * Puts the open page to sleep as a browser does, and answers how to wake it. It hears nothing meanwhile. Waking tells
 * whether it is the same page: one that was left, a browser short of memory loads anew.
 */
export async function putToSleep(app) {
  await app.run(() => void (window.__slept = true));
  const { goto, wake } =
    app.engine === "chromium"
      ? {
          goto: () => app.browser.cdp("Page.setWebLifecycleState", { state: "frozen" }),
          wake: () => app.browser.cdp("Page.setWebLifecycleState", { state: "active" }),
        }
      : { goto: () => app.outside(), wake: () => app.driver.navigate().back() };
  await goto();
  return async () => {
    await wake();
    await app.ready();
    return app.run(() => window.__slept === true);
  };
}

/** A second tab of the stored draft, and how to go from one to the other. */
export async function twoTabs(app) {
  const first = await app.driver.getWindowHandle();
  await app.fresh({ [DRAFT + ID]: draft() }, `draft/${ID}/profile`);
  const second = await app.browser.newTab(`${app.base}draft/${ID}/profile`);
  await app.ready();
  const here = () => app.driver.switchTo().window(first);
  const there = () => app.driver.switchTo().window(second);
  const end = async () => {
    await there();
    await app.driver.close();
    await here();
  };
  await here();
  return { here, there, end };
}
