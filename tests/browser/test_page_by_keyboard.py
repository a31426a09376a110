"""An editor goes through the report without a mouse, and a link brings a colleague to the same place."""

from __future__ import annotations

from browser_pages import Opener, box_of
from playwright.sync_api import Page, expect

VIEWS = (("1", ".card[id], .notfound tr[id]", 11), ("2", "mark[id]", 15), ("3", ".quotation", 15))
FOCUSED = "document.activeElement.id || document.activeElement.parentElement.id"


def fragment(page: Page) -> str:
    return str(page.evaluate("location.hash"))


def walk(page: Page, key: str, *, most: int = 60) -> list[str]:
    visited: list[str] = []
    for _ in range(most):
        page.keyboard.press(key)
        here = str(page.evaluate(FOCUSED))
        if visited and visited[-1] == here:
            break
        visited.append(here)
    return visited


def test_n_visits_every_finding_in_order_and_p_goes_back(open_page: Opener) -> None:
    page = open_page().page
    findings = page.eval_on_selector_all(
        "#findings article .reason, #findings details.card, #findings .card.unjudged", "all => all.map(one => one.id)"
    )
    assert len(findings) == 11
    assert walk(page, "n") == findings
    assert walk(page, "p") == findings[-2::-1]


def test_every_finding_walked_to_is_in_sight_and_its_passage_beside_it(open_page: Opener) -> None:
    page = open_page().page
    for _ in range(11):
        page.keyboard.press("n")
        page.wait_for_timeout(30)
        sight = page.evaluate("""() => {
            const inside = (element, top, bottom) => {
                const box = element.getBoundingClientRect();
                return box.bottom > top && box.top < bottom;
            };
            const column = document.getElementById('transcripts').getBoundingClientRect();
            const passage = document.querySelector('#transcripts .ref.here');
            const beside = !passage || inside(passage, column.top, column.bottom);
            return [inside(document.activeElement, 60, innerHeight), beside];
        }""")
        assert sight == [True, True], page.evaluate(FOCUSED)


def test_j_and_k_walk_over_the_quotations_of_each_view(open_page: Opener) -> None:
    for view, selector, number in VIEWS:
        page = open_page().page
        page.keyboard.press(view)
        expected = page.eval_on_selector_all(selector, "all => all.map(one => one.id)")
        assert len(expected) == number
        assert walk(page, "j") == expected
        assert walk(page, "k") == expected[-2::-1]


def test_digits_change_the_view_and_the_fragment(open_page: Opener) -> None:
    page = open_page().page
    for key, view in (("2", "article"), ("3", "quotations"), ("1", "findings")):
        page.keyboard.press(key)
        assert fragment(page) == f"#{view}"
        assert page.eval_on_selector_all(".view:not([hidden])", "all => all.map(one => one.id)") == [view]
        assert page.locator(".tabs [aria-current]").get_attribute("data-view") == view


def test_f_goes_through_the_severities(open_page: Opener) -> None:
    page = open_page().page
    shown = []
    for _ in range(5):
        page.keyboard.press("f")
        shown.append((fragment(page), page.locator(".card[id] >> visible=true").count()))
    assert shown == [
        ("#findings&only=error", 5),
        ("#findings&only=warning", 3),
        ("#findings&only=unjudged", 1),
        ("#findings&only=waived", 1),
        ("#findings", 10),
    ]


def test_a_jump_is_a_step_of_the_history_and_going_on_by_a_key_is_none(open_page: Opener) -> None:
    page = open_page().page
    page.locator(".tabs [data-view=article]").click()
    page.keyboard.press("j")
    page.locator("#article .margin a").first.click()
    assert fragment(page).startswith("#findings&at=q")
    page.go_back()
    assert fragment(page).startswith("#article&at=a")
    assert page.locator("#article").is_visible()
    page.go_back()
    assert page.locator("#findings").is_visible()


def test_a_filter_that_matches_nothing_says_so_and_offers_the_way_back(open_page: Opener) -> None:
    page = open_page(at="#findings&only=unjudged,verbatim").page
    empty = page.locator("#findings .empty")
    assert empty.is_visible()
    assert "Nothing here matches the filter" in empty.inner_text()
    empty.get_by_role("button", name="Show everything").click()
    assert not empty.is_visible()
    assert page.locator(".card[id] >> visible=true").count() == 10


