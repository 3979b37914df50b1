// The training session and the frameworks, done as a team would: agreements, minutes and the clock, feedback, large
// type on a shared screen, the formula, stages school by school.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const EMPTY_ID = "1111111111111";
const EMPTY = JSON.stringify({ format: "district-coaching-system", schema: 3, id: EMPTY_ID, document: {} });
const STORED = { [DRAFT + ID]: EXAMPLE, [DRAFT + EMPTY_ID]: EMPTY };
const CLOCK = "coaching-system/clock";

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    beforeEach(async () => {
      await app.outside();
      await app.run(() => sessionStorage.clear());
    });

    const said = () => app.words(".visually-hidden[role=status]");
    const minutes = (item) => `#session\\.session\\.minutes\\.${item}`;
    /** Puts the focus on a button by its words, and presses it with a key. */
    const pressKey = (words, key = Key.ENTER) => app.pressOn(words, { key, css: "button" });

    /** Moves the page's clock on, as if so many minutes had passed. */
    const minutesPass = (minutes) =>
      app.run((minutes) => {
        const before = window.Date.now.bind(window.Date);
        window.Date.now = () => before() + minutes * 60_000;
      }, minutes);
    /** A clipboard of the test's own: a real one asks the person who sits there. */
    const catchCopies = () =>
      app.run(() => {
        window.copied = "";
        Object.defineProperty(navigator, "clipboard", {
          configurable: true,
          value: { writeText: async (text) => void (window.copied = text) },
        });
      });
    const copied = () => app.run(() => window.copied);

    test("a group takes over an agreement, keeps its own, and copies both for the chat", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      await pressKey("Add to ours: We are back when a break ends.");
      await untilIs(said, /^Added to your agreements: We are back/, "what is said");
      await app.click("#session\\.session\\.agreements-add");
      await until(
        () => app.run(() => document.activeElement.matches(".row--line textarea")),
        "a new line to be written in",
      );
      await app.type("We laugh now and then.");
      await catchCopies();
      await pressKey("Copy for chat: our group agreements");
      await untilIs(
        copied,
        "How we work together:\n• We are back when a break ends.\n• We laugh now and then.",
        "what was copied",
      );
      await untilIs(said, /^Copied/, "what is said");
      await pressKey("Among yours: We are back when a break ends.");
      assert.equal(await app.count("[id='session.session.agreements'] .row"), 2, "it is taken over once");
      await app.quiet();
    });

    test("where the browser keeps its clipboard to itself, the text is selected to be copied by hand", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await app.run(() => void Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined }));
      await pressKey("Copy for chat: our group agreements");
      await app.see(/keeps its clipboard to itself/, ".copy__said");
      const selected = () =>
        app.run(() => {
          const { value, selectionStart, selectionEnd } = document.activeElement;
          return value?.slice(selectionStart, selectionEnd) ?? "";
        });
      await untilIs(selected, /^How we work together:\n• We come back on time/, "the selected text");
      await app.quiet();
    });

    test("a trainer sets the minutes, and sees what they add up to", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      await app.see(/In all: 0 min, breaks included\. 9 items have no minutes yet\./, ".slots__sum");
      await app.typeInto(minutes("activity_21"), "75");
      await app.see(/In all: 1 h 15 min, breaks included\. 8 items/, ".slots__sum");
      await pressKey("Use the proposed minutes and breaks");
      await app.see(/In all: \d+ h( \d+ min)?, breaks included\.$/, ".slots__sum");
      assert.equal(await app.value(minutes("activity_21")), "75", "what was typed stays");
      assert.equal(await app.count(".slot__row--break"), 2);
      await app.see(/^Filled in where nothing stood: 10\.$/, ".actions + .said");
      await pressKey("Use the proposed minutes and breaks");
      await app.see(/^Every item has its minutes already\.$/, ".actions + .said");
      await app.quiet();
    });

    test("what cannot be read as minutes is named where it is pressed, and a new break has its row at once", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      await app.typeInto(minutes("opening"), "about 15");
      await app.typeInto(minutes("frameworks"), "1.5 hours");
      await app.see(/In all: 1 h 30 min, .* 7 items have no minutes yet\. “about 15” cannot be read/, ".slots__sum");
      await pressKey("Start: Opening");
      await app.see(/^“about 15” cannot be read as minutes, so the clock runs for 10 minutes\.$/, ".slot__time .said");
      await app.see(/^Opening (10:00|9:5\d)/, ".clock__face");
      await app.click("#session\\.session\\.breaks-add");
      await app.see(/After which item\?.*Break/, ".slots--open");
      await pressKey("Start: Break");
      await app.see(/^How many minutes does it take\? Break has none yet\.$/, ".slots--open .said");
      await app.see(/^Opening/, ".clock__face");
      await until(() => app.count("[id$='.back_at']"), "the new break's fields");
      await app.typeInto("[id$='.back_at']", "10:25 a.m.");
      await app.see(/One break has a time to be back and no minutes: it is not counted\./, ".slots__sum");
      await app.quiet();
    });

    test("one link hands out what the trainer sets, to be begun with or put into a draft", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      await app.typeInto(minutes("activity_21"), "35");
      await app.paste("#session\\.session\\.survey\\.link", "https://forms.example.org/s/1");
      await app.paste("#session\\.session\\.survey\\.activity_21", "The trainer tried it out.");
      await untilIs(
        async () => (await app.document(EMPTY_ID)).session?.survey?.activity21,
        "The trainer tried it out.",
        "what is stored",
      );
      await catchCopies();
      await pressKey("Copy a link: what the trainer sets");
      const link = await until(copied, "a link");
      await app.fresh({}, link.slice(app.base.length));
      await app.see(/Only what a trainer set for the session/, "main");
      await pressKey("Start a new draft with this part");
      await app.heading("Untitled draft");
      const { minutes: set, survey } = (await app.document(await app.draftId())).session;
      assert.equal(set.activity21, "35");
      assert.equal(survey.link, "https://forms.example.org/s/1");
      assert.ok(!survey.activity21, "nobody's answers go along");
      await app.quiet();
    });

    test("the agenda leads to the components, to a worked example and to items 25 to 27", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      const links = (heading) =>
        app.run((heading) => {
          const words = [...document.querySelectorAll(".slot__words")].find(
            (it) => it.querySelector("h3").textContent === heading,
          );
          return [...words.querySelectorAll(".links a")].map((it) => it.getAttribute("href").split("/").pop());
        }, heading);
      const six = ["definition", "conditions", "qualifications", "selection", "delivery-plan", "guidelines"];
      assert.deepEqual(await links("The six components"), six);
      assert.deepEqual(await links("Making connections"), ["frameworks", "assessment"]);
      await app.see(/CSS Materials.*In the Coaching Support Session \(CSS\) binder/, "#resources");
      await pressKey("Open the worked example");
      await app.heading(/Worked example/);
      await app.quiet();
    });

    test("the use of data leads to item 27 itself, from the session guide and from the infrastructure", async () => {
      for (const page of ["session", "frameworks"]) {
        await app.fresh(STORED, `draft/${EMPTY_ID}/team/${page}`);
        await app.follow("DCA item 27");
        await until(
          () => app.run(() => document.activeElement.matches("h2") && document.activeElement.textContent),
          "the heading of the item to have the focus",
        ).then((words) => assert.equal(words, "Item 27: DIT uses coaching effectiveness data"));
      }
      await app.quiet();
    });

    test("the training's addresses stand there as text, and open by a click and by nothing else", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      const all = await app.run(() =>
        [...document.querySelectorAll("#connect a")].map(({ href, rel, target, innerText }) => ({
          href,
          rel,
          target,
          shown: innerText.split("\n")[0].replace(/ \(another site.*/, ""),
        })),
      );
      const expected = [
        ["https://www.facebook.com/MiMTSSTACenter", "facebook.com/MiMTSSTACenter"],
        ["https://tinyurl.com/MiMTSSListserv", "tinyurl.com/MiMTSSListserv"],
        ["https://www.youtube.com/@MiMTSSTACenter", "youtube.com/@MiMTSSTACenter"],
        ["https://twitter.com/MiMTSSTACenter", "twitter.com/MiMTSSTACenter"],
      ];
      const rel = "noopener noreferrer";
      assert.deepEqual(
        all,
        expected.map(([href, shown]) => ({ href, rel, target: "_blank", shown })),
      );
      const elsewhere = await app.run(() =>
        performance
          .getEntriesByType("resource")
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:")),
      );
      assert.deepEqual(elsewhere, [], "nothing is fetched from another site");
      await app.quiet();
    });

    test("the clock runs through pages and a reload, and says politely that the time is up", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Start: Activity 2.1");
      await untilIs(said, /^Activity 2\.1: 25 minutes, until \d+:\d\d [ap]\.m\.$/, "what is said");
      await app.see(/^Activity 2\.1 (25:00|24:5\d) until \d/, ".clock__face");
      assert.equal(await app.count("[aria-current=step]"), 1);

      // Where the team writes, too: the whole builder goes on running.
      for (const [link, heading] of [
        ["Coaching roles", "Coaching roles"],
        ["Definition", /Definition/],
        ["2.1 Where we start", /Activity 2\.1/],
      ]) {
        await app.follow(link);
        await app.heading(heading);
        await app.see(/^Activity 2\.1 (25:00|24:[0-5]\d)/, ".clock__face");
      }
      await pressKey("Stop", Key.SPACE);
      await app.see(/stopped$/, ".clock__face");
      const stopped = await app.words(".clock__time");
      await app.reload();
      await app.see(/stopped$/, ".clock__face");
      assert.equal(await app.words(".clock__time"), stopped);

      // The rest of the time passes in a moment.
      await app.run(
        (key, ends) => {
          const [draft, step] = sessionStorage.getItem(key).split("\n");
          sessionStorage.setItem(key, [draft, step, `running ${ends}`].join("\n"));
        },
        CLOCK,
        await app.run(() => Date.now() + 4_000),
      );
      await app.reload();
      await untilIs(said, "The time for Activity 2.1 is up.", "what is said at the end");
      await app.see(/over time is up since/, ".clock__face");
      await app.quiet();
    });

    test("a break says when to be back, on the page and in large type; the next item follows", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      await pressKey("Use the proposed minutes and breaks");
      await pressKey("Start: Activity 2.1");
      await pressKey("Next");
      await app.see(/^Break (10:00|9:5\d) back at \d+:\d\d [ap]\.m\.$/, ".clock__face");
      await untilIs(async () => (await app.focus()).words, "Next", "the focus stays");
      await pressKey("Show in large type: the break");
      await app.see(/^Back at \d+:\d\d [ap]\.m\.$/, "dialog[open] .large__words");
      await app.see(/^Break (10:00|9:[0-5]\d) back at/, "dialog[open] .large__clock");
      await minutesPass(11);
      await app.see(/^The break is over\. Welcome back\.$/, "dialog[open] .large__words");
      await app.see(/^Break 1:\d\d over the break ended at/, "dialog[open] .large__clock");
      await app.press(Key.ESCAPE);
      await until(() => app.run(() => !document.querySelector("dialog[open]")), "the dialog to close");
      await pressKey("Next");
      await app.see(/^The six components/, ".clock__face");
      await pressKey("Put the clock away");
      await until(async () => !(await app.count(".clock")), "the clock to go");
      await untilIs(async () => (await app.focus()).id, "page-heading", "the focus to go to the heading");
      await app.quiet();
    });

    test("in large type the clock goes on in sight, and says in front of the page that the time is up", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Start: Activity 2.1");
      await pressKey("Show in large type: Where we are");
      await app.see(/^Activity 2\.1 (25:00|24:[0-5]\d) until \d/, "dialog[open] .large__clock");
      const told = () => app.run(() => document.querySelector("dialog[open] [role=status]").textContent);
      assert.equal(await told(), "");
      await minutesPass(26);
      await untilIs(told, "The time for Activity 2.1 is up.", "what is said within the dialog");
      await app.see(/^Activity 2\.1 \d:\d\d over time is up since/, "dialog[open] .large__clock");
      await app.quiet();
    });

    test("large type goes through the whole session with the group's own agreements and the trainer's minutes", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Show in large type: the whole session");
      const screen = () => app.words("dialog[open] .large__prompt");
      await untilIs(screen, /^Group agreements 1 of \d+ How we work together We come back on time/, "our own first");
      const count = Number((await screen()).match(/1 of (\d+)/)[1]);
      const all = [];
      for (let place = 1; place <= count; place += 1) {
        await untilIs(screen, new RegExp(` ${place} of ${count} `), "the screen");
        all.push(await screen());
        await app.press(Key.ARROW_RIGHT);
      }
      const has = (pattern) =>
        assert.ok(
          all.some((words) => pattern.test(words)),
          `${pattern} in ${all.join("\n")}`,
        );
      for (const pattern of [
        /Feedback on the training .* A preview/,
        /Activity 2\.1 .* 25 min$/,
        /How what you learn is used/,
        /Effective practices × Effective implementation × Enabling contexts = Socially significant outcomes/,
        /Stages of implementation .* Full implementation/,
        /Ten parts.*Barrier removal process/,
        /Item 25.*Item 26.*Item 27/,
        /Essential components.*Tiered Delivery System/,
        /6\. District guidelines/,
        /Resources for today.*CSS Materials/,
        /Staying connected.*tinyurl\.com\/MiMTSSListserv/,
      ]) {
        has(pattern);
      }
      await app.quiet();
    });

    test("large type shows one prompt at a time: arrows move, Esc leaves, the focus comes back", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Show in large type: Where we are");
      const screen = () => app.words("dialog[open] .large__prompt");
      await untilIs(screen, /^Activity 2\.1 1 of 5 Which levels and types of coaching/, "the first prompt");
      const behind = () => app.run(() => getComputedStyle(document.documentElement).overflowY);
      assert.equal(await behind(), "hidden", "the page behind neither scrolls nor shows a bar");
      await app.press(Key.ARROW_LEFT);
      await untilIs(screen, /1 of 5/, "the first prompt again");
      await app.press(Key.ARROW_RIGHT);
      await untilIs(screen, /2 of 5/, "the second");
      await app.press(Key.END);
      await untilIs(screen, /5 of 5/, "the last");
      await app.press(Key.ARROW_RIGHT, Key.ARROW_LEFT);
      await untilIs(screen, /4 of 5/, "one before the last");
      const prompt = await app.run(() => document.querySelector(".large__prompt").getAttribute("aria-live"));
      assert.equal(prompt, "polite", "each prompt is read out");
      await app.press(Key.ESCAPE);
      await until(() => app.run(() => !document.querySelector("dialog[open]")), "the dialog to close");
      await untilIs(async () => (await app.focus()).words, /^Show in large type: Where we are/, "the focus");
      assert.equal(await behind(), "visible", "and scrolls again");
      await app.quiet();
    });

    test("the survey opens by a click, and only where its address is a web page's", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
      const link = "#session\\.session\\.survey\\.link";
      const links = () =>
        app.run(() =>
          [...document.querySelectorAll("a")]
            .filter((it) => it.textContent.startsWith("Open the survey"))
            .map(({ href, rel, target }) => ({ href, rel, target })),
        );
      await app.paste(link, "javascript:alert(1)");
      await app.see(/has to begin with https:/, ".page");
      assert.deepEqual(await links(), []);
      await app.paste(link, "https://forms.example.org/s/1");
      await untilIs(
        links,
        [{ href: "https://forms.example.org/s/1", rel: "noopener noreferrer", target: "_blank" }],
        "the link",
      );
      await app.paste("#session\\.session\\.survey\\.answers_for_team", "N. W.");
      await app.clickWords("Yes", "#session\\.session\\.survey\\.answered label");
      const survey = async () => {
        const { link, answersForTeam, answered } = (await app.document(EMPTY_ID)).session.survey;
        return { link, answersForTeam, answered };
      };
      await untilIs(
        survey,
        { link: "https://forms.example.org/s/1", answersForTeam: "N. W.", answered: true },
        "what is stored",
      );
      await app.quiet();
    });

    test("an answer for the survey begins with what the draft says, and keeps what was written", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      const field = "#session\\.session\\.survey\\.activity_23";
      const before = await app.value(field);
      await pressKey("Fill in from our draft: Activity 2.3");
      await until(async () => (await app.value(field)).length > before.length + 50, "the draft's words");
      const filled = await app.value(field);
      assert.ok(filled.startsWith(`${before}\n\n`), "the team's own words stand first");
      await pressKey("Fill in from our draft: Activity 2.3");
      await untilIs(said, "It stands there already.", "what is said");
      await app.see(/^It stands there already\.$/, ".answer__keys .said");
      assert.equal(await app.value(field), filled);
      await app.quiet();
    });

    test("a factor at zero takes the whole product to zero", async () => {
      await app.fresh(STORED, `draft/${ID}/team/frameworks`);
      const product = () => app.run(() => document.querySelector(".formula svg").getAttribute("aria-label"));
      assert.match(await product(), /= .* \(1\)$/);
      const names = await app.run(() =>
        [...document.querySelectorAll(".formula svg .name")].map((it) => it.textContent),
      );
      assert.equal(
        names.join(" "),
        "Effective practices Effective implementation Enabling contexts Socially significant outcomes",
        "the drawing names its bars",
      );
      await pressKey("At zero: Enabling contexts", Key.SPACE);
      await untilIs(product, /Enabling contexts \(0\) = .* \(0\)$/, "the product");
      await app.see(/at zero, and so is the product/, ".formula__verdict");
      assert.equal(await app.run(() => document.activeElement.getAttribute("aria-pressed")), "true");
      await app.quiet();
    });

    test("a stage is chosen school by school, and asked about where it does not fit the definition", async () => {
      const schools = WORKED.schools.slice(0, 2);
      const [innovation] = WORKED.innovations;
      const bare = { ...JSON.parse(EMPTY), document: { schools, innovations: [innovation] } };
      await app.fresh({ [DRAFT + EMPTY_ID]: JSON.stringify(bare) }, `draft/${EMPTY_ID}/team/frameworks`);
      const cell = (row) => `.grid tbody tr:nth-child(${row}) select`;
      const label = await app.run((css) => document.querySelector(css).labels[0].textContent, cell(1));
      assert.equal(label, `Stage of ${innovation.name}, ${schools[0].name}`);
      assert.equal(await app.count(".grid select"), 3, "two schools and the district");
      await app.focusOn(await app.find(cell(1)));
      await app.type("Full");
      const stages = async () =>
        ((await app.document(EMPTY_ID)).stages ?? []).map(({ innovation, school, stage }) => [
          innovation,
          school,
          stage,
        ]);
      await untilIs(stages, [[innovation.id, schools[0].id, "fullImplementation"]], "what is stored");
      await app.see(/How many percent of practitioners use it as intended\?/, ".grid tbody tr:first-child");
      const drawn = () => app.run(() => [...document.querySelectorAll(".track svg text")].map((it) => it.textContent));
      await until(async () => (await drawn()).includes("1"), "the stage in the drawing");
      await app.see(new RegExp(`${schools[0].name}$`), ".track");
      await app.focusOn(await app.find(cell(3)));
      await app.type("Expl");
      await app.see(/the district as a whole/, ".track");

      await pressKey(`Details: ${innovation.name}, ${schools[0].name}`);
      await until(async () => /^li|select|textarea|input/.test((await app.focus()).tag), "the item to have the focus");
      const percent = await until(
        () => app.run(() => document.querySelector("input[id$='.percent']")?.id),
        "the field",
      );
      await app.paste(`[id='${percent}']`, "40");
      await app.see(/at least 50 percent of practitioners/, ".grid tbody tr:first-child");
      await app.see(/40 % use it as intended/, ".grid tbody tr:first-child");
      await app.paste(`[id='${percent}']`, "60");
      await untilIs(() => app.count(".grid .field__note"), 0, "no question any more");
      await app.quiet();
    });

    test("stages and the practice profile are printed as a paper", async () => {
      await app.fresh(STORED, `draft/${ID}/team/frameworks`);
      await app.follow("Stages and practice profile, to print");
      await app.heading("Where we stand");
      await app.see(/Stages of implementation.*(Full|Initial) implementation/, ".paper");
      await app.see(/Team-based leadership/, ".paper");
      await app.quiet();
    });

    test("a place in the list of stages is found by its address", async () => {
      const stage = WORKED.stages[3].id;
      await app.fresh(STORED, `draft/${ID}/team/frameworks#${stage}.percent`);
      await untilIs(async () => (await app.focus()).id, `${stage}.percent`, "the focus");
      await app.quiet();
    });

    test("the ten parts and the profile say in words what their drawings say", async () => {
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/frameworks`);
      assert.equal(await app.count("[aria-labelledby=infrastructure-heading] .part"), 10);
      const words = (section) =>
        app.run((section) => document.querySelector(`#${section} svg[role=img]`).getAttribute("aria-label"), section);
      assert.match(await words("infrastructure"), /Barrier removal process: Not decided yet/);
      const status = "#frameworks\\.infrastructure\\.barrier_removal\\.status";
      await app.focusOn(await app.find(status));
      await app.type("Draf");
      await untilIs(() => words("infrastructure"), /Barrier removal process: Drafting/, "the drawing in words");
      const links = (place) =>
        app.run(
          (place) =>
            [
              ...document
                .querySelectorAll("[aria-labelledby=infrastructure-heading] .part")
                [place].querySelectorAll("a"),
            ].map((it) => it.getAttribute("href").split("/").pop()),
          place,
        );
      assert.deepEqual(await links(0), ["next-steps", "prepare"], "the team's own work");
      assert.equal((await links(7)).length, 7, "roles, and the six components");
      assert.ok((await links(9)).includes("assessment"), "item 27");
      await app.see(/Fixsen.*2005.*District Capacity Assessment, 2019.*Practice Profile, 2020/, "#sources");
      const served = (await words("profile")).match(/: served/g);
      assert.equal(served.length, 3, "the training's three");
      await app.quiet();
    });

    test("without its words the page still has every form", async () => {
      // From a page whose words are others: those of the training are not here yet.
      await app.fresh(STORED, `draft/${EMPTY_ID}/team/wording`);
      await app.run(() => {
        window.fetch = () => Promise.reject(new TypeError("no network"));
      });
      await app.follow("Session");
      await app.see(/could not be fetched/, "main [role=alert]");
      assert.equal(await app.count(".slot__time input"), 9);
      await app.typeInto(minutes("opening"), "10");
      await untilIs(async () => (await app.document(EMPTY_ID)).session?.minutes?.opening, "10", "what is stored");
      await app.follow("Frameworks");
      await app.heading("Frameworks and connections");
      assert.equal(await app.count(".part"), 15);
      await app.quiet();
    });
  });
}
