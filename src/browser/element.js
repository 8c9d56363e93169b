// For portals that allow script: the element <mail-migration-advisor>. Put this file's address into
// <script src="…/element.js" defer></script>; the page is loaded from the folder beside it.
//
//   <mail-migration-advisor start="/advise" theme="dark" language="en" answers="source=exchange&mailboxes=300">
//
// Events, both with {answers, advice} in `detail`: "advice" whenever the answers change, "result" when the decision
// record is shown. Why a frame inside: docs/decisions/0007-embedding.md.
(() => {
  const NAME = "mail-migration-advisor";
  const page = new URL("./", document.currentScript.src);
  const STYLES = ":host { display: block !important } iframe { display: block; width: 100%; height: 40rem; border: 0 }";

  class Advisor extends HTMLElement {
    static observedAttributes = ["start", "theme", "language", "answers"];
    #frame = document.createElement("iframe");
    #hear = (event) => this.#heard(event);

    constructor() {
      super();
      const styles = new CSSStyleSheet();
      styles.replaceSync(STYLES);
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [styles];
      root.append(this.#frame);
    }

    connectedCallback() {
      this.#frame.title = this.getAttribute("label") ?? "Mail Migration Advisor";
      addEventListener("message", this.#hear);
      this.#show();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#hear);
    }

    attributeChangedCallback(_, before, now) {
      if (this.isConnected && before !== now) this.#show();
    }

    #show() {
      const address = new URL(page);
      address.searchParams.set("embed", "1");
      address.searchParams.set("parent", origin);
      for (const [name, key] of [["theme", "theme"], ["language", "lang"]]) {
        if (this.hasAttribute(name)) address.searchParams.set(key, this.getAttribute(name));
      }
      const answers = this.getAttribute("answers");
      address.hash = (this.getAttribute("start") ?? "/") + (answers ? `?${answers}` : "");
      if (this.#frame.src !== address.href) this.#frame.src = address.href;
    }

    #heard({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== page.origin || data?.[NAME] !== 1) return;
      const { kind, height, answers, advice, address } = data;
      if (kind === "height" && Number.isFinite(height)) {
        this.#frame.style.height = `${Math.ceil(Math.min(Math.max(height, 200), 20000)) + 1}px`;
      }
      if (kind === "step" && this.getBoundingClientRect().top < 0) this.scrollIntoView({ block: "start" });
      if (kind === "advice" || kind === "result") {
        this.dispatchEvent(new CustomEvent(kind, { detail: { answers, advice, address }, bubbles: true, composed: true }));
      }
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, Advisor);
})();
