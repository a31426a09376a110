"""Every word table keeps its rules, and is read by somebody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import checker
from checker.language.english import ENGLISH
from checker.language.lexicon import LexiconError, read_table

CHECKER = Path(checker.__file__).parent
TABLES = ENGLISH.lexicon.names()


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_sorted_without_duplicates_and_declares_its_features(name: str) -> None:
    assert len(ENGLISH.lexicon.table(name)) > 0


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ("b\na\n", "out of order"),
        ("a\na\n", "there twice"),
        ("A\n", "not in lower case"),
        ("a\toffice\n", "not declared"),
        ("#: flags: office\na\toffice=yes\n", "not declared"),
        ("#: keys: gender=m|f\na\tgender=x\n", "no value"),
        ("#: keys: gender=m|f\na\tgender\n", "not declared"),
    ],
)
def test_a_table_that_breaks_its_rules_is_refused_with_the_line(lines: str, fault: str) -> None:
    with pytest.raises(LexiconError, match=rf"example.tsv, line \d: .*{fault}"):
        read_table("example", lines)


def test_an_entry_gives_its_flags_and_values() -> None:
    table = read_table(
        "nouns", "#: flags: office\n#: keys: gender plural\nchair\toffice gender=m|f plural=vice_chairs\nrat\n"
    )
    assert table.having("office") == {"chair"}
    assert table.having("gender=f") == {"chair"}
    assert table.values("plural") == {"chair": "vice chairs"}
    assert dict(table.features("rat")) == {}
    assert "cat" not in table


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_a_reader(name: str) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CHECKER.rglob("*.py"))
    assert f'"{name}"' in code


@pytest.mark.parametrize("name", TABLES)
def test_every_feature_of_a_table_is_read_by_somebody(name: str) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in CHECKER.rglob("*.py"))
    table = ENGLISH.lexicon.table(name)
    features = {feature for entry in table for feature in table.features(entry)}
    unread = sorted(feature for feature in features if not re.search(rf"""["'|]{feature}["'=|]""", code))
    assert unread == []
