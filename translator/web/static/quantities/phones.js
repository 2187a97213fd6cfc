// Phone numbers in a text: markup/phones.py.
"use strict";

(function (polyclinic) {
  const { WORD_SIGN } = polyclinic.digits;
  const HIDDEN = "\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069";
  const SEPARATOR = `[ \\u00a0\\u2009\\u202f\\u2060().\\-‐‑–/${HIDDEN}]`;
  /** No bracket that is not closed behind digits: "0161 496 0233 (6 pm to 8 am)". */
  const OPENED = `(?!${SEPARATOR}{0,2}\\((?![\\d \\-]{1,9}\\)))`;
  const CANDIDATE = new RegExp(
    `(?<![${WORD_SIGN},.%€$£#=])(?<!\\d[\\-/–:])(?:\\+${SEPARATOR}?)?\\(?\\d(?:${OPENED}${SEPARATOR}{0,3}\\d){6,39}(?!\\d)`,
    "gu",
  );
  const CALL = new RegExp(
    `(?:phone|(?<![${WORD_SIGN}])(?:call|dial|tel|sms(?![${WORD_SIGN}])|text|ring|ara)|fax|whatsapp|hotline|helpline|` +
      "ruf|wähl|anruf|telefon|nummer|llam|teléf|móvil|appel|numéro|hat(?:tı|tını)|numara|" +
      "тел|звон|номер|هاتف|اتصل|اتصال|رقم|للرقم)[^\\p{Nd}\\n]{0,30}$",
    "iu",
  );
  const BEFORE = 60;
  const DATED = new RegExp(
    String.raw`^(?:\d{4}([-/. ])\d{1,2}\1\d{1,2}|\d{1,2}([-/. ])\d{1,2}\2\d{4}|(?:1\d|20)\d\d-(?:1\d|20)\d\d` +
      String.raw`|[0-2]\d[0-5]\d-[0-2]\d[0-5]\d|\d{5}-\d{4})$`,
  );
  const ROW = "012345678901234567890";
  const GROUPED = /^[1-9]\d{0,2}(?: \d{3})+$/;
  const CONTROLS = new RegExp(`[${HIDDEN}\\u2060]`, "g");

  /** Phone numbers; the text has ASCII digits. */
  function phones(text) {
    return [...text.matchAll(CANDIDATE)]
      .filter(({ 0: written, index }) => isPhone(plainOf(written), text, index))
      .map(({ 0: written, index }) => [index, index + written.length]);
  }

  const plainOf = (text) =>
    text.replace(CONTROLS, "").replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[‐‑–]/g, "-");

  const count = (text, sign) => text.split(sign).length - 1;

  function isPhone(plain, text, start) {
    const groups = plain.match(/\d+/g);
    const digits = groups.join("");
    if (digits.length < 7 || digits.length > 15 || DATED.test(plain)) return false;
    if (new Set(digits).size === 1 || ROW.includes(digits)) return false;
    if (plain.startsWith("+")) return !groups.slice(-2).every((group) => group === "000");
    if (plain.includes("(")) {
      return /^\(?\d{1,5}\)?[ -]?\(?\d/.test(plain) && count(plain, "(") === 1 && count(plain, ")") === 1;
    }
    if (!isOneWay(plain) || (/^97[89]/.test(digits) && digits.length === 13)) return false;
    const longest = Math.max(...groups.map((group) => group.length));
    if (CALL.test(text.slice(Math.max(0, start - BEFORE), start))) return longest >= 2;
    if (digits[0] === "0") {
      return digits.length >= 9 - (groups.length > 1 ? 1 : 0) && groups[0].length > 1 && longest < 12;
    }
    return areGroups(plain, groups, longest);
  }

  /** Whether the groups are parted as one number's are: points only among points, one slash, no spaced dash. */
  function isOneWay(plain) {
    if (/ - |- | -|[ ./-]{2}/.test(plain)) return false;
    if (plain.includes(".") && (/[^\d.]/.test(plain) || count(plain, ".") < 2)) return false;
    return count(plain, "/") <= 1 && !plain.split(/[-/]/).every((part) => GROUPED.test(part));
  }

  /** Three groups or more, the last of two or four digits; of three only where hyphens part them. */
  function areGroups(plain, groups, longest) {
    const last = groups.at(-1);
    if (groups.length < 3 || last.length < 2 || last.length > 4 || longest < 3 || longest > 4) return false;
    if (plain.includes("/") || (plain.includes(".") && groups[0].length !== 3)) return false;
    return last !== "000" && groups[0].length !== 4 && last.length !== 3 && groups[1].length >= 2;
  }

  polyclinic.phones = phones;
})((globalThis.polyclinicQuantities ??= {}));
