// Activities 2.2 and 2.3 done as a team does them: talking points, taking turns, the sheet; who is in, who is involved,
// dates and their timeline, resources, actions, and what is shared.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const STORED = { [DRAFT + ID]: EXAMPLE };
const EMPTY_ID = "1111111111111";
const ROLE = "2222222222222";
const SMALL = JSON.stringify({
  format: "district-coaching-system",
  schema: 3,
  id: EMPTY_ID,
  document: {
    district: { name: "Maple River", schoolYear: "2026-27" },
    roles: [{ id: ROLE, title: "SLT coach", coachingType: "systems", level: "school" }],
    definition: { statement: "Coaching is planned help on the job. It builds on the strengths of staff." },
    makingTheCase: { talkingPoints: { definition: { speaker: "R. T.", minutes: "4" } } },
  },
});
const NEXT = `draft/${EMPTY_ID}/team/next-steps`;
const CASE = `draft/${EMPTY_ID}/team/case`;

const id = (name) => `[id="${name}"]`;
const point = (part, name) => id(`case.making_the_case.talking_points.${part}.${name}`);
const cell = (part, raci) => id(`who-${part}-0000000000000-${raci}`);

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    const start = (path) => app.fresh({ [DRAFT + EMPTY_ID]: SMALL }, path);
    const stored = (look, expected, what) => untilIs(async () => look(await app.document(EMPTY_ID)), expected, what);
    const focusIs = (css) =>
      until(() => app.run((css) => document.activeElement?.matches(css), css), `focus on ${css}`);

    test("a talking point takes the guide's words and the draft's own sentences, below what is there", async () => {
      await start(CASE);
      await app.typeInto(point("definition", "why"), "One promise.");
      await app.clickWords("Ways to say it: Why the district gains", "summary");
      await app.clickWords("Take this");
      await focusIs(point("definition", "why"));
      assert.match(await app.value(point("definition", "why")), /^One promise\.\n\n\w/);
      await app.clickWords("Take a sentence from our draft: Definition", "summary");
      await app.clickWords("Take this: It builds on the strengths of staff.");
      await focusIs(point("definition", "example"));
      await stored(
        (it) => it.makingTheCase.talkingPoints.definition.example,
        "It builds on the strengths of staff.",
        "the example of the definition",
      );
      await app.quiet();
    });

    test("a talking point answers two items where the guide sees two, on the page and on the sheet", async () => {
      await start(CASE);
      await app.clickWords("Use the guide’s items and minutes: Delivery plan");
      await stored(
        ({ makingTheCase: { talkingPoints } }) => {
          const { dcaItem, alsoAnswers, minutes } = talkingPoints.serviceDelivery;
          return [dcaItem, alsoAnswers, minutes];
        },
        ["26", "27", "2"],
        "items and minutes",
      );
      await app.follow("The sheet for Team Activity 1.2");
      await app.see(/Coaching service delivery plan[^]*Item 26 and Item 27/, ".paper");
      await app.quiet();
    });

    test("a takeaway and a question begin with the guide's words, in a row of their own", async () => {
      await start(CASE);
      for (const [list, words] of [
        ["takeaways", "What was new to us: …"],
        ["questions", "Who decides about …?"],
      ]) {
        await app.clickWords(`Ways to begin: ${list === "questions" ? "Questions" : "Takeaways"}`, "summary");
        await app.clickWords(`Begin like this: ${words}`);
        await until(() => app.run((words) => document.activeElement.value === words, words), "the words in the field");
        await stored((it) => it.makingTheCase[list].map(({ text }) => text), [words], list);
      }
      await app.quiet();
    });

    test("a team takes turns by keyboard, with a clock for each", async () => {
      await start(CASE);
      await app.clickWords("Take turns");
      await app.see(/^1 of 6 Definition of coaching R\. T\. speaks, 4 minutes/, ".turns");
      await focusIs("#turns-heading");
      await app.press("p");
      await app.see(/0:0[1-9] of 4:00/, ".turns__clock");
      await app.press(Key.ARROW_RIGHT);
      await app.see(/^2 of 6 Conditions that warrant coaching Who speaks\?/, ".turns");
      await untilIs(
        () => app.run(() => document.querySelector(".turns [role=status]").textContent),
        /^2 of 6: Conditions/,
        "what is announced",
      );
      // The next turn's heading has the focus a frame after its words are there.
      await app.painted();
      await focusIs("#turns-heading");
      await app.press(Key.TAB, Key.SPACE);
      await stored((it) => it.makingTheCase.talkingPoints.conditions.practiced, true, "conditions rehearsed");
      for (let turn = 3; turn <= 7; turn += 1) await app.press(Key.PAGE_DOWN);
      await app.see(/^All six are explained .*Definition 4:00 0:0[1-9]/, ".turns");
      await app.press(Key.ESCAPE);
      await until(async () => (await app.count("dialog[open]")) === 0, "the dialog to close");
      await app.see(/2\. Conditions Nobody yet – Yes/, ".sheet tbody");
      await app.quiet();
    });

    test("a remote control reads on in words that are longer than the screen, and then turns", async () => {
      await app.browser.resize(500, 480);
      try {
        await app.fresh(STORED, `draft/${ID}/team/case`);
        await app.clickWords("Take turns");
        await app.see(/^1 of 6/, ".turns");
        const more = () => app.run(() => document.querySelector(".turns").scrollHeight > innerHeight);
        assert.ok(await more(), "the words are longer than the screen");
        const press = (key, turn) =>
          until(async () => {
            if (turn.test(await app.words(".turns"))) return true;
            await app.press(key);
            return false;
          }, `${turn}`);
        await press(Key.PAGE_DOWN, /^2 of 6/);
        await press(Key.PAGE_UP, /^1 of 6/);
      } finally {
        await app.browser.resize(1200, 850);
      }
      await app.quiet();
    });

    test("the sheet for Team Activity 1.2 has the steps, the speakers and room to write", async () => {
      await start(CASE);
      await app.follow("The sheet for Team Activity 1.2");
      await app.heading("Team Activity 1.2: how we lead it");
      await app.see(/Step by step .* 1\. Definition of coaching R\. T\. 4/i, ".paper");
      assert.ok((await app.count(".paper-lines span")) > 20);
      await app.follow("Back to");
      await app.heading("Activity 2.2: make the case");
      await app.quiet();
    });

    test("a role is put in, and the sum says so", async () => {
      await start(NEXT);
      await app.see(/0 of 1 in, 1 still open\./, "#next-steps-included");
      await app.click(id(`${ROLE}.included`));
      await app.press(Key.ESCAPE);
      await app.typeInto(id(`${ROLE}.included`), "Yes");
      await app.see(/1 of 1 in\./, "#next-steps-included");
      await stored((it) => it.roles[0].included, "yes", "whether the role is in");
      await app.quiet();
    });

    test("people are named in the matrix by keyboard, taken out and brought back", async () => {
      await start(NEXT);
      await app.click(cell("definition", "accountable"));
      await focusIs(`input${cell("definition", "accountable")}`);
      await app.type("R. T.");
      await app.press(Key.ENTER);
      await app.see(/R\. T\./, ".sheet--who .names");
      await app.type("L. V.");
      // Leaving the field keeps what was typed.
      await app.press(Key.TAB);
      await stored(
        (it) => it.nextSteps.involvement.map(({ part, who, raci }) => [part, who, raci]),
        [
          ["definition", "R. T.", "accountable"],
          ["definition", "L. V.", "accountable"],
        ],
        "who is involved",
      );
      await app.see(/More than one is accountable here/, ".second-look");
      await app.clickWords("Remove: L. V.");
      await focusIs("#involvement-undo");
      await app.see(/Somebody answers for this\. Who does the writing\?/, ".second-look");
      await app.press(Key.ENTER);
      await stored((it) => it.nextSteps.involvement.length, 2, "people after Undo");
      await focusIs(cell("definition", "accountable"));
      await app.clickWords("Role by role: Selection");
      await app.see(/SLT coach/, ".sheet__sub");
      await app.quiet();
    });

    test("whoever stands nowhere in the matrix is told below it", async () => {
      const file = JSON.parse(SMALL);
      file.document.district.contributors = [
        { id: "0000000000c01", name: "R. T.", position: "District Coordinator" },
        { id: "0000000000c02", name: "L. V.", position: "Principal" },
      ];
      file.document.nextSteps = {
        involvement: [
          { id: "0000000000001", part: "definition", who: "District Coordinator", raci: "accountable" },
          { id: "0000000000002", who: "School board", raci: "informed" },
        ],
      };
      await app.fresh({ [DRAFT + EMPTY_ID]: JSON.stringify(file) }, NEXT);
      await app.see(/On the team, with no part in it yet: L\. V\.$/, ".unplaced");
      await app.follow("School board (Informed)");
      await focusIs(id("0000000000002.who"));
      await app.click(cell("guidelines", "responsible"));
      await focusIs(`input${cell("guidelines", "responsible")}`);
      await app.type("L. V.");
      await app.press(Key.ENTER);
      await until(async () => !(await app.words(".unplaced")).includes("L. V."), "nobody else to be left");
      await app.quiet();
    });

    test("a name that is being typed is lost to no click, and to no closing", async () => {
      await start(NEXT);
      await app.click(cell("definition", "accountable"));
      await focusIs(`input${cell("definition", "accountable")}`);
      await app.type("R. T.");
      // The row above grows by the name while the button is pressed.
      await app.click(cell("conditions", "accountable"));
      await focusIs(`input${cell("conditions", "accountable")}`);
      await app.see(/R\. T\./, ".sheet--who .names");
      await app.type("L. V.");
      await app.page(EMPTY_ID, "definition");
      await stored(
        (it) => it.nextSteps.involvement.map(({ part, who }) => [part, who]),
        [
          ["definition", "R. T."],
          ["conditions", "L. V."],
        ],
        "both names",
      );
      await app.quiet();
    });

    test("everybody who was taken out can come back, also to a row that is folded away", async () => {
      await start(NEXT);
      const own = id(`who-selection-${ROLE}-responsible`);
      await app.clickWords("Role by role: Selection");
      await app.click(own);
      await focusIs(`input${own}`);
      await app.type("A. B.");
      await app.press(Key.ENTER);
      await app.type("C. D.");
      await app.press(Key.ENTER, Key.ESCAPE);
      await app.clickWords("Remove: A. B.");
      await app.clickWords("Remove: C. D.");
      await focusIs("#involvement-undo");
      await app.clickWords("Role by role: Selection");
      await app.clickWords("Undo: A. B.");
      await focusIs(own);
      await app.clickWords("Undo: C. D.");
      await stored((it) => it.nextSteps.involvement.map(({ who }) => who).sort(), ["A. B.", "C. D."], "both people");
      await app.quiet();
    });

    test("a role has dates of its own where they differ", async () => {
      await start(NEXT);
      await app.see(/There is a whole first version that others can read/, "#next-steps-dates");
      await app.clickWords("Dates of single roles: Selection", "summary");
      await app.typeInto("#selection\\.finalize_by", "3/1/2027");
      await app.typeInto(id(`${ROLE}.timeline.selection.draft_by`), "4/1/2027");
      await app.see(/Selection: SLT coach: Draft, final and in use come in another order here/, ".second-look");
      await stored((it) => it.roles[0].timeline.selection.draftBy, "4/1/2027", "the role's own date");
      await app.quiet();
    });

    test("what is decided of a resource, and what an action moves on, are said on the page", async () => {
      await start(NEXT);
      await app.click(id("next-steps.next_steps.resources-add"));
      const resource = await until(async () => (await app.focus()).row, "the new resource to have the focus");
      await app.type("Rubric");
      await app.typeInto(id(`${resource}.decision`), "Adapt");
      await app.typeInto(id(`${resource}.needed_by`), "2/1/2027");
      await app.click(id("next-steps.next_steps.actions-add"));
      const action = await until(async () => {
        const { row } = await app.focus();
        return row !== resource && row;
      }, "the new action to have the focus");
      await app.type("Ask the principals");
      await app.typeInto(id(`${action}.part`), "4.");
      await app.typeInto(id(`${action}.dca_item`), "Item 25");
      await stored(
        ({ nextSteps: { resources, actions } }) => [
          [resources[0].decision, resources[0].neededBy],
          [actions[0].part, actions[0].dcaItem],
        ],
        [
          ["adapt", "2/1/2027"],
          ["selection", "25"],
        ],
        "what was chosen",
      );
      await app.clickWords("Copy: all actions");
      await untilIs(() => app.value(".copy__text"), /Ask the principals/, "the actions as text");
      await app.quiet();
    });

    test("the document has the year drawn", async () => {
      await app.fresh(STORED, `draft/${ID}/document`);
      await until(() => app.count(".paper svg.year .year__mark--use"), "the drawing");
      await app.quiet();
    });

    test("dates that go together are drawn; those that do not are asked about, and the question leads to them", async () => {
      await start(NEXT);
      await app.typeInto("#definition\\.draft_by", "10/15/2026");
      await app.typeInto("#definition\\.use_by", "9/1/2026");
      await app.typeInto(id(`${ROLE}.timeline.coaches_start`), "9/8/2026");
      await app.see(/Definition: Draft, final and in use come in another order here/, ".second-look");
      await untilIs(() => app.count(".year__mark--start"), 2, "the start of coaches and its key in the drawing");
      await app.clickWords("Draft, final and in use come in another order", "a");
      await focusIs("#definition\\.draft_by");
      await app.clickWords("The timeline as a list", "summary");
      await app.see(
        /September 2026.*In use by: Definition.*Coaches begin: SLT coach.*October 2026.*Draft by: Definition/,
        "#next-steps-timeline",
      );
      await stored((it) => it.definition.part.draftBy, "10/15/2026", "the component's own date");
      await app.page(EMPTY_ID, "definition");
      assert.equal(await app.value("#definition\\.draft_by"), "10/15/2026");
      await app.quiet();
    });

    test("a resource of the training is put on the list once, and an overdue action stands first", async () => {
      await start(NEXT);
      await app.clickWords("Resources of the training", "summary");
      await app.clickWords("Put on our list");
      await stored((it) => it.nextSteps.resources.length, 1, "the resources");
      const [{ title }] = (await app.document(EMPTY_ID)).nextSteps.resources;
      assert.equal(
        await app.run(
          (title) =>
            [...document.querySelectorAll(".helper button")].filter((it) => it.textContent.endsWith(title)).length,
          title,
        ),
        0,
      );
      await app.click(id("next-steps.next_steps.actions-add"));
      const inNew = `${id("next-steps.next_steps.actions")} li.row:focus-within`;
      const row = await until(
        () => app.run((css) => document.querySelector(css)?.id, inNew),
        "the new action to have the focus",
      );
      await app.type("Ask the principals");
      await app.typeInto(`[id="${row}.due"]`, "1/5/2020");
      await app.see(/Overdue \(1\) Ask the principals by January 5, 2020, \d+ days ago/, ".dues");
      await app.clickWords("Ask the principals", "a");
      await until(async () => (await app.focus()).row === row, "the link to lead to the action");
      await app.quiet();
    });

    test("a component's date that has passed is overdue, for a role too, and leads to where it stands", async () => {
      await start(NEXT);
      await app.typeInto("#guidelines\\.draft_by", "1/5/2020");
      await app.see(/Overdue \(1\) Guidelines: draft by January 5, 2020, \d+ days ago Not started/, ".dues");
      const gap = await app.run(() => {
        const [chip, about] = [".due--over .chip", ".due--over .due__about"].map((css) => document.querySelector(css));
        return about.getBoundingClientRect().left - chip.getBoundingClientRect().right;
      });
      assert.ok(gap > 0, `the status stands ${-gap} px over the words`);
      await app.clickWords("Dates of single roles: Selection", "summary");
      const own = id(`${ROLE}.timeline.selection.finalize_by`);
      await app.typeInto(own, "1/6/2020");
      await app.see(/Overdue \(2\).* Selection: SLT coach: final by January 6, 2020/, ".dues");
      await app.clickWords("Dates of single roles: Selection", "summary");
      await app.clickWords("Selection: SLT coach: final", "a");
      await focusIs(own);
      await app.clickWords("Guidelines: draft", "a");
      await focusIs("#guidelines\\.draft_by");
      await app.page(EMPTY_ID, "guidelines");
      await app.typeInto("#guidelines\\.status", "Ready");
      await app.page(EMPTY_ID, "team/next-steps");
      await app.see(/Overdue \(1\) Selection/, ".dues");
      await app.quiet();
    });

    test("the next steps are shared as one message, and print as a paper of their own", async () => {
      await app.fresh(STORED, `draft/${ID}/team/next-steps`);
      await app.clickWords("Copy for chat: our next steps");
      await untilIs(() => app.value(".copy__text"), /Activity 2\.3\n.*Coaching roles that are in/s, "the message");
      assert.ok((await app.value(".copy__text")).length <= 1000);
      await app.follow("Our next steps, to print");
      await app.heading("Our next steps");
      await until(() => app.count(".paper svg.year .year__mark--use"), "the drawing");
      for (const { text } of WORKED.nextSteps.actions) {
        assert.ok((await app.words(".paper")).includes(text), text);
      }
      await app.quiet();
    });

    test("on a phone the matrix is a list, and still a table to a screen reader", async () => {
      await app.browser.resize(390, 844);
      try {
        await start(NEXT);
        await app.see(/1\. Definition/, ".sheet--who");
        const shape = await app.run(() => {
          const [table, cell] = [document.querySelector(".sheet--who"), document.querySelector(".sheet--who td")];
          return {
            display: getComputedStyle(cell).display,
            label: cell.dataset.label,
            roles: [table, table.querySelector("tr"), table.querySelector("tbody th"), cell].map((it) => it.role),
            head: getComputedStyle(table.querySelector("thead")).display !== "none",
          };
        });
        assert.deepEqual(shape, {
          display: "grid",
          label: "Accountable",
          roles: ["table", "row", "rowheader", "cell"],
          head: true,
        });
      } finally {
        await app.browser.resize(1200, 850);
      }
      await app.quiet();
    });
  });
}
