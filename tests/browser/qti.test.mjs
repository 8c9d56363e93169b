// QTI in other hands: every module is exported from the page, read by somebody else's converter, and played and scored by
// somebody else's player.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { useApp } from "./lib/app.mjs";
import { Player, converted } from "./lib/player.mjs";
import { questionsOf } from "./lib/quiz.mjs";

const app = useApp();
const { modules } = JSON.parse(readFileSync(new URL("../../src/content/learn.json", import.meta.url), "utf8"));

/** A module as the page exports it. */
async function exported(visit, title) {
  const button = visit.page.locator("main").getByRole("button", { name: `Save as QTI 2.1: ${title}` });
  const [download] = await Promise.all([visit.page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path());
}

const id = (option) => `i-${option.id}`;

/** The right answer as QTI has it, and a wrong one. */
const ANSWERS = {
  one: ({ options }) => [options.find((it) => it.correct), options.find((it) => !it.correct)].map(id),
  several({ options }) {
    const right = options.filter((it) => it.correct).map(id);
    return [right, right.slice(1)];
  },
  order({ options }) {
    const right = options.map(id);
    return [right, right.toReversed()];
  },
  match({ options, targets }) {
    const pair = (option, target) => `${id(option)} t-i-${target}`;
    const other = (target) => targets.find((it) => it.id !== target).id;
    return [options.map((it) => pair(it, it.target)), options.map((it) => pair(it, other(it.target)))];
  },
  number: ({ options }) => [options.find((it) => it.correct), options.find((it) => !it.correct)].map((it) => String(it.number)),
};

function checkFeedback(question, said) {
  assert.ok(said.includes(question.explain), `${question.id}: ${said}`);
  for (const option of question.options) assert.ok(said.includes(option.why), `${question.id}: ${option.why}`);
}

/** In whichever order: what was chosen is a set, but for steps. */
const asSet = (kind, answer) => (Array.isArray(answer) && kind !== "order" ? answer.toSorted() : answer);

for (const { id: module, title } of modules) {
  app.test(`QTI: every question of "${title}" gets its score and its reasons in another's player`, { timeout: 180_000 }, async (visit) => {
    await visit.open("#/learn/teach");
    const files = await converted(await exported(visit, title));
    const questions = questionsOf(module);
    const items = Object.keys(files).filter((name) => name.startsWith("items/"));
    assert.deepEqual(items.toSorted(), questions.map((question) => `items/i-${question.id}.xml`).toSorted());
    assert.match(files["assessment.xml"], /<qti-sum>\s*<qti-test-variables variable-identifier="SCORE"/);
    const player = await Player.start(visit.page.context());
    for (const question of questions) {
      const [right, wrong] = ANSWERS[question.kind ?? "one"](question);
      await player.open(files[`items/i-${question.id}.xml`]);
      const good = await player.answer(right);
      assert.equal(good.score, 1, question.id);
      checkFeedback(question, good.feedback);
      const bad = await player.answer(wrong);
      assert.equal(bad.score, 0, question.id);
      checkFeedback(question, bad.feedback);
    }
    assert.deepEqual(player.complaints, []);
  });
}

app.test("QTI: each kind of question is answered by hand in another's player", { timeout: 180_000 }, async (visit) => {
  await visit.open("#/learn/teach");
  const [module] = modules.filter(({ id }) => new Set(questionsOf(id).map((it) => it.kind ?? "one")).size === 5);
  const files = await converted(await exported(visit, module.title));
  const player = await Player.start(visit.page.context());
  for (const [kind, answers] of Object.entries(ANSWERS)) {
    const question = questionsOf(module.id).find((it) => (it.kind ?? "one") === kind);
    for (const [i, answer] of answers(question).entries()) {
      await player.open(files[`items/i-${question.id}.xml`]);
      await player.give(kind, answer);
      const { score, answer: given, feedback } = await player.handIn();
      assert.deepEqual(asSet(kind, given), asSet(kind, answer), question.id);
      assert.equal(score, 1 - i, question.id);
      checkFeedback(question, feedback);
    }
  }
  assert.deepEqual(player.complaints, []);
});
