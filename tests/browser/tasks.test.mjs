// The six tasks of `docs/tasks.md`, as a newcomer would go about them. A task may not take more presses and entries than
// that page says: whoever makes one longer sees it here.

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
  },
  {
    name: "a school with 400 mailboxes at Google",
    answers: { source: "google-workspace", mailboxes: "400", pace: "two-months", data: "mail-calendar-contacts", "mailbox-access": "administrator", "destination-cloud": "worldwide" },
    path: /Google/,
    most: 12,
  },
  {
    name: "an authority with 600 mailboxes on Domino",
    answers: { source: "domino", mailboxes: "600", pace: "two-months", data: "mail-calendar-contacts", "imap-access": "yes", "mailbox-access": "administrator" },
    path: /third-party/,
    most: 8,
  },
];

/** Presses and entries of one visit, counted. */
class Hand {
  done = 0;

  constructor(visit) {
    this.visit = visit;
    this.main = visit.page.locator("main");
  }

  async press(what) {
    await what.click();
    this.done += 1;
    await this.visit.settle();
  }

  async enter(field, text) {
    await field.fill(text);
    this.done += 1;
  }

  button(name) {
    return this.main.getByRole("button", { name });
  }

  link(name) {
    return this.main.getByRole("link", { name }).first();
  }

  async answer(answers) {
    const field = this.main.locator("form input").first();
    const question = await field.getAttribute("name");
    const answer = answers[question] ?? "not-sure";
    if ((await field.getAttribute("type")) === "text" && answer !== "not-sure") await this.enter(field, answer);
    else await this.press(this.main.locator("label.choice").filter({ has: this.visit.page.locator(`input[value="${answer}"]`) }));
    await this.press(this.button("Continue"));
  }
}

for (const { name, answers, path, most } of ORGANISATIONS) {
  app.test(`a recommendation for ${name}`, async (visit) => {
    const hand = new Hand(visit);
    await visit.open("#/");
    await hand.press(hand.link("Start the questions"));
    for (let i = 0; i < 20 && !visit.address().startsWith("#/check"); i += 1) await hand.answer(answers);
    await hand.press(hand.link("Show the recommendation"));
    assert.match(await visit.heading(), path);
    assert.ok(hand.done <= most, `${hand.done} presses and entries`);
  });
}

app.test("why not cutover is answered on the record without a press", async (visit) => {
  await visit.open(`#/result?${FULL}`);
  const row = visit.page.locator(".others > li").filter({ has: visit.page.getByRole("link", { name: "Cutover", exact: true }) });
  assert.match(await row.innerText(), /Ruled out[\s\S]*everybody at once[\s\S]*Coexistence|coexistence/);
});

app.test("what changes if the firm grows stands in one table, and one press shows it", async (visit) => {
  const hand = new Hand(visit);
  await visit.open(`#/result?${FULL}`);
  const row = hand.main.locator(".flips > div").filter({ hasText: "Full hybrid" });
  assert.match(await row.innerText(), /Mailboxes[\s\S]*2,001 or more/);
  await hand.press(row.getByRole("link", { name: "2,001 or more" }));
  assert.match(await visit.heading(), /full hybrid/i);
  assert.equal(hand.done, 1);
});

app.test("the record is printed with one press", async (visit) => {
  const hand = new Hand(visit);
  await visit.page.addInitScript(() => {
    window.print = () => (window.printed = true);
  });
  await visit.open(`#/result?${FULL}`);
  await hand.press(hand.button("Print"));
  assert.equal(await visit.page.evaluate(() => window.printed), true);
});

app.test("what users must do is one press away from the record", async (visit) => {
  const hand = new Hand(visit);
  await visit.open(`#/result?${FULL}`);
  assert.match(await hand.main.locator(".why").innerText(), /For each user/);
  await hand.press(hand.main.locator(".record a.main"));
  await visit.page.getByRole("heading", { name: /users/i }).first().waitFor();
  assert.equal(hand.done, 1);
});

app.test("a module is passed with an answer and two presses a question", async (visit) => {
  const { questions } = JSON.parse(readFileSync(LESSON, "utf8"));
  const hand = new Hand(visit);
  await visit.open("#/learn");
  await hand.press(hand.link("Finishing, and what has changed"));
  for (const question of questions) {
    await give(visit, question, key(question));
    await hand.press(hand.button("Check your answer"));
    await hand.press(hand.button(/^(Next question|See your score)$/));
  }
  await hand.main.getByText(`All ${questions.length} right`).first().waitFor();
  assert.equal(hand.done, 1 + 2 * questions.length);
});
