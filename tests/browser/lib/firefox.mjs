// Firefox, driven through WebDriver BiDi, the browsers' own protocol. A few tests look whether the page works there too.

import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import WebSocket from "ws";

/** Names under which Firefox goes; `xtask/src/setup.rs` knows the same. */
const NAMES = ["firefox-esr", "firefox"];

/** Longest wait for anything, in milliseconds. */
const PATIENCE = 15_000;

/** A profile that asks nothing of anybody. */
const PREFERENCES = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/** The program, or null where there is none that starts. `FIREFOX` names another than the first on the search path. */
export function findFirefox() {
  const names = process.env.FIREFOX ? [process.env.FIREFOX] : NAMES;
  return names.find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;
}

/** Starts it without a window, with a fresh profile. */
export async function launchFirefox() {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, "user.js"), lines.join("\n"));
  const program = spawn(findFirefox(), ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((done) => program.once("exit", done));
  const close = async () => {
    program.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const talk = await connect(await address(program));
    await talk.send("session.new", { capabilities: {} });
    await talk.send("session.subscribe", { events: ["log.entryAdded", "network.beforeRequestSent", "browsingContext.contextCreated"] });
    return { page: () => Page.open(talk), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where it says that it listens. */
function address(program) {
  return within("Firefox says where it listens", (done) => {
    createInterface({ input: program.stderr }).on("line", (line) => {
      const found = line.match(/WebDriver BiDi listening on (ws:\S+)/);
      if (found) done(`${found[1]}/session`);
    });
  });
}

/** One conversation: commands with their answers, events with those who listen. */
async function connect(address) {
  const socket = new WebSocket(address);
  await within("Firefox answers", (done) => socket.once("open", done));
  const open = new Map();
  const listeners = new Set();
  let last = 0;
  socket.on("message", (text) => {
    const { id, type, result, error, message, method, params } = JSON.parse(text);
    if (type === "event") return listeners.forEach((listen) => listen(method, params));
    const { done, fail } = open.get(id) ?? {};
    open.delete(id);
    if (type === "success") done?.(result);
    else fail?.(new Error(`${error}: ${message}`));
  });
  return {
    listen: (listener) => listeners.add(listener),
    send(method, params) {
      const id = ++last;
      socket.send(JSON.stringify({ id, method, params }));
      return within(method, (done, fail) => open.set(id, { done, fail }));
    },
  };
}

/** A promise that fails when it takes too long. */
function within(what, work) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`not in time: ${what}`)), PATIENCE);
    const over = (end) => (value) => (clearTimeout(timer), end(value));
    work(over(done), over(fail));
  });
}

/** A tab. */
class Page {
  /** What the page wrote to the console or threw, and the addresses it asked for. */
  log = [];
  requests = [];
  #talk;
  #context;
  #own = new Set();

  static async open(talk) {
    const page = new Page();
    page.#talk = talk;
    talk.listen((method, params) => page.#hear(method, params));
    page.#context = (await talk.send("browsingContext.create", { type: "tab" })).context;
    page.#own.add(page.#context);
    return page;
  }

  /** Only of this tab and its frames: the one before may still have something to say, and a service worker has no tab. */
  #hear(method, { context, parent, level, text, source, request }) {
    if (method === "browsingContext.contextCreated" && this.#own.has(parent)) this.#own.add(context);
    else if (method === "network.beforeRequestSent" && this.#own.has(context)) this.requests.push(request.url);
    else if (method === "log.entryAdded" && this.#own.has(source.context) && ["warn", "error"].includes(level)) this.log.push(text);
  }

  /** Opens an address. */
  goto(url) {
    return this.#talk.send("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  /** What a function gives in the page, or in its first frame. */
  async run(work, { inFrame = false, values = [] } = {}) {
    const context = inFrame ? await this.#frame() : this.#context;
    const { type, result, exceptionDetails } = await this.#talk.send("script.callFunction", {
      functionDeclaration: `async (values) => JSON.stringify((await (${work})(...JSON.parse(values))) ?? null)`,
      arguments: [{ type: "string", value: JSON.stringify(values) }],
      target: { context },
      awaitPromise: true,
    });
    if (type !== "success") throw new Error(exceptionDetails.text);
    return JSON.parse(result.value);
  }

  /** Waits until a function gives something true, and gives it. */
  async until(work, options) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      // Between two pages there may be nothing to ask.
      const found = await this.run(work, options).catch(() => null);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never true: ${work} ${JSON.stringify(options?.values ?? [])}; console: ${this.log.join(" | ")}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Presses keys one after the other; see `KEYS` for those without a sign. */
  async press(...keys) {
    const actions = keys.flatMap((key) => [{ type: "keyDown", value: key }, { type: "keyUp", value: key }]);
    await this.#talk.send("input.performActions", { context: this.#context, actions: [{ type: "key", id: "keys", actions }] });
  }

  async #frame() {
    const { contexts } = await this.#talk.send("browsingContext.getTree", { root: this.#context });
    const [frame] = contexts[0].children;
    if (!frame) throw new Error("there is no frame");
    return frame.context;
  }

  close() {
    return this.#talk.send("browsingContext.close", { context: this.#context });
  }
}

/** Keys without a sign, as the protocol names them. */
export const KEYS = { tab: "\uE004", enter: "\uE007", space: " ", down: "\uE015" };
