"""The codes of deep-translator's services. Compared with its own tables by tests/engines/test_deep.py."""

from __future__ import annotations

from translator.engines.codes import table

# Google's Portuguese is Brazilian, its Norwegian Bokmål.
GOOGLE = table(
    "af am ar as ay az be bg bho bm bn bs ca ceb ckb co cs cy da de doi dv ee el en eo es et eu fa fi fr fy ga gd gl gn"
    " gu ha haw hi hmn hr ht hu hy id ig ilo is it ja ka kk km kn ko kri ku ky la lb lg ln lo lt lus lv mai mg mi mk ml"
    " mn mr ms mt my ne nl no nso ny om or pa pl ps pt qu ro ru rw sa sd si sk sl sm sn so sq sr st su sv sw ta te tg"
    " th ti tk tl tr ts tt ug uk ur uz vi xh yi yo zu ak",
    fil="tl", he="iw", jv="jw", kok="gom", nb="no", tw="ak", zh="zh-CN", zh_hant="zh-TW",
)  # fmt: skip

# learn.microsoft.com/azure/ai-services/translator/language-support; its Portuguese is Brazilian.
MICROSOFT = table(
    "af am ar as az bg bn bs ca cs cy da de dv el en es et eu fa fi fil fr ga gl gu he hi hr ht hu hy id is it ja ka kk"
    " km kn ko ky lo lt lv mg mi mk ml mr ms mt my nb ne nl or pa pl ps pt ro ru sk sl sm so sq sv sw ta te th tk tr"
    " tt ug uk ur uz vi yo zu",
    fr_ca="fr-CA", no="nb", pt_pt="pt-PT", sr="sr-Cyrl", sr_latn="sr-Latn", tl="fil", zh="zh-Hans", zh_hant="zh-Hant",
)  # fmt: skip

# It wants a region with every language.
MYMEMORY = table(
    "",
    af="af-ZA", am="am-ET", ar="ar-SA", ar_eg="ar-EG", ar_ma="ar-MA", az="az-AZ", be="be-BY", bg="bg-BG", bn="bn-IN",
    bs="bs-BA", ca="ca-ES", cs="cs-CZ", cy="cy-GB", da="da-DK", de="de-DE", de_at="de-AT", de_ch="de-CH", el="el-GR",
    en="en-GB", en_au="en-AU", en_ca="en-CA", en_ie="en-IE", en_us="en-US", es="es-ES", es_419="es-419", es_ar="es-AR",
    es_co="es-CO", es_mx="es-MX", es_us="es-US", et="et-EE", eu="eu-ES", fa="fa-IR", fi="fi-FI", fil="fil-PH",
    fr="fr-FR", fr_be="fr-BE", fr_ca="fr-CA", fr_ch="fr-CH", ga="ga-IE", gl="gl-ES", gu="gu-IN", he="he-IL",
    hi="hi-IN", hr="hr-HR", hu="hu-HU", hy="hy-AM", id="id-ID", it="it-IT", it_ch="it-CH", ja="ja-JP", ka="ka-GE",
    kk="kk-KZ", km="km-KH", kn="kn-IN", ko="ko-KR", ky="ky-KG", lb="lb-LU", lo="lo-LA", lt="lt-LT", lv="lv-LV",
    mk="mk-MK", ml="ml-IN", mn="mn-MN", mr="mr-IN", ms="ms-MY", mt="mt-MT", my="my-MM", nb="nb-NO", ne="ne-NP",
    nl="nl-NL", nl_be="nl-BE", nn="nn-NO", no="nb-NO", pa="pa-IN", pl="pl-PL", ps="ps-PK", pt="pt-PT", pt_br="pt-BR",
    ro="ro-RO", ru="ru-RU", si="si-LK", sk="sk-SK", sl="sl-SI", so="so-SO", sq="sq-AL", sr="sr-Cyrl-RS",
    sr_latn="sr-Latn-RS", sr_me="sr-ME", sv="sv-SE", sw="sw-KE", ta="ta-IN", te="te-IN", tg="tg-TJ", th="th-TH",
    tl="tl-PH", tr="tr-TR", uk="uk-UA", ur="ur-PK", uz="uz-UZ", vi="vi-VN", xh="xh-ZA", yo="yo-NG", zh="zh-CN",
    zh_hant="zh-TW", zh_hant_hk="zh-HK", zh_hant_mo="zh-MO", zu="zu-ZA",
)  # fmt: skip
