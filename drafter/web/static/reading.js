// Files that are dropped or chosen on Home are read one after the other, so that each is told as it comes, and the
// rest can be left. Without this script the form sends them all at once, to the same address.
(() => {
  const form = document.getElementById("reading");
  if (!form) return;
  const input = form.querySelector("input[type=file]");
  const going = form.querySelector(".going");
  const bar = going.querySelector("progress");
  const status = going.querySelector("[role=status]");
  const stop = going.querySelector("button");
  const told = document.getElementById("read");
  let waiting = [], done = 0, count = 0, busy = false;

  const section = (name) => {
    const made = document.createElement("section");
    const head = document.createElement("h2");
    head.textContent = name;
    made.append(head);
    told.append(made);
    return made;
  };

  const say = (part, words) => {
    const line = document.createElement("p");
    line.className = "error";
    line.textContent = words;
    part.append(line);
  };

  const one = async (file) => {
    const body = new FormData();
    body.append("token", form.elements.token.value);
    body.append("files", file);
    const part = section(file.name);
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
      const text = await answer.text();
      if ((answer.headers.get("content-type") || "").startsWith("text/html")) part.insertAdjacentHTML("beforeend", text);
      else say(part, text || "Nothing was read.");
    } catch {
      say(part, "The page does not answer: is drafter still running? This file was not read.");
    }
  };

  const glance = async () => {
    try {
      const answer = await fetch("/", { headers: { "HX-Request": "true" } });
      if (answer.ok) document.getElementById("glance").innerHTML = await answer.text();
    } catch { /* it is told above */ }
  };

  // what comes next stands below what was read, where a person is
  const next = () => {
    told.querySelector(".next")?.remove();
    const now = document.querySelector("#glance .next");
    if (now) told.append(now.cloneNode(true));
  };

  const read = async (files) => {
    waiting.push(...files);
    count += files.length;
    bar.max = Math.max(count, 1);
    if (busy || !waiting.length) return;
    busy = true;
    going.hidden = false;
    stop.hidden = false;
    while (waiting.length) {
      const file = waiting.shift();
      status.textContent = `Reading ${file.name} (${done + 1} of ${count})`;
      await one(file);
      done += 1;
      bar.value = done;
    }
    const left = count - done;
    status.textContent = `${done} ${done === 1 ? "file" : "files"} read${left > 0 ? `, ${left} left out` : ""}.`;
    stop.hidden = true;
    busy = false;
    done = count = 0;
    await glance();
    next();
  };

  stop.addEventListener("click", () => {
    waiting = [];
    status.textContent = "Stopping after this file.";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.files.length) read([...input.files]);
    input.value = "";
  });
  for (const name of ["dragenter", "dragover"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.add("over");
    });
  }
  for (const name of ["dragleave", "drop"]) form.addEventListener(name, () => form.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    read([...event.dataTransfer.files]);
  });
  // a file that misses the field must not take the place of the page
  for (const name of ["dragover", "drop"]) window.addEventListener(name, (event) => event.preventDefault());
})();
