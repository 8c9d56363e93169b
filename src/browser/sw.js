// Keeps one build of the page in this browser, so that all of it works without a network.
//
// Every file but the page and two others carries the hash of its content in its name. So a page of one build never asks
// for a file of another: builds cannot mix. The build before stays as long as this one, for tabs that still show it.
const BUILD = "{build}";
const FILES = "{files}".split(" ");

const full = (name) => new URL(name, registration.scope).href;
const OURS = `mail-migration-advisor ${registration.scope} `;
const HERE = OURS + BUILD;
/** Asked of the network first: their names stay while their content changes. */
const FRESH = ["index.html", "paths.html", "advisor.json"];
/** So long may the network take before what is kept is shown, in milliseconds. */
const PATIENCE = 4000;

addEventListener("install", (event) => {
  // Past the browser's own cache: it may hold the page of another build.
  const wanted = FILES.map((name) => new Request(full(name), { cache: "reload" }));
  event.waitUntil(caches.open(HERE).then((cache) => cache.addAll(wanted)).then(() => skipWaiting()));
});

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
  if (FRESH.includes(name)) event.respondWith(fresh(event, full(name)));
  else event.respondWith(caches.match(address).then((kept) => kept ?? fetch(request)));
});

/** From the network if it answers in time, otherwise as kept with this build. */
async function fresh(event, address) {
  const network = fetch(event.request).catch(() => undefined);
  event.waitUntil(network);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([network, late]);
  if (answer?.ok) return answer;
  const kept = await caches.open(HERE).then((cache) => cache.match(address));
  if (!kept) return (await network) ?? Response.error();
  // Anew, because browsers refuse to show a page that was redirected when it was kept.
  return new Response(kept.body, { headers: kept.headers });
}
