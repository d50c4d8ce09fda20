"""Unpickles a label encoder with the scikit-learn that is installed and puts it to use.

python check_label_encoder.py FILE.pkl LABELS.json
LABELS is a JSON list in the order of the classes.
"""

import json
import pickle
import sys
import warnings

import numpy as np
import sklearn
from sklearn.preprocessing import LabelEncoder

# A warning, such as that of another version of scikit-learn, is a failure here.
warnings.simplefilter("error")
with open(sys.argv[1], "rb") as file:
    encoder = pickle.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    labels = json.load(file)
places = np.arange(len(labels))
ok = (
    type(encoder) is LabelEncoder
    and isinstance(encoder.classes_, np.ndarray)
    and encoder.classes_.tolist() == labels
    and encoder.transform(labels).tolist() == places.tolist()
    and encoder.inverse_transform(places).tolist() == labels
)
print(json.dumps({"reader": f"scikit-learn {sklearn.__version__}", "ok": bool(ok)}))
