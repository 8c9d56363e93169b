// Exams: by a link, handed in, left and gone on with, and at the end of their time.

import assert from "node:assert/strict";

import { PHONE, useApp } from "./lib/app.mjs";
import { give, key, pressButton, questionsOf, slip } from "./lib/quiz.mjs";

const app = useApp();
const main = (visit) => visit.page.locator("main");

const EXAM = "#/learn/exam?modules=hybrid&questions=3&minutes=5&pass=60&seed=4";

app.test("an exam by a link: the same questions, handed in, judged, and reviewed", async (visit) => {
  const all = questionsOf("hybrid");
  await visit.open(EXAM);
  assert.equal(await main(visit).getByLabel("Questions").count(), 0, "a link fixes the terms");
  await main(visit).getByText("The link you followed fixes these terms.").waitFor();
  await visit.axe();
  await pressButton(visit, "Start the exam");
  await main(visit).getByText(/^[45]:\d\d left$/).waitFor();
  await visit.axe();
  for (let i = 0; i < 3; i += 1) {
    const text = await visit.heading();
    const question = all.find((one) => one.text === text);
    await give(visit, question, i === 2 ? slip(question) : key(question));
    assert.equal(await main(visit).locator(".choice.told").count(), 0, "nothing is told before the end");
    await pressButton(visit, i === 2 ? "Hand in" : "Next question");
    await visit.settle();
  }
  assert.equal(await visit.heading(), "Passed: 2 of 3 right");
  assert.match(await main(visit).innerText(), /67 %, and 60 % were needed/);
  await visit.axe();
  await main(visit).locator(".outcomes button").last().click();
  await main(visit).getByRole("heading", { name: /^Not quite\./ }).waitFor();
  await pressButton(visit, "Back to the result");
  await main(visit).getByText("Passed: 2 of 3 right").waitFor();
});

app.test("an exam left unanswered is not passed, and a damaged link says what it dropped", async (visit) => {
  await visit.open(`${EXAM}&teacher=me`);
  await main(visit).getByText("teacher=me").waitFor();
  await visit.axe();
  await pressButton(visit, "Start the exam");
  for (let i = 0; i < 2; i += 1) await pressButton(visit, "Next question");
  await main(visit).getByText("3 questions are still open.").waitFor();
  await visit.axe();
  await pressButton(visit, "Go to question 1");
  await visit.settle();
  await main(visit).getByText("question 1 of 3", { exact: false }).first().waitFor();
  assert.equal((await visit.focused()).tag, "h1");
  // The open ones but for this one begin with the second.
  await pressButton(visit, "Go to question 2");
  await visit.settle();
  await pressButton(visit, "Next question");
  await pressButton(visit, "Hand in");
  await main(visit).getByRole("heading", { name: "Not passed: 0 of 3 right" }).waitFor();
});

const ALL = questionsOf("hybrid");
const here = async (visit) => {
  const text = await visit.heading();
  return ALL.find((one) => one.text === text);
};
const begin = async (visit) => {
  await visit.open(EXAM);
  await pressButton(visit, "Start the exam");
  await visit.settle();
};

app.test("the clock runs out: what was chosen counts, and the time used stays as it was", async (visit) => {
  await visit.page.clock.install({ time: new Date("2026-11-20T09:00:00") });
  await begin(visit);
  await visit.page.clock.runFor(1000);
  await give(visit, await here(visit), key(await here(visit)));
  await visit.page.clock.runFor(239_000);
  await visit.page.getByText("One minute is left.").waitFor();
  assert.equal(await main(visit).locator(".choice.told").count(), 0);
  await visit.page.clock.runFor(61_000);
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
  await visit.page.getByText("The time is up. Your answers are handed in.").waitFor();
  assert.match(await main(visit).innerText(), /5 of 5 min/);
  assert.match(await main(visit).innerText(), /1 of 3/);
  await visit.page.clock.runFor(600_000);
  await main(visit).locator(".outcomes button").first().click();
  await main(visit).getByRole("button", { name: "Back to the result" }).click();
  assert.match(await main(visit).innerText(), /5 of 5 min/, "the clock stands still afterwards");
  await visit.axe();
});

