// What may go wrong while somebody writes: a page that is killed, two tabs at once, a newer version of the app in
// another tab, storage that is cleared or holds rubbish. No typed word is lost by any of it.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, HISTORY, KEPT, REMOVED, open, until, untilIs } from "./lib/app.mjs";

const NAME = "#profile\\.name";
const ISD = "#profile\\.isd";
const REASON = "#profile\\.reason";
const ID = "0123456789abc";
const TYPING = "coaching-system/typing/";

/** A stored draft as another visit left it. */
const draft = ({ schema = 2, ...district } = {}) =>
  JSON.stringify({
    format: "district-coaching-system",
    schema,
    id: ID,
    revision: "1111111111111",
    document: { district: { name: "Pine River Schools", ...district } },
  });
const saved = (app) => app.see(/Saved in this browser at \d/, ".status");
const keptTexts = async (app) =>
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

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    describe("a page that is killed", () => {
      /** What is left in the storage of a page that ends in mid-typing and hears nothing of it. */
      async function killed(type) {
        await app.fresh({ [DRAFT + ID]: draft() }, `draft/${ID}/profile`);
        // Its time stops: no write that was to come in a moment comes.
        await app.run(() => void (window.setTimeout = () => 0));
        await type();
        const left = await app.stored();
        assert.equal(JSON.parse(left[DRAFT + ID]).document.district.name, "Pine River Schools");
        return left;
      }

      test("in mid-typing has every letter when it is opened again", async () => {
        const left = await killed(async () => {
          await app.typeInto(NAME, " and Lakes");
          await app.typeInto(REASON, "Two lines");
          await app.type("\nof reasons");
        });
        await app.fresh(left, `draft/${ID}/profile`);
        assert.equal(await app.value(NAME), "Pine River Schools and Lakes");
        assert.equal(await app.value(REASON), "Two lines\nof reasons");
        await untilIs(
          async () => (await app.document(ID)).district.name,
          "Pine River Schools and Lakes",
          "the stored name",
        );
        const notes = Object.keys(await app.stored()).filter((key) => key.startsWith(TYPING));
        assert.deepEqual(notes, [], "what the draft has is stored once");
        await app.quiet();
      });

      test("and whose draft went on elsewhere keeps its words aside", async () => {
        const left = await killed(() => app.typeInto(NAME, " and Lakes"));
        left[DRAFT + ID] = draft({ name: "Aspen" }).replace("1111111111111", "2222222222222");
        await app.fresh(left, `draft/${ID}/profile`);
        assert.equal(await app.value(NAME), "Aspen");
        await app.see(/kept aside/, "[role=alert]");
        assert.deepEqual(await keptTexts(app), ["Pine River Schools and Lakes"]);
        await app.quiet();
      });
    });

    describe("two tabs", () => {
      let first;
      let second;
      beforeEach(async () => {
        first = await app.driver.getWindowHandle();
        await app.fresh({ [DRAFT + ID]: draft() }, `draft/${ID}/profile`);
        second = await app.browser.newTab(`${app.base}draft/${ID}/profile`);
        await app.ready();
        await app.driver.switchTo().window(first);
      });
      afterEach(async () => {
        await app.driver.switchTo().window(second);
        await app.driver.close();
        await app.driver.switchTo().window(first);
      });
      const there = () => app.driver.switchTo().window(second);
      const here = () => app.driver.switchTo().window(first);
      /** No write of the draft succeeds in this tab until `save`: both tabs then write at the same moment. */
      const stopSaving = () =>
        app.run((draft) => {
          window.__setItem = Storage.prototype.setItem;
          Storage.prototype.setItem = function (key, text) {
            if (key.startsWith(draft)) throw new DOMException("no", "QuotaExceededError");
            window.__setItem.call(this, key, text);
          };
        }, DRAFT);
      const save = async () => {
        await app.run(() => void (Storage.prototype.setItem = window.__setItem));
        await app.hold(Key.CONTROL, "s");
      };

      test("that change different fields at the same moment both find both changes", async () => {
        await stopSaving();
        await app.typeInto(NAME, " and Lakes");
        await there();
        await app.typeInto(REASON, "We begin anew.");
        await saved(app);
        await here();
        await untilIs(() => app.value(REASON), "We begin anew.", "the other tab's words");
        assert.equal(await app.value(NAME), "Pine River Schools and Lakes");
        await save();
        await there();
        await untilIs(() => app.value(NAME), "Pine River Schools and Lakes", "this tab's words in the other");
        const { district, startingPoint } = await app.document(ID);
        assert.deepEqual([district.name, startingPoint.reason], ["Pine River Schools and Lakes", "We begin anew."]);
        assert.deepEqual(await keptTexts(app), []);
        await app.quiet();
      });

      test("that change the same words keep both, and say so", async () => {
        await stopSaving();
        await app.typeInto(NAME, " here");
        await there();
        await app.typeInto(NAME, " there");
        await saved(app);
        await here();
        await app.see(/at the same moment.*kept aside/, "[role=alert]");
        await save();
        await untilIs(async () => (await app.document(ID)).district.name, "Pine River Schools here", "the stored name");
        const kept = (await keptTexts(app)).map((text) => JSON.parse(text).document.district.name);
        assert.deepEqual(kept, ["Pine River Schools there"]);
        await there();
        await untilIs(() => app.value(NAME), "Pine River Schools here", "the same words in both");
        await app.quiet();
        // Whose words shall stand is asked where the question came up.
        await here();
        await app.click("#choose-words");
        await app.heading("Put files together");
        await app.see(/Pine River Schools there/, "main");
      });

      test("that type 200 words at random moments lose none of them", async () => {
        const WORDS = 200;
        const random = randomFrom(20261123);
        const steps = Array.from({ length: WORDS }, (_, index) => ({
          isHere: random() < 0.5,
          field: [NAME, ISD, REASON][Math.floor(random() * 3)],
          word: ` w${index}.`,
          pause: random() < 0.3 ? Math.floor(random() * 400) : 0, // ms
        }));
        const type = `(({ field, word }) => {
          const it = document.querySelector(field);
          it.focus();
          it.value += word;
          it.dispatchEvent(new InputEvent("input", { bubbles: true }));
        })`;
        await there();
        await app.run(`() => {
          const channel = new BroadcastChannel("test");
          channel.onmessage = ({ data }) => ${type}(data);
        }`);
        await here();
        await app.run(
          `async (steps) => {
            const channel = new BroadcastChannel("test");
            for (const step of steps) {
              if (step.isHere) ${type}(step);
              else channel.postMessage(step);
              await new Promise((resolve) => setTimeout(resolve, step.pause));
            }
          }`,
          steps,
        );
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
        await until(atRest, "both tabs to come to rest");
        const all = [...(await inStore()), ...(await keptTexts(app))].join();
        const lost = steps.filter(({ word }) => !all.includes(word));
        assert.deepEqual(lost, [], all);
        await app.quiet();
      });

      test("of which one runs a newer version of the app: the older stops, says why, and keeps its words", async () => {
        await stopSaving();
        await app.typeInto(NAME, " here");
        await there();
        await app.outside();
        const newer = draft({ schema: 99, name: "Written by a newer version" });
        await app.run((key, text) => localStorage.setItem(key, text), DRAFT + ID, newer);
        await here();
        await app.see(/comes from a newer version of the app/, ".notice");
        await untilIs(() => app.value(NAME), "Written by a newer version", "the newer words");
        assert.ok(await app.run((css) => document.querySelector(css).matches(":disabled"), NAME));
        await save();
        assert.equal(await app.text(ID), newer, "nothing is written over it");
        const kept = (await keptTexts(app)).map((text) => JSON.parse(text).document.district.name);
        assert.deepEqual(kept, ["Pine River Schools here"]);
      });

      test("of which one clears the storage: the other stores its draft anew", async () => {
        await app.typeInto(NAME, " and Lakes");
        await saved(app);
        await there();
        await app.outside();
        await app.run(() => localStorage.clear());
        await here();
        await until(
          async () => (await app.document(ID))?.district.name === "Pine River Schools and Lakes",
          "the draft in the storage",
        );
        await saved(app);
        await app.quiet();
      });
    });

    test("rubbish in any stored key is no harm: the app opens, and no stored text is gone", async () => {
      const rubbish = ["", "rubbish", "{", "null", "[]", '{"format":1}', "\u0000\uffff", "{}".repeat(5000)];
      for (const [index, text] of rubbish.entries()) {
        const stored = {
          [DRAFT + ID]: draft(),
          [`${DRAFT}2222222222222`]: text,
          [`${REMOVED}3333333333333`]: text,
          [`${KEPT}4444444444444_2026-09-01T12:00:00Z`]: text,
          [`${HISTORY}${ID}/2026-09-01T12:00:00Z/day`]: text,
          [`${TYPING}${ID}/5555555555555/district/name`]: text,
          [`${TYPING}${ID}/5555555555555/`]: text,
          "coaching-system/settings": text,
          "coaching-system/": text,
        };
        await app.fresh(stored);
        await app.heading(/together/);
        await app.page(ID, "profile");
        await app.typeInto(NAME, `, ${index}`);
        await untilIs(async () => (await app.document(ID)).district.name, `Pine River Schools, ${index}`, "the name");
        await app.visit("files");
        const left = await app.stored();
        for (const key of Object.keys(stored)) {
          const isNoted = key.startsWith(TYPING);
          if (key !== DRAFT + ID && !isNoted) assert.equal(left[key], text, key);
        }
        await app.quiet();
      }
    });
  });
}
