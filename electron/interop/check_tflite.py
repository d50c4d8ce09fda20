"""Runs a .tflite file in the TensorFlow Lite interpreter and says how far it is from what the app said.

    python check_tflite.py FILE.tflite EXPECTED.npy NAME=INPUTS.npy ...

EXPECTED holds float32 probabilities [rows, classes], each INPUTS the float32 features [rows, features] of the
input NAME. Prints one line of JSON: reader, max_difference, labels. The model is run three times: on all rows at
once by its signature, row by row as it lies in the file, and row by row without XNNPACK, whose kernels are others.
"""

import json
import sys
from importlib.metadata import version

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter, OpResolverType

OUTPUT = "probabilities"


def main(file, expected_file, *named_inputs):
    expected = np.load(expected_file)
    inputs = {name: np.load(path) for name, path in (entry.split("=", 1) for entry in named_inputs)}
    with open(file, "rb") as opened:
        content = opened.read()
    plain = OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES
    answers = [
        run_at_once(content, inputs),
        run_row_by_row(content, inputs, OpResolverType.AUTO),
        run_row_by_row(content, inputs, plain),
    ]
    result = {
        "reader": f"ai-edge-litert {version('ai-edge-litert')}",
        "max_difference": max(largest_difference(answer, expected) for answer in answers),
        "labels": labels_of(content),
    }
    print(json.dumps(result, ensure_ascii=False))


def run_at_once(content, inputs):
    runner = Interpreter(model_content=content).get_signature_runner("serving_default")
    return runner(**inputs)[OUTPUT]


def run_row_by_row(content, inputs, kernels):
    interpreter = Interpreter(model_content=content, experimental_op_resolver_type=kernels)
    interpreter.allocate_tensors()
    places = {detail["name"]: detail["index"] for detail in interpreter.get_input_details()}
    if set(places) != set(inputs):
        raise SystemExit(f"the file asks for {sorted(places)}, it is given {sorted(inputs)}")
    output = next(d["index"] for d in interpreter.get_output_details() if d["name"] == OUTPUT)
    rows = []
    for row in range(len(next(iter(inputs.values())))):
        for name, place in places.items():
            interpreter.set_tensor(place, inputs[name][row : row + 1])
        interpreter.invoke()
        rows.append(interpreter.get_tensor(output).copy())
    return np.concatenate(rows)


def largest_difference(found, expected):
    if found.shape != expected.shape:
        raise SystemExit(f"the file gives {found.shape}, expected was {expected.shape}")
    difference = float(np.max(np.abs(found.astype(np.float64) - expected.astype(np.float64)), initial=0.0))
    if np.isnan(difference):
        raise SystemExit("the file gives numbers that are none")
    return difference


def labels_of(content):
    model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(content, 0))
    texts = {entry.name: bytes(model.buffers[entry.buffer].data) for entry in model.metadata}
    return json.loads(texts[b"labels"])


if __name__ == "__main__":
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
