/* The editor, in the page and in the pack: keys, chips, unsaved text, direction, the time it takes. What is done with a
   text is said by whoever loads this: page.js sends it to the server, pack.js keeps it. */
"use strict";

const Review = (() => {
  const CALM = 30; // seconds without a key or a click, after which nobody is at work
  const GLANCE = 300; // milliseconds, before which nobody has seen a text that has come
  const TALK = "#segment :is(textarea[name=said], input[name=reason])";
  const $ = (selector, inside = document) => inside.querySelector(selector);
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const editor = () => $("#editor");
  const areas = () => all("textarea[name=text]", editor() || document.createElement("div"));
  let chosen = 0; // the plural form that keys work on
  let prefix = ""; // the first of two keys
  let heard = ""; // what was last said of the text that is typed
  let worked = 0, last = Date.now(), shown = "";

  /* Keys: what is pressed, and what it does: a button's data-do, or the value of an action. */
  const KEYS = {
    "Ctrl+Alt+Enter": "act:accept", "Ctrl+Shift+Enter": "act:approve", "Ctrl+Enter": "act:save", "Ctrl+y": "act:reopen",
    "Alt+ArrowDown": "skip", "Alt+ArrowUp": "previous", "Alt+PageDown": "skip", "Alt+PageUp": "previous",
    "Ctrl+e": "editor", "Alt+z": "undo", "Ctrl+o": "copy", "Alt+r": "turn",
    "Alt+g": "engine", "Alt+b": "back", "Alt+h": "help", "Alt+p": "page", "Ctrl+/": "search", "Alt+c": "kind:comment",
    "Alt+q": "kind:ask", "Ctrl+m": "prefix:suggestion", "Ctrl+i": "prefix:finding",
  };

  const pressed = (event) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const name = event.key.length === 1 ? letter(event) : event.key;
    const shift = event.shiftKey && /^[a-z]$|../i.test(name); // signs may need it
    return `${ctrl ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${name}`;
  };
  /* What is written on the key counts: on a German keyboard Z and Y change places. Only where that is no Latin letter (other
     scripts, Alt on a Mac) does the key's place say which it is; a digit is known by its place, for some need Shift. */
  const letter = (event) => {
    const place = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(event.code || "");
    if (/^[a-z/?]$/i.test(event.key) || !place) return event.key.toLowerCase();
    return (place[1] || place[2]).toLowerCase();
  };

  const onKey = (event) => {
    if (event.isComposing || $("dialog[open]")) return;
    const typing = event.target.closest("textarea, input, select");
    const talk = event.target.closest(TALK);
    if (prefix && !["Control", "Alt", "Shift", "Meta"].includes(event.key)) {
      const what = prefix, number = Number(letter(event));
      prefix = "";
      if (number >= 1 && number <= 9) { // never a digit in the text
        event.preventDefault();
        if (!numbered(what, number)) say(`There is no ${what} ${number} to be had here.`);
        return;
      }
    }
    if (["?", "؟"].includes(event.key) && !typing) return void (event.preventDefault(), doing("help"));
    const name = pressed(event);
    const digit = /^Alt\+([1-9])$/.exec(name);
    if (digit && numbered("chip", Number(digit[1]))) return void event.preventDefault();
    const what = KEYS[name];
    if (what === "act:save" && talk) return void (event.preventDefault(), event.repeat || send(talk));
    if (what && (early(event, what) || perform(what))) event.preventDefault();
  };
  /* A key that is held down, or pressed twice, does nothing to the next text, which nobody has seen yet. */
  const early = (event, what) => {
    if (!/^act:|^undo$/.test(what)) return false;
    if (event.repeat || editor()?.matches(".sending")) return true;
    if (!editor()?.matches(".fresh")) return false;
    say("This text has only just come. Read it, and press again.");
    return true;
  };

  /* What is said, or the reason of a dismissal, is sent by the key that saves a text. */
  const send = (field) => {
    const kind = $(`button[name=kind][value=${field.dataset.kind || "comment"}]`, field.form);
    if (kind) kind.click(); else field.form.requestSubmit();
  };

  const numbered = (what, number) => {
    if (what === "chip") return click(all(".chip")[number - 1]);
    if (what === "suggestion") return click(all("[data-suggestion]")[number - 1]) && (say(""), true);
    const found = all("details.dismiss")[number - 1];
    if (!found || editor().matches(".dirty")) return false;
    found.open = true;
    $("input[name=reason]", found).focus();
    return true;
  };

  const perform = (what) => {
    const [kind, value] = what.split(":");
    if (kind === "prefix") { prefix = value; say(`Which ${value}? Its number, 1 to 9.`); return true; }
    if (kind === "act") return click($(`button[name=act][value=${value}]`));
    if (kind === "kind") {
      const text = $("#say");
      if (!text) return false;
      if (!text.value.trim()) { text.focus(); text.dataset.kind = value; return true; }
      return click($(`button[name=kind][value=${value}]`));
    }
    return doing(what);
  };

  const click = (button) => {
    if (!button || button.disabled) return false;
    button.click();
    return true;
  };

  const doing = (what) => {
    if (what === "help") { $("#help").showModal(); return true; }
    if (what === "search") { const found = $("#q"); if (found) found.focus(); return Boolean(found); }
    if (what === "editor") { show("text"); areas()[chosen]?.focus(); return true; }
    if (what === "page") { show(document.body.dataset.view === "page" ? "text" : "page"); return true; }
    return click($(`[data-do=${what}]`));
  };

  const insert = (text) => {
    const area = areas()[chosen];
    if (!area) return;
    area.focus();
    /* execCommand keeps the browser's own undo. */
    if (!document.execCommand("insertText", false, text)) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const put = (area, text) => {
    if (!area) return;
    area.focus();
    area.select();
    insert(text);
    if (area.value !== text) { area.value = text; area.dispatchEvent(new Event("input", { bubbles: true })); }
  };

  const onClick = (event) => {
    const button = event.target.closest("[data-do], .views [data-view]");
    if (!button) return;
    if (button.matches(".views [data-view]")) return show(button.dataset.view);
    switch (button.dataset.do) {
      case "help": return $("#help").showModal();
      case "chip": return insert(button.dataset.text);
      case "take": return put(areas()[Number(button.dataset.form ?? chosen)], button.dataset.text);
      case "copy": return areas().slice(chosen, chosen + 1).forEach((area) => put(area, area.dataset.source));
      case "revert": return areas().forEach((area) => put(area, area.dataset.saved));
      case "turn": return turn();
    }
  };

  /* Who turns the editor round wants it so for every text of the language. */
  const TURNED = () => `turned ${document.body.dataset.locale}`;
  const turn = () => {
    const turned = areas().some((area) => area.dataset.turned);
    try { if (turned) localStorage.removeItem(TURNED()); else localStorage.setItem(TURNED(), "1"); } catch { /* forbidden */ }
    areas().forEach((area) => round(area, !turned));
    say(`The text runs from ${areas()[0]?.dir === "rtl" ? "right to left" : "left to right"}.`);
  };
  const round = (area, turned) => {
    if (turned === Boolean(area.dataset.turned)) return;
    area.dir = area.dir === "rtl" ? "ltr" : "rtl";
    if (turned) area.dataset.turned = "1"; else delete area.dataset.turned;
  };
  const isTurned = () => { try { return Boolean(localStorage.getItem(TURNED())); } catch { return false; } };

  const show = (view) => {
    document.body.dataset.view = view;
    all(".views [data-view]").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.view === view)));
    if (view === "text") { areas().forEach(fit); arrived(); }
  };

  /* Unsaved text: in this browser, by project or pack, article, locale and key, with what it was written over. */
  const place = (key) => {
    const { place, locale, article } = document.body.dataset;
    return `draft ${place} ${locale} ${article} ${key}`;
  };
  const keep = () => {
    const form = editor();
    if (!form) return;
    const changed = areas().some((area) => area.value !== area.dataset.saved);
    form.classList.toggle("dirty", changed);
    try {
      if (changed) localStorage.setItem(place(form.dataset.key), JSON.stringify({ texts: areas().map((area) => area.value), seen: form.elements.seen.value }));
      else localStorage.removeItem(place(form.dataset.key));
    } catch { /* full, or forbidden: the text is still in the editor */ }
    list();
    return changed;
  };
  /* The list says which texts have something that is not saved. */
  const list = () => all("#list [data-row]").forEach((row) => {
    let kept = null;
    try { kept = localStorage.getItem(place(row.dataset.row)); } catch { /* forbidden */ }
    $(".draft", row).hidden = !kept;
  });
  const restore = () => {
    const form = editor();
    if (!form) return;
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(place(form.dataset.key))); } catch { /* none */ }
    const usable = kept && Array.isArray(kept.texts) && kept.texts.length === areas().length && !$(".conflict", form);
    if (usable && areas().some((area, at) => area.value !== kept.texts[at])) {
      areas().forEach((area, at) => { area.value = String(kept.texts[at]); });
      form.elements.seen.value = String(kept.seen);
      say("What you typed before is back; it is not saved yet.");
    }
    if (keep()) document.dispatchEvent(new CustomEvent("typed-text")); // what is shown is of what is saved
    areas().forEach(fit);
  };
  /* What is being said, and the reason of a dismissal, until it is sent. */
  const words = (field) => `${place(editor()?.dataset.key)} ${field.id}`;
  const keepWords = (field) => {
    try {
      if (field.value.trim()) localStorage.setItem(words(field), field.value); else localStorage.removeItem(words(field));
    } catch { /* full, or forbidden */ }
  };
  const restoreWords = () => all(TALK).forEach((field) => {
    let kept = null;
    try { kept = localStorage.getItem(words(field)); } catch { /* forbidden */ }
    if (!kept || field.value) return;
    field.value = kept;
    const around = field.closest("details");
    if (around) around.open = true;
  });
  const forgetWords = (form) => all("textarea[name=said], input[name=reason]", form).forEach((field) => {
    try { localStorage.removeItem(words(field)); } catch { /* forbidden */ }
  });
  const forget = (key) => {
    if (key === shown) { worked = 0; last = Date.now(); }
    try { localStorage.removeItem(place(key)); } catch { /* forbidden */ }
  };

  const fit = (area) => {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 4, window.innerHeight * 0.6)}px`;
  };
  /* Beside the buttons for who sees it, in #told for who hears it: that is there before anything is said. */
  const say = (text) => ["#said", "#told"].forEach((one) => { const told = $(one); if (told) told.textContent = text; });
  const found = () => {
    const told = all("#live .findings :is(.error, .warning)").map((one) => one.textContent.trim().replace(/\s+/g, " "));
    return told.join("; ") || "Nothing was found.";
  };
  /* What is found in what is typed, for who hears it, where that is another than before. */
  const live = () => {
    const now = found();
    if (now !== heard && $("#told")) $("#told").textContent = now;
    heard = now;
  };
  /* Which key takes which suggestion: those of the memory first, then an engine's. */
  const number = () => all("[data-suggestion] kbd").forEach((one, at) => { one.textContent = at < 9 ? `Ctrl+M ${at + 1}` : ""; });

  const tick = () => {
    const now = Date.now(), gap = (now - last) / 1000;
    if (gap < CALM) worked += gap;
    last = now;
  };
  const seconds = () => (tick(), Math.round(worked));

  const glance = (form) => {
    form?.classList.add("fresh");
    setTimeout(() => form?.classList.remove("fresh"), GLANCE);
  };

  const arrived = () => {
    const key = editor()?.dataset.key || "";
    if (key !== shown) { worked = 0; last = Date.now(); shown = key; chosen = 0; glance(editor()); }
    areas().forEach((area) => round(area, isTurned()));
    restore();
    restoreWords();
    number();
    heard = found();
    const first = areas()[0];
    const touched = matchMedia("(pointer: coarse)").matches; // there the keyboard would cover what is to be read
    if (first && !areas().includes(document.activeElement)) (touched ? $("#segment") : first).focus({ preventScroll: true });
  };

  document.addEventListener("keydown", (event) => { tick(); onKey(event); });
  document.addEventListener("click", (event) => { tick(); if (event.isTrusted) prefix = ""; onClick(event); });
  document.addEventListener("focusin", (event) => {
    const at = areas().indexOf(event.target);
    if (at >= 0) chosen = at;
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches(TALK)) keepWords(event.target);
    if (!areas().includes(event.target)) return;
    fit(event.target);
    keep();
    document.dispatchEvent(new CustomEvent("typed-text"));
  });

  return { $, all, editor, areas, arrived, forget, forgetWords, list, live, number, say, seconds, show };
})();
