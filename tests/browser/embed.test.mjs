// In other people's pages: frames of fixed and of fitted height, sandboxes, storage that is refused, the element.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { DIST, useApp } from "./lib/app.mjs";

const app = useApp({ also: { "/hosts/": fileURLToPath(new URL("./hosts/", import.meta.url)) } });

/** Opens a host page; returns the frame's locators. */
async function host(visit, name, frame = "iframe") {
  await visit.page.goto(`${app.server.origin}/hosts/${name}.html`);
  return visit.page.frameLocator(frame);
}

const height = (visit, frame = "iframe") => visit.page.locator(frame).evaluate((it) => it.clientHeight);

/** Chooses the first answer, and goes on. */
async function answer(frame) {
  await frame.locator("label.choice").first().click();
  await frame.getByRole("button", { name: "Continue" }).click();
}

app.test("a frame without script on the host: no bar, no footer, the theme asked for, no wider than 320 px", async (visit) => {
  visit.expect(/preloaded/);
  const frame = await host(visit, "plain");
  await frame.locator("label.choice").first().waitFor();
  for (const chrome of ["header.bar", "footer.foot"]) assert.equal(await frame.locator(chrome).isVisible(), false, chrome);
  const look = await frame.locator("html").evaluate((root) => ({
    theme: root.getAttribute("data-theme"),
    ground: getComputedStyle(root).backgroundColor,
    wide: root.scrollWidth - root.clientWidth,
    tall: root.scrollHeight > root.clientHeight,
  }));
  assert.deepEqual(look, { theme: "dark", ground: "rgba(0, 0, 0, 0)", wide: 0, tall: true });
  await answer(frame);
  await frame.getByText("Which Exchange versions", { exact: false }).first().waitFor();
});

app.test("wishes that are none change nothing", async (visit) => {
  await visit.open("?theme=%3Cb%3Epurple&lang=tlh&embed=yes&parent=nowhere#/");
  assert.equal(await visit.page.locator("html").getAttribute("data-theme"), null);
  assert.equal(await visit.page.locator("header.bar").isVisible(), true);
});

app.test("asked for another language than English, it says that there is none", async (visit) => {
  const notice = visit.page.locator(".dropped[role=status]");
  for (const lang of ["de", "tlh-Latn", "%3Cb%3E"]) {
    await visit.open(`?lang=${lang}#/`);
    assert.match(await notice.innerText(), /^Only in English\n+This page was asked for in another language \(.+\)\./);
    assert.equal(await visit.page.locator("html").getAttribute("lang"), "en");
  }
  await visit.axe();
  await visit.page.locator("main .btn.main").click();
  await visit.settle();
  assert.equal(await notice.count(), 0, "once is enough");
  for (const lang of ["en", "en-GB", "EN", ""]) {
    await visit.open(`?lang=${lang}#/`);
    assert.equal(await notice.count(), 0, lang);
  }
});

app.test("a theme in the address does not overwrite the reader's own choice", async (visit) => {
  await visit.open("#/");
  await visit.page.getByRole("banner").getByRole("button").click();
  await visit.open("?theme=light#/");
  assert.equal(await visit.page.locator("html").getAttribute("data-theme"), "light");
  await visit.open("?later#/");
  assert.equal(await visit.page.locator("html").getAttribute("data-theme"), "dark");
});

app.test("with the parent script the frame is as tall as its content, and stays so", async (visit) => {
  visit.expect(/preloaded/);
  const frame = await host(visit, "tall");
  await frame.locator("label.choice").first().waitFor();
  await visit.page.waitForFunction(() => document.querySelector("iframe").clientHeight > 400);
  const fits = () => frame.locator("html").evaluate((root) => root.scrollHeight <= root.clientHeight);
  assert.ok(await fits());
  await visit.page.evaluate(() => {
    window.changes = 0;
    new MutationObserver(() => (window.changes += 1)).observe(document.querySelector("iframe"), { attributes: true });
  });
  await visit.page.waitForTimeout(1000);
  assert.equal(await visit.page.evaluate(() => window.changes), 0, "no loop");
  const before = await height(visit);
  await answer(frame);
  await frame.getByText("Which Exchange versions", { exact: false }).first().waitFor();
  await visit.page.waitForFunction((before) => document.querySelector("iframe").clientHeight !== before, before);
  await visit.page.waitForTimeout(300);
  assert.ok(await fits());
  const changes = await visit.page.evaluate(() => window.changes);
  assert.ok(changes >= 1 && changes < 10, `${changes}`);
});

