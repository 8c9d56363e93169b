// Every screen of the list in `lib/screens.mjs`: accessible and within its window, in every manner; and on paper.

import assert from "node:assert/strict";

import { DESKTOP, PHONE, TABLET, useApp } from "./lib/app.mjs";
import { SPACED, stops, textSize } from "./lib/manners.mjs";
import { EARLY, SCREENS, show } from "./lib/screens.mjs";

const app = useApp();
const NAMES = Object.keys(SCREENS);

/** axe leaves this rule of WCAG 2.2 out unless it is asked for. */
const TARGETS = { rules: { "target-size": { enabled: true } } };

for (const name of NAMES) {
  app.test(`${name}: accessible in every theme, headed, titled, within every window`, { viewport: DESKTOP }, async (visit) => {
    await show(visit, name);
    for (const scheme of ["light", "dark"]) {
      await visit.page.emulateMedia({ colorScheme: scheme });
      await visit.axe(TARGETS);
    }
    await visit.page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await visit.axe(TARGETS);
    await visit.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });

    assert.equal(await visit.page.locator("h1").count(), 1);
    const levels = await visit.page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((it) => Number(it.localName[1])));
    const jump = levels.findIndex((level, i) => i > 0 && level > levels[i - 1] + 1);
    assert.equal(jump, -1, `headings jump: ${levels}`);
    assert.match(await visit.page.title(), /^\S.+ · Mail Migration Advisor$/);
    assert.equal(/^Error: /.test(await visit.page.title()), SCREENS[name].error === true, await visit.page.title());
    assert.equal(await visit.page.locator("main [style]").count(), 0, "no style attribute, for a strict policy");

    for (const viewport of [PHONE, TABLET, DESKTOP, { width: 1920, height: 1080 }, { width: 320, height: 256 }]) {
      await visit.page.setViewportSize(viewport);
      await visit.settle();
      assert.deepEqual(await visit.overflow(), [], `${viewport.width} px`);
    }
    await visit.page.setViewportSize(PHONE);
    await visit.axe(TARGETS);
    await visit.style(SPACED);
    await visit.settle();
    assert.deepEqual(await visit.overflow(), [], "more space in the text");
  });

  app.test(`${name}: text twice as large`, { viewport: TABLET }, async (visit) => {
    await textSize(visit.page, 2);
    await show(visit, name);
    assert.equal(await visit.page.evaluate(() => getComputedStyle(document.documentElement).fontSize), "32px");
    assert.deepEqual(await visit.overflow(), []);
  });
}

/** One screen of each kind of control. */
for (const name of ["start", "one answer", "several answers", "a number, wrong", "check", "result", "compare, with answers", "quiz", "quiz, answered", "glossary", "about"]) {
  app.test(`${name}: the focus is always seen`, { viewport: PHONE }, async (visit) => {
    await show(visit, name);
    const met = await stops(visit.page, 30);
    assert.ok(met.length > 5, `only ${met.length} stops`);
    assert.deepEqual(met.filter((stop) => !stop.ringed).map((stop) => stop.name), [], "no ring");
    assert.deepEqual(met.filter((stop) => stop.hidden).map((stop) => stop.name), [], "behind something, or outside the window");
  });
}

app.test("each step of the interview moves the focus to its heading and names the page", async (visit) => {
  await visit.open(`#/advise?${EARLY}`);
  const titles = new Set();
  for (let i = 0; i < 4; i += 1) {
    titles.add(await visit.page.title());
    await visit.page.locator("main .apart").click();
    await visit.page.getByRole("button", { name: "Continue" }).click();
    await visit.settle();
    assert.equal((await visit.focused()).tag, "h1");
    assert.ok((await visit.page.title()).startsWith(await visit.heading()), await visit.page.title());
  }
  assert.equal(titles.size, 4);
});

app.test("an error is tied to its field, and the focus is there", async (visit) => {
  for (const name of NAMES.filter((name) => SCREENS[name].error)) {
    await show(visit, name);
    const error = visit.page.locator("main [role=alert] .error");
    assert.equal(await error.count(), 1, name);
    const id = await error.getAttribute("id");
    const tied = await visit.page.evaluate((id) => document.activeElement.closest(`[aria-describedby~="${id}"]`) !== null, id);
    assert.ok(tied, `${name}: the focus is in a field that the error describes`);
  }
});

