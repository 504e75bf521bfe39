// Applies what the program finds to have changed in the page: many changes in
// one call, since a call from the program costs more than what most of them do.
(() => {
  "use strict";

  // What a reader has ticked stays so whatever the attribute says.
  const ticked = (node, name, on) => { if (name === "checked") node.checked = on; };

  // The HTML is read as the content of the element: rows belong into tables.
  const reader = document.createRange();
  function replace(element, from, count, html) {
    for (; count > 0; count--) element.childNodes[from].remove();
    if (!html) return;
    reader.selectNodeContents(element);
    element.insertBefore(reader.createContextualFragment(html), element.childNodes[from] ?? null);
  }

  // Walks through an element along edits as wasm/patch/edits.go writes them.
  function edit(element, walk) {
    const fields = walk.split("\x1f");
    let node = element;
    for (let i = 0; i < fields.length; i++) {
      const rest = fields[i].slice(1);
      switch (fields[i][0]) {
        case ">":
          node = node.childNodes[rest];
          break;
        case "<":
          node = node.parentNode;
          break;
        case "=":
          node.data = rest;
          break;
        case "@":
          node.setAttribute(rest, fields[++i]);
          ticked(node, rest, true);
          break;
        case "-":
          node.removeAttribute(rest);
          ticked(node, rest, false);
          break;
        case "~":
          replace(node, Number(rest), Number(fields[++i]), fields[++i]);
          break;
      }
    }
  }

  // Takes elements, each with its edits.
  window.approdi.patch = (...all) => {
    for (let i = 0; i < all.length; i += 2) edit(all[i], all[i + 1]);
  };

  // Gives the children of an element their sizes and the places of their upper
  // left corners, in CSS px, and lets Tab come to the one of a number. What a
  // child has already is not set again.
  window.approdi.place = (element, boxes, tabbed) => {
    let child = element.firstElementChild;
    let number = 0;
    for (const box of boxes.split(";")) {
      if (!child) return;
      if (child.box !== box) {
        const [side, x, y] = box.split(",");
        child.box = box;
        child.style.width = child.style.height = `${side}px`;
        child.style.transform = `translate(${x}px,${y}px)`;
      }
      const tab = number++ === tabbed ? 0 : -1;
      if (child.tabIndex !== tab) child.tabIndex = tab;
      child = child.nextElementSibling;
    }
  };
})();
