// After the first visit the whole app works without a network; a new version is offered and never forced; a broken
// deployment leaves the old version working; and all this can be turned off again.

import assert from "node:assert/strict";
import { after, afterEach, before, describe, test } from "node:test";
import { BASE_URL, ENGINES, SUBPATH_URL } from "./engines.mjs";
import { AWAY, DRAFT, FORM_PAGES, LOST, TEAM_PAGES, open, until, untilIs } from "./lib/app.mjs";
import { ID, draftOf } from "./lib/drafts.mjs";
import { proxy } from "./lib/proxy.mjs";
import { builtVersion, laterVersion, switchOff, versionOf, withoutOffline } from "./lib/versions.mjs";

const NAME = "#profile\\.name";
const REASON = "#profile\\.reason";
const OFFER = /A new version of this app is ready\./;
const STORED = { [DRAFT + ID]: draftOf("Pine River Schools") };

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    let host;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    afterEach(async () => {
      try {
        await app.quiet();
      } finally {
        host?.close();
        app.mayReport(AWAY);
      }
    });

    /** A first visit to a host of its own, and thus to an empty browser; until everything is kept. */
    async function firstVisit(target = BASE_URL, path = "") {
      host = await proxy(target);
      app.base = host.address;
      await app.fresh(STORED, path);
      await kept();
    }
    const kept = () =>
      until(
        () => app.run(() => navigator.serviceWorker.controller?.state === "activated"),
        "the app to be kept in the browser",
      );
    const caches = () => app.run(() => window.caches.keys());
    /** The states of the workers that there are: the one in use, then the one that waits, then the one that comes. */
    const workers = () =>
      app.run(async () => {
        const all = await navigator.serviceWorker.getRegistrations();
        return all.flatMap(({ active, waiting, installing }) =>
          [active, waiting, installing].map((worker) => worker?.state ?? null),
        );
      });
    /** Has the browser look for a new version, as it does after every load and hourly; answers how that ended. */
    const lookForUpdate = () =>
      app.run(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const installing = new Promise((resolve) => {
          registration.addEventListener("updatefound", () => {
            const worker = registration.installing;
            worker.addEventListener("statechange", () => resolve(worker.state));
          });
        });
        try {
          await registration.update();
        } catch (error) {
          return "refused";
        }
        return registration.installing || registration.waiting ? installing : "none";
      });
    const offered = () => app.see(OFFER, ".update");
    const version = () => versionOf(app);

    describe("without a network", () => {
      for (const [where, target] of [
        ["at the root of a host", BASE_URL],
        ["under a path of a host", SUBPATH_URL],
      ]) {
        test(
          `${where}, every page opens after the first visit, and a draft is written`,
          { skip: !target },
          async () => {
            await firstVisit(target);
            await host.stop();
            // The tab of the first visit goes on ...
            await app.clickWords("Look at a worked example");
            await app.heading(/Worked example/);
            // ... and so does every load.
            for (const path of ["", "files", "help", `draft/${ID}`, `draft/${ID}/document`]) {
              await app.visit(path);
              assert.doesNotMatch(await app.words("#page-heading"), /no such page|not in this browser|^$/, path);
            }
            for (const page of FORM_PAGES) {
              await app.page(ID, page);
              await until(() => app.count(".form"), `the form of ${page}`);
            }
            for (const page of TEAM_PAGES) {
              await app.page(ID, `team/${page}`);
              assert.doesNotMatch(await app.words("#page-heading"), /no such page|not in this browser|^$/, page);
            }
            await app.page(ID, "definition");
            await until(() => app.count(".example"), "the examples");
            await app.page(ID, "profile");
            await app.typeInto(REASON, "Written without a network");
            await app.reload();
            await untilIs(() => app.value(REASON), "Written without a network", "the words after a reload");
            await app.quiet();
          },
        );
      }
    });

    test("a first visit that was too short to keep everything breaks nothing, and the next one keeps it", async () => {
      host = await proxy(BASE_URL, { loses: (path) => path === "/example.json" });
      app.base = host.address;
      await app.fresh(STORED);
      await untilIs(workers, [], "the service worker to give up");
      assert.deepEqual(await caches(), []);
      await app.follow("Pine River Schools");
      await app.heading("Pine River Schools");
      host.loses = () => false;
      await app.reload();
      await kept();
    });

    describe("without a network before anything was kept", () => {
      const ALERT = "main [role=alert]";
      /** What can be kept only together is kept not at all; from then on nothing that is fetched beside the work arrives. */
      async function visitWithoutWords(path) {
        app.mayReport(LOST, AWAY);
        host = await proxy(BASE_URL, { loses: (path) => path.endsWith(".json") });
        app.base = host.address;
        await app.fresh(STORED, path);
      }

      test("the worked example says that it did not come, and comes once there is a network", async () => {
        await visitWithoutWords("");
        await app.clickWords("Look at a worked example");
        await app.see(/^The example could not be fetched. Are you online\? Please try again\.$/, ALERT);
        host.loses = () => false;
        await app.clickWords("Look at a worked example");
        await app.heading(/Worked example/);
      });

      test("a form is there without its examples, and what is written is stored", async () => {
        await visitWithoutWords(`draft/${ID}/profile`);
        await app.typeInto(REASON, "Written without a network");
        await app.see(/Saved in this browser/, ".status");
        assert.equal((await app.document(ID)).startingPoint.reason, "Written without a network");
        assert.equal(await app.count(".example"), 0);
      });

      const BOOKS = {
        help: "The words of this page",
        [`draft/${ID}/document`]: "The list of acronyms",
        ...Object.fromEntries(
          TEAM_PAGES.map((page) => [`draft/${ID}/team/${page}`, "The words (of this page|around the forms)"]),
        ),
      };
      test("a page whose words did not come says so, that nothing is lost, and tries again", async () => {
        await visitWithoutWords("");
        for (const [path, what] of Object.entries(BOOKS)) {
          await app.visit(path);
          const words = `^${what} could not be fetched\\. What you wrote is safe\\. Are you online\\?`;
          await app.see(new RegExp(words), ALERT);
          assert.equal(await app.words("#try-again"), "Try again", path);
        }
        host.loses = () => false;
        await app.click("#try-again");
        await until(async () => (await app.count("#try-again")) === 0, "the words of the last page");
      });
    });

    describe("a new version", () => {
      test("is offered and not taken by itself, not by a reload either", async () => {
        await firstVisit();
        host.gives = await laterVersion("two");
        await app.reload();
        await offered();
        assert.equal(await version(), "built");
        await app.reload();
        await offered();
        assert.equal(await version(), "built");
        await app.quiet();
      });

      test("that is put off stays away until the next load", async () => {
        await firstVisit();
        host.gives = await laterVersion("two");
        await lookForUpdate();
        await offered();
        await app.clickWords("Later");
        await untilIs(() => app.words(".update"), "", "the offer");
        await untilIs(async () => (await app.focus()).id, "page-heading", "the focus");
        await app.reload();
        await offered();
        await app.quiet();
      });

      test("once accepted, is there with the same page, the same place and every word", async () => {
        await firstVisit(BASE_URL, `draft/${ID}/definition`);
        const field = "#definition\\.confidentiality";
        await (await app.find(field)).sendKeys("Typed just before");
        host.gives = await laterVersion("two");
        await lookForUpdate();
        await offered();
        const place = () =>
          app.run((css) => Math.round(document.querySelector(css).getBoundingClientRect().top), field);
        const [address, before] = [await app.path(), await place()];
        assert.ok((await app.run(() => scrollY)) > 500, "the page is scrolled");
        const button = await app.find("#take-update");
        await (await app.find(field)).sendKeys("!");
        await button.click();
        await untilIs(version, "two", "the version");
        await app.ready();
        assert.equal(await app.path(), address);
        await untilIs(() => app.value(field), "Typed just before!", "the words");
        await untilIs(async () => (await app.focus()).label, "Confidentiality", "the focus");
        await until(async () => Math.abs((await place()) - before) <= 2, "the place");
        await untilIs(async () => (await workers()).slice(1), [null, null], "no other worker");
        await app.type(" And after.");
        await untilIs(
          async () => (await app.document(ID)).definition.confidentiality,
          "Typed just before! And after.",
          "the stored words",
        );
        await app.quiet();
      });

      test("is not loaded while words cannot be stored", async () => {
        await firstVisit(BASE_URL, `draft/${ID}/profile`);
        host.gives = await laterVersion("two");
        await lookForUpdate();
        await offered();
        await app.run(() => {
          window.__setItem = Storage.prototype.setItem;
          Storage.prototype.setItem = () => {
            throw new DOMException("no", "QuotaExceededError");
          };
        });
        await app.typeInto(REASON, "Only on this page");
        await app.click("#take-update");
        await app.see(/Not reloaded, because your words could not be saved/, ".update");
        assert.equal(await app.value(REASON), "Only on this page");
        assert.equal(await version(), "built");
        await app.run(() => void (Storage.prototype.setItem = window.__setItem));
        await app.click("#take-update");
        await untilIs(version, "two", "the version");
        await app.ready();
        await untilIs(() => app.value(REASON), "Only on this page", "the words");
        await app.quiet();
      });

      test("that one tab takes leaves another as it is, with its own offer and its own version's files", async () => {
        await firstVisit(BASE_URL, `draft/${ID}/profile`);
        const first = await app.driver.getWindowHandle();
        await app.typeInto(REASON, "Being written");
        await app.run(() => (window.__same = true));
        const second = await app.browser.newTab(host.address);
        await app.ready();
        try {
          // The later version has no worked example any more, and the host has none either.
          host.gives = await laterVersion("two", { without: ["example.json"] });
          host.loses = (path) => path.endsWith("example.json");
          await lookForUpdate();
          await offered();
          await app.click("#take-update");
          await untilIs(version, "two", "the version of this tab");
          await app.driver.switchTo().window(first);
          assert.ok(await app.run(() => window.__same), "the other tab was not reloaded");
          assert.equal(await version(), "built");
          await app.typeInto(REASON, " on and on");
          assert.equal(await app.value(REASON), "Being written on and on");
          await app.follow("Coaching System Builder");
          await app.heading(/together/);
          await app.clickWords("Look at a worked example");
          await app.heading(/Worked example/);
          await offered();
          await app.click("#take-update");
          await untilIs(version, "two", "the version of the other tab");
          await app.ready();
          await app.heading(/Worked example/);
          await app.quiet();
        } finally {
          await app.driver.switchTo().window(second);
          await app.driver.close();
          await app.driver.switchTo().window(first);
        }
      });

      test("fetches only what has changed, and keeps no more than the version before", async () => {
        await firstVisit();
        const asked = [];
        host.loses = (path) => void asked.push(path);
        for (const name of ["two", "three", "four"]) {
          asked.length = 0;
          host.gives = await laterVersion(name);
          await lookForUpdate();
          await offered();
          assert.deepEqual([...new Set(asked)].toSorted(), ["/", "/sw.js"]);
          await app.click("#take-update");
          await untilIs(version, name, "the version");
          await app.ready();
        }
        const names = (await caches()).map((name) => name.split(" ").at(-1));
        assert.deepEqual(names, ["three", "four"]);
        await app.quiet();
      });
    });

    describe("a deployment", () => {
      /** The later version cannot be installed: the one that is here goes on, with and without a network. */
      async function stays() {
        assert.equal(await lookForUpdate(), "redundant");
        await app.reload();
        assert.equal(await version(), "built");
        assert.equal(await app.words(".update"), "");
        assert.equal((await caches()).length, 1, "nothing of the later version is left behind");
      }

      test("that lacks a file leaves the old version working, until it is whole", async () => {
        await firstVisit();
        host.gives = await laterVersion("two", { changes: { "examples.json": (text) => `${text} ` } });
        host.loses = (path) => path === "/examples.json";
        await stays();
        await host.stop();
        await app.page(ID, "definition");
        await until(() => app.count(".example"), "the examples");
        await host.start();
        host.loses = () => false;
        await lookForUpdate();
        await offered();
        await app.click("#take-update");
        await untilIs(version, "two", "the version");
        await app.ready();
        await app.heading("Definition of coaching");
      });

      test("of which one file is still the older one leaves the old version working", async () => {
        await firstVisit();
        const { "examples.json": _, ...gives } = await laterVersion("two", {
          changes: { "examples.json": (text) => `${text} ` },
        });
        host.gives = gives;
        await stays();
      });

      test("whose page has not arrived yet leaves the old version working", async () => {
        await firstVisit();
        const { "": _, ...gives } = await laterVersion("two");
        host.gives = gives;
        await stays();
      });

      test("whose service worker is rubbish, or another page, leaves the old version working", async () => {
        await firstVisit();
        for (const rubbish of ["const VERSION = ", "<!doctype html><title>Sign in</title>", "throw new Error('no')"]) {
          host.gives = { "sw.js": rubbish };
          assert.equal(await lookForUpdate(), "refused", rubbish);
        }
        host.loses = (path) => path === "/sw.js";
        assert.equal(await lookForUpdate(), "refused");
        await host.stop();
        await app.page(ID, "profile");
        await untilIs(() => app.value(NAME), "Pine River Schools", "the words");
      });

      test("that was taken back is taken back here too", async () => {
        await firstVisit();
        host.gives = await laterVersion("two");
        await lookForUpdate();
        await offered();
        host.gives = {};
        // It needs nothing from the host: what this version consists of is here, and in use.
        host.loses = (path) => path !== "/sw.js";
        await lookForUpdate();
        await app.click("#take-update");
        await app.ready();
        await until(async () => (await workers())[1] === null, "no worker to wait");
        assert.equal(await version(), "built");
        await host.stop();
        await app.page(ID, "profile");
        await untilIs(() => app.value(NAME), "Pine River Schools", "the words");
      });

      test("that does not start can be left for its cure from its own screen", async () => {
        app.mayReport(/WebAssembly|CompileError|magic/i);
        await firstVisit();
        const { files } = await builtVersion();
        const wasm = Object.keys(files).find((path) => /coaching-system-builder.*\.wasm$/.test(path));
        host.gives = await laterVersion("broken", { changes: { [wasm.replace("./", "")]: () => "broken" } });
        await lookForUpdate();
        await offered();
        await app.click("#take-update");
        await app.see(/The builder did not open/, "#shell-problem");
        assert.equal(await version(), "broken");
        host.gives = await laterVersion("cured");
        await lookForUpdate();
        await app.click("#shell-again");
        await untilIs(version, "cured", "the version");
        await app.ready();
      });
    });

    describe("the switch", () => {
      const others = "of another app";
      /** Nothing is kept any more but what is not ours, and the drafts are all there. */
      async function isGone() {
        await untilIs(workers, [], "the workers");
        assert.deepEqual(await caches(), [others]);
        assert.deepEqual(await app.stored(), STORED);
      }

      test("takes everything away where a build without it is served, under a person's hands", async () => {
        await firstVisit(BASE_URL, `draft/${ID}/profile`);
        await app.run((name) => window.caches.open(name).then(() => null), others);
        await app.run(() => (window.__same = true));
        host.gives = await withoutOffline("off");
        await lookForUpdate();
        await isGone();
        assert.ok(await app.run(() => window.__same), "the page was not reloaded");
        await app.visit();
        assert.equal(await version(), "off");
        await isGone();
        await app.quiet();
      });

      test("takes everything away where only the service worker of the project is put in the place of the built one", async () => {
        await firstVisit();
        await app.run((name) => window.caches.open(name).then(() => null), others);
        host.gives = { "sw.js": switchOff() };
        await app.reload();
        await isGone();
        // The page now comes from the host.
        host.gives = { ...(await laterVersion("two")), "sw.js": switchOff() };
        await app.reload();
        assert.equal(await version(), "two");
        await isGone();
      });

      test("turned on again, keeps the app again", async () => {
        await firstVisit();
        host.gives = await withoutOffline("off");
        await app.reload();
        await untilIs(workers, [], "the workers");
        host.gives = {};
        await app.visit();
        await kept();
        await host.stop();
        await app.page(ID, "profile");
        await untilIs(() => app.value(NAME), "Pine River Schools", "the words");
        await app.quiet();
      });
    });
  });
}
