// The characters of a text that are no prose: markup/opaque.py, addresses.py, code.py, markdown.py, shortcodes.py,
// tags.py.
"use strict";

(function (polyclinic) {
  const { SPACE, WORD_SIGN, asciiDigits } = polyclinic.digits;
  const { phones, placeholders } = polyclinic;
  const S = `[${SPACE}]`;
  const W = `[${WORD_SIGN}]`;
  // Anything below needs one of these signs, or a point before a domain, or a digit beside a digit.
  const TRIGGER =
    /[%{$⟦<`\]]|:\/\/|\.\p{L}{2}|\p{Nd}[^\p{L}\p{N}_]{0,3}\p{Nd}|[\p{L}\p{N}_]_[\p{L}\p{N}_]|--[a-z]|\/[a-z]+\//u;
  // A name in a program, an option of several words, a path: "DO_NOT_CHECK", "--no-wrap", "/usr/bin/less".
  const IDENTIFIER = new RegExp(
    `(?<![${WORD_SIGN}\\-])(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|--[a-z]+(?:-[a-z]+)+)(?![${WORD_SIGN}\\-])` +
      `|(?<![${WORD_SIGN}/<.:])(?:/[a-z][${WORD_SIGN}.\\-]*){2,}`,
    "gu",
  );

  const COMMON =
    "com|org|net|edu|gov|mil|int|info|biz|eu|health|clinic|doctor|hospital|example|test|invalid|" +
    "ae|au|br|by|ca|ch|cn|co\\.uk|cz|de|dk|eg|fi|fr|gr|hu|ie|il|io|jo|jp|kz|lb|ma|mx|nl|nz|org\\.uk|pt|ro|ru|sa|se|" +
    "tn|tr|ua|uk";
  const OTHERS = "ar|at|be|cl|es|in|is|it|me|no|pe|pl|so|to|us";
  const NEVER =
    `${SPACE}<>"'\`’‘“”«»|\\\\^⟦⟧\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069` +
    "\\u0600-\\u06ff\\u0e00-\\u0e7f\\u3000-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uff00-\\uffef";
  const INNER = `[^${NEVER}]`;
  const LAST = `[^${NEVER}.,;:!?…*_~]`;
  const MAILED = "A-Za-z0-9_À-ɏЀ-ӿ";
  const WEB =
    `(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])://|(?<![${WORD_SIGN}@./\\-])[Ww]{3}\\.(?=${W}))` +
    `${INNER}{1,2000}(?<=${LAST})`;
  const MAIL = `(?<![${MAILED}.+\\-])[${MAILED}.+%\\-]{1,64}@[${MAILED}\\-]{1,63}(?:\\.[${MAILED}\\-]{1,63}){1,8}`;
  const BARE =
    `(?<![${WORD_SIGN}@./:%\\-])[a-z0-9][a-z0-9\\-]{1,62}\\.(?:[a-z0-9\\-]{1,63}\\.){0,5}?` +
    `(?:(?:${COMMON})(?![${WORD_SIGN}@\\-]|\\.${W})(?:[/?#]${INNER}{0,2000}(?<=${LAST}))?` +
    `|(?:${OTHERS})/${INNER}{1,2000}(?<=${LAST}))`;
  const ADDRESS = new RegExp(`${WEB}|${MAIL}|${BARE}`, "gu");
  const DOMAIN = /\.\p{L}{2}/u;

  function addresses(text) {
    if (!text.includes("://") && !DOMAIN.test(text)) return [];
    return [...text.matchAll(ADDRESS)].map(({ 0: written, index }) => [index, index + balanced(written).length]);
  }

  /** Without what follows a bracket that opens before the address. */
  function balanced(written) {
    let depth = 0;
    for (let at = 0; at < written.length; at += 1) {
      if ("([{".includes(written[at])) depth += 1;
      else if (")]}".includes(written[at]) && --depth < 0) return written.slice(0, at).replace(/[.,;:!?…*_~]+$/, "");
    }
    return written;
  }

  const CODE = new RegExp(
    `(?<![${WORD_SIGN}\`])(?:\`\`(?![${SPACE}\`])[^\`\\n]+(?<!${S})\`\`|\`(?![${SPACE}\`])[^\`\\n]+(?<!${S})\`)` +
      `(?![${WORD_SIGN}\`])`,
    "gu",
  );
  const DESTINATION = new RegExp(
    String.raw`(?<=\]\()\s{0,20}(<[^<>\n]{0,2000}>|[^\s()<]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,5})` +
      String.raw`(?:\s{1,20}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\s{0,20}\)`,
    "dg",
  );
  const LABELLED = new RegExp(
    `!?(?<![${WORD_SIGN}\\]])\\[(?!-)[^\\[\\]\\n]{0,200}[a-z][^\\[\\]\\n]{0,200}\\]` +
      "\\[([^\\[\\]\\n=<>]{1,80})\\](?!\\[)",
    "dgu",
  );
  const FOOTNOTE = /\[\^[^\s[\]]{1,40}\]/g;
  const TAG = new RegExp(
    String.raw`<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9:_.-]{0,40}|\d{1,3})` +
      String.raw`(?<attributes>(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=` + "`]+))?)*)" +
      String.raw`\s*(?<self>/?)>`,
    "g",
  );
  const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>=`]+)))?/g;
  const KEPT = new RegExp(
    String.raw`<code(?:\s[^<>]*)?>(?:[^<]|<(?!/?code))*</code>` +
      String.raw`|<([a-z][a-z0-9]*)\s(?:[^<>]*\s)?` +
      String.raw`(?:translate="?no"?|class="(?:[^<>"]*\s)?notranslate(?:\s[^<>"]*)?")(?:\s[^<>]*)?>[^<]*</\1>`,
    "g",
  );
  const GIVEN = `(?:${S}+[${WORD_SIGN}\\-]+=(?:"[^"\\[\\]]*"|'[^'\\[\\]]*'|[^${SPACE}"'\\[\\]]+)|${S}+"[^"\\[\\]]*")`;
  const SHORTCODE = new RegExp(
    `\\[(?<close>/)?(?<name>[A-Za-z][${WORD_SIGN}\\-]{1,60})(?<attributes>${GIVEN}{0,40})${S}*(?<alone>/)?\\](?!\\()`,
    "gu",
  );
  const OWN_NAME = /^(?:audio|caption|embed|gallery|playlist|video|wp_caption)$|^[a-z]+_[a-z]/;
  const set = (names) => new Set(names.split(" "));
  const FLAGS = set("async checked controls default defer disabled download hidden loop multiple muted open required");
  const KNOWN = set(
    "br hr wbr area base col embed img input link meta param source track a abbr b bdi bdo big cite code " +
      "del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var address article " +
      "aside audio blockquote button caption center data dd details div dl dt fieldset figcaption figure " +
      "footer form h1 h2 h3 h4 h5 h6 header iframe label legend li main nav object ol optgroup option output " +
      "p picture pre rp rt ruby script section select style summary svg table tbody td textarea tfoot th " +
      "thead time tr ul video",
  );
  const SURE = set("br hr wbr b dd dt em i li p small strong sub sup td th tr u");

  const spanOf = (match) => [match.index, match.index + match[0].length];

  const spans = (text, pattern) => [...text.matchAll(pattern)].map(spanOf);

  const inner = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.indices[1]);

  function destinations(text) {
    return inner(text, DESTINATION).map(([start, end]) => (text[start] === "<" ? [start + 1, end - 1] : [start, end]));
  }

  /** The characters of every tag; prose has angle brackets too ("<5 mg", "a <file>"). */
  function tags(text, code) {
    const inside = new Set(code.flatMap(([start, end]) => Array.from({ length: end - start }, (_, at) => start + at)));
    const found = [...text.matchAll(TAG)].filter(({ index }) => !inside.has(index));
    const named = (close) => new Set(found.map(({ groups }) => groups).filter(close).map(({ name }) => name));
    const [opened, closed] = [named(({ close }) => !close), named(({ close }) => close)];
    return found.filter((match) => isTag(match, text, opened, closed)).map(spanOf);
  }

  function isTag({ groups, index }, text, opened, closed) {
    const { name, close, self } = groups;
    const lower = name.toLowerCase();
    const attributes = [...groups.attributes.matchAll(ATTRIBUTE)];
    const odd = ([, key, ...values]) =>
      !values.find(Boolean)?.trim() && !FLAGS.has(key.toLowerCase()) && !/[%{$[]/.test(key);
    if (attributes.some(odd)) return false;
    if (self) return true;
    if (close) return opened.has(name) || KNOWN.has(lower);
    if (closed.has(name)) return true;
    if (/\p{Lu}/u.test(text[index - 1] || "")) return false; // "I<file>" is a manual's markup
    return SURE.has(lower) || (KNOWN.has(lower) && attributes.length > 0);
  }

  /** Of WordPress; a word in brackets is one where it has more to it than its letters. */
  function shortcodes(text) {
    const found = [...text.matchAll(SHORTCODE)];
    const closed = new Set(found.filter(({ groups }) => groups.close).map(({ groups }) => groups.name));
    const isOne = ({ groups: { name, close, alone, attributes } }) =>
      close || closed.has(name) || alone || attributes || OWN_NAME.test(name);
    return found.filter(isOne).map(spanOf);
  }

  /** Placeholders, tags, code, shortcodes, links' destinations, addresses, phone numbers: sorted, none over another. */
  function opaque(text) {
    if (!TRIGGER.test(text)) return [];
    const code = text.includes("`") ? spans(text, CODE) : [];
    const { plain, place } = asciiDigits(text);
    return union([
      placeholders(text),
      code,
      addresses(text),
      text.includes("<") ? [...tags(text, code), ...spans(text, KEPT)] : [],
      text.includes("](") ? destinations(text) : [],
      text.includes("][") ? inner(text, LABELLED) : [],
      text.includes("[^") ? spans(text, FOOTNOTE) : [],
      text.includes("[") ? shortcodes(text) : [],
      phones(plain).map((span) => span.map(place)),
      spans(text, IDENTIFIER),
    ].flat());
  }

  function union(spans) {
    const joined = [];
    for (const [start, end] of spans.sort(([a, b], [c, d]) => a - c || b - d)) {
      const last = joined.at(-1);
      if (last && start < last[1]) last[1] = Math.max(end, last[1]);
      else if (start < end) joined.push([start, end]);
    }
    return joined;
  }

  polyclinic.opaque = opaque;
})((globalThis.polyclinicQuantities ??= {}));
