// A gap leads to its field also where the part that holds it is folded away.
(() => {
  const show = () => {
    const found = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!found) return;
    for (let above = found.parentElement; above; above = above.parentElement) if (above.tagName === "DETAILS") above.open = true;
    found.scrollIntoView({ block: "center" });
    if (found.matches("input, select, textarea")) found.focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) show();
  });
  addEventListener("hashchange", show);
  // After a row was added, dropped or moved, the keyboard goes on where the row is now.
  document.addEventListener("htmx:afterSettle", () => {
    const found = document.querySelector("[data-focus]");
    if (!found) return;
    const first = found.dataset.focus === "first" && found.querySelector(".field input:not([type=hidden]), .field textarea, .field select");
    (first || found).focus();
    found.removeAttribute("data-focus");
  });
  show();
})();
