// Browsers for the tests: Chromium, Firefox and WebKit, each driven over WebDriver by its own driver on a free port.
//
//   const browser = await open("firefox", { width: 390, height: 844 });
//   await browser.goto(BASE_URL);
//   await browser.driver.findElement(By.css("h1"));
//   assert.deepEqual(await browser.problems(), []);
//   await browser.close();

import { spawn } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { Builder, Capabilities, logging } from "selenium-webdriver";

/** Where the app is served: at the root of a host, and under a path. Set by `cargo xtask test`. */
export const BASE_URL = process.env.BASE_URL ?? "http://127.0.0.1:8080/";
export const SUBPATH_URL = process.env.SUBPATH_URL;

const names = (list) => list.split(",").filter(Boolean);

/** The engines to test in. */
export const ENGINES = names(process.env.ENGINES ?? "chromium,firefox,webkit");
/** All engines that there are: those that a file may travel to. */
export const ALL_ENGINES = names(process.env.ALL_ENGINES ?? ENGINES.join(","));

/**
 * How much later frames and short timers come, in ms (Chromium, Firefox): as on a machine that is busy with something
 * else. A test that does not wait for what it wants to see passes by luck, and fails then. Set by `cargo xtask test`.
 */
const SLOW_PAGE = Number(process.env.SLOW_PAGE ?? 0);

const START_LIMIT = 30_000; // ms
const SCRIPT_LIMIT = 60_000; // ms
const COMMAND_LIMIT = 90_000; // ms
const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The path of the first of `names` that is a program on PATH. */
export function find(...names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not this one.
    }
  }
  throw new Error(
    `None of these programs is on PATH: ${names.join(", ")}. "cargo xtask test" installs what is missing.`,
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Programs that were started here and still run, so that none is left when the tests end early. */
const running = new Set();

/** An environment in which a folder is the home: what a browser keeps beside its profile stays in there. */
export function homeIn(folder) {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith("XDG_"));
  return { ...Object.fromEntries(others), HOME: folder };
}

/** Starts a program in a process group of its own, so that it ends together with what it starts. */
function start(program, words, options = {}) {
  const child = spawn(program, words, { stdio: "ignore", detached: true, ...options });
  child.failed = new Promise((_, reject) => child.on("error", reject));
  child.failed.catch(() => {});
  child.on("exit", () => running.delete(child));
  running.add(child);
  return child;
}

