"""Carriers, pumps and exchangers, one file each."""
