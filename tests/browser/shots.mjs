// Pictures of every screen in every manner: node tests/browser/shots.mjs FOLDER [WORD ...]
//
// With words, only of screens whose name holds one of them; a word that names a manner, such as 320-dark, picks manners.
// With --readme, the pictures of README instead. The folder gets an index.html that shows them all.

import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join, resolve } from "node:path";

import { DIST } from "./lib/app.mjs";
import { launch } from "./lib/chromium.mjs";
import { textSize } from "./lib/manners.mjs";
import { EARLY, SCREENS, show, slug } from "./lib/screens.mjs";
import { serve } from "./lib/server.mjs";
import { Visit } from "./lib/visit.mjs";

const wide = (width, height = 800) => ({ viewport: { width, height } });

/** Manners to look in. What is not said is as in the tests: light, and no wish about motion. */
const MANNERS = {
  ...Object.fromEntries([320, 768, 1280, 1920].flatMap((width) => ["light", "dark"].map((colorScheme) => [`${width}-${colorScheme}`, { ...wide(width), colorScheme }]))),
  "forced-colours": { ...wide(1280), colorScheme: "dark", forcedColors: "active" },
  "more-contrast": { ...wide(1280), contrast: "more" },
  "text-200": { ...wide(1280), text: 2 },
  "text-200-tablet": { ...wide(768), text: 2 },
  // A window of 1280 × 1024 at 400 %, as far as one sees without scrolling, and again in the middle.
  "zoom-400": { ...wide(320, 256), deviceScaleFactor: 4, window: true },
  still: { ...wide(1280), reducedMotion: "reduce" },
  paper: { ...wide(720), paper: true },
};

/** What README shows: file, screen or address, theme. */
const README = [
  ["start-light", "#/", "light"],
  ["start-dark", "#/", "dark"],
  ["question-light", `#/advise?${EARLY.split("&pace")[0]}`, "light"],
  ["record-light", "result", "light"],
];

const PICTURES = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** Windows higher than this, in px, Chromium paints no more. */
const HIGHEST = 16_000;

const words = process.argv.slice(2);
const server = await serve(DIST);
const browser = await launch();
try {
  await (words[0] === "--readme" ? readme() : all(resolve(words[0] ?? "shots"), words.slice(1)));
} finally {
  await browser.close();
  await server.close();
}

async function all(folder, words) {
  const picked = Object.entries(MANNERS).filter(([manner]) => words.includes(manner));
  const manners = picked.length > 0 ? picked : Object.entries(MANNERS);
  const wanted = words.filter((word) => !(word in MANNERS));
  const names = Object.keys(SCREENS).filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  await mkdir(folder, { recursive: true });
  const files = {};
  for (const name of names) {
    files[name] = [];
    for (const [manner, options] of manners) files[name].push(...(await photograph(folder, name, manner, options)));
  }
  await writeFile(join(folder, "index.html"), overview(files));
  console.log(`${Object.values(files).flat().length} pictures of ${names.length} screens: ${join(folder, "index.html")}`);
}

/** One screen in one manner; the files it gave. */
async function photograph(folder, name, manner, { text, window, paper, ...options }) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const visit = new Visit(await context.newPage(), server);
  const file = `${slug(name)}-${manner}`;
  try {
    if (text) await textSize(visit.page, text);
    await show(visit, name);
    if (paper) return await onPaper(visit, folder, file);
    if (text) await stretch(visit.page, text);
    await visit.page.screenshot({ path: join(folder, `${file}.png`), fullPage: !window && !text });
    if (text) return [`${file}.png`, ...(await below(visit.page, folder, file))];
    if (!window) return [`${file}.png`];
    await visit.page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await visit.page.screenshot({ path: join(folder, `${file}-middle.png`) });
    return [`${file}.png`, `${file}-middle.png`];
  } catch (error) {
    // One screen that fails must not cost the pictures of the others.
    console.error(`${name}, ${manner}: ${error.message}`);
    process.exitCode = 1;
    return [];
  } finally {
    for (const complaint of visit.complaints()) console.log(`${name}, ${manner}: ${complaint}`);
    await visit.close();
  }
}

/**
 * Makes the window as high as the page. A picture of the full page would do so itself, and the browser would forget its font
 * size over it.
 */
async function stretch(page, text) {
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, HIGHEST) });
  await textSize(page, text);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  if (size !== `${16 * text}px`) throw new Error(`the text is ${size} high instead of ${16 * text}px`);
}

/** Pictures of what lies below the highest window, one screenful each; the files they gave. */
async function below(page, folder, file) {
  const { height } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const files = [];
  for (let top = height; top < whole; top += height) {
    await page.evaluate((to) => scrollTo(0, to), top);
    files.push(`${file}-from-${top}.png`);
    await page.screenshot({ path: join(folder, files.at(-1)) });
  }
  return files;
}

async function onPaper(visit, folder, file) {
  await visit.page.emulateMedia({ media: "print" });
  await visit.page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
  await visit.page.pdf({ path: join(folder, `${file}.pdf`), preferCSSPageSize: true });
  return [`${file}.png`, `${file}.pdf`];
}

async function readme() {
  for (const [file, at, colorScheme] of README) {
    const context = await browser.newContext({ ...wide(1280), colorScheme, reducedMotion: "reduce" });
    const visit = new Visit(await context.newPage(), server);
    await (at.startsWith("#") ? visit.open(at) : show(visit, at));
    await visit.page.screenshot({ path: join(PICTURES, `${file}.png`) });
    await visit.close();
  }
  console.log(`${README.length} pictures in ${PICTURES}`);
}

/** A page with all pictures, small, each a link to itself. */
function overview(files) {
  const picture = (file) =>
    file.endsWith(".pdf")
      ? `<a href="${file}">${file}</a>`
      : `<a href="${file}"><img src="${file}" alt="${file}" title="${file}" loading="lazy"></a>`;
  const rows = Object.entries(files).map(([name, all]) => `<h2>${name}</h2><p>${all.map(picture).join(" ")}</p>`);
  return `<!doctype html><meta charset="utf-8"><title>Pictures of the screens</title>
<style>body { font: 1rem sans-serif } p { display: flex; gap: 8px; overflow-x: auto; align-items: start } img { height: 24rem; border: 1px solid #999 }</style>
${rows.join("\n")}\n`;
}
