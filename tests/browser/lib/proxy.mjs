// A host between the browser and the app that is slow, or loses things.

import { createServer, request } from "node:http";

/**
 * Starts a host that hands on what `target` serves.
 *
 * `speed` is the most bytes a second that one answer gets; `loses(path)` says which answers get lost. Both can be
 * changed while it runs. Ends with `close()`.
 */
export async function proxy(target, { speed = Infinity, loses = () => false } = {}) {
  const STEP = 50; // ms
  const host = { speed, loses };
  const server = createServer((asked, answer) => {
    if (host.loses(asked.url)) {
      answer.writeHead(503).end();
      return;
    }
    const onward = request(new URL(asked.url, target), { headers: asked.headers }, (found) => {
      const parts = [];
      found.on("data", (part) => parts.push(part));
      found.on("end", () => {
        answer.writeHead(found.statusCode, found.headers);
        let rest = Buffer.concat(parts);
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
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  host.address = `http://127.0.0.1:${server.address().port}${new URL(target).pathname}`;
  host.close = () => {
    server.closeAllConnections();
    server.close();
  };
  return host;
}
