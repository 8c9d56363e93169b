// The files of the single-file edition. `cargo xtask build --single-file` puts the scripts of this build where braces stand;
// everything else stands packed in elements of the page, whose ids begin with "file:".
window.advisorInside = (() => {
  const scripts = {
    "{scripts}": 0,
  };
  const made = {};

  async function bytes(name) {
    const text = document.getElementById(`file:${name}`).textContent;
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked).arrayBuffer();
  }

  return {
    script: async (name) => (made[name] ??= scripts[name]()),
    module: bytes,
    file: async (name) => new TextDecoder().decode(await bytes(name)),
    policy: document.getElementById("file:advisor.json").textContent,
  };
})();
