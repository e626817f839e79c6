"""One recipe a file, found by its name: ``myelin.py`` holds the ``RECIPE`` named ``myelin``."""
