// The app as its users meet it, in an open browser: what is on the page, what is stored, what keys and clicks do.
// Nothing here sleeps: everything waits for what a person would wait to see.

import assert from "node:assert/strict";
import { afterEach } from "node:test";
import { Key } from "selenium-webdriver";
import { BASE_URL, open as openBrowser } from "../engines.mjs";
import { BLOCK_STORAGE, proxy } from "./proxy.mjs";

const LIMIT = 10_000; // ms
const PAUSE = 15; // ms between two looks

/** Keys of drafts in localStorage, as `src/drafts/limits.rs` has them. */
export const DRAFT = "coaching-system/draft/";
export const REMOVED = "coaching-system/removed/";
export const KEPT = "coaching-system/kept/";
export const HISTORY = "coaching-system/history/";
export const TYPING = "coaching-system/typing/";
export const ROWS = "coaching-system/row/";
/** Keys of what only takes up room. */
const FILLER = "filler-";

/** The pages of a draft, as their addresses name them. */
export const FORM_PAGES = [
  "profile",
  "schools",
  "roles",
  "definition",
  "conditions",
  "qualifications",
  "selection",
  "delivery-plan",
  "guidelines",
];

/** The team's pages, as their addresses name them after `team/`. */
export const TEAM_PAGES = [
  "session",
  "frameworks",
  "existing",
  "assessment",
  "case",
  "next-steps",
  "prepare",
  "wording",
];

