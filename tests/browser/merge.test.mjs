// Two teammates edit apart and put their files together: by keyboard, with nobody's words lost and one way back.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, HISTORY, open, until, untilIs } from "./lib/app.mjs";
import { ID as WORST_ID, worstFiles } from "./lib/worst.mjs";

const ID = "0123456789abc";
const FIRST = "00000000000r1";

/** What both have, before they go apart: as it was stored, and as the restore point that was kept when it was sent. */
function shared(definition) {
  const about = { format: "district-coaching-system", schema: 3, app: "0.1.0", id: ID, name: "" };
  const lineage = { revision: FIRST, lineage: [FIRST], savedAt: "2026-09-01T12:00:00Z" };
  const document = { district: { name: "Pine River", schoolYear: "2026", isd: "Lakes" }, definition };
  return JSON.stringify({ ...about, ...lineage, document });
}

const BASE = {
  statement: "Coaching is help.",
  purpose: "It is for students.",
  training: "Short.",
  supervision: "None.",
};

/** A teammate's file that grew from what both had. */
function grown(revision, definition, district = {}) {
  const file = JSON.parse(shared({ ...BASE, ...definition }));
  Object.assign(file.document.district, district);
  return JSON.stringify({ ...file, revision, lineage: [FIRST, revision] });
}

const POINT = `${HISTORY}${ID}/2026-09-01T12:00:00Z/shared`;
const KEPT_POINT = `{"at":"2026-09-01T12:00:00Z","why":"shared","name":""}\n${shared(BASE)}`;

/** My browser after I went on alone. */
function mine(definition = {}) {
  const draft = JSON.parse(grown("00000000000m1", definition));
  return { [DRAFT + ID]: JSON.stringify({ ...draft, lineage: [FIRST] }), [POINT]: KEPT_POINT };
}

