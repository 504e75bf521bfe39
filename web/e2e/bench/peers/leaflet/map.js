// A Leaflet page that shows what the site's map shows, on one canvas. Leaflet
// draws every vertex it is given, so it gets the level of detail that suits
// the zoom, as the site has it.
import { colors, controlYears, picture, radiusOf, ready, viewOf } from "./{{page.js}}";

const { Canvas, CircleMarker, DivIcon, GeoJSON, Map, Marker } = window.L;
const get = async (name) => (await fetch(new URL(name, import.meta.url))).json();
const view = viewOf(location.hash);
const map = new Map("map", {
  center: [view.lat, view.lon], zoom: Math.round(view.zoom + 1), preferCanvas: true, attributionControl: false,
  // As fine as this library lets a wheel be.
  zoomSnap: 0.25, wheelDebounceTime: 80,
});

// Names of files that a build has given, coarse to fine, and the zoom of
// Leaflet up to which each is drawn.
const levels = [["{{land-0.geojson}}", 5], ["{{land-1.geojson}}", 7], ["{{land-2.geojson}}", 8], ["{{land-3.geojson}}", Infinity]];
const grounds = [];
let shown = -1;

const ground = map.createPane("ground");
ground.style.zIndex = 350;
const groundCanvas = new Canvas({ pane: "ground" });

async function showLand() {
  const level = levels.findIndex(([, zoom]) => map.getZoom() <= zoom);
  grounds[level] ??= get(levels[level][0]).then((land) => new GeoJSON(land, {
    renderer: groundCanvas, interactive: false, style: { color: colors.coast, weight: 1, fillColor: colors.land, fillOpacity: 1 },
  }));
  const layer = await grounds[level];
  if (level === shown) return;
  const before = grounds[shown];
  shown = level;
  layer.addTo(map).bringToBack();
  (await before)?.remove();
}

await showLand();
picture();
map.on("zoomend", showLand);
const [lakes, borders, routes, places, names, figures] = await Promise.all([
  "{{lakes.geojson}}", "{{borders.geojson}}", "{{routes.geojson}}", "{{places.geojson}}", "{{names.geojson}}", "{{figures.geojson}}",
].map(get));
new GeoJSON(lakes, { renderer: groundCanvas, interactive: false, style: { stroke: false, fillColor: colors.sea, fillOpacity: 1 } }).addTo(map);
new GeoJSON(borders, { renderer: groundCanvas, interactive: false, style: { color: colors.border, weight: 0.9 } }).addTo(map);
new GeoJSON(routes, { style: ({ properties }) => ({ color: colors.route[properties.route] ?? colors.otherRoute, weight: 12, opacity: 0.5 }) }).addTo(map);
new GeoJSON(places, { pointToLayer: (_, at) => new CircleMarker(at, { radius: 3, color: colors.ring, weight: 1, fillColor: colors.dot, fillOpacity: 1 }) }).addTo(map);
const circles = figures.features.map(({ geometry: { coordinates: [lon, lat] }, properties }) => ({
  properties,
  marker: new CircleMarker([lat, lon], { color: colors.ring, weight: 1.5, fillColor: colors.otherRoute, fillOpacity: 0.8 }).addTo(map),
}));
for (const { geometry: { coordinates: [lon, lat] }, properties } of names.features) {
  new Marker([lat, lon], { interactive: false, icon: new DivIcon({ className: "name", html: properties.name }) }).addTo(map);
}

function show(year) {
  for (const { properties, marker } of circles) marker.setRadius(radiusOf(properties[year] ?? 0, figures.largest));
}
show(2016);
controlYears(show);
let moving = false;
map.on("movestart zoomstart", () => { moving = true; });
map.on("moveend zoomend", () => { moving = false; });
requestAnimationFrame(ready);
window.peer = {
  fly: (zoom, lat, lon) => map.flyTo([lat, lon], Math.round(zoom + 1)),
  moving: () => moving,
  view: () => ({ zoom: map.getZoom() - 1, lat: map.getCenter().lat, lon: map.getCenter().lng }),
};
