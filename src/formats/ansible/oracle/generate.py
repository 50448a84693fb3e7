"""Evaluates templates.txt with the Ansible that is installed, and prints what it makes of them as JSON.

python3 generate.py > expected.json    (ansible-core; the address filters need the collection ansible.utils and netaddr)
"""

import json
import pathlib
import sys

import yaml
from ansible import release
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import init_plugin_loader
from ansible.template import Templar

here = pathlib.Path(__file__).parent
init_plugin_loader()

loader = DataLoader()
variables = loader.load_from_file(str(here / "variables.yml"), trusted_as_template=True)
templar = Templar(loader=loader, variables=variables)
try:
    from ansible.template import trust_as_template
except ImportError:
    trust_as_template = str


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, float):
        return {"float": repr(float(value))}
    if value is None or isinstance(value, bool):
        return value
    return int(value) if isinstance(value, int) else str(value)


cases = []
for line in (here / "templates.txt").read_text().splitlines():
    if not line or line.startswith("# "):
        continue
    template = line.replace("⏎", "\n")
    try:
        cases.append({"template": template, "value": plain(templar.template(trust_as_template(template)))})
    except Exception as problem:
        cases.append({"template": template, "error": type(problem).__name__})

json.dump({"version": f"ansible-core {release.__version__}", "cases": cases}, sys.stdout, ensure_ascii=False, indent=1)
sys.stdout.write("\n")
