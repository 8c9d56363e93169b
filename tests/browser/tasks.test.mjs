// The six tasks of `docs/tasks.md`, as a newcomer would go about them. A task may not take more presses, entries and seconds
// than that page says: whoever makes one longer sees it here. `TIMES=1 node --test tests/browser/tasks.test.mjs` prints all.
//
// Seconds are those of a model, not of people. What is on the way is read once, word by word, at 238 words a minute
// (Brysbaert, "How many words do we read per minute?", 2019); a press is a decision of 1.35 s, a move of the pointer of 1.1 s
// and a click of 0.2 s; an entry has a decision and 0.28 s a character (Card, Moran and Newell, keystroke-level model, 1980).

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { useApp } from "./lib/app.mjs";
import { give, key } from "./lib/quiz.mjs";
import { FULL } from "./lib/screens.mjs";

const app = useApp();
const LESSON = new URL("../../src/content/chapters/learn-finishing-and-changes.json", import.meta.url);

/** Three organisations, by public ids, and what must come out. Whatever else is asked is answered with "not sure". */
const ORGANISATIONS = [
  {
    name: "a firm with 80 mailboxes on Exchange 2016",
    answers: { source: "exchange", "exchange-versions": "exchange-2016", mailboxes: "80", pace: "two-weeks", coexistence: "none", identity: "synchronised", "hybrid-connectivity": "published" },
    path: /minimal hybrid/,
    most: 16,
    seconds: 310,
  },
  {
    name: "a school with 400 mailboxes at Google",
    answers: { source: "google-workspace", mailboxes: "400", pace: "two-months", data: "mail-calendar-contacts", "mailbox-access": "administrator", "destination-cloud": "worldwide" },
    path: /Google/,
    most: 12,
    seconds: 210,
  },
  {
    name: "an authority with 600 mailboxes on Domino",
    answers: { source: "domino", mailboxes: "600", pace: "two-months", data: "mail-calendar-contacts", "imap-access": "yes", "mailbox-access": "administrator" },
    path: /third-party/,
    most: 8,
    seconds: 140,
  },
];

const WORD = 60 / 238;
const PRESS = 1.35 + 1.1 + 0.2;
const ENTRY = 1.35;
const CHARACTER = 0.28;

/** Presses and entries of one visit, counted, and how long the model takes for them and for what is read. */
class Hand {
  done = 0;
  seconds = 0;

  constructor(visit) {
    this.visit = visit;
    this.main = visit.page.locator("main");
  }

  async read(what) {
    const words = (texts) => texts.join(" ").split(/\s+/).filter(Boolean).length;
    const text = await what.innerText();
    // What only assistive technology says is not read by the eye.
    const unseen = await what.locator(".vh").allInnerTexts();
    this.seconds += (words([text]) - words(unseen)) * WORD;
    return text;
  }

  /** Headings on the way to something further down. */
  async skim(to) {
    const there = await to.elementHandle();
    const above = (heading, there) => Boolean(heading.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING);
    for (const heading of await this.main.locator(":is(h1, h2, h3, summary):visible").all()) {
      if (await heading.evaluate(above, there)) await this.read(heading);
    }
  }

  async press(what) {
    await what.click();
    this.done += 1;
    this.seconds += PRESS;
    await this.visit.settle();
  }

  async enter(field, text) {
    await field.fill(text);
    this.done += 1;
    this.seconds += ENTRY + CHARACTER * text.length;
  }

  /** Whether it took no more than it may. */
  within(task, presses, seconds) {
    if (process.env.TIMES) console.log(`${task}: ${this.done} presses and entries, ${Math.round(this.seconds)} s`);
    assert.ok(this.done <= presses, `${this.done} presses and entries`);
    assert.ok(Math.round(this.seconds) <= seconds, `${Math.round(this.seconds)} seconds`);
  }

  button(name) {
    return this.main.getByRole("button", { name });
  }

  link(name) {
    return this.main.getByRole("link", { name }).first();
  }

