// What assistive technology is told: the accessibility trees of interview, record and knowledge check, kept as files
// that are reviewed like code. `cargo xtask snapshots` writes them anew after `cargo xtask build`; look at the difference
// before you commit it.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";

import { useApp } from "./lib/app.mjs";
import { show, slug } from "./lib/screens.mjs";

const app = useApp();
const FOLDER = new URL("snapshots/", import.meta.url);
const RENEW = process.env.RENEW_SNAPSHOTS === "1";

for (const name of ["one answer", "several answers", "a number, wrong", "check", "result", "quiz", "quiz, answered", "kit, with a list"]) {
  app.test(`${name}: what is told has not changed`, async (visit) => {
    // The record carries its date and its address.
    await visit.page.clock.setFixedTime(new Date("2026-11-21T12:00:00"));
    await show(visit, name);
    const told = await visit.page.locator("body").ariaSnapshot();
    const tree = `${told.replaceAll(app.server.address, "https://advisor.example/")}\n`;
    const file = new URL(`${slug(name)}.yaml`, FOLDER);
    if (RENEW) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(file, tree);
    }
    const kept = await readFile(file, "utf8").catch(() => "");
    assert.equal(tree, kept, "if this is as it should be, `cargo xtask snapshots` keeps it");
  });
}