function stop(child, signal = "SIGTERM") {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

process.on("exit", () => running.forEach((child) => stop(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

/** An X display for WebKit, which has no headless mode. Xvfb chooses a free one and says which. */
async function display() {
  const xvfb = start(find("Xvfb"), ["-displayfd", "3", "-screen", "0", "1920x1440x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const told = new Promise((resolve) => xvfb.stdio[3].once("data", (data) => resolve(`:${String(data).trim()}`)));
  return { xvfb, name: await within(Promise.race([told, xvfb.failed]), "Xvfb") };
}

function within(promise, what, limit = START_LIMIT) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not answer in ${limit / 1000} s.`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Has every command end: a driver that never answers one must fail a test, not stop them all. */
function limitCommands(driver) {
  const { execute } = driver;
  driver.execute = (command) =>
    within(execute.call(driver, command), `The driver, asked for "${command.getName()}",`, COMMAND_LIMIT);
}

async function untilReady(url, driver) {
  for (;;) {
    const answer = await Promise.race([fetch(`${url}/status`).catch(() => undefined), driver.failed]);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What each engine is asked for, and how its driver is started. */
const kinds = {
  chromium: async ({ folder, args, blockStorage }) => {
    const prefs = blockStorage ? { profile: { default_content_setting_values: { cookies: 2 } } } : {};
    const all = [...CHROMIUM_FLAGS, `--user-data-dir=${folder}`, ...args];
    const logs = new logging.Preferences();
    logs.setLevel(logging.Type.BROWSER, logging.Level.ALL);
    const wanted = new Capabilities({ browserName: "chrome" });
    wanted.set("goog:chromeOptions", {
      binary: find("chromium", "chromium-browser", "google-chrome"),
      args: all,
      prefs,
    });
    wanted.set("goog:loggingPrefs", logs);
    const env = homeIn(folder);
    return { wanted, driver: (port) => start(find("chromedriver"), [`--port=${port}`], { env }) };
  },
  firefox: async ({ folder, args, blockStorage, dark }) => {
    const prefs = { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 };
    if (blockStorage) prefs["network.cookie.cookieBehavior"] = 2;
    const wanted = new Capabilities({ browserName: "firefox", webSocketUrl: true });
    wanted.set("moz:firefoxOptions", { binary: find("firefox", "firefox-esr"), args: ["-headless", ...args], prefs });
    const ports = await Promise.all([freePort(), freePort()]);
    const words = (port) => [`--port=${port}`, `--websocket-port=${ports[0]}`, `--marionette-port=${ports[1]}`];
    const env = homeIn(folder);
    const profile = `--profile-root=${folder}`;
    return { wanted, driver: (port) => start(find("geckodriver"), [...words(port), profile], { env }) };
  },
  webkit: async ({ folder, dark }) => {
    const { xvfb, name } = await display();
    const wanted = new Capabilities({ browserName: "MiniBrowser" });
    // Only our own pages are opened in it; its sandbox needs rights that test machines lack.
    const env = {
      ...homeIn(folder),
      DISPLAY: name,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
      // Without a graphics card, sharing buffers with one costs a third of the time, and frames come late.
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      // A theme's name says whether it is dark, whether or not the theme is there.
      GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
    };
    const driver = (port) => start(find("WebKitWebDriver"), [`--port=${port}`, "--host=127.0.0.1"], { env });
    return { wanted, driver, xvfb };
  },
};

/** Runs in the page before anything of it: keeps what must not happen, for `problems()`. */
function watch() {
  if (window.__problems) return;
  window.__problems = [];
  const keep = (kind, text) => window.__problems.push(`${kind}: ${text}`);
  addEventListener(
    "error",
    (event) => {
      // A resource that did not load has a target with an address.
      const from = event.target?.src ?? event.target?.href;
      keep("error", event.message ?? `could not load ${from}`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => keep("rejection", event.reason));
  addEventListener("securitypolicyviolation", (event) =>
    keep("policy", `${event.effectiveDirective} ${event.blockedURI}`),
  );
  const { error } = console;
  console.error = (...words) => {
    keep("console", words.join(" "));
    error.apply(console, words);
  };
}

/** Runs in the page before anything of it: has it show and do things as late as on a busy machine. */
function slow(delay) {
  const MOMENT = 20; // ms
  const { requestAnimationFrame, setTimeout } = window;
  window.requestAnimationFrame = (work) => setTimeout(() => requestAnimationFrame(work), delay);
  window.setTimeout = (work, wait = 0, ...rest) => setTimeout(work, wait < MOMENT ? delay : wait, ...rest);
}

/** Has a page watched, and its downloads kept. */
const WATCH = `(${watch})(); (${keepDownloads})();`;
/** What runs before every page, in the engines that can. */
const FIRST = SLOW_PAGE ? `${WATCH} (${slow})(${SLOW_PAGE});` : WATCH;

/** Runs in the page: keeps what would have been downloaded instead of saving it. */
function keepDownloads() {
  if (window.__downloads) return;
  window.__downloads = [];
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const keep = (link) => {
    const blob = blobs.get(link?.href);
    if (!blob || !link.hasAttribute("download")) return false;
    const entry = { name: link.download, type: blob.type, text: null };
    window.__downloads.push(entry);
    // `blob.text()` would leave a byte order mark out.
    blob.arrayBuffer().then((bytes) => (entry.text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
    return true;
  };
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function () {
    if (!(this instanceof HTMLAnchorElement && keep(this))) click.call(this);
  };
  addEventListener(
    "click",
    (event) => {
      if (event.isTrusted && keep(event.target.closest?.("a[download]"))) event.preventDefault();
    },
    true,
  );
}

/**
 * Opens a browser with an empty profile.
 *
 * Options: `width`, `height` of the page; `dark`, the scheme of the system; `blockStorage` (Chromium, Firefox: reading
 * localStorage throws); `args`, further flags of the browser.
 */
export async function open(engine, { width = 1280, height = 900, dark = false, blockStorage = false, args = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), `browser-${engine}-`));
  const { wanted, driver: startDriver, xvfb } = await kinds[engine]({ folder, args, blockStorage, dark });
  const port = await freePort();
  const process_ = startDriver(port);
  const end = async () => {
    stop(process_);
    if (xvfb) stop(xvfb);
    // The browser may still be writing to its profile.
    await new Promise((resolve) => setTimeout(resolve, 100));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await within(untilReady(url, process_), `The driver of ${engine}`);
    const driver = await new Builder().usingServer(url).withCapabilities(wanted).build();
    limitCommands(driver);
    const browser = new Browser(engine, driver, end);
    await driver.manage().setTimeouts({ script: SCRIPT_LIMIT });
    await browser.prepare(dark);
    await browser.resize(width, height);
    return browser;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Static hosts answer the address of a page in the app with the app and status 404, and Chromium logs that. */
const isFavicon = (message) => /^\S+:\d+\/favicon\.ico - Failed to load resource: .* 404 /.test(message);
const isDeepLink = (message) =>
  isFavicon(message) || /^\S+\/[^/.\s#]+(#\S*)? - Failed to load resource: .* 404 /.test(message);

/** An open browser. `driver` is selenium's WebDriver; the rest is what differs from engine to engine. */
class Browser {
  #seen = [];
  #end;

  constructor(engine, driver, end) {
    this.engine = engine;
    this.driver = driver;
    this.#end = end;
  }

  /** Has the watching script run before every page, in the engines that can. */
  async prepare(dark = false) {
    if (this.engine === "chromium") {
      await this.cdp("Page.addScriptToEvaluateOnNewDocument", { source: FIRST });
      if (dark) await this.media({ "prefers-color-scheme": "dark" });
    } else if (this.engine === "firefox" && !this.bidi) {
      this.bidi = await this.driver.getBidi();
      const functionDeclaration = `() => { ${FIRST} }`;
      await this.bidi.send({ method: "script.addPreloadScript", params: { functionDeclaration } });
    }
  }

  /** A command of the Chrome DevTools Protocol (Chromium only). */
  cdp(command, parameters = {}) {
    return this.driver.sendAndGetDevToolsCommand(command, parameters);
  }

  /** Media features such as `prefers-color-scheme` or `forced-colors`, and the medium if it is not the screen (Chromium only). */
  async media(features, media = "") {
    await this.cdp("Emulation.setEmulatedMedia", {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  /** Makes the page, not the window, this large. A phone's width needs Chromium's emulation: windows are not so narrow. */
  async resize(width, height) {
    if (this.engine === "chromium") {
      await this.cdp("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 0, mobile: false });
      return;
    }
    const inner = () => this.driver.executeScript("return [innerWidth, innerHeight, outerWidth, outerHeight]");
    await this.driver.manage().window().setRect({ width, height });
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await inner();
    const rect = { width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight };
    await this.driver.manage().window().setRect(rect);
  }

  /** Goes to an address and, where no script could run before the page, watches from now on. */
  async goto(address) {
    await this.#drain();
    await this.driver.get(address);
    await this.install();
  }

  async reload() {
    await this.#drain();
    if (this.bidi) {
      // What F5 does. The driver's classic command goes past the service worker, as Shift+F5 does.
      const context = await this.driver.getWindowHandle();
      await this.bidi.send({ method: "browsingContext.reload", params: { context, wait: "complete" } });
    } else {
      await this.driver.navigate().refresh();
    }
    await this.install();
  }

  /** Opens a further tab, goes there and tells its handle. */
  async newTab(address) {
    await this.#drain();
    await this.driver.switchTo().newWindow("tab");
    await this.prepare();
    if (address) await this.goto(address);
    return this.driver.getWindowHandle();
  }

  /** Installs what looks for problems and keeps downloads. A page that has loaded itself anew has lost it. */
  async install() {
    await this.driver.executeScript(WATCH);
  }

  async #drain() {
    const kept = await this.driver
      .executeScript("return window.__problems ? window.__problems.splice(0) : []")
      .catch(() => []);
    this.#seen.push(...kept);
    if (this.engine === "chromium") {
      const entries = await this.driver.manage().logs().get(logging.Type.BROWSER);
      const bad = entries.filter((entry) => entry.level.value >= logging.Level.SEVERE.value);
      this.#seen.push(...bad.filter((entry) => !isDeepLink(entry.message)).map((entry) => `log: ${entry.message}`));
    }
  }

  /** Console errors, failed loads, uncaught errors and reports of the security policy since the last call. */
  async problems() {
    await this.#drain();
    return this.#seen.splice(0);
  }

  /** What was downloaded in this page since the last call: `{ name, type, text }`. Nothing is written to disk. */
  async downloads() {
    const pending = "return window.__downloads?.every((entry) => entry.text !== null) ?? true";
    await this.driver.wait(() => this.driver.executeScript(pending), 5000, "a download was not read");
    return this.driver.executeScript("return window.__downloads ? window.__downloads.splice(0) : []");
  }

  /** Ends the browser, its driver and its display. */
  async close() {
    await this.bidi?.close().catch(() => {});
    await this.driver.quit().catch(() => {});
    await this.#end();
  }
}
