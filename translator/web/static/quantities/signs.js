// Signs that say what words do: language/opposites/signs.py.
"use strict";

(function (polyclinic) {
  const { FRACTIONS, WORD_SIGN } = polyclinic.digits;
  const { NO_PROSE } = polyclinic.phrases;
  const MORE = ">≥≧⩾＞";
  const LESS = "<≤≦⩽＜";
  const SPACE = "[ \\u00a0\\u2000-\\u200a\\u202f]";
  const NAMED = `(?<=\\p{L}\\d)|(?<=\\p{L}\\d${SPACE})`;
  const SIGN = new RegExp(
    `(?:(?<![\\-=–—−<>\\d\\n])(?<!\\d${SPACE})|${NAMED})(?<sign>[${MORE}${LESS}])` +
    `${NO_PROSE}{0,8}(?:=${NO_PROSE}{0,8})?` +
    `(?=${SPACE}{0,2}(?:[\\-−–‑]|[$€£₺₽] ?)?[.,٫]?[\\d${FRACTIONS}])`,
    "gu",
  );
  const WORD = "(?:und|oder|and|or|to)(?![WORD])|bzw(?=[WORD])|[\\d–—\\-]".replaceAll("WORD", WORD_SIGN);
  const RESULT = new RegExp(
    `(?<![${WORD_SIGN}+−⁻–‑/\\-])(?:[A-ZА-ЯЁİŞÇĞÜÖ][${WORD_SIGN}]{0,5}|0)` +
    `(?:(?<plus>[+⁺＋](?![${WORD_SIGN}+])(?! ?\\d))|[−⁻](?![${WORD_SIGN}])(?! ?\\d)` +
    `|[–‑\\-](?=[.;:!?)\\]]|$| (?!${WORD})[${WORD_SIGN}]))`,
    "gu",
  );

  /** The signs of a text as sides of opposites: {what, span}. `text` has ASCII digits, and NO_PROSE where nothing is read. */
  function signs(text) {
    const found = (pattern, what) =>
      [...text.matchAll(pattern)].map((one) => ({ what: what(one.groups), span: [one.index, one.index + one[0].length] }));
    return [
      ...found(SIGN, ({ sign }) => (MORE.includes(sign) ? "amount:more" : "amount:less")),
      ...found(RESULT, ({ plus }) => (plus ? "sign:positive" : "sign:negative")),
    ];
  }

  polyclinic.signs = signs;
})((globalThis.polyclinicQuantities ??= {}));
