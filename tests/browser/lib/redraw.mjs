// How long the decision map takes to be drawn anew, from the event to the painted frame.

/** The map on which the border runs askew: the largest there is, both axes cut into well over a hundred stretches. */
export const ASKEW = "#/map?source=pst-files&pst=many&mailboxes=300&total-gb=9000&uplink-mbps=50";

/** Chooses the two axes of the map by the ids of their questions. */
export async function axes(visit, across, up) {
  for (const [id, question] of [["#map-across", across], ["#map-up", up]]) {
    await visit.page.locator(id).selectOption(question);
    await visit.settle();
  }
}

/** Redraws for another question upwards; `back` is chosen in between and not timed. */
export const choosing = (visit, there, back) => redraw(visit, { select: "#map-up", values: [there, back] });

/** Steps of the own place. */
export const stepping = (visit) => redraw(visit, { keys: ["ArrowRight", "ArrowLeft"] });

/**
 * The median over some rounds, in milliseconds: `script`, `style` (and layout) and `task` (all the work of the page's
 * thread, painting included) in the time that the thread really had, which what runs beside it does not lengthen;
 * `frame` by the clock, from the event until the frame is painted.
 */
async function redraw(visit, what, rounds = 15) {
  const session = await visit.page.context().newCDPSession(visit.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value * 1000]));
  const found = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await spent();
    const frame = await visit.page.evaluate(act, { ...what, way: 0 });
    const after = await spent();
    const [script, style, layout, task] = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "TaskDuration"].map((name) => after[name] - before[name]);
    found.push({ script, style: style + layout, task, frame });
    await visit.page.evaluate(act, { ...what, way: 1 });
  }
  await session.detach();
  const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
  return Object.fromEntries(["script", "style", "task", "frame"].map((name) => [name, median(found.map((it) => it[name]))]));
}

/** Runs in the page: lets it happen and waits for the frame after it; the milliseconds it took. */
async function act({ select, values, keys, way }) {
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
      });
    });
  await painted();
  const started = performance.now();
  if (keys) {
    const plane = [...document.querySelectorAll(".plane")].find((it) => it.getClientRects().length > 0);
    plane.dispatchEvent(new KeyboardEvent("keydown", { key: keys[way], bubbles: true }));
  } else {
    const list = document.querySelector(select);
    list.value = values[way];
    list.dispatchEvent(new Event("change", { bubbles: true }));
  }
  await painted();
  return performance.now() - started;
}