/** Looks until `look` answers something true, and answers that. A look that throws counts as not yet. */
export async function until(look, what, limit = LIMIT) {
  const end = Date.now() + limit;
  let seen;
  for (;;) {
    try {
      seen = await look();
      if (seen) return seen;
    } catch (error) {
      if (error instanceof assert.AssertionError && error.isFinal) throw error;
      seen = error;
    }
    if (Date.now() > end) {
      const last = seen instanceof Error ? seen.message : JSON.stringify(seen);
      throw new assert.AssertionError({ message: `Waited ${limit} ms for: ${what}. Last seen: ${last}` });
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Looks until `look` answers what is expected. When it never does, the message tells what it answered instead. */
export async function untilIs(look, expected, what, limit = LIMIT) {
  let seen;
  const same = async () => {
    seen = await look();
    try {
      if (expected instanceof RegExp) assert.match(String(seen), expected);
      else assert.deepEqual(seen, expected);
      return true;
    } catch {
      return false;
    }
  };
  try {
    await until(same, what, limit);
  } catch (error) {
    if (expected instanceof RegExp) assert.match(String(seen), expected, `${what}; seen: ${seen}`);
    else assert.deepEqual(seen, expected, what);
    throw error;
  }
}

/** How browsers report that a host has lost something, and that it is away. */
export const LOST = /\b503\b|could not load http/;
export const AWAY = /ERR_CONNECTION_REFUSED|An unknown error occurred when fetching the script/;
/** And how, that the app has panicked. */
export const PANIC = /rescue drill|unreachable|RuntimeError|panicked/i;

/** The browsers that are open now. */
const opened = new Set();
/** What those that were closed within a test had to report. */
const leftBehind = [];

/** Opens a browser with the app's words for it. The options are those of engines.mjs. */
export async function open(engine, options = {}) {
  const { base = BASE_URL, ...rest } = options;
  const app = new App(await openBrowser(engine, rest), base);
  opened.add(app);
  return app;
}

/**
 * Opens a browser in which reading localStorage throws, and a host of its own that serves it the app.
 *
 * Chromium and Firefox have a setting for that. WebKit's driver knows of none: there, a script throws in its place,
 * before the app's.
 */
export async function openBlocked(engine) {
  const isSet = engine !== "webkit";
  const host = await proxy(BASE_URL, isSet ? {} : { before: BLOCK_STORAGE });
  const app = await open(engine, { base: host.address, blockStorage: isSet });
  const end = async () => {
    await app.close();
    host.close();
  };
  return { app, host, end };
}

// Whatever a test is about: what a browser reports in it and `mayReport` does not name fails it. Not for programs that
// are no tests, in which the hook would start a test run.
if (process.argv[1]?.endsWith(".test.mjs")) {
  afterEach(async () => {
    const problems = leftBehind.splice(0);
    for (const app of opened) {
      problems.push(...(await app.unexpected()));
      app.mayReport();
    }
    assert.deepEqual(problems, [], "a browser reported problems");
  });
}

export class App {
  #expected = [];

  constructor(browser, base = BASE_URL) {
    this.browser = browser;
    this.base = base;
  }

  get driver() {
    return this.browser.driver;
  }

  get engine() {
    return this.browser.engine;
  }

  async close() {
    opened.delete(this);
    leftBehind.push(...(await this.unexpected().catch(() => [])));
    await this.browser.close();
  }

  /** Runs a function in the page and answers what it answers (of a promise: what it comes to). */
  run(work, ...values) {
    return this.driver.executeScript(`return (${work}).apply(null, arguments)`, ...values);
  }

  /** Names what this test brings about on purpose, by the words in which browsers report it. */
  mayReport(...patterns) {
    this.#expected = patterns;
  }

  /** What was reported since the last look, but for what is expected. */
  async unexpected() {
    const problems = await this.browser.problems();
    return problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** Asserts that nothing was reported so far. The end of every test does so too. */
  async quiet() {
    assert.deepEqual(await this.unexpected(), [], "the browser reported problems");
  }

  // Places ---------------------------------------------------------------------------------------------------------

  /** Until the app has taken the place of the static shell, with whatever words its page fetches. */
  ready() {
    return untilIs(
      () =>
        this.run(() => ({
          hasStarted: performance.getEntriesByName("builder:ready").length > 0,
          hasPage: !!document.querySelector("main h1"),
          isWaiting: !!document.querySelector(".waiting"),
        })),
      { hasStarted: true, hasPage: true, isWaiting: false },
      "the app to have started and to show a page",
      30_000,
    );
  }

  /** Goes to an address below the app's by loading it. */
  async visit(path = "") {
    await this.browser.goto(this.base + path);
    await this.ready();
  }

  async reload() {
    await this.browser.reload();
    await this.ready();
  }

  /** A page of the same origin where the app does not run: nothing stores anything there. */
  async outside() {
    await this.browser.goto(`${this.base}icon.svg`);
  }

  /** Opens the app with exactly this in its storage. */
  async fresh(stored = {}, path = "") {
    await this.outside();
    await this.run((stored) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
    }, stored);
    await this.visit(path);
  }

  path() {
    return this.run(() => location.pathname + location.hash);
  }

  /** Until the page was painted as it is now. A person does nothing before; a driver may, and then the page has not heard
   * of a scroll yet, nor moved the focus. On a busy machine WebKit paints once in a second. */
  painted() {
    return this.run(
      () =>
        new Promise((resolve) => {
          const go = () => setTimeout(() => resolve(true));
          // What is hidden is not painted.
          if (document.hidden) go();
          else requestAnimationFrame(go);
        }),
    );
  }

  /** Until the page with that heading is shown, and the focus and the scroll position have gone there. */
  async heading(words) {
    await untilIs(() => this.run(() => document.querySelector("#page-heading")?.innerText ?? ""), words, "the heading");
    await this.painted();
  }

  /** Starts a new draft on the home page and answers its id. */
  async start() {
    await this.click("#start");
    await until(() => this.run(() => /\/draft\/[^/]+$/.test(location.pathname)), "the overview of the new draft");
    await this.heading("Untitled draft");
    return this.draftId();
  }

  /** The id of the draft that the address names. */
  draftId() {
    return this.run(() => location.pathname.match(/\/draft\/([^/]+)/)?.[1]);
  }

  /** Opens a draft's page by its address. */
  async page(id, slug) {
    await this.visit(`draft/${id}${slug ? `/${slug}` : ""}`);
  }

  /** Follows the link with these words. */
  async follow(words) {
    await this.clickWords(words, "a");
  }

  /** Follows the link with these words to a page for which everything is loaded anew, and waits until that has started. */
  async followAnew(words) {
    await this.run(() => void (window.__isFollowedFrom = true));
    await this.follow(words);
    await until(() => this.run(() => !window.__isFollowedFrom), "the page to be loaded anew");
    await this.ready();
  }

  // Storage --------------------------------------------------------------------------------------------------------

  /** Everything that is stored, but for when the browser was asked to keep it and how starts went. */
  stored() {
    return this.run(() => {
      const notOfDrafts = ["coaching-system-asked-to-last", "coaching-system-failed-starts"];
      return Object.fromEntries(Object.entries(localStorage).filter(([key]) => !notOfDrafts.includes(key)));
    });
  }

  /** Fills the storage, but for a few letters; if wanted, with no earlier version left that could give way. */
  fill({ withoutHistory = false } = {}) {
    return this.run(
      (filler, history) => {
        Object.keys(localStorage).forEach((key) => history && key.startsWith(history) && localStorage.removeItem(key));
        let size = 1 << 20;
        for (let index = 0; size >= 1;) {
          try {
            localStorage.setItem(filler + index, "x".repeat(size));
            index += 1;
          } catch {
            size = size >> 1;
          }
        }
      },
      FILLER,
      withoutHistory ? HISTORY : null,
    );
  }

  /** Takes away what `fill` has put there. */
  makeRoom() {
    return this.run(
      (filler) => Object.keys(localStorage).forEach((key) => key.startsWith(filler) && localStorage.removeItem(key)),
      FILLER,
    );
  }

  /** The keys of what is stored that begin like this, in order. */
  async keys(start) {
    return Object.keys(await this.stored())
      .filter((key) => key.startsWith(start))
      .sort();
  }

  /** Has the page's clock go on from a moment of its own: `2026-11-23T10:00`, local time. */
  setClock(moment) {
    return this.run((moment) => {
      const Clock = (window.__Date ??= Date);
      const ahead = new Clock(moment) - Clock.now();
      window.Date = class extends Clock {
        constructor(...given) {
          super(...(given.length ? given : [Clock.now() + ahead]));
        }

        static now() {
          return Clock.now() + ahead;
        }
      };
    }, moment);
  }

  /** The stored text of a draft. */
  text(id) {
    return this.run((key) => localStorage.getItem(key), DRAFT + id);
  }

  /** The stored document of a draft. */
  async document(id) {
    const text = await this.text(id);
    return text === null ? null : JSON.parse(text).document;
  }

  // Looking --------------------------------------------------------------------------------------------------------

  /** The words that are shown, with white space as one blank. */
  words(css = "body") {
    return this.run(
      (css) =>
        [...document.querySelectorAll(css)]
          .map((element) => element.innerText)
          .join(" ")
          .replace(/\s+/g, " ")
          .trim(),
      css,
    );
  }

  /** Until the words of an element match. */
  see(pattern, css = "body") {
    return untilIs(() => this.words(css), pattern, `words in ${css}`);
  }

  count(css) {
    return this.run((css) => document.querySelectorAll(css).length, css);
  }

  value(css) {
    return this.run((css) => document.querySelector(css)?.value, css);
  }

  /** What has the focus: its tag, id, label and words. */
  focus() {
    return this.run(() => {
      const it = document.activeElement;
      const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
      const label = it.labels?.length ? it.labels[0].textContent : it.getAttribute("aria-label");
      return {
        tag: it.tagName.toLowerCase(),
        type: it.type ?? "",
        id: it.id,
        label: clean(label),
        words: clean(it.textContent).slice(0, 200),
        group: clean(it.closest("fieldset")?.querySelector("legend")?.textContent),
        list: clean(it.closest("[role=group]")?.querySelector("h3")?.textContent),
        row: it.closest("li.row")?.id ?? "",
        value: it.type === "checkbox" || it.type === "radio" ? it.checked : (it.value ?? ""),
      };
    });
  }

  /** Until an empty field has the focus. */
  inEmptyField(what) {
    return until(async () => {
      const { tag, value } = await this.focus();
      return /input|textarea/.test(tag) && value === "";
    }, `${what}, an empty field, to have the focus`);
  }

  // Hands ----------------------------------------------------------------------------------------------------------

  async find(css) {
    await until(() => this.count(css), `an element ${css}`);
    return this.driver.findElement({ css });
  }

  async click(css) {
    const element = await this.find(css);
    await this.run((element) => element.scrollIntoView({ block: "center" }), element);
    await element.click();
  }

  /** Clicks the first shown button, link, summary or label that says these words (hidden words count). */
  async clickWords(words, css = "button, a, summary, label") {
    const find = () =>
      this.run(
        (words, css) =>
          [...document.querySelectorAll(css)].find(
            (element) =>
              element.getClientRects().length && element.textContent.replace(/\s+/g, " ").trim().startsWith(words),
          ),
        words,
        css,
      );
    const element = await until(find, `something to press that says “${words}”`);
    await this.run((element) => element.scrollIntoView({ block: "center" }), element);
    await element.click();
  }

  /** Presses keys, one after another, wherever the focus is. */
  async press(...keys) {
    if (this.engine === "webkit") {
      for (const key of keys) await this.pressUntilHeard(key);
      return;
    }
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  /** WebKit's driver now and then answers that it has pressed a key of which the page never hears. */
  async pressUntilHeard(key) {
    const count = () =>
      this.run(() => {
        if (window.keysHeard === undefined) {
          window.keysHeard = Math.random(); // No page begins where the one before it ended.
          window.addEventListener("keydown", () => (window.keysHeard += 1), { capture: true });
        }
        return window.keysHeard;
      });
    for (let tries = 0; tries < 3; tries += 1) {
      const before = await count();
      await this.driver.actions().sendKeys(key).perform();
      // A page that cannot be asked is one that the key has led away from.
      const isHeard = () =>
        count().then(
          (now) => now !== before,
          () => true,
        );
      if (await until(isHeard, "the page to hear a key", 1000).catch(() => false)) return;
    }
  }

  /**
   * Puts the focus on an element, as Tab does, and waits until it stays there.
   *
   * After a press the app moves the focus with the next frame. A person has seen that before they go on; a driver has
   * not, and on a busy machine its next key would go to where the app has taken the focus.
   */
  async focusOn(element) {
    const isThere = async () => {
      await this.run((element) => element.focus(), element);
      await this.painted();
      return this.run((element) => document.activeElement === element, element);
    };
    await until(isThere, "the focus to stay where it was put");
  }

  /** Puts the focus on the first shown element of a kind, within another, that says these words; presses a key there. */
  async pressOn(words, { key = Key.ENTER, within = "body", css = "button, a, summary" } = {}) {
    const find = () =>
      this.run(
        (words, css) =>
          [...document.querySelectorAll(css)].find(
            (it) => it.checkVisibility() && it.textContent.replace(/\s+/g, " ").trim().startsWith(words),
          ),
        words,
        `:is(${within}) :is(${css})`,
      );
    const what = `something to press that says “${words}”`;
    // What the page makes anew meanwhile is looked for again.
    await until(async () => {
      await this.focusOn(await until(find, what));
      return true;
    }, what);
    await this.press(key);
  }

  /** Presses a key while others are held: `hold(Key.CONTROL, "k")`. */
  async hold(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** Types into whatever has the focus, a line in one call. */
  async type(text) {
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) await this.press(Key.ENTER);
      if (line) await this.driver.switchTo().activeElement().sendKeys(line);
    }
  }

  /** Puts the focus into a field, as a click does, and types there. */
  async typeInto(css, text) {
    const field = await this.find(css);
    await field.sendKeys(text);
  }

  /** Empties a field as a person does: all of it is marked, and deleted. */
  async clear(css) {
    const field = await this.find(css);
    await this.run((field) => (field.focus(), field.select()), field);
    await this.press(Key.BACK_SPACE);
    await untilIs(() => this.value(css), "", `${css} to be empty`);
  }

  /** Puts a text into a field at once, as pasting does. */
  async paste(css, text) {
    await this.find(css);
    await this.run(
      (css, text) => {
        const field = document.querySelector(css);
        field.focus();
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      css,
      text,
    );
  }

  /** The files that a press has downloaded since the last look, at least one. */
  async downloaded() {
    return until(async () => {
      const downloads = await this.browser.downloads();
      return downloads.length ? downloads : null;
    }, "a download");
  }

  /** Jumps to a page or a field as a keyboard user does: Ctrl+K, a few letters, Enter. */
  async jump(label, within = "") {
    await this.hold(Key.CONTROL, "k");
    await until(() => this.run(() => document.activeElement?.id === "search"), "the search to have the focus");
    await this.type(`${label} ${within}`.trim());
    const chosen = () =>
      this.run(() => {
        const option = document.querySelector("#found [aria-selected=true]");
        const words = (css) => option?.querySelector(css)?.textContent ?? "";
        return { label: words(".found__label"), within: words(".found__within") };
      });
    let seen = [];
    for (let presses = 0; presses < 12; presses += 1) {
      // The list follows the typing within a frame: wait for a first result that fits.
      const now = await until(async () => ((await chosen()).label ? chosen() : null), `a result for ${label}`);
      if (now.label === label && now.within.includes(within)) {
        await this.press(Key.ENTER);
        await until(() => this.run(() => !document.querySelector("dialog[open]")), "the search to close");
        return;
      }
      seen.push(`${now.label} (${now.within})`);
      await this.press(Key.ARROW_DOWN);
    }
    assert.fail(`Ctrl+K does not find “${label}”${within && ` within “${within}”`}; it found ${seen.join("; ")}`);
  }
}
