// A file that the system opens with the installed app goes through the same door as one that is picked: the picker of
// the page for files, which is the address that the manifest gives to such files. Loaded when the app has started.

window.launchQueue?.setConsumer(async ({ files: [handle] }) => {
  const picker = document.getElementById("pick-file");
  if (!handle || !picker) return;
  const picked = new DataTransfer();
  picked.items.add(await handle.getFile());
  picker.files = picked.files;
  picker.dispatchEvent(new Event("change", { bubbles: true }));
});
