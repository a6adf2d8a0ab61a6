"""A fit of boosted trees: 100 of depth 6, by XGBoost or scikit-learn, quantisation included."""

import os
import sys

import numpy as np
from purchases import normals, uniforms
from serve import serve
from sklearn.metrics import roc_auc_score

way, rows, features, trees = sys.argv[1], *map(int, sys.argv[2:5])
count = rows * 5 // 4
x = normals(21, count * features).reshape(count, features)
logit = 1.2 * x[:, 0] - 0.8 * x[:, 1] + 0.7 * x[:, 2] * x[:, 3]
logit += 0.5 * (x[:, 4] ** 2 - 1) + 0.6 * (x[:, 5] > 0.5)
y = (uniforms(22, count) < 1 / (1 + np.exp(-logit))).astype(np.float32)
x = x.astype(np.float32)

if way == "xgboost":
    import xgboost

    name = f"XGBoost {xgboost.__version__} hist"

    def model():
        return xgboost.XGBClassifier(
            n_estimators=trees,
            max_depth=6,
            learning_rate=0.1,
            tree_method="hist",
            max_bin=256,
            n_jobs=len(os.sched_getaffinity(0)),
        )

else:
    import sklearn
    from sklearn.ensemble import HistGradientBoostingClassifier

    name = f"scikit-learn {sklearn.__version__} HistGradientBoosting"

    def model():
        return HistGradientBoostingClassifier(
            max_iter=trees, max_depth=6, learning_rate=0.1, early_stopping=False
        )


def fit():
    return model().fit(x[:rows], y[:rows])


area = roc_auc_score(y[rows:], fit().predict_proba(x[rows:])[:, 1])
serve(name, fit, check=[float(area)])
