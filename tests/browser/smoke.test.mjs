// The chain itself: in every engine the app starts, deep links and sub-paths work, and the rescue screen shows drafts.

import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { By, until } from "selenium-webdriver";
import { BASE_URL, ENGINES, SUBPATH_URL, open } from "./engines.mjs";

const LIMIT = 20_000; // ms

for (const engine of ENGINES) {
  describe(engine, () => {
    let browser;
    before(async () => {
      browser = await open(engine);
    });
    after(() => browser?.close());

    /** Until the app has taken the place of the static shell. */
    const untilStarted = () =>
      browser.driver.wait(
        () => browser.driver.executeScript("return performance.getEntriesByName('builder:ready').length > 0"),
        LIMIT,
        "the app did not start",
      );

    test("a browser leaves nothing in the home of whoever runs the tests", async () => {
      const home = mkdtempSync(join(tmpdir(), "home-"));
      const before = { ...process.env };
      Object.keys(process.env)
        .filter((name) => name.startsWith("XDG_"))
        .forEach((name) => delete process.env[name]);
      process.env.HOME = home;
      try {
        const guest = await open(engine);
        await guest.goto(BASE_URL);
        await guest.close();
        assert.deepEqual(readdirSync(home), []);
      } finally {
        Object.assign(process.env, before);
        rmSync(home, { recursive: true });
      }
    });

    test("the app starts, and nothing is reported", async () => {
      await browser.goto(BASE_URL);
      await untilStarted();
      assert.deepEqual(await browser.problems(), []);
    });

    test("under a sub-path too", { skip: !SUBPATH_URL }, async () => {
      await browser.goto(SUBPATH_URL);
      await untilStarted();
      assert.deepEqual(await browser.problems(), []);
    });

    test("a policy is in force", async () => {
      await browser.goto(BASE_URL);
      await browser.driver.executeScript(
        "const s = document.createElement('script'); s.textContent = 'window.hacked = true'; document.body.append(s)",
      );
      assert.equal(await browser.driver.executeScript("return window.hacked ?? null"), null);
      assert.match((await browser.problems()).join(), /policy|Content.Security.Policy/i);
    });

    test("the rescue screen offers every stored text, readable or not", async () => {
      await browser.goto(BASE_URL);
      const draft = JSON.stringify({ document: { district: { name: "Pine River" } } });
      await browser.driver.executeScript(
        "localStorage.setItem('coaching-system/draft/a', arguments[0]);" +
          "localStorage.setItem('coaching-system/draft/b', '{\"cut off');" +
          "localStorage.setItem('elsewhere', 'not ours')",
        draft,
      );
      await browser.driver.executeScript("location.hash = 'rescue'");
      const heading = await browser.driver.wait(until.elementLocated(By.css("dialog h1")), LIMIT);
      assert.equal(await browser.driver.switchTo().activeElement().getText(), await heading.getText());
      const items = await browser.driver.findElements(By.css("dialog li"));
      assert.equal(items.length, 2);
      assert.match(await items[0].getText(), /Pine River/);
      for (const item of items) await item.findElement(By.css("button")).click();
      const downloads = await browser.downloads();
      assert.deepEqual(
        downloads.map(({ text }) => text),
        [draft, '{"cut off'],
      );
      assert.match(downloads[0].name, /^pine-river-coaching-system_rescued_\d{4}-\d\d-\d\d_\d{4}\.json$/);
      await browser.driver.executeScript("localStorage.clear()");
    });
  });
}
