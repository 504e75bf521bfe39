// Sorts tables by the column whose heading is chosen, and completes the
// addresses to be cited. Without it the pages say the same, in one order.
(() => {
  "use strict";
  const sorted = document.getElementById("sorted");
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });

  // What a cell is sorted by: a number, or its text. A cell of numbers
  // without one has no data.
  const keyOf = (cell, numbers) => {
    if (!numbers) return cell.textContent.trim();
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  };

  const sort = (table, heading, column) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const numbers = rows.some((row) => row.cells[column].dataset.value !== undefined);
    const before = heading.getAttribute("aria-sort");
    // The largest numbers and the first letters are what is looked for.
    const down = before ? before === "ascending" : numbers;
    const sign = down ? -1 : 1;
    const keys = new Map(rows.map((row) => [row, keyOf(row.cells[column], numbers)]));
    rows.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      if (x === null || y === null) return (x === null) - (y === null);
      return sign * (numbers ? x - y : words.compare(x, y));
    });
    body.append(...rows);
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const say = numbers ? (down ? "down" : "up") : (down ? "wordsDown" : "wordsUp");
    sorted.textContent = sorted.dataset[say].replace("{column}", heading.textContent.trim());
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (heading.matches("[data-plain]")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading, column));
    });
  }
  for (const hint of document.querySelectorAll(".sort-hint")) hint.hidden = false;
  for (const link of document.querySelectorAll("[data-address]")) link.textContent = link.href;
})();
