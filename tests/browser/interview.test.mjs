// The interview, by mouse and by keyboard alone; changing an answer; the browser's own buttons.

import assert from "node:assert/strict";

import { PHONE, useApp } from "./lib/app.mjs";

const app = useApp();

/** The small firm of the rule sheet: seven questions. */
const FIRM = [
  ["What holds your mailboxes today?", "exchange"],
  ["Which Exchange versions", "exchange-2016"],
  ["How many mailboxes move?", 80],
  ["How fast", "two-weeks"],
  ["mailboxes are on both sides", "none"],
  ["accounts", "synchronised"],
  ["HTTPS", "published"],
];

const main = (visit) => visit.page.locator("main");
const next = (visit) => main(visit).getByRole("button", { name: "Continue" });

/** An option, by its public id. */
const option = (visit, id) => main(visit).locator("label.choice").filter({ has: visit.page.locator(`input[value="${id}"]`) });

async function answerByMouse(visit, [question, answer]) {
  assert.ok((await visit.heading()).includes(question), `${await visit.heading()} instead of ${question}`);
  if (typeof answer === "number") await main(visit).getByRole("textbox").fill(String(answer));
  else await option(visit, answer).click();
  await next(visit).click();
  await visit.settle();
}

app.test("seven questions by mouse lead a small firm to a minimal hybrid", async (visit) => {
  await visit.open("#/");
  await main(visit).getByRole("link", { name: "Start the questions" }).click();
  for (const step of FIRM) await answerByMouse(visit, step);
  assert.equal(await visit.heading(), "Check your answers");
  assert.equal(await main(visit).getByRole("link", { name: /^Change/ }).count(), FIRM.length);
  await main(visit).getByRole("link", { name: "Show the recommendation" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), "Move with a minimal hybrid.");
  assert.match(await visit.page.title(), /^Decision record: Minimal hybrid/);
  assert.match(await main(visit).locator(".spec").innerText(), /Confidence\s+High/);
  const others = main(visit).locator(".others > li");
  assert.equal(await others.count(), 12, "every other path is accounted for");
});

app.test("the same by keyboard alone", async (visit) => {
  await visit.open("#/advise");
  const press = (key) => visit.page.keyboard.press(key);
  /** Tabs on until the focus is where it is wanted. */
  const tabTo = async (wanted) => {
    for (let i = 0; i < 40; i += 1) {
      if (wanted(await visit.focused())) return;
      await press("Tab");
    }
    assert.fail(`never reached; last at ${JSON.stringify(await visit.focused())}`);
  };
  const radio = async (downs) => {
    await tabTo((it) => it.tag === "input");
    await press("Space");
    for (let i = 0; i < downs; i += 1) await press("ArrowDown");
  };
  await radio(0);
  await press("Enter");
  await visit.settle();
  assert.equal((await visit.focused()).tag, "h1", "focus is at the new heading");
  await tabTo((it) => it.tag === "input" && it.name.includes("2016"));
  await press("Space");
  await press("Enter");
  await visit.settle();
  await tabTo((it) => it.tag === "input");
  await visit.page.keyboard.type("1,200");
  await press("Enter");
  await visit.settle();
  assert.match(await visit.heading(), /^How fast/);
  await radio(2);
  await tabTo((it) => it.tag === "button" && it.name.startsWith("Continue"));
  await press("Enter");
  await visit.settle();
  assert.match(visit.address(), /mailboxes=1200&pace=two-months/);
  await tabTo((it) => it.name.includes("Result so far"));
  await press("Enter");
  await visit.settle();
  assert.match(await visit.heading(), /minimal hybrid/);
  assert.equal((await visit.focused()).tag, "h1");
});

app.test("nothing chosen, or no number, is said beside the field and in the title", async (visit) => {
  await visit.open("#/advise");
  await next(visit).click();
  await main(visit).getByText("Choose an answer.").waitFor();
  assert.match(await visit.page.title(), /^Error: /);
  assert.equal((await visit.focused()).tag, "input");
  await option(visit, "exchange").click();
  assert.doesNotMatch(await visit.page.title(), /^Error: /);

  await visit.open("#/advise/mailboxes?source=exchange");
  const field = main(visit).getByRole("textbox");
  for (const [typed, message] of [
    ["", "Enter a number."],
    ["0", "Enter a number from 1 to 10,000,000"],
    ["-1", "Enter a number from 1 to 10,000,000"],
    ["1.5", "Enter a whole number"],
    ["1000000000000", "Enter a number from 1 to 10,000,000"],
    ["many", "This is not a number"],
  ]) {
    await field.fill(typed);
    await next(visit).click();
    await main(visit).locator(".error").filter({ hasText: message }).waitFor();
    assert.match(await field.getAttribute("aria-describedby"), /q-mailboxes-error/);
  }
  await visit.axe();
  await field.fill("1.000");
  await next(visit).click();
  await visit.settle();
  assert.match(visit.address(), /mailboxes=1000(&|$)/);
});

