// Question packs: read from a file, beside the page, in the review, and where nothing can be kept.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { useApp } from "./lib/app.mjs";
import { give, key, pressButton, slip } from "./lib/quiz.mjs";

const app = useApp();
const main = (visit) => visit.page.locator("main");

const PACK = readFileSync(new URL("../packs/good.json", import.meta.url), "utf8");

app.test("a pack of one's own: refused with its mistakes, taken, worked through, removed", async (visit) => {
  const file = (body) => ({ name: "wiki.json", mimeType: "application/json", buffer: Buffer.from(body) });
  await visit.open("#/learn/teach");
  await visit.axe();
  await main(visit).getByLabel("Load a pack").setInputFiles(file(PACK.replace('"difficulty": 1', '"difficulty": 9')));
  await main(visit).getByText("wiki.json: H1 difficulty: is 1, 2 or 3").waitFor();
  await visit.axe();
  await main(visit).getByLabel("Load a pack").setInputFiles(file(PACK));
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

const MEMORY = "mail-migration-advisor.course-memory";
const { questions: OF_PACK } = JSON.parse(PACK);
const asFile = (body) => ({ name: "wiki.json", mimeType: "application/json", buffer: Buffer.from(body) });

/** Three days go by. */
const later = (visit) =>
  visit.page.evaluate((key) => {
    localStorage.setItem(key, localStorage.getItem(key).replace(/"last":(\d+)/g, (_, day) => `"last":${day - 3}`));
  }, MEMORY);

/** Answers the first question of the pack wrongly. */
async function missFirst(visit) {
  await give(visit, OF_PACK[0], slip(OF_PACK[0]));
  await pressButton(visit, "Check your answer");
  await visit.settle();
}

app.test("a question of a pack comes back in the review, from a file that was read here", async (visit) => {
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(PACK));
  await main(visit).getByRole("link", { name: "Our own rules" }).click();
  await visit.settle();
  await missFirst(visit);
  await later(visit);
  await visit.open("#/learn");
  await visit.reload();
  await main(visit).getByText("1 question is due today.").first().waitFor();
  assert.match(await main(visit).innerText(), /Packs you loaded here\s+Our own rules\s+5 questions\s+0 of 1 right, 4 to go/);
  await visit.axe();
  await visit.open("#/learn/review");
  assert.equal(await visit.heading(), OF_PACK[0].text);
  await give(visit, OF_PACK[0], key(OF_PACK[0]));
  await pressButton(visit, "Check your answer");
  await visit.open("#/learn");
  await visit.reload();
  await main(visit).getByText("Nothing is due today.").first().waitFor();
});

app.test("a question of a pack beside the page comes back too, and a pack that is gone is named", async (visit) => {
  let there = true;
  await visit.page.route("**/packs/our-wiki.json", (route) =>
    there ? route.fulfill({ contentType: "application/json", body: PACK }) : route.fulfill({ status: 404, body: "" }),
  );
  await visit.open("#/learn/pack/our-wiki");
  await missFirst(visit);
  await later(visit);
  await visit.open("#/learn/review");
  await visit.reload();
  assert.equal(await visit.heading(), OF_PACK[0].text);
  there = false;
  visit.expect(/our-wiki\.json|404/);
  await visit.reload();
  await main(visit).getByText("the packs could not be loaded: house-rules").waitFor();
});

app.test("a question that its pack no longer has is not due for ever", async (visit) => {
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(PACK));
  await main(visit).getByRole("link", { name: "Our own rules" }).click();
  await visit.settle();
  await missFirst(visit);
  await later(visit);
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(PACK.replace('"id": "H1"', '"id": "H9"')));
  await main(visit).getByText("is ready, with 5 questions").waitFor();
  await visit.open("#/learn/review");
  await visit.reload();
  await main(visit).getByText("Nothing is due today.").waitFor();
  await visit.open("#/learn");
  await visit.reload();
  await main(visit).getByText("Nothing is due today.").first().waitFor();
});

app.test("where nothing can be kept a pack lives as long as the page", async (visit) => {
  await visit.page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(PACK));
  await main(visit).getByText("This browser does not let the page keep anything.", { exact: false }).first().waitFor();
  await main(visit).getByRole("link", { name: "Our own rules" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), OF_PACK[0].text);
});

app.test("a pack with the name of a module is refused, and the module's progress stays", async (visit) => {
  const text = '{"at":null,"answers":{"QZ32":{"content":"x","chosen":["a"],"right":true,"first":true}}}';
  await visit.page.addInitScript((text) => localStorage.setItem("mail-migration-advisor.learn.hybrid", text), text);
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(PACK.replace('"id": "house-rules"', '"id": "hybrid"')));
  await main(visit).getByText("wiki.json: hybrid id: is a module of the page").waitFor();
  assert.equal(await visit.page.evaluate(() => localStorage.getItem("mail-migration-advisor.learn.hybrid")), text);
});

app.test("a file far too large is refused before it is read", async (visit) => {
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(" ".repeat(2_000_001)));
  await main(visit).getByText("larger than 2 MB, so the page did not read it").waitFor();
});

app.test("a module saved as a pack is read again as it is, and changed as one likes", async (visit) => {
  await visit.open("#/learn/teach");
  await main(visit).getByLabel("Begin with").selectOption("Hybrid");
  const [download] = await Promise.all([
    visit.page.waitForEvent("download"),
    main(visit).getByRole("button", { name: "Save as a pack" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "my-hybrid.json");
  const text = readFileSync(await download.path(), "utf8");
  assert.ok(text.split("\n").length > 300, "a file to be changed has lines");
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(text));
  await main(visit).getByText('"Hybrid" is ready, with 14 questions.').waitFor();
  const { title, questions, ...rest } = JSON.parse(text);
  const own = { ...rest, title: "Hybrid for us", questions: questions.slice(0, 2) };
  await main(visit).getByLabel("Load a pack").setInputFiles(asFile(JSON.stringify(own)));
  await main(visit).getByText('"Hybrid for us" is ready, with 2 questions.').waitFor();
  await main(visit).getByRole("link", { name: "Hybrid for us" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), "Hybrid for us");
  assert.deepEqual(visit.complaints(), []);
});
