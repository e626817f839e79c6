"""Shared settings of the test suite: fixed seeds, no deadlines."""

import os

import hypothesis

os.environ.setdefault("MPLBACKEND", "Agg")
hypothesis.settings.register_profile("permease", derandomize=True, deadline=None, max_examples=60, print_blob=False)
hypothesis.settings.load_profile("permease")
