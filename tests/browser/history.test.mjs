// Earlier versions of a draft: kept, compared in words, brought back and taken back, as a team does it by keyboard.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, HISTORY, KEPT, ROWS, open, until, untilIs } from "./lib/app.mjs";

const ID = "0123456789abc";
const NAME = "#profile\\.name";
const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const LINES = ["0000000000001", "0000000000002", "0000000000003"];

function file({ name, is = [], schema = 3 }) {
  const about = { format: "district-coaching-system", schema, id: ID, savedAt: "2026-09-01T12:00:00Z" };
  const lines = is.map((text) => ({ id: LINES[["support", "trust", "time"].indexOf(text)], text }));
  return JSON.stringify({ ...about, document: { district: { name }, definition: { is: lines } } });
}
const NOW = file({ name: "Maple River Schools", is: ["support", "time"] });
const THEN = file({ name: "Maple River", is: ["support", "trust"] });
const point = (at, why, name, text) => ({
  [`${HISTORY}${ID}/${at}/${why}`]: `${JSON.stringify({ at, why, name })}\n${text}`,
});
const STORED = {
  [DRAFT + ID]: NOW,
  ...point("2026-09-01T12:00:00Z", "named", "Before the board", THEN),
  ...point("2026-09-02T12:00:00Z", "day", "", NOW),
};

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    const history = (stored = STORED) => app.fresh(stored, `draft/${ID}/history`);
    const name = async () => (await app.document(ID)).district.name;
    const points = async () => Object.keys(await app.stored()).filter((key) => key.startsWith(HISTORY));

    /** Presses Tab until what has the focus says these words. */
    async function tabTo(words) {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        const focus = await app.focus();
        if (focus.words.startsWith(words)) return;
        await app.press(Key.TAB);
      }
      assert.fail(`Tab does not reach “${words}”`);
    }

    test("they are listed by day, the newest first, with why each was kept", async () => {
      await history();
      await app.heading("Earlier versions");
      await app.see(
        /September 2, 2026 .*Before the first edit of that day.*September 1, 2026 .*Before the board.*You kept it/,
        "[aria-labelledby=versions]",
      );
      await app.see(/take \d+ bytes here, of 1\.5 MB at most/, "[aria-labelledby=room]");
      await app.see(/This browser (has agreed|may clear|does not say)/, ".history-promise");
      await app.quiet();
    });

    test("how much room they and the drafts take is said to the byte, before and after one goes", async () => {
      await history({ ...STORED, [`${KEPT}x`]: "kept äside" });
      const bytes = async (start) => {
        const sizes = Object.entries(await app.stored()).map(([key, text]) =>
          key.startsWith(start) ? new TextEncoder().encode(text).length : 0,
        );
        return sizes.reduce((sum, size) => sum + size, 0);
      };
      const said = () => app.words("[aria-labelledby=room]");
      const inWords = (size) => (size < 1000 ? `${size} bytes` : `${Math.round(size / 1000)} KB`);
      const both = [inWords(await bytes(HISTORY)), inWords(await bytes(DRAFT))];
      assert.match(
        await said(),
        new RegExp(`take ${both[0]} here.* drafts themselves take ${both[1]}.*aside 11 bytes`),
      );
      await app.clickWords("Delete", "[aria-labelledby=versions] button");
      const left = await until(async () => {
        const now = inWords(await bytes(HISTORY));
        return now !== both[0] && now;
      }, "a version to go");
      await untilIs(said, new RegExp(`take ${left} here`), "the room after it");
      await app.quiet();
    });

    test("whether the browser has agreed to keep what is stored is said as it answers", async () => {
      const ANSWERS = [
        ["agreed", /has agreed to keep what this site stores until you delete it/],
        ["not agreed", /may clear what this site stores.*A downloaded file is the copy that lasts/],
        ["silent", /does not say whether it keeps.*A downloaded file is the copy that lasts/],
      ];
      for (const [answer, words] of ANSWERS) {
        // The whole builder has every page: from here on none is loaded anew.
        await app.fresh(STORED, `draft/${ID}/merge`);
        const can = await app.run((answer) => {
          if (!navigator.storage?.persisted) return false;
          StorageManager.prototype.persisted = async () => {
            if (answer === "silent") throw new DOMException("no", "NotAllowedError");
            return answer === "agreed";
          };
          return true;
        }, answer);
        await app.jump("Earlier versions", "This draft");
        await app.heading("Earlier versions");
        await app.see(can ? words : ANSWERS[2][1], ".history-promise");
      }
      await app.quiet();
    });

    test("one says what changed since, in words, under the page where it did", async () => {
      await history();
      await tabTo("What changed since “Before the board”");
      await app.press(Key.ENTER);
      await app.see(/3 changes\./, ".version details[open]");
      const pages = await app.run(() => [...document.querySelectorAll(".changed__page")].map((it) => it.innerText));
      assert.deepEqual(pages, ["District and starting point", "Definition of coaching"]);
      const said = (css) => app.run((css) => [...document.querySelectorAll(css)].map((it) => it.textContent), css);
      assert.deepEqual(await said("ins"), [" [added:  Schools] ", " [added: line “time”] "]);
      assert.deepEqual(await said("del"), [" [removed: line “trust”] "]);
      await app.quiet();
    });

    test("it comes back with a key, and what was there comes back too", async () => {
      await history({ ...STORED, [DRAFT + ID]: file({ name: "Maple River Schools", is: ["support"] }) });
      await tabTo("Bring this back: “Before the board”");
      await app.press(Key.ENTER);
      await untilIs(name, "Maple River", "the name of then");
      await untilIs(async () => (await app.focus()).words, "Undo", "the focus on the way back");
      await app.see(/Before an earlier version came back/, "[aria-labelledby=versions]");
      await app.press(Key.ENTER);
      await untilIs(name, "Maple River Schools", "the name of now");
      await untilIs(async () => (await app.focus()).id, "versions", "the focus");
      // What was brought back can be had again with the keys as well.
      await app.hold(Key.CONTROL, Key.SHIFT, "z");
      await untilIs(name, "Maple River", "the name of then, once more");
      await app.quiet();
    });

    test("a version that says what the draft says is not brought back over it", async () => {
      await history();
      await app.clickWords("Bring this back: the version of");
      await app.see(/Nothing was changed/, "[aria-labelledby=versions]");
      assert.equal(await app.text(ID), NOW);
      assert.equal((await points()).length, 2);
    });

    test("a moment is kept under a name", async () => {
      await history();
      await app.typeInto("#version-name", "Sent to the principals");
      await app.press(Key.ENTER);
      await app.see(/Sent to the principals/, "[aria-labelledby=versions]");
      await app.reload();
      await app.see(/Sent to the principals/, "[aria-labelledby=versions]");
      assert.equal((await points()).length, 3);
      await app.quiet();
    });

    test("each version holds what the draft said when it was kept", async () => {
      await history();
      for (const words of ["First", "Second"]) {
        await app.follow("District and start");
        await app.heading("District and starting point");
        await app.clear(NAME);
        await app.typeInto(NAME, words);
        await app.follow("Earlier versions");
        await app.heading("Earlier versions");
        await app.typeInto("#version-name", `With ${words}`);
        await app.press(Key.ENTER);
        await app.see(new RegExp(`With ${words}`), "[aria-labelledby=versions]");
      }
      for (const words of ["First", "Second"]) {
        await app.clickWords(`Download: “With ${words}”`);
        assert.equal(JSON.parse((await app.downloaded())[0].text).document.district.name, words);
      }
      await app.quiet();
    });

    test("a draft that was emptied and saved comes back from the version before", async () => {
      await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
      await app.clear(NAME);
      await app.hold(Key.CONTROL, "s");
      await untilIs(name, "", "the emptied draft to be stored");
      await app.reload();
      await app.follow("Earlier versions");
      await app.heading("Earlier versions");
      await app.clickWords("Bring this back");
      await untilIs(name, "Maple River Schools", "the name of before");
      await app.quiet();
    });

    test("one is downloaded as a file, deleted, and put back", async () => {
      await history();
      await app.clickWords("Download: “Before the board”");
      const [download] = await app.downloaded();
      assert.match(download.name, /^maple-river-coaching-system_2026-09-01_120000\.json$/);
      assert.equal(JSON.parse(download.text).document.district.name, "Maple River");
      await tabTo("Delete: “Before the board”");
      await app.press(Key.ENTER);
      await untilIs(async () => (await points()).length, 1, "the versions that are left");
      await untilIs(async () => (await app.focus()).words, "Put it back", "the focus");
      await app.press(Key.ENTER);
      await untilIs(() => app.stored(), STORED, "all that was stored");
      await app.quiet();
    });

    test("a version that is no draft is told, and can still be taken along", async () => {
      await history({ ...STORED, ...point("2026-09-03T12:00:00Z", "minutes", "", "{cut off") });
      await app.clickWords("What changed since", "summary");
      await app.see(/This version cannot be read/, ".version details[open]");
      await app.clickWords("Bring this back");
      await app.see(/Nothing was changed/, "[aria-labelledby=versions]");
      await app.clickWords("Download: the version of");
      assert.equal((await app.downloaded())[0].text, "{cut off");
      assert.equal(await app.text(ID), NOW);
    });

    test("before a draft of an older form is written anew, its text is kept as it was", async () => {
      const older = file({ name: "Maple River", schema: 1 });
      await app.fresh({ [DRAFT + ID]: older }, `draft/${ID}/profile`);
      assert.deepEqual(await points(), [], "looking at it changes nothing");
      await app.typeInto("#profile\\.isd", "Lakeshore ISD");
      await untilIs(async () => JSON.parse(await app.text(ID)).schema, 3, "the new form");
      const [key] = await points();
      assert.match(key, /\/migration$/);
      assert.ok((await app.stored())[key].endsWith(`\n${older}`));
      await app.quiet();
    });

    test("when a file was downloaded last, and what changed since, is said where work ends", async () => {
      await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}`);
      await app.see(/No file of this draft is on record/, ".last-file");
      await app.clickWords("Download the file");
      await app.downloaded();
      await app.see(/Last copy in a file: \d+:\d\d [AP]M\. Nothing has changed since/, ".last-file");
      await app.follow("District and starting point");
      await app.heading("District and starting point");
      await app.typeInto("#profile\\.isd", "Lakeshore ISD");
      await app.followAnew("The document");
      await app.see(/Last copy in a file: .* 1 change since/, ".last-file");
      await app.follow("See what changed");
      await app.heading("Earlier versions");
      await app.see(/When it went into a file/, "[aria-labelledby=versions]");
      await app.quiet();
    });

    describe("are kept by themselves", () => {
      /** Types at a moment, after loading the page anew, and answers what the last version was kept for. */
      async function typeAt(moment) {
        await app.reload();
        await app.setClock(moment);
        await app.typeInto(NAME, "!");
        await app.hold(Key.CONTROL, "s");
        await app.see(/Saved in this browser/, ".status");
        return (await app.keys(HISTORY)).map((key) => key.split("/").at(-1)).join(" ");
      }

      test("at the first edit of a day, and after ten minutes of editing, however often the page is loaded", async () => {
        await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
        const table = [
          ["2026-11-23T10:00", "day"],
          ["2026-11-23T10:09", "day"],
          ["2026-11-23T10:11", "day minutes"],
          ["2026-11-23T10:20", "day minutes"],
          ["2026-11-23T10:22", "day minutes minutes"],
          ["2026-11-23T23:58", "day minutes minutes minutes"],
          ["2026-11-24T00:02", "day minutes minutes minutes day"],
        ];
        for (const [moment, kept] of table) assert.equal(await typeAt(moment), kept, moment);
        await app.quiet();
      });

      test("before a file takes the draft's place, and before many things come in at once", async () => {
        await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
        await app.typeInto(NAME, ", all of it");
        await app.hold(Key.CONTROL, "s");
        await untilIs(name, "Maple River Schools, all of it", "what was typed");
        await app.visit("files");
        await app.clickWords("Paste", "summary");
        await app.paste("#paste-file", THEN);
        await app.clickWords("Open this text");
        await app.click("#put-in-place");
        await untilIs(name, "Maple River", "the file's name");
        // What is kept already is not kept twice.
        await app.page(ID, "profile");
        await app.typeInto(NAME, ", and on");
        await app.page(ID, "definition");
        await app.clickWords("6 examples");
        await app.clickWords("Add all 6");
        await untilIs(
          async () => (await app.document(ID)).definition.is.length,
          8,
          "the examples below what was there",
        );
        await app.page(ID, "history");
        for (const why of ["Before many things were changed at once", "Before a file took its place"]) {
          await app.see(new RegExp(why), "[aria-labelledby=versions]");
        }
        const kept = Object.entries(await app.stored()).filter(([key]) => key.startsWith(HISTORY));
        const of = (why) => kept.find(([key]) => key.endsWith(`/${why}`))?.[1];
        assert.match(of("import"), /Maple River Schools, all of it/);
        assert.match(of("bulk"), /Maple River, and on/);
        await app.quiet();
      });

      test("while the page stays open as well", async () => {
        await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
        for (const [moment, count] of [
          ["2026-11-23T10:00", 1],
          ["2026-11-23T10:09", 1],
          ["2026-11-23T10:11", 2],
          ["2026-11-24T10:00", 3],
        ]) {
          await app.setClock(moment);
          await app.typeInto(NAME, "!");
          await app.hold(Key.CONTROL, "s");
          await app.see(/Saved in this browser/, ".status");
          assert.equal((await points()).length, count, moment);
        }
        await app.quiet();
      });

      // Only Chromium's driver can move the browser to another time zone.
      test("by the person's calendar, not by that of Greenwich", { skip: engine !== "chromium" }, async () => {
        await app.browser.cdp("Emulation.setTimezoneOverride", { timezoneId: "America/Detroit" });
        try {
          await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
          assert.equal(await typeAt("2026-11-23T18:57"), "day");
          assert.equal(await typeAt("2026-11-23T19:03"), "day");
        } finally {
          await app.browser.cdp("Emulation.setTimezoneOverride", { timezoneId: "" });
        }
      });
    });

    describe("what was removed from a list", () => {
      test("can be put back after the page was left, and taken out again", async () => {
        await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/definition`);
        const is = async () => (await app.document(ID)).definition.is.map(({ text }) => text);
        await app.click('[id="definition.is-add"]');
        await until(async () => (await app.focus()).row !== "", "the new line to have the focus");
        await app.type("patience");
        await app.click('[id="definition.is"] li.row:last-child [title=Remove]');
        await app.click('[id="definition.is"] li.row:first-child [title=Remove]');
        await untilIs(is, ["time"], "the lines that are left");
        await app.reload();
        await app.follow("Earlier versions");
        await app.heading("Earlier versions");
        await app.see(/Recently removed .*support.*patience|Recently removed .*patience.*support/, "main");
        assert.equal(await app.count("#removed-rows"), 1);
        await app.clickWords("Put it back: support");
        await untilIs(is, ["support", "time"], "the line in its place");
        await app.clickWords("Put it back: patience");
        await untilIs(is, ["support", "time", "patience"], "both lines in their places");
        await untilIs(async () => (await app.focus()).id, "versions", "the focus");
        assert.equal(await app.count("#removed-rows"), 0);
        await app.hold(Key.CONTROL, "z");
        await untilIs(is, ["support", "time"], "the last one to be taken out again");
        await app.see(/Recently removed .*patience/, "main");
        await app.quiet();
      });

      test("comes back with everything in it, as a role with its qualifications, selection and plan", async () => {
        const { id, document } = JSON.parse(EXAMPLE);
        await app.fresh({ [DRAFT + id]: EXAMPLE }, `draft/${id}/roles`);
        await app.click(`[id="${document.roles[0].id}"] [title=Remove]`);
        await untilIs(
          async () => (await app.document(id)).roles.length,
          document.roles.length - 1,
          "the role to be gone",
        );
        await app.page(id, "history");
        await app.clickWords(`Put it back: ${document.roles[0].title}`);
        await untilIs(async () => (await app.document(id)).roles, document.roles, "all of the role");
        await app.quiet();
      });

      test("is not kept if nothing was typed in it, and the last ones are kept", async () => {
        const old = Object.fromEntries(
          Array.from({ length: 50 }, (_, index) => [
            `${ROWS}2026-09-01T12:00:${String(index).padStart(2, "0")}Z/${ID}/0000000000009`,
            "x",
          ]),
        );
        await app.fresh({ [DRAFT + ID]: NOW, ...old }, `draft/${ID}/definition`);
        await app.click('[id="definition.is-add"]');
        await untilIs(() => app.count('[id="definition.is"] li.row'), 3, "a new line");
        await app.click('[id="definition.is"] li.row:last-child [title=Remove]');
        await app.see(/Saved in this browser/, ".status");
        assert.equal((await app.keys(ROWS)).length, 50);
        await app.click('[id="definition.is"] li.row:first-child [title=Remove]');
        await untilIs(async () => (await app.keys(ROWS)).length, 40, "the oldest to go");
        assert.ok(!(await app.keys(ROWS)).some((key) => key.includes("12:00:10Z")));
        await app.quiet();
      });
    });

    test("what was folded open stays open while another tab writes", async () => {
      await history();
      await app.clickWords("What changed since “Before the board”", "summary");
      await app.see(/3 changes\./, ".version details[open]");
      await app.run(() => {
        window.__heard = 0;
        window.addEventListener("storage", () => (window.__heard += 1));
      });
      const here = await app.driver.getWindowHandle();
      await app.browser.newTab();
      await app.outside();
      await app.run(
        (keys) => keys.forEach((key) => localStorage.setItem(key, "x")),
        ["elsewhere", `${HISTORY}1111111111111/2026-09-01T12:00:00Z/day`],
      );
      await app.driver.close();
      await app.driver.switchTo().window(here);
      await until(() => app.run(() => window.__heard === 2), "the page to have heard of it");
      assert.equal(await app.count(".version details[open]"), 1);
    });

    test("once all six components are ready, the overview says first that no file has them, until one does", async () => {
      const example = JSON.parse(EXAMPLE);
      const parts = ["definition", "conditions", "qualifications", "selection", "serviceDelivery", "guidelines"];
      const all = (status) => parts.forEach((part) => (example.document[part].part.status = status));
      const overview = () => app.fresh({ [DRAFT + example.id]: JSON.stringify(example) }, `draft/${example.id}`);
      all("approved");
      example.document.guidelines.part.status = "drafting";
      await overview();
      await app.see(/of 6 components/, ".page__lead");
      assert.equal(await app.count("#time-for-a-file"), 0, "nobody is asked while they still write");
      all("readyForReview");
      await overview();
      await app.see(/All six components are ready.* No file of this draft is on record/, "#time-for-a-file");
      await app.click("#time-for-a-file button");
      assert.equal((await app.downloaded()).length, 1);
      await untilIs(() => app.count("#time-for-a-file"), 0, "the reminder to go");
      await app.see(/Last copy in a file: .* Nothing has changed since/, ".last-file");
      await app.follow("District and start");
      await app.heading("District and starting point");
      await app.typeInto(NAME, "!");
      await app.follow("Overview");
      await app.see(/Last copy in a file: \d+:\d\d [AP]M\. It has changed since/, "#time-for-a-file");
      await app.quiet();
    });

    test("the browser is asked once, at the first real edit, to keep what is stored", async () => {
      await app.fresh({ [DRAFT + ID]: NOW }, `draft/${ID}/profile`);
      const can = await app.run(() => {
        window.__asked = 0;
        if (!navigator.storage?.persist) return false;
        StorageManager.prototype.persisted = async () => false;
        StorageManager.prototype.persist = async () => (window.__asked += 1) < 0;
        return true;
      });
      if (!can) return;
      await until(
        () => app.run(() => performance.getEntriesByType("resource").some((it) => it.name.endsWith("/lasting.mjs"))),
        "the module that asks",
      );
      assert.equal(await app.run(() => window.__asked), 0, "nothing was written yet");
      await app.typeInto("#profile\\.isd", "Lakeshore");
      await untilIs(() => app.run(() => window.__asked), 1, "the question");
      await app.typeInto("#profile\\.reason", "Because");
      await app.see(/Saved in this browser/, ".status");
      assert.equal(await app.run(() => window.__asked), 1);
      await app.quiet();
    });
  });
}
