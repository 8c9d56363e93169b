// The course: every kind of question by keyboard alone, cases, repetition, progress as a file, lessons, and word to a frame.
// Exams, packs and exports have files of their own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { PHONE, useApp } from "./lib/app.mjs";
import { give, key, openAt, pressButton, questionsOf, slip } from "./lib/quiz.mjs";

const app = useApp();
const main = (visit) => visit.page.locator("main");

/** One question of every kind, with its module. */
const KINDS = { one: "hybrid", several: "cutover-in-depth", order: "cutover-in-depth", match: "hybrid", number: "choosing-a-path" };

for (const [kind, module] of Object.entries(KINDS)) {
  const question = questionsOf(module).find((one) => (one.kind ?? "one") === kind);

  app.test(`${kind}: answered rightly by keyboard alone`, async (visit) => {
    await openAt(visit, module, question.id);
    assert.equal(await visit.heading(), question.text);
    await visit.axe();
    await give(visit, question, key(question));
    await pressButton(visit, "Check your answer");
    await main(visit).getByRole("heading", { name: "Right." }).waitFor();
    for (const option of question.options) await main(visit).getByText(option.why).first().waitFor();
    await visit.axe();
    await pressButton(visit, "Next question");
    await visit.settle();
    assert.equal((await visit.focused()).tag, "h1");
  });

  app.test(`${kind}: answered wrongly on a phone, and told in words`, { viewport: PHONE }, async (visit) => {
    await openAt(visit, module, question.id);
    await give(visit, question, slip(question));
    await pressButton(visit, "Check your answer");
    await main(visit).getByRole("heading", { name: /^Not quite\./ }).waitFor();
    assert.match(await main(visit).locator(".choice:has(.nok)").first().innerText(), /Your answer|Ticked, but wrong|You had it at|You chose/);
    assert.deepEqual(await visit.overflow(), []);
    await visit.axe();
  });
}

const MISSING = { order: "Move at least one step", several: "Tick at least one answer", match: "Choose something in every row", number: "Enter a number" };
for (const [kind, words] of Object.entries(MISSING)) {
  app.test(`${kind}: without an answer it says what is missing`, async (visit) => {
    const question = questionsOf(KINDS[kind]).find((one) => one.kind === kind);
    await openAt(visit, KINDS[kind], question.id);
    await pressButton(visit, "Check your answer");
    await main(visit).getByRole("alert").getByText(words).waitFor();
    assert.match(await visit.page.title(), /^Error: /);
  });
}

app.test("cases: the same seed gives the same ones, and each goes into the advisor", async (visit) => {
  await visit.open("#/learn/scenarios?seed=7&length=3");
  const first = await visit.heading();
  assert.match(first, /\?$/);
  assert.equal(await main(visit).locator("label.choice").count(), 4);
  await visit.open("#/learn");
  await visit.open("#/learn/scenarios?seed=7&length=3");
  assert.equal(await visit.heading(), first);
  await main(visit).locator("label.choice").first().click();
  await pressButton(visit, "Check your answer");
  const right = await main(visit).locator(".choice.right > span:first-of-type > span:first-child").innerText();
  await visit.axe();
  await main(visit).getByRole("link", { name: "Put this case into the advisor" }).click();
  await visit.settle();
  const word = right.split(" ")[0].replace(/^(Import|Migration|Third-party|PST)$/, "");
  assert.ok((await main(visit).innerText()).toLowerCase().includes(word.toLowerCase()), `${right} is recommended`);
});

app.test("told at the end only: answers can be changed until they are handed in", async (visit) => {
  await visit.open("#/learn");
  await main(visit).getByLabel("Tell me what is right only at the end of a module").check();
  const [question] = questionsOf("pst-import");
  await visit.open("#/learn/pst-import");
  await give(visit, question, slip(question));
  await pressButton(visit, "Next question");
  await visit.settle();
  await main(visit).getByRole("button", { name: "Question 1, answered" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), question.text);
  assert.equal(await main(visit).locator(".choice.told").count(), 0);
  await visit.axe();
});

