// Numbers that one text has and the other says without one: "none" for 0, a number said twice, "halves" and "divided by
// two", a measure that is given in two units: language/numbers/restated.py.
"use strict";

(function (polyclinic) {
  const { Fraction, canonical, exact } = polyclinic.values;
  const { isRange } = polyclinic.amounts;
  const { drop, keep, same } = polyclinic.atoms;
  const YEAR = /^(?:19|20)\d\d$/;
  const [NOTHING, NOON] = [new Fraction(0n), new Fraction(12n)];
  const { CUSTOMARY } = polyclinic.conversions;
  const NEAR = 4; // characters between a measure and the same in another unit: "2 miles (3 km)"
  const ROUNDED = new Fraction(1n, 8n); // by so much of the larger these may differ, where one is in no metric unit
  const [ONE, DEGREE, FREEZING] = [new Fraction(1n), new Fraction(9n, 5n), new Fraction(32n)];
  const TIMES = new Set(["time", "calendar"]);

  /** Takes out of both sides what needs no counterpart. */
  function settle(left, right, source, target) {
    const ways = [[left, right, source, target], [right, left, target, source]];
    for (const [side, others, here, there] of ways) {
      if (there.denies) keep(side, ({ value }) => value !== "0"); // "$0 for children", "free"
      tillAfternoon(side, others, here, there);
      halved(side, others, there);
      inTwoUnits(side, others, here);
      shortYears(side, others);
    }
    for (const [side, others, here, there] of ways) {
      if (others.some(({ sure }) => sure)) continue;
      saidTwice(side, here, there);
      rest(side, here, there);
    }
  }

  /** Takes out of both the end of a range that goes on beyond noon: "from 9 to 5", "с 9 до 17". */
  function tillAfternoon(side, others, here, there) {
    for (const early of here.quantities.filter((one) => isRange(one) && ["", "hour"].includes(one.unit))) {
      const [start, end] = [exact(early.low), exact(early.high)];
      if (!start || !end || end.compare(NOTHING) <= 0 || end.compare(start) >= 0 || start.compare(NOON) > 0) continue;
      const evening = canonical(end.plus(NOON));
      const late = there.quantities.find(({ low, high }) => low === early.low && high === evening);
      const one = side.find(({ quantity, value }) => quantity === early && value === early.high);
      const other = late && others.find(({ quantity, value }) => quantity === late && value === late.high);
      if (!one || !other) continue;
      drop(side, one);
      drop(others, other);
    }
  }

  /** Takes out of both the second year of two, of which one side has two digits: 2024/25, 2024–2025. */
  function shortYears(side, others) {
    for (const atom of side.filter(({ value, unit, quantity }) => value.length === 2 && quantity.digits && !unit)) {
      const year = others.find(({ value }) => YEAR.test(value) && value.slice(2) === atom.value);
      if (!year || year.quantity.low !== String(Number(year.value) - 1)) continue;
      drop(side, atom);
      drop(others, year);
    }
  }

  /** Takes out a share that is what another of the same text leaves, where the other text names that one alone. */
  function rest(side, here, there) {
    const shares = ({ quantities, measures }) =>
      quantities.map(({ low, unit }) => measures.amount(low, unit)).filter((size) => size?.kind === "share");
    const own = shares(here);
    const wholes = shares(there).filter((one) => own.some((other) => same(one, other)));
    keep(side, (atom) => {
      const size = atom.amount();
      return size?.kind !== "share" || !wholes.some((one) => one.size.plus(size.size).equals(ONE));
    });
  }

  /** Takes out of both the half and the two of "halves the risk", "divise le risque par deux". */
  function halved(side, others, there) {
    const half = side.find(({ value, quantity }) => value === "0.5" && quantity.kind === "fraction");
    const two = others.find((atom) => atom.is("2", ""));
    if (!half || !two || !there.falls) return;
    drop(side, half);
    drop(others, two);
  }

  /** Takes out a measure beside which the same text has it in another unit, that the other text has too. */
  function inTwoUnits(side, others, { quantities, measures }) {
    const left = new Set(side.map(({ quantity }) => quantity));
    for (let at = 1; left.size && at < quantities.length; at++) {
      const both = [quantities[at - 1], quantities[at]];
      const alone = both.filter((quantity) => left.has(quantity));
      if (alone.length !== 1 || both[1].span[0] - both[0].span[1] > NEAR || !asLarge(both, measures)) continue;
      if (others.some(({ unit }) => unit === alone[0].unit)) continue; // "75 mcg (0.075 mg)", "80 mcg (0.075 mg)"
      keep(side, ({ quantity }) => quantity !== alone[0]);
    }
  }

  /** Whether two quantities in different units are one measure; what is converted from no metric unit is rounded. */
  function asLarge([one, other], measures) {
    if (one.unit === other.unit) return false;
    const sizes = [one, other].map(({ low, unit }) => measures.amount(low, unit));
    if (sizes.includes(null)) return false;
    const apart = (here, there) => here.minus(there).absolute();
    const of = (kind) => sizes.find((size) => size.kind === kind);
    if (of("Fahrenheit") && of("temperature")) {
      const degrees = of("temperature").size.times(DEGREE).plus(FREEZING);
      return apart(of("Fahrenheit").size, degrees).compare(ONE) <= 0;
    }
    const [here, there] = sizes.map(({ size }) => size);
    const larger = here.compare(there) > 0 ? here : there;
    const rounded = [one, other].some(({ unit }) => CUSTOMARY.has(unit)) ? ROUNDED : NOTHING;
    return sizes[0].kind === sizes[1].kind && apart(here, there).compare(larger.times(rounded)) <= 0;
  }

  /** Takes out what a text says more than once and the other at least once; but every dose must be said again. */
  function saidTwice(side, here, there) {
    const isDose = (unit) => here.measures.isHard(unit) && !TIMES.has(here.measures.kind(unit));
    const [twice, once] = [named(here), named(there)];
    keep(side, ({ value, unit }) => isDose(unit) || !once.has(`${value} ${unit}`) || twice.get(`${value} ${unit}`) < 2);
  }

  /** How often a reading says what. */
  function named({ quantities }) {
    const found = new Map();
    for (const { low, high, unit } of quantities) {
      for (const value of new Set([low, high])) found.set(`${value} ${unit}`, (found.get(`${value} ${unit}`) || 0) + 1);
    }
    return found;
  }

  polyclinic.restated = { settle };
})((globalThis.polyclinicQuantities ??= {}));
