// The service worker: after the first visit the whole app opens without a network.
//
// One version of the app is one cache, filled completely or not at all. A new version waits until a person takes it, or
// until the last tab is closed; it never takes over by itself.
//
// As it stands here, without a list of files, it is the switch that turns all this off: served in the place of an earlier
// one, it removes what that one kept and then itself. The build writes the list (xtask/src/offline.rs).

const VERSION = "";
const FILES = {}; // path from here: SHA-256 of the file, in base64

const SHELL = "./"; // The page itself. Some hosts answer its file name, index.html, with a redirection.
// Other apps may share the host's caches, even another copy of this one under another path.
const OURS = `coaching-system ${registration.scope} `;
const CACHE = OURS + VERSION;
const RAN = "./has-run"; // What a cache holds besides its files when its version has been in use.

const addressOf = (path) => new URL(path, registration.scope).href;

/** Fills this version's cache. One file that is missing or of another version, and nothing has changed. */
async function install() {
  const cache = await caches.open(CACHE);
  // A deployment that was taken back: this version is here, and may be the one in use.
  if (await cache.match(addressOf(RAN))) return;
  try {
    // One after another: whoever has just begun to type needs the network more.
    for (const [path, digest] of Object.entries(FILES)) await cache.put(addressOf(path), await file(path, digest));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * A file as this version has it: kept by the version before, else as the browser or a server on the way has it, else
 * from the host itself. Its digest decides, so that a deployment which has arrived in part is no version.
 */
async function file(path, digest) {
  const address = addressOf(path);
  const fetched = (cache) => fetch(address, { cache, priority: "low" });
  const places = [() => caches.match(address), () => fetched("default"), () => fetched("reload")];
  for (const place of places) {
    const response = await place();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if ((await sha256(bytes)) !== digest) continue;
    // Made anew: a response that was redirected must not answer a navigation.
    const headers = new Headers(response.headers);
    // They describe how the bytes travelled, and what they depended on then.
    for (const name of ["Content-Encoding", "Content-Length", "Vary"]) headers.delete(name);
    return new Response(bytes, { headers });
  }
  throw new Error(`${path} is not there, or not as this version has it.`);
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...digest));
}

/** Removes older versions, but for the last that was in use: tabs that were open before may still run it. */
async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  const older = names.slice(0, names.indexOf(CACHE)); // The browser tells them in the order in which they were made.
  let kept = false;
  for (const name of older.reverse()) {
    const ran = await (await caches.open(name)).match(addressOf(RAN));
    if (ran && !kept) kept = true;
    else await caches.delete(name);
  }
  await (await caches.open(CACHE)).put(addressOf(RAN), new Response());
  // A first visit has loaded its page without this worker; from now on its tab needs no network either.
  await clients.claim();
}

/** The path of a file of this version, or of the shell where a page of the app is asked for; else nothing. */
function pathOf({ mode, url }) {
  const { pathname } = new URL(url);
  const path = `./${pathname.slice(new URL(registration.scope).pathname.length)}`;
  if (mode !== "navigate" || path in FILES) return path;
  // Pages of the app have no dot in their last part. What has one is a file that the host has beside the app.
  return /\.[^/]*$/.test(path.slice(1)) ? undefined : SHELL;
}

async function answer(request, path) {
  const address = addressOf(path);
  const found = await (await caches.open(CACHE)).match(address);
  // A tab that was open before may ask for a part of the version that it runs.
  return found ?? (await caches.match(address)) ?? fetch(request);
}

async function removeAll() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}

if (VERSION) {
  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));
  addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
    const path = pathOf(request);
    if (path) event.respondWith(answer(request, path));
  });
  // Said by a page that has saved everything and is about to load itself anew.
  addEventListener("message", (event) => {
    if (event.data === "take over") event.waitUntil(skipWaiting());
  });
} else {
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(removeAll()));
}
