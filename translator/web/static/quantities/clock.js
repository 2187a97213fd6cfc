// The times of day that a text names: 3:30 p.m., 15.30 Uhr, 15 h 30, half past three: language/numbers/clock.py.
"use strict";

(function (polyclinic) {
  const { anyOf } = polyclinic.lexicon;
  const { FIGURES } = polyclinic.phrases;
  const { FAR, among, means } = polyclinic.tokens;
  const { wholeNumber } = polyclinic.spelled;
  const DAY = 24 * 60;
  const NOON = 12 * 60;
  const NEAR = 3; // a word for the part of the day stands within so many items of its time
  const NAMED = ["12:00", "0:00"];
  /** Minutes that a word tells of the hour behind it. */
  const TOLD = { half_past: 30, half_to: -30, quarter_past: 15, quarter_to: -15, three_quarters_to: -15,
    quarter_on: -45 };
  const DIGITS = /^\d+$/;
  const MINUTES = /\.\d\d\.?$/;
  // Characters before a number in which a verb may say that it is a dose; between it and the part of the day before.
  const [TAKING, BESIDE] = [24, 7];
  const MOVED = /^[+-]\d{1,2}$/;
  const DASH = /^\s?[-‐‑–—]\s?$/;
  const HALVES = ["am", "pm", "night"];
  const STARTS = new Set(["clock", "numbers", "ordinals", "multipliers"]); // no word without one of these begins a time

  /**
   * The times of a text, and the items that are left. A time's `minutes` are all that it may mean, since midnight; it
   * is `named` where it has a word of its own ("noon").
   */
  function times(items, text, lexicon) {
    const reader = new Reader(items, text, lexicon);
    reader.read();
    return [reader.found, reader.rest];
  }

  /** An hour as written: hour, minute, whether it is in digits, and with a leading zero. */
  const hourOf = (hour, minute, digits = false, padded = false) => ({ hour, minute, digits, padded });

  const unitOf = (item) => means(item, "units") || means(item, "counts");

  class Reader {
    constructor(items, text, lexicon) {
      const { ordinal_hours: ordinalHours, at_hours: atHours, clock, half_first: halfFirst } = lexicon.settings;
      const caseEndings = lexicon.settings.case_endings || [];
      const taking = lexicon.settings.taking;
      const from = lexicon.settings.hours_from;
      this.hoursFrom = from && new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf(from)}) $`, "iu");
      this.taking = taking && new RegExp(`(?<![\\p{L}\\p{N}_])(?:${anyOf(taking)}) $`, "iu");
      Object.assign(this, { items, text, lexicon, ordinalHours, atHours, halfFirst, caseEndings });
      Object.assign(this, { wholeDay: clock === 24, found: [], rest: [], behindTime: -1, opened: -FAR });
    }

    read() {
      let parted = false;
      for (let at = 0; at < this.items.length; ) {
        const item = this.items[at];
        const parts = this.lasting(at, item);
        if (parts.length) {
          this.rest.push(...parts);
          [at, parted] = [at + (parts[1].end > item.end ? 2 : 1), false];
          continue;
        }
        const size = FIGURES.has(item.kind) || among(item, STARTS) ? this.time(at, item) : 0;
        // What follows a time is close to what is no longer there.
        if (!size) this.rest.push(parted ? { ...item, apart: FAR } : item);
        parted = size > 0;
        at += size || 1;
        if (size) this.behindTime = at;
      }
    }

    /** The "hours" and the number of a phrase for a time behind a number: "bir saat on beş dakika" is no ten o'clock. */
    lasting(at, item) {
      const [hour, minute] = (means(item, "clock") || "").split(":");
      if (minute !== "00" || !this.counted(at)) return [];
      const [word, rest] = this.text.slice(item.start, item.end).split(" ");
      const middle = item.start + word.length;
      const unit = { ...item, kind: "word", end: middle, apart: 0, meanings: this.lexicon.forms(word).alone };
      const after = this.near(at + 1);
      if (!rest || means(unit, "units") !== "hour" || !after) return [];
      const more = means(after, "numbers") || "";
      const joined = hour === "10" && /^\d$/.test(more);
      const end = joined ? after.end : item.end;
      const meanings = [{ table: "numbers", value: joined ? `1${more}` : hour }];
      return [unit, { ...unit, start: middle + 1, end, meanings }];
    }

    /** How many items belong to the time that begins here; 0 where none does. */
    time(at, item) {
      const said = means(item, "clock");
      if (said && DIGITS.test(said[0])) {
        const [hour, minute] = said.split(":").map(Number);
        if (!NAMED.includes(said)) return this.take(at, 1, hourOf(hour, minute));
        return this.named(at, hour);
      }
      if (said in TOLD) return this.told(at, TOLD[said]);
      const size = this.wholeDay ? this.inWords(at) : 0;
      if (size) return size;
      const hour = this.hour(item);
      const past = this.past(at, item);
      if (past || !hour) return past;
      if (item.kind === "clock") return this.take(at, 1, hour);
      return this.behind(at, hour) || this.toldBehind(at, hour) || this.marked(at, item, hour) ||
        this.until(at, hour) || this.goesOn(at, hour);
    }

    /** "half past eight to four", "8:30–4": a bare hour to which a time goes on, in whichever half of the day. */
    goesOn(at, hour) {
      const { start, end, apart } = this.items[at];
      const first = this.near(this.behindTime);
      if (!first || apart || unitOf(this.near(at + 1)) || hour.minute || (hour.hour === 1 && !hour.digits)) return 0;
      const joined = at === this.behindTime + 1 && means(first, "range") !== null;
      const dashed = at === this.behindTime && DASH.test(this.text.slice(this.items[at - 1].end, start));
      if (!joined && !dashed) return 0;
      this.found.push({ minutes: ways(hour, "", false), span: [start, end], named: false });
      return 1;
    }

    /** "noon", "öğlen 12.00": with the figures that say the same. */
    named(at, hour) {
      const after = this.near(at + 1);
      const told = after && after.kind !== "word" ? this.hour(after) : null;
      const size = told && told.hour % 12 === 0 && !told.minute ? 2 : 1;
      const span = [this.items[at].start, this.items[at + size - 1].end];
      this.found.push({ minutes: [hour * 60], span, named: true });
      return size;
    }

    /** "à dix-huit heures trente", "a las ocho y diez": minutes in words, and hours above twelve. */
    inWords(at) {
      const item = this.items[at];
      const digits = item.kind === "number" && DIGITS.test(item.value);
      const [hour, size] = digits ? [Number(item.value.slice(0, 3)), 1] : wholeNumber(this.items, at, this.lexicon);
      const told = means(this.near(at + size), "units") === "hour";
      if (hour < 1 || hour > 24 || !this.atBefore(at) || !(told || this.atHours)) return 0;
      const [minute, more] = this.minutesInWords(at + size + told);
      if (!more && (digits || hour <= 12 || !told)) return 0;
      return this.take(at, size + told + more, hourOf(hour, minute));
    }

    /** Whether a word for "at" stands before, which is no "to" between two numbers: "vingt à vingt-quatre". */
    atBefore(at) {
      if (!at || this.items[at].apart || means(this.items[at - 1], "clock") !== "at") return false;
      return means(this.items[at - 1], "range") === null || !this.counted(at - 1);
    }

    /** The minutes that stand here, "y diez" or "trente minutes", and how many items they are. */
    minutesInWords(at) {
      const joined = this.atHours && means(this.near(at), "join") !== null ? 1 : 0;
      const [minute, size] = this.near(at + joined) ? wholeNumber(this.items, at + joined, this.lexicon) : [0, 0];
      const unit = unitOf(this.near(at + joined + size));
      if (minute < 5 || minute > 59 || (unit && unit !== "minute")) return [0, 0];
      return [minute, joined + size + (unit ? 1 : 0)];
    }

    /** "3–7 pm", "between three and seven in the evening": an hour whose half stands behind the hour that it goes on to. */
    until(at, hour) {
      const word = this.near(at + 1);
      const place = means(word, "range") !== null || means(word, "join") !== null ? at + 2 : at + 1;
      const last = this.near(place);
      const until = last ? this.hour(last) : null;
      let half = means(this.near(place + 1), "clock");
      if (!until || hour.digits !== until.digits || hour.hour > 12 || !(hour.digits || this.opens(at))) return 0;
      if (half === "after" && means(word, "join") !== null) return this.take(at, place - at, hour); // "between 7 and 9 o'clock"
      if (!HALVES.includes(half)) return 0;
      if (hour.hour % 12 > until.hour % 12) half = half === "pm" ? "am" : "pm"; // "11–2 pm" begins before noon
      const { start, end } = this.items[at];
      this.found.push({ minutes: ways(hour, half, false), span: [start, end], named: false });
      return place - at;
    }

    /** Whether hours in words may go on from here: "between two and five", "from two to five"; not "take between two …". */
    opens(at) {
      const before = at && !this.items[at].apart ? this.items[at - 1] : null;
      const between = means(before, "between") !== null;
      const start = between ? before.start : this.items[at].start;
      if (!between && !(this.hoursFrom && this.hoursFrom.test(this.text.slice(Math.max(0, start - BESIDE), start)))) return false;
      if (this.taking && this.taking.test(this.text.slice(Math.max(0, start - TAKING), start))) return false;
      this.opened = at;
      return true;
    }

    /** Whether an hour in words is one of two: "between nine in the morning and five in the afternoon". */
    isEnd(at) {
      if (at === this.behindTime || this.opens(at)) return true;
      const before = this.near(at - 1);
      const joins = means(before, "range") !== null || means(before, "join") !== null;
      return joins && this.behindTime === at - 1 && at - this.opened <= NEAR;
    }

    /** The hour that an item may be. */
    hour(item) {
      if (FIGURES.has(item.kind)) {
        if (item.text.length > 8) return null;
        const parts = /^(\d{1,2})(?:\s?[:.hH]\s?(\d\d)\.?)?$/.exec(item.text);
        if (!parts) return null;
        const [hour, minute] = [Number(parts[1]), Number(parts[2] || 0)];
        return hour <= 24 && minute <= 59 ? hourOf(hour, minute, true, item.text.startsWith("0")) : null;
      }
      const value = means(item, "numbers") || means(item, "ordinals") || "";
      // "One tablet": the hour has a phrase of its own.
      if (this.ordinalHours && value === "1" && means(item, "ordinals") === null) return null;
      const first = Number(value.slice(0, 3));
      return DIGITS.test(value) && first >= 1 && first <= 12 ? hourOf(Number(value), 0) : null;
    }

    /** The item at this place, if nothing parts it from the one before. */
    near(at) {
      return at > 0 && at < this.items.length && !this.items[at].apart ? this.items[at] : null;
    }

    /** "3 p.m.", "15 Uhr", "saat 15.30", "akşam 8'de": an hour that a word beside it makes a time. */
    marked(at, item, hour) {
      const before = at && !item.apart ? this.items[at - 1] : null;
      const after = this.near(at + 1);
      const mark = means(before, "clock");
      const follows = means(after, "clock");
      const measured = follows === null && unitOf(after);
      const moved = MOVED.test(follows || "");
      if (HALVES.includes(follows) && !hour.minute && !this.atBefore(at) && this.doses(at)) return 0;
      if (this.halfFollows(item, hour, this.isEnd(at) ? "spoken" : mark, follows)) return this.take(at, 1, hour);
      const placed = this.ordinalHours || mark === "at" || mark === "before";
      if (placed && !hour.digits && moved) return this.take(at, 1, hour);
      if (measured && means(after, "units") === "hour") {
        const said = means(this.near(at + 2), "clock") || "";
        if (HALVES.includes(said) || MOVED.test(said)) return this.take(at, 2, hour); // "huit heures et demie du soir"
      }
      if (NAMED.includes(follows) && hour.hour === 12 && hour.digits) {
        this.found.push({ minutes: [Number(follows.slice(0, -3)) * 60], span: [item.start, after.end], named: false });
        return 2; // "12 noon"
      }
      if (mark === "before" && !measured && !this.counted(at - 1)) {
        if (this.rest.length && this.rest.at(-1).start === before.start) this.rest.pop();
        return this.take(at, 1, hour);
      }
      if (this.atBefore(at)) return this.at(at, hour, after);
      const cased = hour.digits && (item.end > item.start + item.text.length || hour.minute);
      const written = this.text.slice(item.start, item.end);
      const suffixed = cased || (!hour.digits && this.caseEndings.some((ending) => written.endsWith(ending)));
      return HALVES.includes(mark) && suffixed && !measured && item.kind !== "date" ? this.take(at, 1, hour) : 0;
    }

    /** Whether a number before a part of the day is a dose: "take 2 in the morning", "1 in the morning and 2 in …". */
    doses(at) {
      const { start } = this.items[at];
      if (this.taking && this.taking.test(this.text.slice(Math.max(0, start - TAKING), start))) return true;
      const joined = this.near(at) && at > 1 && means(this.items[at - 1], "join") !== null;
      const last = this.halfFirst ? null : this.items[joined ? at - 2 : at - 1];
      if (!last || !HALVES.includes(means(last, "clock")) || start - last.end > BESIDE) return false;
      return this.rest.slice(-2).some((item) => item.start === last.start);
    }

    /** Whether "p.m." or "Uhr" follows an hour. */
    halfFollows(item, hour, mark, follows) {
      const spoken = ["at", "before", "spoken"].includes(mark) || this.ordinalHours || follows === "after";
      if (!["after", ...HALVES].includes(follows) || !(hour.digits || spoken)) return false;
      return follows !== "after" || item.value !== "" || means(item, "numbers") !== null;
    }

    /** "siete y cuarto", "diez menos diez"; "cinco y media" only with its "de la tarde". */
    toldBehind(at, hour) {
      const moved = means(this.near(at + 1), "clock") || "";
      const told = moved === "+15" || moved.startsWith("-") || HALVES.includes(means(this.near(at + 2), "clock"));
      return this.atHours && !hour.digits && MOVED.test(moved) && told ? this.take(at, 1, hour) : 0;
    }

    /** "в 15 часов 30 минут", "a las 15.30 horas", "a las 8": an hour behind a word for "at". */
    at(at, hour, after) {
      if (means(after, "units") !== "hour") {
        const told = this.atHours || (hour.digits && MINUTES.test(this.items[at].text));
        return told && !unitOf(after) ? this.take(at, 1, hour) : 0;
      }
      const minute = hour.minute ? 0 : this.minutes(at + 2);
      const named = this.near(at + 3);
      if (minute && means(named, "units") === "minute") return this.take(at, 4, { ...hour, minute });
      if (minute && this.wholeDay && !unitOf(named)) return this.take(at, 3, { ...hour, minute }); // "à 15 heures 30"
      return this.take(at, 2, hour);
    }

    /** Whether a word stands behind a number, as a unit: "2 saat 15 dakika". */
    counted(at) {
      const before = at > 0 && !this.items[at].apart ? this.items[at - 1] : null;
      return before !== null && (before.kind === "number" || means(before, "numbers") !== null);
    }

    minutes(at) {
      const item = this.near(at);
      return item && item.kind === "number" && /^[0-5]\d$/.test(item.text) ? Number(item.text) : 0;
    }

    /** "half past nine", "halb zehn": a word, and the hour that it stands before. */
    told(at, minutes) {
      const following = this.near(at + 1);
      const hour = following ? this.hour(following) : null;
      if (!hour || hour.hour > 12 || hour.minute) return 0;
      return this.take(at, 2, movedBy(hour, minutes));
    }

    /** "twenty past seven", "10 minutes to eight": minutes, a word for past or to, and the hour. */
    past(at, item) {
      const size = [1, 2].find((many) => this.side(at + many)) || 0;
      const following = size ? this.near(at + size + 1) : null;
      const hour = following ? this.hour(following) : null;
      if (!hour || hour.hour < 1 || hour.hour > 12 || hour.minute) return 0;
      const digits = item.kind === "number" && item.text.length <= 2 && DIGITS.test(item.value);
      const [minute, words] = digits ? [Number(item.value), 1] : wholeNumber(this.items, at, this.lexicon);
      if (words !== size || minute < 1 || minute > 59) return 0;
      return this.take(at, size + 2, movedBy(hour, this.side(at + size) === "past" ? minute : -minute));
    }

    /** "past" or "to", where a word for one stands here. */
    side(at) {
      const said = means(this.near(at), "clock");
      return said === "past" || said === "to" ? said : "";
    }

    /** "9'u 10 geçe": an hour, minutes, and a word for past or to. */
    behind(at, hour) {
      const part = this.near(at + 1);
      const side = part ? means(this.near(at + 2), "clock") : null;
      if ((side !== "past" && side !== "to") || hour.hour > 12) return 0;
      const value = means(part, "fractions") === "1/4" ? "15" : part.value || means(part, "numbers") || "";
      const first = Number(value.slice(0, 3));
      if (!DIGITS.test(value) || first < 1 || first > 59) return 0;
      return this.take(at, 3, movedBy(hour, side === "past" ? first : -first));
    }

    /** The half of the day right before an hour, in a language that has it there: "sabah 8'den akşam 5'e". */
    halfBefore(at) {
      for (let place = at; this.halfFirst && place > Math.max(0, at - 2) && !this.items[place].apart; place -= 1) {
        const mark = means(this.items[place - 1], "clock") || "";
        if (mark !== "before") return HALVES.includes(mark) ? mark : "";
      }
      return "";
    }

    /** Whether "and a quarter" here is of a thing that is named behind it: "à 8 h et un quart de comprimé". */
    isShare(at) {
      const after = this.items[at + 1];
      if (!after || after.apart > 1 || means(this.items[at], "plus") === null) return false;
      return means(after, "clock") === null && means(after, "units") !== "hour" && Boolean(unitOf(after));
    }

    /** Notes the time of these items, with its "p.m." or "Uhr" and the part of the day that a word near it names. */
    take(at, size, hour) {
      const late = means(this.near(at + size), "clock") === "after" && !hour.minute ? this.minutes(at + size + 1) : 0;
      if (late) [size, hour] = [size + 2, { ...hour, minute: late }]; // "8 Uhr 15"
      let half = "";
      const before = this.halfBefore(at);
      const from = at + size;
      for (let place = from; place < Math.min(from + NEAR, this.items.length); place += 1) {
        const item = this.items[place];
        const mark = means(item, "clock") || "";
        const next = !item.apart && place === at + size;
        if ((before || half) && HALVES.includes(mark)) break; // "6 a.m., so during the night"
        if (MOVED.test(mark) && next && !this.isShare(place)) [hour, size] = [movedBy(hour, Number(mark)), size + 1];
        else if (["after", ...HALVES].includes(mark) || (mark === "pm_minutes" && hour.minute)) {
          half = mark === "after" ? half : mark;
          size += next ? 1 : 0;
        } else if (half || ["number", "clock"].includes(item.kind) || item.apart > 1) break;
      }
      half = before || half;
      if (!half) {
        const marks = this.items.slice(Math.max(0, at - NEAR), at).map((item) => means(item, "clock"));
        half = marks.find((mark) => HALVES.includes(mark)) || "";
      }
      const span = [this.items[at].start, this.items[at + size - 1].end];
      const wholeDay = (this.wholeDay && hour.digits) || hour.padded;
      this.found.push({ minutes: ways(hour, half, wholeDay), span, named: false });
      return size;
    }
  }

  /** An hour so many minutes later, in one half of the day or the other. */
  function movedBy(hour, minutes) {
    const told = (((hour.hour % 12) * 60 + hour.minute + minutes) % NOON + NOON) % NOON;
    return hourOf(Math.floor(told / 60) || 12, told % 60);
  }

  /** All that an hour may mean, in minutes since midnight. */
  function ways(hour, half, wholeDay) {
    const early = hour.hour % 12;
    let hours = wholeDay ? [hour.hour] : [early, early + 12];
    if (hour.hour > 12 || hour.hour === 0) hours = [hour.hour];
    else if (half) {
      const late = half.startsWith("pm") || (half === "night" && hour.hour >= 6 && hour.hour <= 11);
      hours = [early + (late ? 12 : 0), ...(hour.hour === 12 && half === "am" && wholeDay ? [12] : [])];
    }
    return hours.map((way) => (way * 60 + hour.minute) % DAY);
  }

  polyclinic.clock = { DAY, times };
})((globalThis.polyclinicQuantities ??= {}));
