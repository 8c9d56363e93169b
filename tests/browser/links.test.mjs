// The address holds the answers: reload, share, damaged links, what is kept in the browser.

import assert from "node:assert/strict";

import { useApp } from "./lib/app.mjs";

const app = useApp();
const QUERY =
  "source=exchange&exchange-versions=exchange-2010,exchange-2016&mailboxes=300&pace=two-months&coexistence=shared-address-list,manage-on-premises";

const main = (visit) => visit.page.locator("main");

app.test("a link carries all answers to another browser", async (visit) => {
  await visit.open(`#/result?${QUERY}`);
  const record = await main(visit).innerText();
  const other = await app.visit();
  try {
    await other.open(visit.address());
    assert.equal(await main(other).innerText(), record);
    await other.reload();
    assert.equal(await main(other).innerText(), record);
  } finally {
    await other.close();
  }
  // It stands a second time in what is printed.
  const shown = await main(visit).locator("code.addr").filter({ visible: true }).innerText();
  assert.ok(shown.endsWith(`#/result?${QUERY}`), shown);
});

app.test("the bar keeps the answers on every screen", async (visit) => {
  await visit.open(`#/result?${QUERY}`);
  for (const name of ["Compare", "Learn", "About", "Advise"]) {
    await visit.page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
    await visit.settle();
    assert.ok(visit.address().endsWith(`?${QUERY}`), visit.address());
    assert.equal((await visit.focused()).tag, "h1");
  }
});

app.test("a damaged link keeps what it can and says what it dropped", async (visit) => {
  await visit.open("#/check?source=exchange&mailboxes=lots&pace=soon&colour=blue&coexistence=none,free-busy");
  const notice = visit.page.locator(".dropped");
  for (const piece of ["lots", "soon", "colour", "none"]) await notice.getByText(piece).first().waitFor();
  const rows = await main(visit).locator("dl.rows dt").allInnerTexts();
  assert.deepEqual(rows.map((row) => row.replace(/^\d+\s*/, "")), ["Mail system", "Coexistence"]);
  await visit.axe();
  await notice.getByRole("button").click();
  await notice.waitFor({ state: "detached" });
});

app.test("markup in a link stays text", async (visit) => {
  await visit.open("#/check?source=%3Cimg%20src=x%20onerror=alert(1)%3E&%3Cscript%3E=1");
  await visit.page.locator(".dropped").getByText("<img src=x onerror=alert(1)>").waitFor();
  assert.equal(await main(visit).locator("img, script").count(), 0);
});

app.test("an unknown address says so and leads back", async (visit) => {
  await visit.open("#/nowhere?source=exchange");
  assert.equal(await visit.heading(), "There is no such page");
  await main(visit).getByRole("link", { name: "Go to the start" }).click();
  await visit.settle();
  assert.equal(visit.address(), "#/?source=exchange");
});

app.test("the start page offers to go on where one stopped, and forgets when told", async (visit) => {
  await visit.open("#/advise/mailboxes?source=exchange&exchange-versions=exchange-2016");
  await main(visit).getByRole("textbox").fill("300");
  await main(visit).getByRole("button", { name: "Continue" }).click();
  await visit.settle();
  // A link of somebody else's does not take their place.
  await visit.open("?another#/result?source=google-workspace&mailboxes=5");
  await visit.open("?again#/");
  const resume = main(visit).locator("section").filter({ hasText: "Your answers so far" });
  await resume.getByText("3 answers given.").waitFor();
  await resume.getByRole("link", { name: "Go on where you stopped" }).click();
  await visit.settle();
  assert.match(await visit.heading(), /^How fast/);
  await visit.open("?once-more#/");
  await main(visit).getByRole("button", { name: "Clear and start again" }).click();
  await resume.waitFor({ state: "detached" });
  await visit.reload();
  assert.equal(await resume.count(), 0);
});

app.test("a single answer that would change the result can be tried, and the way back leads home", async (visit) => {
  await visit.open("#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months");
  const before = visit.address();
  assert.match(await visit.heading(), /minimal hybrid/);
  await main(visit).locator(".flips").getByRole("link", { name: "2,001 or more" }).click();
  await visit.settle();
  assert.match(await visit.heading(), /full hybrid/i);
  await visit.back();
  assert.equal(visit.address(), before);
  assert.match(await visit.heading(), /minimal hybrid/);
});

app.test("storage that refuses everything does no harm", async (visit) => {
  await visit.page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await visit.open("#/advise");
  await main(visit).locator("label.choice").first().click();
  await main(visit).getByRole("button", { name: "Continue" }).click();
  await visit.settle();
  assert.match(visit.address(), /source=exchange/);
});

app.test("the colour theme can be chosen and is kept", async (visit) => {
  await visit.open("#/");
  const theme = () => visit.page.evaluate(() => document.documentElement.getAttribute("data-theme"));
  const button = visit.page.getByRole("banner").getByRole("button");
  assert.equal(await theme(), null);
  await button.click();
  assert.equal(await theme(), "dark", "not the system's");
  await button.click();
  await visit.reload();
  assert.equal(await theme(), "light");
  await button.click();
  assert.equal(await theme(), null);
});

app.test("the page's own machine interface gives the same advice", async (visit) => {
  await visit.open("#/");
  const advice = await visit.page.evaluate(() => JSON.parse(window.wasmBindings.advise('{"source": "domino"}')));
  assert.equal(advice.recommended, "third-party");
  const refused = await visit.page.evaluate(() => {
    try {
      return window.wasmBindings.advise('{"mailboxes": 0}');
    } catch (error) {
      return error.message;
    }
  });
  assert.match(refused, /^mailboxes: 0 is out of range/);
});
