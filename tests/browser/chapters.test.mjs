// Chapters: loaded when wanted, said while they load, and a way to try again when they fail.

import assert from "node:assert/strict";

import { useApp } from "./lib/app.mjs";

const app = useApp();

app.test("a chapter that fails once says which and why, keeps the rest, and comes at the second try", async (visit) => {
  visit.expect(/chapters/);
  visit.expect(/Failed to load resource/);
  let broken = true;
  await visit.page.route("**/chapters/path-pages-*.json", (route) => (broken ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  await visit.open("#/paths/cutover?source=exchange");
  await visit.page.getByText(/Reason: chapters\/path-pages-\w+\.json: the server answered 503\./).first().waitFor();
  await visit.axe();
  assert.equal(await visit.heading(), "Cutover migration");
  broken = false;
  await visit.page.getByRole("button", { name: "Try again" }).click();
  await visit.page.locator("ol.steps").first().waitFor();
});

app.test("a chapter that is not what it should be is refused with its place", async (visit) => {
  await visit.page.route("**/chapters/path-pages-*.json", (route) => route.fulfill({ body: '{"pages": 3}', contentType: "application/json" }));
  await visit.open("#/paths/cutover");
  await visit.page.getByText("path-pages.json", { exact: false }).first().waitFor();
});

app.test("a slow chapter is mentioned after a moment", async (visit) => {
  await visit.page.route("**/chapters/path-pages-*.json", async (route) => {
    await new Promise((done) => setTimeout(done, 1200));
    await route.continue();
  });
  const opened = visit.open("#/paths/imap");
  await visit.page.getByText("Loading …").waitFor();
  await opened;
  await visit.page.locator("ol.steps").first().waitFor();
});

app.test("the module of the other screens that fails once says why and comes at the second try", async (visit) => {
  visit.expect(/screens/);
  visit.expect(/Failed to load resource/);
  let broken = true;
  await visit.page.route("**/screens*", (route) => (broken ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  await visit.open("#/check?source=exchange&mailboxes=300");
  await visit.page.getByRole("link", { name: "Compare", exact: true }).click();
  await visit.page.getByRole("alert").filter({ hasText: "screens" }).waitFor();
  await visit.axe({ rules: { "page-has-heading-one": { enabled: false } } });
  assert.match(visit.address(), /^#\/compare\?source=exchange&mailboxes=300$/);
  broken = false;
  await visit.page.getByRole("button", { name: "Try again" }).click();
  await visit.settle();
  assert.equal((await visit.focused()).tag, "h1", "whoever waited is taken to the heading");
});