app.test("nothing is shown by hovering alone", async (visit) => {
  await visit.open("#/result");
  const showing = await visit.page.evaluate(() => {
    const rules = (sheet) => [...sheet.cssRules].flatMap((rule) => (rule.cssRules?.length ? rules(rule) : [rule]));
    const all = [...document.styleSheets].flatMap(rules);
    const shows = (rule) => ["display", "visibility", "opacity", "clip-path", "content"].some((name) => rule.style.getPropertyValue(name));
    return [all.length, all.filter((rule) => rule.selectorText?.includes(":hover") && shows(rule)).map((rule) => rule.selectorText)];
  });
  assert.ok(showing[0] > 200, "the style sheets are read");
  assert.deepEqual(showing[1], []);
  const titled = await visit.page.locator("[title]").evaluateAll((all) => all.filter((it) => it.getAttribute("aria-label") !== it.title).length);
  assert.equal(titled, 0, "a tooltip repeats what the name says");
});

for (const motion of ["reduce", "no-preference"]) {
  app.test(`motion: ${motion}`, { motion }, async (visit) => {
    await show(visit, "one answer");
    const moving = await visit.page.evaluate(() => {
      const lasts = (value) => value.split(",").some((time) => parseFloat(time) > 0);
      return [...document.querySelectorAll("*")].filter((it) => {
        const { transitionDuration, animationDuration } = getComputedStyle(it);
        return lasts(transitionDuration) || lasts(animationDuration);
      }).length;
    });
    assert.equal(moving > 0, motion === "no-preference", `${moving} parts move`);
  });
}

app.test("verdicts and choices keep their shapes in forced colours", async (visit) => {
  await visit.page.emulateMedia({ forcedColors: "active" });
  await show(visit, "one answer");
  await visit.page.locator("label.choice").first().click();
  assert.equal(await visit.page.locator("label.choice input").first().isChecked(), true);
  const marks = await visit.page.locator("#paths .mark").evaluateAll((all) =>
    all.map((it) => [it.querySelector("use").getAttribute("href"), getComputedStyle(it).color, getComputedStyle(document.body).backgroundColor]),
  );
  assert.ok(new Set(marks.map(([shape]) => shape)).size >= 3, "shapes differ");
  assert.deepEqual(marks.filter(([, colour, ground]) => colour === ground), [], "seen against the ground");
});

for (const theme of ["light", "dark"]) {
  app.test(`the main button can be read in forced colours, ${theme}`, { theme }, async (visit) => {
    await visit.page.emulateMedia({ forcedColors: "active", colorScheme: theme });
    for (const name of ["start", "one answer", "quiz"]) {
      await show(visit, name);
      const button = visit.page.locator("main .btn.main").first();
      // Chrome lays a plate of the page's colour behind text; over the button's own ground it would hide the label.
      const share = await largestShare(visit.page, await button.screenshot());
      assert.ok(share > 0.7 && share < 0.99, `${name}: ${share} of the button is in one colour`);
    }
  });
}

/** How much of a picture is in the colour that most of it has. */
function largestShare(page, png) {
  return page.evaluate(async (data) => {
    const picture = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
    await picture.decode();
    const sheet = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    sheet.drawImage(picture, 0, 0);
    const dots = new Uint32Array(sheet.getImageData(0, 0, picture.width, picture.height).data.buffer);
    const counts = new Map();
    for (const dot of dots) counts.set(dot, (counts.get(dot) ?? 0) + 1);
    return Math.max(...counts.values()) / dots.length;
  }, png.toString("base64"));
}

app.test("a term's meaning opens by key and by touch, and closes again", { hasTouch: true }, async (visit) => {
  await show(visit, "result");
  const term = visit.page.locator("main button.term").first();
  const meaning = visit.page.locator(`#${await term.getAttribute("popovertarget")}`);
  assert.equal(await meaning.isVisible(), false);
  await term.focus();
  await visit.page.keyboard.press("Enter");
  await meaning.waitFor({ state: "visible" });
  await visit.axe();
  assert.deepEqual(await visit.overflow(), []);
  await visit.page.keyboard.press("Escape");
  await meaning.waitFor({ state: "hidden" });
  assert.equal((await visit.focused()).name, (await term.getAttribute("aria-label")) ?? (await term.innerText()));
  await term.tap();
  await meaning.waitFor({ state: "visible" });
  await meaning.getByRole("link", { name: "All terms" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), "Glossary");
});

