"""What `import newsclean` loads, and what it does not do."""

import os
import subprocess
import sys


def test_import_loads_nothing_but_the_core() -> None:
    code = "import sys, newsclean; print(' '.join(sorted({m.split('.')[0] for m in sys.modules})))"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    loaded = set(run.stdout.split())
    core = {"newsclean", "regex", "ftfy", "pydantic", "pydantic_core", "annotated_types", "typing_extensions"}
    core |= {"typing_inspection", "wcwidth"}
    foreign = {m for m in loaded if not m.startswith("_")} - core - set(sys.stdlib_module_names)
    assert not {m for m in foreign if "site" not in m and "editable" not in m and "distutils" not in m}, foreign
    assert run.stderr == ""


def test_import_reads_no_pack() -> None:
    code = "import newsclean; from newsclean.rules import load_pack; print(load_pack.cache_info().currsize)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert run.stdout.strip() == "0"
