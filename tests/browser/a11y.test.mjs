// Everybody can use it: axe on every page and state, light and dark, on a phone and a laptop; a walk by keyboard.
//
// Chromium takes everything; Firefox and WebKit the states that differ most.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { BASE_URL, ENGINES } from "./engines.mjs";
import { AWAY, DRAFT, FORM_PAGES, HISTORY, LOST, REMOVED, open, openBlocked, until } from "./lib/app.mjs";
import { proxy } from "./lib/proxy.mjs";

const AXE = readFileSync(new URL("./node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, name: EXAMPLE_NAME, document: WORKED } = JSON.parse(EXAMPLE);
const ROLE = WORKED.roles[0].id;
const MEETINGS = WORKED.preparation.agendas.map((agenda) => agenda.id);
const PER_ROLE = ["qualifications", "selection", "delivery-plan"];
/** Activities 2.2 and 2.3, and what they print. */
const STEPS = ["case", "case/sheet", "next-steps", "next-steps/paper"];
const EMPTY_ID = "1111111111111";
const EMPTY = JSON.stringify({ format: "district-coaching-system", schema: 1, id: EMPTY_ID, document: {} });
const STORED = { [DRAFT + ID]: EXAMPLE, [DRAFT + EMPTY_ID]: EMPTY };
/** An earlier version of the example, with much that is another now. */
const EARLIER = {
  [`${HISTORY}${ID}/2026-09-01T12:00:00Z/named`]: `{"at":"2026-09-01T12:00:00Z","why":"named","name":"At first"}
${EXAMPLE.replaceAll(" coach", " mentor").replace('"roles"', '"rolesOnce"')}`,
};
/** Under it a tab keeps the clock of the session. */
const CLOCK = "coaching-system/clock";
const NEWER = JSON.stringify({ format: "district-coaching-system", schema: 99, id: "2222222222222", document: {} });
const DAMAGED = JSON.stringify({ ...JSON.parse(EMPTY), id: "3333333333333", document: { schools: [3], roles: 7 } });

/** The worked example with a change, as a stored draft. */
function changed(change) {
  const file = JSON.parse(EXAMPLE);
  change(file.document);
  return { [DRAFT + ID]: JSON.stringify(file) };
}

/** Every state that can be met, by its name: how to come there, and answered where one is needed, the way back. */
const STATES = {
  "shell, before the app": async (app) => {
    // The page as it is painted before any of its scripts has run, and with the progress that they show.
    const html = await (await fetch(BASE_URL)).text();
    const host = await proxy(BASE_URL, { gives: { "": html.replace(/<script[\s\S]*?<\/script>/g, "") } });
    await app.browser.goto(host.address);
    await app.run(() => (document.querySelector("#shell-progress").hidden = false));
    return () => host.close();
  },
  "shell, the app did not open": async (app) => {
    app.mayReport(LOST, AWAY);
    const host = await proxy(BASE_URL, { loses: (path) => path.endsWith(".wasm") });
    await app.browser.goto(host.address);
    await app.see(/The builder did not open/, "#shell-problem");
    return () => host.close();
  },
  "home, empty": (app) => app.fresh(),
  "home, with drafts, rubbish and a removed one": (app) =>
    app.fresh({ ...STORED, [`${DRAFT}bad`]: "rubbish", [`${REMOVED}x`]: EXAMPLE, [`${DRAFT}2222222222222`]: NEWER }),
  "home, renaming": async (app) => {
    await app.fresh(STORED);
    await app.clickWords("Rename");
    await until(() => app.count(".rename"), "the form to rename with");
  },
  "overview, empty": (app) => app.fresh(STORED, `draft/${EMPTY_ID}`),
  "overview, with the example": (app) => app.fresh(STORED, `draft/${ID}`),
  ...Object.fromEntries(
    FORM_PAGES.map((slug) => [`${slug}, empty`, (app) => app.fresh(STORED, `draft/${EMPTY_ID}/${slug}`)]),
  ),
  ...Object.fromEntries(
    FORM_PAGES.map((slug) => [`${slug}, with the example`, (app) => app.fresh(STORED, `draft/${ID}/${slug}`)]),
  ),
  ...Object.fromEntries(
    PER_ROLE.map((slug) => [`${slug}, a role`, (app) => app.fresh(STORED, `draft/${ID}/${slug}/${ROLE}`)]),
  ),
  ...Object.fromEntries(
    ["session", "frameworks", "existing", "assessment", "wording"].flatMap((page) => [
      [`team page ${page}, empty`, (app) => app.fresh(STORED, `draft/${EMPTY_ID}/team/${page}`)],
      [`team page ${page}, with the example`, (app) => app.fresh(STORED, `draft/${ID}/team/${page}`)],
    ]),
  ),
  "team page session, with its clock and a copied text": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/session`);
    await app.clickWords("Start: Opening");
    await app.clickWords("Copy for chat: our group agreements");
    await until(() => app.count(".clock, .copy__said"), "the clock and the text");
  },
  "team page session, in large type": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/session`);
    await app.clickWords("Show in large type");
    await until(() => app.count("dialog[open] .large__words"), "the prompt");
  },
  ...Object.fromEntries(
    ["existing", "case", "next-steps"].map((page) => [
      `team page ${page}, in large type`,
      async (app) => {
        await app.fresh(STORED, `draft/${ID}/team/${page}`);
        await app.clickWords("Show in large type");
        await until(() => app.count("dialog[open] .large__words"), "the prompt");
      },
    ]),
  ),
  "team page session, a break in large type": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/session`);
    await app.clickWords("Use the proposed minutes and breaks");
    await app.clickWords("Start: Activity 2.1");
    await app.clickWords("Next", "button");
    await app.clickWords("Show in large type: the break");
    await app.see(/^Back at/, "dialog[open] .large__words");
  },
  "team page session, its time is over": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/session`);
    await app.clickWords("Start: Opening");
    await until(() => app.count(".clock"), "the clock");
    await app.run((key) => {
      const [draft, step] = sessionStorage.getItem(key).split("\n");
      sessionStorage.setItem(key, [draft, step, `running ${Date.now() - 60_000}`].join("\n"));
    }, CLOCK);
    await app.reload();
    await app.see(/time is up since/, ".clock");
  },
  "team page existing, words being written": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/existing`);
    await app.clickWords("Write my own words");
    await until(() => app.count("#reflection-writing"), "the fields");
  },
  "team page existing, words that are covered": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/existing`);
    await app.clickWords("Write my own words");
    await until(() => app.run(() => !!document.activeElement.closest("#reflection-writing")), "the focus in a field");
    await app.type("AB");
    await app.press(Key.TAB);
    await app.type("Two schools have a coach");
    await app.clickWords("Done: cover my words");
    await app.see(/Written, and covered/, ".voices");
  },
  "team page assessment, votes that are revealed and not agreed": async (app) => {
    const stored = changed(({ dca }) =>
      Object.assign(dca.rounds[0].item25, { revealed: true, agreed: "open", reason: "" }),
    );
    await app.fresh(stored, `draft/${ID}/team/assessment/${WORKED.dca.rounds[0].id}`);
  },
  "team page wording, with findings and why one is kept": async (app) => {
    const stored = changed(
      ({ definition }) => (definition.purpose = "Coaches help weak teachers. Ask a.b@maple.example"),
    );
    await app.fresh(stored, `draft/${ID}/team/wording`);
    await app.see(/e-mail address/, "#before-it-goes-out");
    await app.clickWords("Keep ours");
    await until(() => app.count("#second-look textarea, #second-look input"), "the field for the reason");
  },
  ...Object.fromEntries(
    ["existing", "next-steps", "prepare", "assessment"].map((page) => [
      `team page ${page}, to look at only`,
      (app) =>
        app.fresh({ [`${DRAFT}${ID}`]: EXAMPLE.replace(/"schema": \d+/, '"schema": 99') }, `draft/${ID}/team/${page}`),
    ]),
  ),
  ...Object.fromEntries(
    [
      ["existing", "Where we are, where we start, to print"],
      ["assessment", "Items 25 to 27"],
      ["frameworks", "Stages and practice profile, to print"],
      ["prepare", "What we prepare, to print"],
    ].map(([page, words]) => [
      `team page ${page}, on paper`,
      async (app) => {
        await app.fresh(STORED, `draft/${ID}/team/${page}`);
        await app.follow(words);
        await until(() => app.count(".paper"), "the paper");
      },
    ]),
  ),
  "team page existing, somebody's words asked for": async (app) => {
    const stored = changed(({ existingCoaching }) => (existingCoaching.reflections[0].shared = false));
    await app.fresh(stored, `draft/${ID}/team/existing`);
    await app.clickWords("Write as R. T.");
    await until(() => app.count("#reflection-ask"), "the question");
  },
  "team page frameworks, at zero and listed": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/frameworks`);
    await app.clickWords("At zero");
    await app.clickWords("Every stage with its percent");
    await until(() => app.count(".grid__list .row"), "the list");
  },
  ...Object.fromEntries(
    STEPS.flatMap((page) => [
      [`activity ${page}, empty`, (app) => app.fresh(STORED, `draft/${EMPTY_ID}/team/${page}`)],
      [`activity ${page}, with the example`, (app) => unfolded(app, `draft/${ID}/team/${page}`)],
    ]),
  ),
  "activity case, taking turns": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/case`);
    await app.clickWords("Take turns");
    await until(() => app.count("dialog[open] .turns__clock"), "the first turn");
  },
  "activity case, all turns taken": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/case`);
    await app.clickWords("Take turns");
    await until(() => app.count("dialog[open] .turns__clock"), "the first turn");
    for (let turn = 2; turn <= 6; turn += 1) {
      await app.press(Key.ARROW_RIGHT);
      await app.see(new RegExp(`^${turn} of 6`), ".turns");
    }
    await app.press(Key.ARROW_RIGHT);
    await app.see(/^All six are explained/, ".turns");
  },
  "activity next-steps, somebody taken out": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/next-steps`);
    await app.click(".sheet--who .names button");
    await app.see(/Removed: .* Undo/, "#next-steps-involvement, main");
  },
  "activity next-steps, naming somebody": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/next-steps`);
    await app.clickWords("Name somebody: 1. Definition, accountable");
    await until(() => app.count("input[list]"), "the field for a name");
  },
  "team page assessment, a round": (app) => app.fresh(STORED, `draft/${ID}/team/assessment/${WORKED.dca.rounds[0].id}`),
  "team page assessment, a vote": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/assessment`);
    await app.clickWords("Start a round of scoring");
    await app.clickWords("Add a voter");
    await app.clickWords("Vote as Voter 1");
    await until(() => app.count("#ballot-25"), "the vote");
  },
  "meetings, empty": (app) => app.fresh(STORED, `draft/${EMPTY_ID}/team/prepare`),
  "meetings, with the example": (app) => unfolded(app, `draft/${ID}/team/prepare`),
  "meetings, one that is planned": (app) => unfolded(app, `draft/${ID}/team/prepare/${MEETINGS[1]}`),
  "meetings, one that was held": (app) => unfolded(app, `draft/${ID}/team/prepare/${MEETINGS[0]}`),
  "meetings, a new one with topics ticked": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/team/prepare`);
    await app.clickWords("Start an agenda");
    await app.clickWords("Take the whole proposal");
    await app.clickWords("In the meeting: write it down");
    await app.clickWords("An action");
    await until(() => app.count(".topic__actions .row"), "the action beside its topic");
  },
  "meetings, the agenda on paper": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/prepare/${MEETINGS[1]}`);
    await app.follow("The agenda, to print");
    await until(() => app.count(".paper table"), "the paper");
    await app.reload();
  },
  "meetings, the record on paper": async (app) => {
    await app.fresh(STORED, `draft/${ID}/team/prepare/${MEETINGS[0]}`);
    await app.follow("The record, to print");
    await until(() => app.count(".paper"), "the paper");
  },
  "meetings, more minutes than there are": async (app) => {
    const stored = changed(({ preparation }) => (preparation.agendas[1].items[0].minutes = "400"));
    await app.fresh(stored, `draft/${ID}/team/prepare/${MEETINGS[1]}`);
    await app.see(/over by \d+ minutes/, ".meeting__sum");
  },
  "meetings, one that is gone": (app) => app.fresh(STORED, `draft/${ID}/team/prepare/${ROLE}`),
  "everything folded open": async (app) => {
    await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE}`);
    await app.run(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  },
  "a field with an example in it": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/definition`);
    await app.clickWords("Example: Our definition of coaching", "summary");
    await app.clickWords("Start from this example");
    await until(() => app.count(".field__note"), "the note below the field");
  },
  "a removed row": async (app) => {
    await app.fresh(STORED, `draft/${ID}/definition`);
    await app.click("[title=Remove]");
    await until(() => app.count(".row--gone"), "what stands in the row's place");
  },
  "earlier versions, with what was removed from lists": async (app) => {
    await app.fresh(STORED, `draft/${ID}/definition`);
    await app.click("[title=Remove]");
    await until(() => app.count(".row--gone"), "what stands in the row's place");
    await app.reload();
    await app.visit(`draft/${ID}/history`);
    await app.see(/Recently removed/, "main h2");
  },
  "a draft that another tab has removed": async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    const here = await app.driver.getWindowHandle();
    const there = await app.browser.newTab(app.base);
    await app.ready();
    await app.clickWords(`Remove: ${EXAMPLE_NAME}`);
    await app.see(/Removed: /, ".draft-card--removed");
    await app.driver.switchTo().window(here);
    await until(() => app.count("#keep-removed"), "the question");
    return async () => {
      await app.driver.switchTo().window(there);
      await app.driver.close();
      await app.driver.switchTo().window(here);
    };
  },
  "not saved": async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    await app.run(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("no", "QuotaExceededError");
      };
    });
    await app.typeInto("#profile\\.name", "!");
    await app.see(/Not saved/, ".status");
  },
  "a new version is offered": async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    await app.run(() => void dispatchEvent(new Event("builder:update")));
    await app.see(/A new version of this app is ready/, ".update");
  },
  "to look at only": (app) => app.fresh({ [`${DRAFT}2222222222222`]: NEWER }, "draft/2222222222222/schools"),
  "kept aside": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/profile`);
    await app.run((key) => localStorage.setItem(key, "rubbish"), DRAFT + EMPTY_ID);
    await app.typeInto("#profile\\.name", "!");
    await app.see(/kept aside/, "[role=alert]");
  },
  "somebody else wrote": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/profile`);
    const other = EMPTY.replace(
      '"document":{}',
      '"revision":"2222222222222","document":{"district":{"name":"Theirs"}}',
    );
    await app.run((key, text) => localStorage.setItem(key, text), DRAFT + EMPTY_ID, other);
    await app.typeInto("#profile\\.name", "!");
    await app.see(/Somebody else wrote/, "[role=alert]");
  },
  "a role that is gone": (app) => app.fresh(STORED, `draft/${ID}/selection/9999999999999`),
  "the document, with an e-mail address": async (app) => {
    await app.fresh(
      changed(({ definition }) => (definition.purpose = "Ask a.b@maple.example")),
      `draft/${ID}/document`,
    );
    await app.see(/seems to hold an e-mail address/, ".paper-desk");
  },
  "the document, empty": (app) => app.fresh(STORED, `draft/${EMPTY_ID}/document`),
  "the document, with the example": (app) => app.fresh(STORED, `draft/${ID}/document`),
  files: (app) => app.fresh({ ...STORED, "coaching-system/kept/x_2026-09-01T12:00:00Z": "text" }, "files"),
  "files, refused": (app) => pasted(app, "no JSON", "#arrival"),
  "files, asked": (app) => pasted(app, EXAMPLE, "#put-in-place"),
  "files, damaged": (app) => pasted(app, DAMAGED, ".repairs"),
  "files, several dropped": async (app) => {
    await app.fresh(STORED, "files");
    await app.run((text) => {
      const dataTransfer = new DataTransfer();
      for (const name of ["a.json", "b.json"]) dataTransfer.items.add(new File([text], name));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    }, DAMAGED);
    await app.see(/Files open one at a time/);
  },
  "files, newer": (app) => pasted(app, NEWER, "#open-as-new"),
  "putting files together, no file yet": (app) => app.fresh(STORED, `draft/${ID}/merge`),
  "putting files together, the preview": async (app) => {
    await merging(app);
    await app.run(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  },
  "putting files together, in one's own words": async (app) => {
    await merging(app);
    await app.clickWords("Write it myself", ".question--open label");
    await until(() => app.count(".question textarea"), "the field for words of one's own");
  },
  "putting files together, done": async (app) => {
    await merging(app);
    await app.click("#put-together");
    await until(() => app.count(".merge__done"), "what came of it");
  },
  "links, none opened": async (app) => {
    await app.fresh(STORED, "link");
    await app.typeInto("#start-name", "Elk Lake");
    await app.clickWords("Copy a link");
    await until(() => app.count(".copy__text"), "the link");
    await app.run(() => scrollTo(0, 0)); // What is half scrolled away under the header is no small target.
  },
  "links, cut off": (app) => app.fresh(STORED, "link#1"),
  "links, a part": async (app) => {
    await app.fresh(STORED, `draft/${EMPTY_ID}/merge`);
    await linked(app, "send-part", "Into which draft");
  },
  "links, a summary": async (app) => {
    await app.fresh(STORED, `draft/${ID}/merge`);
    await linked(app, "send-summary", "A summary to read");
  },
  "links, a start": async (app) => {
    await app.fresh(STORED, "link");
    await app.typeInto("#start-name", "Elk Lake");
    await linked(app, "make-start", "An empty start for Elk Lake");
  },
  help: (app) => app.fresh(STORED, "help"),
  "help that does not arrive": async (app) => {
    await app.fresh(STORED);
    await app.run(() => {
      window.fetch = () => Promise.reject(new TypeError("no network"));
    });
    await app.follow("Help");
    await app.see(/could not be fetched/, "main [role=alert]");
  },
  search: async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    await app.hold(Key.CONTROL, "k");
    await until(() => app.count("dialog[open] [aria-selected=true]"), "the search");
    await app.type("coach");
  },
  "search, nothing found": async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    await app.hold(Key.CONTROL, "k");
    await until(() => app.count("dialog[open] [aria-selected=true]"), "the search");
    await app.type("zzzz");
    await app.see(/Nothing has that name/, "dialog");
  },
  "earlier versions, none": (app) => app.fresh(STORED, `draft/${EMPTY_ID}/history`),
  "earlier versions, with what changed since": async (app) => {
    await app.fresh({ ...STORED, ...EARLIER }, `draft/${ID}/history`);
    await app.clickWords("What changed since", "summary");
    await until(() => app.count(".changed__new, .changed__gone"), "the changes");
  },
  "earlier versions, one brought back": async (app) => {
    await app.fresh({ ...STORED, ...EARLIER }, `draft/${ID}/history`);
    await app.clickWords("Bring this back");
    await until(() => app.count("#history-undo"), "the way back");
  },
  "draft not found": (app) => app.fresh({}, `draft/${ID}`),
  "draft not readable": (app) => app.fresh({ [DRAFT + ID]: "rubbish" }, `draft/${ID}`),
  "no such page": (app) => app.fresh({}, "no/such/page"),
  "rescue, asked for": async (app) => {
    await app.fresh({ ...STORED, [`${DRAFT}bad`]: "rubbish" }, "#rescue");
    await until(() => app.count("dialog.rescue[open]"), "the rescue screen");
  },
  "rescue, after two failed starts": async (app) => {
    await app.fresh({ ...STORED, ...EARLIER });
    await app.outside();
    await app.run(() => localStorage.setItem("coaching-system-failed-starts", '{"a":0,"b":0}'));
    await app.browser.goto(app.base);
    await until(() => app.count("dialog.rescue[open]"), "the rescue screen");
    await app.click(".rescue-earlier summary");
  },
  "rescue, after a panic": async (app) => {
    await app.fresh(STORED, `draft/${ID}/profile`);
    await app.run(() => window.rescue("a drill"));
    await until(() => app.count("dialog.rescue[open]"), "the rescue screen");
  },
};

