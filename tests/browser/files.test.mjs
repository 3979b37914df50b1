// Files: every one that cannot be opened gets its sentence, the others are asked about, and what is here stays.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { DRAFT, FORM_PAGES, HISTORY, open, until, untilIs } from "./lib/app.mjs";
import { ID as WORST_ID, worstFiles } from "./lib/worst.mjs";

const ID = "0123456789abc";
const PATTERN = /^pine-river-schools-coaching-system_\d{4}-\d\d-\d\d_\d{4}\.json$/;

function file({ id = ID, name = "Pine River Schools", schema = 1, ...more } = {}) {
  const about = {
    format: "district-coaching-system",
    schema,
    app: "0.1.0",
    id,
    name: "",
    savedAt: "2026-09-01T12:00:00Z",
  };
  return JSON.stringify({ ...about, document: { district: { name }, ...more } }, null, 2);
}

/** Every file that cannot be opened, with what the app is to say of it. */
const REFUSED = [
  ["an empty file", "empty.json", "", /nothing in it: the file is empty/],
  ["a file of blanks", "blank.json", " \n\t ", /nothing in it: the file is empty/],
  [
    "a letter",
    "notes.txt",
    "Dear team,\nthis is our plan.",
    /not a file of this app: it is not JSON \(line 1, column 1\)/,
  ],
  ["a web page", "page.html", "<!doctype html><html><body>plan</body></html>", /it is not JSON/],
  ["JSON with a mistake", "mistake.json", '{\n  "format": district\n}', /it is not JSON \(line 2, column \d+\)/],
  ["another program's JSON", "drawing.json", '{"type":"excalidraw","elements":[]}', /JSON, but another program's/],
  ["JSON that is no object", "list.json", "[1, 2, 3]", /JSON, but another program's/],
  ["a file that is cut off", "cut.json", file().slice(0, 200), /cut off: the end of the file is missing/],
  ["a file of over 5 MB", "film.json", `"${"x".repeat(5_100_000)}"`, /too large \(over 5 MB\)/],
  [
    "a file without a document",
    "hollow.json",
    '{"format":"district-coaching-system","schema":1}',
    /no document in it that can be read/,
  ],
];

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    const folder = mkdtempSync(join(tmpdir(), "files-"));
    before(async () => {
      app = await open(engine);
    });
    after(async () => {
      await app?.close();
      rmSync(folder, { recursive: true });
    });

    /** Picks a file with the page's own input. */
    async function pick(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      await (await app.find("#pick-file")).sendKeys(path);
    }
    const asked = (words) => app.see(words, ".notice--ask");
    const answered = () =>
      until(() => app.run(() => /\/draft\/[^/]+$/.test(location.pathname)), "the draft's overview");

    test("every file that cannot be opened gets a sentence for its cause, and nothing changes", async () => {
      const stored = { [DRAFT + ID]: file() };
      await app.fresh(stored, "files");
      for (const [what, name, text, sentence] of REFUSED) {
        await pick(name, text);
        await app.see(new RegExp(`“${name.replace(".", "\\.")}” cannot be opened`), "#arrival");
        await app.see(sentence, ".notice--bad");
        assert.match(await app.words(".notice--bad"), /Nothing was changed/, what);
        await untilIs(async () => (await app.focus()).id, "arrival", `the focus after ${what}`);
      }
      assert.deepEqual(await app.stored(), stored);
      await app.quiet();
    });

    test("a folder, or a file that the browser cannot get at, is not called empty", async () => {
      await app.fresh({}, "files");
      await app.run(() => {
        File.prototype.arrayBuffer = () => Promise.reject(new DOMException("no", "NotReadableError"));
      });
      await pick("in the cloud.json", file());
      await app.see(/“in the cloud.json” cannot be opened The browser could not read it/, ".notice--bad");
      await app.run(() => delete File.prototype.arrayBuffer);
      await app.quiet();
    });

    // In one engine: what is bounded is the same code in all. How long it takes is for `cargo xtask measure` to tell.
    test(
      "of the worst file that there can be, as much is read as a page can bear, and drawn bit by bit",
      {
        skip: engine !== "chromium",
      },
      async () => {
        const [roles, ...others] = worstFiles();
        await app.fresh({}, "files");
        await pick("roles.json", roles.mine);
        await asked(/This is the coaching system/);
        await app.click("#open-as-new");
        await answered();
        const read = async () => (await app.document(WORST_ID)).roles.length;
        await until(async () => (await read()) > 0, "the roles to be stored");
        assert.ok((await read()) < 500, `${await read()} roles were read`);
        const lists = others.find(({ what }) => /everywhere/.test(what));
        await app.fresh({}, "files");
        await pick("lists.json", lists.mine);
        await asked(/This is the coaching system/);
        await app.click("#open-as-new");
        await answered();
        const rows = "[id='profile.contributors'] li.row";
        await app.run((rows) => {
          window.__most = 0;
          let before = 0;
          new MutationObserver(() => {
            const now = document.querySelectorAll(rows).length;
            window.__most = Math.max(window.__most, now - before);
            before = now;
          }).observe(document.body, { childList: true, subtree: true });
        }, rows);
        await app.follow("District and start");
        await untilIs(() => app.count(rows), 500, "all rows to be drawn in the end", 30_000);
        assert.ok((await app.run(() => window.__most)) <= 100, "more were drawn in one go");
        await app.quiet();
      },
    );

    test("a file of the rescue screen opens, one draft at a time", async () => {
      const stored = {
        [DRAFT + ID]: file(),
        "coaching-system/removed/1111111111111": file({ id: "1111111111111", name: "Removed Schools" }),
        [`${DRAFT}cut`]: file().slice(0, 99),
        [`${HISTORY}${ID}/2026-09-01T12:00:00Z/named`]: `{"at":"2026-09-01T12:00:00Z"}\n${file()}`,
      };
      await app.fresh({}, "files");
      await pick("everything.json", JSON.stringify(stored, null, 2));
      await asked(/This file has more than one draft .*Open: Pine River Schools Open: Removed Schools/);
      await app.clickWords("Open: Removed Schools");
      await asked(/This is the coaching system of Removed Schools/);
      await app.click("#open-as-new");
      await app.heading("Removed Schools");
      await app.quiet();
    });

    test("pasted text is refused in the same words, and opens when it is a draft", async () => {
      await app.fresh({}, "files");
      await app.clickWords("Paste the text", "summary");
      await app.paste("#paste-file", "Dear team");
      await app.clickWords("Open this text");
      await app.see(/This text cannot be opened It is not a file of this app/, ".notice--bad");
      await app.paste("#paste-file", `\n\n  ${file()}  \n`);
      await app.clickWords("Open this text");
      await asked(/This is the coaching system of Pine River Schools/);
      await app.click("#open-as-new");
      await app.heading("Pine River Schools");
      await app.quiet();
    });

    test("a file opens as a draft of its own, and downloads under the district's name, the day and the time", async () => {
      await app.fresh({}, "files");
      await pick("from a teammate.json", `\u{feff}${file()}`);
      await asked(/This is the coaching system of Pine River Schools/);
      await untilIs(async () => (await app.focus()).id, "arrival", "the focus");
      assert.deepEqual(await app.stored(), {}, "nothing is stored before the question is answered");
      await app.click("#open-as-new");
      await app.heading("Pine River Schools");
      await app.clickWords("Download the file");
      const [download] = await app.downloaded();
      assert.match(download.name, PATTERN);
      assert.match(download.type, /json/);
      const { format, schema, id, document } = JSON.parse(download.text);
      assert.deepEqual(
        { format, schema, id, name: document.district.name },
        {
          format: "district-coaching-system",
          schema: 3,
          id: ID,
          name: "Pine River Schools",
        },
      );
      assert.deepEqual(
        Object.keys(JSON.parse(download.text)).slice(0, 4),
        ["format", "schema", "app", "id"],
        "the keys stand in their order",
      );
      await app.quiet();
    });

    test("an unnamed draft has a file name too", async () => {
      await app.fresh();
      await app.start();
      await app.clickWords("Download the file");
      assert.match((await app.downloaded())[0].name, /^coaching-system_\d{4}-\d\d-\d\d_\d{4}\.json$/);
      await app.quiet();
    });

    test("a file that is damaged inside opens with a list of what was mended", async () => {
      await app.fresh({}, "files");
      const text = JSON.parse(file());
      Object.assign(text.document, {
        schools: [{ id: "1111111111111", name: "Ridge", level: "castle" }, "what", { id: "1111111111111", name: 7 }],
        definition: { statement: ["?"], mystery: "lost?" },
      });
      await pick("damaged.json", JSON.stringify(text));
      await asked(/damaged inside.*Keep the file itself/);
      const repairs = await app.words(".repairs");
      for (const mended of [
        /document\.schools\[0\]\.level was a choice that does not exist/,
        /document\.schools\[1\]/,
        /document\.schools\[2\]\.name was not text, and was taken as text/,
        /had no identity of its own/,
        /document\.definition\.statement was of another kind/,
        /document\.definition\.mystery is unknown here/,
      ]) {
        assert.match(repairs, mended);
      }
      await app.click("#open-as-new");
      await answered();
      const { schools } = await app.document(ID);
      assert.ok(
        schools.some(({ name }) => name === "Ridge") && schools.some(({ name }) => name === "7"),
        JSON.stringify(schools),
      );
      await app.quiet();
    });

    test("a file from a newer version opens to be read and is never written over", async () => {
      await app.fresh({}, "files");
      const newer = file({ schema: 999, marvel: { text: "from the future" } }).replace("{", "{ ");
      await pick("newer.json", newer);
      await asked(/It comes from a newer version of the app.*nothing in it can be changed here/);
      await app.click("#open-as-new");
      await app.heading("Pine River Schools");
      const id = await app.draftId();
      assert.equal(await app.text(id), newer);
      await app.see(/To look at only/, ".status");
      await app.see(/This draft comes from a newer version of the app/, ".notice");
      for (const slug of FORM_PAGES) {
        await app.page(id, slug);
        const open = await app.run(
          () =>
            [...document.querySelectorAll(".form :is(input, textarea, select, button)")].filter(
              (field) => !field.matches(":disabled"),
            ).length,
        );
        assert.equal(open, 0, `${slug} has controls that can be used`);
        await app.run(() => {
          const field = document.querySelector(".form :is(input, textarea)");
          if (field) field.value = "changed";
          field?.dispatchEvent(new Event("input", { bubbles: true }));
        });
        await app.run(() => dispatchEvent(new Event("pagehide")));
      }
      await app.page(id, "document");
      await app.see(/Pine River Schools/, ".paper");
      await app.visit("files");
      await app.clickWords("Download: Pine River Schools");
      assert.equal((await app.downloaded())[0].text, newer, "from the files page");
      await app.page(id);
      await app.clickWords("Download the file");
      assert.equal((await app.downloaded())[0].text, newer, "from the overview");
      await app.visit();
      await app.see(/From a newer version of the app: to look at only/);
      assert.equal(await app.run(() => /Rename|Duplicate/.test(document.querySelector(".shelf").textContent)), false);
      assert.deepEqual(await app.stored(), { [DRAFT + id]: newer });
      await app.quiet();
    });

    describe("the same draft again", () => {
      const mine = file({ name: "Mine" });
      const theirs = file({ name: "Theirs" });
      const points = async () => Object.keys(await app.stored()).filter((key) => key.startsWith(HISTORY));
      const drafts = async () => Object.keys(await app.stored()).filter((key) => !key.startsWith(HISTORY));
      async function ask() {
        await app.fresh({ [DRAFT + ID]: mine }, "files");
        await pick("theirs.json", theirs);
        await asked(/A copy of the same draft is in this browser: Mine/);
      }

      test("can be kept beside mine", async () => {
        await ask();
        await app.click("#open-as-new");
        await answered();
        await until(async () => (await drafts()).length === 2, "two drafts");
        assert.equal((await points()).length, 1, "what came in is kept: others may go on from it");
        assert.equal(await app.text(ID), mine);
        const id = await app.draftId();
        assert.notEqual(id, ID);
        assert.equal((await app.document(id)).district.name, "Theirs");
        await app.visit();
        await app.see(/Mine/, ".shelf");
        await app.see(/Theirs \(from a file\)/, ".shelf");
        await app.quiet();
      });

      test("can take the place of mine, which can be downloaded first", async () => {
        await ask();
        await app.click("#download-mine");
        const [download] = await app.downloaded();
        assert.equal(JSON.parse(download.text).document.district.name, "Mine");
        assert.deepEqual((await app.document(ID)).district.name, "Mine", "downloading changes no word");
        assert.equal((await points()).length, 1, "what went out is kept: others may go on from it");
        await app.click("#put-in-place");
        await app.heading("Theirs");
        assert.equal(await app.draftId(), ID);
        assert.equal((await app.document(ID)).district.name, "Theirs");
        assert.equal((await drafts()).length, 1);
        assert.equal((await points()).length, 2, "what was here is a restore point, and what came in is one");
        await app.quiet();
      });

      test("can be left alone", async () => {
        await ask();
        await app.clickWords("Cancel");
        await until(async () => (await app.count(".notice--ask")) === 0, "the question to go");
        await until(async () => (await app.focus()).tag !== "body", "the focus to be somewhere");
        assert.deepEqual(await app.stored(), { [DRAFT + ID]: mine });
        await app.quiet();
      });

      test("that is newer than this app never takes the place of mine", async () => {
        await app.fresh({ [DRAFT + ID]: mine }, "files");
        const newer = file({ schema: 999, name: "Newer" });
        await pick("newer.json", newer);
        await asked(/newer version/);
        assert.equal(await app.count("#put-in-place"), 0);
        await app.click("#open-as-new");
        await app.heading("Newer");
        assert.equal(await app.text(ID), mine);
        assert.equal(await app.text(await app.draftId()), newer);
        await app.quiet();
      });
    });

    /** Drops files on the page; answers whether the browser would have opened them by itself. */
    const drop = (...texts) =>
      app.run((texts) => {
        const transfer = new DataTransfer();
        for (const [index, text] of texts.entries())
          transfer.items.add(new File([text], `dropped-${index}.json`, { type: "application/json" }));
        const event = (kind) => new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer });
        return [document.body.dispatchEvent(event("dragover")), document.body.dispatchEvent(event("drop"))];
      }, texts);

    test("of several files that are dropped at once the first is asked about, and the others are not passed over in silence", async () => {
      await app.fresh({}, "files");
      await untilIs(() => drop(file(), file()), [false, false], "the files, which the browser must not open by itself");
      await asked(/This is the coaching system of Pine River Schools/);
      await app.see(/Files open one at a time/);
      await drop(file());
      await untilIs(
        () => app.run(() => document.querySelector("main").innerText.includes("one at a time")),
        false,
        "the hint to go",
      );
      await app.quiet();
    });

    test("a file that is dropped is asked about, on whatever page it falls", async () => {
      const OTHER = "1111111111111";
      const other = { [DRAFT + OTHER]: file({ id: OTHER, name: "Other" }) };
      const pages = ["", "files", "help", `draft/${OTHER}`, `draft/${OTHER}/profile`, `draft/${OTHER}/document`];
      for (const path of pages) {
        await app.fresh(other, path);
        // What listens to it arrives a moment after the page.
        await untilIs(() => drop(file()), [false, false], "the file, which the browser must not open by itself");
        await asked(/This is the coaching system of Pine River Schools/);
        await app.click("#open-as-new");
        await app.heading("Pine River Schools");
      }
      await app.quiet();
    });
  });
}
