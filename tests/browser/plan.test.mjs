// A plan: made, filled in, ticked, kept, saved as files, printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { DESKTOP, useApp } from "./lib/app.mjs";

const app = useApp();
const FIRM =
  "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=none&identity=synchronised&hybrid-connectivity=published&total-gb=1500&uplink-mbps=100&largest-gb=25";

/** Saves a file by its button and reads it. */
async function saved(visit, label) {
  const waiting = visit.page.waitForEvent("download");
  await visit.page.getByRole("button", { name: label, exact: true }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Unfolds a calendar and takes its events apart. */
function events(text) {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const all = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") all.push({});
    const [name, ...value] = line.split(":");
    if (all.length > 0) all.at(-1)[name.split(";")[0]] = value.join(":");
  }
  return all;
}

app.test("from the record to a plan that is filled in, ticked, kept and taken away", { viewport: DESKTOP }, async (visit) => {
  const { page } = visit;
  await visit.open(`#/result?${FIRM}`);
  await page.getByRole("link", { name: "Make the plan" }).first().click();
  await visit.settle();
  assert.equal(await visit.heading(), "Minimal hybrid migration for 300 mailboxes");
  assert.match(visit.address(), /^#\/plan\/minimal-hybrid\?source=exchange/);

  // The form: names go into commands and announcements; a dangerous one is refused.
  await page.getByRole("textbox", { name: "Mail domain" }).fill("fabrikam.com");
  await page.getByRole("textbox", { name: "Mail domain" }).blur();
  await page.getByText("Ask a public DNS service for the MX record of fabrikam.com", { exact: false }).first().waitFor({ state: "attached" });
  await page.getByRole("textbox", { name: "Name of the tenant" }).fill('x"; Remove-Item');
  await page.getByRole("textbox", { name: "Name of the tenant" }).blur();
  await page.getByText("Leave out the character", { exact: false }).waitFor();
  assert.equal(await page.locator("pre").filter({ hasText: "Remove-Item" }).count(), 0);
  await visit.axe();
  await page.getByRole("textbox", { name: "Name of the tenant" }).fill("fab");
  await page.getByRole("textbox", { name: "Name of the tenant" }).blur();
  assert.ok((await page.locator("pre").filter({ hasText: "-TargetDeliveryDomain fab.mail.onmicrosoft.com" }).count()) > 0);

  // Ticks: counted, and the focus stays where it was.
  const first = page.locator("#runbook input[type=checkbox]").first();
  await first.check();
  await page.locator("#runbook input[type=checkbox]").nth(2).check();
  await page.getByRole("heading", { name: /^2 of \d+ done$/ }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.type), "checkbox");

  // Dates: a later beginning moves the end; so does a longer copy.
  const end = () => page.locator(".est .mid small").innerText();
  await page.getByLabel("Begin on").fill("2027-01-11");
  await page.getByText("Beginning Monday 11 January 2027").waitFor();
  const before = await end();
  await page.getByText("Change the assumptions").click();
  await page.getByRole("textbox", { name: "Days of copying" }).fill("20");
  await page.getByRole("textbox", { name: "Days of copying" }).blur();
  await page.getByText("You set the copying time yourself, in days: 20.").waitFor();
  assert.notEqual(await end(), before);
  await page.getByRole("textbox", { name: "Days of copying" }).fill("7,5x");
  await page.getByRole("textbox", { name: "Days of copying" }).blur();
  assert.equal(await page.getByRole("textbox", { name: "Days of copying" }).getAttribute("aria-invalid"), "true");

  // An answer changed here stands in the address.
  await page.getByLabel("Upload speed", { exact: false }).first().fill("500");
  await page.getByLabel("Upload speed", { exact: false }).first().blur();
  await page.waitForURL(/uplink-mbps=500/);

  await visit.settle();
  await visit.reload();
  await page.locator("#runbook input[type=checkbox]").first().waitFor();
  assert.equal(await page.locator("#runbook input[type=checkbox]:checked").count(), 2);
  assert.equal(await page.getByRole("textbox", { name: "Mail domain" }).inputValue(), "fabrikam.com");
  assert.equal(await page.getByLabel("Begin on").inputValue(), "2027-01-11");

  // Files.
  const calendar = await saved(visit, "Calendar of these dates");
  assert.equal(calendar.name, "minimal-hybrid-calendar.ics");
  const all = events(calendar.text);
  assert.ok(all.length >= 5 && all.every((event) => /^\d{8}$/.test(event.DTSTART) && event.DTEND > event.DTSTART && event.UID));
  assert.equal(all[0].DTSTART, "20270111");
  const jira = await saved(visit, "Tasks for Jira");
  assert.match(jira.text, /^\ufeffSummary,Issue Type,Start Date,Due Date,/);
  assert.match(jira.text, /,Done,/);
  const project = await saved(visit, "Tasks for Microsoft Project");
  assert.match(project.text, /^\ufeffID,Name,Outline Level,Start,Finish,Predecessors,/);
  const text = await saved(visit, "Record and plan as text");
  assert.equal(text.name, "minimal-hybrid-plan.md");
  assert.match(text.text, /^# Minimal hybrid migration: plan/);
  assert.match(text.text, /1\. \[x\] /);
  assert.match(text.text, /fab\.mail\.onmicrosoft\.com/);
  assert.doesNotMatch(text.text, /[{}]/);
  const data = JSON.parse((await saved(visit, "Record and plan as data")).text);
  assert.equal(data.path, "minimal-hybrid");
  assert.equal(data.advice.recommended, "minimal-hybrid");
  assert.ok(data.runbook.filter((step) => step.done).length === 2);
});

app.test("a plan without answers says so; one that the answers rule out says why", async (visit) => {
  await visit.open("#/plan/staged");
  await visit.page.getByText("You have given no answers yet.", { exact: false }).waitFor();
  await visit.page.getByText("There is no estimate yet", { exact: false }).waitFor();
  await visit.page.getByRole("heading", { name: "Ready to start?" }).waitFor();
  await visit.page.getByRole("button", { name: "Calendar of these dates" }).click();
  await visit.page.locator(".toast").filter({ hasText: "no dates yet" }).waitFor();
  await visit.open(`#/plan/staged?${FIRM}`);
  await visit.page.getByRole("heading", { name: "Your answers rule this path out" }).waitFor();
});

app.test("what was kept by another build or by a joker does no harm", async (visit) => {
  await visit.open("#/plan/imap");
  await visit.page.evaluate(() => {
    localStorage.setItem("mail-migration-advisor.plan", '{"domain": 5, "imap/start": "2027-02-31", "imap/copy-days": "-3", "x": "y"}');
    localStorage.setItem("mail-migration-advisor.plan-ticks", '["imap/inventory", "imap/gone", 7, "<b>"]');
  });
  await visit.reload();
  await visit.page.locator("#runbook input[type=checkbox]:checked").first().waitFor();
  assert.equal(await visit.page.locator("#runbook input[type=checkbox]:checked").count(), 1);
});

app.test("two windows keep the ticks of both, and everything can be cleared", async (visit) => {
  const address = `#/plan/minimal-hybrid?${FIRM}`;
  await visit.open(address);
  const other = await visit.page.context().newPage();
  await other.goto(visit.page.url());
  const boxes = (page) => page.locator("#runbook input[type=checkbox]");
  await boxes(other).first().waitFor();
  await boxes(visit.page).nth(0).check();
  await boxes(other).nth(1).check();
  await visit.reload();
  await boxes(visit.page).first().waitFor();
  assert.equal(await visit.page.locator("#runbook input[type=checkbox]:checked").count(), 2);
  await other.close();
  // Another path's plan has its own ticks and days, and the same names.
  await visit.page.getByRole("textbox", { name: "Mail domain" }).fill("fabrikam.com");
  await visit.page.getByRole("textbox", { name: "Mail domain" }).blur();
  await visit.page.getByLabel("Begin on").fill("2027-01-11");
  await visit.open(`#/plan/full-hybrid?${FIRM}`);
  await boxes(visit.page).first().waitFor();
  assert.equal(await visit.page.locator("#runbook input[type=checkbox]:checked").count(), 0);
  assert.notEqual(await visit.page.getByLabel("Begin on").inputValue(), "2027-01-11");
  assert.equal(await visit.page.getByRole("textbox", { name: "Mail domain" }).inputValue(), "fabrikam.com");
  await visit.open(address);
  await visit.page.getByRole("button", { name: "Clear ticks, names and dates" }).click();
  await visit.page.getByRole("button", { name: "Clear them all" }).click();
  await visit.page.getByRole("heading", { name: /^0 of \d+ done$/ }).waitFor();
  assert.equal(await visit.page.getByRole("textbox", { name: "Mail domain" }).inputValue(), "");
});

app.test("record and plan on paper: everything open, no controls, wide figures", async (visit) => {
  for (const path of ["minimal-hybrid", "staged", "pst-network-upload"]) {
    await visit.open(`#/plan/${path}?${FIRM}`);
    await visit.page.locator("#runbook li.doing").first().waitFor();
    await visit.page.emulateMedia({ media: "print" });
    for (const hidden of [".bar", ".foot", ".side", "#h-assume", ".commands .btn"]) {
      const found = visit.page.locator(hidden).first();
      if ((await found.count()) > 0) assert.equal(await found.isVisible(), false, `${path} ${hidden}`);
    }
    assert.equal(await visit.page.locator(".flow-figure svg.wide").isVisible(), true);
    assert.ok((await visit.page.locator("#runbook dd").first().boundingBox()).height > 0, "closed parts print too");
    const pdf = await visit.page.pdf({ format: "A4" });
    assert.ok(pdf.length > 60_000);
    await visit.page.emulateMedia({ media: "screen" });
  }
});

app.test("what cannot be used is told above everything, with the way to its field, and first in the title", async (visit) => {
  await visit.open("#/plan/minimal-hybrid?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months");
  const { page } = visit;
  const domain = page.getByRole("textbox", { name: "Mail domain" });
  await domain.fill("not a domain");
  await domain.blur();
  const summary = page.locator("main .callout").filter({ hasText: "Some of what you typed cannot be used" });
  await summary.getByRole("button", { name: "Mail domain" }).click();
  assert.equal((await visit.focused()).id, await domain.getAttribute("id"));
  assert.match(await page.title(), /^Error: /);
  await visit.axe();
  await domain.fill("fabrikam.com");
  await domain.blur();
  await summary.waitFor({ state: "detached" });
  assert.doesNotMatch(await page.title(), /Error/);
});

app.test("every path has a plan and a flow figure", async (visit) => {
  await visit.open("#/compare");
  const paths = await visit.page
    .locator("main table a[href*='#/paths/']")
    .evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("href").match(/paths\/([a-z-]+)/)[1]))]);
  assert.equal(paths.length, 13);
  for (const path of paths) {
    await visit.open(`#/plan/${path}?mailboxes=120`);
    await visit.page.locator("#runbook li.doing").first().waitFor();
    const told = await visit.page.locator(".flow-figure svg.wide").getAttribute("aria-label");
    assert.match(told, /Step \d+: from /, path);
    const outside = await visit.page.locator(".flow-figure svg.wide").evaluate((svg) => {
      const box = svg.viewBox.baseVal;
      return [...svg.children].filter((it) => {
        const at = it.getBBox();
        return at.x < -1 || at.y < -1 || at.x + at.width > box.width + 1 || at.y + at.height > box.height + 1;
      }).length;
    });
    assert.equal(outside, 0, `${path}: something is drawn outside of its figure`);
  }
});
