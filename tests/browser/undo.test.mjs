// Every edit can be undone and redone, with keys and with buttons, and the focus goes where the edit was.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { open, until, untilIs } from "./lib/app.mjs";

const NAME = "#profile\\.name";
const ISD = "#profile\\.isd";

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    beforeEach(async () => {
      await app.fresh();
      await app.start();
      await app.follow("District and starting point");
      await app.heading("District and starting point");
    });

    const value = (css) => app.run((css) => document.querySelector(css).value, css);
    const focused = () => app.run(() => document.activeElement.id);
    const button = (name) =>
      app.run((name) => {
        const all = [...document.querySelectorAll(".status__tools button")];
        all.find((it) => it.textContent.trim() === name).click();
      }, name);
    const chord = (...keys) =>
      app.driver
        .actions()
        .sendKeys(...keys)
        .perform();
    const undoKey = () => app.driver.actions().keyDown(Key.CONTROL).sendKeys("z").keyUp(Key.CONTROL).perform();

    test("what comes into a field in one go goes in one step, and comes back in one", async () => {
      await app.paste(NAME, "Maple River");
      await app.paste(ISD, "Lakeshore ISD");
      await button("Undo");
      await untilIs(() => value(ISD), "", "the last field to be empty again");
      await untilIs(focused, "profile.isd", "the focus to be where the edit was");
      assert.equal(await value(NAME), "Maple River");
      await button("Undo");
      await untilIs(() => value(NAME), "", "the first field to be empty again");
      await button("Redo");
      await button("Redo");
      await untilIs(() => value(ISD), "Lakeshore ISD", "both to be back");
      assert.equal(await value(NAME), "Maple River");
      await app.quiet();
    });

    test("in a draft that was just opened there is nothing to undo, and the keys take nothing away", async () => {
      await app.paste(NAME, "Maple River");
      await app.hold(Key.CONTROL, "s");
      await app.reload();
      const isOff = () => document.querySelector(".status__tools button").ariaDisabled;
      assert.equal(await app.run(isOff), "true");
      for (const place of ["body", NAME]) {
        await app.run((css) => document.querySelector(css).focus(), place);
        await undoKey();
        await undoKey();
      }
      await app.paste(ISD, "Lakeshore ISD");
      await undoKey();
      await untilIs(() => value(ISD), "", "the only edit to be undone");
      await undoKey();
      assert.equal(await value(NAME), "Maple River");
      await app.hold(Key.CONTROL, "s");
      assert.equal((await app.document(await app.draftId())).district.name, "Maple River");
      await app.quiet();
    });

    test("a removed item comes back with Ctrl and Z, and with it every word in it", async () => {
      const list = "profile.contributors";
      const first = `[id="${list}"] li.row textarea`;
      await app.run((list) => document.getElementById(`${list}-add`).click(), list);
      await until(() => app.run((css) => document.activeElement.matches(css), first), "a new item to be typed in");
      await chord("Ana");
      await app.run((list) => document.querySelector(`[id="${list}"] [id$="-remove"]`).click(), list);
      await until(() => app.run((css) => !document.querySelector(css), first), "the item to be gone");
      await undoKey();
      await untilIs(() => value(first), "Ana", "the item to be back");
      await app.quiet();
    });

    test("an edit of another page is undone there", async () => {
      await app.paste(NAME, "Maple River");
      await app.follow("Definition");
      await app.heading("Definition of coaching");
      await button("Undo");
      await app.heading("District and starting point");
      await untilIs(() => value(NAME), "", "the name to be gone");
      await untilIs(focused, "profile.name", "the focus to be where the edit was");
    });

    test("an edit is undone from a page for which everything is loaded anew", async () => {
      const list = "profile.contributors";
      await app.paste(NAME, "Maple River");
      await app.run((list) => document.getElementById(`${list}-add`).click(), list);
      await until(() => app.run((list) => document.activeElement.closest(`[id="${list}"] li.row`), list), "a new item");
      await app.followAnew("The document");
      await undoKey();
      await app.heading("District and starting point");
      assert.equal(await app.count(`[id="${list}"] li.row`), 0, "the item is gone");
      assert.equal(await value(NAME), "Maple River");
      await undoKey();
      await untilIs(() => value(NAME), "", "the name to be gone");
      await button("Redo");
      await untilIs(() => value(NAME), "Maple River", "the name to be back");
      await app.quiet();
    });

    test("what was undone is done again from a page for which everything is loaded anew", async () => {
      const list = "profile.contributors";
      const rows = () => app.count(`[id="${list}"] li.row`);
      await app.paste(NAME, "Maple River");
      await app.run((list) => document.getElementById(`${list}-add`).click(), list);
      await untilIs(rows, 1, "a new item");
      await button("Undo");
      await untilIs(rows, 0, "the item to be gone");
      await button("Undo");
      await untilIs(() => value(NAME), "", "the name to be gone");
      await app.followAnew("The document");
      await button("Redo");
      await app.heading("District and starting point");
      await untilIs(() => value(NAME), "Maple River", "the name to be back");
      await button("Redo");
      await untilIs(rows, 1, "the item to be back");
      await button("Undo");
      await untilIs(rows, 0, "the item to be gone again");
      await app.quiet();
    });

    test("in a field, Ctrl and Z takes back what was typed there first", async () => {
      await app.typeInto(NAME, "Maple");
      await app.typeInto(ISD, "Lake");
      await undoKey();
      await until(async () => (await value(ISD)) !== "Lake", "the field's own words to change");
      assert.equal(await value(NAME), "Maple");
    });

    test("Ctrl and Z goes back one edit a press, however soon it comes after the edit", async () => {
      const list = "profile.contributors";
      const names = () =>
        app.run((list) => [...document.querySelectorAll(`[id="${list}"] textarea`)].map((it) => it.value), list);
      await app.paste(NAME, "Maple");
      await app.run((list) => document.getElementById(`${list}-add`).click(), list);
      await until(() => app.run((list) => document.activeElement.closest(`[id="${list}"] li.row`), list), "a new item");
      await chord("Ana");
      const before = await app.run(() => document.activeElement.value);
      assert.equal(before, "Ana");
      for (let words = "Ana"; words !== ""; words = (await app.focus()).value) {
        await undoKey();
        await until(async () => (await app.focus()).value !== words, "the item's words to be taken back");
      }
      assert.deepEqual((await names()).filter(Boolean), [], "no word of the item is left");
      assert.equal(await app.count(`[id="${list}"] li.row`), 1, "the item is still there");
      await undoKey();
      await untilIs(() => app.count(`[id="${list}"] li.row`), 0, "the item to be gone");
      assert.equal(await value(NAME), "Maple");
      await undoKey();
      await untilIs(() => value(NAME), "", "the name to be gone");
      // Slow keys are several steps: as many as it takes.
      const isAll = () => app.run(() => document.querySelectorAll(".status__tools button")[1].ariaDisabled === "true");
      while (!(await isAll())) await button("Redo");
      await untilIs(async () => (await names())[0], "Ana", "everything to be back");
      assert.equal(await value(NAME), "Maple");
      await app.quiet();
    });

    test("a moved item goes back with Ctrl and Z, and keeps the words that were typed before", async () => {
      const list = "profile.contributors";
      const first = () => app.run((list) => document.querySelector(`[id="${list}"] li.row textarea`)?.value, list);
      for (const name of ["Ana", "Ben"]) {
        const rows = await app.count(`[id="${list}"] li.row`);
        await app.run((list) => document.getElementById(`${list}-add`).click(), list);
        await untilIs(() => app.count(`[id="${list}"] li.row`), rows + 1, "a new item");
        await until(() => app.run(() => document.activeElement.matches("li.row:last-child textarea")), "its field");
        await chord(name);
      }
      await app.hold(Key.ALT, Key.ARROW_UP);
      await untilIs(first, "Ben", "the item to have moved");
      await undoKey();
      await untilIs(first, "Ana", "the item to be back in its place");
      await untilIs(
        () => app.run((list) => document.querySelector(`[id="${list}"] li.row:last-child textarea`).value, list),
        "Ben",
        "its words",
      );
      await app.quiet();
    });
  });
}
