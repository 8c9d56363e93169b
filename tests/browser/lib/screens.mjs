// All screens and their states. What is listed here joins every check of `screens.test.mjs` and every picture of
// `cargo xtask shots`; nothing else has to be told.

import { readFile } from "node:fs/promises";

/** Answers of a company with 300 mailboxes: the first four, and all that can still matter. */
export const EARLY = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months";
export const FULL = `${EARLY}&coexistence=shared-address-list&identity=cloud&hybrid-connectivity=published&directory-sync=not-running&one-time-sync=yes`;

/** As much as can be said at once: every version, every wish, the largest numbers there are. */
export const EXTREME =
  "source=exchange&exchange-versions=exchange-5.5,exchange-2000,exchange-2003,exchange-2007,exchange-2010,exchange-2013,exchange-2016,exchange-2019,exchange-se" +
  "&mailboxes=10000000&pace=weekend&coexistence=shared-address-list,free-busy,move-back,some-stay,manage-on-premises&identity=not-sure" +
  "&hybrid-connectivity=neither&pst=many&total-gb=100000000&uplink-mbps=0.1&largest-gb=100000&public-folders=yes&voicemail=yes";

const main = (visit) => visit.page.locator("main");
const press = (name) => async (visit) => {
  await main(visit).getByRole("button", { name }).click();
  await visit.settle();
};

/** Answers the knowledge check's first question, right or wrong. */
const answerFirst = async (visit) => {
  await main(visit).locator("label.choice").first().click();
  await press("Check your answer")(visit);
};

/** Moves the first step down and has the order checked. */
const moveAndCheck = async (visit) => {
  await main(visit).locator("#quiz-down-0").click();
  await press("Check your answer")(visit);
};

/** Opens a module at one of its questions. */
const askFirst = (module, id) => (visit) =>
  visit.page.addInitScript(
    ([key, text]) => { if (!localStorage.getItem(key)) localStorage.setItem(key, text); },
    [`mail-migration-advisor.learn.${module}`, JSON.stringify({ at: id, answers: {} })],
  );

/** An exam that was begun a minute ago, and left. */
const leaveExam = (visit) =>
  visit.page.addInitScript(() => {
    const exam = "modules=hybrid&questions=8&minutes=30&pass=60&seed=4";
    const kept = { exam, begun: Math.floor(Date.now() / 1000) - 60, sheet: { at: null, answers: {} } };
    localStorage.setItem("mail-migration-advisor.course-exam", JSON.stringify(kept));
  });

/** An exam of one question, handed in as it is. */
const handIn = async (visit) => {
  await press("Start the exam")(visit);
  await visit.settle();
  await press("Hand in")(visit);
  await press("Hand in all the same")(visit);
};

/** The first question of a module answered, and the module left for its score so far. */
const stopHere = async (visit) => {
  await answerFirst(visit);
  await press("Stop and see your score")(visit);
};

/** Answers to two questions of a module that have changed since. */
const answeredLongAgo = (visit) =>
  visit.page.addInitScript(() => {
    const answer = { content: "0", chosen: ["a"], right: true, first: true };
    localStorage.setItem("mail-migration-advisor.learn.hybrid", JSON.stringify({ at: null, answers: { QZ32: answer, QZ33: answer } }));
    const card = { module: "hybrid", objective: "L5", content: "0", stability: 3.1, difficulty: 5.3, last: 20000, good: true, right: 1, wrong: 0 };
    const cards = { "hybrid/QZ32": card, "hybrid/QZ33": { ...card, objective: "L2" } };
    localStorage.setItem("mail-migration-advisor.course-memory", JSON.stringify({ cards }));
  });

/** The packs of a link are not here; a file of that name holds another. */
const lackPack = (visit) =>
  visit.page.route("**/packs/our-own-rules.json", async (route) => {
    const body = await readFile(new URL("../../packs/good.json", import.meta.url), "utf8");
    await route.fulfill({ contentType: "application/json", body });
  });

/** One wrong field, as it is said after Continue. */
const type = (text) => async (visit) => {
  await main(visit).getByRole("textbox").fill(text);
  await press("Continue")(visit);
};

/** Chapters that match cannot be had, or take longer than anybody waits. */
const lost = (pattern) => (visit) => {
  visit.expect(/chapters|503/);
  return visit.page.route(pattern, (route) => route.fulfill({ status: 503, body: "" }));
};
const slow = (pattern) => (visit) => visit.page.route(pattern, () => {});

/** A list with something wrong in it, pasted into a kit. */
const bring = (text, words) => async (visit) => {
  await main(visit).getByLabel("Or paste the rows").fill(text);
  await press("Read what was pasted")(visit);
  await main(visit).getByText(words).first().waitFor();
};
const LIST =
  "DisplayName;PrimarySmtpAddress;WindowsEmailAddress;Department;TotalItemSize\n" +
  "Pilar Pinilla;pilar.pinilla@contoso.com;pilar.pinilla@contoso.com;Sales;1.2 GB (1,288,490,189 bytes)\n" +
  "Toby Nixon; toby.nixon@contoso.com;t.nixon@contoso.com;Sales;3 GB (3,221,225,472 bytes)\n" +
  "Wei Li;wei.li@contoso.com;wei.li@contoso.com;Finance;120 GB (128,849,018,880 bytes)\n" +
  "Pilar again;PILAR.PINILLA@contoso.com;pilar.pinilla@contoso.com;Sales;\n" +
  "Nobody;nobody;;;\n";

