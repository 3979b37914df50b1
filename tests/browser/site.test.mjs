// The site around the pages: addresses, titles, focus, scrolling, search, small screens, privacy.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { Key } from "selenium-webdriver";
import { BASE_URL, ENGINES } from "./engines.mjs";
import { AWAY, DRAFT, FORM_PAGES, LOST, TEAM_PAGES, open, until, untilIs } from "./lib/app.mjs";
import { inEachPlace } from "./lib/places.mjs";
import { proxy } from "./lib/proxy.mjs";
import { builtVersion } from "./lib/versions.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const ROLE = WORKED.roles[0].id;
const STORED = { [DRAFT + ID]: EXAMPLE };
const NAME = JSON.parse(EXAMPLE).name;
const APP = "District Coaching System Builder";

/** Every page that there is, below the app's address. */
const PATHS = [
  "",
  "files",
  "help",
  "link",
  `draft/${ID}`,
  ...FORM_PAGES.map((slug) => `draft/${ID}/${slug}`),
  ...["qualifications", "selection", "delivery-plan"].map((slug) => `draft/${ID}/${slug}/${ROLE}`),
  ...["document", "merge", "history"].map((name) => `draft/${ID}/${name}`),
  ...TEAM_PAGES.map((name) => `draft/${ID}/team/${name}`),
];