app.test("an answer is changed from the list and nothing else is lost", async (visit) => {
  const query = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=none";
  await visit.open(`#/check?${query}`);
  await main(visit).getByRole("link", { name: "Change Mailboxes" }).click();
  await visit.settle();
  assert.equal(await main(visit).getByRole("textbox").inputValue(), "300");
  await main(visit).getByRole("button", { name: "2,500" }).click();
  await main(visit).getByRole("button", { name: "Save the answer" }).click();
  await visit.settle();
  assert.equal(await visit.heading(), "Check your answers");
  assert.equal(visit.address(), `#/check?${query.replace("300", "2500")}`);
  await main(visit).getByRole("link", { name: "Change Mailboxes" }).click();
  await visit.settle();
  await main(visit).getByRole("link", { name: "Cancel" }).click();
  await visit.settle();
  assert.equal(visit.address(), `#/check?${query.replace("300", "2500")}`);
});

app.test("back and forward go through the questions, with the answers given", async (visit) => {
  await visit.open("#/advise");
  for (const step of FIRM.slice(0, 3)) await answerByMouse(visit, step);
  await visit.back();
  assert.match(await visit.heading(), /How many/);
  assert.equal(await main(visit).getByRole("textbox").inputValue(), "80");
  await visit.back();
  assert.match(await visit.heading(), /versions/);
  assert.ok(await main(visit).getByRole("checkbox", { name: /^Exchange 2016/ }).isChecked());
  await visit.forward();
  await visit.forward();
  assert.match(await visit.heading(), /How fast/);
});

app.test("who went back by the browser's button and goes on again keeps the later answers", async (visit) => {
  await visit.open("#/advise");
  for (const step of FIRM.slice(0, 3)) await answerByMouse(visit, step);
  await visit.back();
  await visit.back();
  assert.match(await visit.heading(), /versions/);
  await main(visit).getByRole("button", { name: "Continue" }).click();
  await visit.settle();
  assert.match(await visit.heading(), /How fast/);
  assert.match(visit.address(), /mailboxes=80/);
});

app.test("the list of paths follows the choice before it is confirmed", async (visit) => {
  await visit.open("#/advise");
  const rail = visit.page.locator("#paths");
  const row = (name) => rail.locator("li").filter({ has: visit.page.getByText(name, { exact: true }) });
  assert.doesNotMatch(await row("Staged").innerText(), /Ruled out/);
  await option(visit, "google-workspace").click();
  await row("Staged").getByText("Ruled out").waitFor();
  await row("Google Workspace").getByText("Leads so far").waitFor();
  assert.match(await rail.getByRole("status").innerText(), /still open, \d+ ruled out/);
  const names = await rail.locator("li b").allInnerTexts();
  assert.deepEqual([names.length, names[0], names.at(-1)], [13, "Cutover", "Partner-led"], "in fixed order");
});

app.test("on a phone a strip leads to the list of paths", { viewport: PHONE }, async (visit) => {
  await visit.open("#/advise/pace?source=exchange&exchange-versions=exchange-2016&mailboxes=300");
  await visit.page.locator(".peek").click();
  assert.equal((await visit.focused()).id, "h-rail");
  assert.deepEqual(await visit.overflow(), []);
});

app.test("not sure everywhere still gives an answer, and says how sure it is", async (visit) => {
  await visit.open("#/advise");
  for (let i = 0; i < 30 && !visit.address().startsWith("#/check"); i += 1) {
    await option(visit, "not-sure").click();
    await next(visit).click();
    await visit.settle();
  }
  assert.equal(await visit.heading(), "Check your answers");
  await main(visit).getByRole("link", { name: "Show the recommendation" }).click();
  await visit.settle();
  assert.match(await main(visit).locator(".spec").innerText(), /Confidence\s+Low/);
  await main(visit).getByRole("heading", { name: "Find this out first" }).waitFor();
});

const FILES = "source=pst-files&mailboxes=45&pst=many&total-gb=60&uplink-mbps=100";

