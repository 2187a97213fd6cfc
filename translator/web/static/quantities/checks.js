// The checks of quantities in a page: checks/numbers.py, units.py, frequency.py, durations.py and dates.py.
"use strict";

(function (polyclinic) {
  const { Lexicon } = polyclinic.lexicon;
  const { asciiDigits } = polyclinic.digits;
  const { Measures } = polyclinic.atoms;
  const { compare } = polyclinic.agreement;
  const { read } = polyclinic.reading;
  const { inverse } = polyclinic.values;
  const MOST = 1_000_000; // characters; a page with a longer text would stand still for many seconds
  const SHOWN = 5; // places that a finding names
  const LONG = 6; // digits of a number that is long enough to be told by them
  const ENDING = /['’]\p{L}+$/u; // what grows behind a number in figures: Turkish 116 117'yi
  const WORDED = /\p{L}/u;
  const PARTED = /\p{Nd}[.,٫]\p{Nd}/u; // a decimal, which may not lose its point
  const HAN = { 1: "一", 2: "二两兩", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十" };
  const NAMED = /\p{L}[-‑](\d{1,4})(?!\d)/gu;
  const TWO = /^(?:two|2)(?:[ -]\p{L}\P{Nd}*)?$/iu;
  const CAPITAL = /^[A-Z][a-z]+$/;
  const AHEAD = /(?<![\p{L}\p{N}_])[A-Z][a-z]+ $/u;
  const BEHIND = /^[^][A-Z][a-z]+(?![\p{L}\p{N}_])/u;
  const LONGEST = 40;
  const FEW = /^(?:two|three)(?: \p{L}\P{Nd}*)?$/iu;
  const THESE = /(?:(?<![\p{L}\p{N}_])these|(?<![\p{L}\p{N}_])the following|(?:^|[.!?:] )the) $/iu;
  const LABEL = /(?:room|ward|office|building|bay|bed|desk|no|number|version|section|code)[.:]? ?#?$/i;
  const LABEL_REACH = 12;
  const TIMES = ["time", "calendar"];
  const SIZES = ["mass", "volume"];
  const DUAL = /[\p{L}\p{N}_]{2,}(?:تان|تين|ان|ين)(?![\p{L}\p{N}_])/gu;
  /** What may be a dual that another noun follows: نوعي القطرات, of نوعين. */
  const OWNED = /(?<![\p{L}\p{N}_])[\p{L}\p{N}_]{2,30}[اي](?= [\p{L}\p{N}_]{2})/gu;
  /** Parts of the day between which languages draw the line in other places. */
  const NEIGHBOURS = new Set(["noon afternoon", "afternoon evening", "evening night"]);

  /** Reads and compares texts of one pair of languages; `data` is what language/browser.py gives for them. */
  class Checker {
    constructor(data) {
      this.measures = new Measures(data.units, data.hard);
      this.source = new Lexicon(data.source);
      this.target = new Lexicon(data.target);
    }

    /**
     * Everything that the checks find, as the program's own do: {check, severity, text, inSource, inTarget}. Places are
     * [start, end] in UTF-16 units, as a page counts. Raises nothing.
     */
    problems(source, target) {
      return this.look(source, target).problems;
    }

    /** The same, and as `claims` what both texts claim (strip.js). */
    look(source, target) {
      const size = Math.max(source.length, target.length);
      if (size > MOST) return { problems: [unread(size)], claims: [] };
      const pair = new Pair(source, target, this);
      const problems = target.trim() ? CHECKS.flatMap((check) => check(pair)) : [];
      return { problems, claims: polyclinic.strip.claims(pair, problems) };
    }
  }

  function unread(size) {
    const [many, most] = [size, MOST].map((number) => number.toLocaleString("en"));
    const text = `a text of ${many} characters, more than ${most}, was not checked`;
    return { check: "length", severity: "error", text, inSource: [], inTarget: [] };
  }

  /** A source text and its translation, with what both claim. */
  class Pair {
    constructor(source, target, { source: here, target: there, measures }) {
      Object.assign(this, { source, target, language: there.language, words: there, sourceWords: here });
      this.here = read(source, here, measures);
      // A text that is the source's own is read as the source is.
      this.there = read(target, source.toLowerCase() === target.toLowerCase() ? here : there, measures);
      this.agreement = compare(this.here, this.there);
      this.bothKnown = this.here.known && this.there.known;
    }

    problem(check, inSource, inTarget, severity = "error") {
      const places = ({ place }, spans) => spans.map((span) => span.map(place));
      const [here, there] = [places(this.here, inSource), places(this.there, inTarget)];
      const text = `source ${said(this.source, here)}, translation ${said(this.target, there)}`;
      return { check, severity, text, inSource: here, inTarget: there };
    }
  }

  /** The words at these places of a text, for a message. */
  function said(text, spans) {
    const words = spans.slice(0, SHOWN).map(([start, end]) => text.slice(start, end).trim().split(/\s+/).join(" "));
    return words.join(" and ") + (spans.length > SHOWN ? " …" : "") || "none";
  }

  function numbers(pair) {
    const { missing, extra, reversed } = pair.agreement;
    const differ = (missing.length || extra.length) && !isSame(pair, missing, extra);
    const turned = reversed.map(([here, there]) => pair.problem("numbers", [here], [there]));
    return differ ? [pair.problem("numbers", missing, extra), ...turned] : turned;
  }

  /** Whether these are the same numbers after all. */
  function isSame(pair, missing, extra) {
    const ways = [inOtherGroups, labelled, dual, han, inAName, divided, kept, namedAgain];
    return ways.some((same) => same(pair, missing, extra));
  }

  /** Whether all that differs are words of names that both texts write alike: "Twenty Fifteen", "On Error". */
  function kept({ source, target, here, there }, missing, extra) {
    const both = [
      [source, here, missing, target],
      [target, there, extra, source],
    ];
    return both.every(([text, { place }, spans, other]) =>
      spans.every((span) => isOfAName(text, span.map(place), other)),
    );
  }

  /** Whether a word in a capital stands beside another one, and so in the other text as well. */
  function isOfAName(text, [start, end], other) {
    const word = text.slice(start, end);
    if (!CAPITAL.test(word)) return false;
    const before = AHEAD.exec(text.slice(Math.max(0, start - LONGEST), start));
    const behind = BEHIND.exec(text.slice(end));
    const names = [behind && word + behind[0], before && before[0] + word].filter(Boolean);
    return names.some((name) => other.includes(name));
  }

  /** Whether all that is missing says again how many there are of what was named: "these two", "the two fields". */
  function namedAgain({ source, here: { place } }, missing, extra) {
    if (extra.length || !missing.length) return false;
    return missing.every((span) => {
      const [start, end] = span.map(place);
      return FEW.test(source.slice(start, end)) && THESE.test(source.slice(Math.max(0, start - LONGEST), start));
    });
  }

  /** Whether all that differs is into how many parts something is divided: "halved" and "geteilt", "en dos". */
  function divided(pair, missing, extra) {
    const [here, there] = [dividing(pair.sourceWords), dividing(pair.words)];
    if (!here || !there || !here.test(pair.source) || !there.test(pair.target)) return false;
    const lost = pair.here.quantities.filter(({ span }) => missing.includes(span));
    const added = pair.there.quantities.filter(({ span }) => extra.includes(span));
    if (!lost.length || !added.length) {
      const [only, words] = lost.length ? [lost, pair.sourceWords] : [added, pair.words];
      const [text, { place }] = lost.length ? [pair.source, pair.here] : [pair.target, pair.there];
      const begins = dividing(words, "^");
      return only.length > 0 && only.every(({ low, span }) => low === "0.5" && begins.test(text.slice(place(span[0]))));
    }
    const wholes = [lost, added].map((side) => side.map(({ low }) => low));
    const parts = wholes.map((side) => side.map(inverse));
    return String(parts[0]) === String(wholes[1]) || String(wholes[0]) === String(parts[1]);
  }

  function dividing({ settings }, start = "") {
    const ways = (settings.dividing || []).map((form) => {
      const end = form.endsWith("*") ? "" : "(?![\\p{L}\\p{N}_])";
      return form.replace("*", "") + end;
    });
    return ways.length ? new RegExp(`${start || "(?<![\\p{L}\\p{N}_])"}(?:${ways.join("|")})`, "iu") : null;
  }

  const texts = (text, { place }, spans) => spans.map((span) => text.slice(...span.map(place)));

  const digitsOf = (text) => asciiDigits(text).plain.replace(/[^0-9]+/g, "");

  /** Whether these are the same digits, parted at other places: 116 117 and 116117. */
  function inOtherGroups(pair, missing, extra) {
    const here = texts(pair.source, pair.here, missing);
    const there = texts(pair.target, pair.there, extra).map((text) => text.replace(ENDING, ""));
    if ([...here, ...there].some((text) => WORDED.test(text) || !digitsOf(text))) return false; // in words, or with a unit
    const whole = digitsOf(pair.source);
    if (whole === digitsOf(pair.target)) {
      return whole.length >= LONG && ![...here, ...there].some((text) => PARTED.test(text));
    }
    const alone = digitsOf(here.join(""));
    return whole.length >= LONG && alone.length >= LONG && alone === digitsOf(there.join(""));
  }

  /** Whether all that differs are the numbers of things that are numbered, written as they were: room 3.014. */
  function labelled(pair, missing, extra) {
    const [here, there] = [texts(pair.source, pair.here, missing), texts(pair.target, pair.there, extra)];
    const starts = missing.map(([start]) => pair.here.place(start));
    const named = (at) => LABEL.test(pair.source.slice(Math.max(0, at - LABEL_REACH), at));
    return here.length === there.length && here.every((text, at) => text === there[at]) && starts.every(named);
  }

  /** Whether all that is missing is a "two", which Arabic may leave to the noun. */
  function dual(pair, missing, extra) {
    if (extra.length || pair.language !== "ar") return false;
    if (!texts(pair.source, pair.here, missing).every((text) => TWO.test(text))) return false;
    const owned = (pair.target.match(OWNED) || []).filter((word) => isOwned(word, pair.words)).length;
    return missing.length <= (pair.target.match(DUAL) || []).length + owned;
  }

  /** Whether a word is a dual of the language's file that another noun follows, without its last letter. */
  function isOwned(word, words) {
    const { alone } = words.forms(`${word}ن`);
    return alone.some(
      ({ table, value }) => (table === "numbers" && value === "2") || (table === "quantities" && value.startsWith("2 ")),
    );
  }

  /** Whether all that is missing is up to ten and may stand there in Chinese: 两次. */
  function han(pair, missing, extra) {
    if (extra.length || !["zh", "ja"].includes(pair.language)) return false;
    return texts(pair.source, pair.here, missing).every((text) =>
      [...(HAN[asciiDigits(text).plain.split(/\s+/)[0]] || "")].some((sign) => pair.target.includes(sign)),
    );
  }

  /** Whether all that is new is the number of a name of the source, which may be in other letters: COVID-19. */
  function inAName(pair, missing, extra) {
    if (missing.length) return false;
    const named = new Set([...asciiDigits(pair.source).plain.matchAll(NAMED)].map((match) => match[1]));
    const target = asciiDigits(pair.target).plain;
    return extra.every(([start, end]) => {
      const [match] = target.slice(Math.max(0, start - 2), end).matchAll(NAMED);
      return match !== undefined && named.has(match[1]);
    });
  }

  /** Each pair of places once. */
  function unique(pairs) {
    return [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
  }

  function units(pair) {
    const differ = unique(pair.agreement.units).map(([here, there]) => pair.problem("units", [here], [there]));
    return [...differ, ...vague(pair), ...per(pair)];
  }

  /** "A few minutes", where the translation names no minutes and another unit of time, which the source does not. */
  function vague({ source, sourceWords, here, there, bothKnown }) {
    const few = (sourceWords.settings.few || []).join("|");
    const other = (unit) => !here.units.has(unit) && TIMES.includes(here.measures.kind(unit));
    if (!few || !bothKnown || ![...there.units].some(other)) return [];
    const B = "(?<![\\p{L}\\p{N}_])";
    const named = new RegExp(`${B}(?:${few}) (second(?=s)|minute|hour|day|week|month|year)s?(?![\\p{L}\\p{N}_])`, "iu");
    const match = named.exec(source);
    if (!match || there.units.has(match[1].toLowerCase())) return [];
    const text = `source ${match[0]}, translation names no ${match[1]}`;
    const inSource = [[match.index, match.index + match[0].length]];
    return [{ check: "units", severity: "error", text, inSource, inTarget: [] }];
  }

  /** What a dose is for or in: "50 mg per millilitre", where the translation has another unit of that measure. */
  function per({ here, there, bothKnown, agreement }) {
    const [own, others] = [here, there].map(({ quantities }) => new Set(quantities.map(({ unit }) => unit)));
    const converted = own.size !== others.size || [...own].some((unit) => !others.has(unit)); // mg/mL, g/L
    if (!bothKnown || converted || agreement.inVolumes) return [];
    const kind = (unit) => here.measures.kind(unit);
    return [...here.units]
      .filter((unit) => !own.has(unit) && !there.units.has(unit) && SIZES.includes(kind(unit)))
      .sort()
      .flatMap((unit) => {
        const other = [...there.units].find((one) => !others.has(one) && !here.units.has(one) && kind(one) === kind(unit));
        if (!other) return [];
        const text = `source names ${unit}, translation ${other}`;
        return [{ check: "units", severity: "error", text, inSource: [], inTarget: [] }];
      });
  }

  function durations(pair) {
    return unique(pair.agreement.about).map(([here, there]) => pair.problem("durations", [here], [there], "warning"));
  }

  function frequency(pair) {
    const [here, there] = [pair.here.rhythms, pair.there.rhythms];
    if (!pair.bothKnown || pair.agreement.paced) return [];
    const [missing, extra] = [without(here, there), without(there, here)];
    return missing.length && extra.length ? [pair.problem("frequency", missing, extra)] : [];
  }

  /** The places of what one side says more often than the other. */
  function without(cues, others) {
    const many = (side, what) => side.filter((cue) => cue.what === what).length;
    const named = [...new Set(cues.map(({ what }) => what))];
    const more = new Set(named.filter((what) => many(cues, what) > many(others, what)));
    return cues.filter(({ what }) => more.has(what)).map(({ span }) => span);
  }

  function dates(pair) {
    const found = [];
    for (const [missing, extra] of [pair.agreement.times, pair.agreement.dates]) {
      const [both, one] = [missing.length && extra.length, missing.length || extra.length];
      if (both || (pair.bothKnown && one)) found.push(pair.problem("dates", missing, extra));
    }
    for (const table of pair.bothKnown ? ["weekdays", "dayparts"] : []) {
      const [here, there] = [pair.here, pair.there].map((side) => (table === "dayparts" ? untimed(side) : side[table]));
      const [missing, extra] = here.length && there.length ? [only(here, there), only(there, here)] : [[], []];
      if (missing.length && extra.length) found.push(pair.problem("dates", missing, extra));
    }
    return found;
  }

  /** The parts of the day that belong to no time: not the one of "seven in the evening". */
  function untimed({ times, dayparts }) {
    const inside = ([at]) => times.some(({ named, span: [start, end] }) => !named && start <= at && at < end);
    return dayparts.filter(({ span }) => !inside(span));
  }

  /** The words of one side that none of the other agrees with; a word may have two meanings ("днём"). */
  function only(cues, others) {
    const named = [...new Set(others.map(({ what }) => what))];
    const agrees = ({ what }) => named.some((other) => other === what || isNear(what, other));
    const agreed = new Set(cues.filter(agrees).map(({ span }) => span[0]));
    const alone = cues.filter(({ span }) => !agreed.has(span[0])).map(({ span }) => span);
    return [...new Map(alone.map((span) => [span[0], span])).values()];
  }

  const isNear = (one, other) => NEIGHBOURS.has(`${one} ${other}`) || NEIGHBOURS.has(`${other} ${one}`);

  const CHECKS = [numbers, units, frequency, durations, dates];

  polyclinic.Checker = Checker;
})((globalThis.polyclinicQuantities ??= {}));
