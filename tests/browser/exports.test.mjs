// Modules for other learning platforms: GIFT as a parser of others reads it, QTI as its specification wants it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";
import { parse } from "gift-pegjs";

import { useApp } from "./lib/app.mjs";
import { questionsOf } from "./lib/quiz.mjs";

const app = useApp();
const main = (visit) => visit.page.locator("main");
const MODULES = { hybrid: "Hybrid", "cutover-in-depth": "Cutover, in depth", "choosing-a-path": "Choosing a path" };

async function save(visit, name) {
  const button = main(visit).getByRole("button", { name });
  const [download] = await Promise.all([visit.page.waitForEvent("download"), button.click()]);
  return readFileSync(await download.path());
}

const right = (question) => question.options.filter((option) => option.correct);

/** What Moodle would make of a question, by its kind. */
const AS_READ = {
  one(question, read) {
    assert.equal(read.type, "MC");
    for (const [i, option] of question.options.entries()) {
      const choice = read.choices[i];
      assert.deepEqual([choice.text.text, choice.isCorrect, choice.weight], [option.text, Boolean(option.correct), null]);
      assert.equal(choice.feedback.text, option.why);
    }
  },
  several(question, read) {
    assert.equal(read.type, "MC");
    let sum = 0;
    for (const [i, option] of question.options.entries()) {
      const choice = read.choices[i];
      assert.equal(choice.text.text, option.text);
      assert.equal(choice.weight > 0, Boolean(option.correct), "what is right adds, what is wrong takes away");
      assert.equal(choice.feedback.text, option.why);
      sum += Math.max(choice.weight, 0);
    }
    assert.ok(Math.abs(sum - 100) < 0.001, `${question.id}: ${sum}`);
    const all = read.choices.reduce((total, choice) => total + choice.weight, 0);
    assert.ok(all < 0.001, `${question.id}: ticking everything brings ${all}`);
  },
  order(question, read) {
    assert.equal(read.type, "Matching");
    const pairs = read.matchPairs.map((pair) => [pair.subquestion.text, pair.subanswer]);
    assert.deepEqual(pairs, question.options.map((option, i) => [option.text, String(i + 1)]));
  },
  match(question, read) {
    assert.equal(read.type, "Matching");
    const target = (id) => question.targets.find((target) => target.id === id).text;
    const pairs = read.matchPairs.map((pair) => [pair.subquestion.text, pair.subanswer]);
    assert.deepEqual(pairs, question.options.map((option) => [option.text, target(option.target)]));
  },
  number(question, read) {
    assert.equal(read.type, "Numerical");
    for (const [i, option] of question.options.entries()) {
      const choice = read.choices[i];
      assert.equal(choice.text.number, option.number);
      assert.equal(choice.weight ?? 100, option.correct ? 100 : 0);
      assert.equal(choice.feedback.text, option.why);
    }
  },
};

