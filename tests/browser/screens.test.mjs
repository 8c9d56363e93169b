// Every screen: accessible, within its window, in light and dark; and on paper.

import assert from "node:assert/strict";

import { DESKTOP, PHONE, TABLET, useApp } from "./lib/app.mjs";

const app = useApp();
const EARLY = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";
const FULL = `${EARLY}&coexistence=shared-address-list&identity=cloud&hybrid-connectivity=published&directory-sync=not-running&one-time-sync=yes`;

/** All screens. A new one joins every check below by being listed here. */
const SCREENS = {
  start: "#/",
  "one answer": "#/advise",
  "several answers": `#/advise/coexistence?${EARLY}`,
  "a number": `#/advise/mailboxes?${EARLY}`,
  settled: `#/advise?${FULL}`,
  check: `#/check?${EARLY}`,
  "no result yet": "#/result",
  "result, early": `#/result?${EARLY}`,
  result: `#/result?${FULL}`,
  "result, old system": "#/result?source=exchange&exchange-versions=exchange-2003&mailboxes=149&pace=weekend&directory-sync=running",
  compare: "#/compare",
  "compare, with answers": `#/compare?${FULL}`,
  path: "#/paths/staged",
  "path, with answers": `#/paths/minimal-hybrid?${FULL}`,
  learn: "#/learn",
  quiz: "#/learn/choosing-a-path",
  about: "#/about",
  missing: "#/nowhere",
};

for (const [name, address] of Object.entries(SCREENS)) {
  app.test(`${name}: accessible, one heading, within a phone, a tablet and a desktop`, { viewport: DESKTOP }, async (visit) => {
    await visit.open(address);
    for (const scheme of ["light", "dark"]) {
      await visit.page.emulateMedia({ colorScheme: scheme });
      await visit.axe();
    }
    assert.equal(await visit.page.locator("h1").count(), 1);
    const levels = await visit.page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((it) => Number(it.localName[1])));
    const jump = levels.findIndex((level, i) => i > 0 && level > levels[i - 1] + 1);
    assert.equal(jump, -1, `headings jump: ${levels}`);
    assert.equal(await visit.page.locator("main [style]").count(), 0, "no style attribute, for a strict policy");
    for (const viewport of [PHONE, TABLET, DESKTOP]) {
      await visit.page.setViewportSize(viewport);
      await visit.settle();
      assert.deepEqual(await visit.overflow(), [], `${viewport.width} px`);
    }
    await visit.page.setViewportSize(PHONE);
    await visit.axe();
  });
}

app.test("text twice as large does not break a phone", { viewport: TABLET }, async (visit) => {
  for (const address of [SCREENS.start, SCREENS["a number"], SCREENS.result, SCREENS.compare]) {
    await visit.open(address);
    await visit.page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    assert.deepEqual(await visit.overflow(), [], address);
  }
});

app.test("the record on paper: no controls, everything open, sources with addresses", async (visit) => {
  await visit.open(SCREENS.result);
  await visit.page.emulateMedia({ media: "print" });
  for (const hidden of [".bar", ".foot", ".toc", ".record .btn", "#fit"]) {
    assert.equal(await visit.page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.equal(await visit.page.locator(".sign").isVisible(), true);
  const pdf = await visit.page.pdf({ format: "A4" });
  assert.ok(pdf.length > 20_000);
});

app.test("every path has a page with steps in all three phases", async (visit) => {
  await visit.open("#/compare");
  const paths = await visit.page.locator("main table a[href*='#/paths/']").evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("href")))]);
  assert.equal(paths.length, 13);
  for (const path of paths) {
    await visit.open(path);
    await visit.page.locator("ol.steps").first().waitFor();
    for (const phase of ["Prepare", "Migrate", "Finish"]) {
      assert.equal(await visit.page.getByRole("heading", { name: phase, exact: true }).count(), 1, `${path} ${phase}`);
    }
  }
});

app.test("links to other sites open outside and tell nothing", async (visit) => {
  await visit.open("#/about");
  const links = await visit.page.locator("main a[href^='http']").evaluateAll((all) => all.map((it) => [it.target, it.rel, it.href]));
  assert.ok(links.length > 30);
  assert.deepEqual(links.filter(([target, rel, href]) => target !== "_blank" || !rel.includes("noreferrer") || !href.startsWith("https://")), []);
});
