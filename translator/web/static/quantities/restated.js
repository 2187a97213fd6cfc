// Numbers that one text has and the other says without one: "none" for 0, a number said twice, "halves" and "divided by
// two": language/restated.py.
"use strict";

(function (polyclinic) {
  const { drop, keep } = polyclinic.atoms;
  const TIMES = new Set(["time", "calendar"]);

  /** Takes out of both sides what needs no counterpart. */
  function settle(left, right, source, target) {
    const ways = [[left, right, source, target], [right, left, target, source]];
    for (const [side, others, here, there] of ways) {
      if (there.denies) keep(side, ({ value }) => value !== "0"); // "$0 for children", "free"
      halved(side, others, here, there);
    }
    for (const [side, others, here, there] of ways) if (!others.some(({ sure }) => sure)) saidTwice(side, here, there);
  }

  /** Takes out of both the half and the two of "halves the risk", "divise le risque par deux". */
  function halved(side, others, here, there) {
    const half = side.find(({ value, quantity }) => value === "0.5" && quantity.kind === "fraction");
    const two = others.find((atom) => atom.is("2", ""));
    if (!half || !two || !(here.falls || there.falls)) return;
    drop(side, half);
    drop(others, two);
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