app.test("a term of several words breaks across lines and opens by a press on any of them", async (visit) => {
  await show(visit, "path");
  const words = visit.page.locator("main label.term").first();
  const button = visit.page.locator(`#${await words.getAttribute("for")}`);
  assert.equal(await button.getAttribute("aria-label"), `${await words.innerText()} ${await button.innerText()}`.replace(/\s+/g, " "));
  await words.click();
  await visit.page.locator(`#${await button.getAttribute("popovertarget")}`).waitFor({ state: "visible" });
});

app.test("ids of rules and sources open what they are, by key and by touch, and are plain on paper", { hasTouch: true, viewport: PHONE }, async (visit) => {
  await show(visit, "path, with answers");
  const cite = visit.page.locator("main .said .cite").first();
  assert.match(await cite.innerText(), /R24.*S1.*S2/s);
  const told = visit.page.locator(`#${await cite.getAttribute("popovertarget")}`);
  await cite.focus();
  await visit.page.keyboard.press("Enter");
  await told.waitFor({ state: "visible" });
  assert.match(await told.innerText(), /R24 Up to 2,000 mailboxes/);
  assert.match(await told.innerText(), /Import mail into Exchange Online/);
  assert.equal(await told.getByRole("link").first().getAttribute("rel"), "noreferrer");
  await visit.axe();
  assert.deepEqual(await visit.overflow(), []);
  await visit.page.keyboard.press("Escape");
  await told.waitFor({ state: "hidden" });
  await cite.tap();
  await told.waitFor({ state: "visible" });
  await visit.page.emulateMedia({ media: "print" });
  assert.equal(await cite.isVisible(), false);
  assert.equal(await visit.page.locator("main .said .cited").first().innerText(), "R24 S1 S2");
});

app.test("the contents of a long screen lead to its sections, and mark the one that is read", async (visit) => {
  await show(visit, "path, with answers");
  const contents = visit.page.getByRole("navigation", { name: "On this page" });
  const entry = contents.getByRole("button", { name: "Limits" });
  await entry.click();
  await visit.settle();
  assert.equal((await visit.focused()).id, "h-limits");
  assert.equal(await entry.getAttribute("aria-current"), "true");
  await visit.page.getByRole("button", { name: "Back to top" }).click();
  assert.equal((await visit.focused()).tag, "h1");
  // Every entry has its section.
  for (const button of await contents.getByRole("button").all()) {
    await button.click();
    assert.match((await visit.focused()).id, /^h-/, await button.innerText());
  }
  await visit.page.setViewportSize(PHONE);
  assert.equal(await entry.isVisible(), false);
  await contents.getByText("On this page").click();
  assert.equal(await entry.isVisible(), true);
});

app.test("on paper a point on which sources differ keeps its question, and the comparison all its columns", async (visit) => {
  await visit.page.emulateMedia({ media: "print" });
  await show(visit, "path");
  assert.equal(await visit.page.locator(".topic > summary").first().isVisible(), true);
  await visit.page.setViewportSize({ width: 658, height: 980 });
  await visit.open("#/compare");
  assert.deepEqual(await visit.overflow(), []);
});

app.test("every term is explained once on a screen", async (visit) => {
  for (const name of ["result", "path", "path, with answers"]) {
    await show(visit, name);
    const targets = await visit.page.locator("main button.term").evaluateAll((all) => all.map((it) => it.getAttribute("popovertarget")));
    assert.ok(targets.length > 2, `${name}: ${targets}`);
    assert.equal(new Set(targets).size, targets.length, name);
  }
});

