// What both pages have in common: the view in the address, the colours of the
// map, and the controls for the year.

export const colors = {
  sea: "#12304a", land: "#e9e3d5", coast: "#f6f2e9", border: "#bdb29c", dot: "#13202c", ring: "#ffffff",
  route: {
    "western-mediterranean": "#5cc4bd", "algeria-sardinia": "#5cc4bd", "western-african": "#a5cf76",
    "eastern-mediterranean": "#b9a2ee", "libya-crete": "#b9a2ee", "levant-cyprus": "#b9a2ee",
  },
  otherRoute: "#f0b24b",
};

// The view of an address such as #map=5/36/14&year=2016. Zoom counts as in
// MapLibre: the world is 512 px wide at zoom 0.
export function viewOf(hash) {
  const [zoom, lat, lon] = (new URLSearchParams(hash.slice(1)).get("map") ?? "4.3/37/14").split("/").map(Number);
  return { zoom, lat, lon };
}

// The radius of a circle in px whose area is in proportion to the value.
export function radiusOf(value, largest) {
  return value > 0 ? Math.max(80 * Math.sqrt(value / largest), 3.5) : 0;
}

// The years are shown one after the other at the pace of the site.
export function controlYears(show) {
  const year = document.getElementById("year");
  const play = document.getElementById("play");
  const shown = document.getElementById("year-shown");
  let timer = 0;
  const set = (n) => {
    year.value = n;
    shown.textContent = String(n);
    show(n);
  };
  year.addEventListener("input", () => set(Number(year.value)));
  play.addEventListener("click", () => {
    if (timer) {
      clearInterval(timer);
      timer = 0;
      return;
    }
    timer = setInterval(() => set(Number(year.value) % Number(year.max) + 1 || Number(year.min)), Number(play.dataset.pace));
  });
}

// The moment from which the map is all there is noted by the script that
// watches the page, and the frame that first shows the land by the browser: it
// tells when the word that comes with it is on screen.
export function picture() {
  const word = document.createElement("p");
  word.id = "land";
  word.textContent = "Land";
  word.setAttribute("elementtiming", word.id);
  document.body.append(word);
}
export function ready() { window.bench?.ready(); }
