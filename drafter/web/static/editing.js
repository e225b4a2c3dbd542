// A fault's line is gone to in the text; what was typed and not yet sent is not left without a question.
(() => {
  const text = document.getElementById("text");
  if (!text) return;

  const go = (line) => {
    const lines = text.value.split("\n");
    const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] || "").length);
    // how high a line is cannot be asked where lines wrap: a copy of what stands before it is measured
    const copy = text.cloneNode();
    copy.removeAttribute("id");
    copy.removeAttribute("name");
    copy.rows = 1;
    copy.className = "measure";
    copy.tabIndex = -1;
    copy.setAttribute("aria-hidden", "true");
    copy.value = lines.slice(0, line - 1).join("\n");
    text.after(copy);
    text.scrollTop = Math.max(copy.scrollHeight - text.clientHeight / 3, 0);
    copy.remove();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (!link) return;
    event.preventDefault();
    go(Number(link.dataset.line));
  });
  if (text.dataset.at) go(Number(text.dataset.at));

  let sent = text.value;
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.elt.id === "edit") sent = text.value;
  });
  document.body.addEventListener("htmx:sendError", () => {
    sent = null;
    const faults = document.getElementById("faults");
    faults.textContent = "The page does not answer: is drafter still running? What you typed is not saved.";
  });
  document.getElementById("edit").addEventListener("submit", () => { sent = text.value; });
  window.addEventListener("beforeunload", (event) => { if (sent !== text.value) event.preventDefault(); });
})();
