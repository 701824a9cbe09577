"""CPU seconds and errors of meeteval's speaker-attributed word error rates.

Two meetings on stdin, {"large": {"reference", "hypothesis"}, "small": ...} with SegLST segments; on stdout
{measure: {"cpu", "errors"}}. Each measure runs once unmeasured. Needs meeteval (pip install meeteval).

The exact ORC of meeteval keeps a table as large as the product of the hypothesis streams' lengths: it runs on the small
meeting only, the greedy one on the large.
"""

import json
import logging
import sys
import time

from meeteval.io import SegLST
from meeteval.wer.wer.cp import cp_word_error_rate
from meeteval.wer.wer.di_cp import greedy_di_cp_word_error_rate
from meeteval.wer.wer.orc import greedy_orc_word_error_rate, orc_word_error_rate
from meeteval.wer.wer.time_constrained import tcp_word_error_rate

logging.disable(logging.WARNING)
meetings = json.load(sys.stdin)
measures = {
    "cp": ("large", cp_word_error_rate),
    "tcp": ("large", lambda reference, hypothesis: tcp_word_error_rate(reference, hypothesis, collar=5)),
    "di": ("large", greedy_di_cp_word_error_rate),
    "orcGreedy": ("large", greedy_orc_word_error_rate),
    "orcSmall": ("small", orc_word_error_rate),
}


def measured(size, measure):
    reference, hypothesis = (SegLST(meetings[size][side]) for side in ("reference", "hypothesis"))
    start = time.process_time()
    errors = measure(reference, hypothesis).errors
    return {"cpu": time.process_time() - start, "errors": int(errors)}


for size, measure in measures.values():
    measured(size, measure)
print(json.dumps({name: measured(size, measure) for name, (size, measure) in measures.items()}))
