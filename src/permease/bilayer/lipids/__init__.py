"""One lipid a file, found by the letters of its name: ``dppc.py`` holds the ``LIPID`` named ``DPPC``."""
