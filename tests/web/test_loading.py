"""Modules loaded for the page: as long as some are not, one request is answered at a time."""

from __future__ import annotations

from threading import Barrier, BrokenBarrierError, Thread

from drafter.web.loading import Loading


def met(loading: Loading) -> bool:
    """Return whether two requests were answered side by side."""
    both, answers = Barrier(2), list[bool]()

    def screen() -> None:
        try:
            both.wait(timeout=0.3)
            answers.append(True)
        except BrokenBarrierError:
            answers.append(False)

    requests = [Thread(target=loading.alone, args=(screen,)) for _ in range(2)]
    for request in requests:
        request.start()
    for request in requests:
        request.join()
    return answers == [True, True]


def test_while_modules_are_loaded_one_request_is_answered_at_a_time():
    assert not met(Loading())


def test_when_all_are_loaded_requests_are_answered_side_by_side():
    loading = Loading()
    loading.finish(iter(["one room", "another"]))

    assert met(loading)


def test_a_fault_in_one_request_lets_the_next_one_pass():
    loading = Loading()
    faults = Thread(target=lambda: _fails(loading))
    faults.start()
    faults.join()

    assert loading.alone(str, 1) == "1"


def _fails(loading: Loading) -> None:
    try:
        loading.alone(int, "one")
    except ValueError:
        return
