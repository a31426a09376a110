"""What a page prints around an article, recognised by the looks of a line: nothing here knows any outlet."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from checker.language import Language
from checker.language.lexicon import Table
from checker.thresholds import Threshold
from checker.value_classes import dataclass

LONGEST_CHROME = Threshold(
    240,
    unit="characters",
    reason="widgets, links and credits are short; a longer block is text whatever words it holds",
    how_set="by hand on the pairs",
)

_RULE: Final = re.compile(r"[\W_]+$")
_CLOCK_STAMP: Final = re.compile(r"\d{1,2}:\d\d (?:[ap]\.?m\.?\b|[A-Z]{2,4}\b)[^.!?]{0,40}$")
_NAMED_AGENCY: Final = r"\((?:(?-i:[A-Z])[\w.'’-]+ ){1,4}?(?:[\w.'’ -]{0,30})(?:/|via )(?-i:[A-Z])[^()]{1,60}\)[\s.]*$"
_FINAL_STOP: Final = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
# Three words between the first mark and the last.
_QUOTED_WORDS: Final = re.compile(r"[^\"“”«]*+[\"“”«]\W*+(?:\w++\W++){2}\w++.*[\"”»]", re.DOTALL)


@dataclass(frozen=True, eq=False, slots=True)
class _Patterns:
    requests: re.Pattern[str]
    links: re.Pattern[str]
    link_ends: re.Pattern[str]
    rights: re.Pattern[str]
    credits: re.Pattern[str]
    web_only: re.Pattern[str]
    caption: re.Pattern[str]
    comments: re.Pattern[str]
    may_open_comments: re.Pattern[str]
    comment_trace: re.Pattern[str]


@lru_cache(maxsize=8)
def page_chrome_of(language: Language) -> PageChrome:
    """Return what pages in ``language`` print around their articles."""
    table = language.lexicon.table("article_page")
    please = "|".join(sorted(table.having("before_request")))
    return PageChrome(
        _Patterns(
            requests=_pattern(rf"(?:(?:{please}) )?{_any(table, 'request')}"),
            links=_pattern(rf"{_any(table, 'link')}\b ?(?::|\.\.\.|…|\||»|›|>|$)"),
            link_ends=_pattern(rf"(?:{_any(table, 'link_end')}|»|›)[\s.]*$"),
            rights=_pattern(rf"©|{_any(table, 'rights')}"),
            credits=_pattern(rf"©|{_any(table, 'credit')}"),
            web_only=_pattern(_any(table, "web")),
            caption=_pattern(rf"{_NAMED_AGENCY}|{_any(table, 'caption')}"),
            comments=_pattern(_any(table, "comments")),
            may_open_comments=_pattern(_any(table, "may_open_comments")),
            comment_trace=_pattern(_any(table, "comment_trace")),
        )
    )


def _any(table: Table, feature: str) -> str:
    return f"(?:{'|'.join(sorted(table.having(feature)))})"


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)


class PageChrome:
    """Recognises the lines of one language that a page prints around an article."""

    def __init__(self, patterns: _Patterns) -> None:
        self._patterns = patterns

    def is_chrome(self, words: str) -> bool:
        """Return whether a line is a widget, a link, a credit or a notice rather than text."""
        if len(words) > LONGEST_CHROME:
            return False
        patterns = self._patterns
        if _RULE.fullmatch(words) or patterns.web_only.match(words) or patterns.rights.match(words):
            return True
        if _CLOCK_STAMP.match(words):
            return True
        if patterns.requests.match(words) or patterns.credits.match(words):
            return not (quotes_somebody(words) and ends_a_sentence(words))
        return self.is_link(words)

    def is_link(self, words: str) -> bool:
        """Return whether a line sends the reader to another page."""
        if len(words) > LONGEST_CHROME:
            return False
        if self._patterns.link_ends.search(words):
            return True
        leads_elsewhere = self._patterns.links.match(words) is not None
        return leads_elsewhere and not (quotes_somebody(words) and ends_a_sentence(words))

    def is_caption(self, words: str) -> bool:
        """Return whether a block reads as the caption of a picture, a gallery or a video."""
        prose = ends_a_sentence(words) and len(words) > 2 * LONGEST_CHROME
        return not prose and self._patterns.caption.search(words) is not None

    def surely_opens_comments(self, words: str) -> bool:
        """Return whether a line belongs to the widgets of a readers' discussion."""
        short = len(words) <= LONGEST_CHROME and not ends_a_sentence(words)
        return short and self._patterns.comments.search(words) is not None

    def may_open_comments(self, words: str) -> bool:
        """Return whether a line could head a readers' discussion, or could be a heading of the article."""
        return self._patterns.may_open_comments.search(words) is not None

    def is_comment_trace(self, words: str) -> bool:
        """Return whether a line is of a kind that only occurs between readers' comments."""
        return self.surely_opens_comments(words) or self._patterns.comment_trace.search(words) is not None


def ends_a_sentence(words: str) -> bool:
    """Return whether the line closes with a full stop, a question or exclamation mark, or an ellipsis."""
    return _FINAL_STOP.search(words) is not None


def quotes_somebody(words: str) -> bool:
    """Return whether there are three words or more between double quotation marks."""
    return _QUOTED_WORDS.match(words) is not None
