// How often a text says that something is done: "a day", "every two days", "täglich": language/numbers/rhythms.py.
"use strict";

(function (polyclinic) {
  const { anyOf } = polyclinic.lexicon;
  const { means } = polyclinic.tokens;
  const COUNTS = ["numbers", "times", "quantities", "fractions"];
  const REACH = 40; // so many characters may stand between a number and "a day" that belongs to it
  const ASIDE = /^[^,;]*(?:,[^,;]*,[^,;]*)?$/; // what may stand between them: one part of a sentence
  const LENGTHS = { hour: [24, "day"], day: [7, "week"], month: [12, "year"] };
  const TIME = new Set(["second", "minute", "hour", "day", "week", "month", "year"]);
  const SPELLED = new Set(["numbers", "multipliers"]);

  /** The rhythms, "day" for "a day" and "every day" with a number, as {what, span}; and the items that are left. */
  function rhythms(items, text, lexicon) {
    const reader = new Reader(items, text, lexicon.settings);
    reader.read();
    return [reader.found, reader.rest];
  }

  class Reader {
    constructor(items, text, { rhythm_first: rhythmFirst, lasting, later }) {
      // `counted` is where the last number ends
      this.lasting = lasting && new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf(lasting)}) $`, "iu");
      this.later = later && new RegExp(`^ (?:${anyOf(later)})(?![\\p{L}\\p{N}_])`, "iu");
      Object.assign(this, { items, text, rhythmFirst, counted: -REACH - 1, found: [], rest: [] });
    }

    read() {
      this.items.forEach((item, at) => {
        if (item.kind === "number" || COUNTS.some((table) => means(item, table) !== null)) this.counted = item.end;
        this.rest.push(item.meanings.length ? this.left(at, item) : item);
      });
    }

    /** What is left of an item when its rhythm is noted. */
    left(at, item) {
      let unit = means(item, "per");
      if (unit !== null) return this.per(at, item, unit);
      unit = means(item, "per_after");
      if (unit !== null) {
        if (!this.isPaced(at, item)) return saying(item, "quantities", `1 ${unit}`);
        this.note(unit, item);
        return { ...item, meanings: [] };
      }
      const interval = means(item, "intervals");
      if (interval !== null) {
        const [value, measure] = interval.split("|")[0].split(" ");
        this.note(pace(value, measure), item);
        return saying(item, "quantities", interval);
      }
      unit = means(item, "every") === null ? "" : timeUnit(this.items.slice(at + 1, at + 5));
      if (unit) this.note(unit, item);
      return item;
    }

    /** Whether a number stands shortly before "a week" that belongs to it: not in "50 mg after a week". */
    isPaced(at, item) {
      if (item.start - this.counted > REACH || this.isShared(at)) return false;
      if (means(this.near(at + 1), "ordinals") !== null) return false; // "on the first day" in Arabic
      const between = this.text.slice(Math.max(0, this.counted), item.start);
      if (!ASIDE.test(between) || (this.later && this.later.test(this.text.slice(item.end, item.end + REACH)))) return false;
      return !(this.lasting && this.lasting.test(between));
    }

    /** Whether it is what a share is of: "two thirds of an hour". */
    isShared(at) {
      const before = at && this.items[at].apart === 1 ? this.items[at - 1] : null;
      return Boolean(before) && (means(before, "fractions") !== null || (before.value || "").includes("."));
    }

    per(at, item, unit) {
      if (this.rhythmFirst && this.numbered(at)) {
        // Turkish "10 günlük tedavi", "24 saatte", "8 saatte bir", "her 2 günde"
        if ((this.oneFollows(at) && means(item, "units") === null) || this.everyBefore(at)) {
          const before = this.items[at - 1];
          this.note(pace(before.value || means(before, "numbers") || "", unit), item);
        }
        return saying(item, "units", unit);
      }
      if (this.interval(at, item)) {
        this.note(`every ${unit}`, item);
        const numbers = item.meanings.filter(({ table }) => SPELLED.has(table));
        return { ...item, meanings: [...numbers, { table: "units", value: unit }] };
      }
      this.note(unit, item);
      return { ...item, meanings: [] };
    }

    note(what, item) {
      this.found.push({ what, span: [item.start, item.end] });
    }

    /** The item at this place, if nothing parts it from the one before. */
    near(at) {
      return at > 0 && at < this.items.length && !this.items[at].apart ? this.items[at] : null;
    }

    /** Whether a rhythm is every so many days: "zweitägig", "6-stündlich", "iki günde bir". */
    interval(at, item) {
      if (means(item, "numbers") !== null) return true;
      if (!this.numbered(at)) return false;
      const gap = this.text.slice(this.items[at - 1].end, item.start);
      return !gap || gap.includes("-") || this.oneFollows(at);
    }

    numbered(at) {
      const before = at && !this.items[at].apart ? this.items[at - 1] : null;
      return before !== null && (before.kind === "number" || means(before, "numbers") !== null);
    }

    oneFollows(at) {
      return means(this.near(at + 1), "numbers") === "1";
    }

    everyBefore(at) {
      return at > 1 && !this.items[at - 1].apart && means(this.items[at - 2], "every") !== null;
    }
  }

  const saying = (item, table, value) => ({ ...item, meanings: [{ table, value }] });

  /** "every day" of "every two days", "day" of "every day"; "" where no unit of time follows. */
  function timeUnit(following) {
    let number = "";
    for (const item of following) {
      if (item.apart > 1) break;
      const whole = means(item, "quantities");
      const unit = whole ? whole.split(" ").at(-1) : means(item, "units");
      if (TIME.has(unit) && !(unit === "second" && means(item, "ordinals") !== null && !number)) {
        const value = whole ? whole.split(" ")[0] : number || means(item, "numbers") || "";
        return value ? pace(value, unit) : unit;
      }
      const spelled = item.value || (means(item, "numbers") ?? means(item, "ordinals"));
      if (spelled) number = spelled;
      else if (means(item, "range") === null && item.meanings.length) return "";
    }
    return "";
  }

  /** How often "every so many" is, in the largest unit that it is a whole number of. */
  function pace(value, unit) {
    const [many, larger] = LENGTHS[unit] || [0, ""];
    const fits = many && /^\d{1,5}$/.test(value);
    if (fits && (Number(value) % many === 0 || (value === "15" && unit === "day"))) {
      return Number(value) === many ? larger : `every ${larger}`;
    }
    return `every ${unit}`;
  }

  polyclinic.rhythms = { rhythms };
})((globalThis.polyclinicQuantities ??= {}));
