// Starts the page. `cargo xtask stage` puts the names of this build's files where braces stand and shrinks it.
//
// The page is two WebAssembly modules. The first draws the frame, the start and the interview. The second draws every
// other screen; it is fetched ahead while somebody answers questions, and started when a screen of it is wanted.
import init, * as first from "./{first-script}";

const style = "./{screens-style}";
const script = "./{screens-script}";
const module = new URL("./{screens-module}", import.meta.url);
let screens;
let tries = 0;

// Before the style sheet for paper, which has the last word.
function dress(again) {
  return new Promise((done, failed) => {
    if (document.querySelector(`link[rel=stylesheet][href^="${style}"]`)) return done();
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style + again, onload: done });
    link.onerror = () => {
      link.remove();
      failed(new Error(`could not load ${style}`));
    };
    document.querySelector("link[media=print]").before(link);
  });
}

let coming;
function fetchScreens() {
  if (!coming) {
    // A browser remembers that a file could not be had; another address makes it ask again.
    const again = tries++ ? `?again=${tries}` : "";
    coming = Promise.all([import(script + again), fetch(module + again), dress(again)]);
    // If nobody wants them, nobody is told that they failed.
    coming.catch(() => {});
  }
  return coming;
}

async function start() {
  const [second, response] = await fetchScreens();
  await second.default({ module_or_path: response });
  second.open(first.content());
}

window.openAdvisorScreens = () => {
  screens ??= start().catch((reason) => {
    screens = coming = undefined;
    throw reason;
  });
  return screens;
};

// The interview's terms are explained by the second module; it starts when there is nothing else to do.
function startAhead() {
  (window.requestIdleCallback ?? setTimeout)(() => window.openAdvisorScreens().catch(() => {}));
}

function fetchAhead() {
  if (!["", "#", "#/"].includes(location.hash.split("?")[0])) fetchScreens().then(startAhead).catch(() => {});
}
addEventListener("hashchange", fetchAhead);
fetchAhead();

function failed(reason) {
  const note = document.querySelector("#loading p");
  if (note) note.textContent = `${note.dataset.failed} ${reason}`;
  throw reason;
}

const wasm = await init({ module_or_path: new URL("./{first-module}", import.meta.url) }).catch(failed);
window.wasmBindings = first;
dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
