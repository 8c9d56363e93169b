// The page starts, from any folder, and keeps quiet.

import assert from "node:assert/strict";

import { DESKTOP, PHONE, SINGLE, useApp } from "./lib/app.mjs";

const app = useApp();

app.test("it starts from a sub-folder", async (visit) => {
  await visit.open();
  assert.notEqual(await visit.heading(), "");
  assert.equal(await visit.page.locator("#loading").count(), 0, "the loading note is gone");
});

const apart = SINGLE && "all of it is one file";

app.test("a first visit loads neither chapters nor other screens, and all it loads lies beside the page", { skip: apart }, async (visit) => {
  await visit.open("#/");
  const outside = visit.requests.filter((path) => !path.startsWith("/some/deep/folder/"));
  assert.deepEqual(outside, []);
  const chapters = visit.requests.filter((path) => path.includes("/chapters/"));
  assert.deepEqual(chapters, []);
  assert.deepEqual(visit.requests.filter((path) => path.includes("/screens")), []);
  assert.equal(new Set(visit.requests).size, visit.requests.length, "nothing is loaded twice");
});

app.test("the other screens are fetched ahead while one answers, and only once", { skip: apart }, async (visit) => {
  await visit.open("#/advise");
  const ahead = visit.requests.filter((path) => path.includes("/screens"));
  assert.equal(ahead.length, 3, ahead.join(", "));
  await visit.page.getByRole("link", { name: "Compare", exact: true }).click();
  await visit.settle();
  await visit.page.locator("table").first().waitFor();
  assert.deepEqual(visit.requests.filter((path) => path.includes("/screens")), ahead);
});

for (const [name, viewport] of Object.entries({ phone: PHONE, desktop: DESKTOP })) {
  for (const theme of ["light", "dark"]) {
    app.test(`the start screen is accessible: ${name}, ${theme}`, { viewport, theme }, async (visit) => {
      await visit.open("#/");
      await visit.axe();
      assert.deepEqual(await visit.overflow(), []);
    });
  }
}

app.test("an unknown address is met with a way back", async (visit) => {
  await visit.open("#/no/such/screen");
  await visit.axe();
  await visit.page.locator("main a").first().click();
  await visit.settle();
  assert.match(visit.address(), /^#\/(\?|$)/);
});

app.test("without JavaScript it says what it needs, and leads to the paths", { javaScriptEnabled: false, skip: apart }, async (visit) => {
  visit.expect(/\.js \(csp\)$/); // the browser takes "no scripts" for a policy
  await visit.page.goto(app.server.address);
  assert.match(await visit.page.locator("noscript").innerText(), /JavaScript/);
  assert.equal(await visit.page.locator("#loading").isVisible(), false, "nothing is loading");
  await visit.page.locator("noscript a").click();
  assert.equal(await visit.heading(), "All paths, side by side");
});
