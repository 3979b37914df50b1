// What comes out of the printer: of a page with a paper the paper alone, in dark ink on white, with its drawings; of any
// other page what was answered, as text.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { inflateSync } from "node:zlib";
import { ENGINES } from "./engines.mjs";
import { DRAFT, open, until } from "./lib/app.mjs";

const EXAMPLE = readFileSync(new URL("../../public/example.json", import.meta.url), "utf8");
const { id: ID, document: WORKED } = JSON.parse(EXAMPLE);
const STORED = { [DRAFT + ID]: EXAMPLE };
const [HELD] = WORKED.preparation.agendas.map((agenda) => agenda.id);
/** What print.css leaves of a Letter page's width, in px: 8.5 in and two margins of 0.85 in. */
const PAGE_WIDTH = Math.floor((8.5 - 2 * 0.85) * 96);
/** WCAG's for text. It is one of lightness alone, so it holds for a printer without colors too. */
const CONTRAST = 4.5;

const visit = (path) => (app) => app.fresh(STORED, `draft/${ID}/${path}`);
const linked = (page, words) => async (app) => {
  await app.fresh(STORED, `draft/${ID}/team/${page}`);
  await app.follow(words);
};

/** Every paper: how to come to it, the fewest pages that it has, and the drawings on it. */
const PAPERS = {
  "the document": { come: visit("document"), pages: 20, drawings: 1 },
  "the facilitation sheet": { come: visit("team/case/sheet"), pages: 1, drawings: 0 },
  "the next steps": { come: visit("team/next-steps/paper"), pages: 2, drawings: 1 },
  "a meeting's agenda": { come: linked(`prepare/${HELD}`, "The agenda, to print"), pages: 1, drawings: 0 },
  "a meeting's record": { come: linked(`prepare/${HELD}`, "The record, to print"), pages: 1, drawings: 0 },
  "where we are": { come: linked("existing", "Where we are, where we start, to print"), pages: 1, drawings: 0 },
  "items 25 to 27": { come: linked("assessment", "Items 25 to 27"), pages: 2, drawings: 0 },
  "stages and profile": { come: linked("frameworks", "Stages and practice profile, to print"), pages: 1, drawings: 0 },
  "what is prepared": { come: linked("prepare", "What we prepare, to print"), pages: 1, drawings: 0 },
};

/** How many pages a PDF says that it has: its objects may be packed. */
function pagesOf(pdf) {
  const text = pdf.toString("latin1");
  const packed = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    try {
      return inflateSync(pdf.subarray(index + word.length), { finishFlush: 2 }).toString("latin1");
    } catch {
      return ""; // A picture or a font that is packed in another way.
    }
  });
  const counts = [text, ...packed].flatMap((part) => [...part.matchAll(/\/Count (\d+)/g)]);
  return Math.max(0, ...counts.map(([, count]) => Number(count)));
}

/** What is wrong with the page as it is now, if it were printed. */
const faults = (app) =>
  app.run(
    (CONTRAST, PAGE_WIDTH) => {
      const found = [];
      const paper = document.querySelector(".paper");
      const name = (it) =>
        `${it.tagName}.${it.className?.baseVal ?? it.className} “${it.textContent.trim().slice(0, 30)}”`;
      const parts = (color) => {
        const numbers = color.match(/[\d.]+/g).map(Number);
        const [red, green, blue] = numbers.map((part) => (color.startsWith("color(srgb") ? part * 255 : part));
        return { rgb: [red, green, blue], alpha: numbers[3] ?? 1 };
      };
      const lightness = (rgb) => {
        const [red, green, blue] = rgb.map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const ground = (it) => {
        for (let at = it; at; at = at.parentElement) {
          const { rgb, alpha } = parts(getComputedStyle(at).backgroundColor);
          if (alpha > 0.5) return rgb;
        }
        return [255, 255, 255];
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const it = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || it.closest("script, style, noscript, template")) continue;
        if (!it.checkVisibility({ visibilityProperty: true }) || !it.getClientRects().length) continue;
        if (!paper.contains(it)) {
          found.push(`not of the paper: ${name(it)}`);
          continue;
        }
        const { color, fill } = getComputedStyle(it);
        const isDrawn = it instanceof SVGElement;
        const ink = lightness(parts(isDrawn ? fill : color).rgb);
        const [dark, light] = [ink, isDrawn ? 1 : lightness(ground(it))].toSorted((a, b) => a - b);
        // Words of a drawing may stand on its own shapes: of those, only that the ink is dark can be told.
        if (isDrawn ? dark > 0.3 : (light + 0.05) / (dark + 0.05) < CONTRAST)
          found.push(`hard to read: ${name(it)}, ${isDrawn ? fill : color}`);
        if (!isDrawn && lightness(ground(it)) < 0.75) found.push(`on a dark ground: ${name(it)}`);
      }
      for (const it of paper.querySelectorAll("button, input, select, textarea, nav")) {
        if (it.checkVisibility()) found.push(`not for paper: ${name(it)}`);
      }
      for (const it of paper.querySelectorAll("*")) {
        const { right, width } = it.getBoundingClientRect();
        if (width > 0 && !it.closest("svg") && right > PAGE_WIDTH + 1) found.push(`too wide: ${name(it)}, ${right}`);
      }
      return found.slice(0, 12);
    },
    CONTRAST,
    PAGE_WIDTH,
  );

