// The knowledge check: feedback on every option, score, another try at what was wrong, and what is kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { PHONE, useApp } from "./lib/app.mjs";
import { give, key, slip } from "./lib/quiz.mjs";

const app = useApp();
const LESSON = new URL("../../src/content/chapters/learn-choosing-a-path.json", import.meta.url);
const { questions } = JSON.parse(readFileSync(LESSON, "utf8"));

const main = (visit) => visit.page.locator("main");
const choice = (visit, id) => main(visit).locator("label.choice").filter({ has: visit.page.locator(`input[value="${id}"]`) });
const button = (visit, name) => main(visit).getByRole("button", { name });

const right = (question) => question.options.find((option) => option.correct).id;
const wrong = (question) => question.options.find((option) => !option.correct).id;

async function answer(visit, question, id) {
  assert.equal(await visit.heading(), question.text);
  await choice(visit, id).click();
  await button(visit, "Check your answer").click();
}

const goOn = async (visit) => {
  await button(visit, /^(Next question|See your score)$/).click();
  await visit.settle();
};

app.test("every option says why, right or wrong, with its sources", async (visit) => {
  await visit.open("#/learn/choosing-a-path");
  const [first] = questions;
  await answer(visit, first, wrong(first));
  for (const option of first.options) {
    const told = choice(visit, option.id);
    await told.getByText(option.why).waitFor();
    // A few are named; more are counted, and told on a press.
    const said = await told.innerText();
    const short = (id) => id.replace(/^seed:00/, "S");
    const named = option.sources.every((source) => said.includes(short(source)));
    assert.ok(named || said.includes(`${option.sources.length} sources`), `${option.id} cites ${option.sources}: ${said}`);
  }
  assert.match(await choice(visit, right(first)).innerText(), /Right answer/);
  assert.match(await choice(visit, wrong(first)).innerText(), /Your answer/);
  assert.match((await visit.focused()).name, /^Not quite/, "what came of it has the focus, above the reasons");
  assert.equal(await main(visit).locator("input:enabled").count(), 0, "the answer is given");
  await visit.axe();
  await main(visit).getByRole("link", { name: "Put this case into the advisor" }).click();
  await visit.settle();
  assert.match(visit.address(), /^#\/result\?source=exchange/);
  assert.match(await visit.heading(), /cutover/i);
});

app.test("a whole module, one answer wrong: score, another try, all right", async (visit) => {
  await visit.open("#/learn/choosing-a-path");
  for (const [i, question] of questions.entries()) {
    assert.equal(await visit.heading(), question.text);
    await give(visit, question, i === 2 ? slip(question) : key(question));
    await button(visit, "Check your answer").click();
    await goOn(visit);
  }
  const total = questions.length;
  await main(visit).getByText(`${total - 1} of ${total} right`).first().waitFor();
  await main(visit).getByRole("heading", { name: "What went wrong" }).waitFor();
  const wrong = main(visit).locator(".outcomes").first().getByRole("listitem");
  assert.equal(await wrong.count(), 1);
  assert.match(await wrong.innerText(), /Objective: Choose by number, pace and need\./);
  assert.ok((await wrong.innerText()).includes(questions[2].text));
  assert.equal(await main(visit).locator(".outcomes").last().getByRole("listitem").count(), total - 1);
  await main(visit).getByRole("link", { name: "Next module: Staged, in depth" }).waitFor();
  await visit.axe();
  // To the section that answers it, and back to the score.
  await wrong.getByRole("link", { name: "Read again: Exchange 2010 and later" }).click();
  await visit.settle();
  assert.equal(visit.address(), "#/learn/choosing-a-path/lesson");
  await visit.page.waitForFunction(() => document.activeElement.innerText === "Exchange 2010 and later");
  await visit.back();
  await main(visit).getByText(`${total - 1} of ${total} right`).first().waitFor();
  await button(visit, "Try the wrong ones again").click();
  await visit.settle();
  await answer(visit, questions[2], right(questions[2]));
  await goOn(visit);
  await main(visit).getByText(`All ${total} right`).first().waitFor();
  await visit.reload();
  await main(visit).getByText(`All ${total} right`).first().waitFor();
  await visit.open("#/learn");
  assert.ok((await main(visit).innerText()).includes(`${total} of ${total}`));
});

app.test("by keyboard alone, and never without an answer", { viewport: PHONE }, async (visit) => {
  await visit.open("#/learn/choosing-a-path");
  const press = (key) => visit.page.keyboard.press(key);
  const tabTo = async (wanted) => {
    for (let i = 0; i < 40 && !wanted(await visit.focused()); i += 1) await press("Tab");
    assert.ok(wanted(await visit.focused()), `never reached; last at ${JSON.stringify(await visit.focused())}`);
  };
  await tabTo((it) => it.tag === "button" && it.name === "Check your answer");
  await press("Enter");
  await main(visit).getByText("Choose an answer before you check it.").waitFor();
  assert.match(await visit.page.title(), /^Error: /);
  assert.equal((await visit.focused()).tag, "input");
  await press("Space");
  await press("ArrowDown");
  await press("Enter");
  await main(visit).getByText("Your answer").first().waitFor();
  await tabTo((it) => it.tag === "button" && it.name === "Next question");
  await press("Enter");
  await visit.settle();
  assert.equal(await visit.heading(), questions[1].text);
  assert.equal((await visit.focused()).tag, "h1");
});

app.test("answers that a changed question makes stale are dropped, and said so", async (visit) => {
  await visit.open("#/learn/choosing-a-path");
  await answer(visit, questions[0], right(questions[0]));
  await visit.page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.includes("learn.choosing-a-path"));
    localStorage.setItem(key, localStorage.getItem(key).replace(/"content":"[0-9a-f]+"/, '"content":"0000000000000000"'));
  });
  await visit.reload();
  await main(visit).getByText("1 question has changed since you answered it.").waitFor();
  assert.equal(await visit.heading(), questions[0].text);
});

