// Manners of reading that a style sheet stands for, and a walk by the Tab key.

/** More space in the text, as readers may lay it over a page (WCAG 1.4.12). */
export const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

/** The browser's own font size, which widths in media queries follow too: 1 is the usual one. */
export async function textSize(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 16 * times, fixed: 13 * times } });
}

/** The next so many stops of the Tab key: name, whether a ring is drawn, whether something lies over it. */
export async function stops(page, most) {
  const met = [];
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(look);
    if (stop === null) break;
    met.push(stop);
  }
  return met;
}

function look() {
  const it = document.activeElement;
  if (it === null || it === document.body) return null;
  const rings = [it, it.closest("label")].filter(Boolean).map((part) => getComputedStyle(part));
  const ringed = rings.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const part = it.closest("label") ?? it;
  const box = part.getClientRects()[0];
  const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
  const top = document.elementFromPoint(x, y);
  const hidden = top === null || !(part.contains(top) || top.contains(part));
  return { name: `${it.localName} ${(it.getAttribute("aria-label") ?? part.innerText).trim().slice(0, 40)}`, ringed, hidden };
}
