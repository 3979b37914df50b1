// A file that the system opens with the installed app, or that is dropped on a page that takes none, goes through the same
// door as one that is picked: the picker of the page for files. Loaded when the app has started.

const PICKER = "pick-file"; // src/pages/files.rs
const FILES = "header a[href$='/files']"; // the link to it that every page has

function pick(picker, files) {
  picker.files = files;
  picker.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Takes files to the page for files, where it is asked what shall become of them. */
function take(files) {
  const here = document.getElementById(PICKER);
  if (here) return pick(here, files);
  const watch = new MutationObserver(() => {
    const picker = document.getElementById(PICKER);
    if (!picker) return;
    watch.disconnect();
    pick(picker, files);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  document.querySelector(FILES)?.click();
}

window.launchQueue?.setConsumer(async ({ files: [handle] }) => {
  if (!handle) return;
  const picked = new DataTransfer();
  picked.items.add(await handle.getFile());
  take(picked.files);
});

// Left to itself, the browser would leave the app and show the file.
const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
const takeDropped = (event) => {
  const isTaken = event.defaultPrevented;
  event.preventDefault();
  if (!isTaken) take(event.dataTransfer.files);
};
// Listens anew for each drop, so that it hears of it after a page that takes files itself.
addEventListener("drop", (event) => hasFiles(event) && addEventListener("drop", takeDropped, { once: true }), true);
