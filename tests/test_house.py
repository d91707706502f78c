"""The house: who may import whom, what a start loads, and that all is documented."""

import ast
import json
import subprocess
import sys
from collections.abc import Collection
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "briefing"

# From the top to the ground: a folder imports only folders below it.
FOLDERS = (
    "cli", "app", "formats", "views", "review", "library", "brief", "document", "words", "rtl", "terminal",
    "text",
)  # fmt: skip
# Beside the house: what every floor may use.
BESIDE = {"cleanup", "errors", "storage", "__version__"}

# What a start may load besides the standard library: Typer and what it is built of.
AT_START = {
    "annotated_doc", "briefing", "briefing.app", "briefing.app.options", "briefing.cli", "briefing.errors", "briefing.terminal",
    "briefing.text", "briefing.words", "shellingham", "typer", "typing_extensions",
}  # fmt: skip
# Of the package itself: the commands, and the names of options.
AT_START_OF_OURS = {
    "briefing", "briefing.__main__", "briefing.errors", "briefing.terminal",
    "briefing.terminal.gate", "briefing.terminal.stream", "briefing.text",
    "briefing.text.cleaning", "briefing.text.direction",
    "briefing.words.looks",
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    """Modules of the package that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {name.removeprefix("briefing.") for name in found if name.startswith("briefing.")}


# What a format knows: documents, and how they are said and drawn; no view, no brief.
OF_FORMATS = {"formats", "document", "words", "rtl", "terminal", "text"}


def wrong_imports(folder: str, names: set[str]) -> set[str]:
    """Those of the modules that a file of a folder must not import."""
    below = {*FOLDERS[FOLDERS.index(folder) :], *BESIDE}
    allowed = below & OF_FORMATS if folder == "formats" else below
    return {name for name in names if name.split(".")[0] not in allowed}


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_a_folder_imports_only_what_stands_below_it(file: Path) -> None:
    folder = file.relative_to(PACKAGE).parts[0]
    if folder in FOLDERS:
        assert not wrong_imports(folder, imported(file))


def test_the_rule_catches_a_wrong_import(tmp_path: Path) -> None:
    file = tmp_path / "wrong.py"
    file.write_text(
        "def late():\n    from briefing.views import show\n    from briefing import rtl\n"
    )
    assert wrong_imports("brief", imported(file)) == {"views", "views.show"}
    assert wrong_imports("rtl", {"rtl.line", "brief.model"}) == {"brief.model"}
    assert wrong_imports("formats", {"document.parts", "brief.model"}) == {"brief.model"}


def test_every_folder_is_in_the_rule() -> None:
    folders = {file.relative_to(PACKAGE).parts[0] for file in modules() if file.parent != PACKAGE}
    assert folders <= set(FOLDERS)


def test_no_import_goes_round_in_a_circle() -> None:
    """Wherever in a file an import stands, but for those that only types need."""
    names = {module_of(file): file for file in modules()}
    sorter = TopologicalSorter(
        {name: run_time_imports(file, names) for name, file in names.items()}
    )
    sorter.prepare()  # raises CycleError


def module_of(file: Path) -> str:
    parts = ("briefing", *file.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts).removesuffix(".__init__")


def run_time_imports(file: Path, names: Collection[str]) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    for_types = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node not in for_types:
            inside = {f"{node.module}.{each.name}" for each in node.names}
            found |= inside & set(names) or {node.module} & set(names)
    return found - {module_of(file)}


def test_every_folder_has_its_tests() -> None:
    for folder in FOLDERS:
        found = list((PACKAGE.parent / "tests" / folder).glob("test_*.py"))
        assert found, f"tests/{folder} holds the tests of briefing/{folder}"


def loaded_by(code: str) -> set[str]:
    """Modules outside the standard library that running the code loads."""
    code += "\nimport json, sys; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names = set(json.loads(done.stderr.splitlines()[-1]))
    site = {"_distutils_hack", "coverage", "sitecustomize", "usercustomize"}
    return {
        name
        for name in names
        if (top := name.split(".")[0]) not in sys.stdlib_module_names
        and top not in site
        and not top.startswith(("_", "$coverage"))
    }


VERSION = """
import sys
sys.argv = ["briefing", "--version"]
from briefing.cli.app import app
try:
    app()
except SystemExit:
    pass
"""


def test_a_start_loads_nothing_heavy() -> None:
    names = loaded_by(VERSION)
    assert {name.split(".")[0] for name in names} <= AT_START
    ours = {name for name in names if name.startswith("briefing")}
    assert {name for name in ours if not name.startswith("briefing.cli")} <= AT_START_OF_OURS


SHOW = """
import sys
sys.argv = ["briefing", "show", "-f", "screen", "--data", {data!r}]
from briefing.cli.app import app
try:
    app(standalone_mode=False)
except SystemExit:
    pass
"""


def test_a_document_is_drawn_without_rich() -> None:
    data = str(PACKAGE.parent / "data/briefs.yaml")
    names = loaded_by(SHOW.format(data=data))
    assert "briefing.formats.screen.draw" in names
    assert "rich" not in {name.split(".")[0] for name in names}


def test_the_public_face_of_the_engine_loads_nothing() -> None:
    assert loaded_by("import briefing.rtl") == {"briefing", "briefing.rtl"}


def test_short_words_are_joined_from_a_table() -> None:
    for text, asked in (("الأطراف (غزة) 12", False), ("قســـمًا", True)):
        names = loaded_by(f"from briefing.rtl import visual; visual({text!r})")
        assert any(name.startswith("arabic_reshaper") for name in names) == asked


def test_layout_needs_no_rich() -> None:
    names = loaded_by("from briefing.rtl import Paragraph; Paragraph")
    assert "rich" not in {name.split(".")[0] for name in names}


@pytest.mark.parametrize("file", modules(), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_files_are_short(file: Path) -> None:
    # A language is one file, however much there is to say.
    if file.parent.name == "words":
        return
    assert len(file.read_text("utf-8").splitlines()) <= 260


def test_what_must_happen_at_an_end_goes_through_cleanup() -> None:
    """Signals end the process without an exception, so that catching all of them is no way."""
    catching = {
        str(file.relative_to(PACKAGE))
        for file in modules()
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "BaseException" in ast.unparse(node.type))
    }
    assert catching == {"cli/main.py"}