app.test("an answer is kept as soon as it is chosen, also when one jumps to another question", async (visit) => {
  await begin(visit);
  await give(visit, await here(visit), key(await here(visit)));
  await main(visit).getByRole("button", { name: "Question 3, open" }).click();
  await visit.settle();
  await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
  await visit.settle();
  await visit.axe();
  await main(visit).getByRole("button", { name: "Hand in now" }).click();
  await main(visit).getByText("Nothing can be changed after that. Hand in?").waitFor();
  await main(visit).getByRole("button", { name: "Yes" }).click();
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
});

app.test("a reload, and a look elsewhere, cost neither answers nor time", { viewport: PHONE }, async (visit) => {
  await visit.page.clock.install({ time: new Date("2026-11-20T09:00:00") });
  await begin(visit);
  await visit.page.clock.runFor(1000);
  const first = await visit.heading();
  await give(visit, await here(visit), key(await here(visit)));
  await visit.page.clock.runFor(120_000);
  await visit.reload();
  await main(visit).getByText("You have an exam under way").waitFor();
  await main(visit).getByText("less than 3 minutes are left").waitFor();
  assert.deepEqual(await visit.overflow(), []);
  await visit.axe();
  await visit.open("#/compare");
  await visit.open("#/learn/exam");
  await main(visit).getByRole("button", { name: "Go on with it" }).click();
  await visit.page.clock.runFor(1000);
  await visit.settle();
  await main(visit).getByText(/^2:5\d left$/).waitFor();
  await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), first);
  assert.equal(await main(visit).locator("input:checked, select").count() > 0, true);
  await main(visit).getByRole("button", { name: "Question 3, open" }).click();
  await pressButton(visit, "Hand in");
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
  await visit.open("#/learn/exam?modules=hybrid");
  assert.equal(await main(visit).getByText("You have an exam under way").count(), 0, "what is handed in is over");
});

app.test("an exam under way can be given up, after a second step", async (visit) => {
  await begin(visit);
  await visit.reload();
  await main(visit).getByRole("button", { name: "Give it up" }).click();
  await main(visit).getByRole("button", { name: "Yes" }).click();
  await main(visit).getByText("You have an exam under way").waitFor({ state: "detached" });
  await visit.reload();
  assert.equal(await main(visit).getByText("You have an exam under way").count(), 0);
});

app.test("a comma that a mail program encoded is still a comma", async (visit) => {
  await visit.open("#/learn/exam?modules=hybrid%2Cpst-import&questions=4");
  await main(visit).getByText("Hybrid, PST import", { exact: false }).first().waitFor();
});

app.test("a field says what it takes, and that there are no more questions", async (visit) => {
  await visit.open("#/learn/exam");
  for (const box of await main(visit).getByRole("checkbox").all()) await box.uncheck();
  await main(visit).getByRole("checkbox", { name: "Hybrid" }).check();
  const field = main(visit).getByLabel("Questions");
  await field.fill("500");
  await field.press("Tab");
  await visit.page.getByText("Questions: a whole number from 1 to 100.").waitFor();
  assert.equal(await field.inputValue(), "100");
  await main(visit).getByText(`have ${ALL.length} questions, so the exam has no more`).waitFor();
  await field.fill("abc");
  await field.press("Tab");
  assert.equal(await field.inputValue(), "100");
  await visit.axe();
});

app.test("cases: seed 0 and sixty cases are refused in words", async (visit) => {
  await visit.open("#/learn/scenarios?seed=0&length=60");
  await main(visit).getByText("seed=0, length=60", { exact: false }).waitFor();
  const seed = main(visit).getByLabel("Seed");
  await seed.fill("0");
  await seed.press("Tab");
  await visit.page.getByText("Seed: a whole number from 1 to 999,999,999.").waitFor();
  assert.equal(await seed.inputValue(), "1");
  await visit.axe();
});