app.test("confidence names what nobody is asked and could change the result, with the way to answer it", async (visit) => {
  await visit.open(`#/advise?${FILES}`);
  assert.equal(await visit.heading(), "That is all we ask");
  await visit.open(`#/result?${FILES}`);
  const confidence = main(visit).locator(".spec > div").last();
  assert.match(await confidence.innerText(), /High\s+no open question can change it; resting on one assumption to test: destination region/);
  assert.doesNotMatch(await main(visit).innerText(), /nothing left/i);
  await main(visit).getByRole("heading", { name: "Test these assumptions" }).waitFor();
  await main(visit).locator("#assumed").getByRole("link", { name: "Answer Destination region" }).waitFor();
  await confidence.getByRole("link", { name: "destination region" }).click();
  await visit.settle();
  await option(visit, "japan").click();
  await main(visit).getByRole("button", { name: "Save the answer" }).click();
  await visit.settle();
  assert.match(await confidence.innerText(), /High\s+no open question can change it$/);
  assert.equal(await main(visit).locator("#assumed").count(), 0);
});

app.test("a record asks other systems nothing of the way in to Exchange", async (visit) => {
  await visit.open("#/result?source=imap&mailboxes=45&mailbox-access=administrator");
  await main(visit).locator("#assumed").getByRole("link", { name: "Answer IMAP4 from outside" }).waitFor();
  assert.doesNotMatch(await main(visit).innerText(), /way in to exchange/i);
});

app.test("answers that contradict one another are told before Continue", async (visit) => {
  await visit.open("#/advise/pst?source=pst-files&mailboxes=45");
  const told = visit.page.locator("form.ask > [role=status]");
  assert.equal(await told.innerText(), "");
  await option(visit, "none").click();
  await told.getByText(/PST files are your source, yet you say there are none/).waitFor();
  await option(visit, "many").click();
  assert.equal(await told.innerText(), "");
});

const CITY = "source=exchange&exchange-versions=exchange-2013,exchange-2016&mailboxes=620&pace=two-months&coexistence=none&identity=cloud&hybrid-connectivity=neither&outlook-anywhere=no&data=not-sure";

app.test("what would win begins with what is open; going back to an older Exchange is folded away", async (visit) => {
  await visit.open(`#/result?${CITY}`);
  const imap = main(visit).locator(".others > li").filter({ has: visit.page.getByRole("link", { name: "IMAP", exact: true }) });
  assert.match(await imap.locator(".chance").innerText(), /Wins with what moves: Mail only and IMAP4 from outside: Yes/i);
  const staged = main(visit).locator(".others > li").filter({ has: visit.page.getByRole("link", { name: "Staged", exact: true }) });
  assert.match(await staged.locator(".chance").innerText(), /only if your newest Exchange were older/);
  assert.doesNotMatch(await main(visit).locator("#flips > .flips").innerText(), /Exchange 5.5|Exchange 2003/);
  await main(visit).locator("#flips summary").getByText("If Exchange were older").click();
  await main(visit).locator("#flips").getByText(/only Exchange 5\.5/).first().waitFor();
});

app.test("what would have come first is one list, and points about paths ruled out are folded away", async (visit) => {
  await visit.open(`#/result?${CITY}`);
  const passed = main(visit).locator("#why li").filter({ has: visit.page.getByRole("heading", { name: "What would have come before it" }) });
  const lines = await passed.first().locator("ol > li").allInnerTexts();
  assert.match(lines.join("\n"), /^Minimal hybrid and Full hybrid: [^]*\nCutover: /);
  const folded = main(visit).locator("#differ > details");
  assert.match(await folded.locator("> summary").innerText(), /about paths that your answers rule out/);
  assert.equal(await folded.locator("#differ-5-10").isVisible(), false);
  // A badge opens what is folded.
  await visit.open("#/result?source=exchange&exchange-versions=exchange-2007&mailboxes=3000&pace=two-months");
  const cutover = main(visit).locator(".others > li").filter({ has: visit.page.getByRole("link", { name: "Cutover", exact: true }) });
  await cutover.getByRole("button", { name: /Sources differ/ }).first().click();
  assert.equal(await folded.evaluate((it) => it.open), true);
  assert.ok(await visit.page.evaluate(() => document.activeElement.closest("#differ > details [id^=differ-]") !== null));
});

app.test("the first key figure is the reader's own time, the usual one beneath", async (visit) => {
  await visit.open("#/result?source=google-workspace&mailboxes=380&data=mail-calendar-contacts&mailbox-access=administrator&destination-cloud=worldwide");
  const time = main(visit).locator(".spec > div").first();
  await time.getByText(/About \d+ days/).waitFor();
  assert.match(await time.innerText(), /Likely time\s+About \d+ days\s+\d+ to \d+ days; usual time: by quota, about 2 GB a day for each mailbox\s+Planning assumption/);
});