app.test("what went wrong comes back on another day, and is named as progress", async (visit) => {
  const [question] = questionsOf("hybrid");
  await visit.open("#/learn/hybrid");
  await give(visit, question, slip(question));
  await pressButton(visit, "Check your answer");
  await visit.open("#/learn/review");
  await main(visit).getByText("The next question is due tomorrow.").waitFor();
  await visit.page.evaluate(() => {
    const key = "mail-migration-advisor.course-memory";
    localStorage.setItem(key, localStorage.getItem(key).replace(/"last":(\d+)/, (_, day) => `"last":${day - 3}`));
  });
  await visit.open("#/learn");
  await visit.reload();
  await main(visit).getByText("1 question is due today.").first().waitFor();
  await main(visit).getByText("Describe what users notice").waitFor();
  await visit.axe();
  await visit.open("#/learn/review");
  assert.equal(await visit.heading(), question.text);
});

app.test("progress goes to a file and comes back from it; a foreign file changes nothing", async (visit) => {
  const [question] = questionsOf("hybrid");
  await visit.open("#/learn/hybrid");
  await give(visit, question, key(question));
  await pressButton(visit, "Check your answer");
  await visit.open("#/learn");
  const [download] = await Promise.all([
    visit.page.waitForEvent("download"),
    main(visit).getByRole("button", { name: "Save progress to a file" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  assert.equal(JSON.parse(text).format, "mail-migration-advisor/progress");
  await main(visit).getByText("Reset one module, or all").click();
  await main(visit).getByRole("button", { name: "Forget all answers and scores" }).click();
  await main(visit).getByText("This cannot be undone. Forget?").waitFor();
  await main(visit).getByRole("button", { name: "No" }).click();
  await main(visit).getByText("1 of 1 right, 13 to go").waitFor();
  await main(visit).getByRole("button", { name: "Forget all answers and scores" }).click();
  await visit.axe();
  await main(visit).getByRole("button", { name: "Yes" }).click();
  assert.ok(!(await main(visit).innerText()).includes("1 of 1 right, 13 to go"));
  const file = (body) => ({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await main(visit).getByLabel("Load progress from a file").setInputFiles(file("{}"));
  await main(visit).getByText("This is not a progress file").waitFor();
  await main(visit).getByLabel("Load progress from a file").setInputFiles(file(text));
  await main(visit).getByText("1 of 1 right, 13 to go").waitFor();
});

app.test("a file of progress loses nothing that is here", async (visit) => {
  const [first, second, third] = questionsOf("hybrid");
  const answered = async (question, wrong) => {
    await give(visit, question, wrong ? slip(question) : key(question));
    await pressButton(visit, "Check your answer");
    await pressButton(visit, "Next question");
    await visit.settle();
  };
  const file = (body) => ({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await visit.open("#/learn/hybrid");
  await answered(first, true);
  await visit.open("#/learn");
  const [download] = await Promise.all([
    visit.page.waitForEvent("download"),
    main(visit).getByRole("button", { name: "Save progress to a file" }).click(),
  ]);
  const older = readFileSync(await download.path(), "utf8");
  await visit.open("#/learn/hybrid");
  await answered(second);
  await answered(third);
  await visit.open("#/learn");
  await main(visit).getByLabel("Load progress from a file").setInputFiles(file(older));
  await main(visit).getByText("2 of 3 right, 11 to go").waitFor();
});

app.test("without storage the page says so before anybody begins", async (visit) => {
  await visit.page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await visit.open("#/learn");
  await main(visit).getByText("This browser does not let the page keep anything.").first().waitFor();
});

app.test("an embedding page hears of the result, in the shape of xAPI", async (visit) => {
  const frame = `<script>addEventListener("message", (event) => { if (event.data?.type) window.heard = event.data; })</script>
    <iframe title="quiz" src="./?embed=1#/learn/exam?modules=hybrid&questions=1&minutes=0&pass=50&seed=2" width="900" height="900"></iframe>`;
  await visit.page.route("**/frame.html", (route) => route.fulfill({ contentType: "text/html", body: `<h1>Wiki</h1>${frame}` }));
  await visit.open("frame.html");
  const inside = visit.page.frameLocator("iframe");
  await inside.getByRole("button", { name: "Start the exam" }).click();
  await inside.getByRole("button", { name: "Hand in" }).click();
  await inside.getByRole("button", { name: "Hand in all the same" }).click();
  await inside.getByText("Not passed: 0 of 1 right").waitFor();
  await visit.page.waitForFunction(() => window.heard);
  const heard = await visit.page.evaluate(() => window.heard);
  assert.equal(heard.type, "mail-migration-advisor:result");
  assert.equal(heard.verb.id, "http://adlnet.gov/expapi/verbs/failed");
  assert.deepEqual(heard.result.score, { scaled: 0, raw: 0, min: 0, max: 1 });
  assert.match(heard.object.id, /#\/learn\/exam\?modules=hybrid&questions=1&minutes=0&pass=50&seed=2$/, "the same for everybody");
});

app.test("a lesson teaches, and leads to its questions", async (visit) => {
  await visit.open("#/learn/staged-in-depth/lesson");
  assert.equal(await visit.heading(), "Staged, in depth");
  assert.ok((await main(visit).locator("table").innerText()).includes("Cutover"));
  const term = main(visit).locator("button.term").first();
  await term.focus();
  await visit.page.keyboard.press("Enter");
  await visit.page.locator(".meaning:popover-open").getByRole("link", { name: "All terms" }).waitFor();
  await visit.axe();
  await visit.page.keyboard.press("Escape");
  const ids = await main(visit).locator("button.term").evaluateAll((all) => all.map((it) => it.getAttribute("popovertarget")));
  assert.equal(new Set(ids).size, ids.length, "each term is explained once on a page");
  await main(visit).getByRole("link", { name: /^Go to the \d+ questions$/ }).click();
  await visit.settle();
  assert.equal(visit.address(), "#/learn/staged-in-depth");
});

app.test("a host that names an address for problems gets a link below every question", async (visit) => {
  const policy = { report: "https://tracker.example/new?title={question}&body={content}+{version}" };
  await visit.page.route("**/advisor.json", (route) => route.fulfill({ json: policy }));
  await visit.open("#/learn/hybrid");
  const [question] = questionsOf("hybrid");
  const link = main(visit).getByRole("link", { name: /^Report a problem with this question/ });
  assert.match(await link.getAttribute("href"), new RegExp(`^https://tracker\\.example/new\\?title=${question.id}&body=[0-9a-f]{16}\\+0%2E`));
  await visit.axe();
});

const HYBRID = "mail-migration-advisor.learn.hybrid";
const COMPARED = "mail-migration-advisor.course-compared";
const CARDS = "mail-migration-advisor.course-compared-cards";
const MEMORY = "mail-migration-advisor.course-memory";
const progressOf = (visit, name) => main(visit).locator("table.objectives tr", { hasText: name });
const scoreOf = (visit, module) => main(visit).locator("table.modules tr", { hasText: module }).locator("td").last();

/** Answers the first question of a module rightly, then stands as if its questions were of another build. */
async function answeredBefore(visit, change = (text) => text) {
  const [question] = questionsOf("hybrid");
  await visit.open("#/learn/hybrid");
  await give(visit, question, key(question));
  await pressButton(visit, "Check your answer");
  const [text, compared] = await visit.page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), [HYBRID, COMPARED]);
  assert.match(compared, /^hybrid=learn-hybrid-[0-9a-f]{16}\.json$/);
  const older = [[HYBRID, change(text)], ...[COMPARED, CARDS].map((key) => [key, "hybrid=learn-hybrid-0000000000000000.json"])];
  await visit.page.evaluate((pairs) => pairs.forEach((pair) => localStorage.setItem(...pair)), older);
  return { question, compared };
}

app.test("a changed question takes its old score off the list before the module is opened", async (visit) => {
  const { question } = await answeredBefore(visit, (text) => text.replace(/"content":"[0-9a-f]+"/, '"content":"0000000000000000"'));
  await visit.open("#/learn");
  await visit.reload();
  await scoreOf(visit, "Hybrid").getByText("1 question changed").waitFor();
  assert.doesNotMatch(await scoreOf(visit, "Hybrid").innerText(), /right/);
  await visit.axe();
  await visit.open("#/learn/pst-import");
  await main(visit).getByRole("complementary").getByText("1 question changed").waitFor();
  await visit.open("#/learn/hybrid");
  await main(visit).getByText("1 question has changed since you answered it.").waitFor();
  assert.equal(await visit.heading(), question.text);
  await visit.open("#/learn");
  await visit.reload();
  assert.equal(await scoreOf(visit, "Hybrid").innerText(), "–\nnot tried yet");
});

app.test("a score of another build whose questions are the same stands, and is compared once", async (visit) => {
  const { compared } = await answeredBefore(visit);
  await visit.open("#/learn");
  await visit.reload();
  await scoreOf(visit, "Hybrid").getByText("1 of 1 right, 13 to go").waitFor();
  assert.equal(await visit.page.evaluate((key) => localStorage.getItem(key), COMPARED), compared);
  visit.requests.length = 0;
  await visit.reload();
  await scoreOf(visit, "Hybrid").getByText("1 of 1 right, 13 to go").waitFor();
  assert.deepEqual(visit.requests.filter((address) => address.includes("learn-hybrid")), []);
});

app.test("where the questions are not to be had, no old score is shown as if it were sure", async (visit) => {
  visit.expect(/learn-hybrid|ERR_FAILED/);
  await answeredBefore(visit);
  await visit.page.route("**/learn-hybrid-*.json", (route) => route.abort());
  await visit.open("#/learn");
  await visit.reload();
  assert.equal(await scoreOf(visit, "Hybrid").innerText(), "questions may have changed");
  const progress = await progressOf(visit, "Describe what users notice").innerText();
  assert.match(progress, /questions may have changed/);
  assert.doesNotMatch(progress, /1 of 1/);
  await visit.axe();
});

app.test("progress by objective leaves out questions that have changed, until they are answered again", async (visit) => {
  const [question] = questionsOf("hybrid");
  await visit.open("#/learn/hybrid");
  await give(visit, question, key(question));
  await pressButton(visit, "Check your answer");
  await visit.open("#/learn");
  await visit.reload();
  assert.match(await progressOf(visit, "Describe what users notice").innerText(), /1 of 1/);
  // As if this build had other words for it.
  await visit.page.evaluate(([memory, cards, sheet]) => {
    for (const key of [memory, sheet]) {
      localStorage.setItem(key, localStorage.getItem(key).replace(/"content":"[0-9a-f]+"/, '"content":"0000000000000000"'));
    }
    localStorage.setItem(cards, "hybrid=learn-hybrid-0000000000000000.json");
  }, [MEMORY, CARDS, HYBRID]);
  await visit.reload();
  const row = progressOf(visit, "Describe what users notice");
  await row.getByText("1 question changed").waitFor();
  assert.doesNotMatch(await row.innerText(), /1 of 1|questions may have changed/);
  await visit.axe();
  // Opening the module, which drops the answer, does not make it known again.
  await visit.open("#/learn/hybrid");
  await main(visit).getByText("1 question has changed since you answered it.").waitFor();
  await visit.open("#/learn");
  await visit.reload();
  await row.getByText("1 question changed").waitFor();
  await visit.open("#/learn/hybrid");
  await give(visit, question, key(question));
  await pressButton(visit, "Check your answer");
  await visit.open("#/learn");
  assert.match(await row.innerText(), /1 of 1/);
  assert.equal(await row.getByText("1 question changed").count(), 0);
});
