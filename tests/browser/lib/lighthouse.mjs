// Lighthouse's mobile scores of an address. It is no dependency of ours: `cargo xtask measure` installs it and says where.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { find, homeIn } from "../engines.mjs";

const LIMIT = 180_000; // ms
const FLAGS = "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage";
const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** Performance, accessibility and best practices of one run, out of 100. */
export async function lighthouse(address, installedIn) {
  const cli = join(installedIn ?? "", "node_modules/lighthouse/cli/index.js");
  if (!installedIn || !existsSync(cli)) throw new Error("Lighthouse is not installed");
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  try {
    const path = join(folder, "report.json");
    const only = `--only-categories=${CATEGORIES}`;
    const words = [cli, address, "--quiet", only, "--output=json", `--output-path=${path}`, FLAGS];
    const said = await run(words, homeIn(folder));
    if (!existsSync(path)) throw new Error(`Lighthouse wrote no report: ${said.trim().split("\n").at(-1)}`);
    const { categories, runtimeError } = JSON.parse(readFileSync(path, "utf8"));
    if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
    return CATEGORIES.map((name) => Math.round(categories[name].score * 100));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs it to its end; answers what it said. */
function run(words, home) {
  const env = { ...home, CHROME_PATH: find("chromium", "chromium-browser", "google-chrome") };
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "pipe"], timeout: LIMIT });
  let said = "";
  child.stderr.on("data", (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve(said));
  });
}
