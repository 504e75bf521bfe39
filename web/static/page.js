// The parts of a page that need no program: what a reader has chosen for the
// eyes goes along from page to page, the links to the other languages keep the
// view or the place in the text, their list closes as lists do, and the panel of
// small screens has three heights.
(() => {
  "use strict";

  // Theme and stillness are in the fragment of the address, so that nothing has
  // to be stored. On a page to read, a fragment is the name of what to scroll
  // to: there they move from behind it into the state of the history.
  const root = document.documentElement;
  const themes = ["light", "dark", "contrast", "projector"];
  const named = (hash) => new URLSearchParams(hash.replace(/^#/, ""));
  function adopt(eyes) {
    if (themes.includes(eyes.get("theme"))) root.dataset.theme = eyes.get("theme");
    if (eyes.get("motion") === "off") root.dataset.motion = "off";
  }
  const chosen = () => new URLSearchParams([
    ...(root.dataset.theme ? [["theme", root.dataset.theme]] : []), ...(root.dataset.motion === "off" ? [["motion", "off"]] : []),
  ]);
  adopt(named(location.hash));
  if (root.dataset.state === "document") {
    const keep = (address) => history.replaceState({ eyes: chosen().toString() }, "", address);
    adopt(named(history.state?.eyes ?? ""));
    if (location.hash.includes("=")) {
      const anchor = location.hash.slice(1).split("&").find((part) => !part.includes("="));
      keep(location.pathname + location.search + (anchor ? `#${anchor}` : ""));
    }
    window.addEventListener("hashchange", () => keep());
  }
  function carry(link) {
    if (link.origin !== location.origin || link.download || (link.hash && link.pathname === location.pathname)) return;
    const given = named(link.hash);
    const missing = [...chosen()].filter(([key]) => !given.has(key)).map((pair) => pair.join("="));
    if (missing.length > 0) link.hash = [link.hash.slice(1), ...missing].filter(Boolean).join("&");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link && "keepView" in link.dataset) link.hash = location.hash;
    if (link) carry(link);
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
    // These take as many rows as the words and the size of the text need. The style sheet knows the usual height of the
    // tools: a change at the root has the style of the whole page worked out anew.
    const measure = (id, name, on, usual) => {
      const box = document.getElementById(id);
      if (!box) return;
      new ResizeObserver(([{ borderBoxSize: [{ blockSize }] }]) => {
        if (blockSize === usual) on.style.removeProperty(name);
        else on.style.setProperty(name, `${blockSize}px`);
      }).observe(box);
    };
    measure("tools", "--tools-height", root, 48);
    measure("foot", "--foot-height", document.getElementById("legend"));
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
