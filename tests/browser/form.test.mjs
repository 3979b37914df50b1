// The pages on which a draft is written: questions, examples in lists, rows and their keys, the months of a year.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const STORED = { [DRAFT + ID]: EXAMPLE };
const [ROLE] = WORKED.roles;

const IS = "definition.is";

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    async function begin(page) {
      await app.fresh();
      await app.start();
      await app.follow(page);
      await app.heading(page);
    }
    const lines = () =>
      app.run((list) => [...document.querySelectorAll(`[id="${list}"] textarea`)].map((it) => it.value), IS);
    const summary = () => app.words("details.questions summary");

    test("the list of open questions stays open while they are answered", async () => {
      await begin("Definition of coaching");
      await until(() => app.count("details.example"), "the examples");
      const before = await summary();
      await app.click("details.questions summary");
      await app.typeInto("#definition\\.statement", "Help on the job.");
      await until(async () => (await summary()) !== before, "the answered question to go");
      assert.ok(await app.run(() => document.querySelector("details.questions").open), "the list has snapped shut");
      assert.doesNotMatch(await app.words("details.questions ul"), /What does coaching mean in your district/);
      await app.quiet();
    });

    test("items from examples are marked, each one until it is edited", async () => {
      await begin("Definition of coaching");
      const marked = () => app.count(`[id="${IS}"] .field__note`);
      await app.click(`[id="${IS}"] + details summary`);
      await app.clickWords("Add all", `[id="${IS}"] + details > button`);
      await until(async () => (await lines()).length > 2, "the examples");
      const all = (await lines()).length;
      await untilIs(marked, all, "a mark at every line");
      await app.typeInto(`[id="${IS}"] textarea`, " Here too.");
      await untilIs(marked, all - 1, "the mark of the edited line to go");

      await app.follow("Conditions");
      await app.heading("Conditions that warrant coaching");
      const card = '[id="conditions.rules"] li.row';
      await app.click('[id="conditions.rules"] + details summary');
      await app.clickWords("Add all", '[id="conditions.rules"] + details > button');
      await until(async () => (await app.count(card)) > 2, "the examples");
      const cards = await app.count(card);
      await untilIs(() => app.count(`${card} .field__note`), cards, "a mark on every card");
      await app.typeInto(`${card} textarea`, " Here too.");
      await untilIs(() => app.count(`${card} .field__note`), cards - 1, "the mark of the edited card to go");
      await app.quiet();
    });

    test("rows that were removed one after the other come back where they were", async () => {
      for (const order of [
        ["two", "three"],
        ["three", "two"],
      ]) {
        await begin("Definition of coaching");
        await app.click(`[id="${IS}-add"]`);
        for (const [index, text] of ["one", "two", "three", "four"].entries()) {
          await until(async () => (await lines()).length === index + 1, "a further line");
          await app.inEmptyField("the new line");
          await app.type(text);
          if (index < 3) await app.press(Key.ENTER);
        }
        for (const left of [3, 2]) {
          await app.click(`[id="${IS}"] .row--line:not(:first-child) [title=Remove]`);
          await until(async () => (await lines()).length === left, "the line to be removed");
        }
        for (const text of order) await app.clickWords(`Undo: bring back ${text}`);
        await untilIs(lines, ["one", "two", "three", "four"], `the lines, undone as ${order.join(" and ")}`);
      }
      await app.quiet();
    });

    test("Enter adds a line, and Shift with Enter makes a break in it", async () => {
      await begin("Definition of coaching");
      await app.click(`[id="${IS}-add"]`);
      await app.inEmptyField("the new line");
      await app.type("one");
      await app.hold(Key.SHIFT, Key.ENTER);
      await app.type("more");
      await untilIs(lines, ["one\nmore"], "a break in the line");
      await app.press(Key.ENTER);
      await untilIs(lines, ["one\nmore", ""], "a further line");
      await app.quiet();
    });

    describe("a list that is longer than what is drawn in one go", () => {
      const FAR = "0000000000180";
      const conditions = (count) => {
        const rules = Array.from({ length: count }, (_, index) => ({
          id: String(index + 1).padStart(13, "0"),
          trigger: `Condition ${index + 1} of many`,
        }));
        const draft = { format: "district-coaching-system", schema: 3, id: ID, document: { conditions: { rules } } };
        return { [DRAFT + ID]: JSON.stringify(draft) };
      };
      const arrived = async () => {
        await untilIs(async () => (await app.focus()).id, `${FAR}.decides`, "the focus");
        await app.painted();
        const isInView = () =>
          app.run(() => {
            const { top, bottom } = document.activeElement.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight;
          });
        await until(isInView, "the field to be in view");
      };

      test("a link leads to a field far down in it", async () => {
        await app.fresh(conditions(200), `draft/${ID}/conditions#${FAR}.decides`);
        await arrived();
        await app.quiet();
      });

      test("Ctrl+K leads there from another page", async () => {
        await app.fresh(conditions(200), `draft/${ID}`);
        await app.jump("Who decides", "Condition 180 of many");
        await arrived();
        await app.quiet();
      });

      test("undoing on another page leads there", async () => {
        await app.fresh(conditions(200), `draft/${ID}/conditions#${FAR}.decides`);
        await arrived();
        await app.type("The coordinator");
        await app.jump("Overview", "This draft");
        await untilIs(() => app.run(() => /\/draft\/[^/]+$/.test(location.pathname)), true, "the overview");
        await app.hold(Key.CONTROL, "z");
        await arrived();
        assert.equal(await app.value(`[id="${FAR}.decides"]`), "");
        await app.quiet();
      });

      test("a further row that is the first of what is drawn in a second go has the focus", async () => {
        await app.fresh(conditions(100), `draft/${ID}/conditions`);
        await app.pressOn("Add a condition");
        await untilIs(async () => (await app.focus()).group, "Condition 101", "the focus");
        await app.quiet();
      });
    });

    test("Alt with an arrow moves a row from any of its controls and leaves the focus there, but for a menu's", async () => {
      await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE.id}`);
      const list = `${ROLE.id}.delivery_plan.concepts`;
      const id = await app.run(() => document.querySelector('[id$=".concepts"]').id);
      assert.ok(list.endsWith(id.split(".").at(-1)));
      const cards = () =>
        app.run((id) => [...document.querySelectorAll(`[id="${id}"] > ol > li`)].map((it) => it.id), id);
      const start = await cards();
      const [first, second] = start;
      const isHeld = () => app.run(() => document.activeElement.matches(".held"));
      const hold = async (css) => {
        // After a move the app puts the focus back with the next frame.
        await app.painted();
        await app.run(
          (row, css) => {
            document.querySelector(".held")?.classList.remove("held");
            const held = document.getElementById(row).querySelector(css);
            held.classList.add("held");
            held.focus();
          },
          first,
          css,
        );
      };
      await hold("input[type=checkbox]");
      await app.hold(Key.ALT, Key.ARROW_DOWN);
      await untilIs(async () => (await cards()).slice(0, 2), [second, first], "the cards");
      await until(isHeld, "the tick to keep the focus");
      await app.hold(Key.ALT, Key.ARROW_UP);
      await untilIs(cards, start, "the cards");
      await until(isHeld, "the tick to keep the focus");
      await hold("select");
      const isLeftAlone = await app.run(() => {
        const key = new KeyboardEvent("keydown", { key: "ArrowDown", altKey: true, bubbles: true, cancelable: true });
        return document.activeElement.dispatchEvent(key);
      });
      assert.ok(isLeftAlone, "the menu's own key does not reach it");
      assert.deepEqual(await cards(), start);
      await app.quiet();
    });

    test("what a card picks from the district's own names is a menu, however long they are", async () => {
      await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE.id}`);
      const card = '[id$=".concepts"] > ol > li:first-child';
      const menu = await app.run((card) => {
        const labels = [...document.querySelectorAll(`${card} label`)];
        const label = labels.find((it) => it.textContent.trim() === "Part of an innovation");
        return [label?.control?.tagName, label?.control?.options?.length];
      }, card);
      const components = WORKED.innovations.flatMap((innovation) => innovation.components);
      assert.deepEqual(menu, ["SELECT", components.length + 1]);
      assert.equal(await app.count(`${card} input[type=radio]`), 0);
      await app.quiet();
    });

    test("what a menu cuts off of a choice stands below it, and what it shows does not", async () => {
      await app.browser.resize(500, 800);
      const seen = (name) =>
        app.run((name) => {
          const menus = [...document.querySelectorAll("select")];
          const menu = menus.find((it) => it.labels[0].textContent.trim() === name && it.nextElementSibling);
          const whole = menu.nextElementSibling;
          return { chosen: menu.selectedOptions[0].text, below: whole.clientHeight > 0 ? whole.textContent : "" };
        }, name);
      await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE.id}`);
      const { chosen, below } = await seen("Part of an innovation");
      assert.ok(chosen.length > 60, chosen);
      assert.equal(below, chosen);
      await app.fresh(STORED, `draft/${ID}/roles`);
      assert.deepEqual(await seen("Level"), { chosen: "ISD (intermediate school district)", below: "" });
      await app.browser.resize(1280, 900);
      await app.quiet();
    });

    test("every month of the year is a group of three fields with names of their own", async () => {
      await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE.id}`);
      const months = await app.run(() =>
        [...document.querySelectorAll(".record")].map((month) => [
          month.ariaLabel,
          ...[...month.querySelectorAll("textarea")].map((field) => field.labels[0].textContent.trim()),
        ]),
      );
      assert.equal(months.length, 12);
      assert.deepEqual(months[0], ["August", "August: what the coach does", "August: evidence", "August: who else"]);
      await app.quiet();
    });

    test("where there is nothing to tick yet, the field still has its name, and the search leads to it", async () => {
      await begin("Coaching roles");
      await app.clickWords("Add a role");
      await app.see(/Innovations coached.*can be picked here/, "li.row");
      await app.jump("Innovations coached", "Coaching roles");
      await untilIs(async () => (await app.focus()).tag, "fieldset", "the focus to be at the field");
      await app.quiet();
    });

    test("the worked example is opened again as long as nobody has changed it", async () => {
      await app.fresh();
      const look = async () => {
        await app.visit();
        await app.click("#example");
        await app.heading(/Worked example/);
        return app.draftId();
      };
      const first = await look();
      assert.equal(await look(), first);
      await app.page(first, "profile");
      await app.typeInto("#profile\\.name", "!");
      await app.see(/Saved in this browser at/, ".status");
      assert.notEqual(await look(), first);
      await app.quiet();
    });
  });
}
