// Measures in a unit that the other text's readers do not use: 6 inches, 15 cm: language/numbers/conversions.py.
"use strict";

(function (polyclinic) {
  const { Fraction, exact } = polyclinic.values;
  const { keep } = polyclinic.atoms;
  const CUSTOMARY = new Set("inch,foot,yard,mile,oz,fl oz,lb,stone,pint,gallon,°F".split(","));
  /** What may stand behind a measure as a part of it, with its unit or without: "7 stone 12", "5 ft 6 in". */
  const PARTS = { foot: "inch", stone: "lb", lb: "oz" };
  const MAY_BE = { oz: "fl oz", "°": "°F" }; // ounces of water, degrees of a fever
  const ROUNDED = new Fraction(1n, 10n); // by so much of the larger a converted measure may differ
  const DEGREES = new Fraction(3n, 2n); // degrees Fahrenheit by which a temperature may
  const [WIDTH, FREEZING] = [new Fraction(9n, 5n), new Fraction(32n)];
  const [SYSTOLIC, DIASTOLIC] = [[70, 260], [30, 160]]; // least and most of a blood pressure, in mmHg
  const [MILLIMETRES, CENTIMETRES] = [["", "mmHg"], ["", "cmHg"]]; // its units, of which it has none at times
  const FEET = ["20", "6"]; // from so far eyes are tested
  const OVER = 10; // characters between its two numbers at most
  const TEN = new Fraction(10n);
  const NEAR = 6; // characters between a measure and its part

  /** Takes out of both sides the measures that the other text gives in converted units. */
  function settle(left, right, source, target) {
    if (![source, target].some(({ quantities }) => quantities.some((one) => unitsOf(one).length))) return;
    for (const [here, there, side, others] of [[source, target, left, right], [target, source, right, left]]) {
      const said = new Set(there.quantities.filter(({ sure }) => sure).map(({ low }) => low));
      const units = new Set(there.quantities.map(({ unit }) => unit));
      for (const [measured, ways] of customary(here)) {
        if (measured.some(({ low, unit }) => said.has(low) || (CUSTOMARY.has(unit) && units.has(unit)))) continue; // "110 pounds (50 kg)", "50 кг (110 фунтов)"
        const same = there.quantities.filter((one) => ways.some((sizes) => asLarge(sizes, one, there.measures)));
        if (!same.length) continue;
        keep(side, ({ quantity }) => !measured.includes(quantity));
        keep(others, ({ quantity }) => !same.includes(quantity));
      }
    }
  }

  /**
   * Takes out of both sides a blood pressure that one text gives in millimetres, the other in centimetres, as in France,
   * Spain and Turkey, or in both: 140/90 mmHg, "14/9".
   */
  function pressures(left, right, source, target) {
    for (const [side, others, here, there] of [[left, right, source, target], [right, left, target, source]]) {
      const tall = others.length ? readings(here, MILLIMETRES).filter(isPressure) : [];
      const high = new Map(tall.map((one) => [keyOf(one), one.places]));
      const again = high.size > 0 && readings(there, MILLIMETRES).some(isPressure);
      for (const { both, places } of high.size ? readings(there, CENTIMETRES) : []) {
        const same = high.get(keyOf({ both: both.map((value) => value.times(TEN)) }));
        if (!same) continue;
        leaveOut(others, places);
        if (!again) leaveOut(side, same);
      }
    }
  }

  /**
   * Takes out of both sides how well an eye sees, which countries write in feet, metres, tenths or as one number: 20/40,
   * 6/12, 5/10, 0.5.
   */
  function acuities(left, right, source, target) {
    for (const [side, others, here, there] of [[left, right, source, target], [right, left, target, source]]) {
      const told = side.length && others.length ? shares(here, []) : [];
      const same = new Map((told.length ? shares(there, ["10"]) : []).map((one) => [nameOf(one.share), one.places]));
      const bare = told.length ? others.filter(({ value, unit, quantity }) => quantity.digits && !unit && exact(value)) : [];
      const alone = new Map(bare.map((one) => [nameOf(exact(one.value)), [[one.quantity, one.value]]]).reverse());
      for (const { share, places } of told) {
        const found = same.get(nameOf(share)) || alone.get(nameOf(share));
        if (!found) continue;
        leaveOut(side, places);
        leaveOut(others, found);
      }
    }
  }

  const nameOf = ({ over, under }) => `${over}/${under}`;

  /** What two numbers with a stroke between them are of each other, if one looks from so far, or it is out of so many. */
  function shares(reading, wholes) {
    const beside = ({ places: [[one, first], [two, second]] }) =>
      two.span[0] - one.span[1] === 1 && (FEET.includes(first) || wholes.includes(second));
    return readings(reading, [""])
      .filter((one) => one.both[1].over && beside(one))
      .map(({ both: [one, two], places }) => ({ share: one.times(two.inverse()), places }));
  }

  const keyOf = ({ both }) => both.map(nameOf).join(" ");

  /** Each two numbers side by side that may be the two of a blood pressure in these units, and where they stand. */
  function readings({ quantities }, units) {
    const ends = quantities
      .filter(({ digits, kind, unit }) => digits && kind === "count" && units.includes(unit))
      .flatMap((one) => [...new Set([one.low, one.high])].map((value) => [one, value]));
    return ends.slice(1).flatMap(([two, second], at) => {
      const [one, first] = ends[at];
      const both = [exact(first), exact(second)];
      const apart = two.span[0] - one.span[1];
      const near = one === two || (apart >= 0 && apart <= OVER);
      return near && both.every(Boolean) ? [{ both, places: [[one, first], [two, second]] }] : [];
    });
  }

  function isPressure({ both: [systolic, diastolic] }) {
    const [high, low] = [systolic, diastolic].map(({ over, under }) => Number(over) / Number(under));
    return high >= SYSTOLIC[0] && high <= SYSTOLIC[1] && low >= DIASTOLIC[0] && low <= DIASTOLIC[1] && low < high;
  }

  function leaveOut(side, places) {
    keep(side, (atom) => !places.some(([one, value]) => atom.quantity === one && atom.value === value));
  }

  /** The customary units that a quantity may have. */
  const unitsOf = ({ unit, also }) =>
    [unit, ...also.map(([, other]) => other), MAY_BE[unit]].filter((one) => CUSTOMARY.has(one));

  /** Each measure in customary units, with what it may be, both ends of a range; first those of two parts. */
  function customary({ quantities, measures }) {
    const found = [];
    const parts = new Set();
    quantities.slice(1).forEach((two, at) => {
      const one = quantities[at];
      const part = PARTS[one.unit];
      if (!part || two.span[0] - one.span[1] > NEAR || !["", part].includes(two.unit) || two.kind !== "count") return;
      const [first, second] = [measures.amount(one.low, one.unit), measures.amount(two.low, part)];
      if (!first || !second) return;
      parts.add(one).add(two);
      found.push([[one, two], [[{ kind: first.kind, size: first.size.plus(second.size) }]]]);
    });
    for (const one of quantities) {
      const ways = unitsOf(one).map((unit) => ends(one, unit, measures)).filter((sizes) => sizes.length);
      if (ways.length && !parts.has(one)) found.push([[one], ways]);
    }
    return found;
  }

  function ends({ low, high }, unit, measures) {
    const sizes = [...new Set([low, high])].map((value) => measures.amount(value, unit));
    return sizes.includes(null) ? [] : sizes;
  }

  /** Whether another quantity, in no customary unit, is as large, rounded. */
  function asLarge(sizes, other, measures) {
    if (CUSTOMARY.has(other.unit) || !other.unit) return false;
    const others = ends(other, other.unit, measures);
    return others.length === sizes.length && sizes.every((size, at) => isRounded(size, others[at]));
  }

  function isRounded(one, other) {
    if (one.kind === "Fahrenheit") {
      if (!["temperature", "angle"].includes(other.kind)) return false;
      return one.size.minus(other.size.times(WIDTH).plus(FREEZING)).absolute().compare(DEGREES) <= 0;
    }
    const larger = one.size.compare(other.size) > 0 ? one.size : other.size;
    return one.kind === other.kind && one.size.minus(other.size).absolute().compare(larger.times(ROUNDED)) <= 0;
  }

  polyclinic.conversions = { CUSTOMARY, acuities, pressures, settle };
})((globalThis.polyclinicQuantities ??= {}));
