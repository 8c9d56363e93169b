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

/** The median times of so many redraws for another question upwards; `back` is chosen in between and not timed. */
export const choosing = (visit, there, back) => redraw(visit, { select: "#map-up", values: [there, back] });

/** The median times of so many steps of the own place. */
export const stepping = (visit) => redraw(visit, { keys: ["ArrowRight", "ArrowLeft"] });

/**
 * Takes the time of each round: script, then style and layout, then until the frame is painted, which holds the wait for
 * the screen. Milliseconds.
 */
async function redraw(visit, what, times = 15) {
  const all = await visit.page.evaluate(rounds, { ...what, times });
  const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
  const [script, layout, frame] = ["script", "layout", "frame"].map((what) => median(all.map((it) => it[what])));
  return { script, layout, frame };
}

/** Runs in the page: a message is delivered when script has come to rest, a frame's callback before it is painted. */
async function rounds({ select, values, keys, times }) {
  const act = (way) => {
    if (keys) {
      const plane = [...document.querySelectorAll(".plane")].find((it) => it.getClientRects().length > 0);
      plane.dispatchEvent(new KeyboardEvent("keydown", { key: keys[way], bubbles: true }));
    } else {
      const list = document.querySelector(select);
      list.value = values[way];
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
  };
  const message = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const painted = async () => {
    await new Promise(requestAnimationFrame);
    await message();
  };
  const found = [];
  for (let round = 0; round < times; round += 1) {
    await painted();
    const started = performance.now();
    act(0);
    await message();
    const script = performance.now() - started;
    document.body.getBoundingClientRect();
    const layout = performance.now() - started - script;
    await painted();
    found.push({ script, layout, frame: performance.now() - started });
    act(1);
    await painted();
  }
  return found;
}
