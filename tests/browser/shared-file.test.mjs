// A draft is saved to the same file again, which teammates save to as well: nobody's words are written over. The file is
// one of the browser's own private ones, since no test can answer the system's window for choosing files.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, untilIs } from "./lib/app.mjs";

const ID = "0123456789abc";
const FIRST = "00000000000r1";
const SECTION = "section[aria-labelledby=shared-file]";

const MINE = JSON.stringify({
  format: "district-coaching-system",
  schema: 3,
  app: "0.1.0",
  id: ID,
  name: "",
  revision: FIRST,
  lineage: [FIRST],
  savedAt: "2026-09-01T12:00:00Z",
  document: { district: { name: "Pine River" }, definition: { statement: "Coaching is help." } },
});

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    const inFile = () =>
      app.run(async () => {
        const folder = await navigator.storage.getDirectory();
        return (await (await folder.getFileHandle("team.json")).getFile()).text();
      });
    /** Saves to the file as a teammate's browser would, and does something else in the same moment. */
    const saveAsTeammate = (text, press = "") =>
      app.run(
        async (text, press) => {
          const folder = await navigator.storage.getDirectory();
          const stream = await (await folder.getFileHandle("team.json", { create: true })).createWritable();
          await stream.write(text);
          await stream.close();
          if (press) document.querySelector(press).click();
        },
        text,
        press,
      );
    /** What a teammate made of the file as it is. */
    async function grown(revision, purpose) {
      const file = JSON.parse(await inFile());
      file.document.definition.purpose = purpose;
      return JSON.stringify({ ...file, revision, lineage: [...file.lineage, revision] });
    }
    const status = (pattern) => app.see(pattern, `${SECTION} [role=status]`);
    const isThere = () => app.run(() => "showSaveFilePicker" in window);

    /** The page where files are put together, and an answer to the windows for choosing files. */
    async function start(text) {
      await app.fresh({ [DRAFT + ID]: MINE }, `draft/${ID}/merge`);
      await app.run(async (text) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle("team.json", { create: true });
        const stream = await handle.createWritable();
        await stream.write(text);
        await stream.close();
        window.showSaveFilePicker = async () => handle;
        window.showOpenFilePicker = async () => [handle];
      }, text);
    }

    test("a browser that cannot do it says so, and what to do instead", async (context) => {
      await app.fresh({ [DRAFT + ID]: MINE }, `draft/${ID}/merge`);
      if (await isThere()) return context.skip("it can");
      await app.see(/This browser cannot: download the file, and put together here what comes back/, SECTION);
      assert.doesNotMatch(await app.words(SECTION), /Make a new file/);
      await app.quiet();
    });

    test("a draft goes to a new file and to it again, and a teammate's words come back", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      await start("");
      await app.click("#share-new");
      await status(/team.json. Read or saved .* There is nothing in it that your draft has not/);
      assert.equal(JSON.parse(await inFile()).document.definition.statement, "Coaching is help.");

      const theirs = await grown("00000000000t1", "It is for students.");
      await saveAsTeammate(theirs);
      await status(/It has words that your draft has not/);
      assert.equal(
        await app.text(ID).then((text) => /It is for students/.test(text)),
        false,
        "nothing is taken unasked",
      );
      await app.click("#take-shared");
      await untilIs(async () => (await app.focus()).id, "file-0", "the focus");
      await app.see(/No questions. 1 change doesn.t conflict/, ".merge__progress");
      await app.click("#put-together");
      await status(/There is nothing in it that your draft has not/);
      assert.equal((await app.document(ID)).definition.purpose, "It is for students.");
      assert.equal(await inFile(), theirs, "nothing is saved to the file unasked");
      await app.click("#save-shared");
      await untilIs(async () => JSON.parse(await inFile()).lineage.includes("00000000000t1"), true, "the saved file");
      assert.equal(JSON.parse(await inFile()).document.definition.purpose, "It is for students.");
      await untilIs(async () => (await app.focus()).id, "save-shared", "the focus");
      await app.quiet();
    });

    test("saving in the moment after a teammate has saved writes nothing over", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      await start("");
      await app.click("#share-new");
      await status(/Read or saved/);
      const theirs = await grown("00000000000t2", "It is for every student.");
      await saveAsTeammate(theirs, "#save-shared");
      await status(/Put them together before you save to it/);
      assert.equal(await inFile(), theirs);
      await app.quiet();
    });

    test("on every other page of the draft a notice leads to what a teammate has saved", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      await start("");
      await app.click("#share-new");
      await status(/Read or saved/);
      await app.follow("Definition");
      await app.heading("Definition of coaching");
      await saveAsTeammate(await grown("00000000000t3", "It is for all."));
      await app.see(/Somebody has saved to the team.s shared file “ ?team.json ?”/, ".notice--ask");
      await app.follow("Put it together with yours");
      await app.heading("Put files together");
      await status(/It has words that your draft has not/);
      await app.quiet();
    });

    test("after a reload the file is there to be opened again, and Ctrl+S saves to it too", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      await start("");
      await app.click("#share-new");
      await status(/Read or saved/);
      await app.reload();
      await app.clickWords("Open “team.json” again", `${SECTION} button`);
      await status(/team.json. Read or saved/);
      await app.follow("Definition");
      await app.heading("Definition of coaching");
      await app.typeInto("#definition\\.purpose", "It is for all.");
      await app.hold(Key.CONTROL, "s");
      await untilIs(async () => JSON.parse(await inFile()).document.definition.purpose, "It is for all.", "the file");
      await app.see(/“team.json” at/, ".status__line");
      await app.visit(`draft/${ID}/merge`);
      await app.click("#share-again");
      await status(/Read or saved/);
      await app.click("#leave-shared");
      await app.see(/Make a new file/, SECTION);
      await app.reload();
      await app.see(/Make a new file/, SECTION);
      assert.equal(await app.count("#share-again"), 0, "what was let go of is forgotten");
      await app.quiet();
    });

    test("a draft that was emptied and saved over its only file comes back whole, and so does the file", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      await start("");
      await app.click("#share-new");
      await status(/Read or saved/);
      const statement = async () => JSON.parse(await inFile()).document.definition.statement;
      await app.follow("Definition");
      await app.heading("Definition of coaching");
      await app.clear("#definition\\.statement");
      await app.hold(Key.CONTROL, "s");
      await untilIs(statement, "", "the file to be saved without the words");
      await app.follow("Earlier versions");
      await app.heading("Earlier versions");
      // The newest version is the emptied one: it went into the file.
      await app.run(() => {
        const all = [...document.querySelectorAll("main button")];
        all.findLast((button) => button.textContent.trim().startsWith("Bring this back")).click();
      });
      await untilIs(async () => (await app.document(ID)).definition.statement, "Coaching is help.", "the words");
      await app.hold(Key.CONTROL, "s");
      await untilIs(statement, "Coaching is help.", "the words in the file");
      await app.quiet();
    });

    test("a file that is none of ours, or was cut off, is left as it is", async (context) => {
      await app.fresh();
      if (!(await isThere())) return context.skip("this browser cannot");
      for (const [text, words] of [
        ['{"a":1}', /Nothing was written to it. It is JSON, but another program's/],
        [MINE.slice(0, -40), /Nothing was written to it. It is cut off/],
      ]) {
        await start(text);
        await app.click("#share-existing");
        await status(words);
        await app.click("#save-shared");
        await status(words);
        assert.equal(await inFile(), text);
      }
      await app.click("#leave-shared");
      await app.see(/Make a new file/, SECTION);
      await app.quiet();
    });
  });
}