/** What Firefox and WebKit take of them. */
const FEW = [
  "home, with drafts, rubbish and a removed one",
  "overview, with the example",
  "roles, with the example",
  "team page session, with its clock and a copied text",
  "team page session, in large type",
  "team page frameworks, at zero and listed",
  "a removed row",
  "not saved",
  "the document, with the example",
  "files, asked",
  "activity next-steps, with the example",
  "activity case, taking turns",
  "meetings, one that was held",
  "earlier versions, with what changed since",
  "search",
  "rescue, asked for",
];

/** What is looked at in forced colors: the pages with drawings, tables and marks. */
const IN_FORCED_COLORS = [
  "overview, with the example",
  "delivery-plan, a role",
  "team page session, with its clock and a copied text",
  "team page frameworks, at zero and listed",
  "team page existing, with the example",
  "team page assessment, a round",
  "activity next-steps, with the example",
  "meetings, one that is planned",
  "the document, with the example",
];

async function unfolded(app, path) {
  await app.fresh(STORED, path);
  await app.run(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** Copies the link of a section, and opens it. */
async function linked(app, section, words) {
  const within = `section[aria-labelledby=${section}]`;
  await app.clickWords("Copy a link", `${within} button`);
  const link = await until(() => app.value(`${within} textarea`), "the link");
  await app.outside();
  await app.visit(link.slice(app.base.length));
  await app.see(new RegExp(words));
}

/** Drops a teammate's file on the page where files are put together: with questions, additions and removals. */
async function merging(app) {
  const { document: worked, ...about } = JSON.parse(EXAMPLE);
  const base = { ...about, revision: "00000000000r1", lineage: ["00000000000r1"], document: worked };
  const mine = structuredClone({ ...base, revision: "00000000000m1" });
  const theirs = structuredClone({ ...base, revision: "00000000000t1" });
  mine.document.definition.statement += " We mean it.";
  theirs.document.definition.statement += " All of us do.";
  theirs.document.schools.push({ id: "00000000000s9", name: "Ridge School" });
  theirs.document.definition.is.reverse();
  mine.document.roles[0].title = "Reading coach";
  theirs.document.roles.splice(0, 1);
  const point = `{"at":"2026-09-01T12:00:00Z","why":"shared","name":""}\n${JSON.stringify(base)}`;
  const stored = { [DRAFT + ID]: JSON.stringify(mine), [`${HISTORY}${ID}/2026-09-01T12:00:00Z/shared`]: point };
  await app.fresh(stored, `draft/${ID}/merge`);
  await app.run((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "ben.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  }, JSON.stringify(theirs));
  await until(() => app.count(".question--open"), "the questions");
}

async function pasted(app, text, shows) {
  await app.fresh(STORED, "files");
  await app.clickWords("Paste the text", "summary");
  await app.paste("#paste-file", text);
  await app.clickWords("Open this text");
  await until(() => app.count(shows), `what came of the file (${shows})`);
}

/** What axe has against the page as it is. */
async function violations(app, rules) {
  if (!(await app.run(() => !!window.axe))) {
    await app.driver.executeScript(AXE);
    // Rows off the screen have no layout until they are scrolled to: axe is to see them as a person does then.
    await app.run(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { content-visibility: visible !important; }");
      document.adoptedStyleSheets = [sheet];
    });
  }
  return app.run(async (runOnly) => {
    // Of these rules none asks for style sheets or media to be fetched beforehand.
    const { violations } = await window.axe.run({ runOnly, resultTypes: ["violations"], preload: false });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(({ target, failureSummary }) => `${id}: ${target.join(" ")} (${failureSummary.split("\n")[1]?.trim()})`),
    );
  }, rules);
}

/** Looks at some states in every look and collects what axe finds, so that one run tells all. */
async function sweep(app, names, looks) {
  const found = [];
  for (const name of names) {
    const leave = await STATES[name](app);
    for (const [look, { wear = () => {}, rules = TAGS }] of Object.entries(looks)) {
      await wear();
      for (const violation of await violations(app, rules)) found.push(`${name}, ${look}: ${violation}`);
    }
    await leave?.();
  }
  assert.equal([...new Set(found)].join("\n"), "", "axe found violations");
}

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    const laptop = () => app.browser.resize(1280, 900);
    const phone = () => app.browser.resize(390, 844);
    // Without motion, so that no color is caught half-way.
    const wear = (size, scheme) => async () => {
      await size();
      await app.browser.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
    };

    if (engine === "chromium") {
      // In the dark, nothing but the colors is another.
      const looks = {
        "light, laptop": { wear: wear(laptop, "light") },
        "dark, laptop": { wear: wear(laptop, "dark"), rules: ["color-contrast"] },
        "light, phone": { wear: wear(phone, "light") },
      };
      const names = Object.keys(STATES);
      const groups = {
        "home and overview": names.filter((name) => /^(home|overview)/.test(name)),
        "forms of an empty draft": FORM_PAGES.map((slug) => `${slug}, empty`),
        "forms of the worked example": FORM_PAGES.map((slug) => `${slug}, with the example`),
        "the team's pages": names.filter((name) => name.startsWith("team page ")),
        "activities 2.2 and 2.3": names.filter((name) => name.startsWith("activity")),
        "meetings and their papers": names.filter((name) => name.startsWith("meetings")),
        "the page where files are put together": names.filter((name) => name.startsWith("putting files together")),
        links: names.filter((name) => name.startsWith("links")),
        "role tabs": PER_ROLE.map((slug) => `${slug}, a role`),
      };
      groups["the shell"] = names.filter((name) => name.startsWith("shell"));
      groups["everything else"] = names.filter((name) => !Object.values(groups).flat().includes(name));
      for (const [what, names] of Object.entries(groups)) {
        test(`axe has nothing against ${what}: light and dark, phone and laptop`, async () => {
          await sweep(app, names, looks);
        });
      }

      test("axe has nothing against pages that cannot keep anything: light and dark, phone and laptop", async () => {
        const { app: blocked, end } = await openBlocked(engine);
        const wear = (width, scheme) => async () => {
          await blocked.browser.resize(width, 900);
          await blocked.browser.media({ "prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce" });
        };
        try {
          const found = [];
          for (const path of ["", "files"]) {
            await blocked.visit(path);
            for (const [width, scheme] of [
              [1280, "light"],
              [1280, "dark"],
              [390, "light"],
            ]) {
              await wear(width, scheme)();
              for (const violation of await violations(blocked, TAGS)) found.push(`${path}, ${scheme}: ${violation}`);
            }
          }
          assert.deepEqual(found, []);
        } finally {
          await end();
        }
      });
    } else {
      test("axe has nothing against the states that differ most, on a laptop and as narrow as it goes", async () => {
        await sweep(app, FEW, { laptop: { wear: laptop }, phone: { wear: phone } });
        await laptop();
        await app.quiet();
      });

      test("axe has nothing against them in the dark", async () => {
        const dark = await open(engine, { dark: true });
        try {
          assert.ok(await dark.run(() => matchMedia("(prefers-color-scheme: dark)").matches), "it is not dark");
          await sweep(dark, FEW, { dark: { rules: ["color-contrast"] } });
          await dark.quiet();
        } finally {
          await dark.close();
        }
      });
    }

    // Only Chromium's driver can have a page believe in forced colors.
    test(
      "in forced colors, everything that says something by color says it otherwise too",
      { skip: engine !== "chromium" },
      async () => {
        await laptop();
        await app.browser.media({ "forced-colors": "active", "prefers-reduced-motion": "reduce" });
        try {
          await app.fresh(STORED, `draft/${ID}/delivery-plan/${ROLE}`);
          assert.ok(await app.run(() => matchMedia("(forced-colors: active)").matches));
          const look = (css) =>
            app.run((css) => {
              const { textDecorationLine, borderTopStyle, borderTopWidth } = getComputedStyle(
                document.querySelector(css),
              );
              return {
                underlined: textDecorationLine.includes("underline"),
                border: `${borderTopWidth} ${borderTopStyle}`,
              };
            }, css);
          assert.ok((await look(".tab[aria-current]")).underlined, "the current tab");
          assert.ok((await look(".rail a[aria-current]")).underlined, "the current page");
          for (const css of ["textarea", ".button--add"]) {
            assert.match((await look(css)).border, /^[1-9]\S* (solid|dashed)$/, `the border of ${css}`);
          }
          await app.press(Key.TAB);
          await app.press(Key.TAB);
          assert.equal((await focusLook(app)).problem, "", "the focus");
          await sweep(app, IN_FORCED_COLORS, { "forced colors": {} });
          await app.quiet();
        } finally {
          await app.browser.media({});
        }
      },
    );

    // 400 % on a laptop's screen of 1280 to 1024 pixels.
    const zoomed = () => app.browser.resize(320, 256);
    for (const [size, resize] of Object.entries({ laptop, phone, "screen at 400 % zoom": zoomed })) {
      // Without a window manager, a WebKit window that was made narrow is not the active one: nothing has the focus. And
      // no other window than Chromium's is as small as a zoomed one's.
      const skip = (engine === "webkit" && size !== "laptop") || (engine === "firefox" && resize === zoomed);
      test(
        `Tab reaches every control of a page on a ${size}, and the focus is always to be seen`,
        { skip },
        async () => {
          await resize();
          try {
            for (const path of [`draft/${ID}/conditions`, `draft/${EMPTY_ID}/definition`]) {
              await app.fresh(STORED, path);
              await walk(app, path);
            }
            // The line that says that words are not saved is the largest of all that may stay on the screen. The walk
            // begins in a field; Firefox comes to the top through its own bars, and shows no focus on what follows.
            if (engine === "firefox") return;
            await STATES["not saved"](app);
            await walk(app, "not saved");
          } finally {
            await laptop();
          }
        },
      );
    }
  });
}

