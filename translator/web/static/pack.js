/* What the pack does that the page does not: it keeps what was done in this browser, checks quantities itself, and gives
   it all as a file in the end. Nothing leaves the browser. */
"use strict";

(() => {
  const { $, all, editor, areas, arrived, forget, forgetWords, live, seconds } = Review;
  const { make } = Live;
  const pack = JSON.parse($("#pack").textContent);
  const checker = (() => {
    try { return new polyclinicQuantities.Checker(pack.quantities); } catch { return { look: () => ({ problems: [], claims: [] }), old: true }; }
  })(); // an old browser cannot read its patterns; all else works there
  const templates = new Map(all("template[data-segment]").map((one) => [one.dataset.segment, one]));
  const store = `pack ${pack.pack}`;
  const done = { by: "", entries: {}, dismissed: [], said: [] };
  const undone = []; // what each step had before it, for undo
  let key = "";

  const keep = () => {
    try { localStorage.setItem(store, JSON.stringify(done)); } catch { $("#lost").hidden = false; }
    count();
  };
  /* Whether the browser keeps anything. What was done is not written before something is: a page that was opened at once
     after another may not see yet what that one has written. */
  const tryToKeep = () => {
    try {
      localStorage.setItem("pack", "");
      localStorage.removeItem("pack");
    } catch { $("#lost").hidden = false; }
  };
  const count = () => {
    const looked = Object.values(done.entries).filter((one) => one.act !== "save" && one.act !== "reopen").length;
    $("#done").value = looked;
    $("#count").textContent = `${looked} of ${templates.size}`;
  };
  const recall = () => {
    try { Object.assign(done, JSON.parse(localStorage.getItem(store)) || {}); } catch { $("#lost").hidden = false; }
    for (const row of all("[data-row]")) mark(row.dataset.row);
  };

  /* The list */
  const order = () => ($("#order").value === "risk" ? pack.queue : all("[data-row]").sort(byPlace).map((one) => one.dataset.row));
  const byPlace = (one, other) => Number(one.dataset.at) - Number(other.dataset.at);
  const WHICH = {
    "": () => true,
    left: (one) => !done.entries[one],
    found: (_, row) => Boolean($(".bad, .warn", row)),
    asked: (one, row) => Boolean($(".ask", row)) || done.said.some((said) => said.key === one && said.kind === "ask"),
  };
  const listed = () => {
    const words = $("#q").value.toLowerCase().split(/\s+/).filter(Boolean);
    return order().filter((one) => {
      const row = $(`[data-row="${one}"]`), text = row.textContent.toLowerCase();
      return WHICH[$("#which").value](one, row) && words.every((word) => text.includes(word));
    });
  };
  const list = () => {
    const wanted = listed();
    const rows = all("[data-row]");
    rows.forEach((row) => { row.hidden = !wanted.includes(row.dataset.row); });
    $("#rows").append(...wanted.map((one) => $(`[data-row="${one}"]`)), ...rows.filter((row) => row.hidden));
  };
  const mark = (one) => {
    const entry = done.entries[one];
    const dot = $(`[data-row="${one}"] .dot`);
    const state = entry ? { accept: "translated", approve: "approved" }[entry.act] || "needs_review" : dot.closest("a").className;
    dot.className = `dot ${state}`;
    dot.firstElementChild.textContent = state.replace("_", " ");
    if (entry) $(`[data-row="${one}"] .translation`).textContent = entry.strings[0];
  };

  /* The text at hand */
  const go = (one) => {
    if (!templates.has(one)) return;
    key = one;
    $("#segment").replaceChildren(templates.get(one).content.cloneNode(true));
    for (const part of ["actions", "say"]) $(`#segment .${part}`).append($(`#part-${part}`).content.cloneNode(true));
    const entry = done.entries[one];
    if (entry) areas().forEach((area, at) => { area.value = area.dataset.saved = entry.strings[at]; });
    all("[data-row] a").forEach((link) => link.removeAttribute("aria-current"));
    const row = $(`[data-row="${one}"] a`);
    row.setAttribute("aria-current", "true");
    row.scrollIntoView({ block: "nearest" });
    for (const said of done.said.filter((said) => said.key === one)) tell(said);
    for (const one of done.dismissed.filter((one) => one.key === key)) dismissed(one.check);
    $(".dismissing")?.toggleAttribute("hidden", !asPacked()); // a dismissal is of the texts that the program judged
    if (entry) check();
    arrived();
    point();
  };
  const asPacked = () => {
    const packed = all("textarea[name=text]", templates.get(key).content);
    return areas().every((area, at) => area.value === packed[at].dataset.saved);
  };
  const step = (by, keys = listed()) => {
    const next = keys[keys.indexOf(key) + by];
    if (next) go(next);
    return Boolean(next);
  };

  const act = (what) => {
    const strings = areas().map((area) => area.value);
    if (what !== "save" && what !== "reopen" && strings.some((text) => !text.trim())) return Review.say("There is no translation yet.");
    const found = check();
    const passed = new Set(asPacked() ? done.dismissed.filter((one) => one.key === key).map((one) => one.check) : []);
    const wrong = found.filter((one) => one.severity === "error" && !passed.has(one.check)).map((one) => one.check);
    if (what === "approve" && wrong.length) return Review.say(`Not approved: ${[...new Set(wrong)].join(", ")}. Correct it, dismiss it with a reason, or accept it with a comment.`);
    const keys = listed(); // what is done may leave the list
    undone.push([key, done.entries[key]]);
    done.entries[key] = { seen: editor().elements.seen.value, strings, act: what, seconds: seconds(), tenth: pack.tenths[key] || 0 };
    forget(key);
    keep();
    mark(key);
    const said = { save: "Saved", accept: "Accepted", reopen: "Needs review", approve: "Approved" }[what];
    $("#told").textContent = said;
    list();
    if (!step(1, keys)) { go(key); Review.say(`${said}; that was the last.`); }
  };
  const undo = () => {
    const last = undone.pop();
    if (!last) return Review.say("There is nothing to take back.");
    const [one, before] = last;
    if (before) done.entries[one] = before; else delete done.entries[one];
    keep();
    const row = $(`[data-row="${one}"]`), template = templates.get(one).content;
    if (!before) $(".translation", row).textContent = $("textarea[name=text]", template).dataset.saved;
    mark(one);
    go(one);
  };

  const check = () => Live.check(checker, templates.get(key).content, pack.named[key] || []);

  /* Comments, questions, dismissals */
  const tell = ({ kind, text }) => {
    const line = make("li", kind);
    line.append(make("b", "", kind === "ask" ? "You ask" : "You"), " ", make("span", "lines", text));
    $(".thread").append(line);
  };
  const dismissed = (name) => {
    all("details.dismiss").filter((one) => $("input[name=check]", one)?.value === name).forEach((one) => {
      one.replaceWith(make("p", "soft", `${name}: dismissed`));
    });
  };

  /* The page beside it */
  const inside = () => $("#preview").contentDocument;
  const point = () => {
    if (!inside()) return;
    all(".at-hand", inside()).forEach((one) => one.classList.remove("at-hand"));
    const found = all(`[data-key="${key}"]`, inside());
    found.forEach((one) => {
      one.classList.add("at-hand");
      if (done.entries[key]) one.textContent = done.entries[key].strings[0];
    });
    const view = inside().defaultView;
    if (found[0]) view.scrollTo(0, view.scrollY + found[0].getBoundingClientRect().top - view.innerHeight / 3);
  };

  const finish = () => {
    const acts = Object.values(done.entries).map((one) => one.act);
    const count = (what) => acts.filter((one) => one === what).length;
    const parts = [["approve", "approved"], ["accept", "accepted"], ["reopen", "sent back"], ["save", "saved only"]];
    const left = templates.size - acts.length;
    $("#sum").textContent = parts.filter(([what]) => count(what)).map(([what, word]) => `${count(what)} ${word}`)
      .concat(left ? [`${left} not looked at`] : []).join(", ") + ".";
    $("#by").value = done.by;
    $("#finishing").showModal();
  };
  const result = () => ({
    "polyclinic-review": pack.format, pack: pack.pack, article: pack.article, locale: pack.locale, by: done.by,
    entries: Object.entries(done.entries).map(([one, entry]) => ({ key: one, ...entry })),
    dismissed: done.dismissed, said: done.said,
  });
  const save = () => {
    done.by = $("#by").value.trim();
    keep();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(result(), null, 1)], { type: "application/json" }));
    link.download = `${pack.article.split("/").pop()}.${pack.locale}.review.json`;
    link.click();
    $("#finishing").close();
  };

  document.addEventListener("submit", (event) => {
    if (event.target.method === "dialog") return;
    event.preventDefault();
    if (event.target.id === "finish-form") return save();
    if (event.target.id === "editor") return act(event.submitter?.value || "save");
    if (event.target.matches(".say")) {
      const said = { key, kind: event.submitter?.value === "ask" ? "ask" : "comment", text: event.target.elements.said.value.trim() };
      if (!said.text) return;
      done.said.push(said);
      event.target.reset();
      forgetWords(event.target);
      keep();
      return tell(said);
    }
    if (event.target.matches(".dismissal")) {
      const { check, reason, seen } = event.target.elements;
      forgetWords(event.target);
      done.dismissed.push({ key, seen: seen.value, check: check.value, reason: reason.value });
      keep();
      dismissed(check.value);
    }
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-row] a");
    if (link) { event.preventDefault(); go(link.closest("[data-row]").dataset.row); if (document.body.dataset.view === "list") Review.show("text"); return; }
    if (event.target.closest("#finish")) return finish();
    const what = event.target.closest("[data-do]")?.dataset.do;
    if (what === "skip") step(1);
    if (what === "previous") step(-1);
    if (what === "undo") undo();
  });
  let waiting = 0;
  document.addEventListener("typed-text", () => { clearTimeout(waiting); waiting = setTimeout(() => { check(); live(); }, 150); });
  $("#q").addEventListener("input", list);
  for (const one of ["#order", "#which"]) $(one).addEventListener("change", list);
  const pointed = (event) => {
    event.preventDefault();
    const found = event.target.closest("[data-key]");
    if (!found) return;
    go(found.dataset.key);
    if (document.body.dataset.view === "page") Review.show("text");
  };
  const framed = () => { inside()?.addEventListener("click", pointed); point(); };
  $("#preview").addEventListener("load", framed);
  /* The same file in another tab: what is done there is done. */
  window.addEventListener("storage", (event) => { if (event.key === store && event.newValue) { recall(); count(); } });
  tryToKeep();
  recall();
  count();
  list();
  if (!pack.queue.length) { $("#order").value = "article"; list(); }
  go(listed()[0]);
  framed(); // it may have loaded before this
})();
