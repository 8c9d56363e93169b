// A house policy beside the page: name, colour, paths, answers; a bad one is told and changes nothing else.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { useApp } from "./lib/app.mjs";

const app = useApp();

const POLICY = {
  name: "Contoso mail advisor",
  logo: "logo.svg",
  accent: { light: "#5b2d90", dark: "#c9a7f0" },
  contact: { text: "the messaging team", link: "mailto:messaging@contoso.example" },
  report: "https://tickets.contoso.example/new?about={page}",
  theme: "dark",
  paths: {
    "minimal-hybrid": { use: "hidden", reason: "No Exchange server stays.", note: "Ask again in 2028." },
    "full-hybrid": { use: "allowed", note: "The hybrid server is HQ-EX01." },
    imap: { use: "allowed", note: "Our proxy allows 20 connections." },
  },
  preset: { source: "exchange", "exchange-versions": ["exchange-2016"] },
  fixed: { mailboxes: 300 },
};

/** Lays a policy beside the page. */
async function policy(visit, body) {
  await visit.page.route("**/advisor.json", (route) =>
    route.fulfill({ contentType: "application/json", body: typeof body === "string" ? body : JSON.stringify(body) }));
  await visit.page.route("**/logo.svg", (route) =>
    route.fulfill({ contentType: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg' width='28' height='28'/>" }));
}

app.test("name, logo, colour, theme and contact are the house's", async (visit) => {
  await policy(visit, POLICY);
  await visit.open("#/");
  assert.equal(await visit.page.locator(".brand").innerText(), "Contoso mail advisor");
  await visit.page.locator(".brand img[src='logo.svg']").waitFor();
  assert.match(await visit.page.title(), /Contoso mail advisor$/);
  const look = await visit.page.evaluate(() => [
    document.documentElement.dataset.theme,
    getComputedStyle(document.querySelector(".btn.main")).backgroundColor,
  ]);
  assert.deepEqual(look, ["dark", "rgb(201, 167, 240)"]);
  assert.match(await visit.page.locator("footer").innerText(), /Questions about this copy: the messaging team\./);
  await visit.axe();
});

app.test("a path that the house hides is ruled out with the reason, and the next best wins", async (visit) => {
  await policy(visit, POLICY);
  await visit.open("#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months");
  assert.doesNotMatch(await visit.heading(), /minimal/i);
  await visit.page.locator("main").getByText("does not allow this path: No Exchange server stays.").first().waitFor();
  await visit.open("?note#/paths/imap");
  await visit.page.locator("main").getByText("Our proxy allows 20 connections.").waitFor();
  await visit.axe();
});

app.test("the house's notes stand in the record, on paper and in what is saved", async (visit) => {
  await policy(visit, { ...POLICY, preset: {}, fixed: {} });
  await visit.open("#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=free-busy");
  assert.match(await visit.heading(), /full hybrid/i);
  const winner = visit.page.locator("#before").getByText("The hybrid server is HQ-EX01.");
  const other = (path) => visit.page.locator("#others > ul > li").filter({ hasText: path }).locator("p.house");
  const seen = async () => {
    assert.equal(await winner.isVisible(), true);
    assert.match(await other("IMAP").innerText(), /^Note from this house: Our proxy allows 20 connections\.$/);
    assert.match(await other("Minimal hybrid").innerText(), /Ask again in 2028/);
  };
  await seen();
  await visit.axe();
  await visit.page.emulateMedia({ media: "print" });
  await seen();
  await visit.page.emulateMedia({ media: "screen" });
  await visit.page.evaluate(() => (location.hash = location.hash.replace("/result", "/plan/full-hybrid")));
  for (const [button, wanted] of [[/Record and plan as text/, "- Note from this house: The hybrid server is HQ-EX01."], [/Record and plan as data/, '"full-hybrid":"The hybrid server is HQ-EX01."']]) {
    const [saved] = await Promise.all([visit.page.waitForEvent("download"), visit.page.getByRole("button", { name: button }).first().click()]);
    const text = await readFile(await saved.path(), "utf8");
    assert.ok(text.includes(wanted), text.slice(0, 500));
  }
});

app.test("an interview begins with the preset answers, and a fixed one cannot be changed", async (visit) => {
  await policy(visit, POLICY);
  await visit.open("#/");
  await visit.page.locator("main .btn.main").click();
  await visit.settle();
  for (const piece of ["source=exchange", "exchange-versions=exchange-2016", "mailboxes=300"]) {
    assert.ok(visit.address().includes(piece), visit.address());
  }
  await visit.page.evaluate(() => (location.hash = "#/check?source=domino&mailboxes=5000"));
  await visit.settle();
  assert.match(visit.address(), /source=domino&mailboxes=300$/);
  assert.match(await visit.page.locator("main").innerText(), /300/);
});

app.test("an answer that is put back is said to be, above the screen and at the question, with the reason", async (visit) => {
  const fixed = { mailboxes: { answer: 300, reason: "We move site by site." }, "coexistence": ["free-busy", "shared-address-list"] };
  await policy(visit, { ...POLICY, preset: {}, fixed });
  const notice = visit.page.locator(".dropped[role=status]");
  await visit.open("#/check?source=exchange&mailboxes=5000");
  assert.match(visit.address(), /mailboxes=300(&|$)/);
  const said = await notice.innerText();
  assert.match(said, /^Fixed by Contoso mail advisor\n/);
  assert.match(said, /take the place of yours.*300\. We move site by site\.$/);
  await visit.axe();
  // What was not said, is not put back; nor is the same answer in another order.
  await visit.page.evaluate(() => (location.hash = "#/check?source=exchange&coexistence=shared-address-list,free-busy"));
  await visit.settle();
  assert.match(visit.address(), /mailboxes=300/);
  assert.equal(await notice.count(), 0);
  // At the question: who, what, why; the controls are off, and one may go on.
  await visit.page.evaluate(() => (location.hash = "#/advise/mailboxes?source=exchange"));
  const callout = visit.page.locator("#terms .callout");
  await callout.waitFor();
  assert.match(await callout.innerText(), /^Fixed by Contoso mail advisor\n+The answer to this question is always: 300\.\n+We move site by site\.$/);
  assert.equal(await visit.page.locator("form.ask :is(input, .pick):enabled").count(), 0);
  await visit.axe();
  await visit.page.getByRole("button", { name: "Continue" }).click();
  await visit.settle();
  assert.match(visit.address(), /mailboxes=300/);
  assert.equal(await callout.count(), 0);
  assert.ok((await visit.page.locator("form.ask input:enabled").count()) > 0);
});

app.test("what a house has fixed is not offered as a change", async (visit) => {
  const at = "#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";
  const changes = visit.page.locator("#flips .asked, .others .chance a");
  const offered = () => changes.filter({ hasText: /^(Mailboxes$|mailboxes: )/ });
  await visit.open(at);
  await visit.page.locator("#flips dd a").first().waitFor();
  assert.ok((await offered().count()) > 0, "without a policy, another number is offered");
  await policy(visit, { fixed: { mailboxes: 300 } });
  await visit.open(`?fixed${at}`);
  await visit.page.locator("#flips dd a").first().waitFor();
  assert.equal(await offered().count(), 0);
  await visit.open("?fixed#/map?source=exchange&exchange-versions=exchange-2016&mailboxes=300");
  assert.equal(await visit.page.getByLabel("Up", { exact: true }).locator("option[value=mailboxes]").count(), 0);
});

app.test("a fixed question is not asked, and answers kept in this browser give way to it", async (visit) => {
  await policy(visit, { ...POLICY, preset: {}, fixed: { source: "domino" } });
  await visit.page.addInitScript(() => localStorage.setItem("mail-migration-advisor.answers", "source=exchange&mailboxes=90"));
  await visit.open("#/");
  await visit.page.getByRole("link", { name: "Go on where you stopped" }).first().click();
  await visit.settle();
  assert.match(visit.address(), /source=domino&mailboxes=90/);
  assert.match(await visit.page.locator(".dropped[role=status]").innerText(), /Fixed by Contoso mail advisor[^]*Domino/);
  assert.equal(await visit.page.locator("input[name=source]").count(), 0);
});

const PACK = await readFile(new URL("../packs/good.json", import.meta.url), "utf8");

app.test("question packs of the house are listed under Learn and can be taken", async (visit) => {
  visit.expect(/404|gone\.json/);
  await policy(visit, { packs: ["packs/ours.json", "packs/bad.json", "packs/gone.json"] });
  const serve = (name, body, status = 200) => visit.page.route(`**/packs/${name}.json`, (route) => route.fulfill({ status, contentType: "application/json", body }));
  await serve("ours", PACK);
  await serve("bad", PACK.replace('"kind": "order"', '"kind": "dance"'));
  await serve("gone", "", 404);
  await visit.open("#/learn");
  const list = visit.page.getByRole("region", { name: "Questions of this house" });
  const pack = JSON.parse(PACK);
  await list.getByRole("link", { name: pack.title }).waitFor();
  const text = await list.innerText();
  assert.match(text, /packs\/bad\.json cannot be used: bad\.json: .*unknown name "dance"/);
  assert.match(text, /packs\/gone\.json cannot be used: the server answered 404/);
  assert.ok(text.includes(`${pack.questions.length} questions`) && text.includes(pack.lead));
  await visit.axe();
  await list.getByRole("link", { name: pack.title }).click();
  await visit.page.getByText(`${pack.title} · question 1`).waitFor();
  assert.match(visit.address(), /^#\/learn\/pack\/ours/);
});

app.test("without packs of the house there is no such section", async (visit) => {
  await policy(visit, POLICY);
  await visit.open("#/learn");
  await visit.page.locator("table.modules").waitFor();
  assert.equal(await visit.page.getByText("Questions of this house").count(), 0);
});

app.test("a policy that leads out of the folder for its packs is refused", async (visit) => {
  visit.expect(/console: warning: advisor\.json/);
  await policy(visit, { packs: ["https://example.com/packs/ours.json"] });
  await visit.open("#/learn");
  assert.match(visit.log.console.join("\n"), /packs\[0\]: .*is no file of the folder packs beside the page/);
});

app.test("About says whom to ask and where to report", async (visit) => {
  await policy(visit, POLICY);
  await visit.open("#/about?source=domino");
  const report = visit.page.getByRole("link", { name: "Report a problem" });
  assert.match(await report.getAttribute("href"), /^https:\/\/tickets\.contoso\.example\/new\?about=http%3A%2F%2F.*source%3Ddomino/);
  assert.equal(await visit.page.getByRole("link", { name: "the messaging team" }).getAttribute("href"), POLICY.contact.link);
});

for (const [name, body, said] of [
  ["no JSON", "{ name: }", /advisor\.json: /],
  ["an unknown path", { paths: { train: { use: "hidden", reason: "late" } } }, /paths\.train: unknown path/],
  ["an accent nobody can read", { accent: { light: "#ffff00", dark: "#c9a7f0" } }, /accent\.light: #ffff00 cannot be read/],
]) {
  app.test(`a bad policy (${name}) is told by field, and the page works without it`, async (visit) => {
    visit.expect(/console: warning: advisor\.json/);
    await policy(visit, body);
    await visit.open("#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months");
    assert.match(await visit.heading(), /minimal hybrid/i);
    assert.match(visit.log.console.join("\n"), said);
    await visit.open("?about#/about");
    await visit.page.getByText("The house policy of this copy could not be read").waitFor();
    await visit.axe();
  });
}

app.test("no policy at all is no trouble", async (visit) => {
  visit.expect(/404|advisor\.json/);
  await visit.page.route("**/advisor.json", (route) => route.fulfill({ status: 404, body: "" }));
  await visit.open("#/advise");
  await visit.page.locator("label.choice").first().waitFor();
});

app.test("a snippet for every kind of host, with a preview", async (visit) => {
  visit.expect(/preloaded|ERR_ABORTED/); // the preview begins anew before it has come to its end
  await visit.open("#/embed");
  await visit.axe();
  const where = visit.page.getByLabel("Where");
  const names = await where.locator("option").allInnerTexts();
  assert.equal(names.length, 7);
  const seen = new Set();
  for (const name of names) {
    await where.selectOption({ label: name });
    seen.add(await visit.page.locator("main pre").innerText());
    await visit.page.getByRole("heading", { name, exact: true }).waitFor();
    // What is said of somebody's product names their pages, each as read or as not confirmed.
    const rests = visit.page.getByRole("heading", { name: "What this rests on" });
    assert.equal(await rests.count(), name === "Plain HTML" ? 0 : 1, name);
    const pages = await visit.page.locator("main ul.bullets.note li").allInnerTexts();
    assert.ok(pages.every((page) => /, (read on 21 November 2026|not confirmed)/.test(page)), pages.join("\n"));
  }
  assert.ok(seen.size >= 6);
  await where.selectOption({ label: "Plain HTML" });
  await visit.page.getByLabel("Begin with").selectOption({ label: "Learn" });
  await visit.page.getByLabel("Colour theme", { exact: true }).selectOption({ label: "Dark" });
  const snippet = await visit.page.locator("main pre").innerText();
  assert.ok(snippet.includes(`src="${app.server.address}?embed=1&amp;theme=dark#/learn"`), snippet);
  const frame = visit.page.frameLocator("iframe.preview");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await frame.locator("html").getAttribute("data-theme"), "dark");
  assert.equal(await frame.locator("header.bar").isVisible(), false);
});
