"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const views = all(".view");
  const tabs = all("[data-view]");
  const column = byId("transcripts");
  const status = byId("status");
  const home = byId("findings").dataset.first;
  const state = { view: home, only: new Set(), at: "" };
  const items = { findings: ".card[id], .notfound tr[id]", article: "mark[id]", quotations: ".quotation", transcripts: ".ref" };
  const reasons = { findings: ".card:not(details) .reason, details.card, .card.unjudged", article: "mark[id]:not(.clean)", quotations: ".quotation:not(.clean)", transcripts: ".ref:not(.clean)" };
  const record = byId("record");
  const wide = matchMedia("(min-width: 75rem)");
  const shownView = () => byId(state.view);
  const filtered = ".card[data-keys], .general > [data-keys], .quotation[data-keys], .notfound tr[data-keys]";
  const visible = (element) => !element.closest("[hidden]");

  // A jump is a step in the browser's history, so that Back leads back; going on by a key is none.
  function writeFragment(jump) {
    const parts = [state.view];
    if (state.only.size) parts.push("only=" + [...state.only].join(","));
    if (state.at) parts.push("at=" + state.at);
    const fragment = "#" + parts.join("&");
    if (fragment === location.hash) return;
    if (jump) history.pushState(null, "", fragment);
    else history.replaceState(null, "", fragment);
  }

  function readFragment() {
    const [first, ...rest] = location.hash.slice(1).split("&");
    const given = new Map(rest.map((part) => part.split("=")));
    if (items[first]) {
      state.view = first === "transcripts" && wide.matches ? home : first;
      const known = new Set(all("[data-filter]").map((count) => count.dataset.filter));
      state.only = new Set((given.get("only") || "").split(",").filter((key) => known.has(key)));
      render();
      if (given.get("at")) goTo(byId(given.get("at")));
      else { state.at = ""; writeFragment(); }
    } else if (first && byId(first)) {
      goTo(byId(first));
    } else {
      state.view = home;
      state.only.clear();
      state.at = "";
      render();
    }
  }

  function matches(element) {
    const keys = new Set(element.dataset.keys.split(" "));
    return ["severity", "wording"].every((group) => {
      const chosen = all(`[data-group="${group}"]`).map((count) => count.dataset.filter).filter((key) => state.only.has(key));
      return !chosen.length || chosen.some((key) => keys.has(key));
    });
  }

  function render() {
    for (const view of views) view.hidden = view.id !== state.view;
    if (column) column.hidden = !wide.matches && state.view !== "transcripts";
    byId("views").hidden = !wide.matches && state.view === "transcripts";
    for (const tab of tabs) {
      if (tab.dataset.view === state.view) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
    for (const count of all("button[data-filter]")) count.setAttribute("aria-pressed", state.only.has(count.dataset.filter));
    const chosen = ["severity", "wording"].map((group) => all(`[data-group="${group}"]`)
      .map((count) => count.dataset.filter).filter((key) => state.only.has(key))).filter((keys) => keys.length);
    const fits = (element) => {
      const keys = element.dataset.keys.split(" ");
      return chosen.every((wanted) => wanted.some((key) => keys.includes(key)));
    };
    for (const element of all(filtered)) element.hidden = !fits(element);
    for (const table of all(".notfound table")) table.hidden = all("tr[data-keys]", table).every((row) => row.hidden);
    for (const fold of all("#absent")) {
      fold.hidden = all("table", fold).every((table) => table.hidden);
      if (state.only.has("unsupported")) fold.open = true;
    }
    for (const element of all("mark[data-keys], .margin")) element.classList.toggle("dimmed", !fits(element));
    const shown = all(items[state.view], shownView()).filter((element) => visible(element) && !element.classList.contains("dimmed"));
    for (const [name, note] of empty) note.hidden = name !== state.view || !state.only.size || shown.length > 0;
    status.textContent = `${shown.length} shown`;
  }

  function goTo(element, jump = false) {
    if (!element) return;
    const view = element.closest(".view") || (!wide.matches && column?.contains(element) ? column : null);
    if (view) {
      state.view = view.id;
      const card = element.closest("[data-keys]");
      if (card && state.only.size && !matches(card)) state.only.clear();
    }
    render();
    if (element.matches("details")) element.open = true;
    for (let fold = element.parentElement?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    if (element === view) state.at = "";
    else {
      state.at = element.id;
      if (column?.contains(element)) showInColumn(element);
      else if (view) focusOn(element);
      else element.scrollIntoView({ block: "start" });
    }
    writeFragment(jump);
  }

  function focusOn(element) {
    const target = element.matches("details") ? element.querySelector("summary") : element;
    const block = element.matches(".card, .view") ? "start" : "center";
    settle(() => element.scrollIntoView({ block }));
    target.focus({ preventScroll: true });
    const card = element.closest(".card, .quotation, mark, tr");
    const number = card?.id.slice(1);
    mark(number);
    const passage = number && byId("p" + number);
    if (passage && isColumn()) showInColumn(passage);
  }

  // What is out of sight has only an estimated height; what is near the place gets its own a frame after it is reached.
  function settle(scroll, at = state.at, frames = 8) {
    scroll();
    if (frames) requestAnimationFrame(() => { if (state.at === at) settle(scroll, at, frames - 1); });
  }

  function mark(number) {
    for (const old of all(".here")) old.classList.remove("here");
    if (!number) return;
    for (const now of all(`#p${number}, [data-q="${number}"]`)) now.classList.add("here");
  }

  const isColumn = () => column && getComputedStyle(column).position === "sticky";

  function showInColumn(element) {
    const passage = element.matches(".ref");
    mark(passage ? element.id.slice(1) : "");
    if (!isColumn()) {
      settle(() => element.scrollIntoView({ block: passage ? "center" : "start" }));
      return;
    }
    settle(() => {
      const offset = element.getBoundingClientRect().top - column.getBoundingClientRect().top;
      column.scrollTop += offset - (passage ? column.clientHeight / 3 : 0);
    });
  }

  function step(selector, by) {
    const list = all(selector, shownView()).filter((element) => visible(element) && !element.classList.contains("dimmed"));
    if (!list.length) return;
    const here = list.findIndex((element) => element.id === state.at);
    let next = here + by;
    if (here === -1) {
      const at = state.at && byId(state.at);
      const after = at ? list.findIndex((element) => at.compareDocumentPosition(element) & 4) : 0;
      next = by > 0 ? Math.max(0, after) : (after === -1 ? list.length : after) - 1;
    }
    goTo(list[Math.min(list.length - 1, Math.max(0, next))]);
  }

  function cycleFilter() {
    const steps = all('button[data-group="severity"]:not(:disabled)').map((button) => button.dataset.filter);
    const now = steps.findIndex((key) => state.only.has(key));
    for (const key of steps) state.only.delete(key);
    if (now + 1 < steps.length) state.only.add(steps[now + 1]);
    render();
    writeFragment();
    status.textContent += now + 1 < steps.length ? `, only ${steps[now + 1]}` : ", every severity";
  }

  function openHelp() {
    const help = byId("help");
    if (help.open) help.close();
    else help.showModal();
  }

  async function copy(button, element) {
    let done = true;
    const text = element.dataset.text;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.readOnly = true;
      area.className = "vh";
      button.after(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = done ? "Copied" : "Select and copy";
    status.textContent = button.textContent;
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  }

  for (const element of all("[data-copy]")) {
    element.dataset.text = element.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => copy(button, element));
    element.append(button);
  }

  for (const link of all("a[data-filter]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.dataset.filter = link.dataset.filter;
    button.dataset.group = link.dataset.group;
    button.disabled = !link.hasAttribute("href");
    button.setAttribute("aria-pressed", "false");
    button.append(...link.childNodes);
    button.addEventListener("click", () => {
      if (!state.only.delete(button.dataset.filter)) state.only.add(button.dataset.filter);
      if (state.view === "findings" && button.dataset.group === "wording" && state.only.size) {
        render();
        if (!all(items.findings, byId("findings")).some(visible)) state.view = "quotations";
      }
      state.at = "";
      render();
      writeFragment(true);
    });
    link.replaceWith(button);
  }

  const empty = new Map(views.map((view) => {
    const note = document.createElement("p");
    note.className = "nothing empty";
    note.textContent = "Nothing here matches the filter. ";
    const back = document.createElement("button");
    back.type = "button";
    back.textContent = "Show everything";
    back.addEventListener("click", () => {
      state.only.clear();
      render();
      writeFragment(true);
      view.querySelector("h2").focus?.();
    });
    note.append(back);
    view.append(note);
    return [view.id, note];
  }));

  const keys = document.createElement("button");
  keys.type = "button";
  keys.className = "keys";
  keys.textContent = "Keys ?";
  keys.addEventListener("click", openHelp);
  byId("bar").append(keys);
  byId("close").addEventListener("click", () => byId("help").close());

  const actions = {
    1: () => goTo(byId("findings"), true), 2: () => goTo(byId("article"), true), 3: () => goTo(byId("quotations"), true),
    j: () => step(items[state.view], 1), k: () => step(items[state.view], -1),
    n: () => step(reasons[state.view], 1), p: () => step(reasons[state.view], -1),
    f: cycleFilter, "?": openHelp,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, dialog[open]")) return;
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const target = byId(link.getAttribute("href").slice(1));
    if (!target || target.id === "views") return;
    event.preventDefault();
    const tab = byId(link.dataset.view || "");
    if (tab) state.only.clear();
    goTo(tab || target, true);
    if (tab) window.scrollTo({ top: Math.min(window.scrollY, byId("desk").offsetTop - byId("bar").offsetHeight) });
  });

  window.addEventListener("popstate", readFragment);
  // How much the bar covers depends on how it wraps, and what is jumped to must stand below it.
  const fitBar = () => {
    const height = byId("bar").offsetHeight || document.querySelector(".tabs").offsetHeight;
    root.style.setProperty("--bar", `${height}px`);
  };
  window.addEventListener("resize", fitBar);
  wide.addEventListener("change", () => {
    if (wide.matches && state.view === "transcripts") state.view = home;
    render();
  });

  if (record) record.open = true;
  if (!wide.matches) for (const fold of all(".facts details[open]")) fold.open = false;
  root.classList.add("scripted");
  fitBar();
  render();
  readFragment();
})();
