// Which browser, and how it is started.

import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Names under which a browser of the Chromium family goes; `xtask/src/setup.rs` knows the same. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser without a window. `CHROME` names another than the first on the search path. */
export function launch() {
  // The sandbox refuses to work for root, as whom tests run in a container.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: find(), args: [...FLAGS, ...asRoot] });
}

function find() {
  if (process.env.CHROME) return process.env.CHROME;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of NAMES) {
    const program = folders.map((folder) => join(folder, name)).find(executable);
    if (program) return program;
  }
  throw new Error(`no browser on the search path (${NAMES.join(", ")}); CHROME may name one`);
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
