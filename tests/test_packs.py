"""Every rule of every pack: it strips what it says it strips, and no rule decides on what any rule keeps."""

import pytest

from newsclean.folding import HEAD_SIZE, fold_head, fold_line
from newsclean.matching import LONG, Hit, rule_index
from newsclean.rules import Rule, load_pack, pack_names

RULES = [rule for name in pack_names() for rule in load_pack(name).rule]
INDEX = rule_index()


def hits(text: str) -> list[Hit]:
    return INDEX.find(text, fold_line(text) if len(text) <= HEAD_SIZE else "", fold_head(text))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_strips_its_examples(rule: Rule) -> None:
    missed = [text for text in rule.strips if rule.id not in {hit.rule.id for hit in hits(text)}]
    assert not missed, f"{rule.id} does not match {missed}: correct `any` or `strips` in its pack"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_decides_on_what_is_to_be_kept(rule: Rule) -> None:
    wrong = [(text, hit.rule.id) for text in rule.keeps for hit in hits(text) if not hit.rule.hint]
    assert not wrong, "these lines are article text: narrow the rule named beside each"


@pytest.mark.parametrize("name", pack_names())
def test_pack_is_named_after_its_file(name: str) -> None:
    assert load_pack(name).lang == name


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids)), sorted({i for i in ids if ids.count(i) > 1})


def test_phrases_are_listed_once_per_rule() -> None:
    folds = {
        rule.id: [phrase.casefold() if rule.match == "suffix" else fold_head(phrase) for phrase in rule.any]
        for rule in RULES
    }
    twice = {(name, fold) for name, phrases in folds.items() for fold in phrases if phrases.count(fold) > 1}
    assert not twice, "the same phrase stands twice in `any`"


def test_few_texts_are_sought_in_every_line() -> None:
    """A rule found by how its lines begin costs the others nothing; each text of `needs` is sought in all of them."""
    sought = {need for rule in RULES if rule.max_chars > LONG for need in rule.needs}
    assert len(sought) <= 12, "let long lines be found by how they begin: `any` in place of `needs`"
    assert sum(need.isascii() for rule in RULES for need in rule.needs) <= 24
