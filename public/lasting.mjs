// Asks the browser to keep what this site stores, at the first real edit: there is something to lose from then on.
// Where it refuses or says nothing, the app works as before; the page of earlier versions shows the answer.

const ASKED = "coaching-system-asked-to-last"; // in localStorage: when it was asked
const AGAIN = 7 * 24 * 3_600_000; // ms after which a browser that refused may have thought better of it
const IN_A_DRAFT = ".draft__page";

async function ask() {
  if (await navigator.storage.persisted()) return;
  const asked = Number(localStorage.getItem(ASKED));
  if (Date.now() - asked < AGAIN) return;
  localStorage.setItem(ASKED, String(Date.now()));
  await navigator.storage.persist();
}

function hear({ target }) {
  if (!target.closest?.(IN_A_DRAFT)) return;
  removeEventListener("input", hear);
  // Refused where storage is blocked: then there is nothing to keep.
  ask().catch(() => {});
}

if (navigator.storage?.persist) addEventListener("input", hear);
