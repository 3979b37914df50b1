// A host between the browser and the app that is slow, loses things, has others in their place, or goes away.

import { createServer, request } from "node:http";

/**
 * Starts a host that hands on what `target` serves.
 *
 * `speed` is the most bytes a second that one answer gets; `loses(path)` says which answers get lost; `gives` has texts
 * in the place of what the target serves, by their paths below the target's. All can be changed while it runs.
 * `stop()` takes it off the network, `start()` brings it back at the same address. Ends with `close()`.
 */
export async function proxy(target, { speed = Infinity, loses = () => false, gives = {} } = {}) {
  const STEP = 50; // ms
  const base = new URL(target).pathname;
  const host = { speed, loses, gives };
  const server = createServer((asked, answer) => {
    if (host.loses(asked.url)) {
      answer.writeHead(503).end();
      return;
    }
    const given = host.gives[asked.url.split("?")[0].slice(base.length)];
    const onward = request(new URL(asked.url, target), { headers: asked.headers }, (found) => {
      const parts = [];
      found.on("data", (part) => parts.push(part));
      found.on("end", () => {
        let rest = Buffer.concat(parts);
        if (given === undefined) {
          answer.writeHead(found.statusCode, found.headers);
        } else {
          rest = Buffer.from(given);
          const { "content-encoding": _, ...headers } = found.headers;
          answer.writeHead(200, { ...headers, "content-length": rest.length });
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
