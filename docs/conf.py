"""How the documentation is built: ``sphinx-build -W docs site``; Chinese with ``-D language=zh_CN``."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from permease.version import VERSION

EXTENSIONS = str(Path(__file__).parent / "extensions")
sys.path.insert(0, EXTENSIONS)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (EXTENSIONS, os.environ.get("PYTHONPATH"))))

project = "permease"
author = "the permease developers"
version = release = VERSION
extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.mathjax",
    "docstrings",
    "public_names",
    "languages",
    "evidence",
]
source_suffix = {".md": "myst-nb", ".rst": "restructuredtext"}
exclude_patterns = ["locale", "_build", "decisions/README.md", "**/.ipynb_checkpoints", "**/jupyter_execute"]
language = "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False

myst_enable_extensions = ["dollarmath", "amsmath", "colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3
nb_execution_mode = os.environ.get("PERMEASE_DOCS_EXECUTE", "force")
nb_execution_cache_path = os.environ.get("PERMEASE_DOCS_CACHE", "")
nb_execution_timeout = 120
nb_execution_raise_on_error = True
nb_merge_streams = True
nb_render_markdown_format = "myst"

autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_default_options = {"members": True, "show-inheritance": False}

# Equations without a network: one file of MathJax 3.2.2, the official one, out of a package that ships it.
MATHJAX = Path(find_spec("sphinx-mathjax-offline").origin).parent / "static" / "mathjax" / "tex-svg-full.js"
mathjax_path = MATHJAX.name

html_theme = "furo"
html_show_copyright = False
html_title = f"permease {VERSION}"
html_copy_source = False
html_static_path = ["_static", str(MATHJAX)]
html_css_files = ["width.css"]
