// Numbers in digits, in any script and each language's way of writing them: language/numbers/digits.py.
"use strict";

(function (polyclinic) {
  const { plus, share, times } = polyclinic.values;
  const WORD_SIGN = "\\p{L}\\p{N}_"; // Python's \w
  const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"; // Python's \s
  const DECIMALS = { "½": "5", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8", "⅛": "125", "⅜": "375",
    "⅝": "625", "⅞": "875", "⅒": "1" };
  const THIRDS = { "⅐": "1/7", "⅑": "1/9", "⅓": "1/3", "⅔": "2/3", "⅙": "1/6", "⅚": "5/6" };
  const FRACTIONS = Object.keys(DECIMALS).join("") + Object.keys(THIRDS).join("");
  const MYRIADS = { 万: "10000", 萬: "10000", 亿: "100000000", 億: "100000000" };
  const OTHER_DIGIT = /(?![0-9])\p{Nd}|[₀-₉]/gu;
  const IS_DIGIT = /\p{Nd}/u;
  const MATHEMATICAL = 0x1d7ce;

  const SIGN_WORD =
    `(?<![${WORD_SIGN}])(?:[Mm]inus|[Мм]инус|[Ee]ksi|ناقص|(?<![ado]u )[Mm]oins|(?<![alo]l )(?<!lo )(?<! o )[Mm]enos)` +
    "[ \\u00a0](?=\\d)";
  const PARTS = "(?:1/[2348]|2/3|3/[48]|[57]/8|[1-6]/7)"; // what may stand behind a whole number as a part of one: 1 1/2
  const BARE = `(?<![${WORD_SIGN})\\].,٫·%…])(?<!\\d[ \\u00a0\\u202f])`;
  const HAN = "(?<=[\\u4e00-\\u9fff])(?<![万亿萬億千百十年月日号岁周天时分至])";
  const SPACED = "[ \\u00a0\\u202f\\u2009]";
  const SHORT_UNITS =
    ["[gmlLhsгмлчغل]", "(?:[mkcdмкдс][gmlLгмл]|µg|μg|مل|مغ)", "(?:min|mcg|мкг|мин|ملغ|مجم|day|Std|ans)"];
  const LONG_UNITS = [4, 5, 6, 7, 8, 9, 10, 11].map((size) => `[${WORD_SIGN}]{${size}}`);
  const MEASURED = [...SHORT_UNITS, ...LONG_UNITS].flatMap((unit) =>
    ["", SPACED].map((space) => `(?<!\\d${space}${unit}${SPACED}[–‑])`)).join("");
  const DEGREES = `\\d{1,4}(?:[.,]\\d{1,4})?${SPACED}?[°℃℉]`;
  const LONG_DASH =
    `[–‑](?<![\\d)\\]%°℃℉]${SPACED}.)(?<!°[CF]${SPACED}.)` +
    `(?:(?=${DEGREES})|${MEASURED}(?![^.;:!?\\n–]{0,80}[^${SPACE}–]–(?![${WORD_SIGN}])))`;
  const LISTED = "(?<=\\d,)(?<!,\\d,)";
  const SIGN =
    `(?:(?:(?<![${WORD_SIGN})\\].,%°])|${HAN}|${LISTED})(?:(?<![\\d)%°] )[-−]|${LONG_DASH})|${SIGN_WORD})`;

  const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)";
  /** Not before a year behind its month, where the point is no decimal mark: 06.2027. */
  const MONTH = "(?!(?<=(?<![\\d.,])(?:0[1-9]|1[0-2]))\\.20\\d\\d(?!\\d))";
  const POWER = "(?:[⁴-⁹³]|¹[⁰¹²])(?![⁰¹²³⁴-⁹])|\\^(?:[3-9]|1[0-2])(?!\\d)"; // of ten, from a thousand on
  /** A number that a power of ten multiplies: 2.5 × 10⁶. */
  const SCALED = `(?<![\\d.,])\\d{1,4}(?:[.,٫]\\d{1,2})?(?:${SPACED}?[×x·⋅*]${SPACED}?|\\.)(?=10)`;
  const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const ADDRESS = `${OCTET}(?:\\.${OCTET}){3}(?!\\.?\\d)`; // of a network: no number in groups

  /** What a decimal digit of another script, or a subscript, is worth. In their blocks zero stands at …0 or …6. */
  function worth(sign) {
    const code = sign.codePointAt(0);
    if (code >= MATHEMATICAL && code < MATHEMATICAL + 50) return (code - MATHEMATICAL) % 10;
    const low = code & 15;
    const fromZero = low < 6 || (low < 10 && IS_DIGIT.test(String.fromCodePoint(code - low)));
    return fromZero || (code & ~15) === 0x2080 ? low : low - 6;
  }

  /**
   * The text with every digit as one of ASCII, and what turns a place in it into the text's own: a digit of a script
   * far up in Unicode is two UTF-16 units.
   */
  function asciiDigits(text) {
    const wide = [];
    let shift = 0;
    const plain = text.replace(OTHER_DIGIT, (sign, at) => {
      if (sign.length > 1) wide.push(at - shift++);
      return worth(sign);
    });
    return { plain, place: (at) => at + (wide.length ? before(wide, at) : 0) };
  }

  /** How many of some rising numbers are below this one. */
  function before(numbers, limit) {
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle] < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * The pattern of a number where this mark parts whole from fraction. Three digits after the other mark are a group,
   * unless the number begins with 0 or points go on (255.255.255.0); a plain space groups only where the comma is the decimal mark, or the last group is
   * "000".
   */
  function numberPattern(decimal) {
    const comma = decimal === ",";
    const group = `[${comma ? "." : ","}٬'’\\u00a0\\u202f\\u2009${comma ? " " : ""}]`;
    const thousands = comma ? "" : "|[1-9]\\d{0,2}(?: \\d{3}){0,3} 000";
    return (
      `(?<sign>${SIGN})?(?:` +
      `(?<mixed>(?<![\\d/.,])[1-9]\\d?[ \\u00a0-]${PARTS}(?![\\d/]|[.,]\\d))` +
      "|(?<over>(?<![\\d/.,])[1-9]/(?:[2-9]|10)(?![\\d/]|[.,]\\d))" +
      `|(?<scaled>${SCALED})10(?<scale>${POWER})` +
      `|(?<grouped>(?<![\\d.,٫٬])(?!${ADDRESS})[1-9]\\d{0,2}(?:(?<mark>${group})\\d{3}(?:\\k<mark>\\d{3})*)${thousands})` +
      `(?!\\d)${comma ? "(?!\\.\\d)" : ""}` +
      `(?:[${decimal}٫](?<part>\\d+))?` +
      `|(?<tens>(?<!\\d)10)(?<power>${POWER})` +
      `|(?<whole>\\d+)(?:${comma ? MONTH : ""}[.,٫·](?<rest>\\d+))?(?:[${SPACE}]?(?<vulgar>[${FRACTIONS}]))?` +
      `|(?<alone>[${FRACTIONS}])` +
      `|${BARE}[.٫${decimal}](?<bare>\\d+)(?![.,]\\d))`
    );
  }

  /** The canonical value of what the pattern found: no grouping, no needless zeros, a point before the fraction. */
  function value(groups) {
    const sign = groups.sign ? "-" : "";
    if (groups.mixed) return sign + mixed(groups.mixed);
    if (groups.over) return sign + share(groups.over);
    if (groups.scaled) return sign + times(groups.scaled.replace(/[.,٫]/, ".").replace(/[^\d]*$/, ""), power(groups.scale));
    if (groups.power) return sign + power(groups.power);
    const whole = (groups.grouped ? groups.grouped.replace(/\D/g, "") : groups.whole || "").replace(/^0+/, "");
    const vulgar = groups.alone || groups.vulgar || "";
    if (vulgar in THIRDS) return sign + `${whole} ${THIRDS[vulgar]}`.trim();
    const rest = vulgar
      ? DECIMALS[vulgar]
      : withoutZeros((groups.grouped ? groups.part : groups.bare || groups.rest) || "");
    return sign + (whole || "0") + (rest && `.${rest}`);
  }

  /** Ten to the power that is written: ⁶, ^6. */
  function power(written) {
    return "1" + "0".repeat(Number(written.replace("^", "").replace(/[⁰¹²³⁴-⁹]/g, (one) => RAISED.indexOf(one))));
  }

  /** "1 1/2", "1-1/2": one and a half. */
  function mixed(text) {
    const [whole, part] = text.split(/[^\d/]/);
    return plus(whole, share(part));
  }

  function withoutZeros(digits) {
    let end = digits.length;
    while (end && digits[end - 1] === "0") end -= 1;
    return digits.slice(0, end);
  }

  polyclinic.digits = { FRACTIONS, MYRIADS, SIGN_WORD, SPACE, WORD_SIGN, asciiDigits, numberPattern, value };
})((globalThis.polyclinicQuantities ??= {}));
