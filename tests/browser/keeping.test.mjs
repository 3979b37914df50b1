// Nothing typed is ever lost: reloads, blocked and full storage, rubbish in it, two tabs, removals.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, HISTORY, KEPT, REMOVED, ROWS, TYPING, open, openBlocked, until, untilIs } from "./lib/app.mjs";

const NAME = "#profile\\.name";
const REASON = "#profile\\.reason";
const ID = "0123456789abc";

/** A stored draft as another visit left it. */
function draft({ id = ID, name = "Pine River Schools", schema = 1, ...more } = {}) {
  const about = { format: "district-coaching-system", schema, id, savedAt: "2026-09-01T12:00:00Z" };
  return JSON.stringify({ ...about, document: { district: { name }, ...more } });
}

/** Has every write to localStorage fail from now on. */
const failWrites = (app) =>
  app.run(() => {
    window.__setItem ??= Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException("no", "QuotaExceededError");
    };
  });
const allowWrites = (app) => app.run(() => void (Storage.prototype.setItem = window.__setItem));

/** Has the page wait a second where it would wait for longer, as before it tries again. */
const hasten = (app) =>
  app.run(() => {
    const { setTimeout } = window;
    window.setTimeout = (does, after, ...more) => setTimeout(does, Math.min(after, 1000), ...more);
  });

/** A restore point of the draft, with so many letters, and its key. */
const pointKey = (at, why) => `${HISTORY}${ID}/${at}/${why}`;
const point = (at, why, letters, name = "") => ({
  [pointKey(at, why)]: `${JSON.stringify({ at, why, name })}\n${draft({ name: "x".repeat(letters) })}`,
});

