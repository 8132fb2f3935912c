"""What stands between a spider and the network: the guard, the wire, patience, robots.txt, retries and redirects."""
