"""CPU seconds of Whisper's English normaliser in Python over texts: a JSON list on stdin, {"tool", "cpu"} on stdout.

The normaliser is that of whisper_normalizer 0.1.15 (pip install whisper-normalizer), the code of openai-whisper but for
two contractions. PARLANDO_WHISPER_NORMALIZERS may name the folder whisper/normalizers of openai-whisper instead.
"""

import importlib
import json
import os
import sys
import time


def english():
    folder = os.environ.get("PARLANDO_WHISPER_NORMALIZERS")
    if not folder:
        return importlib.import_module("whisper_normalizer.english").EnglishTextNormalizer()
    parent, name = os.path.split(os.path.abspath(folder))
    sys.path.insert(0, parent)
    return importlib.import_module(f"{name}.english").EnglishTextNormalizer()


texts = json.load(sys.stdin)
normalize = english()
for text in texts[:200]:
    normalize(text)
start = time.process_time()
for text in texts:
    normalize(text)
print(json.dumps({"tool": type(normalize).__module__, "cpu": time.process_time() - start}))
