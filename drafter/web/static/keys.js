// Single keys decide: each presses what bears it as data-key. They rest while one types, and where a person turns them off.
"use strict";
const box = document.getElementById("keys");
const kept = "drafter-keys-off";
function held() { try { return localStorage.getItem(kept); } catch { return null; } }
if (box) {
  box.closest("label").hidden = false;
  box.checked = !held();
  box.addEventListener("change", () => { try { box.checked ? localStorage.removeItem(kept) : localStorage.setItem(kept, "1"); } catch { /* it holds for this page alone */ } });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || (box ? !box.checked : held())) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const there = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!there || there.disabled) return;
  event.preventDefault();
  if (there.matches("summary")) {
    there.parentElement.open = true;
    (there.parentElement.querySelector("textarea, input:not([type=hidden]), button") || there).focus();
  } else there.click();
});
