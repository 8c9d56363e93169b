// What a newcomer with a phone in one hand needs: the way back to where one was, targets for a thumb, two paths beside one
// another, a map that lets the page scroll.

import assert from "node:assert/strict";

import { useApp } from "./lib/app.mjs";
import { textSize } from "./lib/manners.mjs";
import { EARLY, FULL, SCREENS, show } from "./lib/screens.mjs";

const HAND = { width: 360, height: 740 };
const app = useApp({ viewport: HAND, hasTouch: true, isMobile: true, theme: "dark" });
const main = (visit) => visit.page.locator("main");
const scrolled = (visit) => visit.page.evaluate(() => scrollY);

/** Scrolls as a thumb does, and waits until the step of the history has kept the place. */
async function scrollTo(visit, y) {
  await visit.page.evaluate((y) => window.scrollTo(0, y), y);
  await visit.page.waitForFunction((y) => history.state === y, y);
}

/** Waits until the page stands at this place. */
const stands = (visit, y) => visit.page.waitForFunction((y) => Math.abs(scrollY - y) < 3, y);

app.test("going back shows a screen where it was left, a new one from its heading", async (visit) => {
  for (const [from, link] of [
    [`#/result?${FULL}`, ".others h3 a >> nth=4"],
    [`#/compare?${FULL}`, ".wide-table th a >> nth=6"],
    ["#/glossary", ".glossary dd a:not([target]) >> nth=2"],
    ["#/learn", ".modules th a >> nth=5"],
  ]) {
    await visit.open("#/about");
    await visit.open(from);
    const goal = main(visit).locator(link);
    const y = await goal.evaluate((it) => Math.round(it.getBoundingClientRect().top - 300));
    assert.ok(y > 100, `${from}: ${y}`);
    await scrollTo(visit, y);
    await goal.click();
    await visit.settle();
    await visit.page.waitForFunction(() => document.activeElement?.matches("main h1"));
    assert.equal(await scrolled(visit), 0, `${from}: a new screen begins at its top`);
    await visit.back();
    await stands(visit, y);
    await visit.forward();
    await stands(visit, 0);
  }
});

app.test("a page that is loaded anew stands where it was, and whoever scrolls meanwhile is let go", async (visit) => {
  await visit.open(`#/result?${FULL}`);
  await scrollTo(visit, 1500);
  await visit.reload();
  await stands(visit, 1500);
  // A step whose screen is too short for the place kept gives up, and scrolling by hand ends it at once.
  await visit.page.evaluate(() => history.replaceState(90_000, ""));
  await visit.reload();
  await visit.page.evaluate(() => dispatchEvent(new Event("wheel")));
  await visit.page.evaluate(() => window.scrollTo(0, 200));
  await visit.page.waitForTimeout(150);
  assert.equal(await scrolled(visit), 200);
});

app.test("two paths stand beside one another, by the address, by choice, with what differs marked", async (visit) => {
  await visit.open(`#/compare?${FULL}`);
  const table = main(visit).locator("table.beside");
  const heads = () => table.locator("thead th").evaluateAll((all) => all.slice(1).map((it) => it.innerText.trim()));
  assert.deepEqual(await heads(), ["Minimal hybrid", "Full hybrid"], "the recommended one and its best rival");
  await visit.open("#/compare/staged,train,full-hybrid,imap,partner");
  assert.deepEqual(await heads(), ["Staged", "Full hybrid", "IMAP"]);
  const notice = await main(visit).locator(".dropped").innerText();
  assert.match(notice, /"train": there is no such path[\s\S]+"partner": only three/);
  await main(visit).getByLabel("Third path").selectOption("");
  await main(visit).getByLabel("Second path").selectOption("cutover");
  assert.deepEqual(await heads(), ["Staged", "Cutover"]);
  assert.equal(visit.address(), "#/compare/staged,cutover");
  const rows = table.locator("tbody tr");
  const all = await rows.count();
  assert.equal(all, 11);
  const alike = await rows.filter({ hasNot: visit.page.locator(".unlike") }).count();
  assert.ok(alike > 0 && alike < all, String(alike));
  await main(visit).getByLabel("Only where they differ").check();
  assert.equal(await rows.count(), all - alike);
  for (const width of [320, 360, 768, 1280]) {
    await visit.page.setViewportSize({ width, height: 740 });
    const [one, other] = await rows.first().locator("td").evaluateAll((cells) => cells.map((it) => it.getBoundingClientRect().toJSON()));
    assert.ok(Math.abs(one.top - other.top) < 1 && other.left >= one.right - 1, `${width}: beside one another`);
    assert.deepEqual(await visit.overflow(), [], `${width}`);
  }
  await visit.axe();
  await visit.page.emulateMedia({ media: "print" });
  assert.equal(await rows.first().isVisible(), true);
});

