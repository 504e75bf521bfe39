// Lets the browser look for fonts before they are written with: the first text in
// each size and weight waits for it otherwise.
(() => {
  "use strict";
  const sans = `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif`;
  const serif = `Georgia, "Noto Serif", "Times New Roman", serif`;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return;
  function find(font) {
    context.font = font;
    context.measureText(document.title); // in the letters of the page
  }

  // Those of the page while it is read, in CSS px: what is seen first is then laid
  // out in half the time.
  const page = { 400: [11, 12, 13, 14, 15], 650: [12, 13, 14], 700: [20, 28, 40] };
  for (const [weight, sizes] of Object.entries(page)) for (const px of sizes) find(`${weight} ${px}px ${sans}`);

  // Those of the names on the map, from wasm/page/labels_js.go, while the program is
  // on its way, one after the other.
  const names = [
    `650 13px ${sans}`, `500 12px ${sans}`, `600 10.5px ${sans}`, `500 11px ${sans}`, `10px ${sans}`,
    `italic 13px ${serif}`, `italic 15px ${serif}`,
  ];
  const idle = window.requestIdleCallback ?? setTimeout;
  function next() {
    find(names.shift());
    if (names.length > 0) idle(next);
  }
  window.addEventListener("load", () => idle(next), { once: true });
})();
