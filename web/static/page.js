// The parts of a page that need no program: the links to the other languages
// keep the view or the place in the text, their list closes as lists do, and
// the panel of small screens has three heights.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-keep-view]");
    if (link) link.hash = location.hash;
    const button = event.target.closest?.("[data-goto]");
    if (button) {
      const target = document.getElementById(button.dataset.goto);
      const panel = document.getElementById("panel");
      // A sheet that is drawn down has no room for it.
      if (panel.dataset.height === "low") panel.dataset.height = "mid";
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "start" });
    }
    // The fragment of the address belongs to the view, so a skip link moves
    // the focus alone.
    const skip = event.target.closest?.("a.skip");
    if (skip) {
      event.preventDefault();
      document.getElementById(skip.hash.slice(1)).focus();
    }
  }, { capture: true });

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-reload]")) {
      button.addEventListener("click", () => location.reload());
    }
    const languages = document.querySelector(".languages");
    languages?.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !languages.open) return;
      event.stopPropagation();
      languages.open = false;
      languages.querySelector("summary").focus();
    });
    languages?.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !languages.contains(event.relatedTarget)) languages.open = false;
    });
    document.addEventListener("pointerdown", (event) => {
      if (languages && !languages.contains(event.target)) languages.open = false;
    }, { capture: true, passive: true });
    const panel = document.getElementById("panel");
    const handle = document.getElementById("sheet-handle");
    if (!panel || !handle) return;
    const heights = ["low", "mid", "high"];
    const set = (height) => {
      panel.dataset.height = height;
      handle.setAttribute("aria-expanded", String(height === "high"));
      handle.setAttribute("aria-label", height === "high" ? handle.dataset.less : handle.dataset.more);
    };
    let from = null;
    let dragged = false;
    handle.addEventListener("pointerdown", (event) => {
      from = event.clientY;
      dragged = false;
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", (event) => {
      const moved = from === null ? 0 : event.clientY - from;
      if (Math.abs(moved) < 40) return;
      const next = heights.indexOf(panel.dataset.height) - Math.sign(moved);
      if (heights[next]) set(heights[next]);
      from = event.clientY;
      dragged = true;
    });
    for (const kind of ["pointerup", "pointercancel"]) handle.addEventListener(kind, () => { from = null; });
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      const next = heights[heights.indexOf(panel.dataset.height) + step];
      if (!next) return;
      event.preventDefault();
      set(next);
    });
    handle.addEventListener("click", () => {
      if (!dragged) set(panel.dataset.height === "high" ? "mid" : "high");
      dragged = false;
    });
  });
})();
