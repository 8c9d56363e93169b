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
  const wrong = main(visit).locator(".outcomes").first();
  assert.equal(await wrong.getByRole("listitem").count(), 1, "what went wrong comes first");
  assert.match(await wrong.innerText(), /Objective: .+\. Explained in Hybrid, under ".+"\./);
  await wrong.getByRole("button").click();
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
  await pressButton(visit, "Hand in all the same");
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
  await main(visit).getByRole("heading", { name: "2 questions have no answer yet" }).waitFor();
  await main(visit).getByRole("button", { name: "Hand in all the same" }).click();
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
});

const asked = (visit) => main(visit).getByRole("group", { name: /no answer yet$/ });

for (const [where, viewport] of [["beside a question", undefined], ["on a phone", PHONE]]) {
  app.test(`handing in with questions open asks first, ${where}`, { viewport }, async (visit) => {
    await begin(visit);
    await give(visit, await here(visit), key(await here(visit)));
    // From anywhere: what is asked has the focus, Escape takes it back.
    await pressButton(visit, "Hand in now");
    await asked(visit).waitFor();
    assert.equal((await visit.focused()).name, "2 questions have no answer yet");
    assert.deepEqual(await visit.overflow(), []);
    await visit.axe();
    await visit.page.keyboard.press("Escape");
    await asked(visit).waitFor({ state: "detached" });
    await visit.settle();
    assert.equal((await visit.focused()).name, "Hand in now");
    await pressButton(visit, "Hand in now");
    await asked(visit).getByRole("button", { name: "Go to question 2" }).click();
    await visit.settle();
    await main(visit).getByText("question 2 of 3", { exact: false }).first().waitFor();
    assert.equal(await asked(visit).count(), 0, "to go there is to take it back");
    assert.equal((await visit.focused()).tag, "h1");
    // From the last question: the only open one is there.
    await give(visit, await here(visit), key(await here(visit)));
    await pressButton(visit, "Next question");
    await visit.settle();
    const last = await visit.heading();
    await pressButton(visit, "Hand in");
    await main(visit).getByRole("heading", { name: "1 question has no answer yet" }).waitFor();
    await main(visit).getByText("After you hand in, you cannot change anything.").waitFor();
    await visit.axe();
    await visit.page.keyboard.press("Escape");
    await asked(visit).waitFor({ state: "detached" });
    await visit.settle();
    assert.equal((await visit.focused()).name, "Hand in");
    await pressButton(visit, "Hand in");
    await asked(visit).getByRole("button", { name: "Go to question 3" }).click();
    await asked(visit).waitFor({ state: "detached" });
    assert.equal(await visit.heading(), last);
    assert.match((await visit.focused()).tag, /^(input|select|button)$/, "at its first field");
    // With every answer given nothing is asked.
    await give(visit, await here(visit), key(await here(visit)));
    await pressButton(visit, "Hand in");
    await main(visit).getByRole("heading", { name: "Passed: 3 of 3 right" }).waitFor();
  });
}

app.test("with every answer given, an exam is handed in from anywhere without a question", async (visit) => {
  await begin(visit);
  for (let i = 0; i < 3; i += 1) {
    await give(visit, await here(visit), key(await here(visit)));
    if (i < 2) await pressButton(visit, "Next question");
    await visit.settle();
  }
  await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
  await visit.settle();
  await main(visit).getByText("Every question has an answer.").waitFor();
  await main(visit).getByRole("button", { name: "Hand in now" }).click();
  await main(visit).getByRole("heading", { name: "Passed: 3 of 3 right" }).waitFor();
});

app.test("time that runs out hands in without asking, also while it is asked", async (visit) => {
  await visit.page.clock.install({ time: new Date("2026-11-20T09:00:00") });
  await begin(visit);
  await visit.page.clock.runFor(1000);
  await main(visit).getByRole("button", { name: "Hand in now" }).click();
  await asked(visit).waitFor();
  await visit.page.clock.runFor(301_000);
  await main(visit).getByRole("heading", { name: "Not passed: 0 of 3 right" }).waitFor();
  assert.equal(await asked(visit).count(), 0);
});

app.test("the numbers of the questions mark the one on the desk, also where colours are few", async (visit) => {
  await begin(visit);
  const numbers = main(visit).getByRole("navigation", { name: "All questions" });
  const current = numbers.locator("[aria-current=step]");
  const frame = (at) => numbers.getByRole("button").nth(at).evaluate((it) => getComputedStyle(it).borderTopWidth);
  assert.equal(await current.innerText(), "1");
  await pressButton(visit, "Next question");
  await visit.settle();
  assert.equal(await current.innerText(), "2");
  for (const forcedColors of ["none", "active"]) {
    await visit.page.emulateMedia({ forcedColors });
    assert.deepEqual([await frame(0), await frame(1), await frame(2)], ["1px", "3px", "1px"], forcedColors);
  }
});

