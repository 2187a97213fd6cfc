// Values as canonical strings, and the little arithmetic that reading them needs, exactly: language/numbers/values.py.
"use strict";

(function (polyclinic) {
  const LONGEST = 30; // digits; a longer value is compared as a string and never reckoned with
  const KEPT = 4096;
  const TEN = 10n;

  /** A fraction in lowest terms, of two BigInts; the lower one is above 0. */
  class Fraction {
    constructor(over, under = 1n) {
      const common = divisor(over < 0n ? -over : over, under) || 1n;
      this.over = over / common;
      this.under = under / common;
    }

    get whole() {
      return this.under === 1n;
    }

    plus(other) {
      return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under);
    }

    minus(other) {
      return new Fraction(this.over * other.under - other.over * this.under, this.under * other.under);
    }

    times(other) {
      return new Fraction(this.over * other.over, this.under * other.under);
    }

    /** One over it, of a number above 0. */
    inverse() {
      return new Fraction(this.under, this.over);
    }

    modulo(many) {
      const under = this.under * BigInt(many);
      return new Fraction(((this.over % under) + under) % under, this.under);
    }

    /** Below 0, 0 or above it, as this is less than the other, the same or more. */
    compare(other) {
      const gap = this.over * other.under - other.over * this.under;
      return gap < 0n ? -1 : gap > 0n ? 1 : 0;
    }

    equals(other) {
      return this.over === other.over && this.under === other.under;
    }

    absolute() {
      return this.over < 0n ? new Fraction(-this.over, this.under) : this;
    }
  }

  function divisor(one, other) {
    while (other) [one, other] = [other, one % other];
    return one;
  }

  const remembered = new Map();

  /** The fraction that "0.5", "-3", "1/3" or "1 2/3" says; null where it is too long to reckon with. */
  function exact(value) {
    if (value.length > LONGEST) return null;
    let found = remembered.get(value);
    if (!found) {
      found = value
        .replace("-", "")
        .split(" ")
        .map(simple)
        .reduce((sum, part) => sum.plus(part));
      if (value.startsWith("-")) found = new Fraction(-found.over, found.under);
      if (remembered.size < KEPT) remembered.set(value, found);
    }
    return found;
  }

  function simple(text) {
    if (text.includes("/")) {
      const [over, under] = text.split("/");
      return new Fraction(BigInt(over), BigInt(under));
    }
    const [whole, rest = ""] = text.split(".");
    return new Fraction(BigInt(whole + rest), TEN ** BigInt(rest.length));
  }

  /** A fraction as a string: decimals where they end, else "1/3", "1 2/3". */
  function canonical(number) {
    if (number.whole) return String(number.over);
    if (number.over < 0n) return "-" + canonical(number.absolute());
    let rest = number.under;
    for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
    if (rest !== 1n) {
      const whole = number.over / number.under;
      return `${whole || ""} ${number.over % number.under}/${number.under}`.trim();
    }
    let over = number.over;
    let digits = 0;
    for (; over % number.under !== 0n; digits += 1) over *= TEN;
    const text = String(over / number.under).padStart(digits + 1, "0");
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  /** The canonical value of "3/4". */
  const share = (text) => canonical(simple(text));

  /** The product; the first as it is where it cannot be reckoned with. */
  function times(value, factor) {
    const [one, other] = [exact(value), exact(factor)];
    return one && other ? canonical(one.times(other)) : value;
  }

  /** The sum; the first as it is where it cannot be reckoned with. */
  function plus(value, more) {
    const [one, other] = [exact(value), exact(more)];
    return one && other ? canonical(one.plus(other)) : value;
  }

  /** One over a whole number above one; null for any other. */
  function inverse(value) {
    const number = exact(value);
    return number && number.whole && number.over > 1n ? canonical(number.inverse()) : null;
  }

  polyclinic.values = { Fraction, exact, canonical, share, times, plus, inverse };
})((globalThis.polyclinicQuantities ??= {}));
