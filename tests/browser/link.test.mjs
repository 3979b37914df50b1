// Small things travel in a link: it says how long it is before it is copied, opens as it was sent or not at all, changes
// nothing by itself, and leaves nothing in the address.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { ENGINES } from "./engines.mjs";
import { DRAFT, HISTORY, open, until, untilIs } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: EXAMPLE_ID } = JSON.parse(EXAMPLE);
const ID = "0123456789abc";
const OTHER_ID = "0123456789abd";
const FIRST = "00000000000r1";

/** A draft as it is stored. */
function draft(id, name, definition, more = {}) {
  const about = { format: "district-coaching-system", schema: 3, app: "0.1.0", id, name: "" };
  const lineage = { revision: FIRST, lineage: [FIRST], savedAt: "2026-09-01T12:00:00Z" };
  return JSON.stringify({ ...about, ...lineage, ...more, document: { district: { name }, definition } });
}

const BASE = { statement: "Coaching is help.", purpose: "It is for students." };
const POINT = `${HISTORY}${ID}/2026-09-01T12:00:00Z/shared`;
const KEPT_POINT = `{"at":"2026-09-01T12:00:00Z","why":"shared","name":""}\n${draft(ID, "Pine River", BASE)}`;

/** A browser in which somebody went on from what both had. */
function browser(revision, definition) {
  const text = draft(ID, "Pine River", { ...BASE, ...definition }, { revision });
  return { [DRAFT + ID]: text, [POINT]: KEPT_POINT };
}

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    /** Presses "Copy a link" in a section, and answers the link and how long it was said to be before. */
    async function copied(section) {
      const within = `section[aria-labelledby=${section}]`;
      await app.see(/As a link it has [\d,]+ characters: short enough/, within);
      const said = Number((await app.words(`${within} .link-offer .field__hint`)).match(/[\d,]+/)[0].replace(",", ""));
      await app.clickWords("Copy a link", `${within} button`);
      const link = await until(() => app.value(`${within} textarea`), "the link");
      return { link, said };
    }
    /** Opens a link as a message does: by loading its address. */
    async function follow(link, stored = {}) {
      await app.fresh(stored, link.slice(app.base.length));
    }
    const sendDefinition = async () => {
      await app.fresh(browser("00000000000m1", { statement: "Coaching is steady help." }), `draft/${ID}/merge`);
      return copied("send-part");
    };
    const sendStart = async () => {
      await app.fresh({}, "link");
      await app.see(/With the district.s name, the link appears here/);
      await app.typeInto("#start-name", "Elk Lake");
      await app.typeInto("#start-isd", "Lakes");
      return copied("make-start");
    };

    test("a component goes to a teammate by a link, and is put together with what they wrote", async () => {
      const { link, said } = await sendDefinition();
      assert.ok(link.startsWith(`${app.base}link#`), link);
      assert.ok(Math.abs(link.length - said) <= 8, `${link.length} characters, said to be ${said}`);
      const theirs = browser("00000000000t1", { purpose: "It is for every student." });
      await follow(link, theirs);
      await app.heading("One part, sent by a link");
      await app.see(/Only one part, “Definition of coaching”, of the coaching system of Pine River, saved/);
      await app.see(/The draft that it was cut out of is in this browser/);
      assert.match(await app.path(), /\/link$/, "the address has nothing of it any more");
      assert.deepEqual(await app.stored(), theirs, "nothing is written by opening it");
      await app.click("#compare");
      await app.heading("Put files together");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await until(async () => (await app.count(".merge__done")) > 0, "what came of it");
      const { statement, purpose } = (await app.document(ID)).definition;
      assert.deepEqual(
        { statement, purpose },
        { statement: "Coaching is steady help.", purpose: "It is for every student." },
      );
      await app.quiet();
    });

    test("a part goes into the draft that one chooses, or starts one", async () => {
      const { link } = await sendDefinition();
      await follow(link, { [DRAFT + OTHER_ID]: draft(OTHER_ID, "Elk Lake", {}), [DRAFT + "0123456789abe"]: EXAMPLE });
      await app.see(/The draft that it was cut out of is not in this browser/);
      await app.run((id) => {
        const list = document.querySelector("#into-draft");
        list.value = id;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      }, OTHER_ID);
      await app.click("#compare");
      await app.heading("Put files together");
      assert.equal(await app.draftId(), OTHER_ID);
      await app.see(/This file names another district than your draft/);

      await follow(link);
      assert.equal(await app.count("#compare"), 0, "there is nothing to put it together with");
      await app.click("#start-with-part");
      await app.heading("Pine River");
      const id = await app.draftId();
      assert.notEqual(id, ID, "it is no copy of the draft that it was cut out of");
      assert.equal((await app.document(id)).definition.statement, "Coaching is steady help.");
      await app.quiet();
    });

    test("a part that is too long for a link is steered to a file", async () => {
      await app.fresh({ [DRAFT + EXAMPLE_ID]: EXAMPLE }, `draft/${EXAMPLE_ID}/merge`);
      const part = "section[aria-labelledby=send-part]";
      await app.see(/As a link it would have 3,\d{3} characters, .* more than 2,000 off. Download the part/, part);
      assert.doesNotMatch(await app.words(part), /Copy a link/);
      await app.run(() => {
        const list = document.querySelector("#part-to-send");
        list.selectedIndex = list.options.length - 1;
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await app.see(/As a link it has \d{3} characters/, part);
      await app.quiet();
    });

    test("a link that was cut off or changed says so, opens nothing, and opens whole when it is pasted", async () => {
      const { link } = await sendDefinition();
      const stored = browser("00000000000t1", {});
      const at = link.indexOf("#") + 40;
      const other = link[at] === "A" ? "B" : "A";
      for (const [broken, heading] of [
        [link.slice(0, -1), "This link was cut off"],
        [link.slice(0, at), "This link was cut off"],
        [link.slice(0, link.indexOf("#") + 2), "This link was cut off"],
        [link.slice(0, at) + other + link.slice(at + 1), "This link was changed on the way"],
        [link.replace("#1", "#2"), "This link comes from a newer version of the app"],
        [link.slice(0, link.indexOf("#")), "Links"],
      ]) {
        await follow(broken, stored);
        await app.heading(heading);
        assert.match(await app.path(), /\/link$/);
        assert.deepEqual(await app.stored(), stored, heading);
      }
      await app.see(/it was cut off, or it has been opened already/);
      await app.paste("#paste-link", `See ${link.replace("#", "#\n")}.`);
      await app.click("#open-this-link");
      await app.heading("One part, sent by a link");
      await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
      await app.quiet();
    });

    test("an empty start carries its district, and becomes a draft when one says so", async () => {
      const { link } = await sendStart();
      assert.ok(link.length < 400, `${link.length} characters`);
      await follow(link);
      await app.heading("A start, sent by a link");
      assert.deepEqual(await app.stored(), {}, "nothing is stored before");
      await app.clickWords("Start a draft for Elk Lake");
      await app.heading("Elk Lake");
      const id = await app.draftId();
      await until(() => app.text(id), "the draft to be stored");
      const { name, isd } = (await app.document(id)).district;
      assert.deepEqual({ name, isd }, { name: "Elk Lake", isd: "Lakes" });
      // Who opens it a second time is told of the first.
      await follow(link, await app.stored());
      await app.see(/A draft of that name is in this browser already: Elk Lake/, ".notice");
      await app.quiet();
    });

    test("a summary is read, and nothing of it is stored", async () => {
      await app.fresh({ [DRAFT + EXAMPLE_ID]: EXAMPLE }, `draft/${EXAMPLE_ID}/merge`);
      const { link } = await copied("send-summary");
      await follow(link);
      await app.see(/A summary to read/, ".notice");
      await app.see(/Maple River Community Schools/, ".paper");
      await app.see(/Where the six components stand.*Please read and approve what is ready for review/, ".paper");
      assert.deepEqual(await app.stored(), {});
      await app.reload();
      await app.heading("Links");
      assert.deepEqual(await app.stored(), {});
      await app.quiet();
    });

    test("nothing of a link is in the address, in a request, or where Back leads", async () => {
      const { link } = await sendStart();
      const packed = link.split("#")[1];
      await follow(link);
      await app.heading("A start, sent by a link");
      const asked = await app.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
      assert.ok(asked.length > 0 && asked.every((name) => !name.includes(packed)));
      await app.clickWords("Leave it", "main a");
      await app.heading("Write your district’s coaching system, together.");
      // Now the first module runs, which has no page of links.
      await app.reload();
      await app.driver.navigate().back();
      await app.heading("Links");
      assert.match(await app.path(), /\/link$/);
      await app.quiet();
    });

    test("a second link in the same tab opens in the place of the first", async () => {
      const { link: part } = await sendDefinition();
      const { link: start } = await sendStart();
      await follow(start);
      await app.heading("A start, sent by a link");
      await app.run((hash) => void (location.hash = hash), part.split("#")[1]);
      await app.heading("One part, sent by a link");
      assert.match(await app.path(), /\/link$/);
      await app.quiet();
    });
  });
}