const scrollY = (app) => app.run(() => Math.round(scrollY));
const title = (app) => app.driver.getTitle();

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    inEachPlace(
      () => app,
      (base) => {
        test("every page's address leads to it, and every link on it to another", async () => {
          await app.fresh(STORED);
          const links = new Set();
          for (const path of PATHS) {
            await app.visit(path);
            assert.doesNotMatch(await app.words("#page-heading"), /no such page|not in this browser|^$/, path);
            assert.equal(await app.run(() => location.href), base + path);
            // A link to another site opens by a click, in a tab of its own, and does not tell whence.
            const own = () => [...document.links].filter((it) => it.rel !== "noopener noreferrer").map((it) => it.href);
            for (const link of await app.run(own)) links.add(link);
          }
          const pages = new Set(PATHS.map((path) => base + path));
          for (const link of links) {
            assert.ok(link.startsWith(base), `a link leads to ${link}`);
            const [page] = link.split("#");
            const isRolePage = /\/(qualifications|selection|delivery-plan|team\/[a-z-]+)\/[^/]+$/.test(page);
            assert.ok(pages.has(page) || isRolePage, `a link leads to ${link}, which is no page`);
          }
          await app.quiet();
        });

        test("a reload stays on the page, however deep", async () => {
          await app.fresh(STORED);
          for (const path of ["help", `draft/${ID}/document`, `draft/${ID}/selection/${ROLE}`]) {
            await app.visit(path);
            // Not innerText: that leaves out rows that are not on the screen.
            const words = () => app.run(() => document.querySelector("main").textContent);
            // Examples arrive after the form, and with them questions about words that are still an example's.
            const settled = () => app.run(() => !document.querySelector(".form") || document.querySelector(".example"));
            await until(settled, `the examples of ${path}`);
            const before = await words();
            await app.reload();
            await untilIs(words, before, path);
          }
          await app.quiet();
        });

        test("an address that is no page says so and leads home", async () => {
          for (const path of ["no/such/page", `draft/${ID}/no-such-page`, "draft"]) {
            await app.fresh(STORED, path);
            await app.heading("There is no such page");
            assert.equal(await title(app), `No such page – ${APP}`);
            await app.clickWords("Go to the home page");
            await app.heading(/together/);
          }
          await app.fresh({}, `draft/${ID}`);
          await app.heading("This draft is not in this browser");
          await app.follow("open a file");
          await app.heading("Files");
          await app.quiet();
        });

        test("a draft can be started, and its pages reached by links", async () => {
          await app.fresh();
          const id = await app.start();
          assert.equal(await app.run(() => location.href), `${base}draft/${id}`);
          await app.follow("Coaching roles");
          await app.heading("Coaching roles");
          await app.follow("The document");
          await until(() => app.count(".paper"), "the document");
          await app.follow("Help");
          await app.heading("Help");
          await app.quiet();
        });
      },
    );

    describe("from page to page", () => {
      test("after a link, the title, the focus and the scroll position are the new page's", async () => {
        await app.fresh(STORED, `draft/${ID}/conditions`);
        await app.run(() => scrollTo(0, document.body.scrollHeight));
        await until(async () => (await scrollY(app)) > 500, "the page to be scrolled");
        await app.clickWords("Next: Coach qualifications", "a");
        await app.heading(/^Coach qualifications/);
        await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
        await untilIs(() => scrollY(app), 0, "the scroll position");
        await untilIs(
          () => title(app),
          /^Coach qualifications.* – .*Maple River.* – District Coaching System Builder$/,
          "the title",
        );
        await app.follow("Help");
        await untilIs(() => title(app), `Help – ${APP}`, "the title");
        await app.quiet();
      });

      test("after Back, a page is where it was left", async () => {
        await app.fresh(STORED, `draft/${ID}/definition`);
        // The browser moves along when examples arrive above what is shown.
        await until(() => app.count("details.example"), "the examples");
        await app.painted();
        await app.run(() => scrollTo(0, 900));
        await untilIs(() => scrollY(app), 900, "the scroll position");
        await app.painted();
        await app.jump("Help", "Help");
        await app.heading("Help");
        await untilIs(() => scrollY(app), 0, "the scroll position of the help page");
        await app.painted();
        await app.driver.navigate().back();
        await app.heading("Definition of coaching");
        await untilIs(() => scrollY(app), 900, "the scroll position after Back");
        await app.driver.navigate().forward();
        await app.heading("Help");
        await app.quiet();
      });

      test("a link to a place on a page opens, shows and focuses it", async () => {
        await app.fresh(STORED, `draft/${ID}/definition#definition.confidentiality`);
        await untilIs(async () => (await app.focus()).label, "Confidentiality", "the focus");
        assert.ok(await inView(app), "the field is out of view");
        await app.visit("help#privacy");
        await untilIs(async () => (await app.focus()).id, "privacy", "the focus");
        await app.quiet();
      });

      test("every tab of a component that is written role by role says whose it is", async () => {
        await app.fresh(STORED, `draft/${ID}/selection`);
        await app.heading("Recruitment and selection guidelines");
        await untilIs(() => title(app), `Recruitment and selection guidelines – ${NAME} – ${APP}`, "the title");
        for (const role of WORKED.roles.slice(0, 2)) {
          await app.clickWords(role.title, ".tab");
          await app.heading(`Recruitment and selection guidelines: ${role.title}`);
          const expected = `Recruitment and selection guidelines: ${role.title} – ${NAME} – ${APP}`;
          await untilIs(() => title(app), expected, "the title");
        }
        await app.quiet();
      });

      test("Tab's first stop skips to the page", async () => {
        await app.fresh(STORED, `draft/${ID}`);
        await app.press(Key.TAB);
        await untilIs(async () => (await app.focus()).words, "Skip to the page", "the focus");
        await app.press(Key.ENTER);
        await untilIs(async () => (await app.focus()).id, "main", "the focus");
        assert.equal(await app.path(), `${new URL(app.base).pathname}draft/${ID}`);
        await app.quiet();
      });
    });

    describe("keys", () => {
      test("Ctrl+K finds a field by its label, goes there and focuses it", async () => {
        await app.fresh(STORED);
        await app.follow(NAME);
        await app.heading(/Maple River/);
        await app.jump("Confidentiality", "Definition of coaching");
        await app.heading("Definition of coaching");
        await untilIs(async () => (await app.focus()).label, "Confidentiality", "the focus");
        assert.ok(await inView(app), "the field is out of view");
        await app.jump("Decision rule", WORKED.roles[0].title);
        await untilIs(() => app.words(".tab[aria-current]"), WORKED.roles[0].title, "the current tab");
        await untilIs(async () => (await app.focus()).label, "Decision rule", "the focus");
        await app.quiet();
      });

      test("Ctrl+K leads to a field of an item, and to the list while it has none", async () => {
        await app.fresh(STORED, `draft/${ID}`);
        const [rule] = WORKED.conditions.rules;
        await app.jump("Who decides", `Conditions that warrant coaching, ${rule.trigger}`);
        await untilIs(async () => (await app.focus()).label, "Who decides", "the focus");
        await untilIs(async () => (await app.focus()).row, rule.id, "the row that has the focus");
        await app.jump("What is no reason", "Conditions that warrant coaching");
        await untilIs(async () => (await app.focus()).list, "No reason for coaching", "the focus");
        await app.fresh();
        await app.start();
        await app.jump("What sets it off", "Conditions that warrant coaching");
        await untilIs(async () => (await app.focus()).words, "Add a condition", "the focus");
        await app.quiet();
      });

      test("Ctrl+K knows the drafts at home, and shows the result that the arrows come to", async () => {
        await app.fresh(STORED);
        await app.hold(Key.CONTROL, "k");
        await untilIs(async () => (await app.focus()).id, "search", "the focus");
        await app.press(...Array(11).fill(Key.ARROW_DOWN));
        const isShown = () =>
          app.run(() => {
            const chosen = document.querySelector("#found [aria-selected=true]").getBoundingClientRect();
            const { top, bottom } = document.querySelector("dialog[open]").getBoundingClientRect();
            return chosen.top >= top - 1 && chosen.bottom <= Math.min(bottom, innerHeight) + 1;
          });
        await until(isShown, "the chosen result to be in view");
        await app.press(Key.ESCAPE);
        await untilIs(() => app.count("dialog[open]"), 0, "the search to close");
        // The page hears of it after the browser has closed it.
        await app.painted();
        await app.jump(NAME, "Your drafts");
        await app.heading(NAME);
        await app.quiet();
      });

      test("Ctrl+K closes with Esc and gives the focus back; what has no name is said so", async () => {
        await app.fresh(STORED, `draft/${ID}/profile`);
        await app.click("#profile\\.name");
        await app.hold(Key.CONTROL, "k");
        await untilIs(async () => (await app.focus()).id, "search", "the focus");
        await app.type("zzzz");
        await app.see(/Nothing has that name.*the training’s pages is found once one of them is open/, "dialog");
        await app.press(Key.ENTER);
        await app.press(Key.ESCAPE);
        await untilIs(async () => (await app.focus()).label, "District name", "the focus");
        await app.quiet();
      });

      test("Ctrl+S says that all is saved", async () => {
        await app.fresh(STORED, `draft/${ID}/profile`);
        await app.typeInto("#profile\\.name", "!");
        await app.hold(Key.CONTROL, "s");
        await app.see(/Saved in this browser at \d+:\d\d [AP]M\./, "[role=status]");
        assert.match((await app.document(ID)).district.name, /!$/);
        await app.quiet();
      });
    });

    test("on a screen of 320 px, or at 400 % zoom, no page scrolls sideways", async () => {
      try {
        const width = await narrow(app, 320);
        await app.fresh(STORED);
        for (const path of PATHS) {
          await app.visit(path);
          const wide = await sideways(app);
          assert.deepEqual(wide, [], `${path} at ${width} px`);
        }
        await app.page(ID, "profile");
        await app.hold(Key.CONTROL, "k");
        await until(() => app.count("dialog[open]"), "the search");
        assert.deepEqual(await sideways(app), [], "the search");
        await app.quiet();
      } finally {
        await narrow(app, 1280);
      }
    });

    test("nothing is asked of another host, and no cookie is set", async () => {
      await app.fresh(STORED);
      for (const path of PATHS) {
        await app.visit(path);
        const addresses = await app.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
        const origin = new URL(app.base).origin;
        const strangers = addresses.filter(
          (address) => !/^(blob|data):/.test(address) && !address.startsWith(`${origin}/`),
        );
        assert.deepEqual(strangers, [], path);
        assert.equal(await app.run(() => document.cookie), "");
      }
      assert.deepEqual(await app.driver.manage().getCookies(), []);
      await app.quiet();
    });

    test("words that do not arrive can be asked for again, and the page goes where its address leads", async () => {
      app.mayReport(LOST, AWAY);
      const losing = () => proxy(BASE_URL, { loses: (path) => path.endsWith("help.json") });
      // A browser may keep what arrived from a host, and not ask it again: each page has a host of its own.
      const [host, other] = [await losing(), await losing()];
      const before = app.base;
      const tryAgain = async () => {
        await app.focusOn(await app.find("#try-again"));
        await app.press(Key.ENTER);
      };
      try {
        app.base = host.address;
        await app.fresh(STORED, "help#privacy");
        await app.see(/could not be fetched.*What you wrote is safe/, "main [role=alert]");
        await tryAgain();
        await app.see(/could not be fetched/, "main [role=alert]");
        assert.equal((await app.focus()).id, "try-again", "the button keeps the focus as long as it is needed");
        host.loses = () => false;
        await tryAgain();
        await untilIs(async () => (await app.focus()).id, "privacy", "the focus");
        assert.equal(await app.count("#try-again"), 0);

        app.base = other.address;
        await app.fresh(STORED, `draft/${ID}/document`);
        await app.see(/The list of acronyms could not be fetched/, "main [role=alert]");
        assert.equal(await app.count("#paper-acronyms"), 0);
        other.loses = () => false;
        await tryAgain();
        await until(() => app.count("#paper-acronyms"), "the appendix of acronyms");
        await app.hold(Key.CONTROL, "k");
        await app.type("privacy");
        await app.see(/^Privacy Help$/, "#found li");
      } finally {
        app.base = before;
        host.close();
        other.close();
      }
    });
  });
}

