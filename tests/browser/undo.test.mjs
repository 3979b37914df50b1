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

    test("what was typed in one go goes in one step, and comes back in one", async () => {
      await app.typeInto(NAME, "Maple River");
      await app.typeInto(ISD, "Lakeshore ISD");
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
      await app.typeInto(NAME, "Maple River");
      await app.follow("Definition");
      await app.heading("Definition of coaching");
      await button("Undo");
      await app.heading("District and starting point");
      await untilIs(() => value(NAME), "", "the name to be gone");
      await untilIs(focused, "profile.name", "the focus to be where the edit was");
    });

    test("in a field, Ctrl and Z takes back what was typed there first", async () => {
      await app.typeInto(NAME, "Maple");
      await app.typeInto(ISD, "Lake");
      await undoKey();
      await until(async () => (await value(ISD)) !== "Lake", "the field's own words to change");
      assert.equal(await value(NAME), "Maple");
    });
  });
}
