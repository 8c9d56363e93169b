// Starts the page. `cargo xtask stage` puts the names of this build's files where braces stand and shrinks it.
//
// The page is two WebAssembly modules. The first draws the frame, the start and the interview. The second draws every
// other screen; it is fetched ahead while somebody answers questions, and started when a screen of it is wanted. What
// only some hosts need (frames, wishes in the address, a house policy) is in a third script, `host.js`.
//
// A classic script: it runs even where modules are refused, as on disk or in a sandboxed frame, and can say so there.
(async () => {
  const base = document.currentScript.src || document.baseURI;
  const at = (name) => new URL(name, base).href;
  // The single-file edition carries its files inside the page.
  const inside = window.advisorInside;
  const loading = document.getElementById("loading");

  let blocked = "";
  const seen = (event) => (blocked ||= `${event.effectiveDirective}: ${event.blockedURI}`);
  document.addEventListener("securitypolicyviolation", seen);

  // A file that fails is asked for once more. A browser may remember that a script could not be had; another address
  // makes it ask again.
  const twice = (work) => work("").catch(() => work(`?again=${Date.now()}`));
  const script = (name) => inside?.script(name) ?? twice((again) => import(at(name) + again));

  // The type is set here, for hosts that do not know it.
  const told = { headers: { "content-type": "application/wasm" } };
  async function module(name, again, size) {
    if (inside) return inside.module(name);
    const response = await fetch(at(name) + again);
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
    return new Response(size ? response.body.pipeThrough(counter(size)) : response.body, told);
  }

  function counter(max) {
    const bar = document.createElement("progress");
    bar.max = max;
    loading?.firstElementChild.replaceChildren(loading.firstElementChild.firstChild, bar);
    return new TransformStream({
      transform(chunk, out) {
        bar.value += chunk.length;
        out.enqueue(chunk);
      },
    });
  }

  function failed(reason) {
    const kind =
      typeof WebAssembly === "undefined" ? "wasm"
      : blocked || /unsafe-eval|Content Security/i.test(reason) ? "policy"
      : location.protocol === "file:" ? "file"
      : origin === "null" ? "sandbox"
      : "missing";
    const all = loading?.lastElementChild;
    if (!all) return;
    for (const text of all.querySelectorAll(`[data-on]:not([data-on=${kind}])`)) text.remove();
    all.querySelector("code").textContent = blocked || reason?.message || reason;
    loading.replaceChildren(all);
    all.hidden = false;
    all.setAttribute("role", "alert");
  }

  // Before the style sheet for paper, which has the last word.
  function dress(again) {
    return new Promise((done, fail) => {
      const style = at("{screens-style}");
      if (document.querySelector(`link[href^="${style}"]`)) return done();
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style + again, onload: done });
      link.onerror = () => {
        link.remove();
        fail(new Error("could not load {screens-style}"));
      };
      document.querySelector("link[media=print]").before(link);
    });
  }

  let content;
  let house;
  let coming;
  let arriving;
  let screens;
  let tries = 0;

  function fetchScreens() {
    if (!coming) {
      // A browser remembers that a file could not be had; another address makes it ask again.
      const again = tries++ ? `?again=${tries}` : "";
      const glue = inside?.script("{screens-script}") ?? import(at("{screens-script}") + again);
      coming = Promise.all([glue, module("{screens-module}", again), inside || dress(again)]);
      // If nobody wants them, nobody is told that they failed.
      coming.catch(() => {});
    }
    return coming;
  }

  const arrive = () =>
    (arriving ??= fetchScreens().then(async ([glue, module_or_path]) => {
      await glue.default({ module_or_path });
      return glue;
    }));

  window.openAdvisorScreens = () =>
    (screens ??= arrive()
      .then((glue) => glue.open(content, house))
      .catch((reason) => {
        screens = arriving = coming = undefined;
        throw reason;
      }));

  // The interview's terms are explained by the second module; it starts when there is nothing else to do.
  function startAhead() {
    (window.requestIdleCallback ?? setTimeout)(() => window.openAdvisorScreens().catch(() => {}));
  }

  function fetchAhead() {
    if (!["", "#", "#/"].includes(location.hash.split("?")[0])) fetchScreens().then(startAhead).catch(() => {});
  }

  // The house policy beside the page; "{}" where there is none.
  const policy = () =>
    inside
      ? inside.policy
      : fetch(at("advisor.json"), { cache: "no-cache" }).then((answer) => (answer.ok ? answer.text() : ""), () => "");

  // Going back shows a screen where it was left: each step of the history keeps how far it was scrolled. What is long may
  // come late, and a new heading takes the focus, so the place is tried for a while, unless the reader scrolls. A frame may
  // be denied a history.
  let timer;
  let left = 0;
  const keep = () => {
    try {
      history.replaceState(scrollY, "");
    } catch {}
  };
  const soon = (work, after) => {
    clearTimeout(timer);
    timer = setTimeout(work, after);
  };
  function comeBack() {
    if (left-- < 1) return;
    scrollTo(0, history.state);
    soon(comeBack, Math.abs(scrollY - history.state) < 2 ? (left = Math.min(left, 8)) : 25);
  }
  function stepped() {
    left = history.state > 0 ? 80 : 0;
    soon(comeBack, 1);
  }

  try {
    const asked = policy();
    const first = await script("{first-script}");
    const wasm = await twice(async (again) =>
      first.default({ module_or_path: await module("{first-module}", again, +"{first-size}") }),
    );
    content = first.content();
    const said = (await asked).trim();
    if (window !== parent || location.search || said.length > 2) {
      const host = await script("{host-script}");
      ({ content, house } = await host.prepare({ first, content, policy: said, arrive }));
    }
    addEventListener("hashchange", fetchAhead);
    fetchAhead();
    history.scrollRestoration = "manual";
    document.documentElement.toggleAttribute("data-dark", matchMedia("(prefers-color-scheme:dark)").matches);
    addEventListener("popstate", stepped);
    for (const kind of ["wheel", "keydown", "pointerdown"]) addEventListener(kind, () => (left = 0), true);
    addEventListener("click", keep, true);
    addEventListener("scroll", () => left > 0 || soon(keep, 200));
    first.start(content);
    stepped();
    window.wasmBindings = first;
    dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
    if (!inside && window === parent && isSecureContext)
      setTimeout(() => navigator.serviceWorker?.register(at("sw.js"), { updateViaCache: "none" }).catch(() => {}), 2000);
  } catch (reason) {
    failed(reason);
    console.error(reason);
  }
})();