for (const [module, title] of Object.entries(MODULES)) {
  app.test(`GIFT: ${module}, read by another's parser, has every key, weight and reason`, async (visit) => {
    await visit.open("#/learn/teach");
    const [category, ...read] = parse((await save(visit, `Save as GIFT: ${title}`)).toString());
    assert.equal(category.type, "Category");
    const questions = questionsOf(module);
    assert.equal(read.length, questions.length);
    for (const [i, question] of questions.entries()) {
      assert.equal(read[i].stem.text, question.text);
      assert.ok(read[i].title.startsWith(`${question.id} `), read[i].title);
      assert.equal(read[i].id, question.id);
      assert.ok(read[i].tags.includes(question.objective), JSON.stringify(read[i].tags));
      AS_READ[question.kind ?? "one"](question, read[i]);
      const said = read[i].globalFeedback.text;
      assert.ok(said.startsWith(question.explain), said);
      assert.doesNotMatch(said, /\[(seed:|[A-Z]\d\d)/, "titles, not ids of ours");
      assert.match(said, /\[.{8,}\]/s);
    }
  });
}

/** Everything about an item that a reader of QTI goes by; runs in the page, which has a parser of XML. */
function readItem(text) {
  const xml = new DOMParser().parseFromString(text, "text/xml");
  const root = xml.documentElement;
  const all = (name, from = root) => [...from.getElementsByTagName(name)];
  const values = (from) => all("value", from).map((value) => value.textContent);
  const [response] = all("responseDeclaration");
  const interaction = [...root.querySelectorAll("*")].find((it) => it.localName.endsWith("Interaction"));
  const ids = (from, name) => all(name, from).map((it) => it.getAttribute("identifier"));
  return {
    broken: all("parsererror").length > 0,
    order: [...root.children].map((it) => it.localName),
    identifier: root.getAttribute("identifier"),
    response: { ...Object.fromEntries([...response.attributes].map((it) => [it.name, it.value])), correct: values(response) },
    interaction: interaction.localName,
    attributes: Object.fromEntries([...interaction.attributes].map((it) => [it.name, it.value])),
    prompt: (interaction.localName === "textEntryInteraction" ? all("p")[0] : all("prompt")[0]).textContent,
    choices: ids(interaction, "simpleChoice"),
    sets: all("simpleMatchSet", interaction).map((set) => ids(set, "simpleAssociableChoice")),
    outcomes: Object.fromEntries(all("outcomeDeclaration").map((it) => [it.getAttribute("identifier"), it.getAttribute("baseType")])),
    set: all("setOutcomeValue").map((it) => it.getAttribute("identifier")),
    variables: [...all("variable"), ...all("correct")].map((it) => it.getAttribute("identifier")),
    feedback: all("modalFeedback").map((it) => [it.getAttribute("outcomeIdentifier"), it.textContent]),
    unique: new Set(all("*").filter((it) => it.hasAttribute("identifier") && it.closest("itemBody")).map((it) => it.getAttribute("identifier"))).size,
    identified: all("*").filter((it) => it.hasAttribute("identifier") && it.closest("itemBody")).length,
  };
}

/** Cardinality, base type and interaction by kind, as the specification pairs them. */
const FITS = {
  one: ["single", "identifier", "choiceInteraction"],
  several: ["multiple", "identifier", "choiceInteraction"],
  order: ["ordered", "identifier", "orderInteraction"],
  match: ["multiple", "directedPair", "matchInteraction"],
  number: ["single", "float", "textEntryInteraction"],
};

function checkItem(question, item) {
  const kind = question.kind ?? "one";
  assert.equal(item.broken, false);
  assert.deepEqual([item.response.cardinality, item.response.baseType, item.interaction], FITS[kind], question.id);
  assert.equal(item.attributes.responseIdentifier, item.response.identifier);
  assert.equal(item.prompt, question.text);
  assert.equal(item.unique, item.identified, "identifiers are unique");
  const sequence = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"];
  assert.deepEqual([...new Set(item.order)], sequence, "elements in the order of the schema");
  assert.deepEqual(item.outcomes, { SCORE: "float", EXPLAIN: "identifier" });
  assert.ok(item.set.every((name) => name in item.outcomes) && item.set.includes("SCORE"), `${item.set}`);
  assert.ok(item.variables.every((name) => name === item.response.identifier));
  assert.equal(item.feedback.length, 1);
  const [[outcome, said]] = item.feedback;
  assert.equal(outcome, "EXPLAIN");
  for (const option of question.options) assert.ok(said.includes(option.why), `${question.id}: ${option.why}`);
  const id = (option) => `i-${option.id}`;
  if (kind === "number") {
    assert.deepEqual(item.response.correct, right(question).map((option) => String(option.number)));
  } else if (kind === "match") {
    assert.deepEqual(item.response.correct, question.options.map((option) => `${id(option)} t-i-${option.target}`));
    assert.deepEqual(item.sets, [question.options.map(id), question.targets.map((target) => `t-i-${target.id}`)]);
  } else {
    assert.deepEqual(item.choices, question.options.map(id));
    assert.deepEqual(item.response.correct, (kind === "order" ? question.options : right(question)).map(id));
    if (kind !== "order") assert.equal(item.attributes.maxChoices, kind === "one" ? "1" : "0");
  }
}

for (const [module, title] of Object.entries(MODULES)) {
  app.test(`QTI 2.1: ${module}, unpacked by another's reader, fits together`, async (visit) => {
    await visit.open("#/learn/teach");
    const files = unzipSync(new Uint8Array(await save(visit, `Save as QTI 2.1: ${title}`)));
    const text = (name) => strFromU8(files[name]);
    const package_ = await visit.page.evaluate(
      ([manifest, test]) => {
        const read = (text) => new DOMParser().parseFromString(text, "text/xml");
        const attributes = (from, selector, name) => [...from.querySelectorAll(selector)].map((it) => it.getAttribute(name));
        const [m, t] = [read(manifest), read(test)];
        return {
          broken: m.querySelectorAll("parsererror").length + t.querySelectorAll("parsererror").length,
          resources: [...m.querySelectorAll("resource")].map((it) => ["identifier", "type", "href"].map((name) => it.getAttribute(name))),
          files: attributes(m, "file", "href"),
          needs: attributes(m, "dependency", "identifierref"),
          parts: [...t.querySelectorAll("assessmentItemRef")].map((it) => [it.getAttribute("identifier"), it.getAttribute("href")]),
        };
      },
      [text("imsmanifest.xml"), text("assessment.xml")],
    );
    assert.equal(package_.broken, 0);
    const names = Object.keys(files).filter((name) => name !== "imsmanifest.xml");
    assert.deepEqual(package_.files.toSorted(), names.toSorted(), "the manifest lists every file, and no other");
    const items = package_.resources.filter(([, type]) => type === "imsqti_item_xmlv2p1");
    assert.deepEqual(package_.needs, items.map(([id]) => id));
    assert.deepEqual(package_.parts, items.map(([id, , href]) => [id, href]));
    assert.deepEqual(package_.resources.filter(([, type]) => type === "imsqti_test_xmlv2p1").map(([, , href]) => href), ["assessment.xml"]);
    const questions = questionsOf(module);
    assert.equal(items.length, questions.length);
    const read = await Promise.all(items.map(([, , href]) => visit.page.evaluate(readItem, text(href))));
    for (const [i, question] of questions.entries()) {
      assert.equal(read[i].identifier, items[i][0]);
      checkItem(question, read[i]);
    }
  });
}

const PACK = readFileSync(new URL("../packs/good.json", import.meta.url), "utf8");

app.test("a pack can be taken elsewhere too, with its own sources", async (visit) => {
  await visit.open("#/learn/teach");
  const file = { name: "wiki.json", mimeType: "application/json", buffer: Buffer.from(PACK) };
  await main(visit).getByLabel("Load a pack").setInputFiles(file);
  await main(visit).getByText("is ready, with 5 questions").waitFor();
  await visit.open("#/learn");
  await visit.open("#/learn/teach");
  const read = parse((await save(visit, "Save as GIFT: Our own rules")).toString()).slice(1);
  assert.equal(read.length, JSON.parse(PACK).questions.length);
  assert.match(read[0].globalFeedback.text, /The page of our move \(https:\/\/wiki\.example\/move\)/);
});