const saved = (app) => app.see(/Saved in this browser at \d/, ".status");
const rows = (app, list) =>
  app.run(
    (list) => [...document.querySelectorAll(`[id="${list}"] li.row :is(input, textarea)`)].map((it) => it.value),
    list,
  );

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    /** Starts a draft and goes to one of its pages without loading anything anew. */
    async function begin(page = "District and starting point") {
      await app.fresh();
      const id = await app.start();
      await app.follow(page);
      await app.heading(page);
      return id;
    }

    describe("typing", () => {
      test("every letter is there after a reload at once", async () => {
        await begin();
        await app.typeInto(NAME, "Birch Lake");
        await app.reload();
        assert.equal(await app.value(NAME), "Birch Lake");
        await app.quiet();
      });

      test("every letter is there after Back at once, and after Forward", async () => {
        const id = await begin();
        await app.typeInto(NAME, "Aspen");
        await app.driver.navigate().back();
        await app.heading("Aspen");
        assert.equal((await app.document(id)).district.name, "Aspen");
        await app.driver.navigate().forward();
        await untilIs(() => app.value(NAME), "Aspen", "the field after Forward");
        await app.quiet();
      });

      /** Types until something is stored, and asserts that it is in time. */
      async function typeOn(id) {
        const field = await app.find(REASON);
        const begun = Date.now();
        let typed = "";
        while (Date.now() - begun < 3500 && !(await app.document(id))?.startingPoint?.reason) {
          await field.sendKeys("a");
          typed += "a";
        }
        const stored = (await app.document(id)).startingPoint.reason;
        assert.match(stored, /^a+$/, `nothing was stored within ${Date.now() - begun} ms of steady typing`);
        assert.equal(await app.value(REASON), typed, "saving does not touch what is typed");
        await app.quiet();
      }

      test("it is stored while somebody types without a pause", async () => {
        await typeOn(await begin());
      });

      test("it is so in a browser that is too busy with keys for what was to be done at once", async () => {
        const id = await begin();
        await app.run(() => {
          const { setTimeout } = window;
          window.setTimeout = (work, wait = 0) => setTimeout(work, Math.max(wait, 200));
        });
        await typeOn(id);
        await app.reload();
      });

      test("it is stored at once when the page is hidden, before any close", async () => {
        const id = await begin();
        await app.typeInto(NAME, "Hidden");
        const stored = await app.run((key) => {
          dispatchEvent(new Event("pagehide"));
          return localStorage.getItem(key);
        }, DRAFT + id);
        assert.equal(JSON.parse(stored).document.district.name, "Hidden");
        await app.quiet();
      });

      test("words that a dictation tool puts into a field without telling anybody are kept", async () => {
        const id = await begin();
        await app.click(NAME);
        await app.run((css) => void (document.querySelector(css).value = "Spoken words"), NAME);
        await app.hold(Key.CONTROL, "s");
        await untilIs(async () => (await app.document(id))?.district?.name, "Spoken words", "the stored name");
        await app.quiet();
      });

      test("nothing typed is changed or refused, not even half a date or a stray number", async () => {
        const id = await begin("Definition of coaching");
        const texts = {
          "#definition\\.draftBy, #definition\\.draft_by": "  13/45/20x6 ",
          "#definition\\.owner": "<b>&amp;</b> “ñ”  ",
        };
        for (const [css, text] of Object.entries(texts)) await app.typeInto(css, text);
        await app.reload();
        for (const [css, text] of Object.entries(texts)) assert.equal(await app.value(css), text);
        assert.equal((await app.document(id)).definition.part.owner, "<b>&amp;</b> “ñ”  ");
        await app.quiet();
      });
    });

    describe("storage that fails", () => {
      test("where storage is blocked, the app says so, keeps the words and gives them out", async () => {
        const { app: blocked, end } = await openBlocked(engine);
        try {
          await blocked.visit();
          await blocked.see(/Drafts cannot be kept here: this browser does not let the page keep anything/);
          await blocked.start();
          await blocked.see(/Not saved: .*Your words are still on this page/, ".status");
          await blocked.follow("District and starting point");
          await blocked.typeInto(NAME, "Nowhere to go");
          await blocked.follow("Coaching roles");
          await blocked.heading("Coaching roles");
          await blocked.driver.navigate().back();
          await untilIs(() => blocked.value(NAME), "Nowhere to go", "the words after two page changes");
          await blocked.click("#download-unsaved");
          const [file] = await blocked.downloaded();
          assert.equal(JSON.parse(file.text).document.district.name, "Nowhere to go");
          // On the home page and back: the draft is not put away unsaved.
          await blocked.follow("Coaching System Builder");
          await blocked.heading(/together/);
          await blocked.clickWords("Nowhere to go", "a");
          await blocked.heading("Nowhere to go");
          await blocked.quiet();
        } finally {
          await end();
        }
      });

      test("where every write throws, the app says so, and goes on once they do not", async () => {
        await app.fresh();
        await failWrites(app);
        await app.start();
        await app.see(/Not saved: .*Your words are still on this page/, ".status");
        await app.follow("District and starting point");
        await app.typeInto(NAME, "Only here");
        await allowWrites(app);
        await app.typeInto(NAME, "!");
        await saved(app);
        assert.equal((await app.document(await app.draftId())).district.name, "Only here!");
        await app.quiet();
      });

      test("where storage is full, the app says so and gives the words out; with room made, it saves", async () => {
        const id = await begin();
        await app.typeInto(NAME, "First");
        await saved(app);
        await app.fill({ withoutHistory: true });
        await app.typeInto(NAME, ` and ${"then ".repeat(200)}more`);
        await app.see(/Not saved: this browser's storage for the page is full/, ".status [role=alert]");
        // On a slow machine the first letters may still fit.
        assert.match((await app.document(id)).district.name, /^First/, "what was stored stays");
        await app.click("#download-unsaved");
        const [file] = await app.downloaded();
        assert.match(JSON.parse(file.text).document.district.name, /^First and (then )+more$/);
        await app.makeRoom();
        await app.typeInto(NAME, "!");
        await saved(app);
        assert.match((await app.document(id)).district.name, /more!$/);
        await app.quiet();
      });

      test("a draft that could not be stored is on the home page as not saved, until there is room", async () => {
        const id = await begin();
        await hasten(app);
        await app.typeInto(NAME, "First");
        await saved(app);
        await app.fill({ withoutHistory: true });
        await app.typeInto(NAME, ` and ${"then ".repeat(200)}more`);
        await app.see(/Not saved/, ".status");
        await app.follow("Coaching System Builder");
        await app.heading(/together/);
        await app.see(/First and then .*Not saved: only this tab has it/, ".draft-card");
        assert.equal(await app.count(".draft-card"), 1, "the words that are stored are older, and not offered");
        await app.see(/Not saved:\s+First and .*Only this tab has it/s, "header [role=alert]");
        await app.clickWords("Download", ".draft-card button");
        assert.match(JSON.parse((await app.downloaded())[0].text).document.district.name, /^First and (then )+more$/);
        // The page for files has it too, and knows a file of it.
        await app.follow("Files");
        await app.heading("Files");
        await app.see(/Not saved: only this tab has it/, "[aria-labelledby=downloads]");
        await app.clickWords("Paste the text", "summary");
        await app.paste("#paste-file", draft({ id, name: "Theirs" }));
        await app.clickWords("Open this text");
        await app.click("#download-mine");
        assert.match(JSON.parse((await app.downloaded())[0].text).document.district.name, /more$/);
        await app.follow("Your drafts");
        await app.heading(/together/);
        await app.clickWords("First and", "a.draft-card__name");
        await app.heading(/^First and then /);
        await app.follow("Coaching System Builder");
        await app.heading(/together/);
        await app.makeRoom();
        await untilIs(() => app.words(".draft-card"), /then.* Saved \d/, "it to be stored by itself");
        assert.match((await app.document(id)).district.name, /^First and (then )+more$/);
        assert.equal(await app.words("header [role=alert]"), "");
        await app.quiet();
      });

      test("Ctrl+S downloads what cannot be saved, in one press, and leaves the focus where it is", async () => {
        await begin();
        await failWrites(app);
        await app.typeInto(NAME, "Only here");
        await app.hold(Key.CONTROL, "s");
        await app.see(/Not saved: .*A copy was downloaded/, "[role=status]");
        const names = async () => (await app.downloaded()).map(({ text }) => JSON.parse(text).document.district.name);
        assert.deepEqual(await names(), ["Only here"]);
        await app.see(/Not saved: .*Press Ctrl\+S to download them/, ".status [role=alert]");
        await app.type(" and on");
        await app.hold(Key.CONTROL, "s");
        assert.deepEqual(await names(), ["Only here and on"]);
        await allowWrites(app);
        await app.hold(Key.CONTROL, "s");
        await saved(app);
        await app.see(/^Saved in this browser at/, "[role=status]");
        assert.deepEqual(await app.browser.downloads(), [], "what is stored needs no download");
        await app.quiet();
      });

      test("a name that cannot be stored stays in its field, and the page says why", async () => {
        await app.fresh({ [DRAFT + ID]: draft() });
        await failWrites(app);
        await app.clickWords("Rename: Pine River Schools");
        await untilIs(async () => (await app.focus()).label, "Name of this draft", "the focus");
        await app.type(" (for the board)");
        await app.press(Key.ENTER);
        await app.see(/That did not work: .*Nothing was changed/, ".trouble[role=alert]");
        assert.equal((await app.focus()).value, "Pine River Schools (for the board)");
        await allowWrites(app);
        await app.press(Key.ENTER);
        await app.see(/Pine River Schools \(for the board\)/, "a.draft-card__name");
        assert.equal(await app.words(".trouble[role=alert]"), "");
        await app.quiet();
      });

      test("after room was made it saves by itself, without a further key", async () => {
        const id = await begin();
        await hasten(app);
        await app.fill({ withoutHistory: true });
        await app.typeInto(NAME, "x".repeat(300));
        await app.see(/Not saved/, ".status");
        await app.makeRoom();
        await untilIs(() => app.words(".status"), /Saved in this browser/, "the status");
        assert.equal((await app.document(id)).district.name.length, 300);
        await app.quiet();
      });

      describe("with earlier versions in it", () => {
        const AT = ["2026-09-01T08:00:00Z", "2026-09-01T09:00:00Z", "2026-09-01T10:00:00Z", "2026-09-02T08:00:00Z"];
        const STORED = {
          [DRAFT + ID]: draft({ schema: 2 }),
          [`${REMOVED}1111111111111`]: draft({ id: "1111111111111" }),
          [`${ROWS}2026-09-01T08:00:00Z/${ID}/2222222222222`]: "a row",
          ...point(AT[0], "named", 100_000, "Before the board"),
          ...point(AT[1], "minutes", 100_000),
          ...point(AT[2], "day", 100_000),
          ...point(AT[3], "day", 100_000),
        };

        test("where storage is full, they give way to the open draft, the oldest first and none in vain", async () => {
          await app.fresh(STORED, `draft/${ID}/profile`);
          await app.fill();
          await app.paste(REASON, "y".repeat(50_000));
          await saved(app);
          assert.equal((await app.document(ID)).startingPoint.reason.length, 50_000);
          const stored = await app.stored();
          assert.equal(stored[pointKey(AT[1], "minutes")], undefined, "the oldest is still there");
          for (const key of [pointKey(AT[0], "named"), pointKey(AT[2], "day"), pointKey(AT[3], "day")]) {
            assert.equal(stored[key], STORED[key], `${key} was not needed`);
          }
          await app.paste(REASON, "y".repeat(350_000));
          await saved(app);
          const [named, removed] = [pointKey(AT[0], "named"), `${REMOVED}1111111111111`];
          assert.equal((await app.document(ID)).startingPoint.reason.length, 350_000);
          assert.deepEqual(await app.keys(ROWS), [], "what was removed from lists goes first");
          assert.ok(!(pointKey(AT[3], "day") in (await app.stored())), "it was needed");
          assert.ok(removed in (await app.stored()), "a removed draft goes last");
          assert.ok(!(named in (await app.stored())), "what has a name goes before the draft is not stored");
          await app.quiet();
        });

        test("a text for which there can be no room takes nothing away", async () => {
          await app.fresh(STORED, `draft/${ID}/profile`);
          await app.fill();
          await app.paste(REASON, "y".repeat(600_000));
          await app.see(/Not saved/, ".status");
          const { [DRAFT + ID]: own, ...rest } = STORED;
          const stored = await app.stored();
          assert.equal(stored[DRAFT + ID], own);
          // A version of the day may have taken the place of the oldest.
          delete rest[pointKey(AT[1], "minutes")];
          for (const [key, text] of Object.entries(rest))
            if (!key.startsWith(ROWS)) assert.equal(stored[key], text, key);
          await app.makeRoom();
          await app.typeInto(NAME, "!");
          await saved(app);
          await app.quiet();
        });

        test("a storage that takes nothing at all costs none of them", async () => {
          await app.fresh(STORED, `draft/${ID}/profile`);
          await failWrites(app);
          await app.typeInto(NAME, "!");
          await app.see(/Not saved/, ".status");
          await app.paste(REASON, "y".repeat(600_000));
          await app.hold(Key.CONTROL, "s");
          await app.see(/Not saved/, ".status");
          assert.deepEqual(await app.stored(), STORED);
          await allowWrites(app);
          await app.hold(Key.CONTROL, "s");
          await saved(app);
          await app.quiet();
        });

        test("a version that would drive out all others is not kept", async () => {
          const large = draft({ schema: 2, name: "x".repeat(1_600_000) });
          await app.fresh({ ...STORED, [DRAFT + ID]: large }, `draft/${ID}/profile`);
          await app.typeInto(REASON, "Because");
          await untilIs(async () => (await app.document(ID)).startingPoint?.reason, "Because", "the stored words");
          const { [DRAFT + ID]: _, ...rest } = STORED;
          const { [DRAFT + ID]: __, ...stored } = await app.stored();
          assert.deepEqual(stored, rest);
          await app.quiet();
        });

        test("words that must be kept aside find room, and once is enough", async () => {
          await app.fresh(STORED, `draft/${ID}/profile`);
          const other = draft({ schema: 2, name: "z".repeat(150_000) });
          await app.run((key, text) => localStorage.setItem(key, text), DRAFT + ID, other);
          await app.fill();
          await app.typeInto(NAME, " mine");
          await app.see(/Somebody else wrote to this draft .*kept aside/, "[role=alert]");
          await saved(app);
          const kept = await app.keys(KEPT);
          assert.equal(kept.length, 1);
          assert.equal((await app.stored())[kept[0]], other);
          await untilIs(
            async () => (await app.document(ID)).district.name,
            "Pine River Schools mine",
            "the stored name",
          );
          await app.quiet();
        });

        test("what is kept aside while the draft itself cannot be stored is kept aside once", async () => {
          await app.fresh(STORED, `draft/${ID}/profile`);
          await app.run((key, text) => localStorage.setItem(key, text), DRAFT + ID, draft({ name: "Another" }));
          await app.run((draft) => {
            window.__setItem = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, text) {
              if (key.startsWith(draft)) throw new DOMException("no", "UnknownError");
              window.__setItem.call(this, key, text);
            };
          }, DRAFT);
          await app.typeInto(NAME, " mine");
          await app.see(/Not saved/, ".status");
          for (let tries = 0; tries < 3; tries += 1) await app.hold(Key.CONTROL, "s");
          assert.equal((await app.keys(KEPT)).length, 1);
          await allowWrites(app);
          await app.hold(Key.CONTROL, "s");
          await saved(app);
          assert.equal((await app.keys(KEPT)).length, 1);
          await app.quiet();
        });
      });

      test("after a write that failed, not every key tries another one", async () => {
        await begin();
        await app.run(() => {
          window.__setItem ??= Storage.prototype.setItem;
          window.__tries = 0;
          Storage.prototype.setItem = (key) => {
            if (/\/draft\//.test(key)) window.__tries += 1;
            throw new DOMException("no", "QuotaExceededError");
          };
        });
        await app.typeInto(NAME, "Maple");
        await app.see(/Not saved/, ".status");
        const since = Date.now();
        await until(() => Date.now() - since > 2500, "the words to have waited for long");
        const tries = await app.run(async (css) => {
          const field = document.querySelector(css);
          const before = window.__tries;
          for (let key = 0; key < 40; key += 1) {
            field.value += "e";
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          return window.__tries - before;
        }, NAME);
        assert.ok(tries <= 2, `40 keys tried ${tries} writes`);
        await allowWrites(app);
        await app.hold(Key.CONTROL, "s");
        await saved(app);
        await app.quiet();
      });

      test("closing the page is questioned while words are nowhere else", async () => {
        await begin();
        await failWrites(app);
        await app.typeInto(NAME, "Only here");
        const asked = await app.run(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
        assert.ok(asked, "the browser was not told to ask");
        await allowWrites(app);
        await app.hold(Key.CONTROL, "s");
        await saved(app);
        assert.ok(
          await app.run(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))),
          "it asks though all is saved",
        );
        await app.quiet();
      });
    });

    describe("rubbish in the storage", () => {
      test("a text that cannot be read is listed, never written over, and downloads byte for byte", async () => {
        const rubbish = '\u{feff}{"format": "district-coaching-system", "document": {"district": {"name": "Cut o';
        await app.fresh({ [DRAFT + ID]: rubbish });
        await app.see(/A text that cannot be read .*cut off.*It is kept as it is/, "#drafts, .shelf");
        await app.clickWords("Download: A text that cannot be read");
        assert.equal((await app.downloaded())[0].text, rubbish);
        await app.page(ID, "profile");
        await app.heading("This draft cannot be read");
        await app.clickWords("Download the text as it is");
        assert.equal((await app.downloaded())[0].text, rubbish);
        await app.hold(Key.CONTROL, "s");
        await app.visit();
        await app.start();
        assert.equal(await app.text(ID), rubbish, "the text is as it was");
        await app.quiet();
      });

      const nonsense = {
        empty: "",
        null: "null",
        list: "[]",
        object: "{}",
        number: "17",
        half: draft().slice(0, 120),
        words: "hello",
        html: "<!doctype html><p>x",
        other: '{"format":"excalidraw","document":{}}',
        nodocument: '{"format":"district-coaching-system","schema":1}',
        wrong: '{"format":"district-coaching-system","schema":"x","document":[]}',
      };
      test("whatever stands in the storage, the app starts, changes nothing of it and offers to save it", async () => {
        const stored = Object.fromEntries(Object.entries(nonsense).map(([key, text]) => [DRAFT + key, text]));
        stored[`${DRAFT}`] = "no id at all";
        stored[`${REMOVED}x`] = "also rubbish";
        stored[`${KEPT}x`] = "kept rubbish";
        stored["coaching-system/unknown"] = "unknown";
        stored.elsewhere = "not ours";
        stored[DRAFT + ID] = draft();
        await app.fresh(stored);
        await app.see(/Pine River Schools/);
        const told = (await app.words(".shelf")).match(/A text that cannot be read/g)?.length;
        assert.ok(told >= Object.keys(nonsense).length, `only ${told} of the unreadable texts are listed`);
        for (const path of [
          "files",
          "help",
          `draft/${ID}/document`,
          ...Object.keys(nonsense).map((key) => `draft/${key}`),
        ]) {
          await app.visit(path);
        }
        await app.page(ID, "profile");
        await app.typeInto(NAME, "!");
        await saved(app);
        const { [DRAFT + ID]: own, ...more } = await app.stored();
        const [points, rest] = [true, false].map((is) =>
          Object.fromEntries(Object.entries(more).filter(([key]) => key.startsWith(HISTORY) === is)),
        );
        const { [DRAFT + ID]: _, ...expected } = stored;
        assert.equal(JSON.parse(own).document.district.name, "Pine River Schools!");
        assert.deepEqual(rest, expected);
        assert.ok(Object.values(points)[0].endsWith(draft()), "the draft as it was is a restore point");
        await app.quiet();
      });

      test("a draft that is damaged inside opens with what can be read", async () => {
        const text = draft({
          schools: [{ id: "1111111111111", name: "Ridge" }, 7, null, { name: ["?"] }],
          roles: "none",
        });
        await app.fresh({ [DRAFT + ID]: text }, `draft/${ID}/schools`);
        await app.heading("Schools and innovations");
        assert.equal(await app.value("#\\31 111111111111\\.name, [id='1111111111111.name']"), "Ridge");
        await app.see(/damaged inside.*document\.schools\[1\].*kept aside/, ".draft .notice");
        assert.deepEqual(await app.stored(), { [DRAFT + ID]: text }, "looking at it changes nothing");
        await app.typeInto("[id='1111111111111.name']", "!");
        await saved(app);
        const kept = Object.entries(await app.stored()).filter(([key]) => key.startsWith(KEPT));
        assert.deepEqual(
          kept.map(([, text]) => text),
          [text],
          "the text as it was is kept, once",
        );
        await app.quiet();
      });

      test("neither a new name nor a download writes over what is damaged inside", async () => {
        const text = draft({ roles: "none" });
        for (const act of ["Rename", "Download"]) {
          await app.fresh({ [DRAFT + ID]: text });
          await app.clickWords(`${act}: Pine River Schools`);
          if (act === "Rename") {
            await untilIs(async () => (await app.focus()).tag, "input", "the field for the new name to have the focus");
            await app.press(Key.ENTER);
          } else await app.downloaded();
          await until(
            async () => Object.entries(await app.stored()).some(([key, kept]) => key.startsWith(KEPT) && kept === text),
            `the damaged text to be kept aside: ${act}`,
          );
        }
        await app.quiet();
      });

      test("a draft under a key that is no id is listed, and no link leads nowhere", async () => {
        await app.fresh({ [`${DRAFT}my own copy`]: draft() });
        await app.see(/Pine River Schools/, ".draft-card");
        assert.equal(await app.count("a.draft-card__name"), 0);
        await app.clickWords("Download: Pine River Schools");
        assert.equal(JSON.parse((await app.downloaded())[0].text).document.district.name, "Pine River Schools");
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
      // Also of a test that failed: a tab that is left open stores its draft under the hands of the next one.
      afterEach(async () => {
        await app.driver.switchTo().window(second);
        await app.driver.close();
        await app.driver.switchTo().window(first);
      });

      test("what is written in one shows in the other without a reload", async () => {
        await app.typeInto(NAME, " in tab one");
        await saved(app);
        await app.driver.switchTo().window(second);
        await untilIs(() => app.value(NAME), "Pine River Schools in tab one", "the field in the other tab");
        await app.typeInto(REASON, "said in tab two");
        await saved(app);
        await app.driver.switchTo().window(first);
        await untilIs(() => app.value(REASON), "said in tab two", "the field in the first tab");
        assert.equal(await app.value(NAME), "Pine River Schools in tab one");
        assert.deepEqual(
          Object.keys(await app.stored()).filter((key) => key.startsWith(KEPT)),
          [],
        );
        await app.quiet();
      });

      test("text that was changed behind the tab's back is kept aside, and the person is told", async () => {
        const other = draft({ name: "Written by somebody else" });
        // In the same tab no storage event tells of it.
        await app.run((key, text) => localStorage.setItem(key, text), DRAFT + ID, other);
        await app.typeInto(NAME, " mine");
        await app.see(/Somebody else wrote to this draft .*kept aside/, "[role=alert]");
        const stored = await app.stored();
        const kept = Object.keys(stored).filter((key) => key.startsWith(KEPT));
        assert.deepEqual(
          kept.map((key) => stored[key]),
          [other],
        );
        await untilIs(async () => (await app.document(ID)).district.name, "Pine River Schools mine", "the stored name");
        await app.follow("Files");
        await app.see(/Kept aside/, "#kept");
        await app.click("[aria-labelledby=kept] .button");
        assert.equal((await app.downloaded())[0].text, other);
        const keptTexts = async () =>
          Object.entries(await app.stored())
            .filter(([key]) => key.startsWith(KEPT))
            .map(([, text]) => text);
        await app.clickWords("Delete: From Pine River Schools mine, ");
        await app.see(/Deleted: From Pine River Schools mine/, "[aria-labelledby=kept]");
        assert.deepEqual(await keptTexts(), []);
        await untilIs(async () => (await app.focus()).words, /^Undo: From Pine River Schools mine/, "the focus");
        await app.press(Key.ENTER);
        await untilIs(async () => (await app.focus()).words, /^Delete: From Pine River Schools mine/, "the focus");
        assert.deepEqual(await keptTexts(), [other]);
        await app.quiet();
      });

      test("what another tab types does not take a new name or the focus away on the home page", async () => {
        await app.follow("Coaching System Builder");
        await app.heading(/together/);
        await app.clickWords("Rename: Pine River Schools");
        await untilIs(async () => (await app.focus()).label, "Name of this draft", "the focus");
        await app.type(" half");
        const typeThere = async (words) => {
          await app.driver.switchTo().window(second);
          await app.typeInto(NAME, words);
          await saved(app);
          await app.driver.switchTo().window(first);
        };
        await typeThere(" there");
        assert.equal((await app.focus()).value, "Pine River Schools half");
        await app.type(" name");
        await app.press(Key.ESCAPE);
        await untilIs(async () => (await app.focus()).words, /^Rename: /, "the focus after Escape");
        await typeThere(", again");
        await app.see(/Pine River Schools there, again/, "a.draft-card__name");
        await untilIs(async () => (await app.focus()).words, /^Rename: Pine River Schools there, again/, "the focus");
        await app.quiet();
      });

      test("rubbish that takes a draft's place while it is open is kept aside too", async () => {
        await app.run((key) => localStorage.setItem(key, "rubbish"), DRAFT + ID);
        await app.typeInto(NAME, "!");
        await app.see(/Somebody else wrote to this draft/, "[role=alert]");
        const stored = await app.stored();
        assert.ok(Object.entries(stored).some(([key, text]) => key.startsWith(KEPT) && text === "rubbish"));
        await untilIs(async () => (await app.document(ID)).district.name, "Pine River Schools!", "the stored name");
        await app.quiet();
      });
    });

    describe("drafts", () => {
      test("a removed draft can be brought back, even after a reload, and keeps every byte", async () => {
        const text = draft();
        await app.fresh({ [DRAFT + ID]: text });
        await app.clickWords("Remove: Pine River Schools");
        await app.see(/Removed: Pine River Schools/, ".draft-card--removed");
        await untilIs(async () => (await app.focus()).words, "Undo: bring back Pine River Schools", "the focus");
        await app.reload();
        await app.clickWords("Undo: bring back Pine River Schools");
        await until(async () => (await app.count(".draft-card--removed")) === 0, "the draft to be back");
        assert.deepEqual(await app.stored(), { [DRAFT + ID]: text });
        await app.quiet();
      });

      test("a draft goes for good only when that is asked for", async () => {
        await app.fresh({ [DRAFT + ID]: draft() });
        await app.clickWords("Remove: Pine River Schools");
        await app.clickWords("Delete for good: Pine River Schools");
        await until(async () => (await app.count(".draft-card")) === 0, "the draft to be gone");
        assert.deepEqual(await app.stored(), {});
        await app.quiet();
      });

      test("a removed draft that comes back never takes the place of one that stands there by then", async () => {
        const opened = draft({ schema: 2, name: "Opened again" });
        await app.fresh({ [DRAFT + ID]: opened, [REMOVED + ID]: draft() });
        await app.clickWords("Undo: bring back Pine River Schools");
        await until(async () => (await app.count(".draft-card--removed")) === 0, "the draft to be back");
        await app.see(/Opened again/, ".shelf");
        await app.see(/Pine River Schools \(brought back\)/, ".shelf");
        assert.equal(await app.text(ID), opened);
        await until(
          async () => /^draft-/.test(await app.run(() => document.activeElement.closest("li")?.id)),
          "the focus",
        );
        const focused = await app.run(() => document.activeElement.closest("li").id);
        assert.notEqual(focused, `draft-${ID}`, "the focus is at the draft that is back");
        await app.quiet();
      });

      test("a draft that is removed again leaves what was removed before to be brought back", async () => {
        const again = draft({ schema: 2, name: "Opened again" });
        await app.fresh({ [DRAFT + ID]: again, [REMOVED + ID]: draft() });
        await app.clickWords("Remove: Opened again");
        await untilIs(() => app.count(".draft-card--removed"), 2, "two removed drafts");
        const stored = await app.stored();
        assert.deepEqual(Object.values(stored).sort(), [again, draft()].sort());
        assert.equal(stored[REMOVED + ID], again);
        await app.quiet();
      });

      test("deleting a removed draft for good takes nothing from one of its id that is still there", async () => {
        const live = draft({ schema: 2, name: "Opened again" });
        const more = {
          ...point("2026-09-01T08:00:00Z", "named", 10, "Before the board"),
          [`${TYPING}${ID}/5555555555555/nowhere`]: "x",
          [`${ROWS}2026-09-01T08:00:00Z/${ID}/2222222222222`]: "a row",
        };
        await app.fresh({ [DRAFT + ID]: live, [REMOVED + ID]: draft(), ...more });
        await app.clickWords("Delete for good: Pine River Schools");
        await untilIs(() => app.stored(), { [DRAFT + ID]: live, ...more }, "what is left");
        await app.clickWords("Remove: Opened again");
        await app.clickWords("Delete for good: Opened again");
        await untilIs(() => app.stored(), {}, "nothing to be left of a draft that is gone");
        await app.quiet();
      });

      test("a draft can be renamed and copied, and the focus stays near", async () => {
        await app.fresh({ [DRAFT + ID]: draft() });
        await app.clickWords("Rename: Pine River Schools");
        await untilIs(async () => (await app.focus()).label, "Name of this draft", "the focus");
        await app.type(" (for the board)");
        await app.press(Key.ENTER);
        await app.see(/Pine River Schools \(for the board\)/, "a.draft-card__name");
        await until(async () => (await app.focus()).tag !== "body", "the focus to stay on the page");
        assert.equal(JSON.parse(await app.text(ID)).name, "Pine River Schools (for the board)");
        await app.clickWords("Duplicate: Pine River Schools (for the board)");
        await until(async () => (await app.count("a.draft-card__name")) === 2, "two drafts");
        assert.match(await app.words(".shelf"), /Copy of Pine River Schools \(for the board\)/);
        await app.quiet();
      });

      test("the worked example opens as a copy and never over somebody's work", async () => {
        await app.fresh({ [DRAFT + ID]: draft() });
        const example = async () => {
          await app.click("#example");
          await app.heading(/Maple River/);
          return app.draftId();
        };
        const one = await example();
        const again = async () => {
          await app.follow("Coaching System Builder");
          await app.heading(/together/);
          return example();
        };
        assert.equal(await again(), one, "who only looks, and looks again, needs no second copy");
        await app.follow("District and starting point");
        await app.heading("District and starting point");
        await app.typeInto(NAME, " and ours");
        await saved(app);
        assert.notEqual(await again(), one, "a copy that somebody has worked in is not given for the example");
        assert.match((await app.document(one)).district.name, / and ours$/);
        assert.equal(await app.text(ID), draft());
        await app.quiet();
      });
    });

    describe("rows", () => {
      const LIST = "definition.is";
      const line = (index) => `[id="${LIST}"] li.row:nth-child(${index}) :is(input, textarea)`;
      async function lines(...texts) {
        const id = await begin("Definition of coaching");
        await app.click(`[id="${LIST}-add"]`);
        for (const [index, text] of texts.entries()) {
          await until(async () => (await app.count(`[id="${LIST}"] li.row`)) === index + 1, "a further line");
          await app.inEmptyField("the new line");
          await app.type(text);
          if (index + 1 < texts.length) await app.press(Key.ENTER);
        }
        return id;
      }

      test("adding a row puts the focus into its first field", async () => {
        await begin("Schools and innovations");
        await app.clickWords("Add a school");
        await untilIs(async () => (await app.focus()).label, "School name", "the focus");
        await app.type("Ridge");
        await app.hold(Key.CONTROL, Key.ENTER);
        await until(async () => (await app.count("li.row")) === 2, "a second row");
        const named = () => app.focus().then(({ label, value }) => [label, value]);
        await untilIs(named, ["School name", ""], "the focus to be in the new row's empty name");
        await app.quiet();
      });

      test("in a list of lines, Enter adds one right below", async () => {
        await lines("one", "three");
        await app.click(line(1));
        await app.press(Key.ENTER);
        await untilIs(() => rows(app, LIST), ["one", "", "three"], "the lines");
        await app.inEmptyField("the new line");
        await app.type("two");
        await untilIs(() => rows(app, LIST), ["one", "two", "three"], "the lines");
        await app.quiet();
      });

      test("a removed row can be undone for as long as the page is open, at its old place", async () => {
        const id = await lines("one", "two", "three");
        await app.click(`[id="${LIST}"] li.row:nth-child(2) [title=Remove]`);
        await untilIs(() => rows(app, LIST), ["one", "three"], "the lines");
        await untilIs(async () => (await app.focus()).words, "Undo: bring back two", "the focus");
        await app.typeInto(line(1), "!");
        await saved(app);
        assert.deepEqual(
          (await app.document(id)).definition.is.map(({ text }) => text),
          ["one!", "three"],
        );
        await app.clickWords("Undo: bring back two");
        await untilIs(() => rows(app, LIST), ["one!", "two", "three"], "the lines");
        await untilIs(async () => (await app.focus()).value, "two", "the focus to be in the line that is back");
        await app.quiet();
      });

      test("rows move by buttons, and the button keeps the focus", async () => {
        await lines("one", "two", "three");
        await app.click(`[id="${LIST}"] li.row:nth-child(3) [title="Move up"]`);
        await untilIs(() => rows(app, LIST), ["one", "three", "two"], "the lines");
        await untilIs(async () => (await app.focus()).words, "Move up: Line 2", "the focus");
        await app.press(Key.ENTER);
        await untilIs(() => rows(app, LIST), ["three", "one", "two"], "the lines");
        await untilIs(async () => (await app.focus()).words, "Move up: Line 1", "the focus");
        await app.see(/Moved to 1 of 3/, "[role=status]");
        await app.press(Key.ENTER);
        await app.see(/It cannot move further/, "[role=status]");
        assert.deepEqual(await rows(app, LIST), ["three", "one", "two"]);
        await app.quiet();
      });

      test("rows move by Alt with an arrow, and the field keeps the focus and the words", async () => {
        await lines("one", "two", "three");
        await app.hold(Key.ALT, Key.ARROW_UP);
        await untilIs(() => rows(app, LIST), ["one", "three", "two"], "the lines");
        await untilIs(async () => (await app.focus()).value, "three", "the focus");
        await app.type("!");
        await app.hold(Key.ALT, Key.ARROW_DOWN);
        await untilIs(() => rows(app, LIST), ["one", "two", "three!"], "the lines");
        await untilIs(async () => (await app.focus()).value, "three!", "the focus");
        await app.quiet();
      });

      test("an example comes into the field, is marked until it is edited, and never replaces a word", async () => {
        await begin("Definition of coaching");
        const statement = "#definition\\.statement";
        await app.clickWords("Example: Our definition of coaching", "summary");
        await app.clickWords("Start from this example");
        await app.see(/Adapted from an example/, ".field__note");
        await untilIs(async () => (await app.focus()).label, "Our definition of coaching", "the focus");
        const words = await app.value(statement);
        assert.ok(words.length > 20, `the field says ${words}`);
        await app.type(" And ours.");
        assert.equal(await app.count(".field__note"), 1, "the example still stands there word for word");
        await app.press(...Array(20).fill(Key.ARROW_LEFT));
        await app.type("our own ");
        await until(async () => (await app.count(".field__note")) === 0, "the mark to go");
        const edited = await app.value(statement);
        await app.clickWords("Add this below our words");
        await until(
          async () => (await app.value(statement)).startsWith(`${edited}\n\n`),
          "the example below our words",
        );
        await app.quiet();
      });

      test("example rows are added, not put in the place of others", async () => {
        await lines("ours");
        const list = `[id="${LIST}"] + details`;
        await app.click(`${list} summary`);
        await app.clickWords("Add all", `${list} > button`);
        await until(async () => (await rows(app, LIST)).length > 2, "the examples");
        assert.equal((await rows(app, LIST))[0], "ours");
        await app.quiet();
      });
    });
  });
}
