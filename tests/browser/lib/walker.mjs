// Writes a whole draft by keyboard, out of a plain list of pages with their fields and rows (tests/fixtures).
//
// It knows nothing of the app's insides: it goes to a page with Ctrl+K, presses Tab until the field with the right
// label has the focus, types, and presses the list's Add button for a new row.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { until } from "./app.mjs";

/** More than any page has. */
const MOST_TABS = 400;

const isTicks = (value) => Array.isArray(value?.tick);

/** Types everything of `pages` into the open draft. */
export async function write(app, pages) {
  for (const { page, role, fill } of pages) {
    if (role) {
      await app.jump(Object.keys(fill)[0], `${page}, ${role}`);
      await app.heading(`${page}: ${role}`);
      const isThere = () =>
        app.run(() => {
          const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
          return Boolean(place?.contains(document.activeElement));
        });
      await until(isThere, `the focus to go to ${page}, ${role}`);
    } else {
      await app.jump(page, "This draft");
      await app.heading(page);
      await until(async () => (await app.focus()).id === "page-heading", `the heading of ${page} to have the focus`);
    }
    await fillIn(app, fill, "");
  }
}

async function fillIn(app, fill, row) {
  for (const [label, value] of Object.entries(fill)) {
    if (value === "") continue;
    if (isTicks(value)) await tick(app, label, value.tick, row);
    else if (Array.isArray(value)) await addRows(app, label, value);
    else await answer(app, label, value, row);
  }
}

/** Presses Tab until what has the focus is what is looked for. */
async function tabTo(app, fits, what) {
  const seen = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const focus = await app.focus();
    if (fits(focus)) return focus;
    seen.push(focus.label || focus.words.slice(0, 40));
    await app.press(Key.TAB);
  }
  return assert.fail(`Tab does not reach ${what}; the last stops were: ${seen.slice(-12).join(" | ")}`);
}

async function answer(app, label, text, row) {
  const isIt = (focus) =>
    focus.row === row && (focus.label === label || (focus.type === "radio" && focus.group === label));
  const focus = await tabTo(app, isIt, `“${label}”`);
  if (focus.type === "radio") await choose(app, text, "radio");
  else if (focus.tag === "select") await choose(app, text, "select");
  else await app.type(text);
}

/** Presses the down arrow as often as it takes to come to an option. */
async function choose(app, words, kind) {
  const steps = await app.run(
    (words, kind) => {
      const field = document.activeElement;
      const radios = [...field.closest("fieldset").querySelectorAll("input[type=radio]")];
      const options = kind === "select" ? [...field.options] : radios.map((radio) => radio.labels[0]);
      const now = kind === "select" ? field.selectedIndex : radios.indexOf(field);
      return options.findIndex((option) => option.textContent.trim() === words) - now;
    },
    words,
    kind,
  );
  assert.ok(steps > 0, `“${words}” is not among the options further down`);
  await app.press(...Array(steps).fill(Key.ARROW_DOWN));
  const chosen = () =>
    app.run((kind) => {
      const field = document.activeElement;
      const label = kind === "select" ? field.selectedOptions[0] : field.checked ? field.labels[0] : null;
      return label?.textContent.trim();
    }, kind);
  await until(async () => (await chosen()) === words, `“${words}” to be chosen`);
}

async function tick(app, label, options, row) {
  for (const option of options) {
    const isIt = (focus) =>
      focus.row === row && focus.type === "checkbox" && focus.group === label && focus.label === option;
    await tabTo(app, isIt, `the tick “${option}” of “${label}”`);
    await app.press(Key.SPACE);
  }
}

async function addRows(app, label, rows) {
  const rowIds = () => app.run(() => [...document.querySelectorAll("li.row")].map((row) => row.id));
  for (const [index, row] of rows.entries()) {
    const isLine = typeof row === "string";
    const before = await rowIds();
    if (!isLine || index === 0) {
      await tabTo(
        app,
        (focus) => focus.list === label && /^Add an? /.test(focus.words),
        `the Add button of “${label}”`,
      );
    }
    // In a list of lines, Enter adds the next one.
    await app.press(Key.ENTER);
    const focus = await until(async () => {
      const focus = await app.focus();
      return focus.row && !before.includes(focus.row) ? focus : null;
    }, `the focus to go to a new row of “${label}”`);
    if (isLine) {
      await tabTo(app, (now) => now.row === focus.row && /input|textarea/.test(now.tag), `the new line of “${label}”`);
      await app.type(row);
    } else {
      await fillIn(app, row, focus.row);
    }
  }
}

/** What a page is to show: `[label, text]` for each answer, in order. A line's label is its list's. */
export function answers(fill) {
  return Object.entries(fill).flatMap(([label, value]) => {
    if (value === "") return [];
    if (isTicks(value)) return value.tick.map((option) => [option, "yes"]);
    if (!Array.isArray(value)) return [[label, value]];
    return value.flatMap((row) => (typeof row === "string" ? [[label, row]] : answers(row)));
  });
}

/** What the page shows: `[label, text]` for each answer, in order, as [`answers`] has it. */
export function shown(app) {
  return app.run(() => {
    const clean = (text) => text.replace(/\s+/g, " ").trim();
    const found = [];
    for (const field of document.querySelectorAll(".form :is(input, textarea, select)")) {
      if (field.type === "date") continue;
      const label = clean(field.labels[0]?.textContent ?? "");
      const line = field.closest(".row--line");
      if (field.type === "checkbox") {
        if (field.checked) found.push([label, "yes"]);
      } else if (field.type === "radio") {
        if (field.checked) found.push([clean(field.closest("fieldset").querySelector("legend").textContent), label]);
      } else if (field.tagName === "SELECT") {
        found.push([label, field.selectedOptions[0]?.textContent ?? ""]);
      } else {
        const name = line ? clean(line.closest("[role=group]").querySelector("h3").textContent) : label;
        found.push([name, field.value]);
      }
    }
    return found;
  });
}

/** Asserts that everything expected is there, in its order; what is not named may stand between. */
export function assertHolds(found, expected, where) {
  let at = 0;
  for (const [label, text] of expected) {
    const next = found.findIndex(([name, value], index) => index >= at && name === label && value === text);
    if (next < 0) {
      const rest = found.slice(at, at + 8).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
      assert.fail(`${where}: “${label}” should say ${JSON.stringify(text)}; from there on it shows ${rest.join(", ")}`);
    }
    at = next + 1;
  }
}

/** Every text of a fixture that somebody types, choices left out by `isTyped`. */
export function texts(pages) {
  return pages
    .flatMap(({ fill }) => answers(fill).map(([label, text]) => ({ label, text })))
    .filter(({ text }) => text !== "yes");
}
