// The main job, from an empty browser to the same document in another one: a whole district's coaching system
// typed by keyboard alone.
//
// The focus moves by Tab, by Enter and by Ctrl+K, never by a click. All three engines take the whole fixture.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ALL_ENGINES, ENGINES } from "./engines.mjs";
import { open, until, untilIs } from "./lib/app.mjs";
import { answers, assertHolds, shown, texts, write } from "./lib/walker.mjs";

const DISTRICT = JSON.parse(readFileSync(new URL("../fixtures/district.json", import.meta.url), "utf8"));
const NAME = "Cedar Hollow Area Schools";

/** How the document shows a text: days in full, line breaks as the blanks that `words` makes of them. */
function printed(text) {
  if (!/^\d+\/\d+\/\d+$/.test(text)) return text.replace(/\s+/g, " ");
  return new Date(text).toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
}

/** Each engine's download: `{ name, text }`. */
const files = {};

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    let id;
    after(() => app?.close());

    test("a district's whole coaching system can be written by keyboard alone", async () => {
      app = await open(engine);
      await app.fresh();
      for (let tabs = 0; (await app.focus()).id !== "start"; tabs += 1) {
        assert.ok(tabs < 20, "Tab does not reach “Start a new draft”");
        await app.press(Key.TAB);
      }
      await app.press(Key.ENTER);
      await app.heading("Untitled draft");
      id = await app.draftId();
      await write(app, DISTRICT);
      await app.see(/Saved in this browser at \d/, ".status");
      await app.quiet();
    });

    test("every word is there when the tab was closed and the app is opened anew", async () => {
      const old = await app.driver.getWindowHandle();
      const next = await app.browser.newTab();
      await app.driver.switchTo().window(old);
      await app.driver.close();
      await app.driver.switchTo().window(next);
      await app.visit();
      for (let tabs = 0; (await app.focus()).words !== NAME; tabs += 1) {
        assert.ok(tabs < 40, `Tab does not reach “${NAME}”`);
        await app.press(Key.TAB);
      }
      await app.press(Key.ENTER);
      await app.heading(NAME);
      assert.equal(await app.draftId(), id);
      for (const { page, role, fill } of DISTRICT) {
        await app.jump(role ? Object.keys(fill)[0] : page, role ? `${page}, ${role}` : "This draft");
        await app.heading(role ? `${page}: ${role}` : page);
        if (role)
          await untilIs(() => app.words(".tab[aria-current]"), role, `the tab of ${role} to be the current one`);
        assertHolds(await shown(app), answers(fill), role ? `${page}, ${role}` : page);
      }
      await app.quiet();
    });

    test("the document shows every word", async () => {
      await app.jump("The document", "This draft");
      await until(() => app.count(".paper-sheet"), "the sheets of the document");
      await app.browser.install();
      const paper = await app.words(".paper");
      const missing = texts(DISTRICT).filter(({ text }) => !paper.includes(printed(text)));
      assert.deepEqual(missing, [], "words that the document does not show");
      await app.quiet();
    });

    test("the file has the district's name, the date and the time in its own", async () => {
      await app.jump("Files: open and download", "Files");
      await app.heading("Files");
      for (let tabs = 0; (await app.focus()).words !== `Download: ${NAME}`; tabs += 1) {
        assert.ok(tabs < 40, "Tab does not reach the download");
        await app.press(Key.TAB);
      }
      await app.press(Key.ENTER);
      const [file] = await app.downloaded();
      assert.match(file.name, /^cedar-hollow-area-schools-coaching-system_\d{4}-\d\d-\d\d_\d{4}\.json$/);
      assert.equal(JSON.parse(file.text).format, "district-coaching-system");
      files[engine] = file;
      await app.quiet();
    });
  });
}

describe("from browser to browser", () => {
  for (const from of ENGINES) {
    const to = ALL_ENGINES[(ALL_ENGINES.indexOf(from) + 1) % ALL_ENGINES.length];
    test(`a file written in ${from} is the same document in ${to}, picked or pasted`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "journey-"));
      const app = await open(to);
      try {
        const file = files[from];
        assert.ok(file, `${from} gave no file`);
        const path = join(folder, file.name);
        writeFileSync(path, file.text);
        await app.fresh({}, "files");
        await (await app.find("#pick-file")).sendKeys(path);
        await app.see(new RegExp(`This is the coaching system of ${NAME}`), "#arrival");
        await app.click("#open-as-new");
        await app.heading(NAME);
        const picked = await download(app);
        assert.deepEqual(JSON.parse(picked).document, JSON.parse(file.text).document, "picked");

        await app.fresh({}, "files");
        await app.clickWords("Paste the text", "summary");
        await app.paste("#paste-file", picked);
        await app.clickWords("Open this text");
        await app.click("#open-as-new");
        await app.heading(NAME);
        assert.deepEqual(JSON.parse(await download(app)).document, JSON.parse(file.text).document, "pasted");
        await app.quiet();
      } finally {
        await app.close();
        rmSync(folder, { recursive: true });
      }
    });
  }
});

async function download(app) {
  await app.clickWords("Download the file");
  const [file] = await app.downloaded();
  return file.text;
}
