"""What hostile documents and translations are made of."""

DOCUMENT = (
    "<p>", "</p>", "<div>", "</div>", "<ul><li>", "<li>", "</li>", "</ul>", "<table>", "<tr>", "<td>", "<th colspan=2>",
    "</table>", "<a href='/x?a=1&amp;b=2' title=\"Go\">", "</a>", "<b>", "</b>", "<i class=x>", "</i>", "<br>",
    "<code>", "</code>", "<span translate=no>", "</span>", "<em translate=\"yes\">", "</em>", "<h1>",
    "<img src=a.png alt=Knee>", "</h1>", "<h2 id=top>", "</h2>", "<input type=submit value=Send>",
    "<select><option>One<option label=Two>",
    "</select>", "<button>", "</button>", "<svg>", "</svg>", "<title>", "</title>", "<textarea>", "</textarea>",
    "<script>", "</script>", "<style>", "</style>", "<pre>", "</pre>", "<pre translate=yes>", "<!-- note -->", "<!--",
    "-->", "<!-- wp:paragraph {\"a\":\"b\"} -->", "<!-- /wp:paragraph -->", "[gallery ids=\"1,2\"]", "[caption]",
    "[/caption]", "<meta name=description content='All of it'>", "<template>", "</template>", "<noscript>",
    "</noscript>", "<p class=notranslate>", "<dl><dt>", "<dd>", "</dl>", "<my-word a=1>", "</my-word>", "<hr>",
    "<html lang=en>", "<body>", "</body>", "<!doctype html>", "<?php x ?>", "</>", "<", "&", "&amp;", "&lt;b&gt;",
    "&nbsp;", "&copy 5", "&#0;", "<video>", "</video>", "BMI < 18 & small", "Take 5 mg", " two ", "\r\n", "\n\n", "\n",
    "é", "😀", "\ufeff", '"', "'", "<math>", "</math>", "<frameset>", "<plaintext>", "<p translate=no>", "<object>",
    "</object>", "<font color=red>", "</font>", "<nobr>", "<iframe>", "</iframe>", "<form>", "</form>", "x</br>",
    '<script type="application/ld+json">{"@type":"Thing","name":"A \\"b\\"","description":"c"}</script>',
)  # fmt: skip

TRANSLATION = (
    "1. ", "- ", "# ", "| ", "<script>alert(1)</script>", "<b>", "</b>", "<a id=\"a1\">", "</a>", "<a href=\"x\">", '"',
    "'", "\\", "*", "<", ">", "&", "&amp;", "&lt;", "&lt;img src=x onerror=y&gt;", "<!--", "-->", "</p>", "<p>",
    "<img id=\"img1\">", "<br>", "<x id=\"x1\"/>", "</script>", "</title>", "</textarea>", "]]>", "<code>", "</code>",
    "&#60;script&#62;", "\u202e", "\u00a0", "\n\n", "\t", "word ", "Wort", "&nbsp;", "<svg/onload=x>", "<style>",
    " onmouseover=x ", "{{ x }}", "<?php", "[gallery]", "[gallery ids=\"1,2\"]", "javascript:x", "\x00", "\x0b",
    "\ud800", "<i id=\"i1\">", "</i>", "<A ID='a1'>", "<plaintext>", "&lt", "&#0;", "&#x3c;b&#x3e;", "\\u003c",
    "<!doctype html>",
)  # fmt: skip
