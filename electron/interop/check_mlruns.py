"""check_mlruns.py FOLDER EXPECTED.json: MLflow's own client reads a folder mlruns.

EXPECTED maps names of runs to some of their metrics. Prints one line of JSON; ends with 1 where a run or a value
is missing or different, or the client cannot list what it should.
"""

import json
import os
import sys
from pathlib import Path

# MLflow 3.14 and later refuse a folder unless they are told that it is meant.
os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

import mlflow  # noqa: E402
from mlflow import MlflowClient  # noqa: E402


def main(folder: str, expected_file: str) -> int:
    with open(expected_file, encoding="utf-8") as file:
        expected = json.load(file)
    client = MlflowClient(tracking_uri=Path(folder).resolve().as_uri())
    experiments = [one.experiment_id for one in client.search_experiments()]
    runs = list_runs(client, experiments) if experiments else []
    by_name = {run.info.run_name: run for run in runs}
    problems = [
        problem
        for name, metrics in expected.items()
        for problem in differences(by_name.get(name), name, metrics)
    ]
    values = 0
    for run in runs:
        values += sum(len(client.get_metric_history(run.info.run_id, key)) for key in run.data.metrics)
        client.list_artifacts(run.info.run_id)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(
        json.dumps(
            {"reader": f"mlflow {mlflow.__version__}", "runs": len(runs), "metrics": values, "ok": not problems}
        )
    )
    return 1 if problems else 0


def list_runs(client: MlflowClient, experiments: list) -> list:
    runs, token = [], None
    while True:
        page = client.search_runs(experiments, max_results=1000, page_token=token)
        runs.extend(page)
        token = page.token
        if not token:
            return runs


def differences(run, name: str, metrics: dict) -> list:
    if run is None:
        return [f"{name} is not listed"]
    found = run.data.metrics
    return [
        f"{name}: {key} is {found.get(key)}, not {value}"
        for key, value in metrics.items()
        if found.get(key) != value
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