app.test("a new step is brought into view where the reader has scrolled past the frame's top", async (visit) => {
  visit.expect(/preloaded/);
  const frame = await host(visit, "tall");
  await frame.locator("label.choice").first().waitFor();
  await visit.page.waitForFunction(() => document.querySelector("iframe").clientHeight > 400);
  await visit.page.setViewportSize({ width: 800, height: 300 });
  await frame.locator("label.choice").first().click();
  await visit.page.locator("#after").scrollIntoViewIfNeeded();
  const top = () => visit.page.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top);
  assert.ok((await top()) < 0);
  await frame.getByRole("button", { name: "Continue" }).evaluate((button) => button.click());
  const heading = frame.getByRole("heading", { level: 1 });
  await frame.getByText("Which Exchange versions", { exact: false }).first().waitFor();
  await visit.page.waitForTimeout(300);
  const shown = await heading.evaluate((it) => it.getBoundingClientRect().top);
  assert.ok((await top()) + shown >= 0 && (await top()) + shown < 300, `${await top()} ${shown}`);
  // The message alone does it too, where the browser did not for the focus' sake.
  await visit.page.locator("#after").scrollIntoViewIfNeeded();
  assert.ok((await top()) < 0);
  await frame.locator("body").evaluate(() => parent.postMessage({ "mail-migration-advisor": 1, kind: "step" }, "*"));
  await visit.page.waitForFunction(() => Math.abs(document.querySelector("iframe").getBoundingClientRect().top) < 2);
});

app.test("a frame as tall as the window scrolls inside", async (visit) => {
  const frame = await host(visit, "viewport");
  await frame.locator("main table").first().waitFor();
  assert.equal(await height(visit), visit.page.viewportSize().height);
});

app.test("a sandbox that keeps the origin works, and links open outside", async (visit) => {
  visit.expect(/preloaded|can escape its sandboxing/);
  const frame = await host(visit, "sandboxed");
  await answer(frame);
  await frame.getByText("Which Exchange versions", { exact: false }).first().waitFor();
  await frame.locator("body").evaluate(() => (location.hash = "#/paths/cutover"));
  const link = frame.locator("main a[target=_blank]:visible").first();
  await link.waitFor();
  const context = visit.page.context();
  const [outside] = await Promise.all([context.waitForEvent("request", (it) => it.url().startsWith("https:")), link.click()]);
  assert.ok(outside.isNavigationRequest());
});

app.test("a sandbox without an origin: the folder says what is missing, the single file works", async (visit) => {
  visit.expect(/CORS|ERR_FAILED|preload|dynamically imported|Failed to|sandbox/i);
  const folder = await host(visit, "no-origin", "#folder");
  await folder.getByText("lacks allow-same-origin").waitFor();
  const single = visit.page.frameLocator("#single");
  await answer(single);
  await single.getByText("Which Exchange versions", { exact: false }).first().waitFor();
  await visit.page.waitForFunction(() => document.querySelector("#single").clientHeight > 300);
});

app.test("messages of others are not listened to, heights have bounds", async (visit) => {
  visit.expect(/preloaded/);
  const frame = await host(visit, "liar", "#ours");
  await frame.locator("label.choice").first().waitFor();
  await visit.page.waitForFunction(() => document.querySelector("#ours").clientHeight > 400);
  assert.equal(await height(visit, "#other"), 120);
  await frame.locator("body").evaluate(() => (location.hash = "#/compare"));
  await frame.locator("main table").first().waitFor();
  await visit.page.waitForTimeout(300);
  assert.equal(await height(visit, "#ours"), 901, "the most it may have, and the pixel for rounding");
});

for (const [name, spoil] of Object.entries({
  "storage throwing": () => Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }),
  "quota full": () => (Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }),
})) {
  app.test(`${name}: a frame does its work all the same`, async (visit) => {
    visit.expect(/preloaded/);
    await visit.page.addInitScript(spoil);
    const frame = await host(visit, "plain");
    await answer(frame);
    await frame.getByText("Which Exchange versions", { exact: false }).first().waitFor();
  });
}

app.test("two tabs: each keeps its own answers", async (visit) => {
  await visit.open("#/check?source=exchange");
  const other = await visit.page.context().newPage();
  await other.goto(`${app.server.address}#/check?source=domino`);
  await other.getByText("Domino").first().waitFor();
  assert.match(await visit.page.locator("main").innerText(), /Exchange/);
  assert.doesNotMatch(await visit.page.locator("main").innerText(), /Domino/);
});

