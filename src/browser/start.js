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
  const start = (glue, name, size) =>
    twice(async (again) => {
      if (inside) return glue.default({ module_or_path: await inside.module(name) });
      const response = await fetch(at(name) + again);
      if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
      const counted = size ? response.body.pipeThrough(counter(size)) : response.body;
      return glue.default({ module_or_path: new Response(counted, told) });
    });

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

  let content;
  let screens;
  const second = async () => {
    const glue = await script("{screens-script}");
    await start(glue, "{screens-module}");
    return glue;
  };
  let arrived;
  const arrive = () => (arrived ??= second().catch((reason) => ((arrived = undefined), Promise.reject(reason))));
  window.openAdvisorScreens = () =>
    (screens ??= arrive().then(
      (glue) => glue.open(content),
      (reason) => ((screens = undefined), Promise.reject(reason)),
    ));

  let ahead = inside;
  function fetchAhead() {
    const place = location.hash.split("?")[0];
    if (ahead || place === "" || place === "#" || place === "#/") return;
    ahead = true;
    for (const [name, rel, as] of [["{screens-script}", "modulepreload", "script"], ["{screens-module}", "preload", "fetch"]]) {
      const link = document.createElement("link");
      Object.assign(link, { rel, as, href: at(name), crossOrigin: "anonymous" });
      document.head.append(link);
    }
  }

  // The house policy beside the page; "{}" where there is none.
  const policy = () =>
    inside
      ? inside.policy
      : fetch(at("advisor.json"), { cache: "no-cache" }).then((answer) => (answer.ok ? answer.text() : ""), () => "");

  try {
    const asked = policy();
    const first = await script("{first-script}");
    const wasm = await start(first, "{first-module}", +"{first-size}");
    const house = (await asked).trim();
    const special = window !== parent || location.search || house.length > 2;
    const host = special && (await script("{host-script}"));
    content = first.content();
    if (host) content = await host.prepare({ first, content, house, arrive, at });
    addEventListener("hashchange", fetchAhead);
    fetchAhead();
    first.start(content);
    window.wasmBindings = first;
    dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
    if (!inside && window === parent && isSecureContext)
      setTimeout(() => navigator.serviceWorker?.register(at("sw.js"), { updateViaCache: "none" }).catch(() => {}), 2000);
  } catch (reason) {
    failed(reason);
    console.error(reason);
  }
})();
