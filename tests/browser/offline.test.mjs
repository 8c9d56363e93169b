// Without a network: after one visit all of it works; a new release takes over cleanly, also while a tab is open.

import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";

import { DIST, useApp } from "./lib/app.mjs";

const AT = "/some/deep/folder/";
const folder = await mkdtemp(join(tmpdir(), "release-"));
before(() => cp(DIST, folder, { recursive: true }));
after(() => rm(folder, { recursive: true }));

const app = useApp({ folder, serviceWorkers: "allow" });

/** Until the worker has everything. */
const kept = (visit) => visit.page.evaluate(() => navigator.serviceWorker.ready.then((it) => it.active.state));

const caches = (visit) => visit.page.evaluate(async () => (await window.caches.keys()).map((name) => name.split(" ").pop()));

const RESULT = "#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";

app.test("after one visit everything works without a network", async (visit) => {
  await visit.open("#/");
  await kept(visit);
  await visit.page.context().setOffline(true);
  for (const [address, wanted] of [
    ["?1#/advise", "label.choice"],
    [`?2${RESULT}`, "h1"],
    ["?3#/paths/staged", "ol.steps"],
    ["?4#/learn/hybrid", "label.choice"],
    ["index.html#/compare", "table"],
  ]) {
    await visit.open(address);
    await visit.page.locator(`main ${wanted}`).first().waitFor();
  }
  await visit.open("paths.html");
  assert.equal(await visit.heading(), "All paths, side by side");
});

app.test("question packs of the house, and its policy, are there without a network, as they were last", async (visit) => {
  visit.expect(/404|ERR_INTERNET_DISCONNECTED|Failed to load|(missing|unseen)\.json/);
  const [policy, packs] = [join(folder, "advisor.json"), join(folder, "packs")];
  const [before, pack] = [await readFile(policy, "utf8"), await readFile(new URL("../packs/good.json", import.meta.url), "utf8")];
  await mkdir(packs);
  try {
    // Named by the policy: kept ahead. Not named: kept once it was asked for. One that is missing hinders nobody.
    await writeFile(policy, JSON.stringify({ packs: ["packs/named.json", "packs/missing.json"] }));
    for (const name of ["named", "unnamed", "unseen"]) await writeFile(join(packs, `${name}.json`), pack);
    await visit.open("#/");
    await kept(visit);
    await visit.open("?unnamed#/learn/pack/unnamed");
    await visit.page.getByRole("heading", { level: 1 }).waitFor();
    const { title } = JSON.parse(pack);
    await visit.page.context().setOffline(true);
    for (const name of ["named", "unnamed"]) {
      await visit.open(`?offline-${name}#/learn/pack/${name}`);
      await visit.page.getByText(`${title} · question 1`).waitFor();
    }
    await visit.open("?learn#/learn");
    await visit.page.getByRole("link", { name: title }).waitFor();
    await visit.open("?offline-unseen#/learn/pack/unseen");
    await visit.page.getByText("could not be", { exact: false }).first().waitFor();
    // Back in the network the latest copy counts.
    await visit.page.context().setOffline(false);
    await writeFile(join(packs, "named.json"), pack.replace(title, "Another title"));
    await visit.open("?again#/learn/pack/named");
    await visit.page.getByText("Another title · question 1").waitFor();
    await visit.page.context().setOffline(true);
    await visit.open("?once-more#/learn/pack/named");
    await visit.page.getByText("Another title · question 1").waitFor();
  } finally {
    await writeFile(policy, before);
    await rm(packs, { recursive: true });
  }
});

app.test("files of others in the same folder are left alone", async (visit) => {
  visit.expect(/404/);
  await visit.open("#/");
  await kept(visit);
  await visit.reload();
  assert.equal(await visit.page.evaluate(() => fetch("./of-others.txt").then((answer) => answer.status)), 404);
});

