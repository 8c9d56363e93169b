// How long the decision map takes to be drawn anew in a browser, as a table: node tests/browser/redraw.mjs

import { DESKTOP, DIST } from "./lib/app.mjs";
import { launch } from "./lib/chromium.mjs";
import { ASKEW, axes, choosing, stepping } from "./lib/redraw.mjs";
import { FULL } from "./lib/screens.mjs";
import { serve } from "./lib/server.mjs";
import { Visit } from "./lib/visit.mjs";

const server = await serve(DIST);
const browser = await launch();
const context = await browser.newContext({ viewport: DESKTOP, serviceWorkers: "block" });
const visit = new Visit(await context.newPage(), server);

const rows = [];
await visit.open(`#/map?${FULL}`);
await axes(visit, "mailboxes", "pace");
rows.push(["map drawn anew, mailboxes and pace", await choosing(visit, "pace", "identity")]);
rows.push(["own place moved by one step", await stepping(visit)]);
await visit.open("#/about");
await visit.open(ASKEW);
await axes(visit, "total-gb", "uplink-mbps");
rows.push(["map drawn anew, size and line, the largest", await choosing(visit, "uplink-mbps", "mailboxes")]);

const version = browser.version().split(".")[0];
console.log(`| in the page, Chromium ${version} | script | style and layout | all work of the page | event to painted frame |\n|---|---:|---:|---:|---:|`);
for (const [name, times] of rows) {
  console.log(`| ${name} | ${[times.script, times.style, times.task, times.frame].map((time) => `${time.toFixed(1)} ms`).join(" | ")} |`);
}
await browser.close();
await server.close();