def test_a_row_of_the_table_is_reached_and_its_table_opened(open_page: Opener) -> None:
    page = open_page(at="#q11").page
    assert page.locator("#q11").is_visible()
    assert "None of this will hold unless" in page.locator("#q11").inner_text()


def test_a_question_mark_lists_the_keys_and_escape_closes_the_list(open_page: Opener) -> None:
    page = open_page().page
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()


def test_a_link_puts_the_top_of_its_card_at_the_top_of_the_window(open_page: Opener) -> None:
    for width in (360, 1280):
        page = open_page(width=width, at="#q10").page
        page.wait_for_timeout(300)
        top, bar = box_of(page.locator("#q10")).top, box_of(page.locator("#bar" if width == 1280 else ".tabs"))
        assert 0 <= top - bar.bottom < 60


def test_a_source_and_a_turn_are_reached_at_their_beginning(open_page: Opener) -> None:
    for width in (360, 1280):
        page = open_page(width=width).page
        for anchor in ("s1-t12", "s1"):
            page.evaluate(f"location.hash = '{anchor}'")
            page.wait_for_timeout(300)
            assert 0 <= box_of(page.locator(f"#{anchor}")).top < 200, (width, anchor)


def test_keys_stay_out_of_the_way_of_the_browsers_own(open_page: Opener) -> None:
    page = open_page().page
    page.keyboard.press("Control+j")
    page.keyboard.press("Alt+2")
    assert page.locator("#findings").is_visible()


def test_a_link_brings_back_view_filter_and_place(open_page: Opener) -> None:
    page = open_page(at="#quotations&only=altered&at=r5").page
    assert page.locator("#quotations").is_visible()
    assert page.locator(".quotation >> visible=true").count() == 5
    assert page.evaluate(FOCUSED) == "r5"
    assert page.locator("#r5").get_attribute("open") is not None
    assert fragment(page) == "#quotations&only=altered&at=r5"


def test_a_permalink_opens_its_card_whatever_view_was_left(open_page: Opener) -> None:
    page = open_page(at="#q5-Q203").page
    assert page.locator("#findings").is_visible()
    assert page.evaluate(FOCUSED) == "q5-Q203"
    page.keyboard.press("2")
    page.evaluate("location.hash = '#q1'")
    expect(page.locator("#q1")).to_be_focused()


def test_a_nonsense_fragment_changes_nothing(open_page: Opener) -> None:
    for nonsense in ("#nowhere", "#findings&only=everything&at=q999", "#%", "#&&=", "#findings&only=error&at=<b>"):
        opened = open_page(at=nonsense)
        assert opened.page.locator("#findings").is_visible(), nonsense
        assert opened.complaints == []


def test_counts_filter_by_severity_and_by_wording(open_page: Opener) -> None:
    page = open_page().page
    page.locator("button.count.error").click()
    page.locator("button.count.altered").click()
    assert page.locator(".card[id] >> visible=true").evaluate_all("all => all.map(one => one.id)") == ["q4", "q5", "q8"]
    assert page.locator("button.count.error").get_attribute("aria-pressed") == "true"
    assert "3 shown" in page.locator("#status").inner_text()


def test_a_filter_that_only_clean_quotations_pass_shows_them(open_page: Opener) -> None:
    page = open_page().page
    page.locator("button.count.cleaned").click()
    assert page.locator(".quotation >> visible=true").evaluate_all("all => all.map(one => one.id)") == ["r9"]


def test_suggestions_corrections_and_waivers_can_be_copied(open_page: Opener) -> None:
    page = open_page().page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#q4 .drafts .copy").first.click()
    expect(page.locator("#q4 .drafts .copy").first).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Kerry said: “Now, these improvements are welcome but they are not sufficient”"
    page.locator("#q4 summary", has_text="Accept it as it is").click()
    page.locator("#q4 .waivers .copy").click()
    expect(page.locator("#q4 .waivers .copy")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("checker waive ")


def test_a_mark_on_the_map_leads_to_its_passage(open_page: Opener) -> None:
    page = open_page().page
    page.locator(".hit[data-q='13']").click()
    page.wait_for_timeout(60)
    assert page.locator("#p13").evaluate("element => element.classList.contains('here')")
    passage, column = box_of(page.locator("#p13")), box_of(page.locator("#transcripts"))
    assert column.top <= passage.top <= column.bottom
