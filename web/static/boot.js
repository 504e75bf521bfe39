// Starts the program in its page: finds out whether it can run, says how far it
// has come, and shows the page without the map where it cannot run. Its canvas
// and its frames are in canvas.js.
(() => {
  "use strict";
  const root = document.documentElement;
  const script = document.currentScript;
  root.dataset.state = "loading";

  // What the last frame that was drawn has cost, and how many there were, for tests and the curious.
  const stats = {};
  for (const [i, name] of ["frames", "drawCalls", "vertices"].entries()) {
    Object.defineProperty(stats, name, { get: () => stage.cost?.(i) ?? 0 });
  }
  const approdi = {
    stats,
    get draws() { return renderer() !== ""; }, // whether anything draws for WebGL
    get software() { return isSoftware.test(renderer()); }, // whether the processor does, for want of one for graphics
    ready() { if (root.dataset.state !== "failed") root.dataset.state = "ready"; },
    fail(reason) {
      if (root.dataset.state === "failed") return; // the first reason is the cause
      root.dataset.state = "failed";
      const shown = document.querySelector(`#status [data-reason="${reason}"]`);
      for (const p of document.querySelectorAll("#status [data-reason]")) p.hidden = p !== shown;
      document.getElementById("status").hidden = false;
      // Nobody answers any more: a dialog that stayed open could not be closed.
      for (const dialog of document.querySelectorAll("dialog")) dialog.close();
      for (const control of document.querySelectorAll("#content :is(button, input), #as-text button, #timeline-title button")) control.disabled = true;
    },
  };
  window.approdi = approdi;

  const ready = new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
    else resolve();
  });

  // What draws for WebGL names itself, or is "" where nothing does. The answer
  // comes when all that the page has given it to draw is drawn, so it is asked
  // once: when the engine has its context, or after a while where it has none.
  const isSoftware = /swiftshader|llvmpipe|softpipe|software|basic render/i;
  let named;
  function renderer() {
    if (named !== undefined) return named;
    try {
      const context = document.createElement("canvas").getContext("webgl2");
      named = context ? nameOf(context) : "";
      context?.getExtension("WEBGL_lose_context")?.loseContext();
    } catch {
      named = "";
    }
    return named;
  }
  function nameOf(context) {
    const exact = context.getExtension("WEBGL_debug_renderer_info");
    return context.getParameter(exact ? exact.UNMASKED_RENDERER_WEBGL : context.RENDERER) || "nameless";
  }

  // The engine reloads the page when its picture is lost, and the address
  // brings the view back. A picture that is lost again and again is given up.
  window.addEventListener("webglcontextlost", (event) => {
    const now = Date.now();
    let losses = [];
    try {
      losses = JSON.parse(sessionStorage.getItem("losses") ?? "[]").filter((t) => now - t < 60000);
      sessionStorage.setItem("losses", JSON.stringify([...losses, now]));
    } catch {
      // Without storage the losses are not counted.
    }
    if (losses.length >= 3) {
      event.stopImmediatePropagation();
      approdi.fail("program");
    }
  }, { capture: true });

  // The download begins before the page is there, and the browser compiles what
  // comes while more is coming. It keeps what it has compiled only of an answer
  // that nobody else has read, which is why nothing counts the bytes.
  const abort = new AbortController();
  const compiled = compile(new URL(script.dataset.wasm, script.src));
  const words = read(new URL(script.dataset.words, script.src));
  const loader = load(new URL(script.dataset.exec, script.src));
  for (const promise of [compiled, words, loader]) promise.catch(() => {});

  // Go's own script, which the program needs to run.
  function load(url) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = () => reject(new TypeError(`nothing from ${url}`));
      document.head.append(element);
    });
  }

  // The words of the program in the language of the page.
  async function read(url) {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new TypeError(`${response.status} for ${url}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  async function compile(url) {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new TypeError(`${response.status} for ${url}`);
    // Some servers do not know what WebAssembly is.
    if (!response.headers.get("Content-Type")?.startsWith("application/wasm")) return WebAssembly.compile(await response.arrayBuffer());
    return WebAssembly.compileStreaming(response);
  }

  // The figures and the picture of the map are on screen, or the page is in a
  // tab that nobody sees.
  async function painted() {
    const poster = document.getElementById("poster");
    const late = new Promise((resolve) => { setTimeout(resolve, patience); });
    await Promise.race([late, poster.decode().catch(() => {})]);
    await Promise.race([late, new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); })]);
    root.dataset.painted = ""; // what waits for it is in style/numbers.css
  }

  // How long the program waits for the picture, and the picture for a browser
  // that cannot draw the map, in milliseconds.
  const patience = 1000;

  // The download may stall without an end. After a while it is said that it is slow.
  const slow = 20000;

  function say(word) {
    const status = document.getElementById("loading");
    status.querySelector("label").textContent = status.dataset[word];
  }

  // What canvas.js calls in the module.
  const exported = ["step", "draw", "resized", "move", "wheel", "cost"];

  // A program that has ended hears nothing any more. Go's timers would wait for
  // it for ever.
  function end(go) {
    for (const name of exported) stage[name] = null;
    go._resume = () => go._scheduledTimeouts.clear();
    approdi.fail("program");
  }

  async function start() {
    await ready;
    let program;
    const late = setTimeout(say, slow, "slow");
    const shown = painted();
    // Nobody waits for the end of a download that cannot be used.
    const asked = setTimeout(() => {
      if (approdi.draws) return;
      abort.abort();
      approdi.fail("webgl");
    }, 2 * patience);
    try {
      [program, approdi.words] = await Promise.all([compiled, words, loader]);
    } catch (error) {
      console.warn(error);
      // What does not come, or breaks off, ends in a TypeError; bytes that are
      // no program in a CompileError, which can come before the last of them.
      approdi.fail(error instanceof TypeError ? "network" : "wasm");
      return;
    } finally {
      clearTimeout(late);
      clearTimeout(asked);
    }
    await shown;
    if (root.dataset.state === "failed") return;
    try {
      say("starting");
      stage.host((context) => { named ??= nameOf(context); });
      const go = new Go();
      // A program that runs out of memory or breaks in any other way ends in
      // an error in the middle of an event or a frame.
      const guarded = (enter) => (...values) => {
        try {
          return enter(...values);
        } catch (error) {
          console.warn(error);
          return end(go);
        }
      };
      go._resume = guarded(go._resume.bind(go));
      const instance = await WebAssembly.instantiate(program, go.importObject);
      await new Promise((resolve) => { setTimeout(resolve); }); // the page has its turn
      for (const name of exported) stage[name] = guarded(instance.exports[name]);
      await go.run(instance);
      end(go);
    } catch (error) {
      console.warn(error);
      approdi.fail("wasm");
    }
  }
  start();
})();