  async answer(answers) {
    await this.read(this.main.locator("form"));
    const field = this.main.locator("form input").first();
    const question = await field.getAttribute("name");
    const answer = answers[question] ?? "not-sure";
    if ((await field.getAttribute("type")) === "text" && answer !== "not-sure") await this.enter(field, answer);
    else await this.press(this.main.locator("label.choice").filter({ has: this.visit.page.locator(`input[value="${answer}"]`) }));
    await this.press(this.button("Continue"));
  }
}

for (const { name, answers, path, most, seconds } of ORGANISATIONS) {
  app.test(`a recommendation for ${name}`, async (visit) => {
    const hand = new Hand(visit);
    await visit.open("#/");
    await hand.read(hand.main.locator("h1, .lead").first());
    await hand.press(hand.link("Start the questions"));
    for (let i = 0; i < 20 && !visit.address().startsWith("#/check"); i += 1) await hand.answer(answers);
    await hand.press(hand.link("Show the recommendation"));
    assert.match(await visit.heading(), path);
    await hand.read(hand.main.locator(".record").first());
    hand.within(name, most, seconds);
  });
}

app.test("why not cutover is answered on the record without a press", async (visit) => {
  const hand = new Hand(visit);
  await visit.open(`#/result?${FULL}`);
  const row = visit.page.locator(".others > li").filter({ has: visit.page.getByRole("link", { name: "Cutover", exact: true }) });
  await hand.skim(row);
  assert.match(await hand.read(row), /Ruled out[\s\S]*everybody at once[\s\S]*(Coexistence|coexistence)/);
  hand.within("why not cutover", 0, 40);
});

app.test("what changes if the firm grows stands in one table, and one press shows it", async (visit) => {
  const hand = new Hand(visit);
  await visit.open(`#/result?${FULL}`);
  const row = hand.main.locator(".flips > div").filter({ hasText: "Full hybrid" });
  await hand.skim(row);
  assert.match(await hand.read(row), /Mailboxes[\s\S]*2,001 or more/);
  await hand.press(row.getByRole("link", { name: "2,001 or more" }));
  assert.match(await hand.read(hand.main.locator("h1")), /full hybrid/i);
  hand.within("growth", 1, 40);
});

app.test("the record is printed with one press", async (visit) => {
  const hand = new Hand(visit);
  await visit.page.addInitScript(() => {
    window.print = () => (window.printed = true);
  });
  await visit.open(`#/result?${FULL}`);
  await hand.skim(hand.button("Print"));
  await hand.press(hand.button("Print"));
  hand.within("print", 1, 5);
  assert.equal(await visit.page.evaluate(() => window.printed), true);
});

app.test("what users must do is one press away from the record", async (visit) => {
  const hand = new Hand(visit);
  await visit.open(`#/result?${FULL}`);
  const toPath = hand.main.locator(".record a.main");
  await hand.skim(toPath);
  assert.match(await hand.read(hand.main.locator(".why")), /For each user/);
  await hand.press(toPath);
  const heading = visit.page.getByRole("heading", { name: /users/i }).first();
  await heading.waitFor();
  await hand.skim(heading);
  await hand.read(hand.main.locator("section").filter({ has: heading }).last());
  hand.within("users", 1, 65);
});

app.test("a module is passed with an answer and two presses a question", async (visit) => {
  const { questions } = JSON.parse(readFileSync(LESSON, "utf8"));
  const hand = new Hand(visit);
  await visit.open("#/learn");
  await hand.press(hand.link("Finishing, and what has changed"));
  for (const question of questions) {
    await hand.read(hand.main.locator("form"));
    await give(visit, question, key(question));
    hand.seconds += PRESS;
    await hand.press(hand.button("Check your answer"));
    await hand.press(hand.button(/^(Next question|See your score)$/));
  }
  await hand.main.getByText(`All ${questions.length} right`).first().waitFor();
  assert.equal(hand.done, 1 + 2 * questions.length);
  hand.within("module", hand.done, 435);
});
