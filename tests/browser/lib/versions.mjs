// Versions of the app as a host would serve them one after another, made from the one that is built.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BASE_URL } from "../engines.mjs";

const WORKER = "sw.js";
const PAGE = "";
const LIST = /const FILES = (\{[^}]*\});/;

const fetchText = async (address) => (await fetch(address)).text();
const sha256 = (text) => createHash("sha256").update(text).digest("base64");
/** A path as the list has it. */
const listed = (path) => `./${path}`;

/** The page with a mark by which `versionOf` knows it. */
const marked = (page, name) => page.replace("<html ", `<html data-version="${name}" `);

/** Which of these versions the open page is of; "built" if it is the one that was built. */
export const versionOf = (app) => app.run(() => document.documentElement.dataset.version ?? "built");

/** The built version: its service worker, and the digests of its files by path. */
export async function builtVersion() {
  const worker = await fetchText(BASE_URL + WORKER);
  return { worker, files: JSON.parse(worker.match(LIST)[1]) };
}

/**
 * A later version: what a host must give in the place of the built files, by path. `changes` turns texts into those of
 * that version, by path; `without` names files that the version no longer has.
 */
export async function laterVersion(name, { changes = {}, without = [] } = {}) {
  const gives = { [PAGE]: marked(await fetchText(BASE_URL + PAGE), name) };
  for (const [path, change] of Object.entries(changes)) gives[path] = change(await fetchText(BASE_URL + path));
  const { worker, files } = await builtVersion();
  for (const path of without) delete files[listed(path)];
  for (const [path, text] of Object.entries(gives)) files[listed(path)] = sha256(text);
  gives[WORKER] = worker
    .replace(/const VERSION = "[^"]*";/, `const VERSION = "${name}";`)
    .replace(LIST, `const FILES = ${JSON.stringify(files)};`);
  return gives;
}

/** The service worker as it stands in the project: without a list it removes itself. */
export const switchOff = () => readFileSync(join(import.meta.dirname, "../../../public", WORKER), "utf8");

/** What `cargo xtask build --no-offline` makes of this build. */
export async function withoutOffline(name) {
  const page = await fetchText(BASE_URL + PAGE);
  const off = page.replace('name="offline" content="on"', 'name="offline" content="off"');
  return { [PAGE]: marked(off, name), [WORKER]: switchOff() };
}
