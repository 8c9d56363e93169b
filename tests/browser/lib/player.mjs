// Somebody else's reader of QTI: a converter to QTI 3, and a player of that which shows questions and gives scores.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { convertPackageFile } from "@citolab/qti-convert/qti-convert-node";
import { strFromU8, unzipSync } from "fflate";

const PLAYER = createRequire(import.meta.url).resolve("@citolab/qti-components/cdn/index.global.js");

/** A package of QTI 2.1 as the converter makes it one of QTI 3: its files by name. */
export async function converted(zip) {
  const folder = await mkdtemp(join(tmpdir(), "qti-"));
  const [from, to] = ["two.zip", "three.zip"].map((name) => join(folder, name));
  const { log } = console;
  console.log = () => {};
  try {
    await writeFile(from, zip);
    await convertPackageFile(from, to);
    const files = unzipSync(new Uint8Array(await readFile(to)));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  } finally {
    console.log = log;
    await rm(folder, { recursive: true });
  }
}

/** The player in a page of its own. */
export class Player {
  /** What it complained of. */
  complaints = [];

  constructor(page) {
    this.page = page;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
  }

  static async start(context) {
    const player = new Player(await context.newPage());
    await player.page.setViewportSize({ width: 1280, height: 1600 });
    await player.page.setContent("<!doctype html><html lang=en><body></body></html>");
    await player.page.addScriptTag({ path: PLAYER });
    return player;
  }

  /** Lays an item on the desk. */
  async open(xml) {
    await this.page.evaluate(async (xml) => {
      document.body.innerHTML = "<qti-item><item-container></item-container></qti-item>";
      const container = document.querySelector("item-container");
      const there = new Promise((done) => {
        document.addEventListener("qti-assessment-item-connected", done, { once: true, capture: true });
      });
      await container.updateComplete;
      container.itemXML = xml;
      await there;
      await new Promise((done) => setTimeout(done, 50));
    }, xml);
  }

  /** Hands in what was answered: the score, what it has as the answer, and the feedback that stands open. */
  async handIn() {
    return this.page.evaluate(async () => {
      const item = document.querySelector("item-container").shadowRoot.querySelector("qti-assessment-item");
      item.processResponse();
      await new Promise((done) => setTimeout(done, 20));
      const shown = [...item.querySelectorAll("qti-modal-feedback")].filter((it) => it.shadowRoot.querySelector("dialog[open]"));
      return {
        score: Number(item.getOutcome("SCORE").value),
        answer: item.getResponse("RESPONSE").value,
        feedback: shown.map((it) => it.textContent).join(""),
      };
    });
  }

  /** Answers without hands, and hands in. */
  async answer(value) {
    await this.page.evaluate((value) => {
      const item = document.querySelector("item-container").shadowRoot.querySelector("qti-assessment-item");
      item.resetResponses();
      item.updateResponseVariable("RESPONSE", value);
    }, value);
    return this.handIn();
  }

  /** Answers by hand: chooses, types, or drags. */
  async give(kind, value) {
    if (kind === "number") return this.#type(value);
    if (kind === "order") return this.#sort(value);
    if (kind === "match") return this.#match(value);
    for (const id of [value].flat()) await this.page.locator(`qti-simple-choice[identifier="${id}"]`).click();
  }

  async #type(value) {
    const field = this.page.locator("qti-text-entry-interaction input");
    await field.pressSequentially(value);
    await field.press("Tab");
  }

  async #sort(ids) {
    for (const [place, id] of ids.entries()) {
      const target = this.page.locator("qti-order-interaction drop-list").nth(place);
      const there = () => target.locator(`[identifier="${id}"]`).count();
      await this.#drag(this.page.locator(`qti-simple-choice[identifier="${id}"]`).first(), target, there);
    }
  }

  async #match(pairs) {
    for (const [from, to] of pairs.map((pair) => pair.split(" "))) {
      const target = this.page.locator(`qti-simple-associable-choice[identifier="${to}"]`);
      const there = () => target.locator(`[identifier="${from}"]`).count();
      await this.#drag(this.page.locator(`qti-simple-associable-choice[identifier="${from}"]`).first(), target, there);
    }
  }

  /** Things move aside while something is dragged, so a drop may miss: as anybody would, it is tried again. */
  async #drag(from, to, there) {
    const { mouse } = this.page;
    for (let i = 0; i < 8 && !(await there()); i += 1) {
      const [start, end] = [await from.boundingBox(), await to.boundingBox()];
      const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
      const [x, y] = middle(start);
      await mouse.move(x, y);
      await mouse.down();
      await mouse.move(x + 8, y + 8);
      await mouse.move(...middle(end), { steps: 8 });
      await mouse.move(...middle(await to.boundingBox()), { steps: 4 });
      await mouse.up();
      await this.page.waitForTimeout(300);
    }
  }
}
