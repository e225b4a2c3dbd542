// A gap leads to its field also where the part that holds it is folded away.
(() => {
  // The fields of a row of a long list wait in a template until the row is opened.
  const unfold = (row) => {
    const waiting = row.querySelector(":scope > template");
    if (!waiting) return;
    row.querySelector(':scope > input[name^="k/"]').remove();
    waiting.replaceWith(waiting.content);
  };
  document.addEventListener("toggle", (event) => { if (event.target.open && event.target.matches(".folded")) unfold(event.target); }, true);
  const at = (id) => {
    const row = !document.getElementById(id) && [...document.querySelectorAll(".rows li:has(> .folded > template)")].find((each) => id.startsWith(`${each.id.slice(2)}-`));
    if (row) unfold(row.querySelector(":scope > .folded"));
    return document.getElementById(id);
  };
  const show = (hash) => {
    const found = hash.length > 1 && at(decodeURIComponent(hash.slice(1)));
    if (!found) return;
    for (let above = found.parentElement; above; above = above.parentElement) if (above.tagName === "DETAILS") above.open = true;
    found.scrollIntoView({ block: "center" });
    if (found.matches("input, select, textarea")) found.focus();
  };
  // A click leads at once: the event of its hash may come so late that the person types in the next field already.
  let led = "";
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    led = link.hash === location.hash ? "" : link.hash;
    show(link.hash);
  });
  addEventListener("hashchange", () => {
    if (location.hash !== led) show(location.hash);
    led = "";
  });
  // What a person opened stays open when the text follows what was typed; what was closed stays closed. The keyboard
  // stays on what it was on, or on what stands there now.
  const stops = (of) => [...of.querySelectorAll("a[href], summary, button, input, select, textarea")];
  const same = (one) => (other) => other.tagName === one.tagName && (other.getAttribute("href") || other.textContent) === (one.getAttribute("href") || one.textContent);
  document.addEventListener("htmx:beforeSwap", (event) => {
    const text = event.target;
    if (text.id !== "text") return;
    const was = [...text.querySelectorAll(".open > details")].map((each) => [each.id, each.open]);
    const all = stops(text);
    const on = all.indexOf(document.activeElement);
    const nth = on < 0 ? 0 : all.slice(0, on).filter(same(all[on])).length;
    text.addEventListener("htmx:afterSwap", () => {
      for (const [id, open] of was) { const now = document.getElementById(id); if (now) now.open = open; }
      if (on < 0) return;
      const now = stops(text);
      (now.filter(same(all[on]))[nth] || now[on] || document.getElementById("side")).focus({ preventScroll: true });
    }, { once: true });
  });
  // Escape leads from a field back to the text: to its first gap, or to its head.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.target.closest("#form")) return;
    (document.querySelector("#text a.gap") || document.getElementById("side")).focus();
  });
  // A row is dragged by its handle to the place of another in its list: what "Move up" and "Move down" do in one.
  let dragged = null;
  const aim = (target) => {
    let row = dragged && target.closest && target.closest(".rows > ol > li");
    while (row && row.parentElement !== dragged.parentElement) row = row.parentElement.closest(".rows > ol > li");
    for (const each of document.querySelectorAll(".aim")) if (each !== row) each.classList.remove("aim");
    return row === dragged ? null : row;
  };
  document.addEventListener("dragstart", (event) => {
    const handle = event.target.closest && event.target.closest(".handle");
    if (!handle) return;
    dragged = handle.closest("li");
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 0, 0);
  });
  document.addEventListener("dragover", (event) => {
    const row = aim(event.target);
    if (!row) return;
    event.preventDefault();
    row.classList.add("aim");
  });
  document.addEventListener("drop", (event) => {
    const row = aim(event.target);
    if (!row) return;
    event.preventDefault();
    const button = document.createElement("button");
    button.hidden = true;
    button.name = "act";
    button.value = `to ${dragged.querySelector(".handle").dataset.row} ${[...row.parentElement.children].indexOf(row)}`;
    dragged.closest("form").append(button);
    button.click();
  });
  document.addEventListener("dragend", () => { dragged = null; aim(document.body); });
  // After a row was added, dropped or moved, the keyboard goes on where the row is now.
  document.addEventListener("htmx:afterSettle", () => {
    const found = document.querySelector("[data-focus]");
    if (!found) return;
    const first = found.dataset.focus === "first" && found.querySelector(".field input:not([type=hidden]), .field textarea, .field select");
    (first || found).focus();
    found.removeAttribute("data-focus");
  });
  show(location.hash);
  // What could not be sent still stands in the form: say so, and ask before it is left.
  let unsent = false;
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.target.closest || !event.target.closest("#form")) return;
    unsent = !event.detail.successful;
    const told = document.getElementById("saved");
    if (!unsent || !told) return;
    told.className = "unsaved";
    const { status, responseText } = event.detail.xhr;
    told.textContent = status === 400 || status === 413 ? `Not saved. ${responseText}` : status === 403
      ? "Not saved: this page is an old one. Copy what you typed last, and load the page again."
      : "Not saved: drafter does not answer. Leave this page open, and start drafter serve again.";
  });
  addEventListener("beforeunload", (event) => { if (unsent) event.preventDefault(); });
})();
