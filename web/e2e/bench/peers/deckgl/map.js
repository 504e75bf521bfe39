// A deck.gl page that shows what the site's map shows: a layer for each kind
// of thing, whose vertices are made once. A new year comes as deck.gl wants it:
// the same layer described anew, and told which of its values have changed.
import { colors, controlYears, picture, radiusOf, ready, viewOf } from "./{{page.js}}";

const { Deck, FlyToInterpolator, MapView, PathLayer, ScatterplotLayer, SolidPolygonLayer, TextLayer } = window.deck;
const get = async (name) => (await (await fetch(new URL(name, import.meta.url))).json()).features;
const color = (hex, opacity = 1) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).concat(255 * opacity);
const at = ({ geometry }) => geometry.coordinates;

const asked = viewOf(location.hash);
let view = { longitude: asked.lon, latitude: asked.lat, zoom: asked.zoom };
let moving = false;
let shown = 2016;

// Rings of polygons and lines of geometries of several are rows of their own.
const polygons = (features) => features.flatMap(({ geometry: { type, coordinates } }) => type === "Polygon" ? [coordinates] : coordinates);
const lines = (features) => features.flatMap(({ properties, geometry: { type, coordinates } }) =>
  (type === "LineString" ? [coordinates] : coordinates).map((path) => ({ path, properties })));

const layers = [];
const deck = new Deck({
  parent: document.getElementById("map"),
  views: new MapView({ repeat: false }),
  initialViewState: view,
  controller: { inertia: true },
  parameters: { depthCompare: "always" },
  onViewStateChange: ({ viewState }) => { view = viewState; },
  onInteractionStateChange: ({ inTransition }) => { moving = Boolean(inTransition); },
});

const fill = (id, data, hex) => new SolidPolygonLayer({ id, data, getPolygon: (rings) => rings, getFillColor: color(hex) });
const names = (id, data, size, more) => new TextLayer({
  id, data, getPosition: at, getText: ({ properties }) => properties.name, getSize: size, getColor: color(colors.dot), characterSet: "auto",
  fontFamily: "sans-serif", fontSettings: { sdf: true }, outlineWidth: 2, outlineColor: color(colors.ring), ...more,
});

const land = polygons(await get("{{land.geojson}}"));
layers.push(fill("land", land, colors.land));
deck.setProps({ layers: [...layers], onAfterRender: firstLand });
function firstLand() {
  deck.setProps({ onAfterRender: () => {} });
  picture();
}

const [lakes, borders, routes, places, labels, figures] = await Promise.all([
  "{{lakes.geojson}}", "{{borders.geojson}}", "{{routes.geojson}}", "{{places.geojson}}", "{{names.geojson}}", "{{figures.geojson}}",
].map(get));
const largest = Math.max(...figures.flatMap(({ properties }) => Object.values(properties)));
layers.push(
  fill("lakes", polygons(lakes), colors.sea),
  new PathLayer({ id: "borders", data: lines(borders), getPath: ({ path }) => path, getColor: color(colors.border), getWidth: 0.9, widthUnits: "pixels" }),
  new PathLayer({ id: "routes", data: lines(routes), getPath: ({ path }) => path, getWidth: 12, widthUnits: "pixels", capRounded: true, jointRounded: true,
    getColor: ({ properties }) => color(colors.route[properties.route] ?? colors.otherRoute, 0.6) }),
  new ScatterplotLayer({ id: "places", data: places, getPosition: at, getRadius: 3, radiusUnits: "pixels", stroked: true, lineWidthUnits: "pixels",
    getFillColor: color(colors.dot), getLineColor: color(colors.ring), getLineWidth: 1 }),
);
const above = [
  names("names", labels, 13),
  names("place-names", places, 12, { getTextAnchor: "start", getPixelOffset: [8, 0] }),
];
const circles = () => new ScatterplotLayer({
  id: "figures", data: figures, getPosition: at, radiusUnits: "pixels", stroked: true, lineWidthUnits: "pixels", getLineWidth: 1.5,
  getFillColor: color(colors.otherRoute, 0.8), getLineColor: color(colors.ring),
  getRadius: ({ properties }) => radiusOf(properties[shown] ?? 0, largest), updateTriggers: { getRadius: shown },
});
function show(year) {
  shown = year;
  deck.setProps({ layers: [...layers, circles(), ...above] });
}
show(2016);
controlYears(show);
requestAnimationFrame(() => requestAnimationFrame(ready));
window.peer = {
  fly: (zoom, latitude, longitude) => {
    moving = true;
    deck.setProps({ initialViewState: {
      zoom, latitude, longitude, transitionDuration: "auto", transitionInterpolator: new FlyToInterpolator(), onTransitionEnd: () => { moving = false; },
    } });
  },
  moving: () => moving,
  view: () => ({ zoom: view.zoom, lat: view.latitude, lon: view.longitude }),
};
