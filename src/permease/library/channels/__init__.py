"""Channels and pores, one file each."""
