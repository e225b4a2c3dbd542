"""The language of a text: told by script and small words, not by the names that stand in it."""

from __future__ import annotations

import time

import pytest

from drafter import language

TEXTS = {
    "en": "The Council noted the report of the Secretariat and agreed that the nets of the members be mended.",
    "fr": "Les ministres ont adopté le plan pour la pêche et ont remercié la Ruritanie de son accueil dans la ville.",
    "es": "Los ministros aprobaron el plan para la pesca y agradecieron a la delegación de Elbonia por su apoyo.",
    "pt": "Os ministros aprovaram o plano para a pesca e agradeceram à delegação da Elbônia pelo seu apoio na reunião.",
    "de": "Die Minister haben den Plan für die Fischerei angenommen und dem Gastgeber für die Einladung gedankt.",
    "it": "I ministri hanno adottato il piano per la pesca e hanno ringraziato la delegazione della Ruritania.",
    "nl": "De ministers hebben het plan voor de visserij aangenomen en de gastheer voor het onthaal bedankt.",
    "id": "Para menteri menyetujui rencana untuk perikanan dan menyatakan bahwa jaring yang rusak akan diperbaiki.",
    "ms": "Para menteri bersetuju bahawa rancangan untuk perikanan itu ialah keutamaan dan jala yang rosak dibaiki.",
    "vi": "Các bộ trưởng đã thông qua kế hoạch về nghề cá và cảm ơn nước chủ nhà trong cuộc họp này.",
    "tl": "Ang mga ministro ay sumang-ayon sa plano para sa pangingisda at nagpasalamat sa mga kasapi.",
    "tr": "Bakanlar balıkçılık için bir plan kabul etti ve ev sahibi ülkeye bu toplantı için teşekkür etti.",
    "sw": "Mawaziri walikubali mpango wa uvuvi na walishukuru nchi ya mwenyeji kwa mkutano huo katika mji wa Klow.",
    "ar": "اعتمد الوزراء خطة مصايد الأسماك وشكروا البلد المضيف على حسن الضيافة.",
    "fa": "وزیران برنامه را تصویب کردند و از کشور میزبان برای پذیرایی گرم سپاسگزاری نمودند.",
    "ur": "وزراء نے منصوبے کی منظوری دی اور میزبان ملک کا شکریہ ادا کیا۔ یہ بڑے جال ہیں۔",
    "ru": "Министры приняли план и поблагодарили принимающую страну за оказанное гостеприимство.",
    "uk": "Міністри ухвалили план і подякували країні, що приймає, за гостинність.",
    "zh": "部长们通过了渔业计划，并感谢东道国的热情款待。",
    "ja": "閣僚は漁業計画を採択し、開催国に感謝した。",
    "ko": "장관들은 어업 계획을 채택하고 주최국에 감사를 표했다.",
    "th": "รัฐมนตรีรับรองแผนการประมงและขอบคุณประเทศเจ้าภาพ",
    "lo": "ລັດຖະມົນຕີຮັບຮອງແຜນການ",
    "km": "រដ្ឋមន្ត្រីបានអនុម័តផែនការ",
    "my": "ဝန်ကြီးများက အစီအစဉ်ကို အတည်ပြုခဲ့သည်",
    "hi": "मंत्रियों ने योजना को स्वीकार किया और मेज़बान देश के प्रति आभार व्यक्त किया है।",
    "ne": "मन्त्रीहरूले योजना स्वीकार गरेको छ र आयोजक देशलाई धन्यवाद दिएको छ।",
    "bn": "মন্ত্রীরা পরিকল্পনা গ্রহণ করেছেন।",
    "si": "අමාත්‍යවරු සැලැස්ම අනුමත කළහ.",
    "ta": "அமைச்சர்கள் திட்டத்தை ஏற்றுக்கொண்டனர்.",
}  # fmt: skip


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_tells_its_language(code: str):
    assert language.told([TEXTS[code]]) == code


def test_foreign_names_do_not_make_an_english_statement_foreign():
    names = "Côte d’Elba, São Ruri, Türklow, Việt Elb, La Roche-sur-Mer, El Salto, Los Lagos, Das Haff, 渔国"
    texts = ["CO-CHAIRS’ STATEMENT", f"The Meeting was attended by {names}.", names, names, TEXTS["en"]]

    assert language.told(texts) == "en"


@pytest.mark.parametrize(
    "title", ["Statement of the Co-Chairs", "The Meeting of Ministers", "REPORT ON THE NETS", "The Lake Forum"]
)
def test_a_short_english_title_is_english(title: str):
    assert language.told([title]) == "en"


@pytest.mark.parametrize("text", ["Senior officials met in Klow, Elbonia.", "Ministers met in Klow on 5 March 2013."])
def test_words_that_two_languages_share_make_no_english_text_foreign(text: str):
    assert language.told(["Senior Officials' Meeting", text]) in ("en", "und")


@pytest.mark.parametrize(
    "texts", [[], [""], ["123 – 45"], ["Klow"], ["Ruritania, Elbonia, Klow, Côte d’Elba"], ["ᚠᚢᚦ"]]
)
def test_what_cannot_be_told_is_not_guessed(texts: list[str]):
    assert language.told(texts) == "und"


@pytest.mark.parametrize(("more", "less"), [("en", "fr"), ("fr", "en"), ("ar", "en"), ("en", "zh"), ("id", "en")])
def test_of_two_languages_the_larger_share_is_told(more: str, less: str):
    assert language.told([TEXTS[less], *[TEXTS[more]] * 3]) == more


def test_many_short_texts_do_not_outweigh_a_long_one():
    assert language.told([*["The nets are new."] * 3, TEXTS["fr"]]) == "fr"


def test_a_long_list_of_names_does_not_outweigh_the_sentences():
    assert language.told([TEXTS["fr"], "Ruritania, Elbonia, Klow, Freedonia, Sylvania, " * 40]) == "fr"


def test_long_texts_take_no_long_time():
    start = time.process_time()
    language.told(["The Council noted the report. " * 20_000, "漁" * 200_000, "é" * 200_000])

    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "text", ["Annex A", "a", "La Paz", "Del Mar", "A b c " * 50, "La réunion a adopté la déclaration."]
)
def test_a_letter_a_name_or_a_word_of_several_languages_tells_none(text: str):
    assert language.told([text]) == "und"


@pytest.mark.parametrize(
    "letter",
    [
        ["Dear colleague, Please find attached the statement.", "Regards"],
        ["Dear Sir,"],
        ["Thank you for your letter.", "Yours sincerely"],
        ["Statement attached. Kind regards, Gro Klow"],
    ],
)
def test_a_short_letter_is_told_by_its_courtesies(letter: list[str]):
    assert language.told(letter) == "en"


@pytest.mark.parametrize("letter", [["Chers collègues", "Cordialement"], ["Estimados colegas, saludos"], ["Dear"]])
def test_a_letter_without_english_courtesies_is_not_taken_for_english(letter: list[str]):
    assert language.told(letter) == "und"
