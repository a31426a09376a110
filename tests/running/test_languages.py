"""A text in a language that the checker does not know is never judged: no verdict, exit 2, and the reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from scoring.corpus import find_corpus, lines_of
from whole_checks import article, checker, source

from checker.cli.main import main
from checker.documents import read, read_bytes
from checker.errors import UnknownLanguageError
from checker.language.english import ENGLISH
from checker.language.recognition import language_of, may_be_in
from checker.running.languages import LANGUAGES, language_of_article
from checker.sources import read_source

FIXTURES = Path(__file__).parents[2] / "fixtures"
CORPUS = find_corpus()
RECORD = (
    "MINISTER ALDER: We opened the northern bridge in October, and it is holding well in the winter storms.\n\n"
    "MS. BIRCH: My department paid for the harbour works and for nothing else.\n"
)
ARTICLE = "“We opened the northern bridge in October,” Minister Alder said on Tuesday.\n"

OTHER_LANGUAGES = {
    "German": (
        "Die Ministerin sagte am Dienstag, die neue Brücke werde noch in diesem Jahr eröffnet. „Wir haben "
        "lange genug gewartet, und wir werden nicht noch einen Winter warten“, sagte sie vor den "
        "Abgeordneten. Auf die Frage, was das Vorhaben kosten werde, antwortete sie, man habe die Summe nicht"
        " erhöht, sie will aber im Herbst noch einmal prüfen lassen, ob die alten Pfeiler so stark sind, wie "
        "es in dem Gutachten steht. Der Bürgermeister war nicht zufrieden: Es sei her mit den Zahlen, oder "
        "der Rat stimme dagegen."
    ),
    "Russian": (
        "Министр заявил во вторник, что новый мост откроют ещё в этом году. «Мы ждали достаточно долго и не "
        "будем ждать ещё одну зиму», — сказала она депутатам. На вопрос о стоимости она ответила, что сумма "
        "не увеличилась, но осенью опоры проверят ещё раз."
    ),
    "French": (
        "La ministre a déclaré mardi que le nouveau pont serait ouvert avant la fin de l'année. « Nous avons "
        "attendu assez longtemps et nous n'attendrons pas un hiver de plus », a-t-elle dit aux députés. "
        "Interrogée sur le coût, elle a répondu que la somme n'avait pas augmenté, mais que les piles "
        "seraient examinées une fois encore à l'automne. Le maire, lui, n'est pas content et on me dit que tu"
        " as raison, car or il a dû for intérieur céder."
    ),
    "Spanish": (
        "La ministra dijo el martes que el nuevo puente se abrirá antes de fin de año. «Hemos esperado "
        "bastante y no vamos a esperar otro invierno», dijo a los diputados. Cuando le preguntaron por el "
        "coste, respondió que la suma no había aumentado, pero que los pilares serán examinados otra vez en "
        "otoño. El alcalde no está contento y ha pedido que se le entreguen las cuentas."
    ),
    "Polish": (
        "Ministra powiedziała we wtorek, że nowy most zostanie otwarty jeszcze w tym roku. „Czekaliśmy dość "
        "długo i nie będziemy czekać jeszcze jednej zimy”, powiedziała posłom. Na pytanie o koszt "
        "odpowiedziała, że suma nie wzrosła, ale jesienią filary zostaną jeszcze raz zbadane. To on, a nie "
        "ona, ma do tego prawo, i by było to jasne, on no to powie."
    ),
    "Dutch": (
        'De minister zei dinsdag dat de nieuwe brug nog dit jaar open gaat. "We hebben lang genoeg gewacht '
        'en we wachten niet nog een winter", zei ze tegen de Kamerleden. Op de vraag wat het plan kost, '
        "antwoordde ze dat de som niet hoger is, maar dat de pijlers in de herfst nog een keer worden "
        "bekeken. De burgemeester was niet blij: of het geld is er, of de raad stemt tegen. Had hij dat over "
        "een jaar gezegd, dan was het te laat. Wat was er dan aan de hand met die man, en of dat waar is, "
        "weten we na de winter."
    ),
    "Danish": (
        'Ministeren sagde tirsdag, at den nye bro åbner inden årets udgang. "Vi har ventet længe nok, og vi '
        'venter ikke en vinter mere," sagde hun til Folketinget. Hun svarede på spørgsmålet om prisen, at '
        "beløbet ikke er større, men at pillerne skal undersøges igen til efteråret. Borgmesteren er ikke "
        "glad for det og her under mødet over for alle sagde han, at han vil have tallene. Den mand, der kan "
        "give os dem, kan være her i morgen for at hjælpe."
    ),
    "Swedish": (
        "Ministern sade på tisdagen att den nya bron öppnar före årets slut. ”Vi har väntat länge nog och vi "
        "väntar inte en vinter till”, sade hon till riksdagen. På frågan om vad den kostar svarade hon att "
        "summan inte har ökat men att pelarna ska undersökas igen i höst. Borgmästaren är inte nöjd under "
        "mötet och vill ha siffrorna; han var här för att säga det. Hur han kan be om mer än så vet vi inte."
    ),
    "Norwegian": (
        "Statsråden sa tirsdag at den nye broen åpner før året er omme. «Vi har ventet lenge nok, og vi "
        "venter ikke en vinter til», sa hun til Stortinget. På spørsmål om prisen svarte hun at summen ikke "
        "er større, men at pilarene skal undersøkes igjen til høsten. Ordføreren er ikke glad for det, og han"
        " sa det her under møtet over for alle."
    ),
    "Italian": (
        "La ministra ha detto martedì che il nuovo ponte sarà aperto entro la fine dell'anno. «Abbiamo "
        "aspettato abbastanza e non aspetteremo un altro inverno», ha detto ai deputati. Alla domanda sul "
        "costo ha risposto che la somma non è aumentata, ma che i piloni saranno esaminati di nuovo in "
        "autunno. Il sindaco non è contento e ha chiesto i conti."
    ),
    "Portuguese": (
        "A ministra disse na terça-feira que a nova ponte será aberta antes do fim do ano. “Esperamos tempo "
        "bastante e não vamos esperar outro inverno”, disse ela aos deputados. Sobre o custo, respondeu que a"
        " soma não aumentou, mas que os pilares serão examinados mais uma vez no outono, se for preciso. As "
        "contas, as provas e as cartas foram entregues ao presidente da câmara."
    ),
    "Afrikaans": (
        'Die minister het Dinsdag gesê die nuwe brug sal nog vanjaar oopgaan. "Ons het lank genoeg gewag en '
        "ons sal nie nog 'n winter wag nie,\" het sy aan die lede gesê. Oor die koste was haar antwoord dat "
        "die som nie groter is nie, maar dat die pilare in die herfs weer ondersoek word. Die burgemeester "
        "was nie bly nie: of die geld is daar, of die raad stem daarteen. My hand is in die water, en hy was "
        "op die brug."
    ),
    "Turkish": (
        "Bakan salı günü yeni köprünün bu yıl içinde açılacağını söyledi. “Yeterince bekledik ve bir kış daha"
        " beklemeyeceğiz” dedi. Maliyet sorulduğunda tutarın artmadığını, ancak ayakların sonbaharda bir kez "
        "daha inceleneceğini söyledi. Belediye başkanı memnun değil ve hesapları istedi, çünkü her şey açık "
        "olmalı."
    ),
    "Romanian": (
        "Ministra a spus marți că noul pod va fi deschis înainte de sfârșitul anului. „Am așteptat destul și "
        "nu vom mai aștepta încă o iarnă”, le-a spus ea deputaților. Întrebată despre cost, a răspuns că suma"
        " nu a crescut, dar că pilonii vor fi examinați din nou la toamnă. Primarul nu este mulțumit."
    ),
    "Latin": (
        "Minister die Martis dixit pontem novum ante finem anni apertum iri. Satis diu exspectavimus neque "
        "alteram hiemem exspectabimus, inquit, et de pecunia rogata respondit summam auctam non esse sed "
        "pilas autumno iterum examinatum iri. Praefectus urbis contentus non est et rationes postulat ut "
        "omnia aperta sint."
    ),
    "Arabic": (
        "قالت الوزيرة يوم الثلاثاء إن الجسر الجديد سيفتتح قبل نهاية العام. «لقد انتظرنا طويلا ولن ننتظر شتاء "
        "آخر»، قالت للنواب. وعندما سئلت عن التكلفة أجابت بأن المبلغ لم يزد، لكن الدعامات ستفحص مرة أخرى في "
        "الخريف."
    ),
    "Chinese": (
        "部长星期二说，新桥将在年底前开放。“我们已经等得够久了，我们不会再等一个冬天，”她对议员们说。当被问到费用时，她回答说，金额没有增加，但桥墩将在秋天再次检查。市长不满意，他要求看账目，因为一切都应该公"
        "开。他说，如果没有数字，议会将投反对票。记者问，谁来付钱，部长说，大家一起付，没有人会被落下。她又说，桥是大家的，钱也是大家的，冬天来了，路要通。"
    ),
    "Japanese": (
        "大臣は火曜日、新しい橋は年内に開通すると述べた。「私たちは十分長く待った。もう一度冬を待つことはない」と議員たちに語った。費用について問われると、金額は増えていないが、秋に橋脚をもう一度調べると答えた"
        "。市長は満足しておらず、帳簿を求めた。"
    ),
}
SHORT_AND_IN_ANOTHER_LANGUAGE = {
    "German": "„Wir haben den Kindern nicht versprochen, dass die Brücke bald steht“, sagte Alder. „Das war falsch.“",
    "French": "« Nous n'avons pas promis aux enfants que le pont serait bientôt là », a dit Alder hier.",
    "Spanish": "«No hemos prometido a los niños que el puente esté listo pronto», dijo Alder ayer por la tarde.",
    "Polish": (
        "„Nie obiecaliśmy dzieciom, że most będzie wkrótce gotowy”, powiedział wczoraj Alder. "
        "„Czekaliśmy za długo i nie będziemy czekać jeszcze jednej zimy.”"
    ),
    "Russian": "«Мы не обещали детям, что мост скоро будет готов», — сказал Олдер.",
}
ENGLISH_AND_SHORT = [
    "Alder: no comment.",
    "“We will build six new bridges by the spring,” Minister Alder said.",
    "Ann Alder, Betty Birch, Carl Cedar, Dora Dale, Emil Elm, Fern Frost, Greta Glen, Hugo Heath, Ida Holt",
    "MINISTER ALDER: WE OPENED THE BRIDGE IN OCTOBER AND IT IS HOLDING WELL, WHICH IS WHAT WE SAID IT WOULD DO.",
    "1. 2. 3. 4. 1,204 2,310 58% 61% 2016 2017 2018 2019",
    "Олдер spoke first.",
]


@pytest.mark.parametrize("text", OTHER_LANGUAGES.values(), ids=OTHER_LANGUAGES)
def test_a_text_in_another_language_is_refused(text: str) -> None:
    with pytest.raises(UnknownLanguageError, match="could not be judged, because"):
        language_of(text, LANGUAGES, called="brief.txt")


@pytest.mark.parametrize("text", SHORT_AND_IN_ANOTHER_LANGUAGE.values(), ids=SHORT_AND_IN_ANOTHER_LANGUAGE)
def test_a_line_or_two_are_enough_to_refuse(text: str) -> None:
    assert not may_be_in(text, ENGLISH)


@pytest.mark.parametrize("text", ENGLISH_AND_SHORT)
def test_what_is_too_short_to_tell_or_only_names_is_not_refused(text: str) -> None:
    assert language_of(text, LANGUAGES, called="brief.txt") is ENGLISH


def test_an_article_that_quotes_another_language_is_not_refused() -> None:
    quoting = (
        "The minister spoke to the members on Tuesday and gave no date. “Wir haben lange gewartet, und "
        "wir werden nicht noch einen Winter warten,” she said in German, and then she said it again in English for "
        "those who had not followed: they had waited long enough.\n"
    )
    assert language_of_article(article(quoting)) is ENGLISH


def test_an_article_in_another_language_gets_no_report() -> None:
    with pytest.raises(UnknownLanguageError, match=r"article\.txt could not be judged"):
        checker().check(article(OTHER_LANGUAGES["German"]), [source(RECORD)])


def test_a_source_in_another_language_is_refused_when_it_is_read() -> None:
    with pytest.raises(UnknownLanguageError, match=r"german\.txt could not be judged, because"):
        source("MINISTER ALDER: " + OTHER_LANGUAGES["German"], name="german")


def test_a_source_in_another_language_gets_no_report_even_beside_one_that_is_read() -> None:
    # Such as one that was kept in a library before languages were told apart.
    kept = read_source(
        read_bytes(f"MINISTER ALDER: {OTHER_LANGUAGES['German']}".encode(), name="german.txt", language=ENGLISH),
        id="old",
        language=ENGLISH,
    )
    with pytest.raises(UnknownLanguageError, match=r"the source german\.txt is not in English"):
        checker().check(article(ARTICLE), [source(RECORD), kept])


# ---------------------------------------------------------------- on the command line


def test_the_command_says_that_it_could_not_judge_and_exits_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written, record = _files(tmp_path, OTHER_LANGUAGES["German"])
    assert main(["check", str(written), "--source", str(record)]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "could not be judged, because it is in a language that the checker does not know" in told.err


def test_the_json_says_so_as_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written, record = _files(tmp_path, OTHER_LANGUAGES["German"])
    assert main(["check", str(written), "--source", str(record), "--format", "json"]) == 2
    report = json.loads(capsys.readouterr().out)
    assert report["reports"] == []
    (unreadable,) = report["unreadable"]
    assert unreadable["path"] == str(written)
    assert "could not be judged, because" in unreadable["what"]


def test_the_gate_judges_the_other_articles_and_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign, record = _files(tmp_path, OTHER_LANGUAGES["French"])
    own = tmp_path / "own.txt"
    own.write_text(ARTICLE, encoding="utf-8")
    assert main(["gate", str(foreign), str(own), "--source", str(record), "--format", "json"]) == 2
    batch = json.loads(capsys.readouterr().out)
    assert [one["path"] for one in batch["unreadable"]] == [str(foreign)]
    assert [one["verdict"] for one in batch["reports"]] == ["pass"]


def test_a_list_of_quotations_is_refused_likewise(tmp_path: Path) -> None:
    written, _ = _files(tmp_path, OTHER_LANGUAGES["Spanish"])
    assert main(["quotes", str(written)]) == 2


def _files(folder: Path, text: str) -> tuple[Path, Path]:
    written, record = folder / "brief.txt", folder / "record.txt"
    written.write_text(text, encoding="utf-8")
    record.write_text(RECORD, encoding="utf-8")
    return written, record


# ---------------------------------------------------------------- nothing English is refused


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.txt")), ids=lambda path: path.name)
def test_no_fixture_is_refused(path: Path) -> None:
    assert may_be_in(read(path, language=ENGLISH).text, ENGLISH)


@pytest.mark.slow
@pytest.mark.skipif(bool(CORPUS.missing("pairs")), reason="the corpus of real pairs is not beside this checkout")
def test_no_real_article_and_no_real_transcript_is_refused() -> None:
    texts = [path for folder in CORPUS.pairs.iterdir() if folder.is_dir() for path in folder.glob("*.txt")]
    assert len(texts) >= 400
    assert [path for path in texts if not may_be_in(path.read_text(encoding="utf-8"), ENGLISH)] == []


@pytest.mark.slow
@pytest.mark.skipif(bool(CORPUS.missing("polnear")), reason="the labelled news is not beside this checkout")
def test_no_labelled_news_article_is_refused() -> None:
    refused = [text[:60] for text in _labelled_news() if not may_be_in(text, ENGLISH)]
    assert refused == []


def _labelled_news() -> Iterator[str]:
    for case in lines_of(CORPUS.path("polnear/dev.jsonl.gz")):
        yield case["text"]
