// Any host: strict policies, wrong types, missing files, no WebAssembly, no script. Nothing may be asked of a server but files.

import assert from "node:assert/strict";

import { pathToFileURL } from "node:url";

import { DIST, PHONE, useApp } from "./lib/app.mjs";
import { STRICT } from "./lib/strict.mjs";

const plain = useApp();
const strict = useApp({ headers: { "content-security-policy": STRICT, "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" } });
const mistyped = useApp({ types: { ".wasm": "application/octet-stream", ".json": "text/plain" } });

const RESULT = "#/result?source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";
const trouble = (visit) => visit.page.locator("#loading [role=alert]");

plain.test("the page carries the strict policy itself, and paths.html too", async (visit) => {
  for (const name of ["", "paths.html"]) {
    await visit.open(name);
    const policy = visit.page.locator("meta[http-equiv='Content-Security-Policy' i]");
    assert.equal(await policy.getAttribute("content"), STRICT);
    assert.equal(await visit.page.locator("script:not([src]), [style]").count(), 0);
  }
});

for (const [name, app] of Object.entries({ "the strictest policy as a header": strict, "wrong types": mistyped })) {
  app.test(`${name}: every kind of screen works, quietly`, async (visit) => {
    for (const [address, wanted] of [
      ["#/", "main .btn.main"],
      ["#/advise", "label.choice"],
      [RESULT, "h1"],
      ["#/paths/staged", "ol.steps"],
      ["#/learn/choosing-a-path", "label.choice"],
    ]) {
      await visit.open(address);
      await visit.page.locator(`main ${wanted}`.replace("main main", "main")).first().waitFor();
    }
  });
}

plain.test("previews of links get title, description and picture", async (visit) => {
  await visit.open("#/");
  const of = (name) => visit.page.locator(`meta[property='og:${name}']`).getAttribute("content");
  assert.equal(await of("title"), "Mail Migration Advisor");
  assert.equal(await of("description"), await visit.page.locator("meta[name=description]").getAttribute("content"));
  // Relative, because this build knows no address; `cargo xtask build --at` fills in full ones.
  assert.equal(await of("image"), "card.png");
  assert.equal(await visit.page.evaluate(() => fetch("card.png").then((answer) => answer.status)), 200);
});

plain.test("script may not be slipped in: inline, eval and other origins are refused", async (visit) => {
  visit.expect(/Content Security Policy|ERR_BLOCKED_BY_CSP|\(csp\)|example\.com/);
  await visit.open("#/");
  const ran = await visit.page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.slipped = 1";
    document.body.append(script);
    const image = document.createElement("div");
    image.innerHTML = "<img src='data:,' onerror='window.slipped = 2'>";
    const away = await fetch("https://example.com/").then(() => 3, () => undefined);
    // On the page's own time: what a test's driver runs itself may use eval.
    const evaluated = await new Promise((done) => {
      setTimeout(() => {
        try {
          done((0, eval)("4"));
        } catch {
          done(undefined);
        }
      });
    });
    return [window.slipped, away, evaluated];
  });
  assert.deepEqual(ran, [undefined, undefined, undefined]);
});

plain.test("a slow module shows how far it has come", async (visit) => {
  // Held back in the browser's own fetch, so that the page sees it come in two pieces.
  await visit.page.addInitScript(() => {
    const real = window.fetch;
    window.fetch = async (...asked) => {
      const answer = await real(...asked);
      if (!String(asked[0]).includes("_bg.wasm")) return answer;
      const bytes = new Uint8Array(await answer.arrayBuffer());
      let pieces = [bytes.slice(0, 200_000), bytes.slice(200_000)];
      const pull = async (to) => {
        to.enqueue(pieces.shift());
        if (pieces.length === 0) return to.close();
        await new Promise((done) => (window.goOn = done));
      };
      return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }));
    };
  });
  await visit.page.goto(plain.server.address);
  const bar = visit.page.locator("#loading progress");
  await visit.page.waitForFunction(() => document.querySelector("progress")?.value === 200_000);
  const of = await bar.evaluate((bar) => bar.value / bar.max);
  assert.ok(of > 0.3 && of < 0.7, `${of}`);
  await visit.axe({ rules: { "page-has-heading-one": { enabled: false } } });
  await visit.page.evaluate(() => window.goOn());
  await visit.settle();
  assert.equal(await bar.count(), 0);
});

plain.test("on slow 3G, with a file that fails once, it shows how far it has come and starts", { timeout: 40_000 }, async (visit) => {
  visit.expect(/503|Failed to load resource|ERR_ABORTED|preload/);
  const driver = await visit.page.context().newCDPSession(visit.page);
  await driver.send("Network.enable");
  const [latency, bytes] = [400, 400_000 / 8];
  await driver.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes });
  let failed = 0;
  await visit.page.route("**/mail-migration-advisor-*.js", (route) =>
    failed++ === 0 ? route.fulfill({ status: 503, body: "" }) : route.continue());
  // Written down in the page itself, so that nothing is missed between two looks.
  await visit.page.addInitScript(() => {
    window.seen = [];
    setInterval(() => {
      const bar = document.querySelector("#loading progress");
      if (bar && bar.value !== window.seen.at(-1)) window.seen.push(bar.value);
    }, 50);
  });
  const begun = Date.now();
  await visit.page.goto(plain.server.address, { waitUntil: "commit" });
  await visit.page.locator("main .btn.main").waitFor({ timeout: 25_000 });
  const seconds = (Date.now() - begun) / 1000;
  const seen = await visit.page.evaluate(() => window.seen);
  assert.ok(failed >= 2, "the file was asked for again");
  assert.ok(seconds > 5, `the network was not slow: ${seconds} s`);
  assert.ok(seen.length >= 5, `progress was seen ${seen.length} times`);
  assert.deepEqual(seen, [...seen].sort((a, b) => a - b), "it only grows");
});