/** Presses Tab from the top of the page to its end; asserts that no control is left out and none is hidden. */
async function walk(app, path) {
  const controls = await app.run(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
    const radios = new Set();
    const stops = all.filter((it) => {
      if (it.tabIndex < 0 || it.matches(":disabled") || !it.checkVisibility() || it.closest("dialog:not([open])"))
        return false;
      if (it.closest("details:not([open])") && it.tagName !== "SUMMARY") return false;
      // Of a group of radio buttons, Tab stops at one.
      if (it.type !== "radio") return true;
      if (radios.has(it.name)) return false;
      return radios.add(it.name);
    });
    stops.forEach((it, index) => (it.dataset.stop = it.type === "radio" ? it.name : index));
    return stops.map((it) => it.dataset.stop);
  });
  const left = new Set(controls);
  for (let tabs = 0; left.size > 0; tabs += 1) {
    if (tabs > controls.length + 20) {
      const names = await app.run(
        (left) => left.map((stop) => document.querySelector(`[data-stop="${stop}"]`)?.outerHTML.slice(0, 120)),
        [...left],
      );
      assert.fail(`${path}: Tab does not reach ${names.length} controls: ${names.slice(0, 5).join(" ")}`);
    }
    await app.press(Key.TAB);
    let look = await focusLook(app);
    if (look.problem) {
      // WebKit scrolls to the focus and styles it a moment later.
      const better = async () => !(look = await focusLook(app)).problem;
      await until(better, "the focus to show", 1000).catch(() => {});
    }
    const { stop, name, problem } = look;
    assert.equal(problem, "", `${path}: the focus on “${name}”`);
    left.delete(stop);
  }
}

/** What has the focus, and what is wrong with how it shows; empty if nothing is. */
function focusLook(app) {
  return app.run(() => {
    const it = document.activeElement;
    const stop = it.type === "radio" ? it.name : (it.dataset.stop ?? "");
    const name = (it.labels?.[0] ?? it).textContent.trim().slice(0, 60);
    if (it === document.body || it === document.documentElement) return { stop, name, problem: "" };
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 1)
      return { stop, name, problem: `outline ${outlineStyle} ${outlineWidth}` };
    const { left, top, right, bottom } = it.getBoundingClientRect();
    // Some point of it must be what one sees there (2.4.11).
    const at = (x, y) => {
      const seen = document.elementFromPoint(x, y);
      return (
        seen &&
        (it.contains(seen) || seen.contains(it) || it.labels?.[0]?.contains(seen)) &&
        !(seen.matches("html, body") && !it.contains(seen))
      );
    };
    const xs = [left + 2, (left + right) / 2, right - 2];
    const ys = [top + 2, (top + bottom) / 2, bottom - 2];
    const seen = xs.some((x) => ys.some((y) => at(x, y)));
    return {
      stop,
      name,
      problem: seen
        ? ""
        : `obscured at ${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)}`,
    };
  });
}
