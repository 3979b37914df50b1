// When the app breaks, everything that is stored and everything on the screen can still be taken along.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { BASE_URL, ENGINES } from "./engines.mjs";
import { AWAY, DRAFT, HISTORY, KEPT, LOST, PANIC, REMOVED, open, until, untilIs } from "./lib/app.mjs";
import { ID, draftOf } from "./lib/drafts.mjs";
import { proxy } from "./lib/proxy.mjs";

const DRAFT_TEXT = draftOf("Pine River Schools");

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    /** Breaks the app as a bug in it would. */
    async function panic() {
      await app.run(() => {
        setTimeout(() => window.wasmBindings.rescueDrill());
      });
      await until(() => app.count("dialog.rescue[open]"), "the rescue screen");
    }
    /** A panic is told to the console; nothing else may be. */
    async function onlyThePanic() {
      const problems = await app.browser.problems();
      const others = problems.filter((problem) => !PANIC.test(problem));
      assert.deepEqual(others, []);
      assert.notDeepEqual(problems, [], "the panic is told to the console");
    }

    test("a panic brings the rescue screen, with the focus on its heading", async () => {
      await app.fresh({ [DRAFT + ID]: DRAFT_TEXT }, `draft/${ID}/profile`);
      await panic();
      assert.match(await app.words("dialog.rescue h1"), /Sorry, the builder has stopped/);
      await untilIs(async () => (await app.focus()).id, "rescue-heading", "the focus");
      // It stays: there is nothing to go back to.
      await app.press(Key.ESCAPE);
      await app.press(Key.ESCAPE);
      assert.equal(await app.count("dialog.rescue[open]"), 1);
      await onlyThePanic();
    });

    test("it hands out every stored draft and text, readable or not, byte for byte", async () => {
      const stored = {
        [DRAFT + ID]: DRAFT_TEXT,
        [`${DRAFT}cut`]: '\u{feff}{"document": {"district"',
        [`${DRAFT}`]: "",
        [`${REMOVED}x`]: DRAFT_TEXT.replace("Pine River", "Gone"),
        [`${KEPT}x`]: "kept <b>aside</b>",
        "coaching-system/other": "another",
      };
      await app.fresh({ ...stored, elsewhere: "not ours" });
      await panic();
      const count = await app.count("dialog.rescue li");
      assert.equal(count, Object.keys(stored).length);
      const texts = [];
      for (let index = 1; index <= count; index += 1) {
        await app.click(`dialog.rescue li:nth-child(${index}) button`);
        texts.push((await app.downloaded())[0].text);
      }
      assert.deepEqual(texts.toSorted(), Object.values(stored).toSorted());
      await app.clickWords("Download everything in one file");
      const [all] = await app.downloaded();
      assert.match(all.name, /^coaching-system-everything_rescued_\d{4}-\d\d-\d\d_\d{4}\.json$/);
      assert.deepEqual(JSON.parse(all.text), stored);
      await app.see(/Downloaded: coaching-system-everything/, "dialog [role=status]");
      assert.deepEqual(await app.stored(), { ...stored, elsewhere: "not ours" }, "nothing is removed or changed");
      await onlyThePanic();
    });

    test("it hands out the words on the screen, typed a moment before", async () => {
      await app.fresh({ [DRAFT + ID]: DRAFT_TEXT }, `draft/${ID}/profile`);
      await app.typeInto("#profile\\.reason", "Typed just now");
      await panic();
      await app.clickWords("Download the words on the screen");
      const [file] = await app.downloaded();
      assert.match(file.name, /^words-on-screen_rescued_.*\.txt$/);
      assert.match(file.text, /District name\nPine River Schools\n/);
      assert.match(file.text, /Why we start there\nTyped just now\n/);
      await onlyThePanic();
    });

    test("after a reload, the work goes on where it was", async () => {
      app.mayReport(PANIC);
      await app.fresh({ [DRAFT + ID]: DRAFT_TEXT }, `draft/${ID}/profile`);
      await app.typeInto("#profile\\.reason", "Stored before the panic");
      await app.see(/Saved in this browser/, ".status");
      await panic();
      await app.clickWords("Reload the page");
      await until(async () => (await app.count("dialog.rescue")) === 0, "the rescue screen to go");
      await app.ready();
      await app.heading("District and starting point");
      await untilIs(() => app.value("#profile\\.reason"), "Stored before the panic", "the words");
      await app.typeInto("#profile\\.reason", "!");
      await untilIs(
        async () => (await app.document(ID)).startingPoint.reason,
        "Stored before the panic!",
        "the stored words",
      );
      await app.quiet();
    });

    describe("when the app does not start", () => {
      const EARLIER = DRAFT_TEXT.replace("Pine River", "Pine Brook");
      const POINT = `${HISTORY}${ID}/2026-09-01T12:00:00Z/named`;
      const STORED = {
        [DRAFT + ID]: DRAFT_TEXT,
        [POINT]: `{"at":"2026-09-01T12:00:00Z","why":"named","name":"x"}\n${EARLIER}`,
        [`${KEPT}x`]: "kept aside",
      };
      let host;
      let base;
      /** Serves the app without what it needs to start. */
      async function broken(loses) {
        app.mayReport(LOST, AWAY);
        base = app.base;
        host = await proxy(BASE_URL, { loses });
        app.base = host.address;
        await app.outside();
        await app.run((stored) => {
          localStorage.clear();
          for (const [key, text] of Object.entries(stored)) localStorage.setItem(key, text);
        }, STORED);
      }
      afterEach(async () => {
        app.base = base;
        host.close();
      });

      test("twice in a row, it waits and hands out drafts, earlier versions and what was kept aside", async () => {
        await broken((path) => path.endsWith(".wasm"));
        for (let start = 0; start < 2; start += 1) {
          await app.browser.goto(app.base);
          await app.see(/The builder did not open/, "#shell-problem");
        }
        await app.browser.goto(app.base);
        await app.see(/did not start, twice in a row/, "dialog.rescue h1");
        await app.see(/Pine River Schools .* Text kept aside/, "dialog.rescue");
        await app.press(Key.ESCAPE);
        await app.press(Key.ESCAPE);
        await untilIs(() => app.count("dialog.rescue[open]"), 1, "the screen: there is nothing to go back to");
        await app.clickWords("Earlier versions of the drafts (1)", "summary");
        await app.clickWords("Download", ".rescue-earlier button");
        assert.equal((await app.downloaded())[0].text, EARLIER, "a file that the builder opens");
        host.loses = () => false;
        await app.clickWords("Try again");
        await app.ready();
        await app.see(/Pine River Schools/, ".shelf");
        assert.deepEqual(await app.stored(), STORED);
      });

      test("a draft that breaks the app right after its start leads to safe mode, and from there to the home page", async () => {
        await broken(() => false);
        const address = `${app.base}draft/${ID}/profile`;
        for (let start = 0; start < 2; start += 1) {
          // In a tab of its own each time, as somebody does who closes the broken one.
          const former = await app.driver.getWindowHandle();
          const next = await app.browser.newTab(address);
          await app.driver.switchTo().window(former);
          await app.driver.close();
          await app.driver.switchTo().window(next);
          await app.ready();
          await panic();
        }
        await app.browser.goto(address);
        await app.see(/did not start, twice in a row/, "dialog.rescue h1");
        await app.clickWords("Try again");
        await app.ready();
        await app.heading(/together/);
        assert.equal(await app.path(), new URL(app.base).pathname);
        assert.deepEqual(await app.stored(), STORED);
        await onlyThePanic();
      });

      test("a start that somebody did not wait for is none that failed", async () => {
        await broken(() => false);
        for (let start = 0; start < 4; start += 1) await app.browser.goto(app.base);
        await app.ready();
        assert.equal(await app.count("dialog.rescue"), 0);
      });
    });

    test("with an address it can be opened by hand, and closed again", async () => {
      await app.fresh({ [DRAFT + ID]: DRAFT_TEXT }, "#rescue");
      await until(() => app.count("dialog.rescue[open]"), "the rescue screen");
      assert.match(await app.words("dialog.rescue h1"), /Get your drafts/);
      await app.clickWords("Back to the builder");
      await until(async () => (await app.count("dialog.rescue")) === 0, "the rescue screen to go");
      assert.equal(await app.path(), new URL(app.base).pathname);
      await app.quiet();
    });
  });
}
