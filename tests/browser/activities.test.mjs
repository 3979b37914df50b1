// The team does activity 2.1, scores the coaching items together, and looks at its words before they go out.

import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { open, until, untilIs } from "./lib/app.mjs";

/** Presses the button, link or summary within an element that says these words, as Enter on it does. */
const press = (app, words, within = "main") => app.pressOn(words, { within });

/** Everything that the page holds: its elements with their attributes, and what stands in its fields. */
const everything = (app) =>
  app.run(() => {
    const page = document.querySelector("main");
    const fields = [...page.querySelectorAll("input, textarea, select")].map((it) => `${it.value} ${it.checked}`);
    return `${page.innerHTML} ${fields.join(" ")}`;
  });

const focusIn = (app, css) =>
  until(() => app.run((css) => !!document.activeElement.closest(css), css), `focus in ${css}`);

/** Writes one person's words and covers them. */
const reflect = async (app, button, who, words) => {
  await press(app, button);
  await focusIn(app, "#reflection-writing");
  await app.type(who);
  await app.press(Key.TAB);
  await app.type(words);
  await press(app, "Done: cover my words");
  await untilIs(async () => (await app.focus()).id, "reflection-next", "the focus on the next person's button");
};

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    let id;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    beforeEach(async () => {
      await app.fresh();
      id = await app.start();
    });

    const goTo = async (page, heading) => {
      await app.page(id, `team/${page}`);
      await app.heading(heading);
    };
    const stored = (look, expected, what) => untilIs(async () => look(await app.document(id)), expected, what);

    test("each person writes before seeing the others' words, and all are laid before the team together", async () => {
      await goTo("existing", /Activity 2\.1/);
      await reflect(app, "Write my own words", "AB", "Two schools have a coach");
      assert.ok(!(await everything(app)).includes("Two schools"), "covered words are on the page");
      await press(app, "Next person");
      await focusIn(app, "#reflection-writing");
      assert.ok(!(await everything(app)).includes("Two schools"), "the first words are there while the second writes");
      await app.type("KL");
      await app.press(Key.TAB);
      await app.type("Math has no coach");
      await press(app, "Done: cover my words");
      await app.see(/AB Written, and covered\./, ".voices");
      await app.reload();
      assert.ok(!(await everything(app)).includes("Math has no coach"), "covered words are there after a reload");
      await press(app, "Lay all 2 before the team");
      await app.see(/Two schools have a coach.*Math has no coach/, ".voices");
      await stored((it) => it.existingCoaching.reflections.map((one) => one.shared), [true, true], "both to be shared");
      await app.quiet();
    });

    test("a person copies their own words for the chat, and finds them covered when they come back", async () => {
      await goTo("existing", /Activity 2\.1/);
      await press(app, "Write my own words");
      await focusIn(app, "#reflection-writing");
      await press(app, "Not now");
      await untilIs(() => app.count(".voice"), 0, "no seat that nobody wanted");
      await press(app, "Write my own words");
      await focusIn(app, "#reflection-writing");
      await app.type("AB");
      await app.press(Key.TAB);
      await app.type("Two schools have a coach");
      await app.run(() => {
        window.copied = "";
        Object.defineProperty(navigator, "clipboard", {
          configurable: true,
          value: { writeText: async (text) => void (window.copied = text) },
        });
      });
      await press(app, "Copy my words for chat");
      await untilIs(() => app.run(() => window.copied), "Two schools have a coach", "what was copied");
      await press(app, "Done: cover my words");
      await app.see(/Written, and covered/, ".voices");
      assert.ok(!(await everything(app)).includes("Two schools"), "what was copied is still on the page");

      await press(app, "Next person");
      await focusIn(app, "#reflection-writing");
      await app.type("KL");
      await press(app, "Not now");
      await app.see(/Not written yet: KL\./);
      await press(app, "Write as AB");
      await untilIs(async () => (await app.focus()).id, "reflection-ask", "the question");
      assert.ok(!(await everything(app)).includes("Two schools"), "covered words are shown before the answer");
      await press(app, "No, leave them covered");
      await untilIs(() => app.count("#reflection-ask"), 0, "no question");
      await press(app, "Write as AB");
      await press(app, "Yes, open my words");
      await focusIn(app, "#reflection-writing");
      assert.ok((await everything(app)).includes("Two schools"));
      await press(app, "Done: cover my words");
      await press(app, "Lay the covered one before the team");
      await app.see(/Two schools have a coach/, ".voices");
      await app.run(() => void (window.copied = ""));
      await press(app, "Copy these words for chat: AB");
      await untilIs(() => app.run(() => window.copied), "Two schools have a coach", "what was copied");
      await app.quiet();
    });

    test("a grid is filled cell by cell, and somebody's words lead into it", async () => {
      await goTo("existing", /Activity 2\.1/);
      await press(app, "Add to Systems coaching, School");
      await focusIn(app, ".levels__entry");
      await app.type("SLT coach");
      await app.press(Key.ENTER);
      await until(async () => (await app.count(".levels__entry")) === 2, "a second entry");
      await focusIn(app, ".levels__entry:last-child");
      await app.type("Data coach");
      const kinds = (it) => it.existingCoaching.inventory.map((one) => [one.title, one.coachingType, one.level]);
      const both = [
        ["SLT coach", "systems", "school"],
        ["Data coach", "systems", "school"],
      ];
      await stored(kinds, both, "both kinds to be stored in their cell");
      await press(app, "Remove: Data coach");
      await untilIs(() => app.count(".levels__entry"), 1, "one entry");
      await press(app, "Undo: bring back");
      await untilIs(() => app.count(".levels__entry"), 2, "it to be back");

      await reflect(app, "Write my own words", "AB", "A math coach comes from the ISD");
      await press(app, "Lay the covered one");
      await press(app, "Add from these words");
      await untilIs(async () => (await app.focus()).id, "draw-type", "the focus on the type");
      await app.type("Inst");
      await app.press(Key.TAB);
      await app.type("Class");
      await press(app, "Add to the grid");
      await focusIn(app, ".levels__entry");
      await app.type("Math coach");
      const third = (it) => {
        const { title, coachingType, level, fromWhom } = it.existingCoaching.inventory[2];
        return [title, coachingType, level, fromWhom];
      };
      await stored(third, ["Math coach", "instructional", "classroom", "AB"], "what was drawn from the words");

      // Somebody without a name, and a cell that nobody knows yet.
      await press(app, "Next person");
      await focusIn(app, "#reflection-writing");
      await app.press(Key.TAB);
      await app.type("Somebody helps with data");
      await press(app, "Done: cover my words");
      await press(app, "Lay the covered one");
      await press(app, "Add from these words to what exists: Person 2");
      await press(app, "Add to the grid");
      await focusIn(app, "li.row");
      await app.type("Data helper");
      await app.see(/Not in the grid yet/);
      await stored(
        (it) => [it.existingCoaching.inventory[3].title, it.existingCoaching.inventory[3].fromWhom ?? ""],
        ["Data helper", ""],
        "nobody's name",
      );
      await app.quiet();
    });

    test("the starting point orders the overview, and roles come only when the team says so", async () => {
      await goTo("existing", /Activity 2\.1/);
      await app.clickWords("We are new to MTSS", "label");
      const coach = "School Leadership Team (SLT) coach";
      const suggested = () =>
        app.run(() => [...document.querySelectorAll(".suggestion strong")].map((it) => it.textContent));
      await untilIs(suggested, [coach, "District Coordinator", "Coach coordinator"], "the roles of this start");
      await app.see(/This is the role you are about to fill\./, ".suggested");
      assert.deepEqual((await app.document(id)).roles ?? [], []);
      await press(app, `Add: ${coach}`);
      await untilIs(async () => (await app.focus()).id, "proposed-roles", "the focus to stay near");
      await stored((it) => it.roles.map((role) => role.title), [coach], "the role");
      await app.clickWords("Our coaches are chosen", "label");
      await stored((it) => it.startingPoint.path, "coachesChosen", "the other start");
      await app.see(/1 role is in your draft/);
      await untilIs(
        async () => (await suggested()).length,
        5,
        "the roles of the other start, without the one there is",
      );
      await press(app, "Ways to begin: the reason");
      await press(app, "Begin like this: Some schools have a coach");
      await stored(
        (it) => it.startingPoint.reason,
        "Some schools have a coach and others have none: …",
        "the beginning of a reason",
      );
      await press(app, "Your overview");
      await app.see(/makes your coaches' role clear first/);
      const order = () =>
        app.run(() =>
          [...document.querySelectorAll("[aria-labelledby=parts] .task__number")].map((it) => it.textContent),
        );
      await untilIs(order, ["3", "1", "2", "6", "5", "4"], "role and access first");
      await app.quiet();
    });

    test("votes are nowhere on the page until all are revealed together; then the team agrees", async () => {
      await goTo("assessment", /coaching items/);
      await press(app, "Start a round of scoring");
      await app.see(/Who votes/);
      for (const name of ["AB", "KL"]) {
        await press(app, "Add a voter");
        await focusIn(app, "li.row--line");
        await app.type(name);
      }
      const vote = async (button, score) => {
        await press(app, button);
        await focusIn(app, "#ballot-25");
        await press(app, score, "#ballot-25");
      };
      await until(
        () => app.run(() => document.querySelector("#vote-25")?.innerText.includes("Vote as AB")),
        "the names",
      );
      await vote("Vote as AB", "0");
      await app.see(/1 of 2 have voted/, "#vote-25");
      const low = await everything(app);
      await vote("Vote again as AB", "2");
      await app.see(/1 of 2 have voted/, "#vote-25");
      assert.equal(await everything(app), low, "the page shows what somebody voted");
      assert.equal(await app.count("#reveal-25"), 0);
      await vote("Vote as KL", "1");
      await untilIs(async () => (await app.focus()).id, "reveal-25", "the focus to go to the reveal");
      await app.press(Key.ENTER);
      await app.see(/1 vote for 1, 1 vote for 2.*AB 2.*KL 1/, "#vote-25");
      const field = async (name) => `[id="${(await app.document(id)).dca.rounds[0].id}.item_25.${name}"]`;
      await stored((it) => it.dca.rounds[0].item25.revealed, true, "the reveal");
      await app.focusOn(await app.find(await field("agreed")));
      await app.press("1");
      await app.typeInto(await field("reason"), "Two components are open");
      await stored(
        (it) => [it.dca.rounds[0].item25.agreed, it.dca.rounds[0].item25.reason],
        ["1", "Two components are open"],
        "what was agreed",
      );
      await app.see(/2 items have no agreed score yet/, "#round-sum");
      await press(app, "All items and rounds");
      await app.see(/On .*, the team agreed on 1 point/);
      await app.quiet();
    });

    test("where votes differ, those at the ends are asked, also somebody without a name", async () => {
      const voters = [
        { id: "0000000000c01", item25: "0" },
        { id: "0000000000c02", name: "KL", item25: "2" },
      ];
      const document = { dca: { rounds: [{ id: "0000000000r01", voters }] } };
      const draft = { format: "district-coaching-system", schema: 3, id, document };
      const page = `draft/${id}/team/assessment/0000000000r01`;
      await app.fresh({ [`coaching-system/draft/${id}`]: JSON.stringify(draft) }, page);
      await press(app, "Reveal all votes");
      await app.see(/The votes differ\. What do you see, Voter 1\? And you, KL\?/, "#vote-25");
      await app.quiet();
    });

    test("agreed scores make a share of the points, round by round, against the target", async () => {
      const item = (agreed) => ({ revealed: true, agreed });
      const round = (id, date, ...scores) => {
        const [item25, item26, item27] = scores.map(item);
        return { id, date, item25, item26, item27 };
      };
      const rounds = [round("b", "2027-02-03", "2", "2", "1"), round("a", "2026-09-15", "1", "0", "1")];
      const draft = { format: "district-coaching-system", schema: 3, id, document: { dca: { rounds } } };
      await app.fresh({ [`coaching-system/draft/${id}`]: JSON.stringify(draft) }, `draft/${id}/team/assessment`);
      await app.see(
        /September 15, 2026.*2 of 6 points, 33 percent.*February 3, 2027.*5 of 6 points, 83 percent/,
        ".rounds",
      );
      await app.see(/The target of 80 percent is reached/);
      await app.typeInto('[id="assessment.dca.target"]', "90");
      await app.see(/1 more point reaches the target of 90 percent/);
      await app.quiet();
    });

    test("look-fors are our own, told apart as written and in use, and linked to the draft", async () => {
      await goTo("assessment", /coaching items/);
      await press(app, "Our look-fors, not the official criteria of 8, 0 written and 0 in use");
      const written = '[id="assessment.dca.system_look_fors.definition.written"]';
      await app.focusOn(await app.find(written));
      await app.press("Y");
      await stored((it) => it.dca?.systemLookFors?.definition?.written, "yes", "the answer");
      await app.see(/of 8, 1 written and 0 in use/);
      await press(app, "Definition of coaching");
      await app.heading(/Definition/);
      await app.quiet();
    });

    test("wherever a draft goes out, what it may give away is said, and nothing stands in the way", async () => {
      await app.page(id, "definition");
      await app.heading(/Definition/);
      await app.typeInto('[id="definition.purpose"]', "Ask a.b@maple.example");
      await stored((it) => it.definition.purpose, "Ask a.b@maple.example", "the words");
      for (const [path, area] of [
        [`draft/${id}/merge`, "main"],
        [`draft/${id}/team/next-steps/paper`, "main"],
        ["files", "[role=status]"],
        ["", "[role=status]"],
      ]) {
        await app.visit(path);
        if (area !== "main") await app.clickWords("Download: ", "button");
        await app.see(/seems to hold an e-mail address/, `${area}:has(.field__note)`);
      }
      await app.quiet();
    });

    test("words are pointed at with a reason, kept with a reason, and never changed", async () => {
      await app.page(id, "definition");
      await app.heading(/Definition/);
      const words = "Coaches help weak teachers and low kids. Ask a.b@maple.example";
      await app.typeInto('[id="definition.purpose"]', words);
      await goTo("wording", /Words/);
      await app.see(/Coaches help weak teachers/, "#second-look");
      await app.see(/e-mail address/, "#before-it-goes-out");
      await press(app, "Keep ours: weak teachers");
      await press(app, "Keep them everywhere", "#second-look li:first-of-type");
      await untilIs(async () => (await app.focus()).id, /-why$/, "a reason to be asked for");
      await app.type("A quotation");
      // What is typed for one stays while another goes.
      await press(app, "Keep ours: low kids");
      await press(app, "It means something else here.", "#second-look li:nth-of-type(2)");
      await press(app, "Keep them everywhere", "#second-look li:nth-of-type(2)");
      await app.see(/1 place to look at/, "#second-look");
      assert.equal(await app.value("#second-look textarea"), "A quotation");
      await press(app, "Keep them everywhere", "#second-look");
      await app.see(/No wording of the list/, "#second-look");
      await stored(
        (it) => it.keptWording.map((kept) => [kept.words, kept.reason]),
        [
          ["low kids", "It means something else here."],
          ["weak teachers", "A quotation"],
        ],
        "the kept words",
      );
      assert.equal((await app.document(id)).definition.purpose, words);
      await app.run(() => document.querySelector("#before-it-goes-out li a").click());
      await untilIs(async () => (await app.focus()).id, "definition.purpose", "the focus in the field");
      await app.quiet();
    });
  });
}
