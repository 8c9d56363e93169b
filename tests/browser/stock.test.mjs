// Question packs in exams, class links and exports: of the house, read here, beside the page, and not here.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";
import { parse } from "gift-pegjs";

import { PHONE, useApp } from "./lib/app.mjs";
import { give, key, pressButton } from "./lib/quiz.mjs";

const app = useApp();
const main = (visit) => visit.page.locator("main");
const PACK = readFileSync(new URL("../packs/good.json", import.meta.url), "utf8");
const { questions: QUESTIONS } = JSON.parse(PACK);

/** A policy of the house that names a pack, and the pack. */
async function house(visit, files = { ours: PACK }) {
  const json = (body) => ({ contentType: "application/json", body });
  const packs = Object.keys(files).map((name) => `packs/${name}.json`);
  await visit.page.route("**/advisor.json", (route) => route.fulfill(json(JSON.stringify({ packs }))));
  await beside(visit, files);
}

async function beside(visit, files) {
  for (const [name, body] of Object.entries(files)) {
    await visit.page.route(`**/packs/${name}.json`, (route) => route.fulfill({ contentType: "application/json", body }));
  }
}

/** Answers everything on the desk as the key has it, and hands in. */
async function answerAll(visit, number) {
  for (let i = 0; i < number; i += 1) {
    const text = await visit.heading();
    const question = QUESTIONS.find((one) => one.text === text);
    assert.ok(question, `a question of the pack: ${text}`);
    await give(visit, question, key(question));
    await pressButton(visit, i + 1 === number ? "Hand in" : "Next question");
    await visit.settle();
  }
}

app.test("a pack of the house can be chosen in an exam, and a class gets it by the link", async (visit) => {
  await house(visit);
  await visit.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await visit.open("#/learn/exam");
  await visit.axe();
  for (const box of await main(visit).getByRole("checkbox").all()) await box.uncheck();
  await main(visit).getByRole("checkbox", { name: "Our own rules (a pack)" }).check();
  await main(visit).getByText("have 5 questions, so the exam has no more").waitFor();
  await pressButton(visit, "Copy a link for a class");
  await visit.page.getByText("Copied").first().waitFor();
  const link = await visit.page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#\/learn\/exam\?modules=pack\/house-rules&questions=20&/);
  await visit.open(link.slice(link.indexOf("#")));
  await visit.reload();
  await main(visit).getByText("The link you followed fixes these terms.").waitFor();
  assert.match(await main(visit).locator("dl").first().innerText(), /Our own rules/);
  await pressButton(visit, "Start the exam");
  await visit.settle();
  await answerAll(visit, QUESTIONS.length);
  assert.equal(await visit.heading(), `Passed: ${QUESTIONS.length} of ${QUESTIONS.length} right`);
  assert.match(await main(visit).locator("dl").first().innerText(), /Our own rules/);
  await visit.open("#/learn");
  await visit.reload();
  await main(visit).getByRole("link", { name: "Our own rules" }).waitFor();
});

app.test("an exam with a pack of the house is gone on with after a reload", async (visit) => {
  await house(visit);
  await visit.open("#/learn/exam?modules=pack/house-rules&questions=5&minutes=0&pass=50&seed=3");
  await pressButton(visit, "Start the exam");
  await visit.settle();
  const first = await visit.heading();
  const question = QUESTIONS.find((one) => one.text === first);
  await give(visit, question, key(question));
  await visit.open("#/learn/exam");
  await visit.reload();
  await main(visit).getByRole("link", { name: "Go on with it" }).click();
  await visit.settle();
  await main(visit).getByRole("button", { name: "Question 1, answered" }).waitFor();
});

const LINK = "#/learn/exam?modules=hybrid,pack/house-rules&questions=10&minutes=30&pass=70&seed=7";

app.test("whoever lacks the pack of a class link is told, and can read it there", { viewport: PHONE }, async (visit) => {
  visit.expect(/house-rules\.json|404/);
  await visit.open(LINK);
  await main(visit).getByText("Questions of this exam are not here").waitFor();
  assert.match(await main(visit).innerText(), /question packs that this page does not have: house-rules\./);
  assert.equal(await main(visit).getByRole("button", { name: "Start the exam" }).count(), 0, "it would be another exam");
  assert.deepEqual(await visit.overflow(), []);
  await visit.axe();
  const file = (body) => ({ name: "wiki.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await main(visit).getByLabel("Load a pack").setInputFiles(file(PACK.replace('"id": "house-rules"', '"id": "another"')));
  await main(visit).getByText("is ready, with 5 questions").waitFor();
  assert.equal(await main(visit).getByRole("button", { name: "Start the exam" }).count(), 0, "another pack does not help");
  await main(visit).getByLabel("Load a pack").setInputFiles(file(PACK));
  await main(visit).getByRole("button", { name: "Start the exam" }).waitFor();
  assert.match(await main(visit).locator("dl").first().innerText(), /Our own rules/);
});

app.test("a pack whose file beside the page has its name needs no policy", async (visit) => {
  await beside(visit, { "house-rules": PACK });
  await visit.open(LINK);
  await main(visit).getByRole("button", { name: "Start the exam" }).waitFor();
  assert.match(await main(visit).locator("dl").first().innerText(), /Hybrid, Our own rules/);
});

app.test("a file with the name of the pack but another inside does not stand in for it", async (visit) => {
  await beside(visit, { "house-rules": PACK.replace('"id": "house-rules"', '"id": "another"') });
  await visit.open(LINK);
  await main(visit).getByText("Questions of this exam are not here").waitFor();
});

app.test("packs of the house are exported; one that cannot be used is named with its mistake", async (visit) => {
  await house(visit, { ours: PACK, bad: PACK.replace('"id": "house-rules"', '"id": "worse"').replace('"difficulty": 1', '"difficulty": 9') });
  await visit.open("#/learn/teach");
  await main(visit).getByText("packs/bad.json cannot be used", { exact: false }).waitFor();
  const save = async (name) => {
    const button = main(visit).getByRole("button", { name });
    const [download] = await Promise.all([visit.page.waitForEvent("download"), button.click()]);
    return readFileSync(await download.path());
  };
  const [, ...gift] = parse((await save("Save as GIFT: Our own rules")).toString());
  assert.deepEqual(gift.map((one) => one.stem.text), QUESTIONS.map((one) => one.text));
  const files = unzipSync(new Uint8Array(await save("Save as QTI 2.1: Our own rules")));
  assert.equal(Object.keys(files).filter((name) => name.startsWith("items/")).length, QUESTIONS.length);
  assert.match(strFromU8(files["assessment.xml"]), /title="Our own rules"/);
  await visit.axe();
});
