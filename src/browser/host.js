// What only some hosts need: wishes in the address before "#", the talk with an embedding page, the house policy.
// The start script loads this where one of them is in play. What is said to whom: docs/hosting.md.

const NAME = "mail-migration-advisor";
const root = document.documentElement;

/** Prepares the page before it is drawn; returns the content to draw it from, and the house policy as it was read. */
export async function prepare({ first, content, policy, arrive }) {
  const wish = new URLSearchParams(location.search);
  // A notice is about one address. This hears of the next before anybody else does.
  addEventListener("hashchange", () => delete root.dataset.notice);
  const language = wish.get("lang");
  if (language && !/^en(-|$)/i.test(language)) {
    notice("Only in English", `This page was asked for in another language (${language.slice(0, 20)}). It exists only in English.`);
  }
  const laid = policy.length > 2 ? await lay(policy, content, arrive) : { content };
  if (wish.get("embed") === "1") root.dataset.embed = "";
  const theme = wish.get("theme") ?? (kept("theme") ? null : laid.theme);
  if (["light", "dark", "auto"].includes(theme)) root.dataset.theme = theme;
  if (window !== parent) {
    submits();
    talk(wish.get("parent"), first);
  }
  return { content: laid.content, house: laid.house };
}

/** Lays the house policy over the content. A policy that cannot be read changes nothing, and the page says why. */
async function lay(policy, content, arrive) {
  // The second module knows how to read it; only hosts that have a policy load it before the first screen.
  const laid = JSON.parse((await arrive()).lay(policy, content));
  for (const problem of laid.problems) console.warn(`advisor.json: ${problem}`);
  for (const [name, value] of laid.colours) root.style.setProperty(name, value);
  if (laid.logo) showLogo(laid.logo);
  answers(laid);
  return laid;
}

/** Puts the logo in the place of the drawn mark, once the bar is there. */
function showLogo(file) {
  addEventListener("TrunkApplicationStarted", () => {
    const mark = document.querySelector(".brand svg");
    mark?.replaceWith(Object.assign(new Image(), { src: file, alt: "", height: 28 }));
  });
}

/** Has the page say something above the screen, until the address changes (`ui::part::dropped`). */
function notice(title, text) {
  root.dataset.notice = `${title}\n${text}`;
}

/**
 * Keeps the house's answers in the address, where all answers live: those that are fixed always, those that are preset
 * where the interview begins without any. Runs before the page itself looks at the address. Says so where an answer of
 * the reader's, from the address or kept in this browser, is put back.
 */
function answers({ preset, fixed, by, back }) {
  const correct = () => {
    const [place, query = ""] = location.hash.slice(1).split("?");
    if (place === "" || place === "/") return;
    const given = new URLSearchParams(query);
    const before = given.toString();
    if (before === "") for (const [question, answer] of preset) given.set(question, answer);
    const changed = fixed.filter(([question, answer]) => !same(given.get(question), answer));
    const others = changed.filter(([question]) => given.has(question));
    if (others.length > 0) notice(by, [back, ...others.map(([, , said]) => said)].join(" "));
    for (const [question, answer] of changed) given.set(question, answer);
    if (given.toString() !== before) history.replaceState(null, "", `#${place}?${decodeURIComponent(given)}`);
  };
  addEventListener("hashchange", correct);
  correct();
}

/** Whether two answers are one: the order of several does not matter, nor how a number is written. */
function same(one, other) {
  const sorted = (answer) => answer?.split(",").sort().join();
  return sorted(one) === sorted(other) || (one !== null && Number(one) === Number(other));
}

/** In a sandbox without allow-forms a browser does not even say that a form is to be submitted: this says it. */
function submits() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("form button:not([type=button])");
    if (!button) return;
    event.preventDefault();
    button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
  });
}

/** What this browser keeps, where it lets the page look. */
function kept(key) {
  try {
    return localStorage.getItem(`${NAME}.${key}`);
  } catch {
    return null;
  }
}

/** Tells the embedding page how tall the content is and when a new step is shown; the advice only to a known one. */
function talk(named, first) {
  let only;
  try {
    only = named && new URL(named).origin;
  } catch {
    // Whom to talk to is not said in a way that can be understood: then to nobody.
    console.warn(`${NAME}: ?parent=${named} is no origin, such as https://wiki.example.com`);
    return;
  }
  const known = only ?? sameOrigin();
  const tell = (kind, more, to = only ?? "*") => parent.postMessage({ [NAME]: 1, kind, ...more }, to);

  let told = 0;
  const measure = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height !== told) tell("height", { height: (told = height) });
  };
  new ResizeObserver(measure).observe(root);

  const advise = () => {
    if (!known) return;
    const [place, query] = location.hash.slice(1).split("?");
    const answers = Object.fromEntries([...new URLSearchParams(query)].map(([key, value]) => [key, read(value)]));
    try {
      const advice = JSON.parse(first.advise(JSON.stringify(answers)));
      tell("advice", { answers, advice }, known);
      if (place === "/result") tell("result", { answers, advice, address: location.href }, known);
    } catch {
      // Answers that are not understood: the page itself says so to the reader.
    }
  };
  addEventListener("hashchange", () => {
    requestAnimationFrame(() => requestAnimationFrame(() => (measure(), tell("step"))));
    advise();
  });
  addEventListener("TrunkApplicationStarted", advise);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || (only && origin !== only) || data?.[NAME] !== 1 || data.kind !== "hello") return;
    told = 0;
    measure();
  });
}

/** The embedding page's origin if it is the page's own. */
function sameOrigin() {
  try {
    return parent.location.origin === origin ? origin : undefined;
  } catch {
    return undefined;
  }
}

/** An answer in an address as the machine interface takes it. */
function read(value) {
  if (/^[\d.]+$/.test(value)) return Number(value);
  return value.includes(",") ? value.split(",") : value;
}
