// The times and dates of two readings beside each other: language/numbers/occasions.py.
"use strict";

(function (polyclinic) {
  const { Fraction, canonical, share } = polyclinic.values;
  const { drop, keep } = polyclinic.atoms;
  const { DAY } = polyclinic.clock;
  const { together } = polyclinic.hours;
  const MOST = 400; // of more times, dates or numbers the rest is not compared

  /**
   * The times and the dates that have no counterpart, of source and translation. Bare numbers that stand for one are
   * taken out of the values.
   */
  function occasions(source, target, left, right) {
    const bothKnown = source.known && target.known;
    const atOnce = (one, other) => one.minutes.some((minute) => other.minutes.includes(minute));
    const times = alone(source.times, target.times, atOnce);
    const dates = alone(source.dates, target.dates, agree);
    for (const [here, there, others] of [[0, 1, right], [1, 0, left]]) {
      const few = others.slice(0, MOST);
      looseTimes(times[here], few, bothKnown);
      sameMonth(dates[here], [source, target][here].dates, few);
      looseDates(dates[here], few, bothKnown);
      others.splice(0, MOST, ...few);
      looseYears([source, target][here].dates, [source, target][there].dates, others);
      if (!times[there].length) keep(times[here], ({ named }) => !named);
      if (!dates[there].length) keep(dates[here], ({ days }) => days.some(({ day, year }) => day || year));
      keep(dates[here], ({ named }) => !named);
    }
    for (const [at, side, atoms] of [[0, source.dates, left], [1, target.dates, right]]) {
      const few = atoms.slice(0, MOST);
      inFigures(dates[at], side.slice(0, MOST), few);
      atoms.splice(0, MOST, ...few);
      saidAgain(dates[at], side);
    }
    const spans = (sides) => sides.map((side) => side.map(({ span }) => span));
    return { times: spans(times), dates: spans(dates) };
  }

  /** Those of each side that have no counterpart. */
  function alone(left, right, agree) {
    const others = right.slice(0, MOST);
    const unmatched = left.slice(0, MOST).filter((one) => {
      const at = others.findIndex((other) => agree(one, other));
      if (at >= 0) others.splice(at, 1);
      return at < 0;
    });
    return [unmatched, others];
  }

  /** Whether two dates may be the same day, what one of them does not say left open. */
  const agree = (one, other) => one.days.some((here) => other.days.some((there) => sameDay(here, there)));

  function sameDay(one, other) {
    const years = !one.year || !other.year || one.year % 100 === other.year % 100;
    return years && one.month === other.month && one.day === other.day;
  }

  /** Takes out dates that the same text names twice, and the other once: "01/02/2026 (January 2)". */
  function saidAgain(dates, side) {
    const alone = new Set(dates);
    const matched = dates.length ? side.filter((date) => !alone.has(date)).slice(0, MOST) : [];
    keep(dates, (date) => !matched.some((other) => agree(date, other)));
  }

  /** Takes out the bare numbers by which a text says again a date that both have: "12/05 (12 May)". */
  function inFigures(alone, side, atoms) {
    for (const date of atoms.length ? side : []) {
      for (const day of date.named || !alone.includes(date) ? date.days.filter(({ day }) => day) : []) {
        const slashed = atoms.find(isSlashed(day));
        const at = atoms.findIndex((atom, index) => index > 0 && isDay(day, atoms[index - 1], atom));
        drop(atoms, ...(slashed ? [slashed] : at > 0 ? [atoms[at - 1], atoms[at]] : []));
      }
    }
  }

  /** Whether two bare numbers side by side are a day and its month. */
  function isDay({ day, month }, one, two) {
    if (two.quantity.span[0] - one.quantity.span[1] !== 1 || one.unit || two.unit) return false;
    const [first, second] = [String(day), String(month)];
    return (one.value === first && two.value === second) || (one.value === second && two.value === first);
  }

  /**
   * Takes out dates of which the other side says the day alone, as it has named the month already: "on 3 June and
   * discharged on 9 June", "am 3. Juni und entlassen am 9.".
   */
  function sameMonth(dates, side, atoms) {
    if (!dates.length) return;
    const alone = new Set(dates);
    const months = new Set(side.filter((date) => !alone.has(date)).flatMap(({ days }) => days.map(({ month }) => month)));
    for (const date of [...dates]) {
      const days = date.days.filter(({ month }) => months.has(month)).map(({ day }) => String(day));
      const found = atoms.find(({ value, unit }) => !unit && days.includes(value));
      if (!found) continue;
      drop(dates, date);
      drop(atoms, found);
    }
  }

  /** Takes out times that the other side writes as a bare number ("at 8"), or as a duration: "1 h 30" of 90 minutes. */
  function looseTimes(times, atoms, bothKnown) {
    for (const time of [...times]) {
      const bare = new Set(time.minutes.flatMap(numbersOf));
      const same = atoms.find((atom) => isAsLong(atom, time) || (bare.has(atom.value) && mayBeTime(atom)));
      let found = same ? [same] : time.minutes.map((minute) => together(minute, atoms)).find(Boolean);
      found ||= ratio(time, atoms);
      if (!found && !bothKnown) found = atoms.map((one, at) => [one, atoms[at + 1]]).find((both) => isTime(time, ...both));
      if (!found) continue;
      drop(times, time);
      drop(atoms, ...found);
    }
  }

  /** The share or the two numbers that say what may be no time of day: 1:10 of "1 in 10" and "one part with ten". */
  function ratio({ minutes, span }, atoms) {
    const least = Math.min(...minutes);
    const [part, whole] = [Math.floor(least / 60), least % 60];
    const size = span[1] - span[0];
    if ((size !== String(part).length + 3 && size !== 5) || part <= 0 || part >= whole) return null;
    const value = share(`${part}/${whole}`);
    const bare = atoms.filter(({ unit }) => !unit);
    const same = bare.find((atom) => atom.value === value);
    if (same) return [same];
    const other = bare.find((atom) => atom.value === String(whole) && atom.sure);
    const alike = ({ value, quantity }) => value === String(part) && quantity.digits === other.quantity.digits;
    const ones = other ? bare.filter(alike) : [];
    const turned = ({ quantity: { span } }) => span[0] - other.quantity.span[1] === 1; // 10:1
    return ones.length && !ones.some(turned) ? [ones.at(-1), other] : null;
  }

  /** Whether two bare numbers are the hour and the minutes of a time: "2時30分". */
  function isTime(time, one, two) {
    if (!two || two.value === "0") return false;
    return time.minutes.some((minute) => {
      const hour = Math.floor(minute / 60);
      return two.value === String(minute % 60) && [String(hour), String(hour % 12)].includes(one.value);
    });
  }

  /** Whether a number may be a time of day: not of 8 tablets, nor whole hours in figures, as "4 h" is not 4 p.m. */
  function mayBeTime({ value, unit, quantity }) {
    return !unit || (unit === "hour" && !(quantity.digits && /^\d+$/.test(value)));
  }

  /** The numbers that a time may be written as: 8 and 20, 8.30, eight and a half. */
  function numbersOf(minute) {
    const hour = Math.floor(minute / 60);
    const whole = minute % 60 === 0 ? [String(hour % 12)] : [];
    return [decimal(minute, 60), decimal(minute, 100), ...whole];
  }

  function decimal(minute, parts) {
    const hour = new Fraction(BigInt(Math.floor(minute / 60) % DAY));
    return canonical(hour.plus(new Fraction(BigInt(minute % 60), BigInt(parts))));
  }

  /** Whether a duration is as long as the time of day is after midnight. */
  function isAsLong(atom, time) {
    const length = atom.amount();
    if (!length || length.kind !== "time") return false;
    return time.minutes.some((minute) => length.size.equals(new Fraction(BigInt(minute * 60))));
  }

  /** Takes out dates that the other side writes as bare numbers. */
  function looseDates(dates, atoms, bothKnown) {
    for (const date of [...dates]) {
      const found = date.days.map((day) => named(day, atoms, bothKnown)).find((atoms) => atoms?.length);
      if (!found) continue;
      drop(dates, date);
      drop(atoms, ...found);
    }
  }

  /** The bare numbers that write a day out of digits: 12, 3 and 2025. */
  function named(day, atoms, bothKnown) {
    const slashed = day.day ? atoms.find(isSlashed(day)) : null;
    if (slashed) return [slashed];
    let found = withParts([day.year, day.month, day.day], atoms);
    // The month may be in words that are not known.
    if (!found && !bothKnown) found = withParts([day.year, day.day], atoms);
    return found && found.length > (bothKnown ? 1 : 0) ? found : null; // "10月"
  }

  /** For each part that is named a bare number; null where one is missing. */
  function withParts(parts, atoms) {
    const found = [];
    for (const part of parts.filter(Boolean)) {
      const same = atoms.find((atom) => atom.value === String(part) && !found.includes(atom));
      if (!same) return null;
      found.push(same);
    }
    return found;
  }

  /** Says of a number whether it is a day and its month ("4/6"), or the other way round ("MySQL 5.5."). */
  function isSlashed({ year, month, day }) {
    const pointed = year ? [] : [month, String(month).padStart(2, "0")].map((one) => `${day}.${one}`.replace(/0+$/, ""));
    const ways = [[day, month], [month, day]].map(([one, two]) => [
      canonical(new Fraction(BigInt(one), BigInt(two))),
      [`${one}/${two}`.length, "01/12".length],
    ]);
    return ({ value, unit, quantity }) => {
      if (!quantity.digits || unit) return false;
      const size = quantity.span[1] - quantity.span[0];
      return pointed.includes(value) || ways.some(([way, sizes]) => value === way && sizes.includes(size));
    };
  }

  /** Takes out the year of a date that the other side writes apart from its month: "2024 yılının Mart ayında". */
  function looseYears(dates, others, atoms) {
    const daysOf = (side, fits) => side.flatMap(({ days }) => days.filter(fits));
    const months = new Set(daysOf(others, ({ year }) => !year).map(({ month }) => month));
    const dated = daysOf(dates, ({ year, month }) => year && months.has(month));
    const years = new Set(dated.map(({ year }) => String(year)));
    keep(atoms, ({ value, unit }) => !years.has(value) || (unit && unit !== "year"));
  }

  polyclinic.occasions = occasions;
})((globalThis.polyclinicQuantities ??= {}));
