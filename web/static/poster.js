// Lays the picture of the map where the map will be, until the map is there,
// by the rules with which the program opens its camera (camera.Fit and
// camera.Limits): neither has to move when one takes the place of the other.
(() => {
  "use strict";
  // The first frame for which it has been read, and all that lies over it, has
  // the picture in its place. In a tab that nobody sees there is no frame.
  let laid = false;
  function layOnce() {
    if (laid) return;
    laid = document.getElementById("pan") !== null; // which follows them
    if (laid) lay();
    else requestAnimationFrame(layOnce);
  }
  requestAnimationFrame(layOnce);
  // Where no frame comes first, it is a task of its own: it has the page laid out.
  document.addEventListener("DOMContentLoaded", () => { setTimeout(layOnce); });

  function lay() {
    const poster = document.getElementById("poster");
    const map = document.getElementById("map");
    const theme = document.documentElement.dataset.theme;
    if (theme) poster.parentElement.querySelector("source").media = theme === "dark" || theme === "contrast" ? "all" : "not all";
    const [picture, basin, frame] = ["picture", "basin", "frame"].map((name) => {
      const [west, north, east, south] = poster.dataset[name].split(" ").map(Number);
      return { west, north, east, south, width: east - west, height: south - north };
    });

    // What panels cover of a box, and where no map shows around them.
    function insets(box, property) {
      const covered = { left: 0, right: 0, top: 0, bottom: 0 };
      for (const id of ["panel", "timeline", "tools", "zoom"]) {
        const element = document.getElementById(id);
        const b = element.getBoundingClientRect();
        if (b.width === 0) continue;
        const side = getComputedStyle(element).getPropertyValue(property).trim();
        const reach = { left: b.right, right: box.width - b.left, top: b.bottom, bottom: box.height - b.top };
        if (side in covered) covered[side] = Math.max(covered[side], reach[side]);
      }
      return covered;
    }

    const between = (x, low, high) => (low > high ? (low + high) / 2 : Math.min(Math.max(x, low), high));

    function place() {
      const box = map.getBoundingClientRect();
      if (document.documentElement.dataset.state !== "loading" || box.width === 0) return;
      const covered = insets(box, "--covers");
      const hidden = insets(box, "--hides");
      const width = Math.max(box.width - covered.left - covered.right, 1);
      const height = Math.max(box.height - covered.top - covered.bottom, 1);
      const scale = Math.max(
        Math.min(width / basin.width, height / basin.height),
        Math.max(box.width - hidden.left - hidden.right, 1) / frame.width,
        Math.max(box.height - hidden.top - hidden.bottom, 1) / frame.height,
      );
      const x = width > 1 ? covered.left + width / 2 : box.width / 2;
      const y = height > 1 ? covered.top + height / 2 : box.height / 2;
      const west = between((basin.west + basin.east) / 2,
        frame.west + (x - hidden.left) / scale, frame.east - (box.width - hidden.right - x) / scale);
      const north = between((basin.north + basin.south) / 2,
        frame.north + (y - hidden.top) / scale, frame.south - (box.height - hidden.bottom - y) / scale);
      poster.style.setProperty("--left", `${(picture.west - west) * scale + x}px`);
      poster.style.setProperty("--top", `${(picture.north - north) * scale + y}px`);
      poster.style.setProperty("--width", `${picture.width * scale}px`);
      poster.dataset.laid = "";
    }
    place();
    window.addEventListener("resize", place);
  }
})();
