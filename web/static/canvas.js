// Gives the engine its frames and its canvas, and tells the program what
// pointers do. All of it is here because it comes with every frame, and a call
// into the program costs more than the rest of one.
(() => {
  "use strict";
  const root = document.documentElement;
  const map = () => document.getElementById("map");

  // A frame comes when something has happened, and the engine draws in it only
  // when the program has something to draw: a frame in which only the picture is
  // moved, or the page, does without.
  // A tab that nobody sees has no frames, and makes the map ready without.
  const unseen = () => document.hidden && root.dataset.state === "loading";
  let asked = 0; // the number of the frame that is to come, or 0
  const goesOn = 1; // what the program answers to a frame, one or both
  const draws = 2;

  function wake() {
    if (asked || !stage.step) return;
    asked = unseen() ? setTimeout(step) : window.requestAnimationFrame(step);
  }
  function step() {
    asked = 0;
    if (!stage.step) return; // the program has ended meanwhile
    const next = stage.step();
    if (next & goesOn) wake();
    if (next & draws && !stage.draw()) wake(); // the engine is not there yet
  }
  for (const kind of ["resize", "visibilitychange", "focus"]) {
    window.addEventListener(kind, () => {
      if (asked && unseen()) { // it would come when the tab is seen again
        window.cancelAnimationFrame(asked);
        asked = 0;
      }
      wake();
    }, { capture: true, passive: true });
  }

  // The picture is larger than the map by a margin on each side, in device
  // pixels, so that the map can be panned a little without being drawn anew.
  const most = 96; // CSS px
  const share = 0.12; // of the shorter side
  const ratio = () => window.devicePixelRatio;

  // The size of the picture, which the engine asks for when it may have changed.
  let size = null;
  function measure() {
    const { clientWidth: width, clientHeight: height } = map();
    const margin = Math.round(Math.min(most, share * Math.min(width, height)) * ratio());
    // Rounded down, so that no pixel is drawn across two.
    size = { Width: Math.floor(width * ratio()) + 2 * margin, Height: Math.floor(height * ratio()) + 2 * margin };
    const place = { margin, width: size.Width, height: size.Height };
    for (const [name, length] of Object.entries(place)) map().style.setProperty(`--canvas-${name}`, `${length / ratio()}px`);
  }

  // The engine puts its canvas at the end of the body and gives it the body's
  // size in CSS px. Ours belongs into the map, in device pixels. Its context is
  // made known before anything is drawn.
  let canvas = null;
  function host(known) {
    const append = document.body.appendChild;
    document.body.appendChild = function (node) {
      if (!(node instanceof HTMLCanvasElement)) return append.call(this, node);
      document.body.appendChild = append;
      canvas = node;
      queueMicrotask(() => {
        for (const name of ["tabindex", "style"]) canvas.removeAttribute(name);
        canvas.setAttribute("aria-hidden", "true");
        document.body.removeAttribute("style");
        const height = root.style.getPropertyValue("--tools-height"); // which page.js has measured
        root.removeAttribute("style");
        root.style.setProperty("--tools-height", height);
        slide(0, 0);
      });
      return map().appendChild(canvas);
    };
    for (const side of ["Width", "Height"]) {
      Object.defineProperty(document.body, `client${side}`, {
        configurable: true,
        get: () => {
          if (!size) measure();
          return size[side];
        },
      });
    }
    const resized = () => {
      size = null;
      stage.resized?.();
    };
    window.addEventListener("resize", resized, { capture: true, passive: true });
    new ResizeObserver(resized).observe(map());
    const getContext = HTMLCanvasElement.prototype.getContext;
    // The engine's last step draws one picture over the canvas, for which
    // multisampling is wasted.
    HTMLCanvasElement.prototype.getContext = function (kind, options) {
      const context = getContext.call(this, kind, kind === "webgl2" ? { ...options, antialias: false } : options);
      if (kind !== "webgl2" || !context) return context;
      known(context);
      const link = context.linkProgram;
      context.linkProgram = (program) => {
        unlinked.push({ context, program });
        link.call(context, program);
      };
      // The browser sends what was drawn at the end of a frame by itself, and in
      // order: a name is written where no picture that is under way reads.
      context.flush = context.finish = () => {};
      return context;
    };
    const watchRatio = () => {
      window.matchMedia(`(resolution: ${ratio()}dppx)`).addEventListener("change", () => {
        window.dispatchEvent(new Event("resize"));
        watchRatio();
      }, { once: true });
    };
    watchRatio();
  }

  // Tells whether all shaders are linked. One that is drawn with before anybody
  // has asked keeps the page waiting, for itself and all that was drawn before it.
  const unlinked = [];
  function linked() {
    for (; unlinked.length > 0; unlinked.pop()) {
      const { context, program } = unlinked.at(-1);
      const beside = context.getExtension("KHR_parallel_shader_compile");
      if (beside && !context.getProgramParameter(program, beside.COMPLETION_STATUS_KHR)) return false;
      context.getProgramParameter(program, context.LINK_STATUS);
    }
    return true;
  }

  // Moves the picture by whole device pixels. Two animations that stand still, a
  // millisecond for a CSS px, put it where it belongs: browsers then move what
  // they have composed, where for a style they compose the page anew.
  const reach = 512; // CSS px to each side, more than the margin
  let axes = null;
  function slide(x, y) {
    axes ??= ["X", "Y"].map((axis) => {
      const ends = [-reach, reach].map((px) => `translate${axis}(${px}px)`);
      const animation = canvas.animate({ transform: ends }, { duration: 2 * reach, fill: "both", composite: "add" });
      animation.pause();
      return animation;
    });
    [x, y].forEach((px, i) => { axes[i].currentTime = px / ratio() + reach; });
  }

  const pointers = ["mouse", "touch", "pen"];

  function moved(e) {
    if (!stage.move) return;
    stage.move(e.clientX, e.clientY, e.timeStamp, e.pointerId, pointers.indexOf(e.pointerType), +e.shiftKey, e.buttons);
    wake();
  }

  // A wheel over a map that is part of another page may be meant for that page.
  function turned(e) {
    if (!stage.wheel || root.dataset.state !== "ready" || stage.reserved?.(e)) return;
    e.preventDefault();
    stage.wheel(e.clientX, e.clientY, e.deltaX, e.deltaY, e.deltaMode, e.wheelDeltaY ?? 0, +e.ctrlKey);
    wake();
  }

  function listen() {
    map().addEventListener("pointermove", moved, { passive: true });
    map().addEventListener("wheel", turned, { passive: false });
  }

  // boot.js adds what the module exports: step, draw, resized, move, wheel and cost.
  const stage = { host, linked, wake, slide, listen, reserved: null };
  window.stage = stage;
})();
