"""SciPy on an instance file: its dense solver for dense rounds, its sparse one for the rest."""
import json
import resource
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

FULL = 10_000
raw = open(sys.argv[1], "rb").read()
mentees, mentors, pairs, dense, poor, weak = np.frombuffer(raw, "<i4", 6)
at = 24
places = np.frombuffer(raw, "<i4", mentors, at)
at += 4 * mentors
if not dense:
    starts = np.frombuffer(raw, "<i4", mentees + 1, at)
    at += 4 * (mentees + 1)
    mentor = np.frombuffer(raw, "<i4", pairs, at)
    at += 4 * pairs
fits = np.frombuffer(raw, "<i2", pairs, at).astype(np.int64)
nobody = (FULL + 1) * (min(mentees, mentors) + 1)
slot_of = np.repeat(np.arange(mentors), places)
first = np.concatenate([[0], np.cumsum(places)])

if dense:
    fit = fits.reshape(mentees, mentors)[:, slot_of]
    cost = np.where(fit >= 0, FULL - fit, nobody).astype(np.float64)
else:
    mentee = np.repeat(np.arange(mentees), np.diff(starts))
    wide = places[mentor]
    rows = np.repeat(mentee, wide)
    inside = np.arange(len(rows)) - np.repeat(np.cumsum(wide) - wide, wide)
    columns = np.repeat(first[mentor], wide) + inside
    # A weight of 0 would be no entry; everyone has a place of their own that means nobody.
    costs = np.repeat(FULL - fits, wide) + 1
    own = np.arange(mentees)
    cost = coo_matrix(
        (
            np.concatenate([costs, np.full(mentees, nobody + 1)]).astype(np.float64),
            (np.concatenate([rows, own]), np.concatenate([columns, len(slot_of) + own])),
        ),
        shape=(mentees, len(slot_of) + mentees),
    ).tocsr()

times = []
for _ in range(int(sys.argv[2])):
    began = time.process_time()
    row, column = (linear_sum_assignment if dense else min_weight_full_bipartite_matching)(cost)
    times.append(1000 * (time.process_time() - began))

if dense:
    paid = cost[row, column]
    given = FULL - paid[paid < nobody]
else:
    paid = np.asarray(cost[row, column]).ravel()[column < len(slot_of)]
    given = FULL + 1 - paid
print(
    json.dumps(
        {
            "times": times,
            "matched": len(given),
            "poor": int((given < poor).sum()),
            "weak": int((given < weak).sum()),
            "points": int(given.sum()),
            "peakMiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
    )
)
