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
  // What a person opened stays open when the text follows what was typed; what was closed stays closed.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target.id !== "text") return;
    const was = [...event.target.querySelectorAll(".open > details")].map((each) => [each.id, each.open]);
    event.target.addEventListener("htmx:afterSwap", () => {
      for (const [id, open] of was) { const now = document.getElementById(id); if (now) now.open = open; }
    }, { once: true });
  });
  // Escape leads from a field back to the text: to its first gap, or to its head.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.target.closest("#form")) return;
    (document.querySelector("#text a.gap") || document.getElementById("side")).focus();
  });
  // After a row was added, dropped or moved, the keyboard goes on where the row is now.
  document.addEventListener("htmx:afterSettle", () => {
    const found = document.querySelector("[data-focus]");
    if (!found) return;
    const first = found.dataset.focus === "first" && found.querySelector(".field input:not([type=hidden]), .field textarea, .field select");
    (first || found).focus();
    found.removeAttribute("data-focus");
  });
  show();
  // What could not be sent still stands in the form: say so, and ask before it is left.
  let unsent = false;
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.target.closest || !event.target.closest("#form")) return;
    unsent = !event.detail.successful;
    const told = document.getElementById("saved");
    if (!unsent || !told) return;
    told.className = "unsaved";
    told.textContent = event.detail.xhr.status === 403
      ? "Not saved: this page is an old one. Copy what you typed last, and load the page again."
      : "Not saved: drafter does not answer. Leave this page open, and start drafter serve again.";
  });
  addEventListener("beforeunload", (event) => { if (unsent) event.preventDefault(); });
})();
