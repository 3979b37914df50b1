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
const EMPTY = JSON.stringify({ format: "district-coaching-system", schema: 2, id: EMPTY_ID, document: {} });
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
    const pressKey = async (words, key = Key.ENTER) => {
      const button = await until(
        () =>
          app.run(
            (words) =>
              [...document.querySelectorAll("button")].find(
                (it) => it.getClientRects().length && it.textContent.replace(/\s+/g, " ").trim().startsWith(words),
              ),
            words,
          ),
        `a button “${words}”`,
      );
      await app.run((button) => button.focus(), button);
      await app.press(key);
    };

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
      // A clipboard of the test's own: a real one asks the person who sits there.
      await app.run(() => {
        window.copied = "";
        Object.defineProperty(navigator, "clipboard", {
          configurable: true,
          value: { writeText: async (text) => void (window.copied = text) },
        });
      });
      await pressKey("Copy for chat: our group agreements");
      await untilIs(
        () => app.run(() => window.copied),
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
      await app.quiet();
    });

    test("the clock runs through pages and a reload, and says politely that the time is up", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Start: Activity 2.1");
      await untilIs(said, /^Activity 2\.1: 25 minutes, until \d+:\d\d [ap]\.m\.$/, "what is said");
      await app.see(/^Activity 2\.1 (25:00|24:5\d) until \d/, ".clock__face");
      assert.equal(await app.count("[aria-current=step]"), 1);

      await app.follow("2.1 Where we start");
      await app.heading(/Activity 2\.1/);
      await app.see(/^Activity 2\.1 (25:00|24:[0-5]\d)/, ".clock__face");
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
      await app.press(Key.ESCAPE);
      await until(() => app.run(() => !document.querySelector("dialog[open]")), "the dialog to close");
      await pressKey("Next");
      await app.see(/^The six components/, ".clock__face");
      await pressKey("Put the clock away");
      await until(async () => !(await app.count(".clock")), "the clock to go");
      await untilIs(async () => (await app.focus()).id, "page-heading", "the focus to go to the heading");
      await app.quiet();
    });

    test("large type shows one prompt at a time: arrows move, Esc leaves, the focus comes back", async () => {
      await app.fresh(STORED, `draft/${ID}/team/session`);
      await pressKey("Show in large type: Where we are");
      const screen = () => app.words("dialog[open] .large__prompt");
      await untilIs(screen, /^Activity 2\.1 1 of 5 Which levels and types of coaching/, "the first prompt");
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
      assert.equal(await app.value(field), filled);
      await app.quiet();
    });

    test("a factor at zero takes the whole product to zero", async () => {
      await app.fresh(STORED, `draft/${ID}/team/frameworks`);
      const product = () => app.run(() => document.querySelector(".formula svg").getAttribute("aria-label"));
      assert.match(await product(), /= .* \(1\)$/);
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
      await app.run((css) => document.querySelector(css).focus(), cell(1));
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
      await app.run((css) => document.querySelector(css).focus(), status);
      await app.type("Draf");
      await untilIs(() => words("infrastructure"), /Barrier removal process: Drafting/, "the drawing in words");
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
