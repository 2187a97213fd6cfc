// What must be the same in source and translation, side by side: steps/review/strip.py.
"use strict";

(function (polyclinic) {
  const { isRange } = polyclinic.amounts;
  const CHECKS = {
    quantity: new Set(["numbers", "units", "frequency", "durations", "dates"]),
    negation: new Set(["negation", "modality"]),
    direction: new Set(["direction"]),
  };
  const DENYING = new Set(["own", "without"]);
  const OBLIGING = new Set(["must", "need", "strict", "required", "prohibited"]);
  const MOST = 100; // so many claims of a kind are shown of each text
  const SIDES = /^(?:side|order|amount|change|level|company):/;

  /**
   * The claims of a pair by kind, in the order of the source: {kind, source, target, inSource, inTarget, wrong,
   * suspect}, and `what` it comes to in the source, `other` in the translation where both have it.
   * `problems` are what the checks of quantities found. Of what no check here looks at, negations and directions,
   * `suspect` says that one side has it and the other has nothing like it.
   */
  function claims(pair, problems) {
    const [here, there] = [said(pair.here), said(pair.there)];
    const found = Object.keys(CHECKS).flatMap((kind) => paired(pair, kind, here, there, problems));
    return suspected(found, pair).filter(shown);
  }

  /** Many words can be one side of two opposites; what counts is what has its counterpart, or has not and should. */
  const shown = ({ kind, wrong, suspect, inSource, inTarget }) =>
    kind !== "direction" || wrong || suspect || (inSource && inTarget);

  /** What a text says: {kind, span, what}, in order; its places are the text's own. */
  function said(reading) {
    const placed = (span) => span.map(reading.place);
    const found = facts(reading).map(([span, what]) => ({ kind: "quantity", span: placed(span), what }));
    found.sort((one, other) => order(one, other) || (one.what < other.what ? -1 : Number(one.what > other.what)));
    const denying = reading.negations.filter(({ what }) => DENYING.has(what)).map((cue) => ({ ...cue, what: "not" }));
    const obliging = reading.modals.filter(({ what }) => OBLIGING.has(what));
    found.push(...[...denying, ...obliging].map(({ what, span }) => ({ kind: "negation", span: placed(span), what })));
    const denied = new Set(found.map(({ span }) => span.join()));
    for (const { what, span } of reading.contrasts.filter((cue) => SIDES.test(cue.what))) {
      if (!denied.has(placed(span).join())) found.push({ kind: "direction", span: placed(span), what });
    }
    return found.sort(order);
  }

  const order = ({ span: [start, end] }, { span: [first, last] }) => start - first || end - last;

  /** What a text claims of quantities, times, dates and how often, as [span, what it comes to]. */
  function facts({ quantities, times, dates, rhythms, weekdays, dayparts }) {
    const amount = (one) => `${isRange(one) ? `${one.low}–${one.high}` : one.low} ${one.unit}`.trimEnd();
    const sorted = (all) => [...new Set(all)].sort().join();
    const day = ({ year, month, day: number }) => [year, month, number].join("-");
    return [
      ...quantities.filter(({ sure }) => sure).map((one) => [one.span, amount(one)]),
      ...times.map(({ minutes, span }) => [span, `time ${sorted(minutes)}`]),
      ...dates.map(({ days, span }) => [span, `date ${sorted(days.map(day))}`]),
      ...rhythms.map(({ what, span }) => [span, `a ${what}`]),
      ...[...weekdays, ...dayparts].map(({ what, span }) => [span, what]),
    ];
  }

  /** What comes to the same first, then in order what no check objects to; what a check found, alone. */
  function paired(pair, kind, here, there, problems) {
    const found = problems.filter(({ check, severity }) => CHECKS[kind].has(check) && severity !== "info");
    const [left, right] = [here, there].map((side) => side.filter((one) => one.kind === kind).slice(0, MOST));
    const partners = partnersOf(left, right, found);
    const claims = unique(left).map((one) => {
      const other = partners.get(one.span.join());
      const wrong = touched(one.span, found, "inSource") || Boolean(other && touched(other.span, found, "inTarget"));
      return { ...claim(pair, kind, one.span, other ? other.span : null, wrong, one.what), other: other && other.what };
    });
    const taken = new Set([...partners.values()].map(({ span }) => span.join()));
    for (const one of unique(right).filter(({ span }) => !taken.has(span.join()))) {
      claims.push(claim(pair, kind, null, one.span, touched(one.span, found, "inTarget"), one.what));
    }
    const known = claims.flatMap(({ inSource, inTarget }) => [inSource, inTarget]).filter(Boolean);
    for (const { inSource, inTarget } of found) { // what one side says in words that only the check could read
      const spans = [...inSource, ...inTarget];
      if (!spans.length || spans.some((span) => known.some((other) => overlaps(span, other)))) continue;
      claims.push(claim(pair, kind, inSource[0] || null, inTarget[0] || null, true, ""));
    }
    return claims;
  }

  function claim(pair, kind, inSource, inTarget, wrong, what) {
    const words = (text, span) => (span ? text.slice(...span).trim().split(/\s+/).join(" ") : "");
    const [source, target] = [words(pair.source, inSource), words(pair.target, inTarget)];
    return { kind, what, source, target, inSource, inTarget, wrong, suspect: false };
  }

  /** What a side says, once for each place: the same words may say two things ("every morning"). */
  const unique = (side) => [...new Map([...side].reverse().map((one) => [one.span.join(), one])).values()].sort(order);

  /** Which claim of the translation is which place's of the source. */
  function partnersOf(left, right, found) {
    const partners = new Map();
    let free = right;
    const join = ({ span }, other) => {
      partners.set(span.join(), other);
      free = free.filter((one) => one.span.join() !== other.span.join());
    };
    const waits = ({ span }) => !partners.has(span.join());
    for (const one of left) {
      const same = free.find(({ what }) => what === one.what);
      if (same && waits(one)) join(one, same);
    }
    for (const { inSource, inTarget } of found) { // what a check names on both sides is one thing said in two ways
      inSource.slice(0, inTarget.length).forEach((span, at) => {
        const one = left.find((item) => overlaps(item.span, span) && waits(item));
        const other = free.find((item) => overlaps(item.span, inTarget[at]));
        if (one && other) join(one, other);
      });
    }
    for (const one of left) {
      if (!waits(one)) continue;
      const wrong = touched(one.span, found, "inSource");
      const calm = free.filter(({ span }) => !touched(span, found, "inTarget"));
      const near = calm.find((other) => isNear(one, other, wrong));
      if (near) join(one, near);
    }
    return partners;
  }

  /** Whether one may stand for the other: a direction of its kind, a wrong quantity of the same unit. */
  function isNear(one, other, wrong) {
    if (one.kind === "direction") return !wrong && pairOf(one.what) === pairOf(other.what);
    return !wrong || (one.kind === "quantity" && one.what.split(" ").at(-1) === other.what.split(" ").at(-1));
  }

  const pairOf = (what) => what.split(":")[0];

  /** Marks what one side denies and the other in no word, and a side of two opposites that became the other. */
  function suspected(claims, { here, there }) {
    const own = ({ negations }) => negations.filter(({ what }) => DENYING.has(what)).length;
    const [lost, made] = [own(here) > there.negations.length, own(there) > here.negations.length];
    const even = own(here) === own(there);
    return claims.map((one) => {
      const { kind, what, inSource, inTarget } = one;
      if (kind === "negation" && what === "not") return { ...one, suspect: inSource ? !inTarget && lost : made };
      const turned = kind === "direction" && inSource && inTarget && one.other !== what;
      return turned ? { ...one, suspect: even || pairOf(what) === "side" } : one;
    });
  }

  function touched(span, found, side) {
    return found.some((one) => one[side].some((other) => overlaps(span, other)));
  }

  const overlaps = ([start, end], [first, last]) => start < last && first < end;

  polyclinic.strip = { claims };
})((globalThis.polyclinicQuantities ??= {}));
