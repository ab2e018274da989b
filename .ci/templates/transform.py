"""Prints the result of the SAM transform on a template as JSON, as CloudFormation would see it. Needs no AWS account.

Usage: transform.py TEMPLATE [PARAMETER=VALUE...]
"""

import json
import sys

from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse


def uploaded(template):
    """Returns the template as `sam deploy` passes it to CloudFormation, with references to uploaded files."""
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        for upload in ("CodeUri", "Location"):
            if upload in properties:
                in_bucket = {"CodeUri": "s3://bucket/key", "Location": "https://s3.amazonaws.com/bucket/key"}
                properties[upload] = in_bucket[upload]
    return template


def main(path, *overrides):
    # Switchboard's processor writes templates in ASCII only. CDK writes JSON.
    with open(path, encoding="utf-8" if path.endswith(".json") else "ascii") as file:
        template = yaml_parse(file.read())
    parameters = {name: given.get("Default") for name, given in template.get("Parameters", {}).items()}
    parameters.update(override.split("=", 1) for override in overrides)
    try:
        transformed = Translator({}, Parser()).translate(uploaded(template), parameters)
    except InvalidDocumentException as invalid:
        sys.exit("\n".join([invalid.message, *(cause.message for cause in invalid.causes)]))
    json.dump(transformed, sys.stdout, indent=1)


main(*sys.argv[1:])
