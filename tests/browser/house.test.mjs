// A house policy beside the page: name, colour, paths, answers; a bad one is told and changes nothing else.

import assert from "node:assert/strict";

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
    "minimal-hybrid": { use: "hidden", reason: "No Exchange server stays." },
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
