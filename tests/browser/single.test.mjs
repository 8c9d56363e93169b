// The single file: it asks nothing of anybody, runs nothing but its own, and can be read without script.
// That it does all the folder does is tested by the folder's own tests, run with `EDITION=single`.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

import { DIST, useApp } from "./lib/app.mjs";

const app = useApp({ single: true });

app.test("opened from disk it goes through every kind of screen and asks for nothing", async (visit) => {
  for (const [address, wanted] of [
    ["#/", "main .btn.main"],
    ["?1#/advise", "main label.choice"],
    ["?2#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months", "main h1"],
    ["?3#/paths/staged", "main ol.steps"],
    ["?4#/learn/hybrid", "main label.choice"],
    ["?embed=1&theme=dark#/compare", "main table"],
  ]) {
    await visit.open(address);
    await visit.page.locator(wanted).first().waitFor();
  }
  assert.ok(visit.requests.every((path) => path.split("?")[0].endsWith("/mail-migration-advisor.html")), visit.requests.join("\n"));
  const asked = await visit.page.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name));
  assert.deepEqual(asked.filter((name) => !name.startsWith("data:")), []);
});

app.test("its policy allows what stands in it, by hash, and no request", async () => {
  const html = await readFile(`${DIST}mail-migration-advisor.html`, "utf8");
  const [, policy] = html.match(/Content-Security-Policy" content="([^"]*)"/);
  assert.doesNotMatch(policy, /unsafe-inline|'self'|https?:|connect-src/);
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const inside = (tag) => [...html.matchAll(new RegExp(`<${tag}( media="?print"?)?>([^]*?)</${tag}>`, "g"))].map((found) => found[2]);
  for (const text of [...inside("style"), ...inside("script")]) assert.ok(policy.includes(hash(text)));
  assert.equal(inside("script").length, 1);
  assert.ok(inside("style").length >= 4);
});

app.test("without script it is all paths, to read and to print", { javaScriptEnabled: false }, async (visit) => {
  await visit.page.goto(app.server.address);
  await visit.page.getByRole("heading", { name: "All paths, side by side" }).waitFor();
  assert.equal(await visit.page.locator("section:has(> h2 + .lead)").count(), 13);
  assert.equal(await visit.page.getByText("Loading the advisor").isVisible(), false);
});

app.test("question packs of the house are inside, and opened from disk", async (visit) => {
  const pack = await readFile(new URL("../packs/good.json", import.meta.url), "utf8");
  const packed = gzipSync(pack).toString("base64");
  const html = await readFile(`${DIST}mail-migration-advisor.html`, "utf8");
  const empty = '<script type="application/json" id="file:advisor.json">{}</script>';
  assert.ok(html.includes(empty));
  // As `build --single-file --policy` puts them there.
  const policy = empty.replace("{}", JSON.stringify({ name: "Contoso", packs: ["packs/ours.json", "packs/gone.json"] }));
  const folder = await mkdtemp(join(tmpdir(), "single-"));
  try {
    const file = join(folder, "advisor.html");
    await writeFile(file, html.replace(empty, `<script type="text/plain" id="file:packs/ours.json">${packed}</script>\n${policy}`));
    await visit.page.goto(`${pathToFileURL(file)}#/learn`);
    const { title } = JSON.parse(pack);
    await visit.page.getByText("packs/gone.json cannot be used: this copy of the page does not hold it").waitFor();
    await visit.page.getByRole("link", { name: title }).click();
    await visit.page.getByText(`${title} · question 1`).waitFor();
  } finally {
    await rm(folder, { recursive: true });
  }
});

app.test("it has no address for others to show, and says so", async (visit) => {
  await visit.open("#/embed");
  await visit.page.getByText("opened from disk, so it has no address").waitFor();
  await visit.axe();
});
