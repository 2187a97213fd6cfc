/* What the page does that the pack does not: it sends to the server, and shows the article beside the editor. */
"use strict";

(() => {
  const { $, all, editor, arrived, forget, seconds } = Review;

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
  const framed = () => {
    const inside = frame()?.contentDocument;
    if (!inside) return;
    inside.addEventListener("click", (event) => {
      event.preventDefault();
      const found = event.target.closest("[data-key]");
      if (!found) return;
      const { article, locale } = document.body.dataset;
      const asked = new URLSearchParams(location.search);
      asked.delete("key");
      for (const [name, value] of [["article", article], ["locale", locale], ["key", found.dataset.key]]) asked.append(name, value);
      htmx.ajax("GET", `/segment?${asked}`, { target: "#segment" });
      if (document.body.dataset.view === "page") Review.show("text");
    });
    point(true);
  };

  document.addEventListener("htmx:configRequest", (event) => {
    const { headers, parameters } = event.detail;
    headers["X-CSRF-Token"] = $("meta[name=csrf]").content;
    if (event.detail.path === "/act") parameters.set ? parameters.set("seconds", seconds()) : (parameters.seconds = seconds());
  });
  document.addEventListener("typed-text", () => $("#live")?.dispatchEvent(new Event("typed")));
  document.addEventListener("htmx:beforeSwap", (event) => {
    const saved = event.detail.xhr.getResponseHeader("X-Saved");
    if (event.detail.target?.id !== "trouble") $("#trouble")?.replaceChildren();
    if (saved) { forget(saved); frame()?.contentWindow?.location.reload(); }
    $("#lost")?.setAttribute("hidden", "");
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target?.id === "segment") { arrived(); point(true); $("#list [aria-current]")?.scrollIntoView({ block: "nearest" }); }
  });
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, () => $("#lost")?.removeAttribute("hidden"));
  }
  document.addEventListener("submit", (event) => {
    if (event.target.closest("#filter")) event.target.querySelector("input[name=key]").disabled = true;
  });
  document.addEventListener("change", (event) => {
    if (event.target.id === "order") event.target.form.requestSubmit();
  });
  document.addEventListener("DOMContentLoaded", () => {
    if (!$("#segment")) return;
    arrived();
    frame()?.addEventListener("load", framed);
    if (frame()?.contentDocument?.readyState === "complete") framed();
  });
})();