for (const part of ["mail-migration-advisor-*.js", "mail-migration-advisor-*.wasm"]) {
  plain.test(`${part} that fails once is asked for again`, async (visit) => {
    visit.expect(/503|Failed to load resource|ERR_ABORTED/);
    let first = true;
    await visit.page.route(`**/${part}*`, (route) => {
      if (!first) return route.continue();
      first = false;
      return route.fulfill({ status: 503, body: "" });
    });
    await visit.open("#/advise");
    await visit.page.locator("label.choice").first().waitFor();
    assert.equal(first, false);
  });

  plain.test(`without ${part} it says that a file is missing, and how to read on`, { viewport: PHONE }, async (visit) => {
    visit.expect(/404|Failed to load resource|the server answered|dynamically imported|ERR_ABORTED/);
    await visit.page.route(`**/${part}*`, (route) => route.fulfill({ status: 404, body: "" }));
    await visit.page.goto(plain.server.address);
    await trouble(visit).getByText("must put the whole folder of one build there").waitFor();
    assert.equal(await trouble(visit).locator("[data-on]").count(), 1, "one piece of advice");
    assert.deepEqual(await visit.overflow(), []);
    await visit.axe();
    await trouble(visit).getByRole("link").click();
    assert.equal(await visit.heading(), "All paths, side by side");
  });
}

plain.test("without the start script a note says after a while what may be wrong", async (visit) => {
  visit.expect(/404|Failed to load resource|ERR_ABORTED|preloaded/);
  await visit.page.route("**/start-*.js", (route) => route.fulfill({ status: 404, body: "" }));
  await visit.page.goto(plain.server.address);
  const note = visit.page.getByText("If nothing comes, a script of this page is missing");
  assert.equal(await note.isVisible(), false, "not at once");
  await note.waitFor({ timeout: 20_000 });
});

plain.test("without WebAssembly it says so", async (visit) => {
  visit.expect(/WebAssembly|undefined/);
  await visit.page.addInitScript(() => delete window.WebAssembly);
  await visit.page.goto(plain.server.address);
  await trouble(visit).getByText("does not run WebAssembly").waitFor();
});

plain.test("opened from a folder on disk it says what to open instead", async (visit) => {
  visit.expect(/file:|CORS|Failed to (load|fetch)|dynamically imported|ERR_FAILED|preload/);
  await visit.page.goto(pathToFileURL(`${DIST}index.html`).href);
  await trouble(visit).getByText("Open the single-file edition").waitFor();
  await trouble(visit).getByRole("link").click();
  assert.equal(await visit.heading(), "All paths, side by side");
});

plain.test("a start that fails has one reason, in words and for the administrator", async (visit) => {
  visit.expect(/500|Failed to load resource|the server answered|ERR_ABORTED/);
  await visit.page.route("**/*.wasm*", (route) => route.fulfill({ status: 500, body: "" }));
  await visit.page.goto(plain.server.address);
  assert.match(await trouble(visit).innerText(), /^The advisor could not start\n[^]*Reason: .*_bg\.wasm: the server answered 500$/);
});

for (const [name, policy, reason] of [
  ["WebAssembly", STRICT.replace(" 'wasm-unsafe-eval'", ""), /Reason: .*(script-src: wasm-eval|unsafe-eval)/],
  ["its own files", STRICT.replace("connect-src 'self'", "connect-src 'none'"), /Reason: connect-src: http/],
]) {
  const host = useApp({ headers: { "content-security-policy": policy } });
  host.test(`a policy that forbids ${name} is named`, async (visit) => {
    visit.expect(/Content Security|Content-Security|fetch|csp|unsafe-eval|CompileError/);
    await visit.page.goto(host.server.address);
    await trouble(visit).getByText("Content-Security-Policy of this host is too strict").waitFor();
    assert.match(await trouble(visit).innerText(), reason);
  });
}

plain.test("paths.html: every path in full, for the eye, for paper, for search, without script", { javaScriptEnabled: false }, async (visit) => {
  await visit.page.goto(`${plain.server.address}paths.html`);
  assert.equal(await visit.page.locator("main section:has(> h2 + .lead)").count(), 13);
  for (const jump of await visit.page.locator("main a[href^='#']").evaluateAll((all) => [...new Set(all.map((it) => it.hash))])) {
    assert.equal(await visit.page.locator(`[id="${jump.slice(1)}"]`).count(), 1, jump);
  }
  assert.equal(await visit.page.locator("meta[name=robots]").count(), 0);
  const pdf = await visit.page.pdf({ format: "A4" });
  assert.ok(pdf.length > 100_000);
});

plain.test("paths.html: accessible, and within a phone and a desktop", async (visit) => {
  await visit.open("paths.html");
  await visit.axe();
  assert.deepEqual(await visit.overflow(), []);
  await visit.page.setViewportSize(PHONE);
  assert.deepEqual(await visit.overflow(), []);
  await visit.axe();
});
