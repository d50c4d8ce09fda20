"""Checks a model with onnx, runs it with onnxruntime and compares its probabilities with expected ones.

    python check_onnx.py FILE.onnx EXPECTED.npy NAME=INPUTS.npy ...

INPUTS are float32 [rows, features] for each input by its name. A model that takes recordings is run once for each
file of a folder, in the order of their names: recording=FOLDER. Prints one line of JSON.
"""

import json
import sys
from pathlib import Path

import numpy
import onnx
import onnxruntime

OUTPUT = "probabilities"


def main(file, expected, *inputs):
    model = onnx.load(file)
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    paths = {name: Path(path) for name, path in (pair.split("=", 1) for pair in inputs)}
    probabilities = numpy.concatenate(
        [session.run([OUTPUT], feed)[0] for feed in feeds(paths)]
    )
    wanted = numpy.load(expected)
    if probabilities.shape != wanted.shape:
        sys.exit(f"{file} gives {probabilities.shape}, not {wanted.shape}")
    difference = float(numpy.abs(probabilities - wanted).max())
    if numpy.isnan(difference):
        sys.exit(f"{file} gives numbers that are none")
    metadata = {entry.key: entry.value for entry in model.metadata_props}
    print(
        json.dumps(
            {
                "reader": f"onnxruntime {onnxruntime.__version__}, onnx {onnx.__version__}",
                "max_difference": difference,
                "labels": json.loads(metadata["labels"]),
            }
        )
    )


def feeds(paths):
    """All rows at once, or one recording after the other."""
    if not any(path.is_dir() for path in paths.values()):
        yield {name: numpy.load(path) for name, path in paths.items()}
        return
    ((name, folder),) = paths.items()
    for file in sorted(folder.glob("*.npy")):
        yield {name: numpy.load(file)}


main(*sys.argv[1:])
