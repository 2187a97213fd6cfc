/* What the page does that the pack does not: it sends to the server, and shows the article beside the editor. */
"use strict";

(() => {
  const { $, all, areas, editor, arrived, forget, forgetWords, list, live, number, seconds } = Review;
  const base = document.body.dataset.base; // what all addresses of this run begin with
  const WRITES = ["act", "undo", "dismiss", "say"].map((name) => `${base}/${name}`);

  const frame = () => $("#preview");
  const point = (scroll) => {
    const inside = frame()?.contentDocument;
    const key = editor()?.dataset.key;
    if (!inside || !key) return;
    all(".at-hand", inside).forEach((one) => one.classList.remove("at-hand"));
    const found = all(`[data-key="${CSS.escape(key)}"]`, inside);
    found.forEach((one) => one.classList.add("at-hand"));
    const view = inside.defaultView; // not scrollIntoView: that would scroll the page around the frame too
    if (found[0] && scroll) view.scrollTo(0, view.scrollY + found[0].getBoundingClientRect().top - view.innerHeight / 3);
  };
  const pointed = (event) => {
    event.preventDefault();
    const found = event.target.closest("[data-key]");
    if (!found) return;
    const { article, locale } = document.body.dataset;
    const asked = new URLSearchParams(location.search);
    asked.delete("key");
    for (const [name, value] of [["article", article], ["locale", locale], ["key", found.dataset.key]]) asked.append(name, value);
    htmx.ajax("GET", `${base}/segment?${asked}`, { target: "#segment" });
    if (document.body.dataset.view === "page") Review.show("text");
  };
  const framed = () => {
    frame()?.contentDocument?.addEventListener("click", pointed);
    point(true);
  };

  document.addEventListener("htmx:configRequest", (event) => {
    const { headers, parameters } = event.detail;
    headers["X-CSRF-Token"] = $("meta[name=csrf]").content;
    if (event.detail.path === `${base}/act`) parameters.set ? parameters.set("seconds", seconds()) : (parameters.seconds = seconds());
  });
  document.addEventListener("typed-text", () => $("#live")?.dispatchEvent(new Event("typed")));
  /* While something is written the text stands still: what would be typed then would be in no text. */
  const sending = (event, now) => {
    if (!WRITES.includes(event.detail.pathInfo?.requestPath)) return;
    editor()?.classList.toggle("sending", now);
    areas().forEach((area) => { area.readOnly = now; });
  };
  document.addEventListener("htmx:beforeSend", (event) => sending(event, true));
  document.addEventListener("htmx:afterRequest", (event) => sending(event, false));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const saved = event.detail.xhr.getResponseHeader("X-Saved");
    if (["segment", "asked"].includes(event.detail.target?.id)) $("#trouble")?.replaceChildren();
    if (saved) forget(saved);
    const done = (...names) => names.some((name) => event.detail.pathInfo?.requestPath === `${base}/${name}`) && event.detail.xhr.status < 400;
    if (done("say", "dismiss")) forgetWords(event.detail.requestConfig.elt);
    if (done("act", "undo")) frame()?.contentWindow?.location.reload();
    $("#lost")?.setAttribute("hidden", "");
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const { target } = event.detail;
    if (target?.id === "progress") return list(); // the rows have come with it
    if (target?.id === "live") return live();
    if (["asked", "suggestions"].includes(target?.id)) return number();
    if (target?.id !== "segment") return;
    arrived();
    point(true);
    $("#list [aria-current]")?.scrollIntoView({ block: "nearest" });
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, () => $("#lost")?.removeAttribute("hidden"));
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("#list .rows a") && document.body.dataset.view === "list") Review.show("text");
  });
  document.addEventListener("submit", (event) => {
    if (event.target.closest("#filter")) event.target.querySelector("input[name=key]").disabled = true;
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "order") event.target.form.requestSubmit();
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (!$("#segment")) return;
    const here = new URL(location.href); // names the text, so that it is the same after a reload
    if (editor() && !here.searchParams.has("key")) {
      here.searchParams.set("key", editor().dataset.key);
      history.replaceState(history.state, "", here);
    }
    arrived();
    frame()?.addEventListener("load", framed);
    framed(); // it may have loaded before this
  });
})();