test("the policy allows no script but the app's own, and no other host", async () => {
  const answer = await fetch(BASE_URL);
  const html = await answer.text();
  const inPage = html.match(/http-equiv="Content-Security-Policy"[\s\S]*?content="([^"]*)"/i)?.[1] ?? "";
  for (const policy of [answer.headers.get("content-security-policy") ?? "", inPage.replaceAll("&#39;", "'")]) {
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'self'/);
    assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
  }
  assert.match(answer.headers.get("content-security-policy"), /; frame-ancestors 'none'$/);
});

test("a file whose name holds a digest is kept for ever, any other is asked for each time", async () => {
  const { files } = await builtVersion();
  const paths = [...Object.keys(files).map((path) => path.slice("./".length)), "index.html", "404.html", "sw.js"];
  assert.ok(paths.length > 10, `${paths.length} files`);
  for (const path of paths) {
    const { headers } = await fetch(BASE_URL + path, { method: "HEAD" });
    const expected = /[-_.]?[0-9a-f]{16}[-_.]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache";
    assert.equal(headers.get("cache-control"), expected, path);
  }
});

/** Whether what has the focus is on the screen. */
function inView(app) {
  return app.run(() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** Makes the page this wide, or as narrow as the engine's window goes. Answers how wide it is. */
async function narrow(app, width) {
  if (app.browser.bidi) {
    const context = await app.driver.getWindowHandle();
    const params = { context, viewport: { width, height: 800 } };
    await app.browser.bidi.send({ method: "browsingContext.setViewport", params });
  } else {
    await app.browser.resize(width, 800);
  }
  return app.run(() => innerWidth);
}

/** What makes the page wider than the screen; nothing if it is not. */
function sideways(app) {
  return app.run(() => {
    const root = document.scrollingElement;
    if (root.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (it) => it.getBoundingClientRect().right > innerWidth + 1,
    );
    return wide.slice(0, 8).map((it) => {
      const { right } = it.getBoundingClientRect();
      return `${it.tagName.toLowerCase()}${it.id && `#${it.id}`}.${it.className?.baseVal ?? it.className} to ${Math.round(right)} of ${innerWidth} px`;
    });
  });
}
