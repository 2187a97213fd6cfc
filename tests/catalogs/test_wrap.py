"""Lines are broken where gettext's own writer breaks them: msgcat changes nothing in what is new."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from tests.laws import law
from tests.programs import require
from translator.catalogs import po
from translator.catalogs.headers import new_headers
from translator.model import Catalog, Message, replace

TEXTS = st.text(
    st.sampled_from("ab \\\"\n\tе-—/.,:;!?()[]«»„“”'%5$€°…·、。字ひーกא־ب،؟ \u00a0\u200b\u2028éಕಿೆು\u0301"
                    "（「」＆‽ｱｧ\u00ad\u200d၊។་✅☀👍🏽"),
    min_size=1, max_size=240,
)  # fmt: skip


WRAPPED = {
    "no place to break": "กรุณาโทรหาคลินิกหากอาการปวดไม่หายไปภายในยี่สิบสี่ชั่วโมงหลังจากรับประทานยาและดื่มน้ำมากๆ",
    "none, and too long for the keyword's line alone": "x" * 73,
    "one at its end": f"{'x' * 90} ",
    "before dots": f"{'word ' * 13}“n aaaaaa r/…”",
    "before a wide bracket": f"{'word ' * 14}wordsab（in brackets of another width）",
    "after a soft hyphen": "Arznei\u00admittel\u00adbehandlung" * 6,
    "Khmer": "សូមទូរស័ព្ទមកគ្លីនិក។ប្រសិនបើអ្នកឈឺ។សូមសម្រាក។សូមផឹកទឹកឱ្យបានច្រើន។ប្រសិនបើអ្នកឈឺ។សូមសម្រាក។" * 2,
    "Burmese": "ဆေးခန်းကို ဖုန်းဆက်ပါ။နာကျင်ပါက၊အနားယူပါ။ရေများများသောက်ပါ။နာကျင်ပါက၊အနားယူပါ။ရေများများသောက်ပါ။",
    "Tibetan": "སྨན་ཁང་ལ་ཁ་པར་གཏོང་རོགས།ན་ཟུག་ཡོད་ན་ངལ་གསོ་རྒྱོབས།ཆུ་མང་པོ་འཐུང་།ན་ཟུག་ཡོད་ན་ངལ་གསོ་རྒྱོབས།ཆུ་མང་པོ་འཐུང་།",
    "a line that ends within": f"Drink water.\u2028{'Rest, and call us if it hurts. ' * 2}\u2029{'word ' * 20}",
    "what takes no column": "word\x01\x7f\x85 " * 20,
    "one word behind the end of a line": f"Call us today.\u2028{'x' * 70}",
    "a Khmer vowel behind a dash": "សូម–ា" * 30,
    "emoji": "👍🏽✅☀❤‍🔥👩‍⚕️🇩🇪" * 9,
}  # fmt: skip


@pytest.mark.parametrize("text", WRAPPED.values(), ids=WRAPPED)
def test_msgcat_breaks_lines_where_we_do(tmp_path: Path, text: str) -> None:
    require("msgcat")
    path = tmp_path / "a.po"
    path.write_bytes(po.render(Catalog("de", new_headers("a", "de"), (Message("a", (text,)), Message(text, ("b",))))))
    again = subprocess.run(["msgcat", str(path)], check=True, capture_output=True).stdout
    assert again.decode() == path.read_text("utf-8")


@law(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TEXTS, min_size=1, max_size=8, unique=True), st.booleans())
def test_msgcat_changes_nothing_in_what_is_new(tmp_path: Path, texts: list[str], wrapped: bool) -> None:
    require("msgcat")
    unwrapped = f'msgid "{"word and more words " * 9}"\nmsgstr "x"\n'
    head = po.render(Catalog("de", new_headers("a", "de"), ()))
    path = tmp_path / "a.po"
    begin = po.parsed(path, head if wrapped else head + f"\n{unwrapped}".encode(), "de")
    ended = [text if text.endswith("\n") == text.startswith("\n") else f"{text.strip()}." for text in texts]
    new = [
        Message(text, (text,), None, None, ("fuzzy",), (), ("role",), ("c.txt", "d.txt"), previous_id=text)
        for text in dict.fromkeys(ended)
        if text
    ]
    path.write_bytes(po.render(replace(begin, messages=(*begin.messages, *new))))
    command = ["msgcat", *([] if wrapped else ["--no-wrap"]), str(path)]
    again = subprocess.run(command, check=True, capture_output=True).stdout
    assert again.decode() == path.read_text("utf-8")
