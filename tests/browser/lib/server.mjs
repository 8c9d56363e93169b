// A plain file server on 127.0.0.1: what any static host does, and nothing more.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".xml": "application/xml",
  ".zip": "application/zip",
};

/**
 * Serves a folder.
 * @param {string} folder what to serve
 * @param {{ at?: string, port?: number, headers?: Record<string, string>, types?: Record<string, string>,
 *   also?: Record<string, string> }} options the path it appears at, which begins and ends with a slash; a port, or any
 *   free one; headers to send with every file; types other than usual, by ending; other folders, by their paths
 * @returns {Promise<{ origin: string, address: string, close: () => Promise<void> }>} `address` is origin and path
 */
export async function serve(folder, { at = "/", port = 0, headers = {}, types = {}, also = {} } = {}) {
  const mounts = [];
  for (const [path, from] of Object.entries({ ...also, [at]: folder })) {
    const root = await realpath(from).catch(() => {
      throw new Error(`there is no ${from} to serve; \`cargo xtask build\` fills dist/`);
    });
    mounts.push({ root, at: path, headers: path === at ? headers : {}, types: { ...TYPES, ...(path === at && types) } });
  }
  const server = createServer((request, response) => {
    const mount = mounts.find((mount) => request.url.startsWith(mount.at)) ?? mounts.at(-1);
    answer(mount, request, response).catch(() => refuse(response, 404));
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { origin, address: origin + at, close };
}

async function answer({ root, at, headers, types }, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = await locate(root, at, request.url);
  if (file === null) return refuse(response, 404);
  response.writeHead(200, {
    "content-type": types[extname(file.path)] ?? "application/octet-stream",
    "content-length": file.size,
    "x-content-type-options": "nosniff",
    ...headers,
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
}

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

/** The file that an address names, or null: outside the mount, outside the folder, or not there. */
async function locate(root, at, url) {
  const path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  if (!path.startsWith(at) || path.includes("\0")) return null;
  const wanted = resolve(root, `.${sep}${path.slice(at.length)}`);
  // Symbolic links are followed before the check, so that none leads out of the folder.
  const real = await realpath(path.endsWith("/") ? join(wanted, "index.html") : wanted);
  if (!real.startsWith(root + sep)) return null;
  const found = await stat(real);
  return found.isFile() ? { path: real, size: found.size } : null;
}
