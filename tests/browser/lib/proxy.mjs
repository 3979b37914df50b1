// A host between the browser and the app that is slow, loses things, has others in their place, or goes away; and that
// has scripts run before the app's, for what no driver of an engine can bring about.

import { createServer, request } from "node:http";

const STEP = 50; // ms
/** Where the script is that runs before the app's. The app's policy lets it, since it comes from the same host. */
const FIRST_SCRIPT = "before-the-app.js";

/** A script for `before`: the page may keep nothing, as where a person or a school has blocked that. */
export const BLOCK_STORAGE = `for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, {
    get() {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });`;

/**
 * Starts a host that hands on what `target` serves.
 *
 * `speed` is the most bytes a second that one answer gets; `loses(path)` says which answers get lost, `cuts(path)` which
 * break off in the middle, `holds(path)` which never come; `gives` has texts in the place of what the target serves, by
 * their paths below the target's; `headers` are set on all answers. These can be changed while it runs. `before` is the
 * text of a script that every page runs before anything of its own. `stop()` takes it off the network, `start()` brings
 * it back at the same address. Ends with `close()`.
 */
export async function proxy(target, options = {}) {
  const base = new URL(target).pathname;
  const none = () => false;
  const { before, ...changing } = options;
  const host = { speed: Infinity, loses: none, cuts: none, holds: none, gives: {}, headers: {}, ...changing };
  const given = (path) => (before && path === FIRST_SCRIPT ? before : host.gives[path]);
  const server = createServer((asked, answer) => {
    if (host.loses(asked.url)) {
      answer.writeHead(503).end();
      return;
    }
    if (host.holds(asked.url)) return;
    const text = given(asked.url.split("?")[0].slice(base.length));
    const wanted = { ...asked.headers };
    // A page that is changed on the way must come as it is.
    if (before) delete wanted["accept-encoding"];
    const onward = request(new URL(asked.url, target), { headers: wanted }, (found) => {
      const parts = [];
      found.on("data", (part) => parts.push(part));
      found.on("end", () => {
        let rest = Buffer.concat(parts);
        const headers = { ...found.headers, ...host.headers };
        let status = found.statusCode;
        if (text !== undefined) {
          rest = Buffer.from(text);
          status = 200;
          delete headers["content-encoding"];
          if (text === before) headers["content-type"] = "text/javascript";
        } else if (before && /^text\/html/.test(headers["content-type"])) {
          rest = Buffer.from(String(rest).replace("<head>", `<head><script src="${base}${FIRST_SCRIPT}"></script>`));
        }
        answer.writeHead(status, { ...headers, "content-length": rest.length });
        if (host.cuts(asked.url)) {
          answer.write(rest.subarray(0, rest.length / 2), () => answer.destroy());
          return;
        }
        const send = () => {
          const size = Math.min(rest.length, Math.ceil((host.speed * STEP) / 1000));
          answer.write(rest.subarray(0, size));
          rest = rest.subarray(size);
          if (rest.length === 0) answer.end();
          else setTimeout(send, STEP);
        };
        send();
      });
    });
    onward.on("error", () => answer.destroy());
    onward.end();
  });
  const listen = (port) => new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address();
  host.address = `http://127.0.0.1:${port}${base}`;
  host.start = () => listen(port);
  host.stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  host.close = () => void host.stop();
  return host;
}
