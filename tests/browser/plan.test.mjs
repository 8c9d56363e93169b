// A plan: made, filled in, ticked, kept, saved as files, printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { DESKTOP, useApp } from "./lib/app.mjs";
import { EXTREME } from "./lib/screens.mjs";

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
  await page.getByText("as the MX record of fabrikam.com", { exact: false }).first().waitFor({ state: "attached" });
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

/** 360 mailboxes on two versions, with one address list and free/busy. */
const BUSY =
  "source=exchange&exchange-versions=exchange-2010,exchange-2016&mailboxes=360&pace=two-months&coexistence=shared-address-list,free-busy&identity=synchronised&hybrid-connectivity=published";

app.test("the contents mark the section that is read, wherever one scrolls and whatever was chosen", { viewport: DESKTOP }, async (visit) => {
  const { page } = visit;
  await visit.open(`#/plan/minimal-hybrid?${FIRM}`);
  await page.locator("#runbook li.doing").first().waitFor();
  const toc = page.locator("nav.toc");
  const marked = (label) => page.waitForFunction((it) => document.querySelector("nav.toc [aria-current=true]")?.textContent === it, label);
  for (const id of ["h-users", "h-run", "h-names", "h-announce", "h-assume"]) {
    const label = await page.locator(`#${id}`).innerText();
    await page.evaluate((it) => document.getElementById(it).scrollIntoView(), id);
    await marked(label);
  }
  // Every entry that leads into the text is marked once it is chosen, the last ones too.
  for (const button of await toc.locator("button").all()) {
    const label = await button.innerText();
    if (label === "Take with you") continue;
    await button.click();
    await marked(label);
    assert.equal(await toc.locator("[aria-current=true]").count(), 1);
  }
});

app.test("waves: as many as the pace asks for, on steps, in announcements and in the calendar", { viewport: DESKTOP }, async (visit) => {
  const { page } = visit;
  await visit.open(`#/plan/minimal-hybrid?${FIRM}`);
  await page.locator("#runbook li.doing").first().waitFor();
  await page.getByLabel("Begin on").fill("2026-11-30");
  await page.getByText("Beginning Monday 30 November 2026").waitFor();
  const step = page.locator("#runbook li.doing").filter({ hasText: "Complete the batch" });
  assert.match(await step.locator(".when").innerText(), /19 Dec; 26 Dec$/);
  assert.equal(await page.locator("#runbook li.doing:not(:has(.when))").count(), 0);
  // Days on the screen agree with their dates: 30 November to the last day, both counted.
  for (const span of await page.locator(".est > div").all()) {
    const said = await span.locator("dd").innerText();
    const found = said.match(/^(\d+) days\s+until \w+ (\d+ \w+ \d+)/);
    if (!found) continue;
    const days = (Date.parse(`${found[2]} UTC`) - Date.UTC(2026, 10, 30)) / 86_400_000 + 1;
    assert.equal(days, Number(found[1]), said);
  }
  const letters = page.locator(".letter");
  assert.equal(await letters.count(), 4);
  await page.getByText("The same text for the other waves").click();
  await letters.filter({ hasText: "wave 2: send on Friday 25 December 2026" }).filter({ hasText: "Your mailbox moves on Saturday 26 December 2026" }).waitFor();
  assert.doesNotMatch(await page.locator("main").innerText(), /tonight|your group/i);
  const all = events((await saved(visit, "Calendar of these dates")).text);
  const on = (title) => all.filter((event) => event.SUMMARY.includes(title)).map((event) => event.DTSTART);
  assert.deepEqual(on("Wave 1 of 2 moves"), ["20261219"]);
  assert.deepEqual(on("Wave 2 of 2 moves"), ["20261226"]);
  assert.deepEqual(on("Send the announcement: Your mailbox moves on"), ["20261218", "20261225"]);
  assert.equal(on("Move a pilot").length, 1);
  const text = (await saved(visit, "Record and plan as text")).text;
  const likely = (await page.locator(".est .mid dd").innerText()).match(/^\d+/)[0];
  assert.match(text, new RegExp(`\\| In the calendar[^|]*\\| \\d+ \\| ${likely} \\|`));
  // One wave: nobody is told of groups.
  await page.getByText("Change the assumptions").click();
  await page.getByRole("textbox", { name: "Waves", exact: true }).fill("1");
  await page.getByRole("textbox", { name: "Waves", exact: true }).blur();
  await page.waitForFunction(() => document.querySelectorAll(".letter").length === 3);
  assert.match(await page.locator(".letter").first().innerText(), /move to Microsoft 365 on Saturday 19 December 2026\./);
});

