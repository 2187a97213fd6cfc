// A language's words, made ready for looking them up: language/lexicon.py. The words themselves come from
// language/browser.py, which takes them from the program's own tables.
"use strict";

(function (polyclinic) {
  const MARKS = "\\u00ad\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u200c\\u200d";
  const WORD = `\\p{L}+(?:[${MARKS}]+\\p{L}*)*`;
  const SIGNS = "%‰٪°℃℉€$£₺₽¥/&=+";
  const STARRED = new RegExp(`(?:[cm]m)?[Hh]2[Oo]|\\*?(?:${WORD})\\*?|24/7|7/24|COVID-19|[#…${SIGNS}]`, "gu");
  const DROPPED = /[\u00ad\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]/g;
  const ALIKE = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ё: "е", µ: "μ", "٪": "%", ß: "ss" };
  const OTHERS = new RegExp(`[${Object.keys(ALIKE).join("")}]`, "g");
  const LATIN = /^[\0-\x7f]*$/;
  const LONGEST = 48; // characters; a longer word is in no table
  const PARTS = 3; // a number word is made of so many more at most
  const UNSPACED = new Set(["ja", "ko", "zh"]); // words stand right behind a sign in other letters: "5mgを"
  const KEPT = 50000;
  const ANY = "…";
  const CLOSED = new Set(["ignore", "negation", "numbers", "units", "counts"]);
  const NUMBERS = new Set(["numbers", "multipliers"]);
  const COUNTED = new Set(["numbers", "units", "counts", "plus", "fractions", "multipliers", "per", "grown"]);
  const DAYS = new Set(["weekdays", "dayparts"]);
  /** What begins with a word that means nothing. */
  const NOTHING = { phrases: new Map(), open: [], spread: new Map(), alone: [] };

  /** The forms of one key of a table; each is given as how many letters it shares with the one before, and the rest. */
  function unfolded(folded) {
    let form = "";
    return folded.split("|").map((written) => (form = form.slice(0, parseInt(written[0], 36)) + written.slice(1)));
  }

  class Lexicon {
    constructor(data) {
      Object.assign(this, { language: data.language, known: data.known, decimal: data.decimal });
      this.settings = data.settings;
      this.whole = new Map();
      this.stems = new Map();
      this.endings = new Map();
      this.remembered = new Map();
      this.normals = new Map();
      this.addTables(data.tables);
      const lengths = (forms) => [...new Set([...forms.keys()].map((key) => key.length))].sort((a, b) => b - a);
      this.lengths = lengths(this.stems);
      this.endLengths = lengths(this.endings);
      const prefixes = (this.settings.prefixes || []).map((prefix) => this.normal(prefix));
      this.prefixes = prefixes.sort((a, b) => b.length - a.length);
      this.loose = this.prefixes.filter((prefix) => prefix !== this.settings.join_prefix);
    }

    addTables(tables) {
      const numbers = {};
      for (const [table, ...entries] of tables) {
        for (let at = 0; at < entries.length; at += 2) {
          const forms = unfolded(entries[at + 1]);
          if (table === "numbers") numbers[entries[at]] = forms;
          const meaning = { table, value: entries[at] };
          for (const form of forms) this.add(meaning, form);
        }
      }
      if (this.settings.joined) this.addJoined(numbers);
    }

    /** The numbers from 21 to 99 in one word, where the ones come first: "fünfundzwanzig". */
    addJoined(numbers) {
      for (let one = 1; one < 10; one += 1) {
        for (let ten = 20; ten < 100; ten += 10) {
          const meaning = { table: "numbers", value: String(one + ten) };
          for (const first of numbers[one] || [])
            for (const last of numbers[ten] || []) this.add(meaning, first + this.settings.joined + last);
        }
      }
    }

    add(meaning, written) {
      const exact = written.startsWith("=");
      const [first, ...rest] = (exact ? written.slice(1) : written).match(STARRED) || [];
      if (!first) return;
      const form = {
        rest: rest.map((word) => this.normalized(word)),
        meanings: [meaning],
        exact: exact ? first.replace(/\*/g, "") : "",
      };
      if (first.endsWith("*")) push(this.stems, this.normalized(first.slice(0, -1)), form);
      else if (first.startsWith("*")) push(this.endings, this.normalized(first.slice(1)), form);
      else push(this.whole, this.normalized(first), form);
    }

    /** A word as it is looked up: in lower case, without marks that are often left out. */
    normal(word) {
      let found = this.normals.get(word);
      if (found === undefined) {
        found = this.normalized(word);
        if (this.normals.size < KEPT && word.length <= LONGEST) this.normals.set(word, found);
      }
      return found;
    }

    normalized(word) {
      if (this.language === "tr") word = word.replace(/I/g, "ı").replace(/İ/g, "i");
      if (LATIN.test(word)) return word.toLowerCase();
      const lower = word.replace(DROPPED, "").normalize("NFC").toLowerCase();
      return lower.replace(OTHERS, (sign) => ALIKE[sign]);
    }

    /** What begins with this word, as it stands in a text. */
    forms(word) {
      let found = this.remembered.get(word);
      if (!found) {
        found = word.length <= LONGEST ? this.lookUp(word) : NOTHING;
        if (this.remembered.size < KEPT) this.remembered.set(word, found);
      }
      return found;
    }

    /** Whether a word of a phrase is the one in a text, which is given as `normal` returns it. */
    fits(pattern, normal) {
      const open = pattern.endsWith("*");
      if (pattern.startsWith("*")) {
        return open ? normal.includes(pattern.slice(1, -1)) : normal.endsWith(pattern.slice(1));
      }
      if (open) return normal.startsWith(pattern.slice(0, -1));
      return normal === pattern || this.bare(normal).includes(pattern);
    }

    /** The word without each of the letters that may be written together with it, but for those that join numbers. */
    bare(normal) {
      return this.loose.filter((prefix) => normal.startsWith(prefix)).map((prefix) => normal.slice(prefix.length));
    }

    lookUp(word) {
      const normal = this.normal(word);
      let found = this.settings.compounds && !this.whole.has(normal) ? this.compound(normal) : [];
      if (!found.length) found = this.simple(normal, word);
      const latin = !found.length && UNSPACED.has(this.language) && /^[a-zμ]+(?=[^\0-\u1000])/.exec(normal);
      if (latin) found = this.simple(latin[0]);
      if (!found.some((form) => !form.rest.length)) found.push(...this.behindPrefix(normal));
      let fitting = found.filter((form) => !form.exact || form.exact === word);
      if (fitting.some((form) => form.exact && !form.rest.length)) {
        fitting = fitting.filter((form) => form.rest.length || form.exact);
      }
      return gathered(fitting);
    }

    /** The forms of the word without the letters that are written together with it. */
    behindPrefix(normal) {
      for (const prefix of this.prefixes) {
        if (!normal.startsWith(prefix) || normal.length <= prefix.length + 1) continue;
        const found = this.simple(normal.slice(prefix.length));
        if (found.length) return found;
      }
      return [];
    }

    /**
     * A longer stem knows better than a shorter one; a whole word knows best. `word` is what stands there: a form of
     * exactly these letters is none where others do, and hides no ending.
     */
    simple(normal, word = "") {
      const whole = (this.whole.get(normal) || []).filter(({ exact }) => !(word && exact) || exact === word);
      const found = [...whole];
      for (const length of this.lengths) {
        const forms = length <= normal.length && this.stems.get(normal.slice(0, length));
        if (forms) found.push(...forms.filter((form) => !knownBetter(form, found)));
      }
      // Where words grow by suffixes, stem and ending both say something.
      const grows = this.settings.suffixes && !whole.length;
      const closed = grows ? found.filter((form) => form.meanings.some(({ table }) => CLOSED.has(table))) : found;
      for (const length of this.endLengths) {
        const forms = length < normal.length && this.endings.get(normal.slice(-length));
        if (!forms) continue;
        const more = forms.filter((form) => !knownBetter(form, closed));
        found.push(...more);
        if (closed !== found) closed.push(...more);
      }
      return found;
    }

    /** Several in one word: "zweiwöchig", "zweihundertfünfzig", "двухнедельный", "dreimal", "Montagabend". */
    compound(normal, parts = PARTS) {
      for (let length = normal.length - 2; length > 1; length -= 1) {
        const head = this.whole.get(normal.slice(0, length));
        if (!head) continue;
        const counts = single(head, NUMBERS);
        const first = counts.length ? counts : single(head, DAYS);
        if (!first.length) continue;
        const isNumber = NUMBERS.has(first[0].table);
        const rest = normal.slice(length);
        let things = single(this.simple(rest), isNumber ? COUNTED : DAYS);
        if (!things.length && parts && isNumber) {
          things = this.compound(rest, parts - 1).flatMap((form) => form.meanings);
        }
        if (things.length) return [{ rest: [], meanings: [...first, ...things], exact: "" }];
      }
      return [];
    }
  }

  function push(forms, key, form) {
    if (forms.has(key)) forms.get(key).push(form);
    else forms.set(key, [form]);
  }

  function knownBetter(form, found) {
    if (form.rest.length) return false;
    const kind = kindOf(form);
    return found.some((other) => !other.rest.length && [kind, "ignore"].includes(kindOf(other)));
  }

  function kindOf(form) {
    const { table, value } = form.meanings[0];
    return table === "contrasts" ? value.split(":")[0] : table === "ignore" ? "ignore" : "";
  }

  function single(forms, tables) {
    const plain = forms.filter((form) => !form.rest.length);
    return plain.flatMap((form) => form.meanings.filter(({ table }) => tables.has(table)));
  }

  /** One form per rest with the meanings of all that have it; the longest first, those with … apart. */
  function gathered(forms) {
    if (!forms.length) return NOTHING;
    const found = new Map();
    for (const form of forms) {
      const key = form.rest.join(" ");
      if (found.has(key)) found.get(key).meanings.push(...form.meanings);
      else found.set(key, { rest: form.rest, meanings: [...form.meanings] });
    }
    const alone = unique(found.get("")?.meanings || []);
    found.delete("");
    const made = { phrases: new Map(), open: [], spread: new Map(), alone };
    const sorted = [...found].sort(([one, a], [other, b]) => b.rest.length - a.rest.length || (one < other ? -1 : 1));
    for (const [, { rest, meanings }] of sorted) {
      const form = { rest, meanings: unique(meanings), opposes: meanings.every(({ table }) => table === "contrasts") };
      const behind = rest.includes(ANY) ? rest[rest.indexOf(ANY) + 1] : null;
      if (behind !== null) push(made.spread, behind.includes("*") ? "" : behind, form);
      else if (rest[0].includes("*") || rest[0] === "#") made.open.push(form);
      else push(made.phrases, rest[0], form);
    }
    return made;
  }

  function unique(meanings) {
    return [...new Map(meanings.map((meaning) => [`${meaning.table} ${meaning.value}`, meaning])).values()];
  }

  /** The part of a pattern that stands for any of these words, letter by letter. */
  const anyOf = (words) => words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");

  polyclinic.lexicon = { ANY, Lexicon, NOTHING, SIGNS, WORD, anyOf };
})((globalThis.polyclinicQuantities ??= {}));
