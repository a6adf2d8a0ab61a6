import pathlib

from legendre_xla.events import EventFile

fixture = pathlib.Path(__file__).parent / "fixtures" / "events.bin"


def test_writes_the_bytes_that_core_tensor_writes(tmp_path):
    events = EventFile(tmp_path, now=lambda: 1_000_000_000.5)
    events.scalars(1, {"train/loss": 0.5})
    events.scalars(300, {"train/loss": 1 / 3, "train/größe": -2e30})
    events.close()
    [file] = tmp_path.iterdir()
    assert file.name.startswith("events.out.tfevents.1000000000.")
    assert file.read_bytes() == fixture.read_bytes()


def test_a_run_that_goes_on_has_a_file_of_its_own_which_begins_a_session(tmp_path):
    for reached in (0, 40):
        EventFile(tmp_path, reached, now=lambda: 7.0).close()
    first, second = (file.read_bytes() for file in sorted(tmp_path.iterdir()))
    assert second.startswith(first) and len(second) > len(first)
    # Step 41, and a session log whose status is START.
    assert bytes([2 << 3, 41, 7 << 3 | 2, 2, 1 << 3, 1]) in second[len(first) :]
