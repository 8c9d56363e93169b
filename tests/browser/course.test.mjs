// The course: every kind of question by keyboard alone, cases, exams, repetition, packs, exports, and word to a frame.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { parse } from "gift-pegjs";

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
    assert.match(await main(visit).locator(".choice.wrong").first().innerText(), /Your answer|Ticked, but wrong|You had it at|You chose/);
    assert.deepEqual(await visit.overflow(), []);
    await visit.axe();
  });
}

const MISSING = { order: "Move at least one step", several: "Tick at least one response", match: "Choose something in every row", number: "Enter a number" };
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

const EXAM = "#/learn/exam?modules=hybrid&questions=3&minutes=5&pass=60&seed=4";

app.test("an exam by a link: the same questions, handed in, judged, and reviewed", async (visit) => {
  const all = questionsOf("hybrid");
  await visit.open(EXAM);
  assert.equal(await main(visit).getByLabel("Questions").inputValue(), "3");
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
  assert.match(await main(visit).innerText(), /66 %, and 60 % were needed/);
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
  await pressButton(visit, "Hand in");
  await main(visit).getByRole("heading", { name: "Not passed: 0 of 3 right" }).waitFor();
});

app.test("told at the end only: answers can be changed until they are handed in", async (visit) => {
  await visit.open("#/learn");
  await main(visit).getByLabel("Tell me what is right at the end of a module only").check();
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
  await main(visit).getByText("1 question is due today.").waitFor();
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
  assert.ok(!(await main(visit).innerText()).includes("1 of 1 so far"));
  const file = (body) => ({ name: "file.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await main(visit).getByLabel("Load progress from a file").setInputFiles(file("{}"));
  await main(visit).getByText("This is not a progress file").waitFor();
  await main(visit).getByLabel("Load progress from a file").setInputFiles(file(text));
  await main(visit).getByText("1 of 1 so far").waitFor();
});

const PACK = readFileSync(new URL("../packs/good.json", import.meta.url), "utf8");

app.test("a pack of one's own: refused with its mistakes, taken, worked through, removed", async (visit) => {
  const file = (body) => ({ name: "wiki.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await visit.open("#/learn/teach");
  await visit.axe();
  await main(visit).getByLabel("Read a pack").setInputFiles(file(PACK.replace('"difficulty": 1', '"difficulty": 9')));
  await main(visit).getByText("wiki.json: H1 difficulty: is 1, 2 or 3").waitFor();
  await visit.axe();
  await main(visit).getByLabel("Read a pack").setInputFiles(file(PACK));
  await main(visit).getByText('"Our own rules" is ready, with 5 questions.').waitFor();
  await main(visit).getByRole("link", { name: "Our own rules" }).click();
  await visit.settle();
  const { questions } = JSON.parse(PACK);
  for (const question of questions) {
    assert.equal(await visit.heading(), question.text);
    await give(visit, question, key(question));
    await pressButton(visit, "Check your answer");
    await pressButton(visit, question === questions.at(-1) ? "See your score" : "Next question");
    await visit.settle();
  }
  assert.equal(await visit.heading(), "All 5 right");
  await visit.open("#/learn/teach");
  await main(visit).getByRole("button", { name: "Remove" }).click();
  await main(visit).getByText('"Our own rules" is removed.').waitFor();
});

app.test("a pack that a host put beside the page", async (visit) => {
  await visit.page.route("**/packs/our-wiki.json", (route) => route.fulfill({ contentType: "application/json", body: PACK }));
  await visit.open("#/learn/pack/our-wiki");
  assert.equal(await visit.heading(), JSON.parse(PACK).questions[0].text);
});

app.test("a module for Moodle and for QTI", async (visit) => {
  await visit.open("#/learn/teach");
  const save = async (name) => {
    const button = main(visit).getByRole("button", { name });
    const [download] = await Promise.all([visit.page.waitForEvent("download"), button.click()]);
    return readFileSync(await download.path());
  };
  const moodle = (await save("Save as GIFT: Hybrid")).toString();
  const read = parse(moodle).filter((one) => one.type !== "Category");
  assert.equal(read.length, questionsOf("hybrid").length);
  for (const [i, question] of questionsOf("hybrid").entries()) {
    assert.equal(read[i].stem.text, question.text);
    const type = { match: "Matching", order: "Matching", number: "Numerical" }[question.kind] ?? "MC";
    assert.equal(read[i].type, type, question.id);
  }
  const zip = await save("Save as QTI 2.1: Hybrid");
  assert.equal(zip.readUInt32LE(0), 0x04034b50);
  assert.ok(zip.includes("imsmanifest.xml"));
  // Every file is stored as it is: the browser's own reader of XML takes each of them.
  const files = zip.toString().match(/<\?xml[\s\S]*?<\/(?:manifest|assessmentTest|assessmentItem)>/g);
  assert.equal(files.length, questionsOf("hybrid").length + 2);
  const bad = await visit.page.evaluate(
    (texts) => texts.filter((text) => new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror")).length,
    files,
  );
  assert.equal(bad, 0);
});

app.test("an embedding page hears of the result, in the shape of xAPI", async (visit) => {
  const frame = `<script>addEventListener("message", (event) => { if (event.data?.type) window.heard = event.data; })</script>
    <iframe title="quiz" src="./?embed=1#/learn/exam?modules=hybrid&questions=1&minutes=0&pass=50&seed=2" width="900" height="900"></iframe>`;
  await visit.page.route("**/frame.html", (route) => route.fulfill({ contentType: "text/html", body: `<h1>Wiki</h1>${frame}` }));
  await visit.open("frame.html");
  const inside = visit.page.frameLocator("iframe");
  await inside.getByRole("button", { name: "Start the exam" }).click();
  await inside.getByRole("button", { name: "Hand in" }).click();
  await inside.getByText("Not passed: 0 of 1 right").waitFor();
  await visit.page.waitForFunction(() => window.heard);
  const heard = await visit.page.evaluate(() => window.heard);
  assert.equal(heard.type, "mail-migration-advisor:result");
  assert.equal(heard.verb.id, "http://adlnet.gov/expapi/verbs/failed");
  assert.deepEqual(heard.result.score, { scaled: 0, raw: 0, min: 0, max: 1 });
});

app.test("a lesson teaches, and leads to its questions", async (visit) => {
  await visit.open("#/learn/staged-in-depth/lesson");
  assert.equal(await visit.heading(), "Staged, in depth");
  assert.ok((await main(visit).locator("table").innerText()).includes("Cutover"));
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
