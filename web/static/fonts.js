// Lets the browser look for the fonts of the names on the map while the program
// is on its way: the first name in each would wait for as long otherwise. They
// are those of wasm/page/labels_js.go.
(() => {
  "use strict";
  const sans = `system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif`;
  const serif = `Georgia, "Noto Serif", "Times New Roman", serif`;
  const fonts = [
    `650 13px ${sans}`, `500 12px ${sans}`, `600 10.5px ${sans}`, `500 11px ${sans}`, `10px ${sans}`,
    `italic 13px ${serif}`, `italic 15px ${serif}`,
  ];
  const idle = window.requestIdleCallback ?? setTimeout;
  // One after the other: some browsers wait for the system to find each.
  function find(context, [font, ...others]) {
    context.font = font;
    context.measureText(document.title); // in the letters of the page
    if (others.length > 0) idle(() => find(context, others));
  }
  function begin() {
    const context = document.createElement("canvas").getContext("2d");
    if (context) find(context, fonts);
  }
  window.addEventListener("load", () => idle(begin), { once: true });
})();
