"""HTML articles compiled: a whole page is its own page, a fragment stands in ours."""

from __future__ import annotations

import json

import pytest

from tests.clinic import approval, messages, page_of, read_page, write_catalog
from tests.conftest import NewProject
from translator import record
from translator.project import Project
from translator.steps.check import check
from translator.steps.compile import compile_

KNEE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="iso-8859-1">
<title>Knee</title>
<link rel="canonical" href="https://c.example/blog/knee">
<link rel="stylesheet" href="../css/site.css">
<script>track()</script>
</head>
<body>
<h1>Knee</h1>
<p>Take 5 mg. See <a href="hip.html#x">hips</a> or <a href="/en/blog/hip/">hips</a>.</p>
<p>Price: £9</p>
</body>
</html>
"""
HIP = '<h2 id="hip">Hip</h2>\n<p onclick="x()">Ask <a href="knee.html">us</a>.</p>\n<script>track()</script>\n'
TAKE = 'Take 5 mg. See <a id="a1">hips</a> or <a id="a2">hips</a>.'
TEXTS = {"Knee": "Knie", TAKE: 'Nehmen Sie 5 mg. Siehe <a id="a1">Hüfte</a> oder <a id="a2">Hüfte</a>.'}
PRICE = {"Price: £9": "Preis: £9"}
SETTINGS = 'locales = ["ar", "de"]\nbase-url = "https://c.example"'


@pytest.fixture
def clinic(new_project: NewProject) -> Project:
    project = new_project({"blog/knee.html": KNEE.encode("iso-8859-1"), "blog/hip.html": HIP}, SETTINGS)
    hip = {"Hip": "Hüfte", 'Ask <a id="a1">us</a>.': 'Fragen Sie <a id="a1">uns</a>.'}
    write_catalog(project, "de", "blog/hip", messages(hip))
    return project


def compiled(project: Project, texts: dict[str, str]) -> str:
    write_catalog(project, "de", "blog/knee", messages(texts))
    result = compile_(project)
    assert not result.problems
    return (project.dist / "de" / "blog" / "knee" / "index.html").read_text("utf-8")


def test_a_whole_page_is_its_own_page(clinic: Project) -> None:
    text = compiled(clinic, TEXTS | PRICE)
    page = page_of(clinic, "de/blog/knee")
    assert '<html dir="ltr" lang="de">' in text
    assert '<meta charset="utf-8">' in text
    assert "<script>track()</script>" in text
    assert "<p>Preis: £9</p>" in text
    assert [link.attributes["href"] for link in page.all("a")] == [
        "../../../de/blog/hip/index.html#x", "/de/blog/hip/",
    ]  # fmt: skip
    assert 'href="../../../css/site.css"' in text
    assert page.alternates == {
        "de": "https://c.example/de/blog/knee/",
        "en": "https://c.example/en/blog/knee/",
        "x-default": "https://c.example/en/blog/knee/",
    }
    assert text.count("canonical") == 1
    assert '<link rel="canonical" href="https://c.example/de/blog/knee/">' in text
    assert not page.noindex
    assert 'role="note"' not in text


def test_the_same_as_content_keeps_links_beside_it(clinic: Project) -> None:
    compiled(clinic, TEXTS | PRICE)
    content = (clinic.dist / "content" / "de" / "blog" / "knee.html").read_text("utf-8")
    assert 'Siehe <a href="hip.html#x">Hüfte</a> oder <a href="/de/blog/hip/">Hüfte</a>' in content
    assert 'href="../css/site.css"' in content
    original = (clinic.dist / "content" / "en" / "blog" / "knee.html").read_text("utf-8")
    assert "<p>Price: £9</p>" in original
    assert 'lang="en"' in original


def test_what_is_not_ready_stands_under_a_notice(clinic: Project) -> None:
    text = compiled(clinic, TEXTS)
    page = page_of(clinic, "de/blog/knee")
    assert page.noindex
    assert "canonical" not in text
    assert not page.alternates
    assert '<p lang="en" dir="ltr">Price: £9</p>' in text
    assert text.index("<body>") < text.index('role="note"') < text.index("<h1>")
    content = (clinic.dist / "content" / "de" / "blog" / "knee.html").read_bytes()
    assert read_page(content).noindex
    assert b'<a href="../../en/blog/knee.html" hreflang="en">' in content


def test_a_fragment_stands_in_our_page_and_runs_nothing(clinic: Project) -> None:
    compiled(clinic, TEXTS)
    text = (clinic.dist / "de" / "blog" / "hip" / "index.html").read_text("utf-8")
    assert '<h2 id="hip">Hüfte</h2>' in text
    assert 'Fragen Sie <a href="../../../de/blog/knee/index.html">uns</a>.' in text
    assert not any(sign in text for sign in ("onclick", "track()"))
    arabic = (clinic.dist / "ar" / "blog" / "hip" / "index.html").read_text("utf-8")
    assert '<h2 lang="en" dir="ltr" id="hip">Hip</h2>' in arabic
    content = (clinic.dist / "content" / "de" / "blog" / "hip.html").read_text("utf-8")
    assert content == HIP.replace(">Hip<", ">Hüfte<").replace("Ask ", "Fragen Sie ").replace(">us<", ">uns<")


def test_a_lost_link_keeps_its_text_out_of_the_page(clinic: Project) -> None:
    text = compiled(clinic, TEXTS | PRICE | {TAKE: 'Nehmen Sie 5 mg. Siehe <a id="a1">Hüfte</a>.'})
    assert "Nehmen" not in text
    found = check(clinic, clinic.locales)
    said = [finding.problem.text for finding in found.findings if finding.problem.check == "skeleton"]
    assert said == [
        'the tags are not the source\'s: source <a id="a1"> <a id="a2">, translation <a id="a1">',
    ]


def test_a_page_says_who_reviewed_it_and_the_original_keeps_its_own_review(clinic: Project) -> None:
    """A name with markup stays a name; whoever reviewed the original did not review the translation."""
    review = '<script type="application/ld+json">{"reviewedBy": {"@type": "Person", "name": "Dr. A"}}</script>'
    source = KNEE.replace("<script>track()</script>", review)
    (clinic.source / "blog" / "knee.html").write_bytes(source.encode("iso-8859-1"))
    texts = messages(TEXTS | PRICE, "approved")
    record.append(clinic.record("de"), *(approval(one, "</script><b>Eve</b>") for one in texts))
    write_catalog(clinic, "de", "blog/knee", texts)
    assert not compile_(clinic).problems
    scripts = [json.loads(one.text) for one in page_of(clinic, "de/blog/knee").all("script")]
    own = next(one for one in scripts if one.get("inLanguage") == "de")
    assert own["reviewedBy"] == [{"@type": "Person", "name": "</script><b>Eve</b>"}]
    assert (own["lastReviewed"], own["url"]) == ("2026-11-22", "https://c.example/de/blog/knee/")
    assert [one for one in scripts if one is not own] == [
        {"originalReviewedBy": {"@type": "Person", "name": "Dr. A"}},
    ]
    assert review in (clinic.dist / "en" / "blog" / "knee" / "index.html").read_text("utf-8")