app.test("what ends too early is told with both dates, drawn and put into the calendar", { viewport: DESKTOP }, async (visit) => {
  const { page } = visit;
  await visit.open(`#/plan/full-hybrid?${BUSY}`);
  await page.locator("#runbook li.doing").first().waitFor();
  const warning = page.locator(".callout.warn").filter({ hasText: "Free/busy across both sides ends on 1 April 2027" });
  await page.getByLabel("Begin on").fill("2027-03-15");
  await warning.waitFor();
  assert.match(await warning.innerText(), /likely to move on \w+ \d+ April 2027, at worst on \w+ \d+ \w+ 2027: too late/);
  assert.equal(await page.locator("svg.wide path.end").count(), 1);
  const all = events((await saved(visit, "Calendar of these dates")).text);
  assert.deepEqual(all.filter((event) => event.SUMMARY.startsWith("Free/busy")).map((event) => event.DTSTART), ["20270401"]);
  // The step speaks of both versions, open and as a warning.
  const server = page.locator("#runbook li.doing").filter({ hasText: "Bring in a supported hybrid server" });
  assert.equal(await server.locator(".aside.warn").filter({ hasText: "Exchange 2010 is still there" }).isVisible(), true);
  assert.equal(await page.locator("#runbook li.doing").filter({ hasText: "Leave: take the hybrid apart" }).count(), 1);
  assert.equal(await page.locator("#runbook li.doing").filter({ hasText: "Stay: keep the hybrid" }).count(), 0);
  await visit.axe();
  await page.getByLabel("Begin on").fill("2026-09-07");
  await warning.waitFor({ state: "detached" });
});

app.test("a copied link says what it does not hold", async (visit) => {
  await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => {});
  await visit.open(`#/plan/minimal-hybrid?${FIRM}`);
  await visit.page.getByRole("button", { name: "Copy link" }).click();
  await visit.page.locator(".toast").filter({ hasText: "the first day, names and ticks stay in this browser" }).waitFor();
});

app.test("figures that no calendar holds are called that, and each warning stands once above the record", async (visit) => {
  await visit.open(`#/result?${EXTREME}`);
  const record = visit.page.locator(".record");
  await record.getByText("More than ten years", { exact: true }).waitFor();
  assert.doesNotMatch(await record.innerText(), /\d{4} days/);
  const warnings = await record.locator(".callout").first().locator("li").allInnerTexts();
  assert.equal(new Set(warnings).size, warnings.length, warnings.join("\n"));
  assert.equal(warnings.filter((warning) => /out of support/.test(warning)).length, 1);
  await visit.open(`#/plan/third-party?${EXTREME}`);
  await visit.page.getByText("takes more than ten years").first().waitFor();
  await visit.axe();
});

app.test("who leaves a live server by PST files sees mail switched, in the plan and in the record", { viewport: DESKTOP }, async (visit) => {
  const { page } = visit;
  const answers = "source=pop3&mailboxes=60";
  await visit.open(`#/plan/pst-network-upload?${answers}`);
  const runbook = page.locator("#runbook");
  for (const step of ["Lower the TTL of the MX record", "Switch mail delivery", "Bring the sender records up to date", "Set up Outlook and phones"]) {
    await runbook.getByText(step, { exact: true }).waitFor();
  }
  const users = await page.locator("section[aria-labelledby=h-users]").innerText();
  assert.match(users, /new Outlook profile/);
  assert.doesNotMatch(await page.locator("main").innerText(), /Outlook stays? as (it is|they are)|stay as they are/);
  await visit.axe();
  await visit.open(`#/result?${answers}`);
  const figures = await page.locator("dl.spec").first().innerText();
  assert.match(figures, /New profile/);
  assert.doesNotMatch(figures, /mail delivery is not touched/);
  // Whoever brings files only keeps everything.
  await visit.open("#/result?source=pst-files&mailboxes=60&pst=many");
  assert.match(await page.locator("dl.spec").first().innerText(), /mail delivery is not touched/);
});

app.test("what the fields change stands below them; a field that changes nothing is not there", { viewport: { width: 360, height: 740 } }, async (visit) => {
  const { page } = visit;
  await visit.open("#/plan/google-workspace?source=google-workspace&mailboxes=380&mailbox-access=administrator");
  const form = page.locator("section[aria-labelledby=h-assume]");
  const now = form.getByRole("status");
  await now.getByText(/^Likely \d+ days, from \d+ at best to \d+ at worst\.$/).waitFor();
  assert.equal(await form.locator("#f-uplink-mbps").count(), 0);
  await form.getByText("this path does not depend on").waitFor();
  const before = await now.innerText();
  await form.locator("#f-largest-gb").fill("200");
  await form.locator("#f-largest-gb").blur();
  await page.waitForFunction((it) => document.querySelector("section[aria-labelledby=h-assume] [role=status]").innerText !== it, before);
  // One thing after another: progress at the runbook, files before the sources.
  await page.locator("#runbook").getByText(/^0 of \d+ done$/).first().waitFor();
  const top = (selector) => page.locator(selector).first().evaluate((it) => it.getBoundingClientRect().top);
  assert.ok((await top("#h-announce")) < (await top("#h-take")) && (await top("#h-take")) < (await top(".last")));
});
