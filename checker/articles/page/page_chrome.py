"""What a page prints around an article, told by the looks of a line: nothing here knows any outlet."""

from __future__ import annotations

import re

# Characters. Widgets, links and credits are short; a longer block is text whatever words it holds.
_LONGEST_CHROME = 240
_I = re.IGNORECASE

_REQUESTS = re.compile(
    r"(?:please )?(?:sign up (?:for|to|here)|subscribe(?: (?:to|now|here|today)|$)|click here(?: to| for|$)|"
    r"follow (?:us\b|[^.!?]{2,60} on (?:twitter|facebook|instagram|x\b))|like us on|join us on|"
    r"share (?:this|on|via|with)\b|"
    r"read or share this|get (?:short url|the (?:latest|app)|our (?:free )?newsletter)|download (?:the|our) app|"
    r"manage newsletters?|story continued? below|(?:story|article) continues? (?:below|after)|continue reading|"
    r"advertisement$|sponsored(?: content)?$|(?:print|email|e-mail|mobile) ?(?:this |version|article|friendly)|"
    r"add (?:a )?comment|report (?:a )?typo|send us a tip|support our journalism|donate(?: now)?$|view comments?|"
    r"facebook (?:twitter|pinterest|messenger|whatsapp)(?: \w+){0,4}$|recommended(?: for you)?:?$|"
    r"most (?:read|popular)|"
    r"trending(?: now)?:?$|top stories:?$|latest (?:news|stories|headlines):?$|views?: [\d  ,.]+|"
    r"all (?:news|tags|topics)$|tags?:|topics?:|keywords?:|category:|filed under|back to top|skip to )",
    _I,
)
_LINKS = re.compile(
    r"(?:see also|read (?:more|also|next)|also read|related(?: (?:stories|articles|links|video|coverage|news))?|"
    r"more(?: on this| from| coverage| stories)?|further reading|watch(?: live| now)?|listen|don't miss|up next|"
    r"recommended reading|you may also like|first (?:published|read))\b ?(?::|\.\.\.|…|\||»|›|>|$)",
    _I,
)
_LINK_ENDS = re.compile(r"(?:\bread more|\bsee more|\bmore »|\bfull story|\bcontinue reading|»|›)[\s.]*$", _I)
_RIGHTS = re.compile(
    r"©|\(c\) ?(?:19|20)\d\d|copyright(?: ©| \(c\)| (?:19|20)\d\d|[^.!?]{0,60}$)|"
    r".{0,120}\ball rights reserved|.{0,120}\bmay not be (?:published|reproduced|republished|redistributed)\b",
    _I,
)
_CREDIT_LINE = re.compile(
    r"©|(?:photos?|image|picture|video|credit|photograph)s?(?: (?:by|credit|courtesy))?[:©]|getty images$", _I
)
_WEB_ONLY = re.compile(
    r"(?:[\w ]{0,30}:? ?)?(?:https?://|www\.)\S+$|\S+@\S+\.\w+$|(?:write|e-?mail|contact)\b[^.!?]{0,80}\S+@\S+\.\w+\.?$|poster=\S+$",
    _I,
)
_RULE = re.compile(r"[\W_]+$")
_CLOCK_STAMP = re.compile(r"\d{1,2}:\d\d (?:[ap]\.?m\.?\b|[A-Z]{2,4}\b)[^.!?]{0,40}$")

_CAPTION = re.compile(
    r"(?:\(|\[)(?:photo|image|picture|photograph)s?(?: by|:)[^()\[\]]{2,80}(?:\)|\])[\s.]*$|"
    r"\((?:(?-i:[A-Z])[\w.'’-]+ ){1,4}?(?:[\w.'’ -]{0,30})(?:/|via )(?-i:[A-Z])[^()]{1,60}\)[\s.]*$|"
    r"\bhide caption\b|^image (?:copyright|caption|source)\b|^media (?:caption|playback)\b|^(?:file )?photos?: |"
    r"\bphotograph: [^.!?]{2,80}$|\bphoto: [^.!?]{2,60}$|"
    r"\breplay more videos\b|^just watched\b|/(?:afp|getty|ap|reuters)\b[^.!?]{0,30}$",
    _I,
)

_SURE_COMMENT = re.compile(
    r"(?:show|hide|view|load|see) (?:all |new |more |\d+ )*comments?\b|\bin reply to ?\w|"
    r"(?:leave|post|write|add) a (?:comment|reply)\b|"
    r"comments? via\b|community (?:standards|guidelines)\b|comments? (?:are|is) (?:closed|moderated|now)\b|"
    r"(?:log|sign) in to (?:comment|reply|post)|join the (?:discussion|conversation)\b|"
    r"\(show comment|commenting (?:rules|policy|guidelines)|^\d+ (?:comments|replies|responses)$",
    _I,
)
_MAYBE_COMMENT = re.compile(
    r"^(?:reader |your |top |all )?(?:comments?|discussions?|replies|responses|сomments?)(?: ?\(\d+\))?:?$", _I
)
_COMMENT_TRACE = re.compile(
    r"^(?:avatar|reply|like|report|flag|permalink)\b.{0,12}$|"
    r"\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|"
    r"^reply (?:·|\|)|\bupvote|show comment|hide comment",
    _I,
)

_FINAL_STOP = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_QUOTED_WORDS = re.compile(r"[\"“”«][^\"“”«»\n]*?\w+(?:\W+\w+){2,}[^\"“”«»\n]*[\"”»]")


def is_chrome(words: str) -> bool:
    """Whether a line is a widget, a link, a credit or a notice rather than text."""
    if len(words) > _LONGEST_CHROME:
        return False
    if _RULE.fullmatch(words) or _WEB_ONLY.match(words) or _RIGHTS.match(words) or _CLOCK_STAMP.match(words):
        return True
    if _REQUESTS.match(words) or _CREDIT_LINE.match(words):
        return not (quotes_somebody(words) and ends_a_sentence(words))
    return is_link(words)


def is_link(words: str) -> bool:
    """Whether a line sends the reader to another page."""
    if len(words) > _LONGEST_CHROME:
        return False
    if _LINK_ENDS.search(words):
        return True
    return _LINKS.match(words) is not None and not (quotes_somebody(words) and ends_a_sentence(words))


def is_caption(words: str) -> bool:
    """Whether a block reads as the caption of a picture, a gallery or a video."""
    return _CAPTION.search(words) is not None and not (ends_a_sentence(words) and len(words) > 2 * _LONGEST_CHROME)


def surely_opens_comments(words: str) -> bool:
    """Whether a line belongs to the widgets of a readers' discussion."""
    return len(words) <= _LONGEST_CHROME and not ends_a_sentence(words) and _SURE_COMMENT.search(words) is not None


def may_open_comments(words: str) -> bool:
    """Whether a line could head a readers' discussion, or could be a heading of the article."""
    return _MAYBE_COMMENT.search(words) is not None


def is_comment_trace(words: str) -> bool:
    """Whether a line is of the kind that only stands between readers' comments."""
    return surely_opens_comments(words) or _COMMENT_TRACE.search(words) is not None


def ends_a_sentence(words: str) -> bool:
    """Whether the line closes with a full stop, a question or exclamation mark, or an ellipsis."""
    return _FINAL_STOP.search(words) is not None


def quotes_somebody(words: str) -> bool:
    """Whether three words or more stand between double quotation marks."""
    return _QUOTED_WORDS.search(words) is not None
