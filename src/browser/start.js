// Starts the page. `cargo xtask stage` puts the names of this build's files where braces stand and shrinks it.
//
// The page is two WebAssembly modules. The first draws the frame, the start and the interview. The second draws every
// other screen; it is fetched ahead while somebody answers questions, and started when a screen of it is wanted.
import init, * as first from "./{first-script}";

const script = "./{screens-script}";
const module = new URL("./{screens-module}", import.meta.url);
let screens;
let tries = 0;

async function start() {
  // A browser remembers that a file could not be had; another address makes it ask again.
  const again = tries++ ? `?again=${tries}` : "";
  const second = await import(script + again);
  await second.default({ module_or_path: module + again });
  second.open(first.content());
}

window.openAdvisorScreens = () => {
  screens ??= start().catch((reason) => {
    screens = undefined;
    throw reason;
  });
  return screens;
};

let ahead = false;
function fetchAhead() {
  const place = location.hash.split("?")[0];
  if (ahead || place === "" || place === "#" || place === "#/") return;
  ahead = true;
  for (const [href, rel, as] of [[script, "modulepreload", "script"], [module, "preload", "fetch"]]) {
    const link = document.createElement("link");
    Object.assign(link, { rel, as, href, crossOrigin: "anonymous" });
    document.head.append(link);
  }
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
