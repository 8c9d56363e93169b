// Keeps one build of the page in this browser, so that all of it works without a network.
//
// Every file but the page and two others carries the hash of its content in its name. So a page of one build never asks
// for a file of another: builds cannot mix. The build before stays as long as this one, for tabs that still show it.
//
// What belongs to the house that hosts the page changes without a new build, and may be missing: its policy, and question
// packs. Of these the latest copy is kept.
const BUILD = "{build}";
const FILES = "{files}".split(" ");
const POLICY = "advisor.json";
const PACK = /^packs\/[\w-]+\.json$/;

/** Whether a file is the house's. */
const ofHouse = (name) => name === POLICY || PACK.test(name);
const full = (name) => new URL(name, registration.scope).href;
const OURS = `mail-migration-advisor ${registration.scope} `;
const HERE = OURS + BUILD;
/** Asked of the network first, as the house's files are: their names stay while their content changes. */
const FRESH = ["index.html", "paths.html"];
/** So long may the network take before what is kept is shown, in milliseconds. */
const PATIENCE = 4000;

addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(HERE);
    await cache.addAll(FILES.filter((name) => name !== POLICY).map(anew));
    await cache.add(anew(POLICY)).then(() => keepPacks(cache), () => {});
    await skipWaiting();
  };
  event.waitUntil(keep());
});

/** Past the browser's own cache: it may hold the file of another build. */
function anew(name) {
  return new Request(full(name), { cache: "reload" });
}

/** Keeps the question packs that the kept policy names. The page itself says what is wrong with one, or with the policy. */
async function keepPacks(cache) {
  const policy = await cache.match(full(POLICY)).then((answer) => answer.json()).catch(() => undefined);
  const names = Array.isArray(policy?.packs) ? policy.packs.filter((name) => PACK.test(name)) : [];
  const missing = async (name) => (await cache.match(full(name))) ?? cache.add(anew(name));
  await Promise.all(names.map((name) => missing(name).catch(() => {})));
}

addEventListener("activate", (event) => {
  const tidy = async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== HERE);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    // Also tabs opened before there was a worker: what they still want may be gone from the server at the next release.
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(registration.scope)) return;
  const name = address.slice(registration.scope.length) || "index.html";
  if (FRESH.includes(name) || ofHouse(name)) event.respondWith(fresh(event, name));
  else event.respondWith(caches.match(address).then((kept) => kept ?? fetch(request)));
});

/** From the network if it answers in time, otherwise as kept with this build. */
async function fresh(event, name) {
  const network = fetch(event.request).then((answer) => renewed(event, name, answer), () => undefined);
  event.waitUntil(network);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([network, late]);
  // A page that is not there is a host that is being worked at; a pack that is not there was taken away.
  if (answer?.ok || (answer?.status === 404 && ofHouse(name))) return answer;
  const kept = await caches.open(HERE).then((cache) => cache.match(full(name)));
  if (!kept) return (await network) ?? Response.error();
  // Anew, because browsers refuse to show a page that was redirected when it was kept.
  return new Response(kept.body, { headers: kept.headers });
}

/** Keeps a file of the house that has just come, and hands it on. */
function renewed(event, name, answer) {
  if (answer.ok && ofHouse(name)) {
    const copy = answer.clone();
    const keep = async () => {
      const cache = await caches.open(HERE);
      await cache.put(full(name), copy);
      if (name === POLICY) await keepPacks(cache);
    };
    event.waitUntil(keep().catch(() => {}));
  }
  return answer;
}
