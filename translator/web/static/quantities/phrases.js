// The phrases of a text: words that mean something together, beside each other or with others between:
// language/phrases.py.
"use strict";

(function (polyclinic) {
  const { ANY, NOTHING } = polyclinic.lexicon;
  const FIGURES = new Set(["number", "date", "clock"]);
  const NO_PROSE = "\ufffc"; // stands for a character of a tag, an address or a placeholder
  const POSSESSIVE = /^[\p{L}][’']s/u; // "a baby's": no second
  const ELIDED = /^[\p{L}][’'][\p{L}]/u; // French "l'eau": no litre
  const PARTED = /[,;:!?()،؛؟]/; // no phrase reaches over these
  const BEGUN = /^(?:\s?|.?[.!?؟:\n]\s?)$/; // a sentence begins behind these two characters
  const STOP = /[.!?؟]\S{0,3}\s/; // what ends a sentence, where no small letter follows
  const NUMERAL = new Set(["numbers", "quantities", "multipliers", "ordinals", "fractions"]);
  const MEASURES = new Set(["units", "counts"]);
  const NEAR = 3; // so many characters may stand between two words of a phrase
  const REACH = 6; // a phrase with … looks so many words ahead
  const TIMES = new Set(["order", "time", "deadline", "bound", "limit"]); // opposites told by the same words
  const UNKNOWN = { size: 1, meanings: [] };
  const NONE = new Set();

  /** Whether the last word of a phrase says more of it than a stem that it begins with. */
  const isCloser = (word, stem) =>
    stem.endsWith("*") && stem.length > 1 && word.length > stem.length && word.startsWith(stem.slice(0, -1));

  /** The phrases of a text, whose words, signs and figures are `matches`: text, start, end, kind. */
  class Phrases {
    constructor(text, matches, lexicon) {
      Object.assign(this, { text, matches, lexicon });
      this.used = new Map(); // the words that a phrase has taken up, and the tables in which they mean nothing any more
      this.beside = new Map();
    }

    /**
     * The phrase that begins here, or the word alone: how many words it has, and what it means. Its opposites may `reach`
     * over more words, which mean something else as well.
     */
    read(at) {
      const { text, start } = this.matches[at];
      // "24 h/24", «7/24»: one name for round the clock.
      let forms = this.lexicon.forms("27".includes(text[0]) ? "24/7" : text);
      if (forms === NOTHING) return UNKNOWN;
      const elided = this.lexicon.settings.elides && text.length === 1 && ELIDED.test(this.text.slice(start, start + 4));
      if (elided || (text === "s" && POSSESSIVE.test(this.text.slice(Math.max(0, start - 2), start + 1)))) {
        forms = { ...forms, alone: forms.alone.filter(({ table }) => !MEASURES.has(table)) };
      }
      let found = { size: 1, meanings: forms.alone };
      const second = forms.phrases.size ? this.second(forms.phrases, at + 1) : [];
      if (second.length || forms.open.length || forms.spread.size) found = this.longest(forms, second, at);
      const gone = this.used.get(at);
      if (!gone) return found;
      const left = gone.has("ignore") ? [] : found.meanings.filter((one) => !taken(one).some((name) => gone.has(name)));
      return { ...found, meanings: left };
    }

    /** Of a phrase that is in tables of opposites alone, the words keep what they say beside that. */
    longest(forms, second, at) {
      const plain = this.best(forms, second, at, false) || { size: 1, meanings: forms.alone };
      const opposite = this.best(forms, second, at, true);
      const silent = plain.meanings.length > 0 && plain.meanings.every(({ table }) => table === "ignore");
      if (!opposite || opposite.size < plain.size || (silent && opposite.size === plain.size)) return plain;
      const names = new Set(opposite.meanings.map(pairOf));
      for (let place = at + plain.size; place < at + opposite.size; place += 1) this.use(place, names);
      const longer = opposite.size > plain.size;
      const kept = plain.meanings.filter((one) => !longer || one.table !== "contrasts" || !names.has(pairOf(one)));
      return { size: plain.size, meanings: [...new Set([...kept, ...opposite.meanings])], reach: opposite.size };
    }

    /**
     * The longest phrase of a kind that begins here, of several the one that says more of its last word. What stands
     * before a … counts, and it beats as long a one.
     */
    best(forms, second, at, opposes) {
      let best = null;
      let size = 0;
      for (const form of [...second, ...forms.open]) {
        const found = form.opposes === opposes ? this.covered(at, form.rest) : 0;
        const closer = best && found === size && isCloser(form.rest.at(-1), best.rest.at(-1));
        if (found > size || closer) [best, size] = [form, found];
      }
      const spread = forms.spread.size ? this.spread(forms, at, opposes) : null;
      if (spread && spread.head >= size) {
        // What is so only denies nothing: a "not" behind the … keeps what it says.
        const taken = spread.form.meanings.filter(({ table, value }) => table !== "negation" || value !== "only");
        const tables = new Set(taken.map((one) => (one.table !== "contrasts" || TIMES.has(pairOf(one)) ? one.table : pairOf(one))));
        for (let place = spread.from; place < spread.to; place += 1) this.use(place, tables);
        return { size: spread.head, meanings: spread.form.meanings };
      }
      return best && { size, meanings: best.meanings };
    }

    use(place, names) {
      this.used.set(place, new Set([...(this.used.get(place) || NONE), ...names]));
    }

    normal(at) {
      return this.lexicon.normal(this.matches[at].text);
    }

    /** The phrases whose second word stands here. */
    second(phrases, at) {
      if (at >= this.matches.length) return [];
      const word = this.normal(at);
      return [word, ...this.lexicon.bare(word)].flatMap((form) => phrases.get(form) || []);
    }

    /** How many words a phrase covers whose rest is this; 0 where it does not stand here. A # asks for a number. */
    covered(at, rest) {
      let place = at;
      for (const word of rest) {
        place += 1;
        if (place >= this.matches.length || !this.near(place)) return 0;
        if (word === "#") return this.number(place) ? place - at : 0;
        if (!this.lexicon.fits(word, this.normal(place))) return 0;
      }
      return place - at + 1;
    }

    number(at) {
      const { kind, text } = this.matches[at];
      if (FIGURES.has(kind)) return kind === "number";
      return this.lexicon.forms(text).alone.some(({ table }) => NUMERAL.has(table));
    }

    /** The phrase with … that covers most words before it, of several that whose words behind it come first. */
    spread(forms, at, opposes) {
      let best = null;
      for (let place = at + 1; place < Math.min(at + 2 + REACH, this.matches.length); place += 1) {
        if (this.stopped(place) || this.text.slice(this.matches[place - 1].end, this.matches[place].start).includes(";")) break;
        for (const form of [...(forms.spread.get(this.normal(place)) || []), ...(forms.spread.get("") || [])]) {
          const gap = form.rest.indexOf(ANY);
          if (form.opposes !== opposes || (best && gap + 1 <= best.head)) continue;
          const head = this.covered(at, form.rest.slice(0, gap));
          const tail = form.rest.slice(gap + 1);
          if (!head || place < at + head || !this.lexicon.fits(tail[0], this.normal(place))) continue;
          const size = this.covered(place, tail.slice(1));
          if (size) best = { head, from: place, to: place + size, form };
        }
      }
      return best;
    }

    /** Whether a sentence ends before a word; not behind a letter alone, as in "z. B.". */
    stopped(place) {
      const [one, other] = [this.matches[place - 1], this.matches[place]];
      if (other.start - one.end < 2 || one.end - one.start < 2 || /^\p{Ll}/u.test(other.text)) return false;
      if (/^\d/.test(other.text) && /^no$/i.test(one.text)) { // "room no. 3"
        return BEGUN.test(this.text.slice(Math.max(0, one.start - 2), one.start));
      }
      return STOP.test(this.text.slice(one.end, other.start));
    }

    /** Whether a word may belong to one phrase with the one before it. */
    near(place) {
      let found = this.beside.get(place);
      if (found === undefined) {
        const gap = this.text.slice(this.matches[place - 1].end, this.matches[place].start);
        const parted = gap.length > 1 && (PARTED.test(gap) || this.stopped(place));
        found = !parted && (gap.length <= NEAR || prose(gap).length <= NEAR);
        this.beside.set(place, found);
      }
      return found;
    }
  }

  const prose = (gap) => gap.replaceAll(NO_PROSE, "");

  /** The pair of opposites that something is a side of. */
  const pairOf = (meaning) => meaning.value.split(":")[0];

  /** By what a meaning is taken up: its table, or its pair of opposites. */
  const taken = (meaning) => (meaning.table === "contrasts" ? ["contrasts", pairOf(meaning)] : [meaning.table]);

  polyclinic.phrases = { FIGURES, NO_PROSE, Phrases };
})((globalThis.polyclinicQuantities ??= {}));