app.test("the interview explains the terms of its question, each question its own", async (visit) => {
  await visit.open(`#/advise/coexistence?${EARLY}`);
  const terms = visit.page.locator("#terms");
  await terms.getByText("What the terms mean").click();
  await terms.getByText("Free/busy", { exact: true }).waitFor();
  await visit.axe();
  await visit.open(`#/advise/outlook-anywhere?${EARLY}`);
  await terms.getByText("What the terms mean").click();
  await terms.getByText("Outlook Anywhere", { exact: true }).waitFor();
  assert.equal(await terms.locator("details").count(), 1);
  assert.equal(await terms.getByText("Free/busy", { exact: true }).count(), 0);
});

app.test("what the reason of a question rests on opens from the interview, once for each question", async (visit) => {
  for (const question of ["coexistence", "outlook-anywhere"]) {
    await visit.open(`#/advise/${question}?${EARLY}`);
    await visit.page.locator("form.ask summary").first().click();
    const source = visit.page.locator("#rests button.cite");
    await source.click();
    await visit.page.locator("#rests .meaning:popover-open").getByText(/Microsoft/).first().waitFor();
    await visit.axe();
    await visit.page.keyboard.press("Escape");
    assert.equal(await source.count(), 1, question);
  }
});

app.test("the record on paper: no controls, everything open, sources with addresses", async (visit) => {
  await show(visit, "result");
  await visit.page.emulateMedia({ media: "print" });
  for (const hidden of [".bar", ".foot", ".toc", ".record .btn", "#fit", ".more > summary"]) {
    assert.equal(await visit.page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.equal(await visit.page.locator(".sign").isVisible(), true);
  const folded = await visit.page.locator("details:not([open], .toc > *) > :not(summary)").evaluateAll((all) => all.filter((it) => it.getBoundingClientRect().height === 0).length);
  assert.equal(folded, 0, "what is folded on the screen is open on paper");
  const pdf = await visit.page.pdf({ format: "A4" });
  assert.ok(pdf.length > 20_000);
});

app.test("a record on paper begins with one page to sign; the rest is its annex, which names every rule", async (visit) => {
  // What is between the margins of A4, in CSS pixels.
  const sheet = { width: 658, height: 979 };
  await visit.page.setViewportSize(sheet);
  await show(visit, "result");
  await visit.page.locator(".spec").getByText("Likely time").waitFor();
  assert.equal(await visit.page.locator(".sign").isVisible(), false, "the screen has no lines to sign");
  await visit.page.emulateMedia({ media: "print" });
  const box = (part) => visit.page.locator(part).first().boundingBox();
  const [top, sign, annex] = [await box("h1"), await box(".sign"), await box(".annex")];
  assert.ok(sign.y + sign.height - top.y < sheet.height, `${sign.y + sign.height} of ${sheet.height}`);
  assert.ok(annex.y > sign.y);
  assert.equal(await visit.page.locator("#rests").isVisible(), false, "the answers stand once");
  assert.match(await visit.page.locator(".brief").innerText(), /Mailboxes\s+300/);
  const named = await visit.page.locator(".legend dt").allInnerTexts();
  const cited = await visit.page.locator(".record ~ .doc .cited").allInnerTexts();
  const rules = new Set(cited.join(" ").split(/\s+/).filter((id) => /^[RE]\d/.test(id)));
  assert.ok(rules.size > 5);
  assert.deepEqual([...rules].filter((id) => !named.includes(id)), []);
});

app.test("every path has a page with steps in all three phases", async (visit) => {
  await visit.open("#/compare");
  const paths = await visit.page.locator("main table a[href*='#/paths/']").evaluateAll((all) => [...new Set(all.map((it) => it.getAttribute("href")))]);
  assert.equal(paths.length, 13);
  for (const path of paths) {
    await visit.open(path);
    await visit.page.locator("ol.steps").first().waitFor();
    for (const phase of ["Prepare", "Migrate", "Finish"]) {
      assert.equal(await visit.page.getByRole("heading", { name: phase, exact: true }).count(), 1, `${path} ${phase}`);
    }
  }
});

app.test("links to other sites open outside and tell nothing", async (visit) => {
  await visit.open("#/about");
  const links = await visit.page.locator("main a[href^='http']").evaluateAll((all) => all.map((it) => [it.target, it.rel, it.href]));
  assert.ok(links.length > 30);
  assert.deepEqual(links.filter(([target, rel, href]) => target !== "_blank" || !rel.includes("noreferrer") || !href.startsWith("https://")), []);
});
