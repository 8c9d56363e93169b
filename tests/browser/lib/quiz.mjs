// Answering questions of every kind, by keyboard alone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** The questions of a module, as they are written. */
export function questionsOf(module) {
  const file = new URL(`../../../src/content/chapters/learn-${module}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).questions;
}

const main = (visit) => visit.page.locator("main");
const press = (visit, key) => visit.page.keyboard.press(key);

/** Tabs until something wanted has the focus. */
export async function tabTo(visit, wanted, what = "it") {
  for (let i = 0; i < 90; i += 1) {
    if (wanted(await visit.focused())) return;
    await press(visit, "Tab");
  }
  assert.fail(`${what} was never reached; last at ${JSON.stringify(await visit.focused())}`);
}

/** Presses a button by its name. */
export async function pressButton(visit, name) {
  await tabTo(visit, (it) => it.tag === "button" && it.name.startsWith(name), `the button "${name}"`);
  await press(visit, "Enter");
}

/** The key of a question, in the terms of `give`. */
export function key(question) {
  switch (question.kind ?? "one") {
    case "order":
      return question.options.map((option) => option.text);
    case "match":
      return Object.fromEntries(question.options.map((option) => [option.text, option.target]));
    case "number":
      return String(question.options.find((option) => option.correct).number);
    default:
      return question.options.filter((option) => option.correct).map((option) => option.id);
  }
}

/** Some wrong answer. */
export function slip(question) {
  switch (question.kind ?? "one") {
    case "order":
      return question.options.map((option) => option.text).reverse();
    case "match": {
      const { targets } = question;
      const other = (id) => targets.find((target) => target.id !== id).id;
      return Object.fromEntries(question.options.map((option) => [option.text, other(option.target)]));
    }
    case "number":
      return String(question.options.find((option) => !option.correct).number);
    default:
      return [question.options.find((option) => !option.correct).id];
  }
}

/** Fills in the field of a question by keyboard. */
export async function give(visit, question, answer) {
  switch (question.kind ?? "one") {
    case "one":
      return chooseOne(visit, answer[0]);
    case "several":
      return tick(visit, answer);
    case "order":
      return sort(visit, answer);
    case "match":
      return match(visit, answer);
    default:
      await tabTo(visit, (it) => it.tag === "input", "the field");
      return visit.page.keyboard.type(answer);
  }
}

const focusedValue = (visit) => visit.page.evaluate(() => document.activeElement.value);

async function chooseOne(visit, id) {
  await tabTo(visit, (it) => it.tag === "input", "the options");
  await press(visit, "Space");
  for (let i = 0; i < 8 && (await focusedValue(visit)) !== id; i += 1) await press(visit, "ArrowDown");
  assert.equal(await focusedValue(visit), id);
}

async function tick(visit, ids) {
  const left = new Set(ids);
  await tabTo(visit, (it) => it.tag === "input", "the options");
  while (left.size > 0) {
    const value = await focusedValue(visit);
    if (left.delete(value)) await press(visit, "Space");
    if (left.size > 0) await press(visit, "Tab");
  }
}

const steps = (visit) => main(visit).locator(".steps-to-sort li > span:first-child").allInnerTexts();

async function sort(visit, wanted) {
  for (const [place, text] of wanted.entries()) {
    const from = (await steps(visit)).indexOf(text);
    assert.ok(from >= place, text);
    if (from === place) continue;
    await visit.page.evaluate(() => document.querySelector("main h1").focus());
    await tabTo(visit, (it) => it.id === `quiz-up-${from}`, `the step "${text}"`);
    for (let at = from; at > place; at -= 1) {
      await press(visit, "Enter");
      await visit.settle();
      const follows = at - 1 > 0 ? `quiz-up-${at - 1}` : "quiz-down-0";
      assert.equal((await visit.focused()).id, follows, "the focus goes along");
    }
  }
  assert.deepEqual(await steps(visit), wanted);
}

async function match(visit, pairs) {
  for (const [text, target] of Object.entries(pairs)) {
    await visit.page.evaluate(() => document.querySelector("main h1").focus());
    await tabTo(visit, (it) => it.tag === "select" && it.name === text, `the list of "${text}"`);
    for (let i = 0; i < 9 && (await focusedValue(visit)) !== target; i += 1) await press(visit, "ArrowDown");
    assert.equal(await focusedValue(visit), target);
  }
}

/** Opens a module at one of its questions. */
export async function openAt(visit, module, id) {
  await visit.page.addInitScript(
    ([key, text]) => { if (!localStorage.getItem(key)) localStorage.setItem(key, text); },
    [`mail-migration-advisor.learn.${module}`, JSON.stringify({ at: id, answers: {} })],
  );
  await visit.open(`#/learn/${module}`);
}
