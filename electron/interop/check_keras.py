"""Opens a Keras model with the Keras that is installed and runs it.

python check_keras.py FILE.h5 INPUTS.npy EXPECTED.npy
INPUTS is float32 [rows, features], EXPECTED the app's probabilities [rows, classes].
"""

import json
import sys

import h5py
import keras
import numpy as np

path, inputs, expected = sys.argv[1], np.load(sys.argv[2]), np.load(sys.argv[3])
model = keras.models.load_model(path, compile=False)
rows = inputs.reshape(len(inputs), *model.input_shape[1:])
found = np.asarray(model.predict(rows, verbose=0), dtype=np.float64)
assert found.shape == expected.shape, f"{found.shape} in place of {expected.shape}"
with h5py.File(path) as file:
    labels = json.loads(file.attrs["a3cp_labels"])
difference = float(np.abs(found - expected).max())
reader = f"keras {keras.__version__}"
print(json.dumps({"reader": reader, "max_difference": difference, "labels": labels}))
