// What only some hosts need: wishes in the address before "#", the talk with an embedding page, the house policy.
// The start script loads this where one of them is in play. What is said to whom: docs/hosting.md.

const NAME = "mail-migration-advisor";
const root = document.documentElement;

/** Prepares the page before it is drawn; returns the content to draw it from. */
export async function prepare({ first, content, house, arrive }) {
  const wish = new URLSearchParams(location.search);
  const laid = house.length > 2 ? await lay(house, content, arrive) : { content, page: {} };
  if (wish.get("embed") === "1") root.dataset.embed = "";
  const theme = wish.get("theme") ?? (kept("theme") ? null : laid.page.theme);
  if (["light", "dark", "auto"].includes(theme)) root.dataset.theme = theme;
  if (window !== parent) {
    submits();
    talk(wish.get("parent"), first);
  }
  return laid.content;
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

async function lay(house, content, arrive) {
  return { content, page: {} };
}
