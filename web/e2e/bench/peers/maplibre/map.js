// A MapLibre page that shows what the site's map shows, as its documentation
// advises: GeoJSON sources, which MapLibre simplifies and cuts into tiles by
// itself in a worker. A new year comes by the state of features, which is its
// quickest way, or on demand by new data. Names are drawn with the fonts of the system.
import * as maplibre from "./{{library.js}}";
import { colors, controlYears, picture, radiusOf, ready, viewOf } from "./{{page.js}}";

maplibre.setWorkerUrl(new URL("{{worker.js}}", import.meta.url).href);
const url = (name) => new URL(name, import.meta.url).href;
const view = viewOf(location.hash);
const figures = await (await fetch(url("{{figures.geojson}}"))).json();

const source = (data, more) => ({ type: "geojson", data, ...more });
const text = (size) => ({
  "text-field": ["get", "name"], "text-font": ["sans-serif"], "text-size": size,
});
const halo = { "text-color": colors.dot, "text-halo-color": colors.ring, "text-halo-width": 1.2 };
const routeColor = ["match", ["get", "route"], ...Object.entries(colors.route).flat(), colors.otherRoute];

const map = new maplibre.Map({
  container: "map",
  center: [view.lon, view.lat],
  zoom: view.zoom,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      land: source(url("{{land.geojson}}")), lakes: source(url("{{lakes.geojson}}")),
      borders: source(url("{{borders.geojson}}")), routes: source(url("{{routes.geojson}}")),
      places: source(url("{{places.geojson}}")), names: source(url("{{names.geojson}}")),
      figures: source(figures),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": colors.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": colors.land } },
      { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": colors.sea } },
      { id: "borders", type: "line", source: "borders", paint: { "line-color": colors.border, "line-width": 0.9 } },
      { id: "routes", type: "line", source: "routes", layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": routeColor, "line-width": 12, "line-blur": 5, "line-opacity": 0.6 } },
      { id: "places", type: "circle", source: "places", paint: { "circle-radius": 3, "circle-color": colors.dot, "circle-stroke-color": colors.ring, "circle-stroke-width": 1 } },
      { id: "figures", type: "circle", source: "figures", paint: {
        "circle-radius": ["coalesce", ["feature-state", "radius"], ["get", "radius"], 0], "circle-color": colors.otherRoute, "circle-opacity": 0.8,
        "circle-stroke-color": colors.ring, "circle-stroke-width": 1.5 } },
      { id: "names", type: "symbol", source: "names", layout: text(13), paint: halo },
      { id: "place-names", type: "symbol", source: "places", layout: { ...text(12), "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.6, "symbol-sort-key": ["get", "rank"] }, paint: halo },
    ],
  },
});

let byData = false;
function show(year) {
  if (byData) {
    map.getSource("figures").setData({ ...figures, features: figures.features.map((feature) => (
      { ...feature, properties: { radius: radiusOf(feature.properties[year] ?? 0, figures.largest) } })) });
    return;
  }
  for (const feature of figures.features) {
    const radius = radiusOf(feature.properties[year] ?? 0, figures.largest);
    map.setFeatureState({ source: "figures", id: feature.id }, { radius });
  }
}
map.once("styledata", () => {
  show(2016);
  controlYears(show);
});
map.on("render", function look() {
  if (!map.isSourceLoaded("land")) return;
  map.off("render", look);
  picture();
});
map.once("load", ready);
window.peer = {
  byData: () => {
    byData = true;
    map.removeFeatureState({ source: "figures" });
  },
  fly: (zoom, lat, lon) => map.flyTo({ center: [lon, lat], zoom }),
  moving: () => map.isMoving() || !map.areTilesLoaded(),
  view: () => ({ zoom: map.getZoom(), lat: map.getCenter().lat, lon: map.getCenter().lng }),
};
