// The rule table of src/content as one ordered list of (condition, path), ready for engines that know neither terms nor lists.
//
// Eligibility goes into the condition of each entry: a path wins where its row applies, no earlier entry wins, and no
// rule takes it out. Facts are complete answers; what the table derives from them (newest and oldest version, days of
// upload) is worked out once for all engines.

import { readFileSync } from "node:fs";

const content = (name) => JSON.parse(readFileSync(new URL(`../../src/content/${name}.json`, import.meta.url), "utf8"));
export const rules = content("rules");
export const questions = content("questions").questions;

const terms = new Map(rules.terms.map((term) => [term.id, term.when]));
const lists = new Map(rules.lists.map((list) => [list.id, list.choose]));

/** A condition with its terms put in place and its names turned into those of facts. */
function plain(when) {
  if (when.term) return plain(terms.get(when.term));
  if (when.all) return { all: when.all.map(plain) };
  if (when.any) return { any: when.any.map(plain) };
  if (when.not) return { not: plain(when.not) };
  if (when["ruled out"]) return { all: when["ruled out"].map(out) };
  if (when.always) return { always: true };
  if (when.figure) return number("uploadDays", when);
  const fact = name(when.question);
  if (when.above !== undefined || when["at most"] !== undefined) return number(fact, when);
  if (when.newest) return { fact: `${fact}Newest`, in: when.newest };
  if (when.oldest) return { fact: `${fact}Oldest`, in: when.oldest };
  const wanted = when.is ? [when.is] : when["any of"];
  // A question with several answers holds a list; one in common is enough.
  if (wanted) return kinds.get(when.question) === "several" ? { any: wanted.map((one) => ({ fact, has: one })) } : { fact, in: wanted };
  // All answers are given here.
  return { always: true };
}

const kinds = new Map(questions.map((question) => [question.id, question.kind]));
const number = (fact, when) => (when.above !== undefined ? { fact, above: when.above } : { fact, atMost: when["at most"] });
export const name = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** What takes a path out. */
function out(path) {
  const parts = rules.eligibility.flatMap((rule) => rule.parts);
  return { any: parts.filter((part) => part.effect === "rules-out" && part.paths.includes(path)).map((part) => plain(part.when)).concat([{ not: { always: true } }]) };
}

/** Candidates of a row with the conditions under which each is looked at. */
function candidates(picks, under) {
  return picks.flatMap((pick) => {
    if (typeof pick === "string") return [{ path: pick, under }];
    if (pick.list) return candidates(lists.get(pick.list), under);
    const when = plain(pick.when);
    return [...candidates(pick.choose, [...under, when]), ...candidates(pick.else ?? [], [...under, { not: when }])];
  });
}

/** The table: the first entry that holds names the path. */
export const table = rules.preference.flatMap((row) =>
  candidates(row.choose, [plain(row.when)]).map(({ path, under }) => ({ row: row.id, path, when: { all: [...under, { not: out(path) }] } })),
);

const figure = rules.figures.find((figure) => figure.id === "upload-days").parameters;

/** Facts for one set of complete answers. */
export function facts(answers) {
  const found = {};
  for (const question of questions) {
    const value = answers[question.id];
    found[name(question.id)] = value;
    if (question.kind !== "several") continue;
    const ticked = question.options.map((option) => option.id).filter((id) => value.includes(id));
    found[`${name(question.id)}Newest`] = ticked.at(-1);
    found[`${name(question.id)}Oldest`] = ticked[0];
  }
  const line = answers["uplink-mbps"] * figure["gb-per-hour-per-mbps"] * figure["usable-share"];
  found.uploadDays = answers["total-gb"] / line / 24;
  return found;
}

/** Sets of complete answers by chance, the same every time. */
export function* cases(count) {
  let seed = 88172645463325252n;
  const below = (n) => {
    seed ^= (seed << 13n) & 0xffffffffffffffffn;
    seed ^= seed >> 7n;
    seed ^= (seed << 17n) & 0xffffffffffffffffn;
    return Number(seed % BigInt(n));
  };
  for (let i = 0; i < count; i += 1) {
    const answers = {};
    for (const { id, kind, options, number } of questions) {
      if (kind === "number") {
        const near = [...number.marks.map((mark) => mark.at), ...number.picks];
        answers[id] = near[below(near.length)] + below(2);
      } else if (kind === "several") {
        const ticked = options.filter((option) => !option.alone && below(3) === 0).map((option) => option.id);
        answers[id] = ticked.length ? ticked : [options[below(options.length)].id];
      } else answers[id] = options[below(options.length)].id;
    }
    // Half of them have Exchange, as most of the table is about it.
    if (below(2)) answers.source = "exchange";
    yield answers;
  }
}

/** The answers as the query of a link. */
export const query = (answers) => questions.map(({ id }) => `${id}=${[answers[id]].flat().join(",")}`).join("&");
