// Opens the explorer in the first of the reader's languages that it has.
(() => {
  "use strict";
  const links = [...document.querySelectorAll("a[hreflang]")];
  for (const wanted of navigator.languages ?? []) {
    const link = links.find((a) => wanted.toLowerCase().split("-")[0] === a.hreflang);
    if (link) {
      location.replace(link.href + location.hash);
      return;
    }
  }
  location.replace(links[0].href + location.hash);
})();