/** Puts another release in the folder: other content, and so other names. */
async function release(word) {
  const names = await readdir(folder);
  const renamed = Object.fromEntries(
    [/^screens-.*\.js$/, /^start-/].map((kind) => names.find((name) => kind.test(name))).map((old) => [old, old.replace(/-.*/, `-${word}.js`)]),
  );
  for (const [old, fresh] of Object.entries(renamed)) await rename(join(folder, old), join(folder, fresh));
  for (const name of ["sw.js", `start-${word}.js`, "index.html"]) {
    const file = join(folder, name);
    let text = await readFile(file, "utf8");
    for (const [old, fresh] of Object.entries(renamed)) text = text.replaceAll(old, fresh);
    if (name === "sw.js") text = text.replace(/const BUILD = "[^"]*"/, `const BUILD = "${word}"`);
    await writeFile(file, text);
  }
  return Object.keys(renamed)[0];
}

app.test("a new release while a tab is open: the tab keeps its own files, the next visit has the new ones", async (visit) => {
  await visit.open("#/");
  await kept(visit);
  const [first] = await caches(visit);
  const old = await release("two");
  await visit.page.evaluate(async () => {
    const it = await navigator.serviceWorker.getRegistration();
    await it.update();
    const worker = it.installing ?? it.waiting;
    if (worker) await new Promise((done) => worker.addEventListener("statechange", () => worker.state === "activated" && done()));
  });
  assert.deepEqual(await caches(visit), [first, "two"]);
  // The tab of the first release now wants its second module, which is no longer on the server.
  await visit.page.evaluate(() => (location.hash = "#/compare"));
  await visit.page.locator("main table").first().waitFor();
  assert.ok(visit.requests.some((path) => path.includes(old)));
  // The next visit is of the second release, and so are all its files, with and without a network.
  for (const offline of [false, true]) {
    await visit.page.context().setOffline(offline);
    await visit.open(`?${offline}#/compare`);
    await visit.page.locator("main table").first().waitFor();
    const names = await visit.page.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name));
    assert.ok(names.some((name) => name.includes("screens-two.js")), names.join("\n"));
    assert.ok(!names.some((name) => name.includes(old)));
  }
  await visit.page.context().setOffline(false);
  // Of three releases the oldest goes.
  await release("three");
  await visit.open("?third#/");
  await visit.page.waitForFunction(async () => (await window.caches.keys()).map((name) => name.split(" ").pop()).join() === "two,three");
});

app.test("a release of which a file is missing does not replace the one that works", async (visit) => {
  visit.expect(/404|of-nowhere/);
  await visit.open("#/");
  await kept(visit);
  const before = await caches(visit);
  const file = join(folder, "sw.js");
  const text = await readFile(file, "utf8");
  try {
    await writeFile(file, text.replace(/const BUILD = "[^"]*"/, 'const BUILD = "broken"').replace('FILES = "', 'FILES = "of-nowhere.js '));
    const state = await visit.page.evaluate(async () => {
      const it = await navigator.serviceWorker.getRegistration();
      await it.update();
      const worker = it.installing;
      if (!worker) return "none";
      return new Promise((done) => worker.addEventListener("statechange", () => done(worker.state)));
    });
    assert.equal(state, "redundant");
  } finally {
    await writeFile(file, text);
  }
  await visit.page.context().setOffline(true);
  await visit.open("?offline#/compare");
  await visit.page.locator("main table").first().waitFor();
  assert.ok((await caches(visit)).includes(before[0]));
});

app.test("no worker in a frame", async (visit) => {
  visit.expect(/preloaded/);
  await visit.page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<h1>Host</h1><iframe src="${AT}index.html?embed=1#/advise" width="600" height="600"></iframe>` }));
  await visit.page.goto(`${app.server.origin}/host.html`);
  await visit.page.frameLocator("iframe").locator("label.choice").first().waitFor();
  await visit.page.waitForTimeout(3000);
  assert.equal(await visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});
