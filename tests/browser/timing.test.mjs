// When things happen: words are stored in time and at once where it may be the last moment, and the marks by which tools
// from outside time the app are set when they say.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";
import { ID, draftOf } from "./lib/drafts.mjs";

const NAME = "#profile\\.name";
const REASON = "#profile\\.reason";
const TEXT = draftOf("Pine River");
/** From the last key to the write: `AUTOSAVE_AFTER` in src/drafts/limits.rs. */
const AFTER = 300; // ms
/** From the first key to the write, however steadily somebody types: `AUTOSAVE_AT_LATEST` in src/drafts/limits.rs. */
const AT_LATEST = 2000; // ms
/** What a busy machine may add. */
const TOLERANCE = 1000; // ms
const BETWEEN_KEYS = 100; // ms: less than the pause after which typing is stored anyway

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    const start = () => app.fresh({ [DRAFT + ID]: TEXT }, `draft/${ID}/profile`);

    test("steady typing is stored at the latest after two seconds", async () => {
      await start();
      // In the page: no driver types as steadily as this.
      const waited = await app.run(
        (css, key, between) =>
          new Promise((resolve) => {
            const field = document.querySelector(css);
            const { setItem } = Storage.prototype;
            const begun = performance.now();
            Storage.prototype.setItem = function (name, text) {
              setItem.call(this, name, text);
              if (name === key && text.includes("aa")) resolve(performance.now() - begun);
            };
            field.focus();
            const type = () => {
              field.value += "a";
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
              if (performance.now() - begun < 6000) setTimeout(type, between);
              else resolve(Infinity);
            };
            type();
          }),
        REASON,
        DRAFT + ID,
        BETWEEN_KEYS,
      );
      assert.ok(waited <= AT_LATEST + TOLERANCE, `it was stored after ${Math.round(waited)} ms`);
    });

    test("the whole draft is stored a moment after the last key, and not while the key is dealt with", async () => {
      await start();
      const waited = await app.run(
        (css, key) =>
          new Promise((resolve) => {
            const field = document.querySelector(css);
            const { setItem } = Storage.prototype;
            let lastKey;
            Storage.prototype.setItem = function (name, text) {
              setItem.call(this, name, text);
              if (name === key && this === localStorage) resolve(performance.now() - lastKey);
            };
            field.focus();
            for (const letter of "abc") {
              lastKey = performance.now();
              field.value += letter;
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            }
          }),
        REASON,
        DRAFT + ID,
      );
      // Timers may fire a few milliseconds early.
      assert.ok(waited >= AFTER - 20 && waited <= AFTER + TOLERANCE, `it was stored after ${Math.round(waited)} ms`);
      assert.equal((await app.document(ID)).startingPoint.reason, "abc");
    });

    for (const event of ["visibilitychange", "pagehide", "blur", "beforeunload"]) {
      test(`what was typed is stored at once at ${event}, which may be the last that the page hears`, async () => {
        await start();
        const stored = await app.run(
          (css, key, event) => {
            const field = document.querySelector(css);
            field.focus();
            field.value += " and Lakes";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            if (event === "visibilitychange")
              Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" });
            const target = event === "visibilitychange" ? document : window;
            target.dispatchEvent(new Event(event, { bubbles: true, cancelable: true }));
            return localStorage.getItem(key);
          },
          NAME,
          DRAFT + ID,
          event,
        );
        assert.equal(JSON.parse(stored).document.district.name, "Pine River and Lakes");
      });
    }

    test("the marks that tools time the app by come in their order, and when they say", async () => {
      await start();
      const marks = () =>
        app.run(() =>
          Object.fromEntries(performance.getEntriesByType("mark").map(({ name, startTime }) => [name, startTime])),
        );
      const started = await marks();
      assert.ok(started["builder:shell"] >= 0, "the shell has its mark");
      assert.ok(started["builder:ready"] > started["builder:shell"], "ready comes after the shell");
      // Whoever hears that it is ready may type in that moment.
      await app.outside();
      await app.driver.get("about:blank");
      await app.browser.goto(`${app.base}draft/${ID}/profile`);
      const typed = () =>
        app.run((css) => {
          if (!performance.getEntriesByName("builder:ready").length) return null;
          const field = document.querySelector(css);
          if (!field) return "no field";
          if (!window.__typed) {
            window.__typed = true;
            field.value += " typed";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }
          return field.value;
        }, NAME);
      assert.match(await until(typed, "the app to be ready"), / typed$/);
      await untilIs(async () => (await app.document(ID)).district.name, /typed$/, "what was typed then");
      await until(async () => (await marks())["builder:saved"] > 0, "the mark of what was saved");

      await app.fresh({}, "files");
      await app.clickWords("Paste the text", "summary");
      await app.paste("#paste-file", TEXT);
      await app.clickWords("Open this text");
      await app.click("#open-as-new");
      await app.heading("Pine River");
      await until(async () => (await marks())["builder:opened"] > 0, "the mark of a file on the screen");
    });
  });
}
