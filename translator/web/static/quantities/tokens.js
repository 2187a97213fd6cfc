// A text as items: numbers, times, dates, and words or phrases with what they mean: language/tokens.py.
"use strict";

(function (polyclinic) {
  const { times } = polyclinic.values;
  const { FRACTIONS, MYRIADS, SIGN_WORD, SPACE, WORD_SIGN, numberPattern, value } = polyclinic.digits;
  const { SIGNS, WORD } = polyclinic.lexicon;
  const { FIGURES, NO_PROSE, Phrases } = polyclinic.phrases;

  const DATE =
    "(?<![\\d.,/-])(?:\\d{4}-\\d{1,2}-\\d{1,2}(?![\\d-])" +
    "|\\d{1,2}\\u200f?(?<sep>[./-])\\d{1,2}\\u200f?\\k<sep>(?:\\d{4}|\\d{2})(?![\\d/-])";
  const DAY_AND_MONTH = "|\\d{1,2}\\.(?:0?[1-9]|1\\d)\\.(?!\\d)";
  // Names with a figure that counts nothing.
  const NAMED =
    "(?:(?:COVID|Covid|Kovid|KOVID|КОВИД|Ковид|كوفيد)[-‑ ]?19" +
    `|(?:(?:Hb[${SPACE}]?)?A1[cC]|(?:[cm]m)?H2O)(?![${WORD_SIGN}]))`;
  const ROUND_THE_CLOCK =
    `${NAMED}|(?<![\\d/])(?:24/7|7/24)(?![\\d/])` +
    `|24[${SPACE}]?h(?:eures)?[${SPACE}]?(?:/|sur)[${SPACE}]?24|7[${SPACE}]?j(?:ours)?[${SPACE}]?(?:/|sur)[${SPACE}]?7`;
  const CLOCK =
    "(?<![\\d:.,])(?:[01]?\\d|2[0-4])" +
    `(?::[0-5]\\d|[ \\u00a0\\u202f]?[hH][ \\u00a0\\u202f]?[0-5]\\d(?![${WORD_SIGN}]))(?!\\d|:\\d)`;
  const APOSTROPHES = new Set(["'", "’", "‑", "-"]);
  const ORDINAL_SIGNS = new Set(["ª", "º", "er", "o", "a"]);
  const ASIDE = new Set(["contrasts", "turning"]); // tables that say nothing of numbers
  const FAR = 1000;
  const CLOSE = /^[) \u00a0\u202f\u2009\u200b\u200e\u200f\u2060\u2066-\u2069‑–—'’*_-]{0,4}$/;
  const PROSELESS = new RegExp(NO_PROSE, "g");
  const KINDS = [["word", "word"], ["round", "word"], ["date", "date"], ["clock", "clock"], ["other", "sign"]];

  /**
   * The items of a text in order: `kind` is "number", "date", "clock", "word" or "sign"; `apart` is how many words
   * without meaning stand between an item and the one before, FAR or more where a stop or comma does; `value` is a
   * number's canonical value; `meanings` are {table, value}. The text has ASCII digits, and NO_PROSE where nothing is
   * read.
   */
  function items(text, lexicon) {
    lexicon.pattern ??= pattern(lexicon.decimal, lexicon.settings.day_month);
    const pieces = [];
    for (const match of text.matchAll(lexicon.pattern)) pieces.push(piece(match)); // which are large, and many
    return new Reader(text, pieces, lexicon).read();
  }

  function piece({ 0: text, index, groups }) {
    const [, kind] = KINDS.find(([group]) => groups[group] !== undefined) || ["", "number"];
    return { text, start: index, end: index + text.length, kind, value: kind === "number" ? value(groups) : "" };
  }

  /** Goes through the words, signs and figures once. `end` is where the one before ends. */
  class Reader {
    constructor(text, matches, lexicon) {
      Object.assign(this, { text, matches, found: [], at: 0, end: 0, apart: FAR });
      this.phrases = new Phrases(text, matches, lexicon);
    }

    read() {
      while (this.at < this.matches.length) {
        const match = this.matches[this.at];
        if (FIGURES.has(match.kind)) {
          this.closeUp(match);
          this.add(this.figure(match), 1);
          continue;
        }
        const { size, meanings, reach = size } = this.phrases.read(this.at);
        const end = this.matches[this.at + size - 1].end;
        const far = this.matches[this.at + Math.max(size, reach) - 1].end;
        if (meanings.length) {
          this.closeUp(match);
          const { kind, start } = match;
          this.add({ kind, text: "", start, end, apart: this.apart, value: "", meanings, reach: far }, size);
        } else this.skip(match, end, size);
      }
      return this.found;
    }

    add(item, size) {
      this.found.push(item);
      this.at += size;
      this.end = item.end;
      this.apart = 0;
    }

    /** Passes a word or more that say nothing, but perhaps how the number before them ends. */
    skip(match, end, size) {
      this.closeUp(match);
      const last = this.found.length - 1;
      if (last >= 0 && this.found[last].kind === "number" && this.isEnding(this.found[last], match)) {
        this.found[last] = { ...this.found[last], end };
        this.apart = 0;
      } else this.apart += match.kind === "word" ? 1 : FAR;
      this.at += size;
      this.end = end;
    }

    /** Notes whether a stop or comma stands before this. */
    closeUp(match) {
      const gap = this.text.slice(this.end, match.start);
      if (gap !== " " && gap && !CLOSE.test(gap.replace(PROSELESS, ""))) this.apart = FAR;
    }

    /** A number, a date or a time in digits. */
    figure({ text, start, end, kind, value: written }) {
      const scale = written && MYRIADS[this.text.slice(end, end + 2).trimStart()[0]];
      const scaled = scale ? times(written, scale) : written;
      return { kind, text, start, end, apart: this.apart, value: scaled, meanings: [] };
    }

    /** Whether a word is the ending of the number before it ("2nd", "50'den", "3-й"), or an ordinal's sign ("1.ª"). */
    isEnding(number, { text, start, kind }) {
      const gap = this.text.slice(number.end, start);
      if (this.apart) return gap === "." && ORDINAL_SIGNS.has(text);
      return kind === "word" && (!gap || (APOSTROPHES.has(gap) && text.length <= 4));
    }
  }

  function pattern(decimal, dayMonth) {
    const date = `${DATE}${dayMonth ? DAY_AND_MONTH : ""})`;
    const number = `(?=[0-9${FRACTIONS}\\-−–‑MmМмEeن]|[.,٫][0-9])(?:${numberPattern(decimal)})`;
    const other = `(?=[CcKКكMmМмEeنHA])(?:${NAMED}|${SIGN_WORD})`;
    // What none of the rest begins with is passed over.
    const first = `(?=[0-9${FRACTIONS}\\-−–‑MmМмEeنCcKКكHA${SIGNS}]|[.,٫][0-9])`;
    return new RegExp(
      `(?<word>(?!${other})${WORD})|${first}(?:(?<round>${ROUND_THE_CLOCK})|(?<date>${date})|(?<clock>${CLOCK})` +
        `|${number}|(?<other>[${SIGNS}]))`,
      "gu",
    );
  }

  /** The key under which a table has an item; null where it has not. */
  function means(item, table) {
    const found = item && item.meanings.find((meaning) => meaning.table === table);
    return found ? found.value : null;
  }

  /** Whether any of these tables has an item. */
  const among = (item, tables) => item.meanings.some(({ table }) => tables.has(table));

  /** What items say in a table, in order: {what, span}; of opposites, with the whole phrase that says so. */
  function cues(items, table) {
    return items.flatMap(({ meanings, start, end, reach = end }) =>
      meanings
        .filter((one) => one.table === table)
        .map(({ value }) => ({ what: value, span: [start, table === "contrasts" ? reach : end] })),
    );
  }

  /** The items without those that are nothing but one of two opposites: for numbers, they are words without meaning. */
  function plainItems(items) {
    const kept = [];
    let between = 0;
    for (const item of items) {
      if (item.meanings.length && item.meanings.every(({ table }) => ASIDE.has(table))) {
        between += item.apart + 1;
        continue;
      }
      kept.push(between ? { ...item, apart: item.apart + between } : item);
      between = 0;
    }
    return kept;
  }

  polyclinic.tokens = { FAR, among, cues, items, means, plainItems };
})((globalThis.polyclinicQuantities ??= {}));
