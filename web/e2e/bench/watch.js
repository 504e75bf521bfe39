// Watches a page from before its first script: counts what it draws, and
// notes when the picture of the map, the map and its first answer are there.
(() => {
  "use strict";
  const bench = { frames: 0, draws: 0, elements: 0, paths: 0, mostDraws: 0, mostElements: 0, mostVertices: 0, wasm: null, ready };
  window.bench = bench;
  // Where WebGL fills nothing, the pages are told of hardware, as they go easy on
  // a machine without.
  if (window.benchUnfilled === true) {
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const { getParameter } = prototype;
      const renderers = [prototype.RENDERER, 0x9246]; // and that of WEBGL_debug_renderer_info
      prototype.getParameter = function (name) {
        return renderers.includes(name) ? "unfilled" : getParameter.call(this, name);
      };
    }
  }

  const times = { tasks: [] };
  bench.times = times;
  // Tasks of more than 50 ms, in which the page cannot answer.
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) times.tasks.push({ at: startTime, took: duration });
  }).observe({ type: "longtask", buffered: true });

  let tell = null; // called with the next thing drawn
  let open = false; // whether a frame is being drawn: all that one task draws
  function drawn() {
    if (!open) {
      open = true;
      bench.frames++;
      const draws = bench.draws;
      const elements = bench.elements;
      queueMicrotask(() => {
        open = false;
        bench.mostDraws = Math.max(bench.mostDraws, bench.draws - draws);
        bench.mostElements = Math.max(bench.mostElements, bench.elements - elements);
        bench.mostVertices = Math.max(bench.mostVertices, window.approdi?.stats.vertices ?? 0);
      });
    }
    const told = tell;
    tell = null;
    told?.();
  }
  function watch(prototype, name, count) {
    const original = prototype[name];
    if (!original) return;
    prototype[name] = function (...values) {
      drawn();
      count(values);
      return original.apply(this, values);
    };
  }
  for (const kind of ["WebGLRenderingContext", "WebGL2RenderingContext"]) {
    const prototype = window[kind]?.prototype;
    if (!prototype) continue;
    watch(prototype, "drawElements", (v) => { bench.draws++; bench.elements += v[1]; });
    watch(prototype, "drawArrays", (v) => { bench.draws++; bench.elements += v[2]; });
    watch(prototype, "drawElementsInstanced", (v) => { bench.draws++; bench.elements += v[1] * v[4]; });
    watch(prototype, "drawArraysInstanced", (v) => { bench.draws++; bench.elements += v[2] * v[3]; });
    watch(prototype, "drawRangeElements", (v) => { bench.draws++; bench.elements += v[3]; });
  }
  const paths = window.CanvasRenderingContext2D.prototype;
  for (const name of ["fill", "stroke"]) {
    const original = paths[name];
    paths[name] = function (...values) {
      drawn();
      bench.paths++;
      return original.apply(this, values);
    };
  }

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await original.apply(WebAssembly, values);
      const exports = (result.instance ?? result).exports;
      bench.wasm = exports?.mem ?? exports?.memory ?? null;
      return result;
    };
  }

  // The picture of the map is a poster on the site, and comes with a word in
  // the pages of the peers. The browser says when it is on screen.
  function picture(at) { times.picture = Math.min(times.picture ?? at, at); }
  function ready() {
    times.ready ??= performance.now();
    window.benchReady?.("");
  }
  new MutationObserver((_, self) => {
    const poster = document.getElementById("poster");
    if (!poster) return;
    self.disconnect();
    poster.setAttribute("elementtiming", "poster");
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) picture(entry.renderTime || entry.loadTime);
  }).observe({ type: "element", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name !== "first-contentful-paint") continue;
      times.text = entry.startTime;
      // Drawn with the words, when it is part of the page.
      if (document.getElementById("poster") instanceof SVGElement) picture(entry.startTime);
    }
  }).observe({ type: "paint", buffered: true });
  document.addEventListener("readystatechange", () => {
    const root = document.documentElement;
    if (!root.dataset.state) return;
    const look = () => { if (root.dataset.state === "ready") ready(); };
    new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ["data-state"] });
    look();
  }, { once: true });

  // The map has answered when, after a pointer has dragged on it, something
  // is drawn, or its pane is moved: Leaflet's by its style, and the canvas of
  // the site by animations that it sets to a time.
  const time = Object.getOwnPropertyDescriptor(Animation.prototype, "currentTime");
  Object.defineProperty(Animation.prototype, "currentTime", { ...time, set(value) { tell?.(); time.set.call(this, value); } });
  window.addEventListener("pointermove", (event) => {
    if (!times.ready || times.answer || tell || event.buttons !== 1) return;
    tell = () => { times.answer ??= performance.now(); };
    const pane = document.querySelector(".leaflet-map-pane");
    if (pane) new MutationObserver(drawn).observe(pane, { attributes: true, attributeFilter: ["style"] });
  }, { capture: true });
})();
