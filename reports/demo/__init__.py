"""The example press and the small HTTP server that it stands on; for the demo, the tests and the benchmarks."""

from reports.shipped import examples_folder

__all__ = ["examples_folder"]