app.test("nonsense in storage does no harm", async (visit) => {
  await visit.page.addInitScript(() => localStorage.setItem("mail-migration-advisor.learn.choosing-a-path", "{nonsense"));
  await visit.open("#/learn/choosing-a-path");
  assert.equal(await visit.heading(), questions[0].text);
});

const strip = (visit) => main(visit).locator(".where").getByRole("list");

app.test("the marks of the questions name the one on the desk and how each stands, also where colours are few", async (visit) => {
  await visit.open("#/learn/choosing-a-path");
  const marks = strip(visit).getByRole("listitem");
  const current = strip(visit).locator("[aria-current=step]");
  assert.equal(await marks.count(), questions.length);
  assert.equal(await current.textContent(), "1: To come");
  await answer(visit, questions[0], wrong(questions[0]));
  assert.equal(await current.textContent(), "1: Wrong");
  await goOn(visit);
  assert.equal(await current.textContent(), "2: To come");
  assert.equal(await marks.first().textContent(), "1: Wrong");
  assert.equal(await strip(visit).getAttribute("aria-label"), `0 right, 1 wrong, ${questions.length - 1} to come`);
  const line = (at) => marks.nth(at).evaluate((it) => getComputedStyle(it).borderBottomWidth);
  for (const forcedColors of ["none", "active"]) {
    await visit.page.emulateMedia({ forcedColors });
    assert.deepEqual([await line(0), await line(1), await line(2)], ["0px", "3px", "0px"], forcedColors);
  }
});

app.test("stopping in a module shows the score so far, and one goes on from there", { viewport: PHONE }, async (visit) => {
  const total = questions.length;
  await visit.open("#/learn/choosing-a-path");
  await main(visit).getByRole("link", { name: "Leave", exact: true }).waitFor();
  await answer(visit, questions[0], wrong(questions[0]));
  await goOn(visit);
  await answer(visit, questions[1], right(questions[1]));
  await button(visit, "Stop and see your score").click();
  await visit.settle();
  assert.equal(await visit.heading(), `1 of 2 right, ${total - 2} to go`);
  assert.equal((await visit.focused()).tag, "h1");
  await main(visit).getByRole("heading", { name: "What went wrong" }).waitFor();
  assert.deepEqual(await visit.overflow(), []);
  await visit.axe();
  await button(visit, "Go on with question 3").click();
  await visit.settle();
  assert.equal(await visit.heading(), questions[2].text);
  await button(visit, "Stop and see your score").click();
  await visit.settle();
  // The wrong one again, then on with those still to come.
  await button(visit, "Try the wrong ones again").click();
  await visit.settle();
  await answer(visit, questions[0], right(questions[0]));
  await goOn(visit);
  assert.equal(await visit.heading(), questions[2].text);
  await button(visit, "Stop and see your score").click();
  await visit.settle();
  assert.equal(await visit.heading(), `2 of 2 right, ${total - 2} to go`);
  assert.equal(await main(visit).getByRole("heading", { name: "What went wrong" }).count(), 0);
  await visit.reload();
  assert.equal(await visit.heading(), questions[2].text, "a later visit begins with the questions");
});
