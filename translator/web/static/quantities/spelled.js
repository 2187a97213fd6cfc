// Number words put together: "two" "hundred" "and" "five", "fünfundzwanzig", خمسة وعشرون: language/numbers/spelled.py.
"use strict";

(function (polyclinic) {
  const { Fraction, exact } = polyclinic.values;
  const { means } = polyclinic.tokens;
  const ZERO = new Fraction(0n);
  const ONE = new Fraction(1n);
  const HIGHEST = new Fraction(10n ** 15n); // no multiplier is as high

  /** The value of number words as they come. */
  class Spelled {
    constructor(lexicon) {
      this.onesFirst = lexicon.settings.ones_first;
      this.twenties = lexicon.settings.twenties;
      Object.assign(this, { total: ZERO, current: ZERO, factor: ZERO, highest: HIGHEST, begun: false, ordinal: false });
    }

    get value() {
      return this.total.plus(this.current);
    }

    /** Takes in what a word says, if it goes on from what came before. */
    take(item) {
      const said = item.meanings.filter(({ table }) => table === "numbers" || table === "multipliers");
      if (!said.length) return this.takePlace(means(item, "ordinals"));
      const { total, current, factor, highest } = this;
      for (const { table, value } of said) {
        const fits = table === "numbers" ? this.add(exact(value)) : this.scale(exact(value));
        if (!fits) {
          Object.assign(this, { total, current, factor, highest });
          return false;
        }
      }
      this.begun = true;
      return true;
    }

    takePlace(place) {
      if (!this.begun || place === null || !this.adds(exact(place))) return false;
      if (this.onesFirst && left(this.current, 100)) return false; // fifty, and the ninth
      this.current = this.current.plus(exact(place));
      this.ordinal = true;
      return true;
    }

    /** Whether `take` would. */
    takes(item) {
      const value = means(item, "numbers") || means(item, "ordinals");
      return value !== null && this.adds(exact(value));
    }

    add(value) {
      if (!this.adds(value)) return false;
      this.current = this.current.plus(value);
      this.factor = ZERO;
      if (number(this.current) >= 1000) this.close(this.current); // a thousand in one word
      return true;
    }

    close(more) {
      this.total = this.total.plus(more);
      this.current = ZERO;
    }

    /** Multiplies what was said last, if the multiplier can follow it: "hundred" "thousand", no "hundred" "hundred". */
    scale(factor) {
      const many = number(factor);
      const last = number(this.factor);
      if ((many <= last && last < 1000) || factor.compare(this.highest) >= 0) return false;
      this.factor = factor;
      if (many >= 1000) this.highest = factor;
      const current = this.current.over || this.total.over ? this.current : ONE;
      if (many < 1000) this.current = (current.over ? current : ONE).times(factor);
      else this.close(current.times(factor));
      return true;
    }

    /** Whether a number word goes on: "twenty" "five", not "two" "five". */
    adds(added) {
      const more = number(added);
      if (!this.current.over) return !this.begun || this.total.compare(added) > 0;
      const [tens, ones] = [left(this.current, 100), left(this.current, 10)];
      if (this.onesFirst && tens && tens < 10 && more >= 20 && more < 100 && more % 10 === 0) return true;
      if (this.twenties && (tens === 60 || tens === 80)) return more < 20;
      if (!tens) return more < 100;
      return !ones && tens !== 10 && more < 10;
    }
  }

  const number = (fraction) => Number(fraction.over) / Number(fraction.under);

  const left = (fraction, many) => number(fraction.modulo(many));

  /** The whole number that the words from here on spell, and how many items they are: "vingt" "et" "un"; else zeros. */
  function wholeNumber(items, at, lexicon) {
    const spelled = new Spelled(lexicon);
    let place = at;
    for (; place < items.length && (place === at || !items[place].apart); place += 1) {
      if (items[place].meanings.length && spelled.take(items[place])) continue;
      const next = items[place + 1];
      const joins = spelled.begun && means(items[place], "join") !== null && next;
      if (!joins || next.apart || !spelled.takes(next)) break;
    }
    return place > at && spelled.value.whole ? [Number(spelled.value.over), place - at] : [0, 0];
  }

  polyclinic.spelled = { Spelled, wholeNumber };
})((globalThis.polyclinicQuantities ??= {}));