/** The policy of a house, and a pack of questions that it names. */
const house = async (visit) => {
  const policy = {
    paths: { imap: { use: "discouraged", reason: "Our proxy is slow.", note: "It allows 20 connections." }, "minimal-hybrid": { use: "allowed", note: "Ask the messaging team first." } },
    fixed: { mailboxes: { answer: 300, reason: "We move site by site." } },
    packs: ["packs/ours.json"],
  };
  const pack = await readFile(new URL("../../packs/good.json", import.meta.url), "utf8");
  const answer = (body) => (route) => route.fulfill({ contentType: "application/json", body });
  await visit.page.route("**/advisor.json", answer(JSON.stringify(policy)));
  await visit.page.route("**/packs/ours.json", answer(pack));
};

/**
 * Name: address; or `{ at, first, then }` for a state that takes a hand: `first` before the page is opened, `then` after
 * it. `error: true`: the title must say so.
 */
export const SCREENS = {
  start: "#/",
  "start, coming back": { at: "#/", first: (visit) => visit.page.addInitScript((answers) => localStorage.setItem("mail-migration-advisor.answers", answers), EARLY) },
  "one answer": "#/advise",
  "one answer, missing": { at: "#/advise", then: press("Continue"), error: true },
  "several answers": `#/advise/coexistence?${EARLY}`,
  "a number": `#/advise/mailboxes?${EARLY}`,
  "a number, wrong": { at: `#/advise/mailboxes?${EARLY}`, then: type("12345678901234567890"), error: true },
  "changing one answer": `#/advise/coexistence/check?${FULL}`,
  settled: `#/advise?${FULL}`,
  check: `#/check?${EARLY}`,
  "check, empty": "#/check",
  "damaged link": "#/check?source=exchange&mailboxes=lots&pace=soon&colour=blue&coexistence=none,free-busy",
  "no result yet": "#/result",
  "result, too early": "#/result?mailboxes=300",
  "result, early": `#/result?${EARLY}`,
  result: `#/result?${FULL}`,
  "result, old system": "#/result?source=exchange&exchange-versions=exchange-2003&mailboxes=149&pace=weekend&directory-sync=running",
  "result, extreme": `#/result?${EXTREME}`,
  compare: "#/compare",
  "compare, with answers": `#/compare?${FULL}`,
  "compare, three paths": `#/compare/staged,full-hybrid,cross-tenant?${FULL}`,
  "compare, a path that is none": "#/compare/staged,train",
  path: "#/paths/staged",
  "path, with answers": `#/paths/minimal-hybrid?${FULL}`,
  "path, lost chapter": { at: "#/paths/imap", first: lost("**/chapters/*.json"), then: (visit) => visit.page.getByText("could not be loaded").first().waitFor() },
  "path, slow chapter": { at: "#/paths/imap", first: slow("**/chapters/*.json"), then: (visit) => visit.page.getByText("Loading …").first().waitFor(), waiting: true },
  plan: "#/plan/staged",
  "plan, with answers": `#/plan/minimal-hybrid?${FULL}&total-gb=1500&uplink-mbps=100&largest-gb=25`,
  "plan with a companion": "#/plan/cutover?source=exchange&exchange-versions=exchange-2016&mailboxes=120&pace=weekend&pst=many&total-gb=480",
  "kits of all paths": "#/kit",
  kit: "#/kit/imap",
  "kit, with a list": { at: "#/kit/staged", then: bring(LIST, "The same row twice") },
  "kit, sign-in": { at: "#/kit/imap", then: async (visit) => {
    await bring("Email,User\nanna@contoso.com,anna\n", "Passwords are still to be filled in")(visit);
    await visit.page.locator("#kit-sign-in").selectOption("sasl");
    await visit.page.locator("#kit-admin").waitFor();
  } },
  "kit, batches on days": { at: "#/kit/full-hybrid", then: async (visit) => {
    await bring(LIST, "The same row twice")(visit);
    for (const [field, text] of [["#kit-rows", "1"], ["#kit-pilot", "1"], ["#kit-start", "2040-01-02T06:00"], ["#kit-complete", "2040-01-14T18:30"], ["#kit-every", "7"]]) {
      await visit.page.locator(field).fill(text);
      await visit.page.locator(field).blur();
    }
    await visit.page.locator(".kit-files").getByText("21 January 2040, 18:30").first().waitFor();
  } },
  "kit, nothing to upload": "#/kit/cutover",
  map: `#/map?${FULL}`,
  "map, no answers": "#/map",
  "map, columns of options": { at: `#/map?${FULL}`, then: (visit) => visit.page.getByLabel("Across").selectOption("exchange-versions") },
  "map, small ones by system": { at: `#/map?${FULL}`, then: (visit) => visit.page.locator("#map-third").selectOption("source") },
  "map, askew": { at: "#/map?source=pst-files&pst=many&mailboxes=300&total-gb=9000&uplink-mbps=50", then: async (visit) => {
    await visit.page.getByLabel("Across").selectOption("total-gb");
    await visit.page.getByLabel("Up", { exact: true }).selectOption("uplink-mbps");
  } },
  disagreements: "#/disagreements",
  "result, trying": { at: `#/result?${FULL}`, then: async (visit) => {
    await visit.page.locator("#flips dd a").first().click();
    await visit.page.locator("#tried").waitFor();
  } },
  learn: "#/learn",
  "learn, questions changed": { at: "#/learn", first: answeredLongAgo, then: (visit) => visit.page.getByText("2 questions changed").waitFor() },
  "learn, an exam under way": { at: "#/learn", first: leaveExam },
  quiz: "#/learn/choosing-a-path",
  "quiz, nothing chosen": { at: "#/learn/choosing-a-path", then: press("Check your answer"), error: true },
  "quiz, answered": { at: "#/learn/choosing-a-path", then: answerFirst },
  "quiz, its score so far": { at: "#/learn/choosing-a-path", then: stopHere },
  lesson: "#/learn/choosing-a-path/lesson",
  "a question for several": { at: "#/learn/cutover-in-depth", first: askFirst("cutover-in-depth", "QZ76") },
  "steps to sort": { at: "#/learn/cutover-in-depth", first: askFirst("cutover-in-depth", "QZ75") },
  "steps, told": { at: "#/learn/cutover-in-depth", first: askFirst("cutover-in-depth", "QZ75"), then: moveAndCheck },
  "pairs to match": { at: "#/learn/hybrid", first: askFirst("hybrid", "QZ82") },
  "a number to enter": { at: "#/learn/choosing-a-path", first: askFirst("choosing-a-path", "QZ61") },
  review: "#/learn/review",
  "cases, to begin": "#/learn/scenarios",
  "a case": "#/learn/scenarios?seed=7&length=5",
  exam: "#/learn/exam",
  "exam, under way": { at: "#/learn/exam?modules=hybrid&questions=8&minutes=0&pass=60&seed=4", then: press("Start the exam") },
  "exam, by a link": "#/learn/exam?modules=hybrid&questions=8&minutes=30&pass=60&seed=4",
  "exam, a pack lacking": { at: "#/learn/exam?modules=hybrid,pack/our-own-rules&questions=8", first: lackPack },
  "exam, its last question": { at: "#/learn/exam?modules=hybrid&questions=2&minutes=0&pass=60&seed=4", then: async (visit) => {
    await press("Start the exam")(visit);
    await press("Question 2, open")(visit);
  } },
  "exam, handing in early": { at: "#/learn/exam?modules=hybrid&questions=8&minutes=0&pass=60&seed=4", then: async (visit) => {
    await press("Start the exam")(visit);
    await press("Hand in now")(visit);
  } },
  "exam, handing in at its end": { at: "#/learn/exam?modules=hybrid&questions=2&minutes=0&pass=60&seed=4", then: async (visit) => {
    await press("Start the exam")(visit);
    await press("Question 2, open")(visit);
    await press("Hand in")(visit);
  } },
  "exam, left half way": { at: "#/learn/exam", first: leaveExam },
  "exam, its result": { at: "#/learn/exam?modules=hybrid&questions=1&minutes=0&pass=60&seed=4", then: handIn },
  "for teachers": "#/learn/teach",
  glossary: "#/glossary",
  about: "#/about",
  "show it elsewhere": "#/embed",
  "house, a fixed answer": { at: "#/advise/mailboxes?source=exchange", first: house, then: (visit) => visit.page.locator("#terms .callout").waitFor() },
  "house, an answer put back": { at: "#/check?source=exchange&mailboxes=5000", first: house },
  "house, result": { at: `#/result?${FULL}`, first: house },
  "house, exam": { at: "#/learn/exam", first: house, then: (visit) => visit.page.getByText("Our own rules").waitFor() },
  "house, learn": { at: "#/learn", first: house, then: (visit) => visit.page.getByRole("link", { name: "Our own rules" }).waitFor() },
  missing: "#/nowhere/with/an/address/that/is/much/longer/than/anybody/would/ever/type/by/hand",
};

/** Opens a screen of the list in its state. */
export async function show(visit, name) {
  const { at, first, then, waiting } = typeof SCREENS[name] === "string" ? { at: SCREENS[name] } : SCREENS[name];
  await first?.(visit);
  await visit.open(at, { waiting });
  // The interview's terms come a moment after the question.
  const terms = visit.page.locator("#terms");
  if ((await terms.count()) > 0) await terms.locator("details").waitFor();
  await then?.(visit);
}

/** The name as it may stand in a file's name. */
export const slug = (name) => name.replace(/[^a-z0-9]+/g, "-");
