// The release build in a browser, for tests: see `useApp`.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";
import { Visit } from "./visit.mjs";

export const DIST = fileURLToPath(new URL("../../../dist/", import.meta.url));
const SHOTS = fileURLToPath(new URL("../shots/", import.meta.url));

/** The single-file edition, opened from disk: with `EDITION=single` tests of `useApp()` without options are of it. */
export const SINGLE = process.env.EDITION === "single";
const ONE_FILE = { origin: "file://", address: pathToFileURL(`${DIST}mail-migration-advisor.html`).href, close() {} };

/** Windows to look through. */
export const PHONE = { width: 320, height: 640 };
export const TABLET = { width: 768, height: 1024 };
export const DESKTOP = { width: 1440, height: 900 };

/** The path at which tests serve the page: deep, to notice every address that is not relative. */
const DEEP = "/some/deep/folder/";

/**
 * A browser and a server for one test file, started before its first test and ended after its last.
 *
 *     const app = useApp();
 *     app.test("the start page has a heading", async (visit) => {
 *       await visit.open("#/");
 *       assert.equal(await visit.heading(), "Move your mail");
 *       await visit.axe();
 *     });
 *     app.test("it fits a phone at night", { viewport: PHONE, theme: "dark" }, async (visit) => { … });
 *
 * Every test visits in a fresh profile. When its body is through, it still fails if the page wrote anything to the
 * console, threw an error, missed a file or asked another origin, unless it said `visit.expect(/…/)`. A test that
 * fails leaves a picture in `tests/browser/shots/`.
 *
 * Options, for the file here or for one test there: `viewport`, `theme` ("light", "dark"), `at`, `headers`, `types` and
 * `also` (for the file only, as in `lib/server.mjs`), `single` (the single-file edition, for the file only), `serviceWorkers` ("block" unless told otherwise), `motion` ("reduce" unless told otherwise), and what else Playwright's `newContext` takes, as `locale`,
 * `javaScriptEnabled`, `permissions`.
 */
export function useApp({ at = DEEP, folder = DIST, headers, types, also, single = SINGLE, ...defaults } = {}) {
  const app = {
    server: null,
    browser: null,
    /** A visit outside of `app.test`; whoever opens it closes it. */
    visit: (options = {}) => newVisit(app, { ...defaults, ...options }),
    test(name, ...rest) {
      const [options, body] = rest.length > 1 ? rest : [{}, rest[0]];
      const { timeout = 60_000, skip, only, todo, ...visiting } = options;
      test(name, { timeout, skip, only, todo }, () => attend(app, name, visiting, body));
    },
  };
  before(async () => {
    app.server = single ? ONE_FILE : await serve(folder, { at, headers, types, also });
    app.browser = await launch();
  });
  after(async () => {
    await app.browser?.close();
    await app.server?.close();
  });
  return app;
}

async function newVisit(app, { theme = "light", motion = "reduce", viewport = DESKTOP, ...rest }) {
  // Without service workers unless wanted: they would keep files between the visits of one test.
  const quiet = { serviceWorkers: "block" };
  const context = await app.browser.newContext({ viewport, colorScheme: theme, reducedMotion: motion, ...quiet, ...rest });
  context.setDefaultTimeout(10_000);
  return new Visit(await context.newPage(), app.server);
}

async function attend(app, name, options, body) {
  const visit = await app.visit(options);
  try {
    await body(visit);
    await visit.rest();
    assert.deepEqual(visit.complaints(), [], "the page should be quiet");
  } catch (error) {
    await picture(visit, name);
    throw error;
  } finally {
    await visit.close();
  }
}

/** A picture of a failure must not hide it by failing itself. */
async function picture(visit, name) {
  const file = `${SHOTS}failed-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 60)}.png`;
  await mkdir(SHOTS, { recursive: true }).catch(() => {});
  await visit.page.screenshot({ path: file, fullPage: true }).catch(() => {});
}
