// The dates that a text names, in digits or with the month in words: language/numbers/dates.py.
"use strict";

(function (polyclinic) {
  const { canonical, exact } = polyclinic.values;
  const { FAR, means } = polyclinic.tokens;
  const { wholeNumber } = polyclinic.spelled;
  const SMALL = 6; // so many characters may stand between a day and its month
  const SHORTENED = 4; // letters of a month that a full stop may shorten: "Sept. 3"
  const YEAR = /^(?:19|20)\d\d$/;
  const CLOCK = /^(?:1[0-9]|2[0-3])\.[0-5]\d\.$/;

  /**
   * The dates of a text, and the items that are left. A date's `days` are all that it may mean, each {year, month, day}
   * with 0 for what is not said; it is `named` where it is a feast.
   */
  function dates(items, lexicon) {
    const reader = new Reader(items, lexicon);
    reader.read();
    return [reader.found, reader.rest];
  }

  class Reader {
    constructor(items, lexicon) {
      Object.assign(this, { items, lexicon, monthFirst: lexicon.settings.month_first, found: [], rest: [] });
    }

    read() {
      let parted = false;
      for (let at = 0; at < this.items.length; ) {
        const item = this.items[at];
        const size = this.date(at, item);
        // What follows a date is close to what is no longer there.
        if (!size) this.rest.push(parted ? { ...item, apart: FAR } : item);
        parted = size > 0;
        at += size || 1;
      }
    }

    /** How many items belong to the date that begins here; 0 where none does. */
    date(at, item) {
      if (item.kind === "date") return this.numeric(item);
      if (item.kind === "number" || means(item, "ordinals") !== null || means(item, "numbers") !== null) {
        return this.daysFirst(at) || this.dayFirst(at) || this.dayInWords(at);
      }
      if (means(item, "months") !== null) return this.month(at);
      const feast = means(item, "feasts");
      if (feast === null) return 0;
      const days = feast.split("|").map((day) => day.split("-").map(Number));
      this.found.push({
        days: days.map(([month, day]) => ({ year: 0, month, day })),
        span: [item.start, item.end],
        named: true,
      });
      return 1;
    }

    numeric(item) {
      const days = daysOf(item.text, this.monthFirst);
      if (days.length) this.found.push({ days, span: [item.start, item.end] });
      else this.rest.push(...apart(item));
      return 1;
    }

    /** "3–5 May", "del 3 al 5 de mayo": two days of one month. */
    daysFirst(at) {
      const joined = ["range", "join"].some((table) => means(this.items[at + 1], table) !== null);
      const place = joined ? at + 2 : at + 1;
      if (place + 1 >= this.items.length || this.items[place].apart || !this.day(at) || !this.day(place)) return 0;
      const month = Number(means(this.items[place + 1], "months"));
      if (!month || !this.beside(place + 1)) return 0;
      const [year, size] = this.year(place + 2);
      this.take({ year, month, day: this.day(at) }, at, 1);
      this.take({ year, month, day: this.day(place) }, place, 2 + size);
      return place - at + 2 + size;
    }

    /** "12 March 2025", "12 de marzo de 2025", "12. März": a day, a small word at most, a month, a year. */
    dayFirst(at) {
      const month = Number(means(this.items[at + 1], "months"));
      const day = month && this.beside(at + 1) && !this.isOfWeeks(at) ? this.day(at) : 0;
      if (!day) return 0;
      const [year, size] = this.year(at + 2);
      return this.take({ year, month, day }, at, 2 + size);
    }

    /** Whether an ordinal says which week of a month: "الأسبوع الثالث من مارس". */
    isOfWeeks(at) {
      const before = at > 0 && !this.items[at].apart ? this.items[at - 1] : null;
      if (!before || means(this.items[at], "ordinals") === null) return false;
      return ["units", "per_after"].some((table) => means(before, table) === "week");
    }

    /** "le vingt et un mars": a day of several words, and a month. */
    dayInWords(at) {
      const [day, size] = wholeNumber(this.items, at, this.lexicon);
      const place = at + size;
      const month = size > 1 && this.beside(place) ? Number(means(this.items[place], "months")) : 0;
      if (!month || day < 1 || day > 31) return 0;
      const [year, more] = this.year(place + 1);
      return this.take({ year, month, day }, at, size + 1 + more);
    }

    /** "March 12, 2025", "March 2025", "March". */
    month(at) {
      const month = Number(means(this.items[at], "months"));
      const day = this.monthFirst && this.beside(at + 1) && !this.ended(at) ? this.day(at + 1) : 0;
      const size = day ? 2 : 1;
      const until = day ? this.until(at + 2) : 0;
      const [year, more] = this.year(at + size + until);
      this.take({ year, month, day }, at, until ? size : size + more);
      const last = at + 1 + until;
      if (until) this.take({ year, month, day: this.day(last) }, last, 1 + more); // "May 3 to 5"
      return size + until + more;
    }

    /** Whether a sentence ends behind this month, and the next begins with a number in words. */
    ended(at) {
      const [month, behind] = this.items.slice(at, at + 2);
      const said = means(behind, "numbers") !== null && means(behind, "ordinals") === null;
      return said && behind.start - month.end > 1 && month.end - month.start > SHORTENED;
    }

    /** How many items "to 5" are that stand here; 0 where they do not. */
    until(at) {
      const size = means(this.items[at], "range") === null ? 1 : 2;
      const last = at + size - 1;
      return last < this.items.length && !this.items[last].apart && this.day(last) ? size : 0;
    }

    /** The day of a month that stands here; 0 where none does. */
    day(at) {
      const item = this.items[at];
      if (!item) return 0;
      const place = means(item, "ordinals");
      const value = item.value || place || means(item, "numbers") || "";
      if (!item.value && value === "1" && place === null) return 0; // an article
      return /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 31 ? Number(value) : 0;
    }

    /** Whether a small word at most stands between this item and the one before. */
    beside(at) {
      return at < this.items.length && this.items[at].start - this.items[at - 1].end <= SMALL;
    }

    /** The year that stands here, and how many items it is; else 0 and 0. */
    year(at) {
      const named = this.beside(at) && means(this.items[at], "units") === "year" ? 1 : 0; // "نوفمبر عام 2024"
      const item = this.beside(at + named) ? this.items[at + named] : null;
      return item && item.kind === "number" && YEAR.test(item.text) ? [Number(item.text), 1 + named] : [0, 0];
    }

    take(day, first, size) {
      this.found.push({ days: [day], span: [this.items[first].start, this.items[first + size - 1].end] });
      return size;
    }
  }

  function daysOf(text, monthFirst) {
    const parts = text.match(/\d+/g).map(Number);
    const [one, two, three] = parts;
    let ways = [[three, two, one]];
    if (parts.length === 2) ways = [[0, two, one]];
    else if (/^\d{4}/.test(text)) ways = [[one, two, three]];
    else if (monthFirst && !text.includes(".")) ways.push([three, one, two]);
    return ways
      .map(([year, month, day]) => ({ year, month, day }))
      .filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  }

  /** What is written like a date and is none: a time of day before a full stop, or the numbers that it is made of. */
  function apart(item) {
    if (CLOCK.test(item.text)) {
      const text = item.text.slice(0, -1);
      return [{ ...item, kind: "number", text, value: canonical(exact(text)) }];
    }
    return [...item.text.matchAll(/\d+/g)].map(({ 0: text, index }) => ({
      ...item,
      kind: "number",
      text,
      start: item.start + index,
      end: item.start + index + text.length,
      apart: index ? 0 : item.apart,
      value: text.replace(/^0+/, "") || "0",
    }));
  }

  polyclinic.dates = { dates };
})((globalThis.polyclinicQuantities ??= {}));