/** Every word of the two pages that these tests write on, by where it stands: a stored document has many empty places. */
function said({ district, definition }) {
  const words = ([, text]) => typeof text === "string" && text !== "";
  return Object.fromEntries(Object.entries({ ...district, ...definition }).filter(words));
}

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    const folder = mkdtempSync(join(tmpdir(), "merge-"));
    before(async () => {
      app = await open(engine);
    });
    after(async () => {
      await app?.close();
      rmSync(folder, { recursive: true });
    });

    const path = (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const pick = async (css, ...files) => {
      const paths = files.map(([name, text]) => path(name, text));
      await (await app.find(css)).sendKeys(paths.join("\n"));
    };
    const now = async () => said(await app.document(ID));
    const definition = async () => (await app.document(ID)).definition;
    const question = () =>
      app.run(() => {
        const legend = document.activeElement.closest("fieldset.question")?.querySelector("legend");
        return legend?.textContent.replace(/\s+/g, " ").trim() ?? "";
      });
    const onMergePage = () => app.heading("Put files together");

    /** Goes to the next open question by its key, and answers it by arrow keys. */
    async function answer(about, choice) {
      await app.hold(Key.ALT, "n");
      await untilIs(question, about, "the question that has the focus");
      const label = () => app.focus().then(({ label, value }) => [label, value]);
      // The first is chosen by a space, the others by going there.
      const [first] = await label();
      if (first === choice) await app.press(Key.SPACE);
      for (let presses = 0; presses < 4 && (await label())[0] !== choice; presses += 1) await app.press(Key.ARROW_DOWN);
      await untilIs(label, [choice, true], `the answer ${choice}`);
    }

    test("two teammates who edited apart put their files together by keyboard, each conflict in another way", async () => {
      await app.fresh(
        mine({
          statement: "Coaching is steady help.",
          purpose: "It is for all students.",
          training: "Short, weekly.",
          supervision: "None at all.",
        }),
        "files",
      );
      const theirs = grown(
        "00000000000t1",
        {
          statement: "Coaching is kind help.",
          purpose: "It is for every student.",
          training: "Short, monthly.",
          supervision: "None here.",
          evaluation: "Never.",
        },
        { isd: "Great Lakes" },
      );
      await pick("#pick-file", ["ben.json", theirs]);
      await app.see(/Both went on since they were one/, ".notice--ask");
      const before = await now();
      await untilIs(async () => (await app.focus()).id, "arrival", "the question to have the focus");
      await app.press(Key.TAB);
      await untilIs(async () => (await app.focus()).id, "compare", "the first answer to have the focus");
      await app.press(Key.ENTER);
      await onMergePage();
      await app.see(/Both of you went on since your copies were one/, ".merge__file");
      await app.see(/0 of 4 questions answered. 2 changes don.t conflict/, ".merge__progress");
      assert.deepEqual(
        await app.run(() => [...document.querySelectorAll(".merge__page > h3")].map((title) => title.textContent)),
        ["District and starting point", "Definition of coaching"],
        "grouped by page, in the order of the site",
      );
      assert.match(
        await app.run(() => document.querySelector(".question--open del + ins, .question--open ins")?.textContent),
        /steady/,
        "what became of it is told word by word",
      );

      assert.match(
        await app.run(() => {
          const question = document.querySelector("fieldset.question--open");
          return document.getElementById(question.getAttribute("aria-describedby")).textContent;
        }),
        /steady.*kind/s,
        "who comes by the key hears both texts",
      );
      await answer("Our definition of coaching", "Keep mine");
      await answer("What coaching is for", "Take theirs");
      await answer("Training", "Keep both, mine first");
      await answer("Supervision", "Write it myself");
      await app.see(/4 of 4 questions answered/, ".merge__progress");
      await app.press(Key.TAB);
      await untilIs(async () => (await app.focus()).label, "In your own words", "the field for words of one's own");
      await app.hold(Key.CONTROL, "a");
      await app.type("Somebody else does that.");
      await app.hold(Key.ALT, "n");
      await untilIs(async () => (await app.focus()).id, "put-together", "the way on, once all is answered");
      assert.deepEqual(await now(), before, "nothing is written before one says so");
      await app.press(Key.ENTER);
      await untilIs(async () => (await app.focus()).id, "put-together-heading", "the focus");
      const merged = await app.document(ID);
      assert.equal(merged.definition.statement, "Coaching is steady help.");
      assert.equal(merged.definition.purpose, "It is for every student.");
      assert.equal(merged.definition.training, "Short, weekly.\nShort, monthly.");
      assert.equal(merged.definition.supervision, "Somebody else does that.");
      assert.equal(merged.definition.evaluation, "Never.");
      assert.equal(merged.district.isd, "Great Lakes");
      await app.see(/From this file: What coaching is for; Evaluation/, ".merge__summary");
      await app.see(
        /Both kept: Training.*Written anew: Supervision.*As it was in mine: Our definition/,
        ".merge__summary",
      );

      // One step back.
      await app.click("#undo-merge");
      await untilIs(now, before, "the former document");
      await untilIs(async () => (await app.focus()).id, "pick-files", "the focus");

      // And it can be done once more, with all the questions.
      await pick("#pick-files", ["ben.json", theirs]);
      await app.see(/0 of 4 questions answered/, ".merge__progress");
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "what doesn't conflict");
      assert.equal((await definition()).statement, "Coaching is steady help.", "without an answer, mine stays");
      const kept = Object.values(await app.stored()).filter((text) => /^\{"at"/.test(text));
      assert.ok(
        kept.some((text) => text.includes("00000000000t1")) && kept.some((text) => text.includes('"why":"merge"')),
        "both are kept in restore points",
      );

      // The same file twice changes nothing.
      const once = await now();
      await pick("#pick-files", ["ben.json", theirs]);
      await app.see(/there is nothing new in it/, ".merge__file");
      await app.see(/There is nothing to put together/, ".merge__progress");
      assert.equal(await app.count("#put-together"), 0);
      assert.deepEqual(await now(), once);
      await app.quiet();
    });

    test("all that doesn't conflict is taken in one press, and what was refused before with it", async () => {
      await app.fresh(mine(), `draft/${ID}/merge`);
      await pick("#pick-files", ["ben.json", grown("00000000000t1", { evaluation: "Never.", purpose: "For all." })]);
      await app.see(/No questions. 2 changes don.t conflict/, ".merge__progress");
      await app.clickWords("2 changes", "summary");
      await app.clickWords("Keep mine", "label");
      await app.click("#take-all");
      await untilIs(async () => (await app.focus()).id, "put-together", "the way on");
      await app.press(Key.ENTER);
      await untilIs(async () => (await definition()).evaluation, "Never.", "what they added");
      assert.equal((await definition()).purpose, "For all.");
      await app.quiet();
    });

    test("several files are put together one after the other, in one preview and one step", async () => {
      await app.fresh(mine({ statement: "Coaching is steady help." }), `draft/${ID}/merge`);
      await pick(
        "#pick-files",
        ["ben.json", grown("00000000000t1", { evaluation: "Never.", purpose: "For all." })],
        ["cam.json", grown("00000000000t2", { training: "Weekly.", purpose: "For every one." })],
      );
      await app.see(/File 1 of 2: ben.json.*File 2 of 2: cam.json/, ".merge");
      await app.see(/0 of 1 question answered. 3 changes don.t conflict/, ".merge__progress");
      await answer("What coaching is for", "Keep both, mine first");
      const before = await now();
      await app.click("#put-together");
      await untilIs(async () => (await definition()).training, "Weekly.", "the second file's words");
      const { statement, evaluation, purpose } = await definition();
      assert.deepEqual(
        [statement, evaluation, purpose],
        ["Coaching is steady help.", "Never.", "For all.\nFor every one."],
      );
      await app.click("#undo-merge");
      await untilIs(now, before, "the former document, in one step");
      await app.quiet();
    });

    // In one engine: what is done with it is the same code in all. How long it takes, `cargo xtask measure` tells.
    test(
      "a file in which thousands of items are other than mine is put together, with each item in it once",
      { skip: engine !== "chromium" },
      async () => {
        const worst = worstFiles().find(({ what }) => what === "schools and stages");
        const [own, file] = [worst.mine, worst.theirs].map((text) => JSON.parse(text));
        for (const { document } of [own, file]) document.schools.forEach((it, place) => (it.notes = `no. ${place}`));
        // A thousand schools are in both, with another name in each, and five hundred in either.
        const [shared, each] = [1000, 500];
        own.document.schools.length = shared + each;
        file.document.schools.splice(shared, each);
        await app.fresh({ [DRAFT + WORST_ID]: JSON.stringify(own) }, `draft/${WORST_ID}/merge`);
        await pick("#pick-files", ["theirs.json", JSON.stringify(file)]);
        await app.see(/0 of \d+ questions answered/, ".merge__progress");
        await app.click("#put-together");
        await until(() => app.count(".merge__done"), "what came of it", 30_000);
        const schools = async () =>
          (await app.document(WORST_ID)).schools.map(({ name, notes }) => `${notes}: ${name}`).sort();
        const [mine, theirs] = [own, file].map(({ document }) =>
          document.schools.map(({ name, notes }) => [notes, name]),
        );
        const together = Object.entries({ ...Object.fromEntries(theirs), ...Object.fromEntries(mine) });
        await untilIs(schools, together.map((words) => words.join(": ")).sort(), "mine, and theirs beside it");
        assert.equal((await schools()).length, shared + 2 * each);
        // Both are whole in restore points: no name that had to give way is lost.
        const points = Object.entries(await app.stored()).filter(([key]) => key.startsWith(HISTORY));
        for (const { document } of [own, file]) {
          const named = `"name":"${document.schools[0].name}"`;
          const counts = points.map(([, text]) => text.split(named).length - 1);
          assert.ok(Math.max(...counts) >= shared + each, `${named} is in the restore points ${counts} times`);
        }
        await app.click("#undo-merge");
        await untilIs(schools, mine.map((words) => words.join(": ")).sort(), "my schools again, in one step");
        await app.quiet();
      },
    );

    test("another district's file is known for what it is, and cancelling changes nothing", async () => {
      const stored = mine();
      await app.fresh(stored, "files");
      await pick("#pick-file", ["cedar.json", grown("00000000000t1", {}, { name: "Cedar Hollow" })]);
      await app.see(/The file names another district/, ".notice--ask");
      assert.match(
        await app.run(() => document.querySelector(".notice--ask .button--main").textContent),
        /Open as a new draft/,
      );
      await app.click("#compare");
      await onMergePage();
      await app.see(/This file names another district than your draft/, ".notice--bad");
      await app.click("#decide-later");
      await app.heading("Pine River");
      assert.deepEqual(await now(), said(JSON.parse(stored[DRAFT + ID]).document));
      await app.quiet();
    });

    test("without the state that both came from, all that differs is a question", async () => {
      const { [DRAFT + ID]: draft } = mine({ purpose: "Mine." });
      await app.fresh({ [DRAFT + ID]: draft }, `draft/${ID}/merge`);
      await pick("#pick-files", ["ben.json", grown("00000000000t1", { purpose: "Theirs." })]);
      await app.see(/This browser does not know what both copies came from/, ".merge__file");
      await app.see(/0 of 1 question answered/, ".merge__progress");
      await app.quiet();
    });

    test("a file that left this browser comes back as a branch of what was sent", async () => {
      await app.fresh();
      const id = await app.start();
      await app.page(id, "definition");
      await app.typeInto("#definition\\.purpose", "Together.");
      await app.page(id);
      await app.clickWords("Download the file");
      const [{ text: sent }] = await app.downloaded();
      const file = JSON.parse(sent);
      assert.ok(file.lineage.includes(file.revision), "it says where it may have met others");
      await app.page(id, "definition");
      await app.typeInto("#definition\\.statement", "Help.");
      await app.page(id, "merge");
      const back = { ...file, revision: "00000000000t9", lineage: [...file.lineage, "00000000000t9"] };
      back.document.definition.evaluation = "Never.";
      await pick("#pick-files", ["back.json", JSON.stringify(back)]);
      await app.see(/Both of you went on/, ".merge__file");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.quiet();
    });

    test("one part goes out as a file, and comes back without touching anything else", async () => {
      await app.fresh(mine({ purpose: "Mine." }), `draft/${ID}/merge`);
      await app.run(() => {
        const select = document.querySelector("#part-to-send");
        select.value = [...select.options].findIndex((option) => option.text.startsWith("1. Definition"));
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await app.click("#send-part-button");
      const [{ name, text }] = await app.downloaded();
      assert.match(name, /^pine-river-definition-coaching-system_.*\.json$/);
      const part = JSON.parse(text);
      assert.equal(part.document.district.isd, "", "nothing else is in it");
      part.document.definition.evaluation = "Never.";
      part.revision = "00000000000t1";
      await app.visit("files");
      await pick("#pick-file", ["part.json", JSON.stringify(part)]);
      await app.see(/It holds one part only/, ".notice--ask");
      assert.equal(await app.count("#open-as-new, #put-in-place"), 0);
      await app.click("#compare");
      await onMergePage();
      await app.see(/Only one part, “Definition of coaching”/, ".merge__file");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "the part's words");
      const { isd, purpose } = await now();
      assert.deepEqual([isd, purpose], ["Lakes", "Mine."]);
      await app.quiet();
    });

    test("a part first, then the whole file of the same state: what else is new in it is still offered", async () => {
      await app.fresh({}, "files");
      const whole = grown("00000000000t1", { evaluation: "Never.", purpose: "For all." }, { isd: "Great Lakes" });
      // A teammate's browser cuts the part out of the same state.
      await app.fresh({ [DRAFT + ID]: whole }, `draft/${ID}/merge`);
      await app.click("#send-part-button");
      const [{ text: part }] = await app.downloaded();
      await app.fresh(mine(), `draft/${ID}/merge`);
      await pick("#pick-files", ["part.json", part]);
      await app.see(/No questions. 2 changes don.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "the part's words");
      await pick("#pick-files", ["whole.json", whole]);
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await untilIs(async () => (await now()).isd, "Great Lakes", "what else was new");
      await app.visit(`draft/${ID}/history`);
      await app.run(() => {
        const part = [...document.querySelectorAll(".version")].find((version) =>
          /part\.json/.test(version.textContent),
        );
        part.querySelector(".version__back button").click();
      });
      await app.see(/Nothing was changed. It is one part/, ".notice");
      assert.equal((await now()).isd, "Great Lakes", "a part never stands for the whole");
      await app.quiet();
    });

    test("Undo it takes back the merge, and nothing else", async () => {
      await app.fresh(mine(), `draft/${ID}/merge`);
      await pick("#pick-files", ["ben.json", grown("00000000000t1", { evaluation: "Never." })]);
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "their words");
      assert.equal(await app.count("#undo-merge"), 1);
      await app.hold(Key.CONTROL, "z");
      await untilIs(async () => (await definition()).evaluation, "", "undone by the key");
      await until(async () => (await app.count("#undo-merge")) === 0, "nothing more to undo");
      // What changes nothing has nothing to undo.
      await pick("#pick-files", ["cam.json", grown("00000000000t2", { purpose: "For all." })]);
      await app.clickWords("1 change", "summary");
      await app.clickWords("Keep mine", "label");
      await app.click("#put-together");
      await app.see(/Your draft stays as it was/, ".merge__done");
      assert.equal(await app.count("#undo-merge"), 0);
      await app.click("#download-merged");
      const [{ text }] = await app.downloaded();
      assert.equal(JSON.parse(text).id, ID, "a fresh file to send");
      await app.quiet();
    });

    test("files, answers and words of one's own stay on the page, whatever happens to it", async () => {
      const draft = mine({ purpose: "Mine.", training: "Mine." });
      await app.fresh(draft, `draft/${ID}/merge`);
      await pick("#pick-files", ["ben.json", grown("00000000000t1", { purpose: "Theirs.", training: "Theirs." })]);
      await answer("What coaching is for", "Write it myself");
      await app.press(Key.TAB);
      await untilIs(async () => (await app.focus()).label, "In your own words", "the field");
      await app.hold(Key.CONTROL, "a");
      await app.type("Mine. And ours.");
      await answer("Training", "Take theirs");
      const isThere = async () => {
        await app.see(/2 of 2 questions answered/, ".merge__progress");
        await untilIs(() => app.value(".question textarea"), "Mine. And ours.", "the words");
      };
      await isThere();
      await app.reload();
      await isThere();
      await app.click("#decide-later");
      await app.heading("Pine River");
      await app.visit(`draft/${ID}/merge`);
      await isThere();
      // A second file comes beside the first, and the first once more changes nothing.
      await pick("#pick-files", ["cam.json", grown("00000000000t2", { evaluation: "Never." })]);
      await app.see(/File 2 of 2: cam.json/, ".merge");
      await isThere();
      await pick("#pick-files", ["ben.json", grown("00000000000t1", { purpose: "Theirs.", training: "Theirs." })]);
      await app.see(/File 2 of 2: cam.json/, ".merge");
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "all of it");
      const { purpose, training } = await definition();
      assert.deepEqual([purpose, training], ["Mine. And ours.", "Theirs."]);
      await app.reload();
      assert.equal(await app.count(".merge__file"), 0, "what was put together is gone from the page");
      await app.quiet();
    });

    test("a date gets one line, whatever is chosen", async () => {
      const dated = (text, day) => {
        const file = JSON.parse(text);
        file.document.definition.part = { draftBy: day };
        return JSON.stringify(file);
      };
      const draft = mine();
      draft[DRAFT + ID] = dated(draft[DRAFT + ID], "2026-10-01");
      await app.fresh(draft, `draft/${ID}/merge`);
      await pick("#pick-files", ["ben.json", dated(grown("00000000000t1", {}), "2026-11-01")]);
      await app.see(/0 of 1 question answered/, ".merge__progress");
      const labels = await app.run(() =>
        [...document.querySelectorAll(".question__answer")].map((label) => label.textContent.trim()),
      );
      assert.deepEqual(labels, ["Keep mine", "Take theirs", "Write it myself"]);
      await app.clickWords("Write it myself", "label");
      await until(async () => (await app.count(".question input[type=text]")) === 1, "a field of one line");
      await app.quiet();
    });

    test("a part that is chosen to be sent stays chosen when a merge changes the list", async () => {
      const reflection = (id, who) => ({ id, who, text: `${who}'s.`, shared: false });
      const among = (text, reflections) => {
        const file = JSON.parse(text);
        file.document.existingCoaching = { reflections };
        return JSON.stringify(file);
      };
      const [ana, ben] = [reflection("00000000000a1", "Ana"), reflection("00000000000b1", "Ben")];
      const draft = mine();
      draft[DRAFT + ID] = among(draft[DRAFT + ID], [ben]);
      await app.fresh(draft, `draft/${ID}/merge`);
      const chosen = () => app.run(() => document.querySelector("#part-to-send").selectedOptions[0].text);
      await app.run(() => {
        const select = document.querySelector("#part-to-send");
        select.selectedIndex = [...select.options].findIndex((option) => /Ben/.test(option.text));
        select.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await pick("#pick-files", ["ana.json", among(grown("00000000000t1", {}), [ana])]);
      await app.see(/No questions/, ".merge__progress");
      await app.click("#put-together");
      await until(async () => (await app.count(".merge__done")) > 0, "what came of it");
      await untilIs(chosen, /Ben.s own words/, "what is chosen");
      await app.click("#send-part-button");
      const [{ text }] = await app.downloaded();
      assert.deepEqual(
        JSON.parse(text).document.existingCoaching.reflections.map(({ who }) => who),
        ["Ben"],
      );
      await app.quiet();
    });

    test("own words from a teammate's file stay covered, in the preview and after, until all are laid before the team", async () => {
      const among = (text, reflections) => {
        const file = JSON.parse(text);
        file.document.existingCoaching = { reflections };
        return JSON.stringify(file);
      };
      const ana = { id: "00000000000a1", who: "Ana", text: "Two schools have one.", shared: false };
      const ben = { id: "00000000000b1", who: "Ben", text: "Math has nobody.", shared: false };
      const draft = mine();
      draft[DRAFT + ID] = among(draft[DRAFT + ID], [ben]);
      await app.fresh(draft, `draft/${ID}/merge`);
      await pick("#pick-files", ["ana.json", among(grown("00000000000t1", {}), [ana])]);
      await app.see(/No questions/, ".merge__progress");
      await app.run(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      await app.see(/reflection “Ana”/, "main");
      const isCovered = () =>
        app.run(() => !/Two schools have one|Math has nobody/.test(document.documentElement.outerHTML));
      assert.ok(await isCovered(), "words are in the preview");
      await app.click("#put-together");
      await until(async () => (await app.count(".merge__done")) > 0, "what came of it");
      assert.ok(await isCovered(), "words are in what came of it");
      await app.page(ID, "team/existing");
      await app.see(/Ana Written, and covered\..*Ben Written, and covered\./, ".voices");
      assert.ok(await isCovered(), "words are on the page of the activity");
      await app.clickWords("Lay all 2 before the team");
      await app.see(/Two schools have one\..*Math has nobody\./, ".voices");
      await app.quiet();
    });

    test("files carry what they came from: who has nothing else is asked nothing about what one side changed alone", async () => {
      /** Opens a file as a new draft, and answers the draft's id. */
      const openNew = async (name, text) => {
        await app.visit("files");
        await pick("#pick-file", [name, text]);
        await app.click("#open-as-new");
        await app.heading("Pine River");
        return app.draftId();
      };
      const write = async (id, field, words) => {
        await app.page(id, "definition");
        await app.typeInto(`#definition\\.${field}`, words);
      };
      const send = async (id) => {
        await app.page(id);
        await app.clickWords("Download the file");
        return (await app.downloaded())[0].text;
      };
      // Ana sends a file; Ben and Cam go on from it, each in a browser of their own.
      await app.fresh(mine({ purpose: "Ana." }));
      const sent = await send(ID);
      await app.fresh();
      const ben = await openNew("ana.json", sent);
      await write(ben, "evaluation", "Ben.");
      const fromBen = await send(ben);
      const { bases, received, revision } = JSON.parse(fromBen);
      assert.equal(received, JSON.parse(sent).revision);
      assert.ok(bases.some((base) => base.revision === received && base.document.definition.purpose === "Ana."));
      assert.ok(!bases.some((base) => base.revision === revision));
      await app.fresh();
      const cam = await openNew("ana.json", sent);
      await write(cam, "confidentiality", "Cam.");
      const fromCam = await send(cam);
      // A browser that knows nothing: Ana's after it was cleared, or a fourth person's.
      await app.fresh();
      const id = await openNew("ben.json", fromBen);
      await app.page(id, "merge");
      await pick("#pick-files", ["cam.json", fromCam]);
      await app.see(/Both of you went on since your copies were one/, ".merge__file");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await until(async () => (await app.count(".merge__done")) > 0, "what came of it");
      const { purpose, evaluation, confidentiality } = (await app.document(id)).definition;
      assert.deepEqual([purpose, evaluation, confidentiality], ["Ana.", "Ben.", "Cam."]);
      assert.doesNotMatch(await app.text(id), /"revision":"[^"]*","document"/, "what is stored carries nothing twice");
      await app.quiet();
    });

    test("who has only a part begins a draft with it, and it comes back as a branch that takes nothing away", async () => {
      await app.fresh(mine({ purpose: "Mine." }), `draft/${ID}/merge`);
      await app.click("#send-part-button");
      const [{ text: part }] = await app.downloaded();
      const atHome = await app.stored();
      await app.fresh({}, "files");
      await pick("#pick-file", ["part.json", part]);
      await app.see(/It holds one part only/, ".notice--ask");
      await app.click("#start-with-part");
      await app.heading("Pine River");
      const id = await app.draftId();
      assert.notEqual(id, ID);
      await app.page(id, "definition");
      await app.typeInto("#definition\\.evaluation", "Never.");
      await app.page(id);
      await app.clickWords("Download the file");
      const [{ text: back }] = await app.downloaded();
      await app.fresh(atHome, "files");
      await pick("#pick-file", ["back.json", back]);
      await app.see(/Both went on since they were one|it grew from yours/, ".notice--ask");
      await app.click("#compare");
      await onMergePage();
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await untilIs(async () => (await definition()).evaluation, "Never.", "their words");
      const { isd, purpose } = await now();
      assert.deepEqual([isd, purpose], ["Lakes", "Mine."]);
      await app.quiet();
    });

    test("two who started apart can compare: a file of another draft goes into the one that is chosen", async () => {
      await app.fresh(mine(), "files");
      const other = JSON.parse(grown("00000000000x1", { evaluation: "Never." }));
      Object.assign(other, { id: "0123456789abd", lineage: ["00000000000x1"] });
      await pick("#pick-file", ["other.json", JSON.stringify(other)]);
      await app.see(/Open as a new draft/, ".notice--ask");
      await app.clickWords("Compare with Pine River");
      await onMergePage();
      await app.see(/It did not grow from the same draft as yours/, ".merge__file");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.quiet();
    });

    test("what cannot be put together gets a sentence", async () => {
      await app.fresh(mine(), `draft/${ID}/merge`);
      await pick("#pick-files", ["letter.json", "Dear team"]);
      await app.see(/“letter.json” cannot be opened/, ".merge [role=alert]");
      await pick("#pick-files", ["newer.json", grown("00000000000t1", {}).replace('"schema":3', '"schema":99')]);
      await app.see(/“newer.json” comes from a newer version/, ".merge [role=alert]");
      await until(async () => (await app.count(".merge__file")) === 0, "no file on the page");
      await app.quiet();
    });
  });
}
