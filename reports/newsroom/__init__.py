"""The steps in order, and the only place where they know of each other: receive, build, approve, deliver, run."""
