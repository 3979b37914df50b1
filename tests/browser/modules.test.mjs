// Two modules of WebAssembly: every address starts the one that it needs, and on the way from one to the other nothing
// is lost.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { DRAFT, KEPT, LOST, open, openBlocked, until, untilIs } from "./lib/app.mjs";
import { inEachPlace } from "./lib/places.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, name: TITLE } = JSON.parse(EXAMPLE);
const STORED = { [DRAFT + ID]: EXAMPLE };
const APP = "District Coaching System Builder";
const SESSION = "The training session";
/** What links to it say at least. */
const TO_SESSION = "Session";
const PROFILE = "District and starting point";
/** What links to it say at least. */
const TO_PROFILE = "District and start";
const NAME = "#profile\\.name";
const REASON = "#profile\\.reason";
const FIRST = ["coaching-system-builder.js", "coaching-system-builder_bg.wasm"];
const WHOLE = ["whole-builder.js", "whole-builder_bg.wasm"];

/** The modules' files that this page has asked for, without the digests in their names. */
const modules = async (app) => {
  const names = await app.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const files = names.map((name) => new URL(name).pathname.split("/").at(-1));
  const plain = files
    .filter((name) => /builder-[0-9a-f]{16}/.test(name))
    .map((name) => name.replace(/-[0-9a-f]{16}/, ""));
  return [...new Set(plain)].sort();
};
/** Marks the page, so that one that was loaded anew is told from it. */
const mark = (app) => app.run(() => void (window.__loadedOnce = true));
const isMarked = (app) => app.run(() => window.__loadedOnce === true);
const scrollY = (app) => app.run(() => Math.round(scrollY));

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    inEachPlace(
      () => app,
      (base) => {
        test("the first load, wherever it is, has nothing of the team's pages", async () => {
          for (const path of ["", "help", `draft/${ID}`, `draft/${ID}/profile`]) {
            await app.fresh(STORED, path);
            assert.deepEqual(await modules(app), FIRST, path);
          }
          await app.quiet();
        });

        test("a link to a team page loads only the whole builder", async () => {
          await app.fresh(STORED, `draft/${ID}/team/session`);
          await app.heading(SESSION);
          assert.deepEqual(await modules(app), WHOLE);
          await untilIs(() => app.driver.getTitle(), `${SESSION} – ${TITLE} – ${APP}`, "the title");
          await app.quiet();
        });

        test("from the overview to a team page, every word is kept and the page's heading has the focus", async () => {
          await app.fresh();
          const id = await app.start();
          await app.follow(TO_PROFILE);
          await app.heading(PROFILE);
          await app.typeInto(NAME, "Maple River");
          await untilIs(() => app.value(NAME), "Maple River", "the name");
          await app.follow("Overview");
          await app.heading("Maple River");
          await app.clickWords(SESSION, ".tasks a");
          await app.heading(SESSION);
          assert.equal(await app.path(), `${new URL(base).pathname}draft/${id}/team/session`);
          await app.see(/^Maple River$/, ".top__draft");
          await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
          assert.equal((await app.document(id)).district.name, "Maple River");
          assert.deepEqual(await modules(app), WHOLE);
          await app.quiet();
        });
      },
    );

    test("words that were typed a moment before are stored when a team page is opened", async () => {
      await app.fresh(STORED, `draft/${ID}/profile`);
      await app.typeInto(REASON, " Typed just now.");
      await app.follow(TO_SESSION);
      await app.heading(SESSION);
      assert.match((await app.document(ID)).startingPoint.reason, / Typed just now\.$/);
      await app.quiet();
    });

    test("the search leads to a team page", async () => {
      await app.fresh(STORED, `draft/${ID}/profile`);
      await app.jump(SESSION);
      await app.heading(SESSION);
      await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
      await app.quiet();
    });

    test("from a team page on, no page is loaded again, back and forth", async () => {
      await app.fresh(STORED, `draft/${ID}/profile`);
      await app.follow(TO_SESSION);
      await app.heading(SESSION);
      await mark(app);
      await app.follow("Back to the overview");
      await app.heading(TITLE);
      await app.follow(TO_PROFILE);
      await app.heading(PROFILE);
      await app.typeInto(NAME, "!");
      for (const heading of [TITLE, SESSION, PROFILE]) {
        await app.driver.navigate().back();
        await app.heading(heading);
      }
      await untilIs(() => app.value(NAME), /!$/, "the words");
      await app.driver.navigate().forward();
      await app.heading(SESSION);
      assert.ok(await isMarked(app), "the page was loaded again");
      await app.quiet();
    });

    test("Back from a team page leads to where a page was left", async () => {
      await app.fresh(STORED, `draft/${ID}/definition`);
      await until(() => app.count("details.example"), "the examples");
      await app.painted();
      await app.run(() => scrollTo(0, 900));
      await untilIs(() => scrollY(app), 900, "the scroll position");
      // Not the position itself: when the examples arrive, the browser moves along to show the same words.
      const seen = () => app.run(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest("[id]").id);
      const before = await seen();
      await app.painted();
      await app.jump(SESSION);
      await app.heading(SESSION);
      await untilIs(() => scrollY(app), 0, "the scroll position of the team page");
      await app.painted();
      await app.driver.navigate().back();
      await app.heading("Definition of coaching");
      await untilIs(seen, before, "what is on the screen after Back");
      await app.quiet();
    });

    test("Back leads to a team page from a page that was loaded anew", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await app.follow("Back to the overview");
      await app.heading(TITLE);
      await app.reload();
      assert.deepEqual(await modules(app), FIRST);
      await app.driver.navigate().back();
      await app.heading(SESSION);
      assert.deepEqual(await modules(app), WHOLE);
      await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
      await app.quiet();
    });

    test("an address of the team's that is no page says so", async () => {
      for (const path of ["team", "team/no-such-page", "profile/x/y"]) {
        await app.fresh(STORED, `draft/${ID}/${path}`);
        await app.heading("There is no such page");
      }
      await app.quiet();
    });

    describe("where words cannot be stored", () => {
      /** Whether the browser would ask before it leaves this page. */
      const asks = (app) => app.run(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
      /** Whether it was about to ask when it left a page: told by that page to the next. */
      const watchLeaving = (app) =>
        app.run(() => {
          window.name = "";
          addEventListener("beforeunload", (event) => (window.name = event.defaultPrevented ? "asked" : "not asked"));
        });

      test("with storage blocked, a draft is there, word by word, on the team page and after it", async () => {
        const { app: blocked, end } = await openBlocked(engine);
        try {
          await blocked.visit();
          // One draft that is put away, one that is open.
          await blocked.start();
          await blocked.follow(TO_PROFILE);
          await blocked.typeInto(NAME, "Put away");
          await blocked.follow("Coaching System Builder");
          await blocked.heading(/together/);
          await blocked.start();
          await blocked.follow(TO_PROFILE);
          await blocked.typeInto(NAME, "“Nowhere” to go – 学区");
          await blocked.paste(REASON, "Line one\nline two");
          assert.ok(await asks(blocked), "what only this page has would be left quietly");
          await watchLeaving(blocked);
          await blocked.follow(TO_SESSION);
          await blocked.heading(SESSION);
          assert.deepEqual(await modules(blocked), WHOLE);
          assert.equal(await blocked.run(() => window.name), "not asked");
          await blocked.see(/Not saved: .*Your words are still on this page/, ".status");
          await blocked.follow(TO_PROFILE);
          await untilIs(() => blocked.value(NAME), "“Nowhere” to go – 学区", "the name");
          assert.equal(await blocked.value(REASON), "Line one\nline two");
          await blocked.follow("Coaching System Builder");
          await blocked.heading(/together/);
          await blocked.clickWords("Put away", "a");
          await blocked.heading("Put away");
          await blocked.see(/Not saved/, ".status");
          assert.ok(await asks(blocked), "what only this page has would be left quietly");
          await blocked.quiet();
        } finally {
          await end();
        }
      });

      test("with storage full, words go along, and are stored once there is room, with nothing kept aside", async () => {
        await app.fresh(STORED, `draft/${ID}/profile`);
        await app.typeInto(REASON, ".");
        await app.see(/Saved in this browser at \d/, ".status");
        await app.fill({ withoutHistory: true });
        await app.typeInto(REASON, ` and ${"then ".repeat(200)}more`);
        await app.see(/Not saved/, ".status");
        await app.follow(TO_SESSION);
        await app.heading(SESSION);
        await app.see(/Not saved/, ".status");
        await app.makeRoom();
        await app.follow(TO_PROFILE);
        await app.typeInto(REASON, "!");
        await app.see(/Saved in this browser at \d/, ".status");
        assert.match((await app.document(ID)).startingPoint.reason, / and (then )+more!$/);
        const kept = Object.keys(await app.stored()).filter((key) => key.startsWith(KEPT));
        assert.deepEqual(kept, []);
        // A later load of the team page does not bring the older words back.
        await app.driver.navigate().back();
        await app.heading(SESSION);
        await app.reload();
        await app.follow(TO_PROFILE);
        await untilIs(() => app.value(REASON), /more!$/, "the words");
        await app.quiet();
      });

      test("when the whole builder does not arrive, the words wait for it", async () => {
        const { app: blocked, host, end } = await openBlocked(engine);
        blocked.mayReport(LOST);
        try {
          await blocked.visit();
          await blocked.start();
          await blocked.follow(TO_PROFILE);
          await blocked.typeInto(NAME, "Still here");
          host.loses = (path) => /whole-builder.*\.wasm$/.test(path);
          await blocked.follow(TO_SESSION);
          await blocked.see(/The builder did not open/, "#shell-problem");
          await blocked.click("#shell-drafts");
          await blocked.see(/Still here/, "dialog.rescue");
          await blocked.clickWords("Back to the builder");
          host.loses = () => false;
          await blocked.click("#shell-again");
          await blocked.ready();
          await blocked.follow(TO_PROFILE);
          await untilIs(() => blocked.value(NAME), "Still here", "the words");
        } finally {
          await end();
        }
      });
    });
  });
}
