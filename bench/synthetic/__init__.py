"""A made-up nation for measuring: see bench/make_atlas.py."""
