"""Where an article says something beside its paragraphs: a text with `{}` in such a place, by format."""

from __future__ import annotations

HTML = "<!doctype html><html><head><title>Knee</title>{head}</head><body><h1>Knee</h1><p>Rest.</p>{body}</body></html>"
PLACES = {
    "front matter": ("md", "---\ntitle: Knee\nwarning: {}\n---\n# Knee\n\nRest.\n"),
    "a description": ("md", "---\ntitle: Knee\ndescription: {}\n---\n# Knee\n\nRest.\n"),
    "a list in front matter": ("md", "---\ntitle: Knee\nfacts:\n  - Rest.\n  - {}\n---\n# Knee\n\nRest.\n"),
    "a block in front matter": ("md", "---\ntitle: Knee\nwarning: |\n  Rest.\n  {}\n---\n# Knee\n\nRest.\n"),
    "front matter in TOML": ("md", '+++\ntitle = "Knee"\n[box]\nwarning = "{}"\n+++\n# Knee\n\nRest.\n'),
    "front matter of HTML": ("html", "---\ntitle: Knee\nwarning: {}\n---\n<h1>Knee</h1><p>Rest.</p>"),
    "front matter of plain text": ("txt", "---\ntitle: Knee\nwarning: {}\n---\nKnee\n\nRest.\n"),
    "the text of an image": ("md", "# Knee\n\n![{}](a.png)\n"),
    "a title of an image": ("md", '# Knee\n\n![Knee](a.png "{}")\n'),
    "an attribute": ("md", '# Knee\n\nTake <b data-warning="{}">it</b> now.\n'),
    "an attribute in braces": ("md", '# Knee\n\n## Dose {{: data-warning="{}"}}\n\nRest.\n'),
    "a component": ("md", '# Knee\n\n<Dose text="{}" />\n\nRest.\n'),
    "a component in a sentence": ("md", '# Knee\n\nTake <Dose text="{}" /> now.\n'),
    "a shortcode in a sentence": ("md", '# Knee\n\nTake {{{{< dose text="{}" >}}}} now.\n'),
    "a shortcode without spaces": ("md", '# Knee\n\nTake {{{{<dose text="{}">}}}} now.\n'),
    "a tag of Liquid": ("md", '# Knee\n\n{{% include dose.html text="{}" %}}\n\nRest.\n'),
    "a shortcode of WordPress": ("html", '<h1>Knee</h1><p>[dose text="{}"]</p>'),
    "a block of WordPress": ("html", '<!-- wp:dose {{"text":"{}"}} --><h1>Knee</h1><!-- /wp:dose -->'),
    "what a fence is called": ("md", "# Knee\n\n```{{note}} {}\nRest.\n```\n"),
    "a field": ("html", '<h1>Knee</h1><input value="{}">'),
    "a property": ("html", '<h1>Knee</h1><meta itemprop="dose" content="{}">'),
    "a description for search engines": ("html", HTML.format(head='<meta name="abstract" content="{}">', body="")),
    "data for search engines": (
        "html",
        HTML.format(
            head='<script type="application/ld+json">{{{{"@type": "Drug", "warning": "{}"}}}}</script>', body=""
        ),
    ),
    "a string in a script": ("html", HTML.format(head='<script>say("{}")</script>', body="")),
    "a string in a style": ("html", HTML.format(head='<style>p::after {{{{content: "{}"}}}}</style>', body="")),
    "a document in a frame": ("html", '<h1>Knee</h1><iframe srcdoc="{}"></iframe>'),
    "a cell": ("md", "# Knee\n\n| Dose | For |\n|---|---|\n| {} | You |\n"),
    "a column": ("txt", "Knee\n\nDrug\tDose\nIbu\t{}\nPara\tLess\n"),
}
