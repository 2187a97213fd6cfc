// What a text claims of quantities, times, dates and how often, what it denies and which way it points:
// language/reading.py.
"use strict";

(function (polyclinic) {
  const { asciiDigits } = polyclinic.digits;
  const { NO_PROSE } = polyclinic.phrases;
  const { cues, items, means, plainItems } = polyclinic.tokens;
  const { isRange } = polyclinic.amounts;
  const { signs } = polyclinic;
  const CHARACTER = /&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,12});/g;
  const UNITS = ["units", "counts", "per", "per_after"];
  const WHOLE = ["quantities", "intervals"];

  /** The reading of a text. Its spans are places in the text itself. Raises nothing. */
  function read(text, lexicon, measures) {
    const { plain, place } = asciiDigits(prose(text));
    const pieces = items(plain, lexicon);
    const [times, undated] = polyclinic.clock.times(plainItems(pieces), plain, lexicon);
    const [dates, timeless] = polyclinic.dates.dates(undated, lexicon);
    const [rhythms, rest] = polyclinic.rhythms.rhythms(timeless, plain, lexicon);
    const quantities = polyclinic.amounts.quantities(rest, plain, lexicon);
    return {
      known: lexicon.known,
      bareOne: lexicon.settings.bare_one || false,
      measures,
      quantities,
      times,
      dates,
      rhythms,
      units: unitsOf(pieces),
      negations: withoutSteps(cues(pieces, "negation"), quantities, plain, lexicon.settings.steps),
      modals: cues(pieces, "modality"),
      contrasts: [...sides(pieces, quantities), ...signs(plain)].sort((one, other) => one.span[0] - other.span[0]),
      weekdays: cues(pieces, "weekdays"),
      dayparts: cues(pieces, "dayparts"),
      denies: pieces.some(({ meanings }) => meanings.some(({ table }) => table === "negation")),
      falls: pieces.some(({ meanings }) => meanings.some(({ value }) => value === "change:down")),
      place,
    };
  }

  /** What denies, without a word that is a step as well where a number counts it: French "deux pas". */
  function withoutSteps(denied, quantities, text, steps = []) {
    if (!steps.length || !denied.length) return denied;
    const counted = quantities.filter(({ sure, kind, unit }) => sure && kind === "count" && !unit);
    const ends = new Set(counted.map(({ span }) => span[1]));
    const isStep = ([start, end]) => ends.has(start - 1) && /\s/.test(text[start - 1]) && steps.includes(text.slice(start, end));
    return denied.filter(({ span }) => !isStep(span));
  }

  /** The sides of opposites, without words that only join a range: Russian "до" is "to" there, else "before". */
  function sides(pieces, quantities) {
    const inside = quantities.filter(isRange).map(({ span }) => span);
    const joins = (one) => means(one, "range") !== null && inside.some(([a, b]) => a < one.start && one.start < b);
    return cues(inside.length ? pieces.filter((one) => !joins(one)) : pieces, "contrasts");
  }

  /** The text with what is no prose blotted out, in place. */
  function prose(text) {
    const parts = [];
    let at = 0;
    for (const [start, end] of polyclinic.opaque(text)) {
      parts.push(text.slice(at, start), NO_PROSE.repeat(end - start));
      at = end;
    }
    const plain = parts.join("") + text.slice(at);
    if (!plain.includes("&")) return plain;
    const characters = characterReferences(plain);
    return plain.replace(CHARACTER, (written) => {
      const [first] = characters.get(written);
      return first + NO_PROSE.repeat(written.length - first.length);
    });
  }

  /** What each character reference of a text stands for. The browser knows them all; what it parses is in no page. */
  function characterReferences(text) {
    const written = [...new Set(text.match(CHARACTER) || [])];
    const parsed = new DOMParser().parseFromString(written.map((one) => `<p>${one}</p>`).join(""), "text/html");
    return new Map([...parsed.querySelectorAll("p")].map((one, at) => [written[at], one.textContent || "&"]));
  }

  /** The units that items name, alone or as a part of what they mean. */
  function unitsOf(pieces) {
    const found = new Set();
    for (const { meanings } of pieces) {
      for (const { table, value } of meanings) {
        if (UNITS.includes(table)) found.add(value);
        if (WHOLE.includes(table)) value.split("|").forEach((way) => found.add(way.split(" ").at(-1)));
      }
    }
    return found;
  }

  polyclinic.reading = { read };
})((globalThis.polyclinicQuantities ??= {}));
