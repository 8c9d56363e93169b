// Sheets of paper: no heading alone at a foot, no sheet that is nearly empty.

import assert from "node:assert/strict";

import { useApp } from "./lib/app.mjs";
import { SCREENS, show } from "./lib/screens.mjs";
import { sheets } from "./lib/sheets.mjs";

const app = useApp({ viewport: { width: 720, height: 800 } });

/** Screens of which each fills several sheets. */
const LONG = /^(start|result|compare|path|plan|kit|map|disagreements|learn|lesson|exam, its result|for teachers|glossary|about)/;
/** A sheet that ends above this share of its height, before the last one, is a gap. The highest thing never torn is a figure. */
const LEAST = 0.45;
/** What the last sheet holds at least: a line or two alone are a sheet wasted. */
const LAST = 0.05;

for (const name of Object.keys(SCREENS).filter((name) => LONG.test(name))) {
  app.test(`${name}: its sheets are full, and no heading stands alone`, async (visit) => {
    await show(visit, name);
    const all = await sheets(await visit.page.pdf({ preferCSSPageSize: true, tagged: true }));
    const told = all.map(({ filled, last, heading }, at) => ({ sheet: `${at + 1} of ${all.length}`, filled, last, heading }));
    assert.deepEqual(told.filter(({ heading }) => heading), []);
    assert.deepEqual(told.slice(0, -1).filter(({ filled }) => filled < LEAST), []);
    assert.ok(all.length === 1 || told.at(-1).filled > LAST, JSON.stringify(told.at(-1)));
  });
}

app.test("a heading that is pushed to the foot of a sheet is found", async (visit) => {
  await visit.open("#/about");
  await visit.page.evaluate(() => {
    const style = { display: "block", breakAfter: "auto", breakBefore: "auto", breakInside: "avoid" };
    const push = (tag, height) => {
      const it = Object.assign(document.createElement(tag), { textContent: tag });
      Object.assign(it.style, style, { height });
      return it;
    };
    document.querySelector("main").replaceChildren(push("h1", "40px"), push("p", "840px"), push("h2", "40px"), push("div", "600px"));
  });
  const [first] = await sheets(await visit.page.pdf({ preferCSSPageSize: true, tagged: true }));
  assert.deepEqual([first.last, first.heading], ["h2", true]);
});
