"""Word alignment of pairs with jiwer: CPU seconds of the computation alone.

usage: jiwer_speed.py FILE, with FILE = JSON [[reference, hypothesis], ...]
"""
import json
import sys
import time

import jiwer

with open(sys.argv[1], encoding="utf-8") as file:
    pairs = json.load(file)
references = [reference for reference, _ in pairs]
hypotheses = [hypothesis for _, hypothesis in pairs]

start = time.process_time()
output = jiwer.process_words(references, hypotheses)
cpu = time.process_time() - start
counts = [output.hits, output.substitutions, output.deletions, output.insertions]
print(json.dumps({"cpu": cpu, "counts": counts}))
