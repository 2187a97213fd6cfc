// Hours that one text names and the other writes as bare numbers, and decimals that stand behind their unit: 1.65 m,
// "1 m 65": language/numbers/hours.py.
"use strict";

(function (polyclinic) {
  const { Fraction, exact } = polyclinic.values;
  const { drop } = polyclinic.atoms;
  const [NOTHING, DIAL, DAY] = [new Fraction(0n), 12, new Fraction(24n)];
  const NEXT = 2; // characters between a unit and the decimals behind it
  const DECIMALS = [2, 3]; // so many digits has what stands behind a unit; behind degrees it has one: "38°5"
  const DEGREES = ["°", "°C"];
  const WHOLE = /^\d+$/;

  /** Takes out of both sides what agrees. */
  function settle(left, right, source, target) {
    for (const [side, others, here, there] of [[left, right, source, target], [right, left, target, source]]) {
      decimals(side, others);
      if (![...here.rhythms, ...there.rhythms].some(({ what }) => what.endsWith("hour"))) hours(side, others, here);
    }
  }

  /** Takes out a value with decimals that the other side has behind its unit. */
  function decimals(side, others) {
    for (const atom of side.filter(({ value, unit }) => unit && !WHOLE.test(value))) {
      const wanted = exact(atom.value);
      const alike = DEGREES.includes(atom.unit) ? DEGREES : [atom.unit];
      for (const whole of others.filter(({ value, unit }) => alike.includes(unit) && WHOLE.test(value))) {
        const rest = others.find((one) => isBehind(one, whole));
        if (!wanted || !rest || !wanted.equals(exact(whole.value).plus(decimal(rest)))) continue;
        drop(others, whole, rest);
        drop(side, atom);
        break;
      }
    }
  }

  const decimal = (atom) => new Fraction(BigInt(atom.value), 10n ** BigInt(sizeOf(atom)));

  const sizeOf = ({ quantity: { span } }) => span[1] - span[0];

  function isBehind(atom, whole) {
    const apart = atom.quantity.span[0] - whole.quantity.span[1];
    if (atom.unit || !atom.quantity.digits || !WHOLE.test(atom.value) || atom.value.length > DECIMALS[1]) return false;
    return apart >= 0 && apart <= NEXT && (DEGREES.includes(whole.unit) ? [1] : DECIMALS).includes(sizeOf(atom));
  }

  /** Takes out hours of a text that says in another way that it speaks of the time of day, and that the other names. */
  function hours(side, others, here) {
    const bare = side.filter(({ value, unit, sure }) => sure && !unit && WHOLE.test(value));
    for (const atom of bare.filter(({ quantity }) => isTime(quantity, here))) {
      const same = others.find((one) => one.unit === "hour" && isOnTheDial(atom, one));
      if (!same) continue;
      drop(side, atom);
      drop(others, same);
    }
  }

  function isTime(quantity, { dayparts, times, weekdays, rhythms }) {
    if (dayparts.length || times.length) return true;
    const [low, high] = [exact(quantity.low) || NOTHING, exact(quantity.high) || NOTHING];
    const order = low.compare(high);
    return order > 0 || (order < 0 && (weekdays.length > 0 || rhythms.some(({ what }) => what === "day")));
  }

  function isOnTheDial(atom, { value }) {
    const [bare, number] = [Number(atom.value.slice(0, 3)), exact(value)];
    if (!number || bare <= 0 || bare > DIAL || number.compare(NOTHING) < 0 || number.compare(DAY) > 0) return false;
    return number.minus(exact(atom.value)).modulo(DIAL).equals(NOTHING);
  }

  /** The hours and minutes that are as long as a time of day is after midnight, in minutes: 1 h 20; null for none. */
  function together(time, atoms) {
    const parts = [[Math.floor(time / 60), "hour"], [time % 60, "minute"]];
    const found = parts.map(([many, unit]) => atoms.find((atom) => atom.is(String(many), unit)));
    return found.every(Boolean) ? found : null;
  }

  polyclinic.hours = { settle, together };
})((globalThis.polyclinicQuantities ??= {}));
