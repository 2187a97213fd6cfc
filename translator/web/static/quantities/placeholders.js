// Placeholders that a program fills in, "%s" and "{name}" and their kin: markup/placeholders.py and icu.py.
"use strict";

(function (polyclinic) {
  const { SPACE, WORD_SIGN } = polyclinic.digits;
  const S = `[${SPACE}]`;
  const W = `[${WORD_SIGN}]`;
  const FORMAT = "[\\-+#0']*(?:\\d{1,9}|\\*)?(?:\\.(?:\\d{1,9}|\\*)?)?";
  const LENGTH = "(?:hh?|ll?|[Lqjzt]|I64|I32)?";
  const TYPES = "diouxXeEfFgGcrsa";
  const RUBY = `<(?!(?:[abipqsu]|br|em|code|mark|small|span|strong|sub|sup|t[dhr]|li)>)[A-Za-z_][${WORD_SIGN}]{0,79}>`;
  const PLACEHOLDER = new RegExp(
    `(?<ours>⟦${S}*\\p{Nd}{1,9}${S}*⟧)` +
      "|(?<block>\\{%[^{}\\n]{1,200}%\\}|\\{\\{[^{}\\n]{1,200}\\}\\}|[%$]\\{[^{}\\n]{1,80}\\})" +
      `|(?<icu>\\{ ?[${WORD_SIGN}.\\-]{1,80} ?, ?(?:number|date|time|spellout|ordinal|duration)` +
      "(?: ?,[^{}\\n]{0,80})?\\})" +
      `|(?<brace>\\{(?<field> ?[${WORD_SIGN}.\\-\\[\\]]{0,80} ?)(?:![rsa])?(?:[:][^{}\\n]{0,40})?\\})` +
      `|(?<![\\p{Nd}%])(?<between>%(?!(?:hh?|ll?|[Lqjzt])?[A-Za-z]%)[A-Za-z_]${W}{1,40}%(?![${WORD_SIGN}%]))` +
      `|(?<named>%(?:\\([${WORD_SIGN}.\\- ]{1,80}\\)|${RUBY})${FORMAT}${LENGTH}[${TYPES}])` +
      "|(?<percent>%%)" +
      `|(?<printf>%(?<number>\\d{1,3}\\$)?(?<format>${FORMAT})(?<type>${LENGTH}(?:[${TYPES}p@]|<PRI${W}{1,12}>)))` +
      "|(?<bracket>\\[(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){1,5}|(?:FIRST |LAST )?NAME|DATE|TIME|PHONE|CLINIC|DOCTOR)\\]" +
      "(?![\\[(]))",
    "uy",
  );
  const SIGN = /[%{$[⟦]/g;
  const CALENDAR = /%[-EO_^#0]?[YHMBbyI](?![a-z])/;
  const SYNOPSIS = /\s{2}|^\s|\.\.\.|…|--|\\|[=+\]\p{L}\p{N}_]\[[A-Z]|(?<![\p{L}\p{N}_])[Uu]sage:/u;
  const ESCAPE = /^%[0-9A-Fa-f]{2}/;
  const BRANCHES = /\{\s{0,20}[\p{L}\p{N}_.-]{1,80}\s{0,20},\s{0,20}(?:plural|selectordinal|select)\s{0,20},/gu;
  const LOOK_BACK = 300;

  /** What a program fills in, but for what may be prose: "%1" is one percent in Turkish. */
  function placeholders(text) {
    let found = [];
    SIGN.lastIndex = 0;
    for (let sign = SIGN.exec(text); sign; sign = SIGN.exec(text)) {
      PLACEHOLDER.lastIndex = sign.index;
      const match = PLACEHOLDER.exec(text);
      if (!match) continue;
      SIGN.lastIndex = PLACEHOLDER.lastIndex;
      const groups = match.groups;
      const empty = groups.brace !== undefined && groups.field.trim() && !/[\p{L}\p{N}_]/u.test(groups.field);
      if (empty || groups.percent || (groups.printf && isProse(match, text))) continue;
      found.push(match);
    }
    if (CALENDAR.test(text)) found = found.filter(({ groups }) => !groups.printf);
    if (SYNOPSIS.test(text)) found = found.filter(({ groups }) => !groups.bracket);
    const spans = found.map(spanOf);
    const heads = [...text.matchAll(BRANCHES)].map(spanOf);
    return heads.length ? [...withoutBodies(text, heads, spans), ...heads] : spans;
  }

  /** Without what is a branch of an argument, "{pill}" of `one {pill}`: its brace opens right inside the argument's. */
  function withoutBodies(text, heads, spans) {
    const opened = new Set(heads.map(([start]) => start));
    const [stack, bodies] = [[], new Set()];
    for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
      if (brace === "}") stack.pop();
      else if (opened.has(stack.at(-1))) bodies.add(index);
      if (brace === "{") stack.push(index);
    }
    return spans.filter(([start]) => !bodies.has(start));
  }

  /** Whether what looks like printf is a percent sign and the next word, or an escape in an address. */
  function isProse(match, text) {
    const { number, format, type } = match.groups;
    const start = match.index;
    let before = text.slice(Math.max(0, start - 1), start);
    if (before && " \u00a0\u202f".includes(before)) before = text.slice(Math.max(0, start - 2), start - 1);
    const after = text.slice(start + match[0].length, start + match[0].length + 1);
    const word = /[\p{L}'’-]/u.test(after);
    const plain = ["s", "d", "u", "@"].includes(type) && !format;
    const letter = /[A-Za-z]/.test(after);
    if (/\p{Nd}/u.test(before) && !number && (word || !plain)) return true;
    if (letter && (!"sdufix".includes(type.at(-1)) || (type === "i" && !number))) return true;
    if (format === "-" || (letter && /^\d+$/.test(format))) return true;
    if (!ESCAPE.test(text.slice(start, start + 3))) return false;
    const words = text.slice(Math.max(0, start - LOOK_BACK), start).trim().split(/\s+/);
    return words.at(-1).includes("/") && !/\s/.test(text[start - 1]);
  }

  const spanOf = (match) => [match.index, match.index + match[0].length];

  polyclinic.placeholders = placeholders;
})((globalThis.polyclinicQuantities ??= {}));
