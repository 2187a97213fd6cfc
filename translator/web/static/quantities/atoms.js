// Single values, as two readings are compared by them: language/numbers/atoms.py.
"use strict";

(function (polyclinic) {
  const { Fraction, exact } = polyclinic.values;
  const ONE = new Fraction(1n);
  const SECONDS = new Fraction(86400n); // of a day

  /** What units measure, and how much each is in its measure's basic unit; of months and years about how long. */
  class Measures {
    constructor(units, hard) {
      this.hard = new Set(hard);
      this.units = new Map(
        Object.entries(units).map(([name, [kind, factor, days]]) => [
          name,
          { kind, factor: exact(factor), about: days ? exact(factor).times(exact(days)).times(SECONDS) : null },
        ]),
      );
    }

    kind(unit) {
      return this.units.get(unit)?.kind || "";
    }

    /** Whether a unit's measure is one of those whose unit must not be lost. */
    isHard(unit) {
      return this.hard.has(this.kind(unit));
    }

    /** What a value with its unit measures, and how much: {kind, size}; null where that is not known. */
    amount(value, unit, about = false) {
      const number = exact(value);
      const known = this.units.get(unit);
      if (!number) return null;
      if (!known) return !unit && number.compare(ONE) < 0 ? { kind: "share", size: number } : null;
      if (about && known.about) return { kind: "time", size: number.times(known.about) };
      return { kind: known.kind, size: number.times(known.factor) };
    }
  }

  /** One value of a quantity; a range has two. */
  class Atom {
    constructor(value, quantity, measures) {
      Object.assign(this, { value, unit: quantity.unit, quantity, sure: quantity.sure, measures });
      // [value, unit], and what else the same words may mean; the unit behind a range is that of both ends.
      const others = quantity.also.map(([other, unit]) => [value === quantity.high ? other : value, unit]);
      this.ways = [[value, quantity.unit], ...others];
    }

    amount(about = false) {
      return this.measures.amount(this.value, this.unit, about);
    }

    is(value, unit) {
      return this.value === value && this.unit === unit;
    }
  }

  /** The values of a reading's quantities; of a range both ends. */
  const atoms = ({ quantities, measures }) =>
    quantities.flatMap((quantity) =>
      [...new Set([quantity.low, quantity.high])].map((value) => new Atom(value, quantity, measures)),
    );

  /** Takes out each of these very atoms. */
  function drop(atoms, ...gone) {
    for (const atom of gone) {
      const at = atoms.indexOf(atom);
      if (at >= 0) atoms.splice(at, 1);
    }
  }

  /** Keeps those alone that fit. */
  function keep(atoms, fits) {
    let at = 0;
    for (const atom of atoms) if (fits(atom)) atoms[at++] = atom;
    atoms.length = at;
  }

  /** Whether two amounts are the same. */
  const same = (one, other) => one !== null && other !== null && one.kind === other.kind && one.size.equals(other.size);

  polyclinic.atoms = { Measures, atoms, drop, keep, same };
})((globalThis.polyclinicQuantities ??= {}));
