// Accessibility by axe, with findings one can read.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * Fails if axe finds anything on the page.
 * @param {import("playwright-core").Page} page
 * @param {{ only?: string, except?: string[], rules?: Record<string, { enabled: boolean }> }} options a selector to
 *   look in, selectors to look past, and rules to turn on or off
 */
export async function axe(page, { only, except = [], rules = {} } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await source);
  const violations = await page.evaluate(
    async ({ only, except, rules }) => {
      const context = { exclude: except, ...(only && { include: [only] }) };
      const found = await window.axe.run(context, { rules, resultTypes: ["violations"] });
      return found.violations;
    },
    { only, except, rules },
  );
  assert.equal(violations.length, 0, `axe at ${page.url()}:\n${violations.map(describe).join("\n")}`);
}

function describe({ id, impact, help, nodes }) {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const why = failureSummary.split("\n").slice(1).map((line) => `      ${line.trim()}`);
    return [`    ${target.flat().join(" ")}`, `      ${html.slice(0, 160)}`, ...why].join("\n");
  });
  return [`  ${id} (${impact}): ${help}`, ...places].join("\n");
}
