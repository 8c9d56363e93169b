// Pictures of the screens in dist/: node tests/browser/shots.mjs FOLDER

import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

import { DESKTOP, DIST, PHONE } from "./lib/app.mjs";
import { launch } from "./lib/chromium.mjs";
import { serve } from "./lib/server.mjs";
import { Visit } from "./lib/visit.mjs";

const FIRM = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=none";
const SCREENS = {
  start: "#/",
  advise: "#/advise",
  "advise-half": "#/advise?source=exchange&exchange-versions=exchange-2016&mailboxes=300",
  check: `#/check?${FIRM}`,
  result: `#/result?${FIRM}`,
  "result-empty": "#/result",
  compare: `#/compare?${FIRM}`,
  path: `#/paths/minimal-hybrid?${FIRM}`,
  plan: `#/plan/minimal-hybrid?${FIRM}&total-gb=1500&uplink-mbps=100&largest-gb=25`,
  learn: "#/learn",
  about: "#/about",
  missing: "#/no/such/screen",
};
const WINDOWS = { phone: PHONE, desktop: DESKTOP };

const folder = resolve(process.argv[2] ?? "shots");
await mkdir(folder, { recursive: true });
const server = await serve(DIST);
const browser = await launch();
try {
  for (const [window, viewport] of Object.entries(WINDOWS)) {
    for (const theme of ["light", "dark"]) await photograph(window, viewport, theme);
  }
} finally {
  await browser.close();
  await server.close();
}

async function photograph(window, viewport, theme) {
  const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
  const visit = new Visit(await context.newPage(), server);
  for (const [name, address] of Object.entries(SCREENS)) {
    await visit.open(address);
    await visit.page.screenshot({ path: `${folder}/${name}-${window}-${theme}.png`, fullPage: true });
  }
  for (const complaint of visit.complaints()) console.log(`${window}, ${theme}: ${complaint}`);
  await visit.close();
}
