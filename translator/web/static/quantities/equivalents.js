// What is the same in other words: 0.5 g and 500 mg, half and 50 %, twice a year and every six months:
// language/numbers/equivalents.py. Each function takes out of two lists of values what agrees.
"use strict";

(function (polyclinic) {
  const { Fraction, exact } = polyclinic.values;
  const { drop, keep, same } = polyclinic.atoms;
  const NONE = new Fraction(0n);
  const ONE = new Fraction(1n);
  const PERCENT = new Fraction(1n, 100n);
  const QUARTER = new Fraction(1n, 4n);
  const CALENDAR = new Set(["month", "year"]);
  const IDIOMS = { 8: "1", 15: "2" }; // so many days are so many weeks in some languages: "quinze jours"
  const LOOSELY = new Fraction(1n, 12n); // durations that differ by less may be the same: 90 days and 3 months
  const CLOCK = new Set(["second", "minute", "hour"]); // of which "twice a day" names none
  /** In what things are counted, and of how many of them in a litre one is: 50 × 10⁹/L, 50,000/µL, 50,000/mm³. */
  const VOLUMES = { L: 1, "µL": 1e6, mm: 1e6 };
  const CELLS = { ...VOLUMES, "G/L": 1e9, "T/L": 1e12 };
  const MOST = 12; // of more bare numbers no two are tried as a share
  const PACES = { day: ["24", "hour"], week: ["7", "day"], year: ["12", "month"] };

  /** Durations that are only nearly the same, as [span, span]; and whether the rhythms of both agree. */
  function settle(left, right, source, target) {
    const about = nearly(left, right);
    const paced = rate(left, right, source, target);
    const back = paced ? null : rate(right, left, target, source);
    if (paced && !paced.exact) about.push(paced.both);
    else if (back && !back.exact) about.push(back.both.reverse());
    for (const [side, others, reading] of [[left, right, target], [right, left, source]]) {
      shared(side, others, reading);
      summed(side, others);
      decades(side, others);
      ages(side, reading);
      aroundTheClock(side, reading);
      everySoManyth(side, others);
      if (source.bareOne || target.bareOne) bareOnes(side, reading);
      pacedElsewhere(side, reading, side === left ? source : target);
      oneIn(side, reading);
    }
    const everyDay = daily(left, source, target) || daily(right, target, source);
    partsOfTheDay(left, source, target);
    partsOfTheDay(right, target, source);
    otherOrdinal(left, right, source, target);
    return { about, paced: everyDay || paced !== null || back !== null };
  }

  /**
   * "First" and "second" must not be said again, but where one stands for another they are to be seen; the "first" may
   * have been taken for an article.
   */
  function otherOrdinal(left, right, source, target) {
    const [here, there] = [source, target].map(({ quantities }) => quantities.filter(({ kind }) => kind === "ordinal"));
    const values = new Set(there.map(({ low }) => low));
    if (!here.length || !there.length || here.some(({ low }) => values.has(low))) return;
    for (const atom of [...left, ...right]) if (atom.quantity.kind === "ordinal") atom.sure = true;
  }

  /** Takes out of both a percentage that one side says as so many out of a hundred: "95 out of 100". */
  function outOfHundred(left, right) {
    for (const [side, others] of [[left, right], [right, left]]) {
      const before = [...side];
      before.slice(1).forEach((other, at) => {
        const [part, whole] = other.value === "100" ? [before[at], other] : [other, before[at]];
        if (!whole.is("100", "") || part.unit) return;
        const percent = others.find((one) => one.is(part.value, "%"));
        if (!percent) return;
        drop(side, part, whole);
        drop(others, percent);
        // The other end of its range may be an article: "one or two in a hundred".
        const { quantity } = percent;
        if (quantity.low !== quantity.high) keep(others, (one) => one.value !== "1" || one.quantity !== quantity);
      });
    }
  }

  /** Takes out of both what one side says as so many times as much, the other as so many percent more: doubled. */
  function grown(left, right) {
    for (const [side, others] of [[left, right], [right, left]]) {
      for (const atom of side.filter(({ unit, quantity }) => quantity.kind === "times" && !unit)) {
        const more = exact(atom.value);
        if (!more || more.compare(ONE) <= 0) continue;
        const size = { kind: "share", size: more.minus(ONE) };
        const other = others.find((one) => one.unit === "%" && same(one.amount(), size));
        if (!other) continue;
        drop(side, atom);
        drop(others, other);
      }
    }
  }

  /**
   * Takes out of both a percentage that one side says as so many times as much: 150 %, "anderthalbmal"; a whole number
   * only where it says so itself: "dreimal".
   */
  function multiples(left, right) {
    for (const [side, others] of [[left, right], [right, left]]) {
      for (const atom of side.filter(({ unit }) => unit === "%")) {
        const many = exact(atom.value)?.times(PERCENT);
        if (!many || many.compare(ONE) <= 0) continue;
        const other = others.find((one) => !one.unit && isSoMany(one, many));
        if (!other) continue;
        drop(side, atom);
        drop(others, other);
      }
    }
  }

  const isSoMany = ({ value, quantity }, many) =>
    exact(value)?.equals(many) && (quantity.kind === "times" || (!many.whole && !quantity.digits));

  /** Takes out of both what is the same in another unit: 0.5 g, 500 mg; half, 50 %; a third, 33 %. */
  function sameAmounts(left, right) {
    for (const [atom, one, other, two] of products(left, right, false)) {
      if (one.kind !== two.kind) continue;
      const larger = one.size.compare(two.size) < 0 ? two.size : one.size;
      const apart = one.size.minus(two.size).absolute();
      // 1 in 1,000 is not 1 in 10,000.
      const rounded = [PERCENT, larger.times(QUARTER)].every((limit) => apart.compare(limit) < 0);
      const share = one.kind === "share" && rounded && [atom, other].some(({ quantity }) => quantity.kind === "fraction");
      if ((one.size.equals(two.size) || share) && left.includes(atom) && right.includes(other)) {
        drop(left, atom);
        drop(right, other);
      }
    }
  }

  /** Each value of one side beside each of the other, with what both measure. */
  function* products(left, right, about) {
    const sized = (atoms) => atoms.map((atom) => [atom, atom.amount(about)]).filter(([, size]) => size !== null);
    const others = sized(right);
    for (const [atom, one] of sized(left)) for (const [other, two] of others) yield [atom, one, other, two];
  }

  /** Takes out of both durations that are nearly the same, and returns them. */
  function nearly(left, right) {
    const about = [];
    for (const [atom, one, other, two] of products(left, right, true)) {
      if (one.kind !== "time" || two.kind !== "time" || atom.unit === other.unit) continue;
      if (!left.includes(atom) || !right.includes(other)) continue;
      const longer = one.size.compare(two.size) > 0 ? one.size : two.size;
      const isLoose = [atom, other].some(({ unit }) => CALENDAR.has(unit)) || isIdiom(atom, other) || isIdiom(other, atom);
      const apart = one.size.minus(two.size).absolute();
      if (isLoose ? apart.compare(LOOSELY.times(longer)) > 0 : one.size.compare(two.size)) continue;
      about.push([atom.quantity.span, other.quantity.span]);
      drop(left, atom);
      drop(right, other);
    }
    return about;
  }

  /** Whether so many days are how a language says so many weeks. */
  const isIdiom = (days, weeks) => days.unit === "day" && weeks.unit === "week" && IDIOMS[days.value] === weeks.value;

  /** Takes out durations that the other side names as a rhythm: "in 24 hours", "a day"; "23 hours out of 24". */
  function pacedElsewhere(atoms, other, own) {
    const named = other.rhythms.map(({ what }) => PACES[what]).filter(Boolean);
    if (named.includes(PACES.day) && own.quantities.some(({ unit }) => unit === "hour")) named.push(["24", ""]);
    keep(atoms, (atom) => !named.some(([value, unit]) => atom.is(value, unit)));
  }

  /** Takes out of both a rhythm that one side says as so many times in a unit, the other as every so many. */
  function rate(side, others, here, there) {
    if (!there.rhythms.some(({ what }) => what.startsWith("every "))) return null;
    for (const { what } of here.rhythms) {
      const whole = here.measures.amount("1", what);
      for (const atom of whole ? side : []) {
        const number = exact(atom.value);
        if (!number || number.compare(ONE) <= 0 || atom.unit) continue;
        const each = { kind: whole.kind, size: whole.size.times(number.inverse()) };
        const said = there.quantities.find((one) => same(here.measures.amount(one.low, one.unit), each));
        if (!said) continue;
        const other = others.find((one) => same(one.amount(), each));
        drop(side, atom); // "every 12 hours", "twice a day, 12 hours apart"
        if (other) drop(others, other);
        return { both: [atom.quantity.span, said.span], exact: !CLOCK.has(said.unit) };
      }
    }
    return null;
  }

  /** Takes out the "1" of "1 in 10", which the other side writes as a tenth. */
  function oneIn(atoms, other) {
    const shares = other.quantities.some(({ kind }) => kind === "fraction");
    if (shares) keep(atoms, ({ value, unit }) => value !== "1" || unit);
  }

  /**
   * Takes out of both how many of something there are in a litre, if one side says how many in a microlitre; whether
   * there is any: 50 × 10⁹/L, 50,000/µL.
   */
  function perVolume(left, right, source, target) {
    let found = false;
    const others = inVolumes(right, target);
    for (const [atom, ways] of inVolumes(left, source)) {
      const other = others.find(([one, many]) => right.includes(one) && ways.some((way) => many.some((size) => size.equals(way))));
      if (!other) continue;
      drop(left, atom);
      drop(right, other[0]);
      found = true;
    }
    return found;
  }

  /** Each number that may be of something in a volume, with how many there are in a litre then. */
  function inVolumes(side, { units }) {
    const named = Object.entries(CELLS).filter(([unit]) => units.has(unit));
    return (named.length ? side : []).flatMap((atom) => {
      const number = exact(atom.value);
      const ways = named.filter(([unit]) => atom.ways.some((way) => way[1] === unit) || (!atom.unit && unit in VOLUMES));
      const sizes = number && number.over ? ways.map(([, many]) => number.times(new Fraction(BigInt(many)))) : [];
      return sizes.length ? [[atom, sizes]] : [];
    });
  }

  /** Takes out of both a share that the other side writes as two numbers: two thirds or 75 %, "3 out of 4". */
  function shared(side, others, other) {
    for (const atom of [...side]) {
      const known = atom.amount();
      if (!known || known.kind !== "share" || known.size.compare(NONE) <= 0 || known.size.compare(ONE) >= 0) continue;
      const bare = others.filter(({ unit, quantity }) => !unit && quantity.kind === "count").slice(0, MOST);
      const parts = pairOf(bare, known.size);
      if (parts) {
        drop(side, atom);
        drop(others, ...parts);
      } else if (known.size.over === 1n && other.quantities.some(({ low }) => low === "1")) {
        const whole = bare.find(({ value }) => value === String(known.size.under));
        if (!whole || !whole.sure) continue; // of "eins von drei", the one may be an article
        drop(side, atom);
        drop(others, whole);
      }
    }
  }

  function pairOf(atoms, share) {
    for (const part of atoms)
      for (const whole of atoms) if (part !== whole && isShare(share, part, whole)) return [part, whole];
    return null;
  }

  /** Whether a share is so many out of so many. */
  function isShare(share, part, whole) {
    const [over, under] = [exact(part.value), exact(whole.value)];
    if (!over || !under || !over.equals(share.times(under))) return false;
    return over.compare(ONE) > 0 || part.quantity.digits;
  }

  /** Takes out of both a decade that one side calls by its last two digits: the 1990s, "los años noventa". */
  function decades(side, others) {
    for (const atom of side.filter(({ value, unit }) => /^19\d0$/.test(value) && !unit)) {
      const other = others.find(({ value, unit }) => value === atom.value.slice(2) && (!unit || unit === "year"));
      if (!other) continue;
      drop(side, atom);
      drop(others, other);
    }
  }

  /** Takes out the years from 40 to 49 where the other side has a word for them: "in her forties". */
  function ages(atoms, other) {
    const called = other.quantities.filter(({ sure, digits, unit }) => !(sure || digits || unit)).map(({ low }) => low);
    keep(atoms, ({ quantity }) => !(isTenYears(quantity) && called.includes(quantity.low)));
  }

  function isTenYears({ low, high }) {
    return /^[1-9]\d*0$/.test(low) && Number(high) === Number(low) + 9;
  }

  /** Takes out the seven of "seven days a week", which the other side says as "daily"; whether there are any. */
  function daily(atoms, own, other) {
    if (!hasPace(own, "week") || !hasPace(other, "day")) return false;
    const week = atoms.find((atom) => atom.is(...PACES.week));
    if (week) drop(atoms, week);
    return Boolean(week);
  }

  function hasPace({ rhythms }, pace) {
    return rhythms.some(({ what }) => what === pace);
  }

  /** Takes out the hours and days of "24 hours, 7 days a week" where the other side has 24/7 or a word for it. */
  function aroundTheClock(atoms, other) {
    if (!other.quantities.some(({ low, unit, sure }) => low === "24" && !unit && !sure)) return;
    keep(atoms, (atom) => !atom.is("24", "hour") && !atom.is("7", "day"));
  }

  /** Takes out of both a share that the other side says by an ordinal: 20 %, "jeder Fünfte". */
  function everySoManyth(side, others) {
    for (const atom of side.filter(({ quantity }) => quantity.kind === "ordinal")) {
      const many = exact(atom.value);
      if (!many || many.compare(ONE) <= 0) continue;
      const share = { kind: "share", size: many.inverse() };
      const other = others.find((one) => same(one.amount(), share));
      if (!other) continue;
      drop(side, atom);
      drop(others, other);
    }
  }

  /** Takes out the "twice" of "twice a day", where the other side names two parts of the day: "morgens und abends". */
  function partsOfTheDay(atoms, here, there) {
    if (here.dayparts.length || there.rhythms.length || !here.rhythms.some(({ what }) => what === "day")) return;
    const parts = new Map(there.dayparts.map(({ what, span }) => [span[0], what]));
    const many = String(new Set(parts.values()).size);
    const times = atoms.find(({ value, unit }) => value === many && many !== "1" && !unit);
    if (times) drop(atoms, times);
  }

  /**
   * Takes out of both a duration, weight or length of two parts that the other side writes as one: "two hours and 30
   * minutes", "3 kilos y 200 gramos".
   */
  function summed(atoms, others) {
    const before = [...atoms];
    before.slice(1).forEach((two, at) => {
      const [first, second] = [before[at].amount(), two.amount()];
      if (!first || !second || first.kind !== second.kind || first.kind === "share") return;
      if (before[at].unit === two.unit) return;
      const total = { kind: first.kind, size: first.size.plus(second.size) };
      const other = others.find((one) => same(one.amount(), total));
      if (!other) return;
      drop(atoms, before[at], two);
      drop(others, other);
    });
  }

  /** Takes out the one that a language without articles leaves to the noun, or what is one in a unit that it names. */
  function bareOnes(atoms, other) {
    const wholes = [...other.units].map((unit) => other.measures.amount("1", unit)).filter(Boolean);
    keep(atoms, (atom) => {
      if (!atom.unit) return true;
      if (atom.value === "1") return !other.units.has(atom.unit);
      const size = atom.amount();
      return !wholes.some((whole) => same(whole, size));
    });
  }

  polyclinic.equivalents = { grown, multiples, outOfHundred, perVolume, sameAmounts, settle };
})((globalThis.polyclinicQuantities ??= {}));
