// Registers the service worker, offers the new version when one waits, and finds a person's place again after it was
// taken. Loaded when the app has started. Needs nothing of the app but the words "builder:accept-update".

const HOUR = 3_600_000; // ms
const PLACE = "coaching-system/place"; // in sessionStorage: this tab's, gone with it
const FINDING = 3_000; // ms in which what arrives late, such as examples, may still push the page about
const OFFER = ".update"; // src/pages/update.rs

/** Has the app offer the new version. Said again it changes nothing. */
const offer = () => dispatchEvent(new Event("builder:update"));

async function keepOffline(workers) {
  let controlled = Boolean(workers.controller);
  workers.addEventListener("controllerchange", () => {
    // Another tab has taken the new version: this one runs on with the older one until somebody here takes it too.
    if (controlled) offer();
    // The first worker of all takes the tab over too, and is no news.
    controlled = true;
  });
  const registration = await workers.register(new URL("sw.js", document.baseURI));
  const look = () => registration.active && registration.waiting && offer();
  const watch = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", watch);
  watch();
  look();
  // The browser looks for a new version when a page is loaded. A tab may stay open for weeks.
  let asked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || Date.now() - asked < HOUR) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** The element with an id at the top of what is seen of the page, under the header that stays. */
function topmost() {
  const edge = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  return [...document.querySelectorAll("main [id]")].find((it) => {
    const { top, height } = it.getBoundingClientRect();
    return height > 0 && top >= edge;
  });
}

let lastFocused = "";
addEventListener("focusin", ({ target }) => {
  if (!target.closest(OFFER)) lastFocused = target.id;
});

addEventListener("builder:accept-update", () => {
  const top = topmost();
  const field = document.getElementById(lastFocused);
  const place = {
    page: location.href,
    top: top?.id,
    at: top?.getBoundingClientRect().top,
    focused: lastFocused,
    caret: field?.selectionEnd ?? null,
  };
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(place));
  } catch {
    // Without storage the page begins at its top.
  }
  window.rescue.reload();
});

/** Shows what was shown before, even where the new version has put something above it, until a person moves on. */
function findPlace() {
  let place;
  try {
    place = JSON.parse(sessionStorage.getItem(PLACE));
    sessionStorage.removeItem(PLACE);
  } catch {
    return;
  }
  if (place?.page !== location.href) return;
  const over = new AbortController();
  const hold = () => {
    const now = document.getElementById(place.top)?.getBoundingClientRect().top;
    if (now !== undefined) scrollBy(0, now - place.at);
  };
  hold();
  const focused = document.getElementById(place.focused) ?? document.getElementById("page-heading");
  focused?.focus({ preventScroll: true });
  if (place.caret !== null) focused?.setSelectionRange?.(place.caret, place.caret);
  const resized = new ResizeObserver(hold);
  resized.observe(document.querySelector("main"));
  over.signal.addEventListener("abort", () => resized.disconnect());
  for (const moved of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(moved, () => over.abort(), { signal: over.signal, passive: true });
  setTimeout(() => over.abort(), FINDING);
}

findPlace();
const isOn = document.querySelector("meta[name=offline]")?.content === "on";
if (isOn && "serviceWorker" in navigator) {
  const soon = window.requestIdleCallback ?? setTimeout;
  // Refused where storage is blocked: the app then works as before, with a network.
  soon(() => keepOffline(navigator.serviceWorker).catch(() => {}));
}
