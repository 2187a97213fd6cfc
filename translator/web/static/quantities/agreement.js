// Two readings beside each other: which quantities, times and dates one names and the other does not:
// language/numbers/agreement.py.
"use strict";

(function (polyclinic) {
  const { isRange } = polyclinic.amounts;
  const { atoms, drop } = polyclinic.atoms;
  const { conversions, equivalents, hours, occasions, restated } = polyclinic;
  const MOST = 400; // more quantities than these that have no counterpart are not tried in pairs
  const TIMES = new Set(["time", "calendar"]);
  // Units of which one may be meant by the other: "39 degrees", "5 pounds", "20 mg" in a kilogram, "12 вдохов".
  const MEANT = [["°", "°C"], ["°", "°F"], ["lb", "GBP"], ["ppm", "mg"], ["ppm", "bpm"], ["IU", "unit"], ["beat", "bpm"], ["breath", "puff"]];
  const RATE = "bpm"; // beats a minute
  const IN_WHICH = ["second", "hour", "day"]; // they may be in by mistake
  const LONGER = new Set(["week", "month", "year"]); // rhythms of which days are a part
  const IN_VOLUMES = ["mass", "amount", "activity"];
  const WARM = ["°C", "°"];
  const { CUSTOMARY } = conversions;

  /**
   * Where two readings differ: `missing` and `extra` stand on one side alone; `units` have one value and another unit;
   * `about` are durations that are nearly the same; `reversed` are ranges whose ends changed places, each as
   * [span, span]; `paced`: how often is the same, said in two ways; `inVolumes`: how many in a volume is, of two volumes.
   */
  function compare(source, target) {
    const result = { missing: [], extra: [], units: [], about: [], reversed: [], paced: false, inVolumes: false };
    Object.assign(result, { times: [[], []], dates: [[], []] });
    if (!isFirm(source) && !isFirm(target)) return result;
    const bothKnown = source.known && target.known;
    const [left, right] = [atoms(source), atoms(target)];
    equivalents.grown(left, right);
    sameValueAndUnit(left, right);
    const few = left.length <= MOST && right.length <= MOST;
    if (few && (left.length || right.length)) {
      conversions.settle(left, right, source, target);
      conversions.pressures(left, right, source, target);
      conversions.acuities(left, right, source, target);
    }
    if (few && left.length && right.length) {
      equivalents.outOfHundred(left, right);
      equivalents.multiples(left, right);
      equivalents.sameAmounts(left, right);
      result.inVolumes = equivalents.perVolume(left, right, source, target);
      hours.settle(left, right, source, target);
      sameValue(left, right, result, source, target);
    }
    if ([source, target].some(({ times, dates }) => times.length || dates.length)) {
      Object.assign(result, occasions(source, target, left, right));
    }
    if (few && isUnsettled(left, right, source, target)) {
      Object.assign(result, equivalents.settle(left, right, source, target));
      restated.settle(left, right, source, target);
    }
    const counts = (atom) => atom.sure && (bothKnown || atom.quantity.digits);
    const spans = (side) => [...new Set(side.map(({ quantity }) => quantity.span))];
    const missing = left.filter((atom) => counts(atom) || isOfAnother(atom, source, target));
    Object.assign(result, { missing: spans(missing), extra: spans(right.filter(counts)) });
    result.reversed = turned(source, target);
    return result;
  }

  /** Whether anything is said that must be said again: more than articles. */
  function isFirm({ times, dates, quantities }) {
    const firm = ({ sure, unit, kind }) => sure || unit || kind === "ordinal";
    return times.length || dates.length || quantities.some(firm);
  }

  /** Whether anything is left that other words may stand for: not where one side has only an article. */
  function isUnsettled(left, right, source, target) {
    if ((left.length && right.length) || source.rhythms.length || target.rhythms.length) return true;
    return [...left, ...right].some(({ sure, quantity }) => sure || quantity.kind === "ordinal");
  }

  /**
   * Whether one of a unit of time stands where the translation, which leaves the one to the noun, has another unit: "an
   * hour", يوما.
   */
  function isOfAnother({ value, unit }, { measures, units: here }, { bareOne, quantities, units: there }) {
    const isTime = (unit) => TIMES.has(measures.kind(unit));
    if (value !== "1" || !bareOne || !isTime(unit) || there.has(unit)) return false;
    const named = new Set([...here, ...quantities.map(({ unit }) => unit)]);
    return [...there].some((other) => isTime(other) && !named.has(other));
  }

  const keyOf = ({ value, unit }) => `${value} ${unit}`;

  /** Takes out of both what has one value and one unit; of several, first what must be named. */
  function sameValueAndUnit(left, right) {
    if (!left.length || !right.length) return;
    const [here, there] = [left, right].map((side) => counted(side.filter((atom) => !isArticle(atom))));
    for (const side of [left, right]) {
      const common = new Map([...here].map(([key, many]) => [key, Math.min(many, there.get(key) || 0)]));
      const kept = [];
      for (const atom of [...side.filter(({ sure }) => sure), ...side.filter(({ sure }) => !sure)]) {
        const many = common.get(keyOf(atom)) || 0;
        if (many && !isArticle(atom)) common.set(keyOf(atom), many - 1);
        else kept.push(atom);
      }
      side.length = 0;
      for (const atom of kept) side.push(atom);
    }
  }

  /** Whether it may be no number at all: it stands for one only where the other text has one that is. */
  const isArticle = ({ value, unit, sure }) => value === "1" && !unit && !sure;

  const articlesLast = (side) => [...side.filter((atom) => !isArticle(atom)), ...side.filter(isArticle)];

  function counted(atoms) {
    const found = new Map();
    for (const atom of atoms) found.set(keyOf(atom), (found.get(keyOf(atom)) || 0) + 1);
    return found;
  }

  /**
   * Takes out of both what has one value: first where both are times, then where a unit is missing on one side, then
   * where it is another.
   */
  function sameValue(left, right, result, source, target) {
    const isTime = (unit) => TIMES.has(source.measures.kind(unit));
    const areTimes = (unit, units) => isTime(unit) && units.every(isTime); // "a minute" is no article beside "eine Stunde"
    const mayBeAlike = (unit, units) => units.includes(unit) || !unit || units.includes("");
    for (const allowed of [areTimes, mayBeAlike, () => true]) {
      for (const atom of articlesLast(left)) {
        const other = partner(atom, articlesLast(right), allowed);
        if (!other) continue;
        drop(left, atom);
        drop(right, other);
        compareUnits(atom, other, result, source, target);
      }
    }
  }

  function partner(atom, others, allowed) {
    for (const [value, unit] of atom.ways) {
      for (const other of others) {
        const units = other.ways.filter(([way]) => way === value).map(([, named]) => named);
        if (!units.length) continue;
        if (value === "10" && atom.unit !== other.unit && ["%", ""].includes(atom.unit) && ["%", ""].includes(other.unit))
          continue; // "one child in ten"
        const ordinal = [atom, other].some(({ quantity }) => quantity.kind === "ordinal");
        if (ordinal && allowed.name === "areTimes") continue; // "within a week", "the first day"
        if (ordinal && [atom.unit, other.unit].includes("%")) continue; // "10 percent" and "jeder zehnte"
        if (allowed(unit, units)) return other;
      }
    }
    return null;
  }

  /** Whether on so many days is so many times: "on five days a week", "fünfmal pro Woche". */
  function isDaysAWeek(atom, other, ...sides) {
    if (atom.unit !== "day" || other.unit || other.quantity.kind !== "times") return false;
    return sides.every(({ rhythms }) => rhythms.some(({ what }) => LONGER.has(what)));
  }

  /** Whether one of both units is the same in the volumes that the texts name: ng/mL, µg/L. */
  function isInOtherVolume(one, other, { measures, units: here }, { units: there }) {
    const sizes = [one, other].map((unit) => measures.amount("1", unit));
    if (!sizes.every(Boolean) || sizes[0].kind !== sizes[1].kind || !IN_VOLUMES.includes(sizes[0].kind)) return false;
    const volumes = (units, others) =>
      [...units].filter((unit) => measures.kind(unit) === "volume" && !others.has(unit)).map((unit) => measures.amount("1", unit).size);
    const sizeIn = ({ size }, volume) => size.times(volume);
    return volumes(here, there).some((own) =>
      volumes(there, here).some((volume) => sizeIn(sizes[0], volume).equals(sizeIn(sizes[1], own))),
    );
  }

  /** Whether one text has beats a minute, and the other an hour or a second in which they are: "Schläge pro Stunde". */
  function isInAnotherTime(one, other, source, target) {
    if (![one, other].includes(RATE)) return false;
    const [here, there] = one === RATE ? [source.units, target.units] : [target.units, source.units];
    return !there.has("minute") && IN_WHICH.some((unit) => there.has(unit) && !here.has(unit));
  }

  /** Notes that two quantities of one value have not the same unit. */
  function compareUnits(atom, other, result, source, target) {
    const [here, there] = [atom.unit, other.unit];
    const bothKnown = source.known && target.known;
    if (here === there || (!bothKnown && !(here && there))) return;
    if (atom.ways.some(([value, unit]) => other.ways.some((way) => way[0] === value && way[1] === unit))) return;
    if (isInAnotherTime(here, there, source, target)) {
      result.units.push([atom.quantity.span, other.quantity.span]);
      return;
    }
    const [day, bare] = here ? [atom, other] : [other, atom];
    const isDay = !bare.unit && bare.quantity.digits && day.unit === "day" && day.quantity.kind === "ordinal";
    if (isDay) return; // "by the 15th"
    if (MEANT.some((pair) => pair.includes(here) && pair.includes(there))) return;
    const warm = !(here && there) && (here === "°C" || there === "°C");
    if (warm && atom.value.includes(".") && between(atom.value, 35, 42)) return; // "a temperature of 38.5": a body's
    if (isDaysAWeek(atom, other, source, target) || isDaysAWeek(other, atom, target, source)) return;
    if (isLoose(atom) || isLoose(other) || isInOtherVolume(here, there, source, target)) return;
    const sure = atom.sure || other.sure;
    let differs = false;
    if (here && there) {
      const timed = [here, there].every((unit) => TIMES.has(source.measures.kind(unit)));
      const instead = timed && hasMore(here, source, target) && hasMore(there, target, source);
      differs = sure || !(target.units.has(here) || source.units.has(there)) || instead;
    } else if (sure) {
      const unit = here || there;
      if (WARM.includes(there) && between(atom.value, 34, 43)) return; // "a temperature of 38"
      differs = isHard(unit, source.measures) && !(here ? target : source).units.has(unit);
    }
    if (differs) result.units.push([atom.quantity.span, other.quantity.span]);
  }

  const between = (value, least, most) => Number(value) >= least && Number(value) <= most;

  /** Whether a unit must not be lost: "in 2019" has its word in some languages; pounds may be money. */
  const isHard = (unit, measures) => measures.isHard(unit) && unit !== "year" && !CUSTOMARY.has(unit);

  /** Whether one text has more quantities of a unit than the other. */
  function hasMore(unit, here, there) {
    const [many, others] = [here, there].map(({ quantities }) => quantities.filter((one) => one.unit === unit).length);
    return many > others;
  }

  /** Whether a word only stands for a number: "dozens", "decade". */
  const isLoose = ({ sure, unit, value }) => !sure && !unit && value !== "1";

  function turned(source, target) {
    const ends = new Map(source.quantities.filter(isRange).map((one) => [`${one.low} ${one.high}`, one.span]));
    const there = new Set(target.quantities.map((one) => `${one.low} ${one.high}`)); // "1-0-0, 0-0-1"
    const turns = (one) => ends.has(`${one.high} ${one.low}`) && !there.has(`${one.high} ${one.low}`);
    return target.quantities
      .filter((one) => isRange(one) && turns(one))
      .map((one) => [ends.get(`${one.high} ${one.low}`), one.span]);
  }

  polyclinic.agreement = { compare };
})((globalThis.polyclinicQuantities ??= {}));
