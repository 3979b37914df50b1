// What the page's loader calls while it fetches and starts the WebAssembly. The page's own script (index.html) does the rest.

export default function boot() {
  const { shell } = window;
  return {
    onProgress: ({ current, total }) => shell.progress(current, total),
    onSuccess: () => {
      shell.started();
      window.rescue?.startWentWell();
      // Not before the app is there, and none of it is needed for writing: it may fail.
      for (const name of ["offline", "launch", "lasting", "printing"]) import(`./${name}.mjs`).catch(() => {});
    },
    onFailure: (reason) => {
      console.error(reason);
      if (reason instanceof WebAssembly.RuntimeError) {
        // It arrived and broke while starting: that is for the rescue screen.
        shell.started();
        window.rescue?.(String(reason));
      } else {
        shell.failed(navigator.onLine ? "changed" : "network");
      }
    },
  };
}
