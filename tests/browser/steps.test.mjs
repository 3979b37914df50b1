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
  schema: 2,
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
      await app.press(Key.TAB, Key.SPACE);
      await stored((it) => it.makingTheCase.talkingPoints.conditions.practiced, true, "conditions rehearsed");
      for (let turn = 3; turn <= 7; turn += 1) await app.press(Key.PAGE_DOWN);
      await app.see(/^All six are explained .*Definition 4:00 0:0[1-9]/, ".turns");
      await app.press(Key.ESCAPE);
      await until(async () => (await app.count("dialog[open]")) === 0, "the dialog to close");
      await app.see(/2\. Conditions Nobody yet – Yes/, ".sheet tbody");
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
      const row = await until(async () => (await app.focus()).row, "the new action to have the focus");
      await app.type("Ask the principals");
      await app.typeInto(`[id="${row}.due"]`, "1/5/2020");
      await app.see(/Overdue \(1\) Ask the principals by January 5, 2020, \d+ days ago/, ".dues");
      await app.clickWords("Ask the principals", "a");
      await until(async () => (await app.focus()).row === row, "the link to lead to the action");
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
  });
}
