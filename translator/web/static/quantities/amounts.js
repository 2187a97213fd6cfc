// The quantities that a text names: numbers in digits and words, with their units, ranges and fractions:
// language/numbers/quantities.py.
"use strict";

(function (polyclinic) {
  const { anyOf } = polyclinic.lexicon;
  const { exact, canonical, share, times, plus, inverse } = polyclinic.values;
  const { among, means } = polyclinic.tokens;
  const { Spelled } = polyclinic.spelled;
  const BEFORE = new Set(["%", "EUR", "USD", "GBP", "TRY", "RUB"]); // units that may stand before their number
  const YEAR = /^(?:19|20)\d\d$/;
  const TENS = new Set(["20", "30", "40", "50", "60", "70", "80", "90"]);
  const DECADE = /^\d{1,3}0s$/;
  const AGED = /(?<![\p{L}\p{N}_])(?:under|over)[-‑ ]$/iu;
  const LONGEST_AGED = 7; // characters of what AGED finds, and one before
  const BEGINNING = new Set(["numbers", "multipliers"]);
  const SPELLED = new Set(["numbers", "multipliers", "ordinals", "join"]);
  /** No word without one of these begins a quantity. */
  const COUNTED = new Set(["numbers", "multipliers", "ordinals", "fractions", "quantities", "times", "loose", "plus",
    "units", "counts"]);
  const ONE_EACH = "日回天次일회"; // signs behind a one that other languages leave out: 1日2回 is twice a day
  const AGAIN = /^ ال([\p{L}\p{N}_]{3})/u; // the beginning of a noun with the Arabic article
  const LONGEST_NOUN = 24; // characters
  const LARGE = 4; // digits of a thousand
  const NOON = exact("12");
  const [WEEKS, DAYS] = [/^(?:[4-9]|[1-3]\d|4[0-4])$/, /^[0-6]$/]; // of a pregnancy
  const PLUS = /^ ?\+ ?$/;
  const DASH = /^\s*[-‐‑–—~]\s*$/;
  const LENGTHS = new Set(["m", "cm", "mm"]);
  const DEGREES = new Set(["°", "°C", "°F"]);
  const SMALL = 3; // letters of an "of"
  const ENDED = /^[*_]*(?:[.,;:!?)]|$)/; // a clause ends here
  const LONGEST = 40; // characters between two numbers of a range, or of what looks like a year or a decade

  /**
   * The quantities in order: `low` and `high` are the same but for a range; `kind` is "count", "ordinal", "times" or
   * "fraction"; `sure` says that a translation must name it; `also` are other [value, unit] that it may mean.
   */
  const quantities = (items, text, lexicon) => new Reader(items, text, lexicon).read();

  const quantity = (value, unit, kind, span, more = {}) =>
    ({ low: value, high: value, unit, kind, span, sure: true, digits: false, also: [], ...more });

  /** Whether this is a unit with its article, of which a quantity is a share. */
  const isWholeOf = ({ kind, low }, item) =>
    (kind === "fraction" || low.includes(".")) && item.apart <= 1 && (means(item, "quantities") || "").startsWith("1 ");

  const isRange = ({ low, high }) => low !== high;

  /** Whether a word is a number, be it with its unit: "zweiwöchig". */
  const counted = (item) => means(item, "numbers") !== null || means(item, "multipliers") !== null;

  const unitsOf = (item) =>
    item.meanings.filter(({ table }) => table === "units" || table === "counts").map(({ value }) => value);

  const unitOf = (item) => means(item, "units") || means(item, "counts") || "";

  /** Goes through the items once. `at` is the next item, `taken` the first that no quantity has yet. */
  class Reader {
    constructor(items, text, lexicon) {
      const { below_zero: zero, no_noun: ends, point, verb_ends: verbEnds = [] } = lexicon.settings;
      Object.assign(this, { items, text, lexicon, verbEnds, at: 0, taken: 0 });
      this.zero = zero && new RegExp(`^ ?(?:${anyOf(zero)})(?: |(?![\\p{L}\\p{N}_]))`, "iu");
      this.noNoun = ends && new RegExp(`^ ?(?:[.,;:!?()]|$|(?:${ends.includes("*") ? "[\\p{L}\\p{N}_]+" : anyOf(ends)})(?![\\p{L}\\p{N}_]))`, "iu");
      this.point = point && new RegExp(`^ (?:${anyOf(point)}) $`, "iu");
    }

    read() {
      const found = [];
      while (this.at < this.items.length) {
        const [first, before] = [this.at, this.taken];
        const number = this.raised(first) ? null : this.one();
        if (!number) {
          this.at = Math.max(this.at, first) + 1;
          continue;
        }
        let next = this.oneIn(number) || this.measured(this.more(number), first, before);
        if (DEGREES.has(next.unit) && this.below(next, found)) next = { ...next, low: `-${next.low}`, high: `-${next.high}` };
        const last = found.at(-1);
        const joined = last && (this.joined(found, next, before, first) || this.again(last, next));
        if (joined) found[found.length - 1] = joined;
        else {
          const apart = next.low === "2" && next.high === "2" && this.between(next.span[0]);
          found.push(apart ? { ...next, sure: false } : next); // "between two doses"
          const maybe = next.digits && DAYS.test(next.low) && found.length > 1;
          if (maybe) found.push(...this.weeksAndDays(...found.splice(-2)));
        }
        this.taken = this.at;
      }
      return found;
    }

    /** Both, with their units where they say how far a pregnancy is: "32+4 weeks", "SSW 32+4", "32 SA + 4". */
    weeksAndDays(weeks, days) {
      const units = [weeks.unit, days.unit].filter(Boolean);
      const told = weeks.digits && WEEKS.test(weeks.low) && !isRange(weeks) && !isRange(days);
      const gap = this.text.slice(weeks.span[1], Math.min(days.span[0], weeks.span[1] + SMALL + 1));
      if (!told || units.some((unit) => unit !== "week") || !PLUS.test(gap)) return [weeks, days];
      const sure = days.low !== "0";
      if (units.length) return [{ ...weeks, unit: "week" }, { ...days, unit: "day", sure }];
      return [{ ...weeks, also: [[weeks.low, "week"]] }, { ...days, also: [[days.low, "day"]], sure }];
    }

    /** "one in four", "1 in 10": a share, which may be said as the fourth or tenth as well. */
    oneIn(one) {
      const start = this.at;
      if (one.low !== "1" || means(this.near(start), "among") === null || !this.near(start + 1)) return null;
      this.at += 1;
      const many = this.one();
      const after = this.near(this.at);
      const part = many && many.kind === "count" ? inverse(many.low) : null;
      if (part === null || (after && unitOf(after))) {
        this.at = start;
        return null;
      }
      const more = { digits: many.digits, also: [[many.low, ""]] };
      return quantity(part, "", "fraction", [one.span[0], many.span[1]], more);
    }

    /** Whether what looks like a one belongs to a verb, as the clause ends with it: "nehmen Sie ihn ein." */
    endsAVerb({ start, end }) {
      return this.verbEnds.includes(this.text.slice(start, end)) && ENDED.test(this.text.slice(end));
    }

    /** The item at this place, if nothing but spaces and dashes parts it from the one before. */
    near(at) {
      return at < this.items.length && !this.items[at].apart ? this.items[at] : null;
    }

    /** The number that begins here; `at` is then behind it. */
    one() {
      const figure = means(this.items[this.at], "numbers") === "1" ? this.shareBehind() : null;
      if (figure) this.at += 1;
      const item = this.items[this.at];
      const span = [item.start, item.end];
      if (item.kind === "number") return this.digits(item);
      if (!among(item, COUNTED) || this.endsAVerb(item)) return null;
      const whole = means(item, "quantities");
      if (whole !== null) {
        this.at += 1;
        const [[many, unit], ...also] = whole.split("|").map((way) => way.split(" "));
        const [low, high = low] = many.split("-");
        // Of "every day or two" some languages say the "two" alone.
        return quantity(low, unit, "count", span, { high, sure: many !== "1" && low === high, also });
      }
      for (const table of ["times", "loose"]) {
        const value = means(item, table);
        if (value === null) continue;
        this.at += 1;
        const decimal = value === "0" ? this.pointed(value) : "";
        if (decimal) return quantity(decimal, "", "count", [item.start, this.items[this.at - 1].end]); // French "de zéro virgule cinq"
        const part = means(item, "fractions");
        const kind = table === "times" ? "times" : "count";
        return quantity(value, "", kind, span, {
          sure: (kind === "times" && value !== "1") || this.countsThings(item, value),
          also: part ? [[share(part), ""]] : [],
        });
      }
      if (this.isOfTheNounBefore(item)) return this.part(item);
      return this.words(item) || this.oneAndMore(item) || this.part(item);
    }

    /** Whether a phrase that may be no number ends with one, and a unit follows: "à deux", "à deux comprimés". */
    countsThings(item, value) {
      const words = this.text.slice(item.start, item.end).split(" ");
      const after = this.near(this.at);
      if (words.length < 2 || words[0].toLowerCase() !== "à" || !after || !unitOf(after)) return false;
      return this.lexicon.forms(words.at(-1)).alone.some((one) => one.table === "numbers" && one.value === value);
    }

    /** The figure of a percentage that stands behind an article: Spanish "un 10 %". */
    shareBehind() {
      const [figure, sign] = [this.near(this.at + 1), this.near(this.at + 2)];
      return figure && figure.kind === "number" && sign && unitOf(sign) === "%" ? figure : null;
    }

    /** "and a quarter" behind no number; behind a noun that is one: "taza y media". */
    part(item) {
      const more = means(item, "plus");
      if (more === null) return null;
      this.at += 1;
      const whole = plus("1", share(more));
      if (this.isOfTheNounBefore(item)) return quantity(whole, "", "count", [item.start, item.end]);
      const also = [[whole, ""]];
      return quantity(share(more), "", "fraction", [item.start, item.end], { also });
    }

    /** Whether no other noun follows "and a half", or the same one again: "taza y media de té", "كوبًا ونصف الكوب". */
    isOfTheNounBefore(item) {
      if (means(item, "plus") !== "1/2") return false;
      const behind = this.text.slice(item.end, item.end + LONGEST);
      if (this.noNoun && this.noNoun.test(behind)) return true;
      const again = AGAIN.exec(behind);
      const before = this.text.slice(Math.max(0, item.start - LONGEST_NOUN), item.start).trim().split(/\s+/).at(-1);
      return Boolean(again && before) && before.startsWith(again[1]);
    }

    /** A unit alone that "and a half" makes one and a half: "ساعة ونصف". */
    oneAndMore(item) {
      const following = this.near(this.at + 1);
      const more = following && unitOf(item) ? means(following, "plus") : null;
      if (more === null) return null;
      this.at += 2;
      return quantity(plus("1", share(more)), unitOf(item), "count", [item.start, following.end]);
    }

    digits(item) {
      this.at += 1;
      let value = item.value;
      const after = this.near(this.at);
      const factor = means(after, "multipliers");
      if (factor && after.start > item.end) [value, this.at] = [times(value, factor), this.at + 1];
      const behind = this.text.slice(item.start + 1, item.start + 3).trim()[0];
      const sure = value !== "1" || !behind || !ONE_EACH.includes(behind);
      return quantity(value, "", "count", [item.start, this.items[this.at - 1].end], { sure, digits: true });
    }

    /** A number in words: "two hundred and five", "двадцать пять", "three quarters", "half", "third". */
    words(first) {
      const read = this.spelled();
      if (read) return this.numberInWords(first, ...read);
      const [place, part] = [means(first, "ordinals"), means(first, "fractions")];
      if (place === null && part === null) return null;
      this.at += 1;
      const behind = this.lexicon.settings.ones_first && place ? this.near(this.at) : null;
      // Not «الأولى بعشرين دقيقة».
      const tens = behind && this.text.startsWith(this.lexicon.settings.join_prefix || "", behind.start) ? behind : null;
      const more = means(tens, "numbers") || "";
      if (TENS.has(more)) {
        this.at += 1; // "السابع والثلاثين": 37th
        return quantity(plus(place, more), "", "ordinal", [first.start, tens.end]);
      }
      const value = part ? share(part) : place;
      const factor = part ? this.large() : "";
      if (factor) return quantity(times(value, factor), "", "count", [first.start, this.items[this.at - 1].end]);
      return quantity(value, "", part ? "fraction" : "ordinal", [first.start, first.end], {
        sure: value !== "1" && value !== "2", // "a second opinion" has other words in other languages
        also: part && place ? [[place, ""]] : [],
      });
    }

    numberInWords(first, many, ordinal) {
      const span = [first.start, this.items[this.at - 1].end];
      const value = canonical(many);
      const part = ordinal ? null : this.near(this.at);
      const over = means(part, "fractions");
      if (over) {
        this.at += 1;
        const factor = this.large();
        const many = times(value, over);
        if (factor) return quantity(times(many, factor), "", "count", [span[0], this.items[this.at - 1].end]);
        const place = value === "1" ? means(part, "ordinals") : null;
        return quantity(many, "", "fraction", [span[0], part.end], { also: place ? [[place, ""]] : [] });
      }
      const decimal = ordinal ? "" : this.pointed(value);
      if (decimal) return quantity(decimal, "", "count", [span[0], this.items[this.at - 1].end]);
      return quantity(value, "", ordinal ? "ordinal" : "count", span, { sure: value !== "1" });
    }

    /** A decimal in words whose whole number was read: "null Komma fünf", "ноль целых пять десятых"; else "". */
    pointed(whole) {
      const item = this.items[this.at];
      const end = this.items[this.at - 1].end;
      if (!this.point || !item || item.start - end > LONGEST || !this.point.test(this.text.slice(end, item.start))) return "";
      let figures = "";
      let read;
      while ((!figures || this.near(this.at)) && this.at < this.items.length && (read = this.spelled())) {
        figures += canonical(read[0]);
        const part = means(this.near(this.at), "fractions");
        if (part) {
          this.at += 1;
          return plus(whole, times(figures, share(part)));
        }
        if (canonical(read[0]) !== "0") break;
      }
      return /[1-9]/.test(figures) ? `${whole}.${figures}` : "";
    }

    /** The thousand or million that a share is of, with its article: "half a million"; "" where none stands here. */
    large() {
      let [at, apart] = [this.at, 1];
      const article = this.items[at];
      if (article && article.apart <= apart && means(article, "numbers") === "1") [at, apart] = [at + 1, 0];
      const factor = this.items[at] && this.items[at].apart <= apart ? means(this.items[at], "multipliers") || "" : "";
      if (factor.length < LARGE) return "";
      this.at = at + 1;
      return factor;
    }

    /** The value of the number words from here on, and whether it is an ordinal; `at` is then behind them. */
    spelled() {
      const first = this.items[this.at];
      const following = this.near(this.at + 1);
      if (!among(first, BEGINNING)) return null;
      const goesOn = following && among(following, SPELLED);
      const [{ table, value }, ...others] = first.meanings;
      if (table === "numbers" && !others.length && !goesOn) {
        this.at += 1;
        return [exact(value), false];
      }
      const spelled = new Spelled(this.lexicon);
      let at = this.at;
      for (let item = first; item && !spelled.ordinal; item = this.near(at)) {
        if (!spelled.take(item)) {
          const next = spelled.begun && means(item, "join") !== null ? this.near(at + 1) : null;
          if (!next || !spelled.takes(next)) break;
        }
        at += 1;
        if (unitOf(item)) break; // a number and its unit in one word
      }
      if (at === this.at) return null;
      this.at = at;
      return [spelled.value, spelled.ordinal];
    }

    /** With "and a half", if that comes next. */
    more(number) {
      const item = this.items[this.at];
      const apart = number.kind === "count" && !number.unit ? 1 : 0; // "une portion et demie"
      let part = item && item.apart <= apart ? means(item, "plus") : null;
      let end = number.span[1];
      if (part === null) {
        const last = this.items[this.at - 1];
        part = counted(last) && !number.digits ? means(last, "plus") : null; // "zweieinhalb"
        if (part === null) return number;
      } else {
        [this.at, end] = [this.at + 1, item.end];
        if (item.apart && !this.isOfTheNounBefore(item)) number = { ...number, also: [...number.also, [share(part), ""]] }; // "una cebolla y medio pimiento"
      }
      const large = this.at > 1 && !number.unit ? means(this.items[this.at - 2], "multipliers") : null;
      let more = share(part);
      if (large !== null && end !== number.span[1]) more = times(more, large); // "un million et demi"
      let value = plus(number.low, more);
      const scale = this.near(this.at);
      const factor = means(scale, "multipliers");
      if (factor) [value, this.at, end] = [times(value, factor), this.at + 1, scale.end]; // "two and a half million"
      return { ...number, low: value, high: value, sure: true, span: [number.span[0], end] };
    }

    /** Whether a figure makes the length before it an area or a volume: "m2", "mm3". */
    raised(at) {
      const [before, item] = [this.items[at - 1], this.items[at]];
      if (!before || !item || !["2", "3"].includes(item.value)) return false;
      if (this.text.endsWith("/م", item.start)) return true; // elsewhere it may be "p.m."
      return before.end === item.start && LENGTHS.has(unitOf(before));
    }

    /** Whether words make a temperature one below zero: "18 Grad unter null", "sıfırın altında 18 °C". */
    below({ low, span: [start, end] }, found) {
      const { zero } = this;
      if (!zero || low.startsWith("-")) return false;
      const behind = zero.exec(this.text.slice(end, end + LONGEST));
      while (behind && this.at < this.items.length && this.items[this.at].start < end + behind[0].length) this.at += 1;
      const before = !behind && found.length && found.at(-1).low === "0" ? found.at(-1).span[0] : start;
      const gap = this.text.slice(Math.max(before, start - LONGEST), start);
      if (gap && zero.exec(gap)?.[0] === gap) {
        found.pop();
        return true;
      }
      return Boolean(behind);
    }

    /** With its unit: behind it, one unknown word between at most ("two full weeks"), or before it ("€ 5"). */
    measured(number, first, taken) {
      if (number.unit) return this.more(number);
      const last = this.items[this.at - 1];
      const own = this.at - first === 1 && counted(last) ? unitOf(last) : "";
      if (own) return { ...number, unit: own };
      let item = this.items[this.at];
      if (item && isWholeOf(number, item)) { // "two thirds of an hour"
        this.at += 1;
        return { ...number, unit: means(item, "quantities").split(" ")[1], span: [number.span[0], item.end] };
      }
      const near = item && item.apart <= this.reach(number, item, first, taken);
      if (number.kind === "fraction" && item && this.isArticle(item)) {
        this.at += 1;
        item = this.items[this.at];
      }
      if (number.kind === "count" && number.low !== "1" && item && !item.apart && this.isFirst(item) && !this.signed(first, taken)) {
        this.at += 1; // "los dos primeros días"
        item = this.items[this.at];
      }
      if (item && near && this.isUnitOf(number, item)) {
        this.at += 1;
        const [named, ...others] = unitsOf(item);
        const cubic = named === "cm" && (this.text[item.end] === "³" || this.raised(this.at));
        const unit = cubic ? "mL" : named;
        const also = [...number.also, ...others.map((other) => [number.low, other])];
        const sure = number.sure || number.low === "0.5"; // Spanish "medio vaso"
        return this.more({ ...number, unit, span: [number.span[0], item.end], also, sure });
      }
      const before = first > taken && !this.items[first].apart ? this.items[first - 1] : null;
      const unit = before ? unitOf(before) : "";
      const behind = BEFORE.has(unit) || (unit && this.mayFollow(number)); // "€ 5", «شهر واحد»
      return behind ? { ...number, unit, span: [before.start, number.span[1]] } : number;
    }

    /** Whether a number may stand behind its noun: «شهر واحد», «الأيام الثلاثة», «العام الأول». */
    mayFollow({ kind, low, span }) {
      const { number_behind: behind, one_behind: one } = this.lexicon.settings;
      const isDefinite = behind && this.text.startsWith(behind, span[0]);
      return ["count", "ordinal"].includes(kind) && Boolean(isDefinite || (kind === "count" && low === "1" && one));
    }

    /** How many words may stand before the unit: of a share only a small one, an "of". */
    reach(number, item, first, taken) {
      if (["ordinal", "times"].includes(number.kind) || this.signed(first, taken)) return 0;
      const small = this.text.slice(number.span[1], item.start).trim().length <= SMALL;
      return number.kind !== "fraction" || small ? 1 : 0;
    }

    /** Whether this is the article of what a share is of: "half a tablet", "a quarter of a litre". */
    isArticle(item) {
      if (means(item, "numbers") !== "1" || this.lexicon.settings.suffixes) return false; // "dörtte üçü bir yıl"
      const following = this.near(this.at + 1);
      return !item.apart || (item.apart === 1 && Boolean(following && unitOf(following)));
    }

    /** Whether this is "first", and a unit comes next. */
    isFirst(item) {
      const following = this.near(this.at + 1);
      return means(item, "ordinals") === "1" && Boolean(following && unitOf(following));
    }

    /** Whether a sign stands right before this number: Turkish "%50'si tedavi günü". */
    signed(first, taken) {
      const before = first > taken ? this.items[first - 1] : null;
      return before !== null && before.end === this.items[first].start && BEFORE.has(unitOf(before));
    }

    isUnitOf(number, item) {
      const units = unitsOf(item);
      if (!units.length || counted(item)) return false;
      if (means(item, "ordinals") !== null && number.low === "1" && !number.digits) return false; // "a second opinion"
      const written = (end) => this.text.slice(number.span[0], Math.min(end, number.span[0] + LONGEST));
      if (units[0] === "second" && item.start === number.span[1]) {
        const before = this.text.slice(Math.max(0, number.span[0] - LONGEST_AGED), number.span[0]);
        if (DECADE.test(written(item.end)) || AGED.test(before)) return false; // "the 1990s", "under-18s"
      }
      if (units[0] === "g" && number.digits && YEAR.test(written(number.span[1]))) return false; // Russian "2019 г."
      if (units[0] === "%" && !number.sure && this.counts(this.at + 1)) return false; // "yetişkinlerin yüzde yirmisi"
      return !this.belongsToNext(item, this.at);
    }

    /** Whether a number stands here. */
    counts(at) {
      const item = this.near(at);
      return Boolean(item) && (item.kind === "number" || counted(item));
    }

    /** Whether a sign stands right before another number: the second of "3 for €5". */
    belongsToNext(item, at) {
      const following = this.items[at + 1];
      if (!BEFORE.has(unitOf(item)) || item.kind !== "sign" || !following || following.kind !== "number") return false;
      return following.start === item.end && item.start > this.items[at - 1].end;
    }

    /** Both as one range, if a dash or a word for it is all that stands between them. */
    joined(found, high, taken, first) {
      const one = found.at(-2);
      let low = found.at(-1);
      if (/^\d\+$/.test(this.text.slice(Math.max(0, low.span[0] - 2), low.span[0]))) return null; // "18+0 to 20+6 weeks"
      if (low.kind === "fraction" && low.also.length && high.also.length && !high.unit) return null; // "1 in 1,000 to 1 in 100"
      if (high.low === "1" && !low.unit && one && one.low === "1" && this.falls(low, high)) return null; // "1 zu 1000 auf 1 zu 100"
      if (isRange(low) || low.kind !== high.kind || (low.unit && high.unit && low.unit !== high.unit)) return null;
      if (low.unit && !(high.unit || high.sure || high.low === "1")) return null; // "10 ml to adults"
      if (first - taken > 1 || !this.together(low, high, taken, first)) return null;
      low = this.inMillions(low, high, first);
      const dated = !low.unit && YEAR.test(this.text.slice(low.span[0], Math.min(low.span[1], low.span[0] + LONGEST)));
      const falls = this.falls(low, high) && (dated || !(low.digits && high.digits)); // "a loved one to a gift"
      if (low.low === high.low || falls) return null;
      const span = [low.span[0], high.span[1]];
      const both = { unit: high.unit || low.unit, span, sure: true };
      if (high.kind === "fraction" && high.unit && low.also.length && high.also.length) {
        return { ...high, ...both, low: low.also[0][0], high: high.also[0][0], kind: "ordinal", also: [] }; // "the third and fifth day"
      }
      return { ...high, ...both, low: low.low, high: high.low };
    }

    /** The first number of "3 to 5 million" with the second's million. */
    inMillions(low, high, first) {
      const factor = this.items.slice(first, this.at).map((item) => means(item, "multipliers")).find(Boolean) || "";
      const [one, two, many] = [exact(low.low), exact(high.low), exact(factor || "0")];
      if (factor.length < LARGE || !one || !two || one.compare(many) >= 0) return low;
      const scaled = times(low.low, factor);
      return exact(scaled).compare(two) < 0 ? { ...low, low: scaled } : low;
    }

    /** Whether the second number is the smaller one, but for hours around noon: "between eleven and three". */
    falls(low, high) {
      const [one, two] = [exact(low.low), exact(high.low)];
      if (!one || !two || one.compare(two) <= 0) return false;
      return one.compare(NOON) > 0 || !low.sure || !this.between(low.span[0]);
    }

    together(low, high, taken, first) {
      const gap = this.text.slice(low.span[1], high.span[0]);
      if (gap.includes(")")) return false;
      if (first === taken) {
        const grown = this.lexicon.settings.join_prefix === this.text[high.span[0]];
        if ((gap.length < LONGEST && DASH.test(gap)) || (gap === " " && this.next(low, high))) return true;
        return grown && gap === " " && this.between(low.span[0]);
      }
      const word = this.items[taken];
      if (word.apart || this.items[first].apart) return false;
      return means(word, "range") !== null || (means(word, "join") !== null && this.between(low.span[0]));
    }

    /** Whether the numbers follow each other, in a language that so says about how many: Turkish "iki üç gün". */
    next(low, high) {
      return this.lexicon.settings.neighbours && !low.digits && !high.digits && plus(low.low, "1") === high.low;
    }

    /** Both as one, if the second only repeats the first: "two (2) tablets". */
    again(first, again) {
      const gap = this.text.slice(first.span[1], again.span[0]);
      if (first.low !== again.low || isRange(first) || !["(", " (", "( ", " ", "  ", "(("].includes(gap)) return null;
      if (first.digits && !gap.includes("(")) return null; // "SPF 30 half an hour before"
      if (first.kind === "times" || again.kind === "times" || (first.unit && !gap.includes("("))) return null;
      if (first.unit && again.unit && first.unit !== again.unit) return null; // "2 tablets twice a day"
      const span = [first.span[0], again.span[1]];
      return { ...first, unit: first.unit || again.unit, sure: first.sure || again.sure, span };
    }

    /** Whether "between" stands right before this place. */
    between(start) {
      const before = this.items.slice(Math.max(0, this.taken - 4), this.at).filter((item) => item.end <= start);
      return before.slice(-2).some((item) => means(item, "between") !== null);
    }
  }

  polyclinic.amounts = { isRange, quantities };
})((globalThis.polyclinicQuantities ??= {}));
