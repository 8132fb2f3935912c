"""Real servers with real faults, each on the loopback, for tests of the crawl."""
