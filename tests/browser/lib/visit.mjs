// One visit to the page, and all it does that it should not.

import { axe } from "./axe.mjs";

/** Longest wait for a screen to come to rest. */
const PATIENCE = 10_000;

export class Visit {
  #server;
  #pending = new Set();
  #expected = [];
  #opened = false;
  #waiting = false;

  /** What the page wrote to its console, errors it threw, files it missed, and requests to other origins. */
  log = { console: [], errors: [], missed: [], foreign: [] };
  /** Addresses of all requests, in their order, without the server's. */
  requests = [];

  constructor(page, server) {
    this.page = page;
    this.#server = server;
    this.#watch();
  }

  /**
   * Opens an address of the page, as "#/about" or "?embed=1#/", and waits until it is there. With `waiting`, from here
   * on nothing waits for files: a test holds one back.
   */
  async open(address = "", { waiting = false } = {}) {
    this.#waiting = waiting;
    await this.page.goto(this.#server.address + address);
    await this.settle();
    this.#opened = true;
  }

  /** Loads the page anew, as it stands. */
  async reload() {
    await this.page.reload();
    await this.settle();
  }

  /** The browser's own buttons. */
  async back() {
    await this.page.goBack();
    await this.settle();
  }

  async forward() {
    await this.page.goForward();
    await this.settle();
  }

  /** Waits until a screen is drawn, its files are here and nothing is about to move. */
  async settle() {
    await this.page.locator("h1").first().waitFor();
    const end = Date.now() + PATIENCE;
    do {
      while (this.#pending.size > 0 && !this.#waiting) {
        if (Date.now() > end) throw new Error(`still waiting for ${[...this.#pending].map((r) => r.url()).join(", ")}`);
        await new Promise((done) => setTimeout(done, 10));
      }
      await this.page.evaluate(frames);
    } while (this.#pending.size > 0 && !this.#waiting);
  }

  /** The same at a visit's end, unless the page never ran. */
  async rest() {
    if (this.#opened) await this.settle();
  }

  /** The screen's heading. */
  async heading() {
    // A case stands on lines of its own above what is asked.
    return (await this.page.locator("h1").first().innerText()).replace(/\s+/g, " ");
  }

  /** The address after the page's own, from "#" or "?" on. */
  address() {
    return this.page.url().slice(this.#server.address.length);
  }

  /** Which element has the keyboard: its role or tag, and its name. */
  focused() {
    return this.page.evaluate(() => {
      const { activeElement: it } = document;
      const name = it.getAttribute("aria-label") ?? it.labels?.[0]?.innerText ?? it.innerText ?? "";
      return { tag: it.localName, id: it.id, name: name.trim() };
    });
  }

  /** Whether the page is wider than its window, and what sticks out. */
  overflow() {
    return this.page.evaluate(() => {
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return [];
      const out = [...document.body.querySelectorAll("*")].filter((it) => it.getBoundingClientRect().right > wide + 1);
      return out.map((it) => `${it.localName}.${it.className.baseVal ?? it.className}`).slice(0, 10);
    });
  }

  /** Lays styles over the page's own, as a reader's extension may; returns how to take them off. No policy forbids it. */
  async style(text) {
    await this.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, text);
    return () => this.page.evaluate(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)) && null);
  }

  /** Fails if axe finds anything; options as in `lib/axe.mjs`. */
  axe(options) {
    return axe(this.page, options);
  }

  /** From here on, complaints that match are as they should be. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** Everything the page did that it should not, apart from what was expected. */
  complaints() {
    const all = Object.entries(this.log).flatMap(([kind, lines]) => lines.map((line) => `${kind}: ${line}`));
    return all.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  /** Ends the visit. */
  close() {
    return this.page.context().close();
  }

  #watch() {
    const { page, log } = this;
    page.on("console", (message) => {
      // Said by the tests' own driver when it keeps the page from registering its service worker.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      log.console.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => log.errors.push(String(error?.stack ?? error)));
    page.on("crash", () => log.errors.push("the page crashed"));
    page.on("request", (request) => this.#asked(request));
    page.on("requestfinished", (request) => this.#pending.delete(request));
    page.on("requestfailed", (request) => {
      this.#pending.delete(request);
      log.missed.push(`${request.url()} (${request.failure()?.errorText})`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) log.missed.push(`${response.url()} (${response.status()})`);
    });
  }

  #asked(request) {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    this.#pending.add(request);
    const { origin } = this.#server;
    if (url.startsWith(`${origin}/`)) this.requests.push(url.slice(origin.length));
    else this.log.foreign.push(url);
  }
}

/** Fonts are there, and two pictures have been drawn since. */
async function frames() {
  await document.fonts.ready;
  for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
}