app.test("a path's page leads to it beside its rival", async (visit) => {
  await visit.open(`#/paths/express-hybrid?${FULL}`);
  await main(visit).getByRole("link", { name: "Compare with Minimal hybrid" }).click();
  await visit.settle();
  assert.match(visit.address(), /^#\/compare\/express-hybrid,minimal-hybrid\?/);
});

/** What is pressed and lower than 24 pixels, but for links in running sentences. */
const tooLow = (visit, least) =>
  visit.page.evaluate((least) => {
    const pressed = "a[href], button, summary, select, input:not([type=radio], [type=checkbox]), label:has(input)";
    const shown = (it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest(".skip, .vh, :not(:popover-open)[popover]");
    const letters = (text) => text.replace(/[^\p{L}]/gu, "").length;
    const inSentence = (it) => {
      if (!getComputedStyle(it).display.startsWith("inline")) return false;
      const block = it.closest("p, li, dd, td, th, dt, small, figcaption, h1, h2, h3, h4, div, label");
      const others = [...block.querySelectorAll(pressed)].filter((other) => !other.parentElement.closest(pressed));
      return letters(block.innerText) - others.reduce((sum, other) => sum + letters(other.innerText ?? ""), 0) > 15;
    };
    const all = [...document.querySelectorAll(pressed)].filter((it) => shown(it) && !inSentence(it));
    const low = all.filter((it) => it.getBoundingClientRect().height < least - 0.1);
    return [all.length, low.map((it) => `${it.localName}.${it.className} ${Math.round(it.getBoundingClientRect().height)} "${it.innerText.trim().slice(0, 30)}" in ${it.parentElement.localName}.${it.parentElement.className}`)];
  }, least);

for (const name of ["start", "one answer", "check", "result", "compare, with answers", "path, with answers", "plan, with answers", "map", "disagreements", "learn", "quiz, answered", "glossary", "about"]) {
  app.test(`${name}: what is pressed is 24 pixels high at least`, async (visit) => {
    await show(visit, name);
    const [all, low] = await tooLow(visit, 24);
    assert.ok(all > 5, String(all));
    assert.deepEqual(low, []);
  });
}

for (const name of Object.keys(SCREENS)) {
  app.test(`${name}: text twice as large on a phone`, async (visit) => {
    await textSize(visit.page, 2);
    await show(visit, name);
    assert.deepEqual(await visit.overflow(), []);
  });
}

app.test("headings do not break within a word when text is twice as large", async (visit) => {
  await textSize(visit.page, 2);
  for (const name of ["start", "one answer", "result", "path", "plan", "learn", "compare"]) {
    await show(visit, name);
    const broken = await main(visit).locator("h1, h2").evaluateAll((all) => {
      const words = (text) => [...text.data.matchAll(/\p{L}+/gu)].map((word) => {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return [word[0], range.getClientRects().length];
      });
      const texts = all.filter((it) => it.checkVisibility()).flatMap((it) => [...it.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE));
      return texts.flatMap(words).filter(([, lines]) => lines > 1).map(([word]) => word);
    });
    assert.deepEqual(broken, [], name);
  }
});

app.test("a focus that a program has moved rings headings and controls, never a whole section or the page", async (visit) => {
  await visit.open(`#/result?${FULL}`);
  await main(visit).locator(".toc summary").click();
  await main(visit).locator(".toc").getByRole("button", { name: "Why not the others" }).press("Enter");
  const { tag, name } = await visit.focused();
  assert.deepEqual([tag, name], ["h2", "Why not the others"]);
  await visit.page.evaluate(() => document.getElementById("main").focus());
  await visit.page.keyboard.press("Shift");
  assert.equal(await main(visit).evaluate((it) => [document.activeElement === it, getComputedStyle(it).outlineStyle].join()), "true,none");
});

app.test("a thumb scrolls over the map, a tap moves the place", async (visit) => {
  await visit.open(`#/map?${FULL}`);
  const reading = main(visit).locator("p.vh[role=status]");
  const before = await reading.innerText();
  const plane = visit.page.locator(".plane.narrow");
  await plane.evaluate((it) => it.scrollIntoView({ block: "center" }));
  const box = await plane.boundingBox();
  const session = await visit.page.context().newCDPSession(visit.page);
  const start = await scrolled(visit);
  const touch = (type, y) => session.send("Input.dispatchTouchEvent", { type, touchPoints: y ? [{ x: box.x + 200, y }] : [] });
  await touch("touchStart", box.y + 250);
  for (let by = 20; by <= 200; by += 20) await touch("touchMove", box.y + 250 - by);
  await touch("touchEnd");
  await visit.page.waitForFunction((start) => scrollY > start, start);
  assert.equal(await reading.innerText(), before, "the place has not moved");
  await visit.page.waitForTimeout(800); // until the page has come to rest: a tap on a page that still moves only stops it
  await plane.evaluate((it) => it.scrollIntoView({ block: "center" }));
  const now = await plane.boundingBox();
  await visit.page.touchscreen.tap(now.x + now.width * 0.95, now.y + now.height * 0.5);
  assert.match(await reading.innerText(), /Full hybrid/);
  assert.match(await main(visit).locator("#map-how").innerText(), /^Tap the map/);
});

app.test("a map of one colour says so, and labels of rows lie over nothing", async (visit) => {
  await visit.open("#/map?source=domino&mailboxes=600");
  assert.match(await main(visit).locator(".map .one").innerText(), /^Third-party tool wins everywhere on this map/);
  await visit.open("#/map");
  // Every name of a territory stands clear of every label of a row.
  const over = await visit.page.locator(".plane.narrow svg").evaluate((svg) => {
    const boxes = [...svg.querySelectorAll("text")].map((it) => [it.textContent, it.getBoundingClientRect()]);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
    return boxes.flatMap(([one, a], i) => boxes.slice(i + 1).filter(([, b]) => meet(a, b)).map(([other]) => `${one} / ${other}`));
  });
  assert.deepEqual(over, []);
});

app.test("Continue is in sight, and the strip says who leads so far", async (visit) => {
  await visit.open(`#/advise?${EARLY}`);
  for (const question of ["source", "exchange-versions", "coexistence"]) {
    await visit.open(`#/advise/${question}?${EARLY}`);
    const button = visit.page.getByRole("button", { name: "Continue" });
    const { y, height } = await button.boundingBox();
    const strip = await visit.page.locator(".peek").boundingBox();
    assert.ok(y > 0 && y + height <= strip.y + 1, `${question}: ${y} + ${height}, strip at ${strip.y}`);
  }
  assert.match(await visit.page.locator(".peek").innerText(), /Leads so far/);
});

app.test("the glossary finds words, counts them, and leads to letters", async (visit) => {
  await visit.open("#/glossary");
  const terms = main(visit).locator("dl.glossary dt");
  const all = await terms.count();
  assert.ok(all > 40);
  await main(visit).getByRole("button", { name: "To the letter M" }).click();
  assert.equal((await visit.focused()).name, "M");
  await main(visit).getByLabel("Look for words").fill("free busy");
  const some = await terms.count();
  assert.ok(some > 0 && some < all, String(some));
  assert.match(await main(visit).locator("p[role=status]").innerText(), new RegExp(`^${some} terms?$`));
  await main(visit).getByLabel("Look for words").fill("submarine");
  assert.match(await main(visit).locator("p[role=status]").innerText(), /No term and no meaning holds "submarine"/);
});

app.test("a meaning lies within the window and has a button that closes it", async (visit) => {
  await show(visit, "result");
  for (const kind of ["button.term", "button.cite"]) {
    const opener = main(visit).locator(kind).filter({ visible: true }).first();
    const meaning = visit.page.locator(`[id="${await opener.getAttribute("popovertarget")}"]`);
    await opener.tap();
    await meaning.waitFor({ state: "visible" });
    const box = await meaning.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= HAND.width && box.y + box.height <= HAND.height + 1, JSON.stringify(box));
    await meaning.getByRole("button", { name: "Close" }).tap();
    await meaning.waitFor({ state: "hidden" });
  }
});

for (const theme of ["light", "dark"]) {
  app.test(`the first press of the theme's button is seen, ${theme}`, { theme }, async (visit) => {
    await visit.open("#/");
    const ground = () => visit.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await ground();
    const button = visit.page.getByRole("button", { name: /Colour theme/ });
    await button.click();
    assert.notEqual(await ground(), before);
    await button.click();
    await button.click();
    assert.match(await button.getAttribute("aria-label"), /system/);
    assert.equal(await ground(), before);
  });
}
