/* What the pack says of a text while it is typed: the safety strip and the findings. What the program found, while the
   text is as it was; of any other the quantities, as its own checks find them, and what only one side says. */
"use strict";

const Live = (() => {
  const MATCH = "The quantities match. Everything else is checked when the result comes back.";
  const TOO_OLD = "This browser is too old to check quantities. They are checked when the result comes back.";
  const CHECK = { negation: "negation", direction: "direction", name: "names", term: "glossary" };
  const { $, all, areas } = Review;
  const make = (tag, kind, text = "") => Object.assign(document.createElement(tag), { className: kind, textContent: text });
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\p{Mn}ـ]/gu, "").replace(/ı/g, "i");

  /* `given` is the template of the text as it was packed, `named` its names and terms by form. What is found. */
  const check = (checker, given, named) => {
    const live = $("#live"), before = all("textarea[name=text]", given).map((area) => area.dataset.saved);
    if (areas().every((area, at) => area.value === before[at])) {
      live.replaceChildren(...$("#live", given).cloneNode(true).childNodes);
      areas().forEach((_, at) => $(`#source-${at}`).replaceChildren(...$(`#source-${at}`, given).cloneNode(true).childNodes));
      return all(".findings :is(.error, .warning)", live).map((one) => ({ check: $("b", one).textContent, severity: one.className }));
    }
    const forms = areas().map((area, at) => {
      const judged = program($$("#live .form", given, at));
      return [area, looked(checker, area, before[at], judged, named[at] || { names: [], terms: [] })];
    });
    forms.forEach(([, { claims }], at) => marked($(`#source-${at}`), claims));
    live.replaceChildren(...forms.map(([area, found]) => shown(area, found, checker.old)));
    return forms.flatMap(([, { problems }]) => problems);
  };
  const $$ = (selector, inside, at) => all(selector, inside)[at];

  /* What the program said of a text: which lines of its strip are wrong, and which checks found an error. */
  const program = (form) => {
    const cells = (row) => [...row.children].map((one) => one.textContent.split(",")[0].trim()).join("|");
    const lines = form ? all(".findings .error b", form).map((one) => one.textContent) : [];
    return { wrong: new Set(form ? all(".strip .wrong", form).map(cells) : []), errors: new Set(lines) };
  };

  const looked = (checker, area, before, judged, { names, terms }) => {
    const { problems, claims } = checker.look(area.dataset.source, area.value);
    const was = checker.look(area.dataset.source, before).claims;
    const said = (all, kind) => all.filter((one) => one.kind === kind && one.inTarget).map((one) => one.target).sort().join("|");
    const same = (kind) => said(claims, kind) === said(was, kind);
    const line = ({ kind, source, target }) => [kind, source || "–", target || "–"].map((one) => one.split(",")[0].trim()).join("|");
    /* Where the text denies in the words that the program has judged, its judgement stands. */
    const judge = (one) => ({ ...one, wrong: one.wrong || (same(one.kind) ? judged.wrong.has(line(one)) : one.suspect) });
    const read = claims.map((one) => (one.kind === "quantity" ? one : judge(one)));
    const found = [...read, ...names.map((forms) => named(forms, area.value)), ...terms.map((term) => used(term, area.value))];
    return { problems: [...problems, ...doubts(found.filter(({ kind, wrong }) => wrong && CHECK[kind]), judged)], claims: found };
  };
  const named = (forms, text) => {
    const there = forms.find((form) => text.includes(form)) || "";
    return { kind: "name", source: forms[0], target: there, wrong: !there };
  };
  const used = ([source, target, pattern], text) => ({ kind: "term", source, target, wrong: Boolean(pattern) && !new RegExp(pattern, "u").test(plain(text)) });
  /* One line for each check. */
  const doubts = (wrong, { errors }) => [...new Set(wrong.map(({ kind }) => CHECK[kind]))].map((check) => {
    const words = (side) => wrong.filter(({ kind }) => CHECK[kind] === check).map((one) => one[side]).filter(Boolean).join(" and ") || "none";
    const text = check === "glossary" ? `“${words("source")}” is “${words("target")}” in the glossary` : `source ${words("source")}, translation ${words("target")}`;
    return { check, severity: errors.has(check) ? "error" : "warning", text, inSource: [], inTarget: [] };
  });

  const marked = (source, claims) => {
    const wrong = new Set(claims.filter((one) => one.wrong).map((one) => one.source));
    all("mark", source).forEach((mark) => {
      const words = mark.textContent.trim().split(/\s+/).join(" ");
      if (wrong.has(words)) mark.className = "bad"; else if (mark.className === "bad") mark.className = "claim";
    });
  };
  const shown = (area, { problems, claims }, old) => {
    const form = make("div", "form"), findings = make("ul", "findings");
    if (claims.length) form.append(strip(area, claims));
    const marks = problems.flatMap((one) => one.inTarget.map((span) => [span, one.severity === "error" ? "bad" : "warn"]));
    for (const one of claims) if (one.wrong && one.inTarget) marks.push([one.inTarget, "bad"]);
    if (marks.length) form.append(read(area, marks));
    for (const one of problems) {
      const line = make("li", one.severity);
      line.append(make("b", "", one.check), " ", make("bdi", "", one.text));
      findings.append(line);
    }
    if (!problems.length) findings.append(make("li", "good", old ? TOO_OLD : MATCH));
    form.append(findings);
    return form;
  };
  const strip = (area, claims) => {
    const table = $("#part-strip").content.firstElementChild.cloneNode(true);
    const source = area.closest(".texts").querySelector(".source");
    const cell = (text, { lang, dir }) => Object.assign(make("td", "", text || "–"), { lang, dir });
    for (const one of claims) {
      const row = make("tr", `${one.kind}${one.wrong ? " wrong" : ""}`), head = make("th", "", one.kind);
      head.scope = "row";
      if (one.wrong) head.append(make("span", "unseen", ", does not match"));
      row.append(head, cell(one.source, source), cell(one.target, { lang: area.lang, dir: $("#segment").dataset.dir || area.dir }));
      $("tbody", table).append(row);
    }
    return table;
  };
  const read = (area, marks) => {
    const line = make("p", "read");
    line.lang = area.lang;
    line.dir = area.dir;
    let at = 0;
    for (const [[start, end], kind] of marks.sort(([one], [other]) => one[0] - other[0])) {
      if (start < at) continue;
      line.append(area.value.slice(at, start), make("mark", kind, area.value.slice(start, end)));
      at = end;
    }
    line.append(area.value.slice(at));
    return line;
  };

  return { check, make };
})();
