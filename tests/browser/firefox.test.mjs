// The page in Firefox: a smoke run through every kind of screen and every way to host it. What is drawn in detail, and
// accessibility, the tests in Chromium look at.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { DIST } from "./lib/app.mjs";
import { KEYS, findFirefox, launchFirefox } from "./lib/firefox.mjs";
import { questionsOf } from "./lib/quiz.mjs";
import { serve } from "./lib/server.mjs";
import { STRICT } from "./lib/strict.mjs";

const AT = "/some/deep/folder/";
const HOSTS = fileURLToPath(new URL("./hosts/", import.meta.url));
const RESULT = "#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";

const skip = findFirefox() ? false : "there is no Firefox here; `cargo xtask setup` installs it where it can";

let firefox;
let server;
before(async () => {
  if (skip) return;
  server = await serve(DIST, { at: AT, headers: { "content-security-policy": STRICT }, also: { "/hosts/": HOSTS } });
  firefox = await launchFirefox();
});
after(async () => {
  await firefox?.close();
  await server?.close();
});

/** A test on a tab of its own; it fails if the page complains, or asks anybody but its own server. */
function look(name, body, { origin = () => server.origin } = {}) {
  test(`Firefox: ${name}`, { skip, timeout: 60_000 }, async () => {
    const page = await firefox.page();
    try {
      await body(page);
      assert.deepEqual(page.log, [], "the console is empty");
      assert.ok(page.requests.length > 0);
      assert.deepEqual(page.requests.filter((url) => !url.startsWith(origin()) && !url.startsWith("data:")), []);
    } finally {
      await page.close();
    }
  });
}

const address = () => server.origin + AT;
/** Until something is drawn, here and in a preview: what stands in while a page loads does not count. */
const there = (page, wanted) =>
  page.until((wanted) => {
    const drawn = (it, wanted) => !it.querySelector("#loading") && it.querySelector(wanted) !== null;
    const previews = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument);
    return drawn(document, wanted) && previews.every((it) => drawn(it, "main h1"));
  }, { values: [wanted] });
const heading = async (page) => {
  await there(page, "main h1");
  return page.run(() => document.querySelector("main h1").innerText);
};
const focused = (page) => page.run(() => document.activeElement?.name ?? "");

/** Presses Tab until a control of this name has the keyboard. */
async function tabTo(page, name) {
  for (let i = 0; i < 40; i += 1) {
    if ((await focused(page)) === name) return;
    await page.press(KEYS.tab);
  }
  assert.fail(`the keyboard never came to ${name}`);
}

test("Firefox: a tab hears what a page says and asks for, so that silence means something", { skip }, async () => {
  const page = await firefox.page();
  await page.goto(`${address()}paths.html`);
  await page.run(() => console.error("said"));
  await page.run(() => fetch("https://example.invalid/").catch(() => {}));
  await page.until(() => true);
  assert.ok(page.log.some((line) => line.includes("said")), page.log.join("\n"));
  assert.ok(page.log.some((line) => line.includes("Content-Security-Policy")), page.log.join("\n"));
  await page.close();
});

look("an interview is answered by keyboard alone", async (page) => {
  await page.goto(`${address()}#/advise`);
  const first = await heading(page);
  await tabTo(page, "source");
  await page.press(KEYS.space, KEYS.enter);
  await page.until(() => /source=exchange(&|$)/.test(location.hash));
  await page.until((first) => document.querySelector("main h1").innerText !== first, { values: [first] });
  await tabTo(page, "exchange-versions");
  await page.press(KEYS.space, KEYS.enter);
  await page.until(() => /exchange-versions=exchange-/.test(location.hash));
});

look("every kind of screen is drawn under the strictest policy", async (page) => {
  for (const [screen, wanted] of [
    ["#/", "main .btn.main"],
    [`?1${RESULT}`, "main h1.display"],
    ["?2#/map?source=exchange&mailboxes=300", "main svg"],
    ["?3#/plan/minimal-hybrid?source=exchange&exchange-versions=exchange-2016&mailboxes=300", "main .plan-page h2"],
    ["?4#/compare", "main table"],
    ["?5#/paths/staged", "main ol.steps"],
    ["?6#/embed", "main pre"],
    ["?7#/about", "main h1"],
    ["paths.html", "main table"],
  ]) {
    await page.goto(address() + screen);
    await there(page, wanted);
    const wide = await page.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `${screen} is wider than its window`);
  }
});

look("a question of the knowledge check is answered and explained", async (page) => {
  const [question] = questionsOf("choosing-a-path");
  const right = question.options.find((option) => option.correct);
  await page.goto(`${address()}#/learn/choosing-a-path`);
  await there(page, `main input[value="${right.id}"]`);
  const told = (why) => document.querySelector("main").innerText.includes(why);
  assert.equal(await page.run(told, { values: [right.why] }), false, "not before it is answered");
  await page.run((id) => document.querySelector(`main input[value="${id}"]`).click(), { values: [right.id] });
  await page.run(() => [...document.querySelectorAll("main button")].find((it) => it.innerText.includes("Check your answer")).click());
  await page.until(told, { values: [right.why] });
});

look("in the page of a wiki it fits its height and takes an answer", async (page) => {
  await page.goto(`${server.origin}/hosts/tall.html`);
  await page.until(() => document.querySelectorAll("label.choice input").length > 2, { inFrame: true });
  await page.until(() => document.querySelector("iframe").clientHeight > 400);
  const bar = await page.run(() => getComputedStyle(document.querySelector("header.bar")).display, { inFrame: true });
  assert.equal(bar, "none");
  await page.run(() => document.querySelector("label.choice input").click(), { inFrame: true });
  await page.run(() => document.querySelector("form .btn.main").click(), { inFrame: true });
  await page.until(() => location.hash.includes("source=exchange"), { inFrame: true });
});

look("as an element it speaks to its page", async (page) => {
  await page.goto(`${server.origin}/hosts/loud.html`);
  await page.run(() => {
    addEventListener("advice", ({ target, detail }) => (window.heard = [target.id, detail.answers, detail.advice.recommended]));
    document.querySelector("#one").setAttribute("answers", "source=domino&mailboxes=600");
  });
  const heard = await page.until(() => window.heard?.[1].source === "domino" && window.heard);
  assert.deepEqual(heard, ["one", { source: "domino", mailboxes: 600 }, "third-party"]);
});

const single = () => pathToFileURL(`${DIST}mail-migration-advisor.html`).href;
look("the single file opens from disk and goes through the screens", async (page) => {
  for (const [screen, wanted] of [
    ["#/advise", "main label.choice"],
    [`?1${RESULT}`, "main h1.display"],
    ["?2#/learn/hybrid", "main label.choice"],
    ["?3#/paths/staged", "main ol.steps"],
  ]) {
    await page.goto(single() + screen);
    await there(page, wanted);
  }
}, { origin: single });

// The last one, because it takes the server away.
look("after a first visit it works without its server", async (page) => {
  await page.goto(`${address()}#/`);
  await heading(page);
  await page.until(async () => (await navigator.serviceWorker.ready).active.state === "activated");
  await server.close();
  for (const [screen, wanted] of [
    [`?1${RESULT}`, "main h1.display"],
    ["?2#/learn/hybrid", "main label.choice"],
    ["?3#/compare", "main table"],
  ]) {
    await page.goto(address() + screen);
    await there(page, wanted);
  }
});