for (const engine of ENGINES) {
  describe(engine, () => {
    let app;
    before(async () => {
      app = await open(engine);
    });
    after(() => app?.close());

    // WebKit's driver has no command to print.
    test("every paper prints as a file with all of its pages", { skip: engine === "webkit" }, async () => {
      for (const [paper, { come, pages }] of Object.entries(PAPERS)) {
        await come(app);
        await until(() => app.count(".paper"), paper);
        const pdf = Buffer.from(await app.driver.printPage(), "base64");
        assert.match(pdf.subarray(0, 8).toString("latin1"), /^%PDF-1/, paper);
        assert.ok(pagesOf(pdf) >= pages, `${paper} has ${pagesOf(pdf)} pages`);
      }
    });

    test("a page to write on prints its answers whole, as text, and is as it was afterwards", async () => {
      const draft = JSON.parse(EXAMPLE);
      const long = Array.from({ length: 120 }, (_, line) => `Line ${line + 1} of a long answer.`).join("\n");
      draft.document.definition.statement = long;
      await app.fresh({ [DRAFT + ID]: JSON.stringify(draft) }, `draft/${ID}/definition`);
      const controls = () =>
        app.run(() => document.querySelectorAll(".page :is(textarea, select, input[type=text])").length);
      const all = await until(controls, "the fields");
      const isListening = () =>
        app.run(() => {
          dispatchEvent(new Event("beforeprint"));
          return document.querySelectorAll(".printed").length > 0;
        });
      await until(isListening, "the texts in the place of the fields");
      const pairs = await app.run(() =>
        [...document.querySelectorAll(".page .printed")].map((words) => {
          const control = words.previousElementSibling;
          return [words.textContent, control.selectedOptions?.[0].text ?? control.value];
        }),
      );
      assert.equal(pairs.length, all);
      for (const [printed, answered] of pairs) assert.equal(printed, answered);
      assert.ok(pairs.some(([printed]) => printed === long));
      assert.equal(
        await app.run(() => document.querySelector(".page .printed").checkVisibility()),
        false,
        "on the screen",
      );
      if (engine === "chromium") {
        await app.browser.media({}, "print");
        const seen = await app.run(() => ({
          controls: [...document.querySelectorAll(".page :is(textarea, select, input, button)")].filter((it) =>
            it.checkVisibility(),
          ).length,
          isWhole: [...document.querySelectorAll(".page .printed")].every(
            (it) => it.checkVisibility() && it.scrollHeight <= it.clientHeight + 1,
          ),
        }));
        await app.browser.media({});
        assert.deepEqual(seen, { controls: 0, isWhole: true });
      }
      await app.run(() => dispatchEvent(new Event("afterprint")));
      assert.equal(await app.count(".printed"), 0);
      assert.equal(await controls(), all);
    });

    // Only Chromium's driver can have a page believe that it is printed, and look at it then.
    describe("on paper", { skip: engine !== "chromium" }, () => {
      before(() => app.browser.resize(PAGE_WIDTH, 900));
      after(async () => {
        await app.browser.media({});
        await app.browser.resize(1280, 900);
      });

      test("a card stays whole on a page, but for one that would leave much of a page empty", async () => {
        const draft = JSON.parse(EXAMPLE);
        const [concept] = draft.document.roles[0].deliveryPlan.concepts;
        concept.fadeRule = "Two meetings in a row go well: the coach comes every second month. ".repeat(20);
        await app.fresh({ [DRAFT + ID]: JSON.stringify(draft) }, `draft/${ID}/document`);
        await until(() => app.count(".paper"), "the document");
        await app.browser.media({}, "print");
        const torn = await app.run(() => {
          const may = (it) => getComputedStyle(it).breakInside !== "avoid";
          return [...document.querySelectorAll(".paper-card")].filter(may).map((it) => it.firstChild.textContent);
        });
        assert.deepEqual(torn, [concept.name]);
      });

      test("the frameworks are there as they are drawn on the page", async () => {
        await app.browser.media({ "prefers-color-scheme": "light" });
        await visit("team/frameworks")(app);
        const all = [".formula svg", ".track svg", "#infrastructure svg[role=img]", "#profile svg[role=img]"];
        for (const drawing of all) await until(() => app.count(drawing), drawing);
        await app.browser.media({ "prefers-color-scheme": "light" }, "print");
        const isDrawn = (css) => {
          const it = document.querySelector(css);
          const { width, height, right } = it.getBoundingClientRect();
          return it.checkVisibility() && width > 40 && height > 40 && right <= innerWidth;
        };
        for (const drawing of all) assert.ok(await app.run(isDrawn, drawing), drawing);
      });

      for (const [paper, { come, drawings }] of Object.entries(PAPERS)) {
        for (const scheme of ["light", "dark"]) {
          test(`there is nothing but ${paper}, in ink that can be read, where the screen is ${scheme}`, async () => {
            await app.browser.media({ "prefers-color-scheme": scheme });
            await come(app);
            await until(() => app.count(".paper"), paper);
            await app.browser.media({ "prefers-color-scheme": scheme }, "print");
            assert.ok(await app.run(() => matchMedia("print").matches), "it is not print");
            assert.deepEqual(await faults(app), []);
            const drawn = await app.run(() =>
              [...document.querySelectorAll(".paper svg")].filter((it) => {
                const { width, height } = it.getBoundingClientRect();
                return it.checkVisibility() && width > 100 && height > 20;
              }),
            );
            assert.ok(drawn.length >= drawings, `${drawn.length} drawings are to be seen`);
          });
        }
      }
    });
  });
}
