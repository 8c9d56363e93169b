// The same preference table in our engine and in two general ones, in one process: equal results first, then the time.
//
//     node run.mjs <folder with our module for Node>

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";
import { Engine } from "json-rules-engine";

import { cases, facts, query, table } from "./table.mjs";

const COUNT = 1000;
/** Of these, so many are timed: the slowest engine takes milliseconds for each. */
const TIMED = 200;
const ours = createRequire(import.meta.url)(resolve(process.argv[2], "advisor_engine.js"));

/** json-rules-engine: one rule for each entry, earlier ones with more weight, and the run ends with the first that holds. */
function jsonRules() {
  const engine = new Engine();
  const condition = (when) => {
    if (when.all) return { all: when.all.map(condition) };
    if (when.any) return { any: when.any.map(condition) };
    if (when.not) return { not: condition(when.not) };
    if (when.always) return { all: [] };
    if (when.in) return { fact: when.fact, operator: "in", value: when.in };
    if (when.has) return { fact: when.fact, operator: "contains", value: when.has };
    if (when.above !== undefined) return { fact: when.fact, operator: "greaterThan", value: when.above };
    return { fact: when.fact, operator: "lessThanInclusive", value: when.atMost };
  };
  table.forEach((entry, i) => {
    const rule = { conditions: condition(entry.when), event: { type: "path", params: { path: entry.path } }, priority: table.length - i };
    engine.addRule({ ...rule, onSuccess: () => engine.stop() });
  });
  return async (given) => (await engine.run(given)).events[0].params.path;
}

/** Zen: one decision table, first hit, compiled beforehand; each entry's condition is one expression. */
function zen() {
  const text = (value) => JSON.stringify(value);
  const expression = (when) => {
    if (when.all) return `(${when.all.map(expression).join(" and ") || "true"})`;
    if (when.any) return `(${when.any.map(expression).join(" or ") || "false"})`;
    if (when.not) return `not (${expression(when.not)})`;
    if (when.always) return "true";
    if (when.in) return `${when.fact} in [${when.in.map(text).join(", ")}]`;
    if (when.has) return `${text(when.has)} in ${when.fact}`;
    if (when.above !== undefined) return `${when.fact} > ${when.above}`;
    return `${when.fact} <= ${when.atMost}`;
  };
  const content = {
    hitPolicy: "first",
    inputs: [{ id: "when", name: "When" }],
    outputs: [{ id: "path", name: "Path", field: "path" }],
    rules: table.map((entry, i) => ({ _id: `r${i}`, when: expression(entry.when), path: text(entry.path) })),
  };
  const node = (id, type, content) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...(content && { content }) });
  const graph = {
    nodes: [node("in", "inputNode"), node("table", "decisionTableNode", content), node("out", "outputNode")],
    edges: [
      { id: "a", sourceId: "in", targetId: "table", type: "edge" },
      { id: "b", sourceId: "table", targetId: "out", type: "edge" },
    ],
  };
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(graph));
  return async (given) => (await decision.evaluate(given)).result.path;
}

/** An engine with the version that is here. */
function named(name) {
  const { version } = JSON.parse(readFileSync(new URL(`./node_modules/${name}/package.json`, import.meta.url), "utf8"));
  return `${name} ${version}`;
}

const answers = [...cases(COUNT)];
const given = answers.map(facts);
const queries = answers.map(query);
const ids = ours.path_ids().split(",");
const batch = ours.Cases.read(queries.join("\n"));

const engines = [
  { name: "ours, wasm", run: (i) => ids[batch.recommend(i)] },
  { name: "ours, wasm, reading the answers too", run: (i) => ours.recommend_query(queries[i]) },
  { name: named("@gorules/zen-engine"), run: ((run) => (i) => run(given[i]))(zen()) },
  { name: named("json-rules-engine"), run: ((run) => (i) => run(given[i]))(jsonRules()) },
];

const expected = queries.map((query) => ours.recommend_query(query));

/**
 * The time of one evaluation in the fastest of some rounds, in microseconds. Not the median: one of the engines works on
 * threads of its own, and on a busy machine would pay for what runs beside it.
 */
async function time(run) {
  const rounds = [];
  // As many as there is time for, so that a quick engine gets a quiet moment even on a busy machine.
  for (const end = performance.now() + 4000; rounds.length < 3 || (performance.now() < end && rounds.length < 100); ) {
    const started = process.hrtime.bigint();
    for (let i = 0; i < TIMED; i += 1) {
      const path = run(i);
      // Waiting costs time of its own, so only those wait that must.
      if (typeof path !== "string") await path;
    }
    rounds.push(Number(process.hrtime.bigint() - started) / TIMED / 1000);
  }
  return Math.min(...rounds);
}

// One engine after the other, first its results and then its time: what one leaves behind in the process (garbage, above
// all) costs those after it, so the slowest is the last.
const times = [];
for (const { name, run } of engines) {
  for (let i = 0; i < COUNT; i += 1) {
    assert.equal(await run(i), expected[i], `${name} for ${queries[i]}`);
  }
  times.push({ name, time: await time(run) });
}
console.error(`${COUNT} cases, ${new Set(expected).size} different paths, equal in all engines; ${table.length} entries in the table`);
console.log(`| engine, under Node ${process.versions.node.split(".")[0]} | one evaluation, fastest round | times ours |\n|---|---:|---:|`);
for (const { name, time } of times) {
  const grouped = (number) => number.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  console.log(`| ${name} | ${grouped(time)} µs | ${grouped(time / times[0].time)} |`);
}