app.test("the browser's way back leads to a door that says an exam is under way; forward and the door lead into it", async (visit) => {
  await visit.page.clock.install({ time: new Date("2026-11-20T09:00:00") });
  await begin(visit);
  await visit.page.clock.runFor(1000);
  const first = await visit.heading();
  await give(visit, await here(visit), key(await here(visit)));
  await main(visit).getByRole("button", { name: "Question 3, open" }).click();
  await visit.page.clock.runFor(60_000);
  const inside = visit.address();
  const answered = async () => {
    await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
    await visit.page.clock.runFor(100);
    assert.equal(await visit.heading(), first);
    assert.ok((await main(visit).locator("input:checked, select").count()) > 0, "its answer is there");
  };
  await visit.back();
  assert.equal(visit.address(), EXAM);
  await main(visit).getByRole("heading", { name: "You have an exam under way" }).waitFor();
  await main(visit).getByText("less than 4 minutes are left").waitFor();
  await visit.axe();
  await visit.page.clock.runFor(60_000);
  await main(visit).getByText("less than 3 minutes are left").waitFor();
  await visit.forward();
  await visit.page.clock.runFor(100);
  assert.equal(visit.address(), inside);
  await main(visit).getByText(/^2:5\d left$/).waitFor();
  await answered();
  await visit.back();
  await main(visit).getByRole("link", { name: "Go on with it" }).click();
  await visit.page.clock.runFor(1000);
  await visit.settle();
  assert.equal(visit.address(), inside, "with the terms of its link");
  await answered();
  await main(visit).getByRole("link", { name: "Leave" }).click();
  await visit.page.clock.runFor(1000);
  assert.equal(visit.address(), "#/learn");
  await main(visit).getByText("less than 3 minutes are left").waitFor();
  await visit.axe();
  await main(visit).getByRole("link", { name: "Go on with it" }).click();
  await visit.page.clock.runFor(1000);
  await visit.settle();
  await answered();
  await visit.page.clock.runFor(180_000);
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
  await visit.open("#/learn");
  await visit.page.clock.runFor(1000);
  assert.equal(await main(visit).getByText("You have an exam under way").count(), 0);
});

app.test("an exam under way is not replaced by another without a second step", async (visit) => {
  await visit.open("#/learn/exam");
  await pressButton(visit, "Start the exam");
  await visit.settle();
  assert.match(visit.address(), /^#\/learn\/exam\?begun=\d+$/);
  await visit.back();
  await main(visit).getByRole("button", { name: "Start the exam" }).click();
  await main(visit).getByText("That replaces the exam under way, and its answers are lost. Start?").waitFor();
  await visit.axe();
  await main(visit).getByRole("button", { name: "No" }).click();
  await main(visit).getByRole("link", { name: "Go on with it" }).click();
  await visit.settle();
  await main(visit).getByText("question 1 of 20", { exact: false }).first().waitFor();
});

app.test("the address of somebody else's exam under way is that of its terms", async (visit) => {
  await visit.open(`${EXAM}&begun=1795284000`);
  await main(visit).getByText("The link you followed fixes these terms.").waitFor();
  assert.equal(await main(visit).getByText("not understood").count(), 0);
  await pressButton(visit, "Start the exam");
  await visit.settle();
  await main(visit).getByText("question 1 of 3", { exact: false }).first().waitFor();
});

app.test("a reload, and a look elsewhere, cost neither answers nor time", { viewport: PHONE }, async (visit) => {
  await visit.page.clock.install({ time: new Date("2026-11-20T09:00:00") });
  await begin(visit);
  await visit.page.clock.runFor(1000);
  const first = await visit.heading();
  await give(visit, await here(visit), key(await here(visit)));
  await visit.page.clock.runFor(120_000);
  await visit.reload();
  await visit.page.clock.runFor(1000);
  await main(visit).getByText(/^2:5\d left$/).waitFor();
  assert.equal(await visit.heading(), first, "a reload leads back into it");
  await visit.open("#/compare");
  await visit.open("#/learn/exam");
  await main(visit).getByText("You have an exam under way").waitFor();
  await main(visit).getByText("less than 3 minutes are left").waitFor();
  assert.deepEqual(await visit.overflow(), []);
  await visit.axe();
  await main(visit).getByRole("link", { name: "Go on with it" }).click();
  await visit.page.clock.runFor(1000);
  await visit.settle();
  await main(visit).getByText(/^2:5\d left$/).waitFor();
  await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), first);
  assert.equal(await main(visit).locator("input:checked, select").count() > 0, true);
  await main(visit).getByRole("button", { name: "Question 3, open" }).click();
  await pressButton(visit, "Hand in");
  await visit.page.clock.runFor(100);
  await pressButton(visit, "Hand in all the same");
  await main(visit).getByRole("heading", { name: "Not passed: 1 of 3 right" }).waitFor();
  await visit.open("#/learn/exam?modules=hybrid");
  assert.equal(await main(visit).getByText("You have an exam under way").count(), 0, "what is handed in is over");
});

app.test("an exam under way can be given up, after a second step", async (visit) => {
  await begin(visit);
  await visit.back();
  await main(visit).getByRole("button", { name: "Give it up" }).click();
  await main(visit).getByRole("button", { name: "Yes" }).click();
  await main(visit).getByText("You have an exam under way").waitFor({ state: "detached" });
  await visit.forward();
  assert.equal(await main(visit).getByText("You have an exam under way").count(), 0);
  await main(visit).getByText("The link you followed fixes these terms.").waitFor();
});

app.test("whoever forgets everything forgets the exam under way too", async (visit) => {
  await begin(visit);
  await visit.open("#/learn");
  await main(visit).getByText("You have an exam under way").waitFor();
  await main(visit).getByText("Reset one module, or all").click();
  await main(visit).getByRole("button", { name: "Forget all answers and scores" }).click();
  await main(visit).getByRole("button", { name: "Yes" }).click();
  await main(visit).getByText("You have an exam under way").waitFor({ state: "detached" });
  await visit.open("#/learn/exam");
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
