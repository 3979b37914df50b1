// Preparing to lead the team, done as a team does it, by keyboard: the checklist, the look through the resources, an
// agenda out of what is due, the meeting itself, and what goes over to the next one.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const DRAFT_ID = "1111111111111";
const MEETING = "2222222222222";
const [BARRIER, ACTION, BINDER, RUBRIC] = ["3333333333333", "4444444444444", "5555555555555", "6666666666666"];
const PAGE = `draft/${DRAFT_ID}/team/prepare`;

/** A day so many days from today, as it stands in a draft. */
function day(days) {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A small draft in which things are due, with `preparation` in it. */
const draft = (preparation = {}) =>
  JSON.stringify({
    format: "district-coaching-system",
    schema: 3,
    id: DRAFT_ID,
    document: {
      district: { name: "Maple River" },
      definition: { part: { draftBy: day(9), owner: "L. V." } },
      session: { agreements: [{ id: "7777777777777", text: "We come back on time." }] },
      nextSteps: {
        resources: [
          { id: BINDER, title: "Binder", place: "Folder 5", decision: "useAsIs" },
          { id: RUBRIC, title: "Rubric", decision: "skip" },
        ],
        actions: [{ id: ACTION, text: "Ask the principals", owner: "J. O.", due: day(-3), status: "doing" }],
      },
      preparation: {
        barriers: [{ id: BARRIER, text: "No cover in testing weeks", status: "sent", sentTo: "M. A." }],
        ...preparation,
      },
    },
  });

const meeting = (more = {}) => ({ id: MEETING, date: day(12), start: "1 p.m.", end: "2 p.m.", ...more });
const topic = (id, words, more = {}) => ({ id, topic: words, minutes: "20", ...more });
const id = (name) => `[id="${name}"]`;
const due = (name) => id(`prepare.preparation.checklist.${name}.due`);

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    const start = (preparation, path = PAGE) => app.fresh({ [DRAFT + DRAFT_ID]: draft(preparation) }, path);
    const stored = (look, expected, what) => untilIs(async () => look(await app.document(DRAFT_ID)), expected, what);
    const agenda = (place, look) => (it) => look(it.preparation.agendas[place]);
    const said = () => app.words(".visually-hidden[role=status]");
    const focusIn = (css) =>
      until(() => app.run((css) => !!document.activeElement?.closest(css), css), `the focus to be in ${css}`);
    /** Puts the focus on what says these words, and presses a key there. */
    const press = (words, key = Key.ENTER, css = "button") => app.pressOn(words, { key, css });
    /** Ticks a topic that is offered. */
    const tick = async (words) => {
      const find = () =>
        app.run(
          (words) =>
            [...document.querySelectorAll(".offer label")]
              .find((it) => it.textContent.trim().startsWith(words))
              ?.querySelector("input"),
          words,
        );
      const box = await until(find, `a topic “${words}” to be offered`);
      await app.focusOn(box);
      await app.press(Key.SPACE);
    };

    test("days of the checklist are counted back from the meeting, and what is overdue is said in words", async () => {
      await start();
      await app.see(/Once the next meeting has a day/, "#prepare-checklist");
      await start({ agendas: [meeting()] });
      await app.typeInto(due("facilitation"), day(-2));
      await app.see(/^Overdue \(1\) Plan and practice leading the team's activities .* 2 days ago/, ".due--over");
      await press("Propose days, counted back from the meeting of");
      await app.see(/Due in 2 days\..*Overdue: it was due 2 days ago\..*Due in 5 days\..*Due in 9 days\./, ".duties");
      await stored((it) => it.preparation.checklist.facilitation.due, day(-2), "a day of the team's own");
      await press("Done today: Plan and practice", Key.SPACE);
      await app.see(/1 of 4 done\./, "#prepare-checklist");
      await stored((it) => it.preparation.checklist.facilitation.status, "done", "the assignment");
      assert.equal(await app.count(".due--over"), 0, "what is done is not overdue");

      await app.click(id("prepare.preparation.checklist.own-add"));
      await focusIn("li.row");
      await app.type("Order an interpreter");
      await app.see(/1 of 5 done\./, "#prepare-checklist");
      await stored((it) => it.preparation.checklist.own.map((one) => one.text), ["Order an interpreter"], "own items");
      // The browser's own undo inside a field takes back as much at a time as it likes.
      for (let words = "Order an interpreter"; words !== ""; words = (await app.focus()).value) {
        await app.hold(Key.CONTROL, "z");
        await until(async () => (await app.focus()).value !== words, "words to be taken back");
      }
      await stored((it) => it.preparation.checklist.own.map((one) => one.text), [""], "typing to be undone");
      await app.quiet();
    });

    test("the resources are looked through in the light of the coming meeting", async () => {
      await start({ agendas: [meeting()] });
      const section = "#prepare-resources";
      await app.see(/Meeting of .* Nothing is marked .* For 1, nobody has said/, section);
      assert.ok(!(await app.words(section)).includes("Rubric"), "what is left out is not asked about");
      await app.typeInto(id(`${BINDER}.before_meeting`), "Yes");
      await app.see(/0 of 1 that the team should see before it meets: ready\./, section);
      await app.typeInto(id(`${BINDER}.status`), "Done");
      await app.see(/All that the team should see before it meets is ready: 1\./, section);
      await stored((it) => it.nextSteps.resources[0].beforeMeeting, "yes", "the resource of the next steps");
      await press("Copy for chat: what to look at before the meeting");
      await untilIs(
        () => app.value(".copy__text"),
        "Please look at this before we meet:\n• Binder: Folder 5",
        "the text",
      );
      await app.follow("Binder");
      await app.heading("Activity 2.3: next steps");
      await focusIn(id(BINDER));
      await app.quiet();
    });

    test("an agenda is made of what is due, and its minutes are held against the meeting", async () => {
      await start();
      await press("Start an agenda");
      await until(() => app.run(() => /prepare\/\w{13}$/.test(location.pathname)), "the page of the new meeting");
      await until(async () => (await app.focus()).id === "page-heading", "the heading to have the focus");
      const [{ id: made }] = await until(async () => (await app.document(DRAFT_ID)).preparation.agendas, "the agenda");
      await app.typeInto(id(`${made}.date`), day(12));
      await app.see(/^Meeting of .*, in 12 days/, "#meeting-heading");
      await app.typeInto(id(`${made}.start`), "1 p.m.");
      await app.typeInto(id(`${made}.end`), "2 p.m.");
      await app.see(/Planned: 0 of 60 minutes\./, ".meeting__sum");

      await app.see(/Barriers Barrier: No cover in testing weeks M\. A\./, ".offers");
      await app.see(/Actions Ask the principals J\. O\., by .*, 3 days ago/, ".offers");
      await tick("Barrier: No cover");
      await tick("Ask the principals");
      await tick("Definition: draft due");
      await press("Add 3 to the agenda");
      await stored(
        agenda(0, (it) => it.items.map(({ purpose, lead }) => [purpose, lead])),
        [
          ["discuss", ""],
          ["inform", "J. O."],
          ["discuss", "L. V."],
        ],
        "three topics",
      );
      await focusIn("li.row");
      assert.match(await said(), /^3 topics are on the agenda\./);
      const { items } = (await app.document(DRAFT_ID)).preparation.agendas[0];
      await untilIs(async () => (await app.focus()).id, `${items[0].id}.topic`, "the focus");
      await app.see(/Taken from: Barrier, M\. A\./, `${id(items[0].id)} .topic`);
      assert.ok(!(await app.words(".offers")).includes("Ask the principals"), "what is on is not offered again");

      await app.typeInto(id(`${items[0].id}.minutes`), "45");
      await app.typeInto(id(`${items[1].id}.minutes`), "30");
      await app.see(/over by 15 minutes\. .* 1 topic has no minutes yet\./, ".meeting__sum");
      await app.see(/The items take longer than the meeting/, ".second-look");
      await app.see(/1:45 p\.m\. to 2:15 p\.m\., 30 min, Inform, J\. O\./, id(items[1].id));
      await app.focusOn(await app.find(id(`${items[1].id}.topic`)));
      await app.hold(Key.ALT, Key.ARROW_UP);
      await app.see(/1:00 p\.m\. to 1:30 p\.m\., 30 min/, id(items[1].id));
      await press("Undo");
      await app.see(/1:45 p\.m\. to 2:15 p\.m\., 30 min/, id(items[1].id));
      await app.quiet();
    });

    test("the guide's whole proposal, the group's agreements and what is to be seen go on in a press each", async () => {
      await start({ agendas: [{ id: MEETING }] }, `${PAGE}/${MEETING}`);
      await press("Take the whole proposal");
      await app.see(/Planned: 90 of 90 minutes\. It adds up\./, ".meeting__sum");
      await stored(
        agenda(0, (it) => it.items.length),
        9,
        "the guide's topics",
      );
      await press("Take our group agreements");
      await stored(
        agenda(0, (it) => it.norms.map((one) => one.text)),
        ["We come back on time."],
        "the norms",
      );
      await untilIs(async () => (await app.focus()).value, "We come back on time.", "the focus");
      await app.typeInto(id(`${MEETING}.roles.recorder.who`), "D. K.");
      await app.typeInto(id(`${MEETING}.roles.recorder.backup`), "d. k.");
      await app.see(/The back-up is the same person/, ".second-look");
      await app.clickWords("The back-up is the same person", "a");
      await focusIn(id(`${MEETING}.roles.recorder.who`));
      await app.quiet();
    });

    test("in the meeting, what comes out stands beside its topic, and what is open goes over once", async () => {
      const items = [topic("8888888888888", "Time rules", { lead: "S. P." }), topic("9999999999999", "Welcome")];
      const parkingLot = [{ id: "aaaaaaaaaaaaa", text: "A name for the folder" }];
      const held = meeting({ date: day(0), items, parkingLot, nextMeeting: day(14) });
      await start({ agendas: [held] }, `${PAGE}/${MEETING}`);
      await app.see(/^Meeting of .*, today$/, "#meeting-heading");
      await untilIs(() => app.count(".topic__held[open]"), 2, "both topics open for what comes out of them");
      assert.deepEqual([await app.count(".topic__plan"), await app.count(".topic__plan[open]")], [2, 0]);
      await app.typeInto(id("9999999999999.result"), "All know who does what.");
      await app.typeInto(id("9999999999999.status"), "Settled");

      await press("Remove: Topic 2");
      await until(async () => (await app.focus()).id === "9999999999999-undo", "Undo to have the focus");
      await app.press(Key.ENTER);
      await until(async () => (await app.focus()).id === "9999999999999.result", "what is open of the topic");

      await press("A decision: Time rules");
      await focusIn(id(`${MEETING}.decisions`));
      await app.type("two looks a year.");
      await app.see(/Decided: two looks a year\./, id("8888888888888"));
      await press("Back to the topic: Time rules");
      await until(async () => (await app.focus()).id === "8888888888888-decide", "the way back to the topic");
      await press("An action: Time rules");
      await focusIn(".topic__actions");
      await app.type("Write the second rule");
      await stored(
        (it) => it.nextSteps.actions.slice(1).map(({ text, owner, source }) => [text, owner, source]),
        [["Write the second rule", "S. P.", "8888888888888"]],
        "the action",
      );
      await press("Something for later: Time rules");
      await focusIn(id(`${MEETING}.parking_lot`));
      await app.type("Snacks");
      await stored(
        agenda(0, (it) => it.parkingLot.length),
        2,
        "the parking lot",
      );

      await app.see(/Time rules A name for the folder \(parked\) Snacks \(parked\)/, "#meeting-after");
      await press("Carry over to the next agenda");
      await app.see(/^Meeting of .*, in 14 days$/, "#meeting-heading");
      await stored(
        agenda(1, (it) => [it.items.map((one) => one.topic), it.parkingLot.map((one) => one.text), it.start]),
        [["Time rules"], ["A name for the folder", "Snacks"], "1 p.m."],
        "what went over",
      );
      await app.see(/Taken from: Meeting of/, ".topic");
      await press("Put it on this agenda");
      await stored(
        agenda(1, (it) => it.items.map((one) => one.topic)),
        ["Time rules", "A name for the folder"],
        "topics",
      );
      await app.page(DRAFT_ID, `team/prepare/${MEETING}`);
      await press("Carry over what is open");
      await untilIs(said, /^Everything that is open is on the next agenda already\./, "what is said");
      await stored(
        agenda(1, (it) => it.items.length),
        2,
        "the next agenda",
      );
      await app.quiet();
    });

    test("the search leads to what a meeting or a round of scoring has, on the page of its own", async () => {
      const coming = WORKED.preparation.agendas[1];
      await app.fresh({ [DRAFT + ID]: EXAMPLE }, `draft/${ID}/team/wording`);
      await app.jump("Parking lot", "Meetings, 2026-09-24");
      await app.see(/^Meeting of September 24, 2026/, "#meeting-heading");
      await focusIn(id(`${coming.id}.parking_lot`));
      const topic = coming.items.at(-1);
      await app.jump("What came out of it", topic.topic);
      await until(async () => (await app.focus()).id === `${topic.id}.result`, "the topic's field");
      const [round] = WORKED.dca.rounds;
      await app.jump("Item 25: why this one", "Rounds, 2026-01-29");
      await app.see(/^Round of January 29, 2026/, "#round-heading");
      await until(async () => (await app.focus()).id === `${round.id}.item_25.reason`, "the field of the round");
      await app.jump("Vote on item 27", "R. T.");
      await until(async () => (await app.focus()).id === "vote-27-heading", "the vote on the item");
      await app.quiet();
    });

    test("a meeting that is removed comes back with its agenda", async () => {
      await start({ agendas: [meeting({ items: [topic("8888888888888", "Time rules")] })] });
      await app.see(/1 topic, 20 of 60 minutes/, ".sheet--meetings");
      await press("Remove: Meeting of");
      await app.see(/No meeting yet\./, "#prepare\\.preparation-agendas");
      await until(async () => (await app.focus()).id === "meeting-start-undo", "Undo to have the focus");
      await app.press(Key.ENTER);
      await app.see(/1 topic, 20 of 60 minutes/, ".sheet--meetings");
      await press("Prepare the meeting of", Key.ENTER, "a");
      await untilIs(() => app.value(id("8888888888888.topic")), "Time rules", "its topic");
      await app.quiet();
    });

    test("the agenda prints before the meeting and its record after, and both go out as text", async () => {
      const [past, coming] = WORKED.preparation.agendas;
      await app.fresh({ [DRAFT + ID]: EXAMPLE }, `draft/${ID}/team/prepare/${coming.id}`);
      await press("Copy: the agenda");
      await untilIs(() => app.value(".copy__text"), /Team meeting, September 24, 2026\n.*Please bring\n/s, "the text");
      await app.follow("The agenda, to print");
      await app.heading("Agenda of our meeting");
      const words = await app.words(".paper");
      for (const { topic, outcome } of coming.items) assert.ok(words.includes(topic) && words.includes(outcome), topic);
      await app.follow("Back to the page of the meeting of September 24, 2026");
      await app.see(/^Meeting of September 24, 2026/, "#meeting-heading");
      await app.page(ID, `team/prepare/${past.id}`);
      await app.follow("The record, to print");
      await app.heading("Record of our meeting");
      await app.see(/Decisions .*What went well/s, ".paper");
      assert.ok((await app.words(".paper")).includes(past.items[3].result));
      await app.quiet();
    });
  });
}
