// The start: what stands on the page before the app is there, and what it says when that takes long or never comes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, describe, test } from "node:test";
import { BASE_URL, ENGINES } from "./engines.mjs";
import { AWAY, DRAFT, LOST, open, until } from "./lib/app.mjs";
import { proxy } from "./lib/proxy.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID } = JSON.parse(EXAMPLE);
const STORED = { [DRAFT + ID]: EXAMPLE };
/** How browsers report an answer that has broken off, and a module that is therefore none. */
const CUT = /ERR_CONTENT_LENGTH_MISMATCH|network error|NetworkError|input stream|Load failed|connection was lost/i;

const WASM = /-builder-[0-9a-f]+_bg\.wasm$/;
const GLUE = /-builder-[0-9a-f]+\.js$/;
/** What may go wrong with a part of the app on its way. */
const FAULTS = {
  "when the WebAssembly does not arrive": { loses: (path) => WASM.test(path) },
  "when the WebAssembly breaks off in the middle": { cuts: (path) => WASM.test(path) },
  "when the script around the WebAssembly does not arrive": { loses: (path) => GLUE.test(path) },
  "when the script around the WebAssembly breaks off": { cuts: (path) => GLUE.test(path) },
  "when the script that watches the start does not arrive": { loses: (path) => /boot\.mjs$/.test(path) },
};

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    let host;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());
    afterEach(() => {
      app.base = BASE_URL;
      host?.close();
    });

    /** A host of its own for a test: no browser has kept anything of it. */
    async function serve(options) {
      host = await proxy(BASE_URL, options);
      app.base = host.address;
    }

    /** As above, and a browser that keeps a draft of it. */
    async function serveWithDraft(options) {
      await serve(options);
      await app.outside();
      await app.run(
        (stored) => Object.entries(stored).forEach(([key, text]) => localStorage.setItem(key, text)),
        STORED,
      );
    }

    /** The draft is downloaded from the shell's way to the drafts, byte for byte. */
    async function takeDraft() {
      await app.click("#shell-drafts");
      await app.see(/Maple River/, "dialog.rescue");
      await app.clickWords("Download", "dialog li button");
      assert.equal((await app.downloaded())[0].text, EXAMPLE);
      await app.clickWords("Back to the builder");
    }

    test("on a slow network the shell is there at once and shows real progress", async () => {
      app.mayReport(AWAY);
      await serve({ speed: 80_000 });
      await app.driver.get("about:blank");
      // Not asked of the driver: WebKit's never answers that when it is asked something else meanwhile.
      await app.run((address) => void setTimeout(() => location.assign(address)), app.base);
      const seen = new Set();
      const look = async () => {
        const state = await app.run(() => ({
          ready: performance.getEntriesByName("builder:ready").length > 0,
          value: document.querySelector("#shell-progress:not([hidden]) progress")?.value,
        }));
        if (state.value !== undefined) seen.add(state.value);
        return state.ready;
      };
      await until(look, "the app to start over a slow network", 30_000);
      const between = [...seen].filter((value) => value > 0 && value < 1);
      assert.notDeepEqual(between, [], `the progress shown was ${[...seen].join(", ")}`);
      await app.heading(/together/);
    });

    test("when nothing arrives for long, the page says that one can wait or try again, and goes on when it does", async () => {
      app.mayReport(LOST, AWAY, CUT);
      // Whoever waits for 20 seconds here waits for a third of one.
      const before = `const set = setTimeout;
        window.setTimeout = (work, ms, ...more) => set(work, ms === 20000 ? 300 : ms, ...more);`;
      await serveWithDraft({ before, speed: 400_000, holds: (path) => WASM.test(path) });
      await app.driver.executeScript("location.assign(arguments[0])", app.base);
      await app.see(/The builder did not open It is taking very long.*you can wait, or try again/, "#shell-problem");
      await app.browser.install();
      await takeDraft();
      host.holds = () => false;
      await app.click("#shell-again");
      await app.ready();
      await app.heading(/together/);
      assert.equal(await app.text(ID), EXAMPLE);
    });

    for (const [what, fault] of Object.entries(FAULTS)) {
      test(`${what}, the page says so, gives out the drafts and tries again`, async () => {
        app.mayReport(LOST, AWAY, CUT);
        await serveWithDraft(fault);
        await app.browser.goto(app.base);
        await app.see(
          /^The builder did not open (It may have been updated|A part of it did not arrive).* Nothing you wrote is lost/,
          "#shell-problem",
        );
        assert.equal(await app.count("#shell-problem[role=alert] #shell-again"), 1, "it is announced, with a way on");
        await takeDraft();
        const problems = await app.browser.problems();
        // WebKit's driver can watch a page only once it is there, and the part was lost before that.
        if (engine !== "webkit") assert.notDeepEqual(problems, [], "the lost part is reported");
        Object.assign(host, { loses: () => false, cuts: () => false });
        await app.click("#shell-again");
        await app.ready();
        await app.heading(/together/);
      });
    }

    test("when only the rescue screen does not arrive, the app starts all the same", async () => {
      app.mayReport(LOST, AWAY);
      await serve({ loses: (path) => /rescue\.js$/.test(path) });
      await app.visit("help");
      await app.heading("Help");
      assert.equal(await app.count("#shell-problem"), 0);
    });

    test("a browser that is too old for it is told so, and gets its drafts", async () => {
      app.mayReport(AWAY, /WebAssembly/);
      await serveWithDraft({ before: "delete window.WebAssembly;" });
      await app.browser.goto(`${app.base}draft/${ID}/profile`);
      await app.see(/The builder did not open This browser is too old for it/, "#shell-problem");
      await takeDraft();
    });

    test("without JavaScript, the page says what to do, and nothing on it seems to be on its way", async () => {
      app.mayReport(AWAY, /Blocked script execution/);
      // What a page may do that is sandboxed so is what it may do where JavaScript is off; no driver has a switch for that.
      await serve({ headers: { "content-security-policy": "sandbox allow-same-origin" } });
      for (const path of ["", "draft/x/definition"]) {
        await app.driver.get(app.base + path);
        await app.see(
          /Please turn on JavaScript .*your technology office can do it\. Nothing you wrote is lost/,
          "#app",
        );
        const shown = await app.run(() =>
          ["#shell-progress", ".shell-skeleton", "#shell-problem"].filter(
            (css) => document.querySelector(css).getClientRects().length,
          ),
        );
        assert.deepEqual(shown, [], path);
      }
    });
  });
}
