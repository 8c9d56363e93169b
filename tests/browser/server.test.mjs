// The tests' own file server: it must refuse what a host would refuse, or tests prove nothing.

import assert from "node:assert/strict";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { serve } from "./lib/server.mjs";

let folder;
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"));
  await mkdir(join(folder, "public", "inner"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "public", "index.html"), "<p>page</p>");
  await writeFile(join(folder, "public", "inner", "a b.wasm"), "wasm");
  await symlink(join(folder, "secret.txt"), join(folder, "public", "link.txt"));
  server = await serve(join(folder, "public"), { at: "/deep/er/" });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks with a path as it is; `fetch` would tidy it first. */
function ask(path, method = "GET") {
  return new Promise((done, failed) => {
    const call = request(server.origin, { path, method }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.on("end", () => done({ status: response.statusCode, type: response.headers["content-type"], text }));
    });
    call.on("error", failed).end();
  });
}

test("it serves the page at its folder, with the right types", async () => {
  assert.deepEqual(await ask("/deep/er/"), { status: 200, type: "text/html; charset=utf-8", text: "<p>page</p>" });
  assert.deepEqual(await ask("/deep/er/?a=b"), await ask("/deep/er/index.html"));
  assert.deepEqual(await ask("/deep/er/inner/a%20b.wasm"), { status: 200, type: "application/wasm", text: "wasm" });
  assert.equal((await ask("/deep/er/", "HEAD")).text, "");
});

for (const path of [
  "/",
  "/index.html",
  "/deep/er",
  "/deep/er/missing.js",
  "/deep/er/inner",
  "/deep/er/inner/",
  "/deep/er/../../secret.txt",
  "/deep/er/%2e%2e/secret.txt",
  "/deep/er/..%2fsecret.txt",
  "/deep/er//etc/passwd",
  "/deep/er/link.txt",
  "/deep/er/a%00b",
  "/deep/er/%zz",
]) {
  test(`it has nothing at ${path}`, async () => {
    assert.deepEqual(await ask(path), { status: 404, type: "text/plain; charset=utf-8", text: "404\n" });
  });
}

test("it takes nothing in", async () => {
  assert.equal((await ask("/deep/er/", "POST")).status, 405);
});
