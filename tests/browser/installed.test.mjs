// The app can be installed, looks right among other apps, and opens the files that the system hands it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BASE_URL, ENGINES, SUBPATH_URL } from "./engines.mjs";
import { DRAFT, open, until, untilIs } from "./lib/app.mjs";

const FILE = {
  format: "district-coaching-system",
  schema: 1,
  id: "0123456789abc",
  document: { district: { name: "Pine River Schools" } },
};

/** Width and height of a PNG, out of its first chunk. */
async function sizeOf(address) {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  assert.equal(bytes.toString("latin1", 1, 4), "PNG", address);
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

for (const base of [BASE_URL, SUBPATH_URL].filter(Boolean)) {
  test(`the manifest of ${base} names icons and pictures that are there, in their true sizes`, async () => {
    const address = `${base}manifest.webmanifest`;
    const manifest = await (await fetch(address)).json();
    assert.equal(new URL(manifest.start_url, address).href, base);
    assert.equal(new URL(manifest.scope, address).href, base);
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.file_handlers[0].icons];
    for (const { src, sizes, type } of pictures) {
      const answer = await fetch(new URL(src, address));
      assert.equal(answer.status, 200, src);
      assert.equal(answer.headers.get("content-type"), type, src);
      if (type === "image/png") assert.equal(await sizeOf(new URL(src, address)), sizes, src);
    }
    const purposes = manifest.icons.filter(({ sizes }) => sizes === "512x512").map(({ purpose }) => purpose);
    assert.deepEqual(purposes, [undefined, "maskable"]);
  });
}

// What follows exists in Chromium alone.
describe("chromium", { skip: !ENGINES.includes("chromium") }, () => {
  let app;
  before(async () => {
    app = await open("chromium");
  });
  after(() => app?.close());

  for (const base of [BASE_URL, SUBPATH_URL].filter(Boolean)) {
    test(`it finds nothing against installing the app from ${base}`, async () => {
      await app.browser.goto(base);
      await app.ready();
      await app.browser.cdp("Page.enable");
      const { errors, url } = await app.browser.cdp("Page.getAppManifest");
      assert.deepEqual([errors, url], [[], `${base}manifest.webmanifest`]);
      assert.deepEqual((await app.browser.cdp("Page.getInstallabilityErrors")).installabilityErrors, []);
      await app.quiet();
    });
  }

  test("icons that systems cut into shape are colored up to their corners", async () => {
    await app.visit();
    for (const name of ["icon-maskable-512.png", "apple-touch-icon.png"]) {
      const corners = await app.run(async (name) => {
        const picture = new Image();
        picture.src = name;
        await picture.decode();
        const canvas = Object.assign(document.createElement("canvas"), picture);
        [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
        const pen = canvas.getContext("2d");
        pen.drawImage(picture, 0, 0);
        const alpha = (x, y) => pen.getImageData(x, y, 1, 1).data[3];
        const [right, bottom] = [canvas.width - 1, canvas.height - 1];
        return [alpha(0, 0), alpha(right, 0), alpha(0, bottom), alpha(right, bottom)];
      }, name);
      assert.deepEqual(corners, [255, 255, 255, 255], name);
    }
    await app.quiet();
  });

  /** Plays the browser's part, with a true handle: no driver can have the system open a file. */
  async function whereFilesAreHandedOver(work) {
    const source = "launchQueue.setConsumer = (consumer) => void (window.__open = consumer)";
    const { identifier } = await app.browser.cdp("Page.addScriptToEvaluateOnNewDocument", { source });
    try {
      await work();
    } finally {
      await app.browser.cdp("Page.removeScriptToEvaluateOnNewDocument", { identifier });
    }
  }
  async function handOver(file) {
    await until(() => app.run(() => !!window.__open), "the page to listen for files");
    await app.run(async (text) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle("plan.json", { create: true });
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
      await window.__open({ files: [handle] });
    }, JSON.stringify(file));
  }

  test("a file that the system hands over is asked about like one that was picked", async () => {
    const { file_handlers } = await (await fetch(`${BASE_URL}manifest.webmanifest`)).json();
    const [{ action, accept }] = file_handlers;
    assert.deepEqual(accept, { "application/json": [".json"] });
    await whereFilesAreHandedOver(async () => {
      await app.fresh({}, action);
      await handOver(FILE);
      await app.see(/This is the coaching system of Pine River Schools/, ".notice--ask");
      await app.click("#open-as-new");
      await app.heading("Pine River Schools");
      assert.equal((await app.document(FILE.id)).district.name, "Pine River Schools");
      // Started by its own icon, the app is handed nothing.
      await app.visit("files");
      await app.run(() => window.__open({ files: [] }));
      await app.quiet();
    });
  });

  test("a file of the same draft that the system hands over takes nothing of what could not be stored", async () => {
    const name = "#profile\\.name";
    const stored = JSON.stringify({ ...FILE, schema: 3 });
    await whereFilesAreHandedOver(async () => {
      await app.fresh({ [DRAFT + FILE.id]: stored }, `draft/${FILE.id}/profile`);
      await app.run((draft) => {
        const { setItem } = Storage.prototype;
        Storage.prototype.setItem = function (key, text) {
          if (key.startsWith(draft)) throw new DOMException("no", "QuotaExceededError");
          setItem.call(this, key, text);
        };
      }, DRAFT);
      await app.typeInto(name, " and Lakes");
      await app.see(/Not saved/, ".status");
      const theirs = { ...FILE, revision: "00000000000t1", document: { district: { name: "From the file" } } };
      await handOver(theirs);
      await app.see(/A copy of the same draft is in this browser: Pine River Schools and Lakes/, ".notice--ask");
      await app.see(/Not saved/, ".status");
      await app.click("#leave-file");
      await app.driver.navigate().back();
      await untilIs(() => app.value(name), "Pine River Schools and Lakes", "the words that only this tab has");
      assert.equal((await app.document(FILE.id)).district.name, "Pine River Schools");
      await app.quiet();
    });
  });
});
