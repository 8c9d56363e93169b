// For the page that embeds: fits the height of every frame that shows Mail Migration Advisor, and brings each new step
// into view. Put <script src="embed.js" defer></script> anywhere. Attributes of a frame: data-min-height and
// data-max-height in pixels (200 and 20000). Talks only to frames whose address says embed=1, and only to their origin.
(() => {
  const NAME = "mail-migration-advisor";
  const frames = () => [...document.querySelectorAll("iframe[src*='embed=1']")];
  const of = (frame) => new URL(frame.src, document.baseURI).origin;
  const hello = (frame) => frame.contentWindow?.postMessage({ [NAME]: 1, kind: "hello" }, "*");
  const limit = (frame, name, fallback) => Number(frame.dataset[name]) || fallback;

  addEventListener("message", ({ source, origin, data }) => {
    if (data?.[NAME] !== 1) return;
    const frame = frames().find((frame) => frame.contentWindow === source);
    // A sandboxed frame without allow-same-origin has no origin to compare.
    if (!frame || (origin !== of(frame) && origin !== "null")) return;
    if (data.kind === "height" && Number.isFinite(data.height)) {
      const height = Math.min(Math.max(data.height, limit(frame, "minHeight", 200)), limit(frame, "maxHeight", 20000));
      // A border may belong to the height; a pixel for what browsers round away.
      const border = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
      frame.style.height = `${Math.ceil(height) + border + 1}px`;
    }
    if (data.kind === "step" && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  });
  for (const frame of frames()) hello(frame);
})();