app.test("two elements on a page whose styles and direction are not theirs", async (visit) => {
  visit.expect(/preloaded/);
  await visit.page.addInitScript(() => {
    window.heard = [];
    for (const kind of ["advice", "result"]) {
      addEventListener(kind, ({ detail, target }) => window.heard.push([kind, target.id, detail.advice.recommended, detail.answers]));
    }
  });
  const one = await host(visit, "loud", "#one iframe");
  await one.locator("label.choice").first().waitFor();
  assert.equal(await one.locator("html").getAttribute("data-theme"), "dark");
  const look = await one.locator("h1").first().evaluate((it) => [getComputedStyle(it).fontFamily, getComputedStyle(it).direction]);
  assert.doesNotMatch(look[0], /cursive/);
  assert.equal(look[1], "ltr");
  const two = visit.page.frameLocator("#two iframe");
  await two.getByRole("heading", { level: 1 }).waitFor();
  // The host's own heading keeps the host's styles.
  assert.match(await visit.page.locator("h1").first().evaluate((it) => getComputedStyle(it).fontFamily), /cursive/);
  await visit.page.waitForFunction(() => window.heard.some(([kind, id]) => kind === "advice" && id === "one"));
  await one.locator("body").evaluate(() => (location.hash = "#/result?source=domino&mailboxes=600"));
  await visit.page.waitForFunction(() => window.heard.some(([kind]) => kind === "result"));
  const result = (await visit.page.evaluate(() => window.heard)).find(([kind]) => kind === "result");
  assert.deepEqual(result, ["result", "one", "third-party", { source: "domino", mailboxes: 600 }]);
  await visit.page.locator("#two").evaluate((it) => it.setAttribute("start", "/about"));
  await two.getByRole("heading", { name: "About and sources" }).waitFor();
});

app.test("the element: a shadow root, all its attributes, apart from its page and from the other", async (visit) => {
  visit.expect(/preloaded|ERR_ABORTED/); // a frame begins anew before it has come to its end
  await visit.page.addInitScript(() => {
    window.heard = [];
    addEventListener("advice", ({ target, composed, detail }) => window.heard.push({ id: target.id, composed, ...detail }));
  });
  const one = await host(visit, "loud", "#one iframe");
  await one.locator("label.choice").first().waitFor();
  const inside = await visit.page.locator("#one").evaluate((it) => ({
    mode: it.shadowRoot?.mode,
    children: [...it.shadowRoot.children].map((child) => child.localName),
    light: it.childNodes.length,
    frame: getComputedStyle(it.shadowRoot.querySelector("iframe")).transform,
    border: getComputedStyle(it.shadowRoot.querySelector("iframe")).borderTopWidth,
    title: it.shadowRoot.querySelector("iframe").title,
  }));
  assert.deepEqual(inside, { mode: "open", children: ["iframe"], light: 0, frame: "none", border: "0px", title: "Mail Migration Advisor" });
  // Styles of the page do not come in, those of the advisor do not go out.
  const body = (where) => where.evaluate((it) => [getComputedStyle(it).color, getComputedStyle(it).letterSpacing, getComputedStyle(it).float]);
  const within = await body(one.locator("main p").first());
  assert.notEqual(within[0], "rgb(255, 0, 0)");
  assert.deepEqual(within.slice(1), ["normal", "none"]);
  assert.equal((await body(visit.page.locator("h1").first()))[0], "rgb(255, 0, 0)");
  assert.equal(await visit.page.evaluate(() => document.adoptedStyleSheets.length + document.querySelectorAll("link").length), 1, "only the host's own icon");
  // Attributes: where it begins, theme, language, answers; each also later.
  const address = (id) => visit.page.locator(id).evaluate((it) => it.shadowRoot.querySelector("iframe").src);
  assert.match(await address("#one"), /\?embed=1&parent=[^&]+&theme=dark#\/advise\?source=exchange&mailboxes=300$/);
  const two = visit.page.frameLocator("#two iframe");
  await visit.page.locator("#two").evaluate((it) => {
    it.setAttribute("language", "en");
    it.setAttribute("theme", "light");
    it.setAttribute("start", "/check");
    it.setAttribute("answers", "source=domino&mailboxes=600");
  });
  assert.match(await address("#two"), /&theme=light&lang=en#\/check\?source=domino&mailboxes=600$/);
  await two.locator("html[data-theme=light]").waitFor();
  await visit.page.waitForFunction(() => window.heard.some(({ id, answers }) => id === "two" && answers.mailboxes === 600));
  const heard = await visit.page.evaluate(() => window.heard);
  assert.ok(heard.every(({ composed, advice }) => composed && typeof advice.recommended === "string"));
  // Each speaks of itself only.
  assert.ok(heard.filter(({ id }) => id === "one").every(({ answers }) => answers.source === "exchange"));
  assert.ok(heard.filter(({ id }) => id === "two").every(({ answers }) => answers.source !== "exchange"));
});

app.test("the parent script stays below 2,000 bytes", async () => {
  assert.ok((await readFile(`${DIST}embed.js`)).length < 2000);
});
