"""Where a call such as "join our" stands in a line: prompts begin a clause with it."""


def opens_clause(call: str, folded: str, leads: frozenset[str], joins: str = "") -> bool:
    """Whether a call opens the line or what stands behind a punctuation mark, or follows a word such as "now".

    Args:
        call: the words, case folded.
        folded: the line, case folded.
        leads: words that a call may follow.
        joins: punctuation marks behind which no clause begins.

    >>> line = "rain, snow: join our channel"
    >>> opens_clause("join our", line, frozenset()), opens_clause("snow", line, frozenset(), joins=",")
    (True, False)
    """
    before, found, _ = folded.partition(call)
    if not found or (before and before[-1].isalnum()):
        return False
    before = before.rstrip()
    if not before:
        return True
    return before.rpartition(" ")[2] in leads if before[-1].isalnum() else before[-1] not in joins
