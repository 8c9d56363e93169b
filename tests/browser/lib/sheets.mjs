// What a page looks like on paper: the sheets of its PDF, how full each is, and what stands last on it.

import { getDocumentProxy } from "unpdf";

/** Room above and below what is printed, in points: the margins of style/print.css. */
const MARGIN = { top: 51, bottom: 57 };

/**
 * The sheets of a PDF with a structure (Chromium's `tagged`), in their order. `filled`: how far down the sheet its last
 * line is, 0 to 1. `last`: that line. `heading`: whether it belongs to a heading.
 */
export async function sheets(pdf) {
  const paper = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const all = [];
  for (let number = 1; number <= paper.numPages; number++) all.push(await sheet(await paper.getPage(number)));
  return all;
}

async function sheet(page) {
  const roles = rolesOf(await page.getStructTree());
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const lines = linesOf(items).filter((line) => line.y > MARGIN.bottom - 3);
  const last = lines.reduce((low, line) => (low && low.y <= line.y ? low : line), null);
  const [, , , height] = page.view;
  if (!last) return { filled: 0, last: "", heading: false };
  const filled = (height - MARGIN.top - last.y) / (height - MARGIN.top - MARGIN.bottom);
  return { filled, last: last.text, heading: (roles.get(last.id) ?? []).some((role) => /^H[1-6]$/.test(role)) };
}

/** Roles around each piece of marked content, by its id. */
function rolesOf(tree) {
  const roles = new Map();
  const walk = (node, path) => {
    for (const kid of node?.children ?? []) {
      if (kid.type === "content") roles.set(kid.id, path);
      else walk(kid, [...path, kid.role]);
    }
  };
  walk(tree, []);
  return roles;
}

/** Pieces of text with their height above the sheet's foot, in points, and the marked content they stand in. */
function linesOf(items) {
  const open = [];
  const lines = [];
  for (const item of items) {
    if (item.type?.startsWith("beginMarkedContent")) open.push(item.id);
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str?.trim()) lines.push({ y: item.transform[5], text: item.str, id: open.findLast(Boolean) });
  }
  return lines;
}
