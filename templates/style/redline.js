/* The keys of a redline's page; without them it reads the same, and its switches work. */
(function () {
  const byId = (id) => document.getElementById(id);
  const filters = ["substantive", "moved", "relettered", "typographic", "layout"].map((name) => byId("show-" + name));
  let current = null;

  function side() { return byId("view-side").checked; }

  function shown() {
    return [...document.querySelectorAll("#changes li")].filter((entry) => getComputedStyle(entry).display !== "none");
  }

  function go(entry) {
    if (!entry) return;
    if (current) current.classList.remove("current");
    current = entry;
    entry.classList.add("current");
    entry.scrollIntoView({ block: "nearest" });
    entry.querySelector(side() ? ".to-side" : ".to-inline").click();
  }

  function step(by) {
    const entries = shown();
    const at = entries.indexOf(current);
    go(entries[at < 0 ? (by > 0 ? 0 : entries.length - 1) : at + by]);
  }

  function view(name) {
    byId("view-" + name).checked = true;
    if (current) go(current);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("#changes a, main a");
    const id = link && link.getAttribute("href").slice(1);
    const entry = id && (link.closest("#changes li") || (id.startsWith("l-") && byId(id)));
    if (!entry) return;
    if (current) current.classList.remove("current");
    current = entry;
    entry.classList.add("current");
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const help = byId("help");
    const filter = filters["12345".indexOf(event.key)];
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "i") view("inline");
    else if (event.key === "s") view("side");
    else if (event.key === "?") help.open ? help.close() : help.showModal();
    else if (event.key.length === 1 && filter) filter.click();
    else return;
    event.preventDefault();
  });
})();
